// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/outbox_store.h"

#include "core/store/operation_json.h"
#include "core/store/outbox_due.h"
#include "core/store/tables.h"

namespace platen::store {

namespace {

const QString wholeEntries =
    QStringLiteral("outbox b CROSS JOIN orders o ON o.oid = b.oid CROSS JOIN accounts a ON a.id = o.account_id ");

// The changes of one order are sent in order.
const QString isFirstOfItsOrder =
    QStringLiteral("AND NOT EXISTS (SELECT 1 FROM outbox e WHERE e.oid = b.oid AND e.id < b.id AND e.state < 4) ");

// Members of the payload that do not belong to the operation.
const QString resendKey = QStringLiteral("resend");
const QString restoredKey = QStringLiteral("restored");
const QString timeoutKey = QStringLiteral("timeoutMs");
const QString restKey = QStringLiteral("restMs");

OutboxEntry entryOf(OutboxRow row)
{
    OutboxEntry entry = std::move(row.entry);
    entry.resend = row.payload.take(resendKey).toBool();
    entry.restored = row.payload.take(restoredKey).toBool();
    entry.timeout = std::chrono::milliseconds(row.payload.take(timeoutKey).toInteger());
    const QJsonValue rest = row.payload.take(restKey);
    if (!rest.isUndefined())
        entry.rest = std::chrono::milliseconds(rest.toInteger());
    entry.operation = readOperation(row.operation, row.payload);
    return entry;
}

OutboxRow rowOf(const OutboxEntry &entry)
{
    QJsonObject payload = operationMembers(entry.operation);
    if (entry.resend)
        payload[resendKey] = true;
    if (entry.restored)
        payload[restoredKey] = true;
    if (entry.timeout.count() > 0)
        payload[timeoutKey] = static_cast<qint64>(entry.timeout.count());
    if (entry.rest)
        payload[restKey] = static_cast<qint64>(entry.rest->count());
    return {operationWord(entry.operation), payload, entry};
}

Result<std::vector<OutboxEntry>> readEntries(Database &database, const QString &tail, const QVariantList &values)
{
    std::vector<OutboxEntry> entries;
    PLATEN_CHECK(visitRows(database, outboxColumns(), wholeEntries + tail, values,
                           [&entries](OutboxRow &&row) { entries.push_back(entryOf(std::move(row))); }));
    return entries;
}

Result<std::optional<OutboxEntry>> firstOf(Database &database, const QString &tail, const QVariantList &values,
                                           const OutboxStore::Choice &isChosen)
{
    std::optional<OutboxEntry> chosen;
    PLATEN_CHECK(
        eachRow(database, outboxColumns().select() + wholeEntries + tail, values, [&](const QSqlQuery &query) -> bool {
            OutboxEntry entry = entryOf(outboxColumns().read(query));
            if (isChosen(entry))
                chosen = std::move(entry);
            return !chosen;
        }));
    return chosen;
}

} // namespace

const Columns<OutboxRow> &outboxColumns()
{
    static const Columns<OutboxRow> columns{
        column<&OutboxRow::entry, &OutboxEntry::id>(outboxTable, "id", Use::Given),
        column<&OutboxRow::entry, &OutboxEntry::oid>(outboxTable, "oid"),
        column<&OutboxRow::operation>(outboxTable, "operation"),
        column<&OutboxRow::payload>(outboxTable, "payload"),
        column<&OutboxRow::entry, &OutboxEntry::key>(outboxTable, "idempotency_key"),
        column<&OutboxRow::entry, &OutboxEntry::state>(outboxTable, "state"),
        column<&OutboxRow::entry, &OutboxEntry::attempts>(outboxTable, "attempts"),
        column<&OutboxRow::entry, &OutboxEntry::createdAt>(outboxTable, "created_at"),
        column<&OutboxRow::entry, &OutboxEntry::notBefore>(outboxTable, "not_before"),
        column<&OutboxRow::entry, &OutboxEntry::nextAttemptAt>(outboxTable, "next_attempt_at"),
        column<&OutboxRow::entry, &OutboxEntry::sentAt>(outboxTable, "sent_at"),
        column<&OutboxRow::entry, &OutboxEntry::error>(outboxTable, "error"),
        column<&OutboxRow::entry, &OutboxEntry::bytesDone>(outboxTable, "bytes_done"),
        column<&OutboxRow::entry, &OutboxEntry::bytesTotal>(outboxTable, "bytes_total"),
        column<&OutboxRow::entry, &OutboxEntry::accountId>(outboxTable, "account_id", Use::Fixed),
        derived<OutboxRow>(outboxTable, "due_at", [](const OutboxRow &row) { return bound(dueAt(row.entry)); }),
        derived<OutboxRow>(outboxTable, "held_from", [](const OutboxRow &row) { return bound(heldFrom(row.entry)); }),
        borrowed<&OutboxRow::entry, &OutboxEntry::orderId>(orderTable, "id"),
        borrowed<&OutboxRow::entry, &OutboxEntry::reference>(orderTable, "reference"),
        borrowed<&OutboxRow::entry, &OutboxEntry::account>(accountTable, "name"),
    };
    return columns;
}

QString outboxStateName(OutboxState state)
{
    switch (state) {
    case OutboxState::Waiting:
        return QStringLiteral("waiting");
    case OutboxState::Sending:
        return QStringLiteral("sending");
    case OutboxState::Unknown:
        return QStringLiteral("unknown");
    case OutboxState::Failed:
        return QStringLiteral("failed");
    case OutboxState::Done:
        return QStringLiteral("done");
    case OutboxState::Dropped:
        return QStringLiteral("dropped");
    }
    return {};
}

QString outboxStateName(const OutboxEntry &entry)
{
    return entry.isPublishing() ? QStringLiteral("publishing") : outboxStateName(entry.state);
}

Result<void> OutboxStore::add(OutboxEntry &entry)
{
    return inTransaction(m_database, Durability::Promised, [this, &entry]() -> Result<void> {
        const Result<qint64> id = outboxColumns().insert(m_database, outboxTable, rowOf(entry));
        if (id)
            entry.id = *id;
        return done(id);
    });
}

Result<void> OutboxStore::update(const OutboxEntry &entry)
{
    return inTransaction(m_database, Durability::Promised, [this, &entry]() -> Result<void> {
        const Result<int> changed = outboxColumns().update(m_database, outboxTable, rowOf(entry));
        if (changed && *changed == 0)
            return fail(ErrorCode::NotFound, Message::of("This change is no longer in the outbox."));
        return done(changed);
    });
}

Result<std::optional<OutboxEntry>> OutboxStore::byId(qint64 id)
{
    return readEntries(m_database, QStringLiteral("WHERE b.id = ?"), {id}).map([](std::vector<OutboxEntry> &&entries) {
        return entries.empty() ? std::nullopt : std::optional(std::move(entries.front()));
    });
}

Result<std::vector<OutboxEntry>> OutboxStore::ofOrder(qint64 oid)
{
    return readEntries(m_database, QStringLiteral("WHERE b.oid = ? ORDER BY b.id"), {oid});
}

Result<std::vector<OutboxEntry>> OutboxStore::open()
{
    return readEntries(m_database, QStringLiteral("WHERE b.state < 4 ORDER BY b.id"), {});
}

Result<std::vector<OutboxEntry>> OutboxStore::unclearChanges(const QDateTime &before, int limit)
{
    return readEntries(m_database,
                       QStringLiteral("WHERE b.state = 2 AND b.operation <> ? AND b.created_at < ? "
                                      "ORDER BY b.id LIMIT ?"),
                       {operationWord(Create()), bound(before), limit});
}

Result<std::vector<OutboxEntry>> OutboxStore::delayed()
{
    return readEntries(m_database, QStringLiteral("WHERE b.state = 0 AND b.next_attempt_at IS NOT NULL ORDER BY b.id"),
                       {});
}

Result<QSet<QString>> OutboxStore::unansweredReferences(qint64 accountId)
{
    return readValues<QString>(m_database,
                               QStringLiteral("SELECT o.reference FROM outbox b CROSS JOIN orders o ON o.oid = b.oid "
                                              "WHERE b.account_id = ? AND b.state IN (1, 2) AND o.remote_id = ''"),
                               {accountId})
        .map([](const std::vector<QString> &found) { return QSet<QString>(found.begin(), found.end()); });
}

Result<std::vector<OutboxEntry>> OutboxStore::publishing()
{
    return readEntries(m_database, QStringLiteral("WHERE b.state = 0 AND b.bytes_total IS NOT NULL ORDER BY b.id"), {});
}

Result<std::optional<OutboxEntry>> OutboxStore::firstDue(qint64 accountId, const QDateTime &now, const Choice &isChosen)
{
    const QVariantList values{accountId, bound(now)};
    PLATEN_TRY(std::optional<OutboxEntry> due,
               firstOf(m_database,
                       QStringLiteral("WHERE b.account_id = ? AND b.due_at <= ? ") + isFirstOfItsOrder +
                           QStringLiteral("ORDER BY b.due_at, b.id"),
                       values, isChosen));
    if (due)
        return due;
    return firstOf(m_database,
                   QStringLiteral("WHERE b.account_id = ? AND b.held_from > ? ") + isFirstOfItsOrder +
                       QStringLiteral("ORDER BY b.held_from, b.id"),
                   values, isChosen);
}

Result<std::optional<OutboxEntry>> OutboxStore::firstOpen(qint64 accountId, qint64 afterId, const Choice &isChosen)
{
    return firstOf(m_database,
                   QStringLiteral("WHERE b.account_id = ? AND b.state < 4 AND b.id > ? ") + isFirstOfItsOrder +
                       QStringLiteral("ORDER BY b.id"),
                   {accountId, afterId}, isChosen);
}

Result<QDateTime> OutboxStore::nextDue(qint64 accountId, const QDateTime &now)
{
    return readValue<QDateTime>(m_database,
                                QStringLiteral("SELECT min(due_at) FROM outbox WHERE account_id = ? AND due_at > ?"),
                                {accountId, bound(now)})
        .map([](const std::optional<QDateTime> &next) { return next.value_or(QDateTime()); });
}

} // namespace platen::store
