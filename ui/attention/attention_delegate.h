// SPDX-License-Identifier: GPL-3.0-or-later
// A row of what needs attention: what is wrong on the left, and its buttons on the right. The fix is always shown;
// “Handled” and “Snooze” in the row under the mouse and in the current one.
#pragma once

#include <QStyledItemDelegate>

namespace platen {

class AttentionModel;

class AttentionDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit AttentionDelegate(const AttentionModel &model, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    enum class Button { None, Fix, Handled, Snooze };
    // Which button of the row is at that point.
    [[nodiscard]] Button buttonAt(const QStyleOptionViewItem &option, const QModelIndex &index,
                                  const QPoint &point) const;
    [[nodiscard]] QRect rectOf(Button button, const QStyleOptionViewItem &option, const QModelIndex &index) const;

private:
    void paintHeading(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintButton(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                     Button button) const;
    [[nodiscard]] QString textOf(Button button, const QModelIndex &index) const;
    [[nodiscard]] int widthOf(Button button, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    const AttentionModel &m_model;
};

} // namespace platen
