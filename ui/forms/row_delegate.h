// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of lists that are read all day: of the shared height, and with a quiet mark behind the chosen one.
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
