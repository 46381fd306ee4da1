// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/row_delegate.h"

#include "ui/widgets/theme.h"

#include <QAbstractItemView>
#include <QPainter>

namespace platen {

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(listRowHeight(option.font));
    return size;
}

// Keyboard focus: a bar at the start of the current row while its list has the focus, as in the order list.
void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    if (!view || !view->hasFocus() || view->currentIndex().siblingAtColumn(0) != index.siblingAtColumn(0))
        return;
    const bool leftToRight = option.direction == Qt::LeftToRight;
    const bool first = leftToRight ? option.rect.left() <= 0 : option.rect.right() >= view->viewport()->width() - 1;
    if (first)
        painter->fillRect(QStyle::visualRect(option.direction, option.rect,
                                             QRect(option.rect.left(), option.rect.top(), 3, option.rect.height())),
                          option.palette.color(QPalette::Active, QPalette::Highlight));
}

void RowDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    // In these lists the current row is the selected one, so a focus frame around its text adds nothing.
    if (option->state.testFlag(QStyle::State_Selected))
        option->state.setFlag(QStyle::State_HasFocus, false);
    for (const QPalette::ColorGroup group : {QPalette::Active, QPalette::Inactive}) {
        const QColor text = option->palette.color(group, QPalette::Text);
        option->palette.setColor(group, QPalette::Highlight, themeColor(Token::Selection, option->palette));
        option->palette.setColor(group, QPalette::HighlightedText, text);
    }
}

} // namespace platen
