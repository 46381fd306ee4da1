// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/webhooks/event_list.h"

#include "core/domain/text_display.h"
#include "ui/forms/row_delegate.h"
#include "ui/widgets/format.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QSignalBlocker>

namespace platen {

namespace {

enum Column { Received, Outcome, OrderName, Account, Type, Reason, columns };

QString words(const char *text)
{
    return QCoreApplication::translate("EventOutcome", text);
}

} // namespace

QString outcomeWord(store::EventOutcome outcome)
{
    switch (outcome) {
    case store::EventOutcome::Pending:
        return words(QT_TRANSLATE_NOOP("EventOutcome", "Waiting"));
    case store::EventOutcome::Applied:
        return words(QT_TRANSLATE_NOOP("EventOutcome", "Applied"));
    case store::EventOutcome::Duplicate:
        return words(QT_TRANSLATE_NOOP("EventOutcome", "Duplicate"));
    case store::EventOutcome::Stale:
        return words(QT_TRANSLATE_NOOP("EventOutcome", "Out of date"));
    case store::EventOutcome::Unmatched:
        return words(QT_TRANSLATE_NOOP("EventOutcome", "No such order"));
    case store::EventOutcome::Rejected:
        return words(QT_TRANSLATE_NOOP("EventOutcome", "Rejected"));
    }
    return {};
}

QString outcomeIconName(store::EventOutcome outcome)
{
    switch (outcome) {
    case store::EventOutcome::Pending:
        return QStringLiteral("stage-queued");
    case store::EventOutcome::Applied:
        return QStringLiteral("check");
    case store::EventOutcome::Duplicate:
        return QStringLiteral("copy");
    case store::EventOutcome::Stale:
        return QStringLiteral("poll");
    case store::EventOutcome::Unmatched:
        return QStringLiteral("stage-unknown");
    case store::EventOutcome::Rejected:
        return QStringLiteral("stage-failed");
    }
    return {};
}

QColor outcomeColor(store::EventOutcome outcome, const QPalette &palette)
{
    switch (outcome) {
    case store::EventOutcome::Applied:
        return themeColor(Token::Success, palette);
    case store::EventOutcome::Rejected:
        return themeColor(Token::Danger, palette);
    case store::EventOutcome::Unmatched:
        return themeColor(Token::Warning, palette);
    default:
        return themeColor(Token::Muted, palette);
    }
}

EventListView::EventListView(QWidget *parent)
    : QTreeWidget(parent)
{
    setObjectName(QStringLiteral("events"));
    setAccessibleName(tr("Events"));
    setColumnCount(columns);
    setHeaderLabels({tr("Received"), tr("Outcome"), tr("Order"), tr("Account"), tr("Type"), tr("Reason")});
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setTabKeyNavigation(false);
    setFrameShape(QFrame::NoFrame);
    setTextElideMode(Qt::ElideMiddle); // the end of a type says most
    setItemDelegate(new RowDelegate(this));
    header()->setStretchLastSection(true);
    const int letter = fontMetrics().averageCharWidth();
    const int widths[] = {13, 16, 13, 16, 26};
    for (int column = 0; column < Reason; ++column)
        setColumnWidth(column, letter * widths[column]);
    connect(this, &QTreeWidget::itemSelectionChanged, this, &EventListView::chosen);
}

void EventListView::setEvents(std::vector<store::InboxEvent> events, const QHash<QString, QString> &references)
{
    const qint64 before = current() ? current()->id : 0;
    {
        const QSignalBlocker silent(this);
        clear();
        m_events = std::move(events);
        QList<QTreeWidgetItem *> rows;
        QTreeWidgetItem *same = nullptr;
        for (const store::InboxEvent &event : m_events) {
            auto *row = new QTreeWidgetItem;
            row->setText(Received, relativeTime(event.receivedAt));
            row->setToolTip(Received, exactTime(event.receivedAt));
            row->setText(Outcome, outcomeWord(event.outcome));
            row->setIcon(Outcome, QIcon(iconPixmap(outcomeIconName(event.outcome), grid(4), devicePixelRatioF(),
                                                   outcomeColor(event.outcome, palette()))));
            row->setText(Account, event.account.isEmpty() ? tr("None") : displayed(event.account));
            row->setText(Type, displayed(event.type));
            row->setToolTip(Type, plainToolTip(event.type));
            row->setText(OrderName, displayed(references.value(event.orderId, event.orderId)));
            row->setToolTip(OrderName, plainToolTip(event.orderId));
            row->setText(Reason, displayed(event.reason.text()));
            row->setToolTip(Reason, plainToolTip(event.reason.text()));
            rows.append(row);
            if (event.id == before)
                same = row;
        }
        addTopLevelItems(rows);
        if (same)
            setCurrentItem(same);
        else if (!rows.isEmpty())
            setCurrentItem(rows.first());
    }
    Q_EMIT chosen();
}

const store::InboxEvent *EventListView::current() const
{
    const int row = indexOfTopLevelItem(currentItem());
    return row >= 0 && static_cast<std::size_t>(row) < m_events.size() ? &m_events[static_cast<std::size_t>(row)]
                                                                       : nullptr;
}

} // namespace platen
