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
    // Changes name and settings. A name is checked as in `add`; with it changes the address of its webhooks, and the
    // former address stays valid with the same token. Settings are `refused` while the outbox has entries for it,
    // because these would be looked up or sent elsewhere. With new settings the next sync is a full one.
    Result<AccountRecord> change(qint64 id, const QString &name, const QJsonObject &settings);
    // Also removes its orders and events. `refused` while the outbox has entries for it, or it has drafts.
    Result<void> remove(qint64 id);
    Result<QString> rotateToken(qint64 id); // returns the new one
    Result<void> setSyncState(qint64 id, const QJsonObject &state);
    // Sets what is valid. An empty error means that the last sync succeeded.
    Result<void> noteSync(qint64 id, const QDateTime &finished, const QJsonObject &error);
    Result<void> noteVerified(qint64 id, const QDateTime &at);
    Result<void> noteHeard(qint64 id, const QDateTime &at);

    // What prevents an account from being removed, or its settings from being changed.
    struct Held
    {
        QString name;
        qint64 unsent = 0;
        qint64 drafts = 0;
    };

private:
    Result<void> checkFree(const AccountRecord &account);
    Result<Held> heldBy(qint64 id);

    Database &m_database;
};

QString accountSlug(const QString &name);

} // namespace platen::store
