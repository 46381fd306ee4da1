// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sidebar_delegate.h"

#include "ui/widgets/environment_badge.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QLocale>
#include <QPainter>

namespace platen {

namespace {
constexpr int iconSize = 16;
constexpr int nameLeast = 10; // characters
} // namespace

void SidebarDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QPalette &palette = option.palette;
    painter->save();
    painter->setLayoutDirection(option.direction);
    painter->setRenderHint(QPainter::Antialiasing);
    QRect line = option.rect.adjusted(grid(2), 1, -grid(2), -1);
    const auto mirrored = [&](const QRect &box) { return QStyle::visualRect(option.direction, option.rect, box); };
    const int leading = static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter);
    QFont font = option.font;

    if (index.data(HeadingRole).toBool()) {
        font.setPointSizeF(font.pointSizeF() * 0.9);
        font.setWeight(QFont::DemiBold);
        painter->setFont(font);
        painter->setPen(themeColor(Token::Muted, palette));
        const QRect words = line.adjusted(grid(2), grid(2), 0, 0);
        painter->drawText(mirrored(words), leading, index.data().toString());
        painter->restore();
        return;
    }
    const bool selected = option.state & QStyle::State_Selected;
    if (selected || option.state & QStyle::State_MouseOver) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(themeColor(selected ? Token::Selection : Token::Hover, palette));
        painter->drawRoundedRect(line, 4, 4);
    }
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(palette.color(QPalette::Highlight), 1.5));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(line).adjusted(0.75, 0.75, -0.75, -0.75), 4, 4);
    }
    line = line.adjusted(grid(2), 0, -grid(2), 0);
    const bool urgent = index.data(UrgentRole).toBool();
    const bool trouble = index.data(TroubleRole).toBool(); // shown by another icon, not by colour only
    const QRect icon(line.left(), line.top(), iconSize, line.height());
    paintIcon(painter, mirrored(icon), trouble ? QStringLiteral("attention") : index.data(IconRole).toString(),
              themeColor(urgent || trouble ? Token::Warning : Token::Muted, palette));
    line.setLeft(icon.right() + 1 + grid(2));

    const qint64 count = index.data(CountRole).isValid() ? index.data(CountRole).toLongLong() : -1;
    const QString environment = index.data(EnvironmentRole).toString();
    const int badge = environment.isEmpty() ? 0 : environmentBadgeSize(environment, option.font).width() + grid(2);
    const QString number = count > 0 ? QLocale().toString(count) : QString();
    // In a narrow sidebar with large text the name is cut before the count; the badge always stays.
    const int name = qMin(QFontMetrics(font).horizontalAdvance(index.data().toString()),
                          QFontMetrics(font).averageCharWidth() * nameLeast);
    const int room = line.width() - badge - QFontMetrics(font).horizontalAdvance(number) - grid(2);
    if (count > 0 && room >= name) {
        if (urgent)
            font.setWeight(QFont::DemiBold);
        painter->setFont(font);
        const int width = QFontMetrics(font).horizontalAdvance(number);
        const QRect box(line.right() - width + 1, line.top(), width, line.height());
        painter->setPen(themeColor(urgent ? Token::Warning : Token::Muted, palette));
        painter->drawText(mirrored(box), Qt::AlignCenter, number);
        line.setRight(box.left() - grid(2));
    }
    if (!environment.isEmpty()) {
        const int width = environmentBadgeSize(environment, option.font).width();
        const QRect box(line.right() - width + 1, line.top(), width, line.height());
        paintEnvironmentBadge(painter, mirrored(box), environment, palette, option.font);
        line.setRight(box.left() - grid(2));
    }
    font.setWeight(selected || index.data(UrgentRole).toBool() ? QFont::DemiBold : QFont::Normal);
    painter->setFont(font);
    painter->setPen(palette.color(QPalette::WindowText));
    painter->drawText(mirrored(line), leading,
                      QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, line.width()));
    painter->restore();
}

QSize SidebarDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int height = onGrid(QFontMetrics(option.font).height() + grid(3));
    return {grid(40), index.data(HeadingRole).toBool() ? height + grid(2) : height};
}

} // namespace platen
