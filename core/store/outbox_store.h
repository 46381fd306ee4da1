// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that is to be sent, is being sent, or may or may not have been sent.
#pragma once

#include "core/store/database.h"
#include "core/store/records.h"

#include <QSet>

#include <functional>
#include <vector>

namespace platen::store {

class OutboxStore
{
public:
    explicit OutboxStore(Database &database)
        : m_database(database)
    {
    }

    Result<void> add(OutboxEntry &entry); // sets id
    Result<void> update(const OutboxEntry &entry);
    Result<std::optional<OutboxEntry>> byId(qint64 id);
    Result<std::vector<OutboxEntry>> ofOrder(qint64 oid); // oldest first, finished ones too
    // Waiting, sending, unknown and failed ones, oldest first.
    Result<std::vector<OutboxEntry>> open();
    // Changes placed before that time of which it is not known whether they were carried out; at most `limit`.
    Result<std::vector<OutboxEntry>> unclearChanges(const QDateTime &before, int limit);
    // Waiting ones that were tried before and wait for a further attempt, oldest first.
    Result<std::vector<OutboxEntry>> delayed();
    // References of orders of that account without a remote id, whose submission is being sent or unknown.
    Result<QSet<QString>> unansweredReferences(qint64 accountId);
    // Those that wait for their files, oldest first.
    Result<std::vector<OutboxEntry>> publishing();
    // The first entry that `isChosen` accepts of those that are the oldest open one of their order. firstDue() passes
    // it those that may be due at that time, by when they became due; firstOpen() all after that id.
    using Choice = std::function<bool(const OutboxEntry &)>;
    Result<std::optional<OutboxEntry>> firstDue(qint64 accountId, const QDateTime &now, const Choice &isChosen);
    Result<std::optional<OutboxEntry>> firstOpen(qint64 accountId, qint64 afterId, const Choice &isChosen);
    // When another one becomes due; invalid if none does.
    Result<QDateTime> nextDue(qint64 accountId, const QDateTime &now);
    // What was being sent when the process died becomes `unknown`, and so does its order if it was a submission.
    // Returns how many.
    Result<int> recover();
    // For a backup: everything that may have been sent after it was made becomes `unknown`, and so does the order of a
    // submission; both say why. Returns how many.
    Result<int> doubt();

private:
    Database &m_database;
};

} // namespace platen::store
