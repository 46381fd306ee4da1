// SPDX-License-Identifier: GPL-3.0-or-later
// What is to be sent, being sent, or not known to have been sent.
#pragma once

#include "core/store/database.h"
#include "core/store/records.h"

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
    // What was being sent when the process died is `unknown`, as is its order, if it was a create. Returns how many.
    Result<int> recover();
    // In a backup: everything that may have been sent after it was made is `unknown`, as is the order of a submission,
    // and says so. Returns how many.
    Result<int> doubt();

private:
    Database &m_database;
};

} // namespace platen::store
