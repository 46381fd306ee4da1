#include "core/store/outbox_store.h"

#include "core/store/operation_json.h"
#include "core/store/statement.h"

namespace platen::store {

namespace {

const QString selectEntries = QStringLiteral(
    "SELECT b.id, b.oid, b.operation, b.payload, b.digest, b.idempotency_key, b.state, b.attempts, "
    "b.created_at, b.not_before, b.next_attempt_at, b.sent_at, b.error, o.id, o.reference, o.account_id, "
    "a.name FROM outbox b JOIN orders o ON o.oid = b.oid JOIN accounts a ON a.id = o.account_id ");

// Members of the payload that do not belong to the operation.
const QString resendKey = QStringLiteral("resend");
const QString restoredKey = QStringLiteral("restored");
const QString timeoutKey = QStringLiteral("timeoutMs");
const QString restKey = QStringLiteral("restMs");

void readPayload(const QString &word, QJsonObject payload, OutboxEntry &entry)
{
    entry.resend = payload.take(resendKey).toBool();
    entry.restored = payload.take(restoredKey).toBool();
    entry.timeout = std::chrono::milliseconds(payload.take(timeoutKey).toInteger());
    const QJsonValue rest = payload.take(restKey);
    if (!rest.isUndefined())
        entry.rest = std::chrono::milliseconds(rest.toInteger());
    entry.operation = readOperation(word, payload);
}

QJsonObject payloadOf(const OutboxEntry &entry)
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
    return payload;
}

OutboxEntry readEntry(QSqlQuery &row)
{
    OutboxEntry entry;
    entry.id = row.value(0).toLongLong();
    entry.oid = row.value(1).toLongLong();
    readPayload(row.value(2).toString(), toObject(row.value(3)), entry);
    entry.digest = row.value(4).toByteArray();
    entry.key = row.value(5).toString();
    entry.state = static_cast<OutboxState>(row.value(6).toInt());
    entry.attempts = row.value(7).toInt();
    entry.createdAt = toInstant(row.value(8));
    entry.notBefore = toInstant(row.value(9));
    entry.nextAttemptAt = toInstant(row.value(10));
    entry.sentAt = toInstant(row.value(11));
    entry.error = toObject(row.value(12));
    entry.orderId = row.value(13).toString();
    entry.reference = row.value(14).toString();
    entry.accountId = row.value(15).toLongLong();
    entry.account = row.value(16).toString();
    return entry;
}

QVariantList entryValues(const OutboxEntry &entry)
{
    return {entry.oid,
            bound(operationWord(entry.operation)),
            bound(payloadOf(entry)),
            bound(entry.digest),
            bound(entry.key),
            static_cast<int>(entry.state),
            entry.attempts,
            bound(entry.createdAt),
            bound(entry.notBefore),
            bound(entry.nextAttemptAt),
            bound(entry.sentAt),
            bound(entry.error)};
}

Result<std::vector<OutboxEntry>> readEntries(Database &database, const QString &tail, const QVariantList &values)
{
    std::vector<OutboxEntry> entries;
    const Result<void> read = eachRow(database, selectEntries + tail, values, [&entries](QSqlQuery &row) {
        entries.push_back(readEntry(row));
        return true;
    });
    if (!read)
        return Failure(read.error());
    return entries;
}

} // namespace

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

Result<void> OutboxStore::add(OutboxEntry &entry)
{
    return inTransaction(m_database, Durability::Promised, [this, &entry]() -> Result<void> {
        const Result<qint64> id = insertRow(
            m_database,
            QStringLiteral("INSERT INTO outbox (oid, operation, payload, digest, idempotency_key, state, attempts, "
                           "created_at, not_before, next_attempt_at, sent_at, error) "
                           "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
            entryValues(entry));
        if (id)
            entry.id = *id;
        return done(id);
    });
}

Result<void> OutboxStore::update(const OutboxEntry &entry)
{
    return inTransaction(m_database, Durability::Promised, [this, &entry]() -> Result<void> {
        const Result<int> changed = execute(
            m_database,
            QStringLiteral("UPDATE outbox SET oid = ?, operation = ?, payload = ?, digest = ?, idempotency_key = ?, "
                           "state = ?, attempts = ?, created_at = ?, not_before = ?, next_attempt_at = ?, "
                           "sent_at = ?, error = ? WHERE id = ?"),
            entryValues(entry) << entry.id);
        if (changed && *changed == 0)
            return fail(ErrorCode::NotFound, QStringLiteral("The outbox does not hold this change any more."));
        return done(changed);
    });
}

Result<std::optional<OutboxEntry>> OutboxStore::byId(qint64 id)
{
    return firstRow(m_database, selectEntries + QStringLiteral("WHERE b.id = ?"), {id}, readEntry);
}

Result<std::vector<OutboxEntry>> OutboxStore::ofOrder(qint64 oid)
{
    return readEntries(m_database, QStringLiteral("WHERE b.oid = ? ORDER BY b.id"), {oid});
}

Result<std::vector<OutboxEntry>> OutboxStore::open()
{
    return readEntries(m_database, QStringLiteral("WHERE b.state < 4 ORDER BY b.id"), {});
}

} // namespace platen::store
