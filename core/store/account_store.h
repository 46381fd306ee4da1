// SPDX-License-Identifier: GPL-3.0-or-later
// Accounts.
#pragma once

#include "core/store/database.h"
#include "core/store/records.h"

#include <vector>

namespace platen::store {

class AccountStore
{
public:
    explicit AccountStore(Database &database)
        : m_database(database)
    {
    }

    Result<std::vector<AccountRecord>> all();
    Result<AccountRecord> byName(const QString &name); // exact, else by slug; `notFound` names those that there are
    Result<std::optional<AccountRecord>> bySlug(const QString &slug);
    // Fills in id, uid, slug, token and createdAt. A slug that is taken is `usage`; a name without a letter or digit
    // too.
    Result<AccountRecord> add(AccountRecord account);
    // With its orders and events. `refused` while the outbox holds something of it, or it has drafts.
    Result<void> remove(qint64 id);
    Result<QString> rotateToken(qint64 id); // the new one
    Result<void> setSyncState(qint64 id, const QJsonObject &state);
    // Sets what is valid; error empty: the last sync went well.
    Result<void> noteSync(qint64 id, const QDateTime &finished, const QJsonObject &error);
    Result<void> noteVerified(qint64 id, const QDateTime &at);
    Result<void> noteHeard(qint64 id, const QDateTime &at);

private:
    Database &m_database;
};

QString accountSlug(const QString &name);

} // namespace platen::store
