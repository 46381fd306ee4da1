// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/inbox_store.h"

#include "core/store/order_rows.h"
#include "core/store/packed_body.h"
#include "core/store/tables.h"

#include <QHash>

namespace platen::store {

namespace {

// CROSS: starts from the events, which have short indexes of their own, not from all messages of an account.
const QString wholeEvents =
    QStringLiteral("events e CROSS JOIN messages m ON m.id = e.message_id LEFT JOIN accounts a ON a.id = m.account_id "
                   "LEFT JOIN orders o ON o.oid = e.oid ");

// Reads each message once, however many events it has.
Result<void> fillIn(Database &database, std::vector<InboxEvent> &events)
{
    std::vector<qint64> ids;
    for (const InboxEvent &event : events) {
        if (ids.empty() || ids.back() != event.messageId)
            ids.push_back(event.messageId);
    }
    QHash<qint64, InboxMessage> messages;
    const Result<void> read =
        visitRows(database, messageColumns(), QStringLiteral("json_each(?) j CROSS JOIN messages m ON m.id = j.value"),
                  {jsonList(ids)}, [&messages](InboxMessage &&message) {
                      if (message.isPacked)
                          message.body = unpacked(message.body);
                      messages.insert(message.id, std::move(message));
                  });
    if (!read)
        return read;
    for (InboxEvent &event : events) {
        const InboxMessage message = messages.value(event.messageId);
        event.headers = message.headers;
        event.body = message.body;
    }
    return {};
}

Result<std::vector<InboxEvent>> readEvents(Database &database, const QString &tail, const QVariantList &values)
{
    Result<std::vector<InboxEvent>> events = readRows(database, eventColumns(), wholeEvents + tail, values);
    if (events) {
        PLATEN_CHECK(fillIn(database, *events));
    }
    return events;
}

Result<std::optional<InboxEvent>> readEvent(Database &database, const QString &tail, const QVariantList &values)
{
    return readEvents(database, tail, values).map([](std::vector<InboxEvent> &&events) {
        return events.empty() ? std::nullopt : std::optional(std::move(events.front()));
    });
}

QString ownEventId(qint64 id)
{
    return QStringLiteral("in-%1").arg(id);
}

// A rejected event may have any id that a stranger chose, so it does not make another one a duplicate.
Result<bool> isKnown(Database &database, const InboxEvent &event)
{
    return readValue<int>(database,
                          QStringLiteral("SELECT 1 FROM events WHERE event_id = ? AND account_id = ? AND outcome <> ? "
                                         "LIMIT 1"),
                          {bound(event.eventId), event.accountId, bound(EventOutcome::Rejected)})
        .map([](const std::optional<int> &found) { return found.has_value(); });
}

} // namespace

const Columns<InboxMessage> &messageColumns()
{
    static const Columns<InboxMessage> columns{
        column<&InboxMessage::id>(messageTable, "id", Use::Given),
        reference<&InboxMessage::accountId>(messageTable, "account_id", Use::Fixed),
        column<&InboxMessage::receivedAt>(messageTable, "received_at", Use::Fixed),
        column<&InboxMessage::headers>(messageTable, "headers", Use::Fixed),
        column<&InboxMessage::body>(messageTable, "body", Use::Fixed),
        column<&InboxMessage::isPacked>(messageTable, "packed", Use::Fixed),
    };
    return columns;
}

const Columns<InboxEvent> &eventColumns()
{
    static const Columns<InboxEvent> columns{
        column<&InboxEvent::id>(eventTable, "id", Use::Given),
        column<&InboxEvent::messageId>(eventTable, "message_id", Use::Fixed),
        column<&InboxEvent::place>(eventTable, "place", Use::Fixed),
        column<&InboxEvent::eventId>(eventTable, "event_id"),
        column<&InboxEvent::type>(eventTable, "type"),
        column<&InboxEvent::outcome>(eventTable, "outcome"),
        column<&InboxEvent::reason>(eventTable, "reason"),
        reference<&InboxEvent::oid>(eventTable, "oid"),
        column<&InboxEvent::attempts>(eventTable, "attempts"),
        reference<&InboxEvent::accountId>(eventTable, "account_id", Use::Fixed),
        borrowed<&InboxEvent::receivedAt>(messageTable, "received_at"),
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

Result<void> InboxStore::append(std::vector<InboxMessage> &messages)
{
    for (InboxMessage &message : messages) {
        PLATEN_TRY(const qint64 id, messageColumns().insert(m_database, messageTable, message));
        message.id = id;
        for (InboxEvent &event : message.events) {
            event.messageId = message.id;
            event.accountId = message.accountId;
            event.account = message.account;
            event.receivedAt = message.receivedAt;
            event.headers = message.headers;
            event.body = message.body;
            if (const Result<void> added = add(event); !added)
                return added;
        }
    }
    return {};
}

Result<void> InboxStore::add(InboxEvent &event)
{
    if (event.outcome == EventOutcome::Pending && event.accountId != 0 && !event.eventId.isEmpty()) {
        PLATEN_TRY(const bool known, isKnown(m_database, event));
        if (known)
            event.outcome = EventOutcome::Duplicate;
    }
    PLATEN_TRY(const qint64 id, eventColumns().insert(m_database, eventTable, event));
    event.id = id;
    if (!event.eventId.isEmpty())
        return {};
    event.eventId = ownEventId(event.id);
    return done(eventColumns().update(m_database, eventTable, event));
}

Result<std::vector<InboxEvent>> InboxStore::pending(qint64 accountId, int limit)
{
    return readEvents(m_database, QStringLiteral("WHERE e.outcome = 0 AND e.account_id = ? ORDER BY e.id LIMIT ?"),
                      {accountId, limit});
}

Result<QList<qint64>> InboxStore::accountsWithPending()
{
    return readValues<qint64>(m_database,
                              QStringLiteral("SELECT a.id FROM accounts a WHERE EXISTS (SELECT 1 FROM events e WHERE "
                                             "e.account_id = a.id AND e.outcome = 0)"))
        .map([](const std::vector<qint64> &accounts) { return QList<qint64>(accounts.begin(), accounts.end()); });
}

Result<std::optional<EventOutcome>> InboxStore::outcome(qint64 id)
{
    return readValue<EventOutcome>(m_database, QStringLiteral("SELECT outcome FROM events WHERE id = ?"), {id});
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
    const Result<int> changed = eventColumns().update(m_database, eventTable, named);
    if (changed && *changed == 0)
        return fail(ErrorCode::NotFound, Message::of("The event %1 is no longer stored.", event.eventId));
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
    PLATEN_CHECK(events);
    if (events->empty())
        return fail(ErrorCode::NotFound, Message::of("There is no event “%1” here.", text));
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
    // A rejected message has no other event than its rejection.
    return done(execute(
        m_database,
        QStringLiteral("DELETE FROM messages WHERE id IN (SELECT message_id FROM (SELECT e.message_id, row_number() "
                       "OVER (PARTITION BY m.account_id ORDER BY e.id DESC) AS place FROM events e "
                       "CROSS JOIN messages m ON m.id = e.message_id WHERE e.outcome = 5) WHERE place > ?)"),
        {keep}));
}

Result<qint64> InboxStore::pack(qint64 id, const QDateTime &before, int limit)
{
    PLATEN_TRY(const std::vector<InboxMessage> messages,
               readRows(m_database, messageColumns(), QStringLiteral("messages m WHERE m.id > ? ORDER BY m.id LIMIT ?"),
                        {id, limit}));
    PLATEN_CHECK(inTransaction(m_database, Durability::Ordinary, [&]() -> Result<void> {
        for (const InboxMessage &message : messages) {
            if (message.receivedAt >= before)
                break;
            id = message.id;
            const std::optional<QByteArray> body = message.isPacked ? std::nullopt : packed(message.body);
            if (!body)
                continue;
            PLATEN_CHECK(execute(m_database,
                                 QStringLiteral("UPDATE messages SET body = ?, packed = 1 WHERE id = ? AND NOT EXISTS "
                                                "(SELECT 1 FROM events e WHERE e.message_id = ? AND e.outcome = 0)"),
                                 {*body, message.id, message.id}));
        }
        return {};
    }));
    return id;
}

Result<int> InboxStore::prune(const QDateTime &before, int limit)
{
    int pruned = 0;
    PLATEN_CHECK(inTransaction(m_database, Durability::Ordinary, [&]() -> Result<void> {
        PLATEN_TRY(pruned,
                   execute(m_database,
                           QStringLiteral("DELETE FROM messages WHERE id IN (SELECT m.id FROM messages m WHERE "
                                          "m.received_at < ? AND NOT EXISTS (SELECT 1 FROM events e WHERE "
                                          "e.message_id = m.id AND e.outcome = 0) ORDER BY m.received_at LIMIT ?)"),
                           {bound(before), limit}));
        return {};
    }));
    return pruned;
}

} // namespace platen::store
