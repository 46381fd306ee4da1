// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/order_keeper.h"

#include "core/domain/exact_json.h"
#include "core/engine/merge.h"
#include "core/engine/outbox_rules.h"
#include "core/providers/registry.h"
#include "core/providers/submitted_match.h"
#include "core/store/order_store.h"
#include "core/store/outbox_store.h"

#include <QCryptographicHash>

namespace platen {

Result<OrderKeeper::Recorded> OrderKeeper::record(const store::AccountRecord &account, std::vector<RemoteOrder> orders,
                                                  TimelineSource source, const QDateTime &observedAt,
                                                  const QDateTime &providerClock)
{
    Recorded recorded;
    const Declaration *declaration = findProvider(account.provider);
    if (!declaration)
        return fail(ErrorCode::Unsupported, Message::of("The provider “%1” is not known", account.provider));
    store::OrderStore store(m_context.database);
    const QDateTime latest = std::max(m_context.now(), providerClock);
    std::vector<Report> reports = reportsOf(account, std::move(orders), latest);
    QStringList remoteIds;
    for (const Report &report : reports)
        remoteIds.append(report.remote.order.remoteId);
    recorded.remoteIds = QSet<QString>(remoteIds.begin(), remoteIds.end());
    PLATEN_CHECK(touchUnchanged(account, reports, source, observedAt));

    remoteIds.clear();
    for (const Report &report : reports)
        remoteIds.append(report.remote.order.remoteId);
    PLATEN_TRY(auto known, store.byRemoteIds(account.id, remoteIds));
    PLATEN_TRY(const QSet<QString> unanswered, store::OutboxStore(m_context.database).unansweredReferences(account.id));
    for (const Report &report : reports) {
        const RemoteOrder &remote = report.remote;
        const auto found = known.find(remote.order.remoteId);
        if (found != known.end()) {
            const bool counts = !isOlderThanEvent(found->heardAt, source, observedAt);
            PLATEN_TRY(bool changed, merge(*found, remote, *declaration, source, observedAt));
            if (changed) {
                ++recorded.changed;
                recorded.oids.append(found->oid);
            } else if (counts && !report.digest.isEmpty()) {
                PLATEN_CHECK(store.noteReported(found->oid, report.digest));
            }
            continue;
        }
        if (unanswered.contains(remote.order.reference)) {
            PLATEN_TRY(std::optional<store::StoredOrder> lost, lostSubmission(account, remote, providerClock));
            if (lost)
                continue; // the outbox looks it up, and settles its entry and the order together
        }
        store::StoredOrder order;
        order.reportedDigest = report.digest;
        PLATEN_CHECK(adopt(order, account, remote, *declaration, source, observedAt));
        ++recorded.added;
        recorded.oids.append(order.oid);
    }
    return recorded;
}

// Each order once: if orders are added while a list is read page by page, one may appear twice.
std::vector<OrderKeeper::Report> OrderKeeper::reportsOf(const store::AccountRecord &account,
                                                        std::vector<RemoteOrder> orders, const QDateTime &latest)
{
    // Whatever else decides how a document is read.
    const QByteArray reading = QByteArrayLiteral(PLATEN_VERSION) + '\0' + writeJson(account.settings);
    std::vector<Report> reports;
    QSet<QString> seen;
    for (RemoteOrder &remote : orders) {
        if (seen.contains(remote.order.remoteId))
            continue;
        seen.insert(remote.order.remoteId);
        Report report{std::move(remote), {}};
        Order &order = report.remote.order;
        const QDateTime created = order.createdAt;
        const QDateTime updated = order.updatedAt;
        dropFutureTimes(order, latest);
        // A time that cannot be right now may be right later.
        const bool isTimeless = order.createdAt == created && order.updatedAt == updated;
        if (isTimeless && !report.remote.raw.isEmpty() && !report.remote.idOnly) {
            QCryptographicHash hash(QCryptographicHash::Blake2b_160);
            hash.addData(reading);
            hash.addData(report.remote.raw);
            report.digest = hash.result();
        }
        reports.push_back(std::move(report));
    }
    return reports;
}

// Removes the reports that their orders hold already.
Result<void> OrderKeeper::touchUnchanged(const store::AccountRecord &account, std::vector<Report> &reports,
                                         TimelineSource source, const QDateTime &observedAt)
{
    store::OrderStore store(m_context.database);
    QStringList remoteIds;
    for (const Report &report : reports)
        remoteIds.append(report.remote.order.remoteId);
    PLATEN_TRY(const auto known, store.reported(account.id, remoteIds));
    std::vector<qint64> unchanged;
    std::erase_if(reports, [&](const Report &report) {
        const auto found = known.constFind(report.remote.order.remoteId);
        if (found == known.constEnd() || report.digest.isEmpty() || found->digest != report.digest ||
            isOlderThanEvent(found->heardAt, source, observedAt))
            return false;
        unchanged.push_back(found->oid);
        return true;
    });
    return store.touchAll(unchanged, observedAt);
}

// The response was requested before the newest event arrived, so it may be older than that event. A time in the future
// was written with a wrong clock.
bool OrderKeeper::isOlderThanEvent(const QDateTime &heardAt, TimelineSource source, const QDateTime &observedAt) const
{
    return source == TimelineSource::Poll && heardAt.isValid() && heardAt <= m_context.now() && observedAt < heardAt;
}

Result<bool> OrderKeeper::merge(store::StoredOrder &order, const RemoteOrder &remote, const Declaration &declaration,
                                TimelineSource source, const QDateTime &observedAt, bool noteStage)
{
    store::OrderStore store(m_context.database);
    RemoteOrder reported = remote;
    if (isOlderThanEvent(order.heardAt, source, observedAt) && !eventMayMove(order.order.stage, reported.order.stage))
        reported.stageKnown = false;
    const Merged merged = mergeRemote(order, reported, declaration, source, observedAt);
    order.refreshedAt = observedAt;
    if (order.dueAt.isValid() && order.dueAt <= observedAt)
        order.dueAt = {};
    PLATEN_CHECK(merged.changed ? store.update(order) : store.touch(order));
    for (const TimelineEntry &entry : merged.timeline) {
        if (entry.stage && !noteStage)
            continue;
        PLATEN_CHECK(store.addTimeline(order.oid, entry));
    }
    return merged.changed;
}

Result<void> OrderKeeper::adopt(store::StoredOrder &order, const store::AccountRecord &account,
                                const RemoteOrder &remote, const Declaration &declaration, TimelineSource source,
                                const QDateTime &observedAt)
{
    store::OrderStore store(m_context.database);
    const Merged merged = adoptRemote(order, remote, declaration.name, source, observedAt);
    order.accountId = account.id;
    order.order.account = account.name;
    order.order.provider = account.provider;
    order.refreshedAt = observedAt;
    if (Result<void> inserted = store.insert(order); !inserted)
        return inserted;
    for (const TimelineEntry &entry : merged.timeline) {
        if (Result<void> added = store.addTimeline(order.oid, entry); !added)
            return added;
    }
    return {};
}

Result<void> OrderKeeper::write(const life::Step &step)
{
    store::OrderStore store(m_context.database);
    Result<void> written = step.changesOrder ? store.update(step.order) : Result<void>();
    for (const TimelineEntry &entry : step.timeline) {
        if (written)
            written = store.addTimeline(step.order.oid, entry);
    }
    return written;
}

Result<std::optional<store::StoredOrder>> OrderKeeper::lostSubmission(const store::AccountRecord &account,
                                                                      const RemoteOrder &remote,
                                                                      const QDateTime &providerClock)
{
    store::OrderStore store(m_context.database);
    store::OutboxStore outbox(m_context.database);
    PLATEN_TRY(std::vector<store::StoredOrder> candidates, store.unconfirmed(account.id, remote.order.reference));
    for (store::StoredOrder &candidate : candidates) {
        PLATEN_TRY(std::vector<store::OutboxEntry> entries, outbox.ofOrder(candidate.oid));
        for (const store::OutboxEntry &entry : entries) {
            const bool isOpen =
                entry.state == store::OutboxState::Sending || entry.state == store::OutboxState::Unknown;
            // An order that needs a person's decision is shown as such and not matched to anything else.
            if (!isA<Create>(entry.operation) || !isOpen || outbox::waitsForPerson(entry))
                continue;
            // Matched by the key if the provider reports it; otherwise an order this recent with this reference can
            // only be ours. A time in the future was written with a wrong clock.
            const QDateTime now = m_context.now();
            const QDateTime sentAt =
                entry.sentAt <= now ? byProviderClock(entry.sentAt, providerClock, now) : QDateTime();
            const bool fits = submissionTime(remote.order.createdAt, sentAt) == SubmissionTime::Fits &&
                              (!candidate.draft || mayHoldTheSame(remote.order.items, candidate.draft->items));
            const bool same = remote.idempotencyKey.isEmpty() ? fits : remote.idempotencyKey == entry.key;
            if (same)
                return std::optional(std::move(candidate));
        }
    }
    return std::optional<store::StoredOrder>();
}

} // namespace platen
