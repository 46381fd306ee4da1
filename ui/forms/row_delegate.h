// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of lists that are read all day: a common height, and a quiet mark behind the selected one.
#pragma once

#include <QStyledItemDelegate>

namespace platen {

class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace platen
