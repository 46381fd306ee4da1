// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attention/attention_delegate.h"

#include "core/domain/text_display.h"
#include "ui/attention/attention_model.h"
#include "ui/attention/attention_words.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QLocale>
#include <QPainter>

namespace platen {

namespace {

constexpr int margin = grid(3);
constexpr int iconSize = 16;
constexpr int lines = 3;

QFont strong(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

// Down: a menu opens.
void paintArrow(QPainter *painter, const QRect &rect, const QColor &color)
{
    const QPointF middle = QRectF(rect).center();
    painter->setPen(QPen(color, 1.3));
    painter->setBrush(Qt::NoBrush);
    painter->drawPolyline(QPolygonF{middle + QPointF(-3.5, -1.5), middle + QPointF(0, 2), middle + QPointF(3.5, -1.5)});
}

} // namespace

AttentionDelegate::AttentionDelegate(const AttentionModel &model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
{
}

QSize AttentionDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int line = option.fontMetrics.height();
    if (index.data(AttentionModel::HeadingRole).toBool())
        return {grid(40), onGrid(line + grid(4))};
    return {grid(80), onGrid(lines * line + grid(4))};
}

QString AttentionDelegate::textOf(Button button, const QModelIndex &index) const
{
    const AttentionItem *item = m_model.item(index);
    switch (button) {
    case Button::Fix:
        return item ? fixText(item->fix) : QString();
    case Button::Handled:
        return tr("Handled");
    case Button::Snooze:
        return tr("Snooze");
    case Button::None:
        break;
    }
    return {};
}

int AttentionDelegate::widthOf(Button button, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString text = textOf(button, index);
    const int arrow = button == Button::Snooze ? grid(4) : 0;
    return text.isEmpty() ? 0 : onGrid(option.fontMetrics.horizontalAdvance(text) + grid(6) + arrow);
}

// From the end of the row: snooze, handled, fix. Their places do not depend on which are shown.
QRect AttentionDelegate::rectOf(Button button, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int height = onGrid(option.fontMetrics.height() + grid(2));
    int right = option.rect.right() - margin;
    for (const Button each : {Button::Snooze, Button::Handled, Button::Fix}) {
        const int width = widthOf(each, option, index);
        const QRect rect(right - width + 1, option.rect.center().y() - height / 2, width, height);
        if (each == button)
            return QStyle::visualRect(option.direction, option.rect, rect);
        right = rect.left() - grid(1);
    }
    return {};
}

AttentionDelegate::Button AttentionDelegate::buttonAt(const QStyleOptionViewItem &option, const QModelIndex &index,
                                                      const QPoint &point) const
{
    if (!m_model.item(index))
        return Button::None;
    for (const Button each : {Button::Fix, Button::Handled, Button::Snooze}) {
        if (rectOf(each, option, index).contains(point))
            return each;
    }
    return Button::None;
}

void AttentionDelegate::paintHeading(QPainter *painter, const QStyleOptionViewItem &option,
                                     const QModelIndex &index) const
{
    painter->setFont(strong(option.font));
    painter->setPen(themeColor(Token::Muted, option.palette));
    const QString text = QStringLiteral("%1  %2").arg(
        index.data().toString(), QLocale().toString(index.data(AttentionModel::CountRole).toLongLong()));
    const QRect rect = option.rect.adjusted(margin, grid(1), -margin, -grid(1));
    painter->drawText(
        rect, static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignBottom), text);
}

void AttentionDelegate::paintButton(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                                    Button button) const
{
    const QRect rect = rectOf(button, option, index);
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const bool under = view && view->isEnabled() && rect.contains(view->viewport()->mapFromGlobal(QCursor::pos()));
    const QPalette &palette = option.palette;
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(themeColor(Token::Outline, palette), 1));
    painter->setBrush(under ? themeColor(Token::Hover, palette) : palette.color(QPalette::Button));
    painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter->setFont(option.font);
    painter->setPen(palette.color(QPalette::ButtonText));
    QRect words = rect;
    if (button == Button::Snooze) {
        words.adjust(0, 0, option.direction == Qt::LeftToRight ? -grid(4) : 0, 0);
        words.adjust(option.direction == Qt::RightToLeft ? grid(4) : 0, 0, 0, 0);
        const QRect arrow(rect.right() - grid(5), rect.center().y() - 4, 10, 10);
        paintArrow(painter, QStyle::visualRect(option.direction, rect, arrow), palette.color(QPalette::ButtonText));
    }
    painter->drawText(words, Qt::AlignCenter, textOf(button, index));
}

void AttentionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QPalette &palette = option.palette;
    painter->save();
    painter->setLayoutDirection(option.direction);
    if (index.data(AttentionModel::HeadingRole).toBool()) {
        paintHeading(painter, option, index);
        painter->restore();
        return;
    }
    const bool selected = option.state & QStyle::State_Selected;
    const bool hovered = option.state & QStyle::State_MouseOver;
    if (selected || hovered)
        painter->fillRect(option.rect, themeColor(selected ? Token::Selection : Token::Hover, palette));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      themeColor(Token::Hairline, palette));
    if (option.state & QStyle::State_HasFocus) {
        const QRect bar(option.rect.left(), option.rect.top(), 3, option.rect.height());
        painter->fillRect(QStyle::visualRect(option.direction, option.rect, bar), palette.color(QPalette::Highlight));
    }
    const AttentionItem *item = m_model.item(index);
    const QString cost = item ? displayed(item->cost.text()).simplified() : QString();
    const auto visual = [&option](const QRect &rect) {
        return QStyle::visualRect(option.direction, option.rect, rect);
    };
    const int height = option.fontMetrics.height();
    const int shown = cost.isEmpty() ? lines - 1 : lines;
    QRect line(option.rect.left() + margin, option.rect.center().y() - shown * height / 2,
               option.rect.width() - 2 * margin, height);
    if (!item) {
        painter->setPen(themeColor(Token::Muted, palette));
        painter->drawText(visual(line), Qt::AlignVCenter, index.data().toString());
        painter->restore();
        return;
    }
    paintIcon(painter, visual(QRect(line.left(), line.top(), iconSize, line.height())), attentionIcon(item->kind),
              themeColor(Token::Warning, palette));
    line.setLeft(line.left() + iconSize + grid(2));
    const QRect fix = rectOf(Button::Fix, option, index);
    const int taken =
        option.direction == Qt::LeftToRight ? option.rect.right() - fix.left() : fix.right() - option.rect.left();
    line.setRight(option.rect.right() - taken - grid(3));
    const int leading = static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter);
    const auto write = [&](const QFont &font, const QColor &color, const QString &text) {
        painter->setFont(font);
        painter->setPen(color);
        painter->drawText(visual(line), leading, QFontMetrics(font).elidedText(text, Qt::ElideRight, line.width()));
        line.translate(0, line.height());
    };
    write(option.font, themeColor(Token::Muted, palette), attentionFacts(*item));
    write(strong(option.font), palette.color(QPalette::Text), displayed(item->message.text()).simplified());
    write(option.font, themeColor(Token::Muted, palette), cost);
    paintButton(painter, option, index, Button::Fix);
    if (selected || hovered) {
        paintButton(painter, option, index, Button::Handled);
        paintButton(painter, option, index, Button::Snooze);
    }
    painter->restore();
}

} // namespace platen
