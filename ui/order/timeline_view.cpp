// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/timeline_view.h"

#include "core/domain/text_display.h"
#include "ui/widgets/format.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/stage_icon.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

namespace platen {

namespace {
constexpr int iconSize = 16;
constexpr int gutter = iconSize + grid(2);
constexpr int spaceBetween = grid(3);
} // namespace

QString sourceText(TimelineSource source)
{
    const auto words = [](const char *text) { return QCoreApplication::translate("Timeline", text); };
    switch (source) {
    case TimelineSource::Provider:
        return words(QT_TRANSLATE_NOOP("Timeline", "reported by the provider"));
    case TimelineSource::Webhook:
        return words(QT_TRANSLATE_NOOP("Timeline", "reported by webhook"));
    case TimelineSource::Poll:
        return words(QT_TRANSLATE_NOOP("Timeline", "found when syncing"));
    case TimelineSource::User:
        return words(QT_TRANSLATE_NOOP("Timeline", "done here by a person"));
    case TimelineSource::System:
        return words(QT_TRANSLATE_NOOP("Timeline", "done by Platen"));
    }
    return {};
}

TimelineView::TimelineView(QWidget *parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setMouseTracking(true);
}

void TimelineView::setEntries(const std::vector<TimelineEntry> &entries)
{
    m_entries.assign(entries.rbegin(), entries.rend());
    setAccessibleName(tr("Timeline"));
    setAccessibleDescription(text());
    updateGeometry();
    update();
}

QString TimelineView::title(const TimelineEntry &entry) const
{
    if (!entry.text.isEmpty())
        return displayed(entry.text.text());
    return entry.stage ? stageWord(*entry.stage) : tr("Changed");
}

QString TimelineView::below(const TimelineEntry &entry) const
{
    return QStringLiteral("%1 · %2").arg(relativeTime(entry.at), sourceText(entry.source));
}

QString TimelineView::text() const
{
    QStringList lines;
    for (const TimelineEntry &entry : m_entries)
        lines << QStringLiteral("%1: %2, %3").arg(exactTime(entry.at), title(entry), sourceText(entry.source));
    return lines.join(QLatin1Char('\n'));
}

QRect TimelineView::textRect(const TimelineEntry &entry, int y, int width) const
{
    const QRect available(gutter, y, qMax(1, width - gutter), 10'000);
    return fontMetrics().boundingRect(available, Qt::TextWordWrap, title(entry));
}

int TimelineView::entryHeight(const TimelineEntry &entry, int width) const
{
    return textRect(entry, 0, width).height() + fontMetrics().height();
}

QSize TimelineView::sizeHint() const
{
    return {grid(60), heightForWidth(grid(60))};
}

int TimelineView::heightForWidth(int width) const
{
    int height = 0;
    for (const TimelineEntry &entry : m_entries)
        height += entryHeight(entry, width) + spaceBetween;
    return qMax(0, height - spaceBetween);
}

void TimelineView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Qt::LayoutDirection direction = layoutDirection();
    const auto mirrored = [&](const QRect &box) { return QStyle::visualRect(direction, rect(), box); };
    int y = 0;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const TimelineEntry &entry = m_entries[i];
        const int height = entryHeight(entry, width());
        const int lineHeight = fontMetrics().height();
        const QRect mark(0, y + (lineHeight - iconSize) / 2, iconSize, iconSize);
        if (i + 1 < m_entries.size()) {
            const QRect line(iconSize / 2, mark.bottom() + 3, 1, height + spaceBetween - iconSize - 4);
            painter.fillRect(mirrored(line), themeColor(Token::Hairline, palette()));
        }
        if (entry.stage) {
            paintIcon(&painter, mirrored(mark), stageIconName(*entry.stage), stageColor(*entry.stage, palette()));
        } else {
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(Qt::NoPen);
            painter.setBrush(themeColor(Token::Muted, palette()));
            painter.drawEllipse(QRectF(mirrored(mark)).center() + QPointF(0.5, 0.5), 2.5, 2.5);
        }
        const QRect words = textRect(entry, y, width());
        const int alignment = static_cast<int>(QStyle::visualAlignment(direction, Qt::AlignLeft));
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(mirrored(QRect(gutter, y, width() - gutter, words.height())), alignment | Qt::TextWordWrap,
                         title(entry));
        painter.setPen(themeColor(Token::Muted, palette()));
        const QRect second(gutter, y + words.height(), width() - gutter, lineHeight);
        painter.drawText(mirrored(second), alignment,
                         fontMetrics().elidedText(below(entry), Qt::ElideRight, second.width()));
        y += height + spaceBetween;
    }
}

bool TimelineView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        int y = 0;
        for (const TimelineEntry &entry : m_entries) {
            const int height = entryHeight(entry, width());
            if (help->pos().y() >= y && help->pos().y() < y + height) {
                QString tip = QStringLiteral("%1\n%2").arg(exactTime(entry.at), sourceText(entry.source));
                if (!entry.eventId.isEmpty())
                    tip += QLatin1Char('\n') + tr("Event %1").arg(isolated(entry.eventId));
                QToolTip::showText(help->globalPos(), plainToolTip(tip), this);
                return true;
            }
            y += height + spaceBetween;
        }
        QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

} // namespace platen
