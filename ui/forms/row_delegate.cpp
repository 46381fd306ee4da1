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

// Where the keyboard is: a bar at the start of the current row while its list has the focus, as in the list of orders.
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
    // The current row is the selected one in these lists: a frame around its words alone says nothing more.
    if (option->state.testFlag(QStyle::State_Selected))
        option->state.setFlag(QStyle::State_HasFocus, false);
    for (const QPalette::ColorGroup group : {QPalette::Active, QPalette::Inactive}) {
        const QColor text = option->palette.color(group, QPalette::Text);
        option->palette.setColor(group, QPalette::Highlight, themeColor(Token::Selection, option->palette));
        option->palette.setColor(group, QPalette::HighlightedText, text);
    }
}

} // namespace platen
