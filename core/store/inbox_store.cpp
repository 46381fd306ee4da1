#include "core/store/inbox_store.h"

#include "core/store/tables.h"

namespace platen::store {

namespace {

const QString wholeEvents =
    QStringLiteral("inbox e LEFT JOIN accounts a ON a.id = e.account_id LEFT JOIN orders o ON o.oid = e.oid ");

Result<std::vector<InboxEvent>> readEvents(Database &database, const QString &tail, const QVariantList &values)
{
    return readRows(database, inboxColumns(), wholeEvents + tail, values);
}

Result<std::optional<InboxEvent>> readEvent(Database &database, const QString &tail, const QVariantList &values)
{
    return readRow(database, inboxColumns(), wholeEvents + tail, values);
}

QString ownEventId(qint64 id)
{
    return QStringLiteral("in-%1").arg(id);
}

// A rejected event may bear any id that a stranger makes up, so it makes nothing a duplicate.
Result<bool> isKnown(Database &database, const InboxEvent &event)
{
    return readValue<int>(
               database,
               QStringLiteral("SELECT 1 FROM inbox WHERE account_id = ? AND event_id = ? AND outcome <> ? LIMIT 1"),
               {event.accountId, bound(event.eventId), bound(EventOutcome::Rejected)})
        .map([](const std::optional<int> &found) { return found.has_value(); });
}

} // namespace

const Columns<InboxEvent> &inboxColumns()
{
    static const Columns<InboxEvent> columns{
        column<&InboxEvent::id>(inboxTable, "id", Use::Given),
        reference<&InboxEvent::accountId>(inboxTable, "account_id", Use::Fixed),
        column<&InboxEvent::eventId>(inboxTable, "event_id"),
        column<&InboxEvent::type>(inboxTable, "type"),
        column<&InboxEvent::receivedAt>(inboxTable, "received_at", Use::Fixed),
        column<&InboxEvent::headers>(inboxTable, "headers", Use::Fixed),
        column<&InboxEvent::body>(inboxTable, "body", Use::Fixed),
        column<&InboxEvent::outcome>(inboxTable, "outcome"),
        column<&InboxEvent::reason>(inboxTable, "reason"),
        reference<&InboxEvent::oid>(inboxTable, "oid"),
        column<&InboxEvent::attempts>(inboxTable, "attempts"),
        borrowed<&InboxEvent::account>(accountTable, "name"),
        borrowed<&InboxEvent::orderId>(orderTable, "id"),
    };
    return columns;
}

QString eventOutcomeName(EventOutcome outcome)
{
    switch (outcome) {
    case EventOutcome::Pending:
        return QStringLiteral("pending");
    case EventOutcome::Applied:
        return QStringLiteral("applied");
    case EventOutcome::Duplicate:
        return QStringLiteral("duplicate");
    case EventOutcome::Stale:
        return QStringLiteral("stale");
    case EventOutcome::Unmatched:
        return QStringLiteral("unmatched");
    case EventOutcome::Rejected:
        return QStringLiteral("rejected");
    }
    return {};
}

Result<void> InboxStore::append(std::vector<InboxEvent> &events)
{
    for (InboxEvent &event : events) {
        if (event.outcome == EventOutcome::Pending && event.accountId != 0 && !event.eventId.isEmpty()) {
            const Result<bool> known = isKnown(m_database, event);
            if (!known)
                return Failure(known.error());
            if (*known)
                event.outcome = EventOutcome::Duplicate;
        }
        const Result<qint64> id = inboxColumns().insert(m_database, inboxTable, event);
        if (!id)
            return Failure(id.error());
        event.id = *id;
        if (!event.eventId.isEmpty())
            continue;
        event.eventId = ownEventId(event.id);
        const Result<int> named = execute(m_database, QStringLiteral("UPDATE inbox SET event_id = ? WHERE id = ?"),
                                          {bound(event.eventId), event.id});
        if (!named)
            return Failure(named.error());
    }
    return {};
}

// "+": by the index of what is pending, which is short, and not by that of all events of the account.
Result<std::vector<InboxEvent>> InboxStore::pending(qint64 accountId, int limit)
{
    return readEvents(m_database, QStringLiteral("WHERE e.outcome = 0 AND +e.account_id = ? ORDER BY e.id LIMIT ?"),
                      {accountId, limit});
}

Result<QList<qint64>> InboxStore::accountsWithPending()
{
    return readValues<qint64>(
               m_database,
               QStringLiteral("SELECT DISTINCT +account_id FROM inbox WHERE outcome = 0 AND +account_id IS NOT NULL"))
        .map([](const std::vector<qint64> &accounts) { return QList<qint64>(accounts.begin(), accounts.end()); });
}

Result<std::optional<InboxEvent>> InboxStore::byId(qint64 id)
{
    return readEvent(m_database, QStringLiteral("WHERE e.id = ?"), {id});
}

Result<std::optional<InboxEvent>> InboxStore::original(const InboxEvent &duplicate)
{
    return readEvent(m_database,
                     QStringLiteral("WHERE e.account_id = ? AND e.event_id = ? AND e.outcome NOT IN (2, 5) "
                                    "ORDER BY e.id LIMIT 1"),
                     {duplicate.accountId, bound(duplicate.eventId)});
}

Result<void> InboxStore::update(const InboxEvent &event)
{
    InboxEvent named = event;
    if (named.eventId.isEmpty())
        named.eventId = ownEventId(named.id);
    const Result<int> changed = inboxColumns().update(m_database, inboxTable, named);
    if (changed && *changed == 0)
        return fail(ErrorCode::NotFound, QStringLiteral("The event %1 is not kept any more.").arg(event.eventId));
    return done(changed);
}

Result<InboxEvent> InboxStore::find(const QString &text)
{
    static const QString prefix = QStringLiteral("in-");
    Result<std::vector<InboxEvent>> events =
        readEvents(m_database, QStringLiteral("WHERE e.event_id = ? ORDER BY e.id DESC LIMIT 1"), {bound(text)});
    if (events && events->empty() && text.startsWith(prefix)) {
        bool isNumber = false;
        const qint64 id = text.mid(prefix.size()).toLongLong(&isNumber);
        if (isNumber)
            events = readEvents(m_database, QStringLiteral("WHERE e.id = ?"), {id});
    }
    if (!events)
        return Failure(events.error());
    if (events->empty())
        return fail(ErrorCode::NotFound, QStringLiteral("There is no event “%1” here.").arg(text));
    return std::move(events->front());
}

Result<std::vector<InboxEvent>> InboxStore::list(const Filter &filter)
{
    QStringList conditions;
    QVariantList values;
    if (!filter.account.isEmpty()) {
        conditions.append(QStringLiteral("a.name = ?"));
        values.append(filter.account);
    }
    if (filter.oid != 0) {
        conditions.append(QStringLiteral("e.oid = ?"));
        values.append(filter.oid);
    }
    if (filter.rejected)
        conditions.append(QStringLiteral("e.outcome = %1").arg(static_cast<int>(EventOutcome::Rejected)));
    QString tail;
    if (!conditions.isEmpty())
        tail = QStringLiteral("WHERE ") + conditions.join(QStringLiteral(" AND "));
    values.append(filter.limit > 0 ? filter.limit : -1);
    return readEvents(m_database, tail + QStringLiteral(" ORDER BY e.id DESC LIMIT ?"), values);
}

Result<void> InboxStore::pruneRejected(int keep)
{
    return done(
        execute(m_database,
                QStringLiteral("DELETE FROM inbox WHERE id IN (SELECT id FROM (SELECT id, row_number() OVER "
                               "(PARTITION BY account_id ORDER BY id DESC) AS place FROM inbox WHERE outcome = 5) "
                               "WHERE place > ?)"),
                {keep}));
}

} // namespace platen::store
