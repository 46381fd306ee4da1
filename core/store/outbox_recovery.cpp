// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of the outbox after a process died, and in a backup: what may have been sent is `unknown`, never sent
// blindly.

#include "core/store/order_store.h"
#include "core/store/outbox_store.h"
#include "core/store/statement.h"

namespace platen::store {

namespace {

// It would have been sent automatically, so it may have been sent after the backup was made.
bool mayBeSentSince(const OutboxEntry &entry)
{
    if (!isA<Create>(entry.operation)) // unknown changes would be sent again automatically
        return entry.state == OutboxState::Waiting || entry.state == OutboxState::Sending ||
               entry.state == OutboxState::Unknown;
    return entry.state == OutboxState::Waiting || entry.state == OutboxState::Sending ||
           (entry.state == OutboxState::Unknown && entry.resend);
}

Error inDoubt(const OutboxEntry &entry)
{
    return fail(ErrorCode::UnknownOutcome,
                isA<Create>(entry.operation)
                    ? Message::of(
                          "The order comes from a backup and may have been sent since. It may exist at the provider.")
                    : Message::of(
                          "The change comes from a backup. It may have been made since, or others after it. Look "
                          "at the order at the provider, and send the change again if it is still wanted."))
        .value();
}

OutboxEntry doubted(OutboxEntry entry, const QDateTime &now)
{
    entry.state = OutboxState::Unknown;
    entry.resend = false; // a person's decision counts once, and may have been carried out since
    entry.restored = !isA<Create>(entry.operation);
    entry.error = storedError(inDoubt(entry));
    entry.nextAttemptAt = now; // looked up as soon as possible
    if (!entry.sentAt.isValid())
        entry.sentAt = entry.createdAt; // the time from which to look for it
    return entry;
}

Result<void> doubtOrder(Database &database, const OutboxEntry &entry, const QDateTime &now)
{
    OrderStore orders(database);
    PLATEN_TRY(std::optional<StoredOrder> stored, orders.byOid(entry.oid));
    const bool isSubmission = isA<Create>(entry.operation);
    // A submission with a remote id has already arrived.
    if (!stored || (isSubmission && !stored->order.remoteId.isEmpty()))
        return {};
    StoredOrder order = std::move(*stored);
    Issue issue;
    issue.code = QStringLiteral("unknownOutcome");
    issue.message = inDoubt(entry).message;
    order.order.issues = {issue};
    if (isSubmission)
        order.order.stage = Stage::Unknown;
    order.order.needsAttention = true;
    order.order.updatedAt = now;
    if (const Result<void> updated = orders.update(order); !updated)
        return updated;
    const Message text = isSubmission ? Message::of("From a backup: it may have been sent since")
                                      : Message::of("From a backup: a change may have been sent since");
    return orders.addTimeline(entry.oid, {now, TimelineSource::System, order.order.stage, text, {}});
}

} // namespace

Result<int> OutboxStore::recover()
{
    int recovered = 0;
    const Result<void> result = inTransaction(m_database, Durability::Promised, [this, &recovered]() -> Result<void> {
        PLATEN_TRY(const std::vector<OutboxEntry> entries, open());
        OrderStore orders(m_database);
        for (OutboxEntry entry : entries) {
            if (entry.state != OutboxState::Sending)
                continue;
            entry.state = OutboxState::Unknown;
            if (const Result<void> updated = update(entry); !updated)
                return updated;
            ++recovered;
            if (!isA<Create>(entry.operation))
                continue;
            PLATEN_TRY(std::optional<StoredOrder> stored, orders.byOid(entry.oid));
            // A submission with a remote id did arrive.
            if (!stored || !stored->order.remoteId.isEmpty())
                continue;
            stored->order.stage = Stage::Unknown;
            stored->order.needsAttention = true;
            if (const Result<void> updated = orders.update(*stored); !updated)
                return updated;
        }
        return {};
    });
    PLATEN_CHECK(result);
    return recovered;
}

Result<int> OutboxStore::doubt()
{
    int count = 0;
    const Result<void> result = inTransaction(m_database, Durability::Promised, [this, &count]() -> Result<void> {
        PLATEN_TRY(const std::vector<OutboxEntry> entries, open());
        const QDateTime now = QDateTime::currentDateTimeUtc();
        for (const OutboxEntry &entry : entries) {
            if (!mayBeSentSince(entry) || entry.restored)
                continue;
            Result<void> written = update(doubted(entry, now));
            if (written)
                written = doubtOrder(m_database, entry, now);
            if (!written)
                return written;
            ++count;
        }
        return {};
    });
    PLATEN_CHECK(result);
    return count;
}

} // namespace platen::store
