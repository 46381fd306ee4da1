// SPDX-License-Identifier: GPL-3.0-or-later
// Webhook messages as received, and the events in them.
#pragma once

#include "core/store/database.h"
#include "core/store/records.h"

#include <vector>

namespace platen::store {

class InboxStore
{
public:
    explicit InboxStore(Database &database)
        : m_database(database)
    {
    }

    // All in the caller's transaction; sets ids, and the members of the events that come from their message. An event
    // whose (account, event id) is already stored gets the outcome `duplicate`.
    Result<void> append(std::vector<InboxMessage> &messages);
    Result<std::vector<InboxEvent>> pending(qint64 accountId, int limit); // oldest first
    Result<QList<qint64>> accountsWithPending();
    Result<std::optional<InboxEvent>> byId(qint64 id);
    Result<std::optional<EventOutcome>> outcome(qint64 id);
    // The event that a duplicate repeats; nullopt if no other has its id.
    Result<std::optional<InboxEvent>> original(const InboxEvent &duplicate);
    // Writes outcome, reason, oid, type, eventId and attempts.
    Result<void> update(const InboxEvent &event);
    // By the sender's id (the newest if several have it) or by "in-<id>". `notFound` if there is none.
    Result<InboxEvent> find(const QString &event);

    struct Filter
    {
        QString account;
        qint64 oid = 0;
        bool rejected = false; // only rejected ones; otherwise all
        int limit = 100;
    };
    Result<std::vector<InboxEvent>> list(const Filter &filter); // newest first
    // Keeps the newest `keep` rejected ones of each account, so that strangers cannot fill the disk.
    Result<void> pruneRejected(int keep);
    // Compresses the bodies of settled messages that came before that time: of the next `limit` messages after `id`.
    // Returns the last of these; `id` if there are none.
    Result<qint64> pack(qint64 id, const QDateTime &before, int limit);
    // Removes messages that came before that time and whose events are settled: the oldest, at most `limit`. Returns
    // how many.
    Result<int> prune(const QDateTime &before, int limit);

private:
    Result<void> add(InboxEvent &event);

    Database &m_database;
};

} // namespace platen::store
