// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/order_header.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QPainter>

namespace platen {

namespace {
constexpr int margin = grid(2);
constexpr int arrowSize = 12;
} // namespace

OrderHeader::OrderHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsMovable(true);
    setSectionsClickable(true);
    setHighlightSections(false);
    setSortIndicatorShown(true);
    setMinimumSectionSize(grid(10));
    setContextMenuPolicy(Qt::CustomContextMenu);
    setAccessibleName(tr("Columns"));
}

QSize OrderHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), onGrid(fontMetrics().height() + grid(2))};
}

void OrderHeader::paintEvent(QPaintEvent *event)
{
    QHeaderView::paintEvent(event);
    QPainter painter(viewport());
    painter.fillRect(QRect(0, height() - 1, width(), 1), themeColor(Token::Hairline, palette()));
}

void OrderHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    painter->save();
    painter->fillRect(rect, palette().color(QPalette::Base));
    const bool sorted = section == sortIndicatorSection();
    QRect words = rect.adjusted(margin, 0, -margin, -1);
    QFont font = painter->font();
    font.setWeight(sorted ? QFont::DemiBold : QFont::Normal);
    painter->setFont(font);
    const QFontMetrics metrics(font);
    const QString text = model()->headerData(section, orientation()).toString();
    const auto alignment = static_cast<Qt::Alignment>(
        model()->headerData(section, orientation(), Qt::TextAlignmentRole).value<Qt::Alignment>());
    if (sorted) {
        // Beside its title, on the side with room.
        const int length = qMin(metrics.horizontalAdvance(text), words.width() - arrowSize - grid(1));
        const bool right = alignment & Qt::AlignRight; // as if left to right; everything is mirrored together
        const int x = right ? words.right() - length - grid(1) - arrowSize : words.left() + length + grid(1);
        const QRect arrow(x, words.top(), arrowSize, words.height());
        paintIcon(painter, QStyle::visualRect(layoutDirection(), words, arrow),
                  sortIndicatorOrder() == Qt::DescendingOrder ? QStringLiteral("next") : QStringLiteral("previous"),
                  themeColor(Token::Muted, palette()));
        words.setWidth(right ? words.width() : words.width() - arrowSize - grid(1));
    }
    painter->setPen(sorted ? palette().color(QPalette::Text) : themeColor(Token::Muted, palette()));
    painter->drawText(QStyle::visualRect(layoutDirection(), rect.adjusted(margin, 0, -margin, -1), words),
                      static_cast<int>(QStyle::visualAlignment(layoutDirection(), alignment)),
                      metrics.elidedText(text, Qt::ElideRight, words.width()));
    // The handle for resizing the column.
    painter->fillRect(QRect(layoutDirection() == Qt::LeftToRight ? rect.right() : rect.left(), rect.top() + grid(2), 1,
                            rect.height() - grid(4)),
                      themeColor(Token::Hairline, palette()));
    painter->restore();
}

} // namespace platen
