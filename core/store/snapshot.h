// SPDX-License-Identifier: GPL-3.0-or-later
// Makes several statements see the same state. Within a Transaction they do so anyway.
#pragma once

#include "core/store/statement.h"

namespace platen::store {

class Snapshot
{
public:
    explicit Snapshot(Database &database)
        : m_database(database)
        , m_own(!database.inTransaction())
    {
    }
    Result<void> begin()
    {
        if (!m_own)
            return {};
        const Result<void> begun = done(execute(m_database, QStringLiteral("BEGIN")));
        m_own = begun.has_value();
        return begun;
    }
    ~Snapshot()
    {
        if (m_own)
            (void)execute(m_database, QStringLiteral("COMMIT"));
    }
    Snapshot(const Snapshot &) = delete;
    Snapshot &operator=(const Snapshot &) = delete;

private:
    Database &m_database;
    bool m_own;
};

} // namespace platen::store
