#include "ui/forms/row_delegate.h"

#include "ui/widgets/theme.h"

namespace platen {

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(listRowHeight(option.font));
    return size;
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
