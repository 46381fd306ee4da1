// SPDX-License-Identifier: GPL-3.0-or-later
// What the outbox says after a process died, and in a backup: what may have been sent is `unknown`, never sent blindly.

#include "core/store/order_store.h"
#include "core/store/outbox_store.h"
#include "core/store/statement.h"
#include "core/store/words.h"

namespace platen::store {

namespace {

// To be sent as it lies there, and therefore perhaps sent after the backup was made.
bool mayBeSentSince(const OutboxEntry &entry)
{
    if (!isA<Create>(entry.operation))
        return false;
    return entry.state == OutboxState::Waiting || entry.state == OutboxState::Sending ||
           (entry.state == OutboxState::Unknown && entry.resend);
}

Error inDoubt()
{
    return fail(ErrorCode::UnknownOutcome,
                Words::tr("The order comes from a backup and may have been sent since. It may exist at the provider."))
        .value();
}

OutboxEntry doubted(OutboxEntry entry, const QDateTime &now)
{
    entry.state = OutboxState::Unknown;
    entry.resend = false; // a person's word counts once, and may have been acted on since
    entry.error = errorObject(inDoubt());
    entry.nextAttemptAt = now; // it is looked up as soon as it may be
    if (!entry.sentAt.isValid())
        entry.sentAt = entry.createdAt; // from when on it has to be looked for
    return entry;
}

Result<void> doubtOrder(Database &database, qint64 oid, const QDateTime &now)
{
    OrderStore orders(database);
    Result<std::optional<StoredOrder>> stored = orders.byOid(oid);
    if (!stored)
        return Failure(stored.error());
    // One that has a remote id arrived already.
    if (!*stored || !(*stored)->order.remoteId.isEmpty())
        return {};
    StoredOrder order = std::move(**stored);
    Issue issue;
    issue.code = QStringLiteral("unknownOutcome");
    issue.message = inDoubt().message;
    order.order.issues = {issue};
    order.order.stage = Stage::Unknown;
    order.order.needsAttention = true;
    order.order.updatedAt = now;
    const Result<void> updated = orders.update(order);
    return updated ? orders.addTimeline(oid, {now,
                                              TimelineSource::System,
                                              Stage::Unknown,
                                              Words::tr("From a backup: it may have been sent since"),
                                              {}})
                   : updated;
}

} // namespace

Result<int> OutboxStore::recover()
{
    int recovered = 0;
    const Result<void> result = inTransaction(m_database, Durability::Promised, [this, &recovered]() -> Result<void> {
        const Result<std::vector<OutboxEntry>> entries = open();
        if (!entries)
            return Failure(entries.error());
        OrderStore orders(m_database);
        for (OutboxEntry entry : *entries) {
            if (entry.state != OutboxState::Sending)
                continue;
            entry.state = OutboxState::Unknown;
            if (const Result<void> updated = update(entry); !updated)
                return updated;
            ++recovered;
            if (!isA<Create>(entry.operation))
                continue;
            Result<std::optional<StoredOrder>> stored = orders.byOid(entry.oid);
            if (!stored)
                return Failure(stored.error());
            // One that has a remote id arrived after all.
            if (!*stored || !(*stored)->order.remoteId.isEmpty())
                continue;
            (*stored)->order.stage = Stage::Unknown;
            (*stored)->order.needsAttention = true;
            if (const Result<void> updated = orders.update(**stored); !updated)
                return updated;
        }
        return {};
    });
    if (!result)
        return Failure(result.error());
    return recovered;
}

Result<int> OutboxStore::doubtSubmissions()
{
    int count = 0;
    const Result<void> result = inTransaction(m_database, Durability::Promised, [this, &count]() -> Result<void> {
        const Result<std::vector<OutboxEntry>> entries = open();
        if (!entries)
            return Failure(entries.error());
        const QDateTime now = QDateTime::currentDateTimeUtc();
        for (const OutboxEntry &entry : *entries) {
            if (!mayBeSentSince(entry))
                continue;
            Result<void> written = update(doubted(entry, now));
            if (written)
                written = doubtOrder(m_database, entry.oid, now);
            if (!written)
                return written;
            ++count;
        }
        return {};
    });
    if (!result)
        return Failure(result.error());
    return count;
}

} // namespace platen::store
