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
    Result<AccountRecord> byName(const QString &name); // exact, else by slug; `notFound` lists the existing names
    Result<std::optional<AccountRecord>> bySlug(const QString &slug);
    // Fills in id, uid, slug, token and createdAt. A slug that is already used is `usage`, and so is a name without a
    // letter or digit.
    Result<AccountRecord> add(AccountRecord account);
    // Also removes its orders and events. `refused` while the outbox has entries for it, or it has drafts.
    Result<void> remove(qint64 id);
    Result<QString> rotateToken(qint64 id); // returns the new one
    Result<void> setSyncState(qint64 id, const QJsonObject &state);
    // Sets what is valid. An empty error means that the last sync succeeded.
    Result<void> noteSync(qint64 id, const QDateTime &finished, const QJsonObject &error);
    Result<void> noteVerified(qint64 id, const QDateTime &at);
    Result<void> noteHeard(qint64 id, const QDateTime &at);

private:
    Database &m_database;
};

QString accountSlug(const QString &name);

} // namespace platen::store
