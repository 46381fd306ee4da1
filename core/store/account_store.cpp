// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/account_store.h"

#include "core/store/random_name.h"
#include "core/store/tables.h"

namespace platen::store {

namespace {

// 160 bits.
QString newToken()
{
    return randomName(32);
}

Failure noAccount()
{
    return fail(ErrorCode::NotFound, Message::of("This account was removed."));
}

Result<void> mustChange(const Result<int> &changed)
{
    if (changed && *changed == 0)
        return noAccount();
    return done(changed);
}

const auto &heldColumns()
{
    using Held = AccountStore::Held;
    static const Columns<Held> columns{
        borrowed<&Held::name>(accountTable, "name"),
        expression<&Held::unsent>("(SELECT count(*) FROM outbox b JOIN orders o ON o.oid = b.oid "
                                  "WHERE o.account_id = a.id AND b.state < ?)"),
        expression<&Held::drafts>("(SELECT count(*) FROM orders o WHERE o.account_id = a.id AND o.stage = ? "
                                  "AND o.remote_id = '')"),
    };
    return columns;
}

} // namespace

const Columns<AccountRecord> &accountColumns()
{
    static const Columns<AccountRecord> columns{
        column<&AccountRecord::id>(accountTable, "id", Use::Given),
        column<&AccountRecord::uid>(accountTable, "uid", Use::Fixed),
        column<&AccountRecord::name>(accountTable, "name", Use::Fixed),
        column<&AccountRecord::slug>(accountTable, "slug", Use::Fixed),
        column<&AccountRecord::provider>(accountTable, "provider", Use::Fixed),
        column<&AccountRecord::settings>(accountTable, "settings", Use::Fixed),
        column<&AccountRecord::webhookToken>(accountTable, "webhook_token"),
        column<&AccountRecord::createdAt>(accountTable, "created_at", Use::Fixed),
        column<&AccountRecord::lastSync>(accountTable, "last_sync"),
        column<&AccountRecord::lastVerified>(accountTable, "last_verified"),
        column<&AccountRecord::lastHeard>(accountTable, "last_heard"),
        column<&AccountRecord::syncState>(accountTable, "sync_state"),
        column<&AccountRecord::lastError>(accountTable, "last_error"),
    };
    return columns;
}

QString accountSlug(const QString &name)
{
    const auto characters = name.toLower().toUcs4();
    QString slug;
    bool any = false;
    for (const auto character : characters) {
        const bool kept = QChar::isLetterOrNumber(character);
        any = any || kept;
        if (kept)
            slug += QChar::fromUcs4(character);
        else
            slug += u'-';
    }
    return any ? slug : QString();
}

Result<std::vector<AccountRecord>> AccountStore::all()
{
    return readRows(m_database, accountColumns(), QStringLiteral("accounts a ORDER BY a.slug"));
}

Result<AccountRecord> AccountStore::byName(const QString &name)
{
    PLATEN_TRY(std::vector<AccountRecord> accounts, all());
    const QString slug = accountSlug(name);
    QStringList names;
    for (AccountRecord &account : accounts) {
        // Names are unique by their slug, so this is also the one with the exact name.
        if (account.slug == slug && !slug.isEmpty())
            return std::move(account);
        names.append(QStringLiteral("“%1”").arg(account.name));
    }
    if (names.isEmpty())
        return fail(ErrorCode::NotFound, Message::of("There is no account “%1”: none has been added yet.", name));
    return fail(ErrorCode::NotFound,
                Message::of("There is no account “%1”. There are: %2.", name, names.join(QStringLiteral(", "))));
}

Result<std::optional<AccountRecord>> AccountStore::bySlug(const QString &slug)
{
    return readRow(m_database, accountColumns(), QStringLiteral("accounts a WHERE a.slug = ?"), {bound(slug)});
}

// Fills in the slug.
static Result<void> setName(AccountRecord &account, const QString &name)
{
    account.name = name.trimmed();
    account.slug = accountSlug(account.name);
    const bool isOneLine = std::none_of(account.name.begin(), account.name.end(), [](QChar c) {
        return c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
    });
    if (!isOneLine)
        return fail(ErrorCode::Usage, Message::of("“%1” cannot be an account's name: it has to be one line of text.",
                                                  account.name.simplified()));
    constexpr qsizetype longest = 100; // tables and menus show it, and a webhook's address contains it
    if (account.name.size() > longest)
        return fail(ErrorCode::Usage, Message::of("An account's name can have %1 characters; this one has %2.", longest,
                                                  account.name.size()));
    if (account.slug.isEmpty())
        return fail(
            ErrorCode::Usage,
            Message::of("“%1” cannot be an account's name: it needs at least one letter or digit.", account.name));
    return {};
}

Result<void> AccountStore::checkFree(const AccountRecord &account)
{
    PLATEN_TRY(const auto taken, bySlug(account.slug));
    if (taken && taken->id != account.id)
        return fail(ErrorCode::Usage,
                    Message::of("There is an account “%1” already, and “%2” would have the same webhook address. "
                                "Choose another name.",
                                taken->name, account.name));
    return {};
}

Result<AccountRecord> AccountStore::add(AccountRecord account)
{
    const QString name = account.name;
    PLATEN_CHECK(setName(account, name));
    account.uid = randomName(16);
    account.webhookToken = newToken();
    account.createdAt = QDateTime::currentDateTimeUtc();
    const Result<void> added = inTransaction(m_database, Durability::Promised, [this, &account]() -> Result<void> {
        PLATEN_CHECK(checkFree(account));
        const Result<qint64> id = accountColumns().insert(m_database, accountTable, account);
        if (id)
            account.id = *id;
        return done(id);
    });
    PLATEN_CHECK(added);
    return account;
}

Result<AccountStore::Held> AccountStore::heldBy(qint64 id)
{
    PLATEN_TRY(const std::optional<Held> held,
               readRow(m_database, heldColumns(), QStringLiteral("accounts a WHERE a.id = ?"),
                       {bound(OutboxState::Done), bound(Stage::Draft), id}));
    if (!held)
        return noAccount();
    return *held;
}

Result<AccountRecord> AccountStore::change(qint64 id, const QString &name, const QJsonObject &settings)
{
    AccountRecord account;
    const Result<void> changed = inTransaction(m_database, Durability::Promised, [&]() -> Result<void> {
        PLATEN_TRY(const std::optional<AccountRecord> before,
                   readRow(m_database, accountColumns(), QStringLiteral("accounts a WHERE a.id = ?"), {id}));
        if (!before)
            return noAccount();
        account = *before;
        PLATEN_CHECK(setName(account, name));
        PLATEN_CHECK(checkFree(account));
        if (settings != before->settings) {
            PLATEN_TRY(const Held held, heldBy(id));
            if (held.unsent > 0)
                return fail(ErrorCode::Refused,
                            Message::of("“%1” still has changes that were not sent, or whose outcome is not known "
                                        "(%2). With other settings they could reach another place, or be looked up "
                                        "there. Send or discard them in the outbox first.",
                                        held.name, held.unsent));
            account.settings = settings;
            account.syncState = {};
        }
        return mustChange(
            execute(m_database,
                    QStringLiteral("UPDATE accounts SET name = ?, slug = ?, settings = ?, sync_state = ? WHERE id = ?"),
                    {bound(account.name), bound(account.slug), bound(account.settings), bound(account.syncState), id}));
    });
    PLATEN_CHECK(changed);
    return account;
}

Result<void> AccountStore::remove(qint64 id)
{
    return inTransaction(m_database, Durability::Promised, [this, id]() -> Result<void> {
        PLATEN_TRY(const Held held, heldBy(id));
        const auto &[name, unsent, drafts] = held;
        if (unsent > 0)
            return fail(
                ErrorCode::Refused,
                Message::of("“%1” still has changes that were not sent, or whose outcome is not known (%2). Send or "
                            "discard them in the outbox first.",
                            name, unsent));
        if (drafts > 0)
            return fail(ErrorCode::Refused,
                        Message::of("“%1” still has drafts (%2). Send or delete them first.", name, drafts));
        // Its orders and events are deleted with it.
        return done(execute(m_database, QStringLiteral("DELETE FROM accounts WHERE id = ?"), {id}));
    });
}

Result<QString> AccountStore::rotateToken(qint64 id)
{
    const QString token = newToken();
    const Result<void> set = inTransaction(m_database, Durability::Promised, [this, &token, id]() -> Result<void> {
        return mustChange(execute(m_database, QStringLiteral("UPDATE accounts SET webhook_token = ? WHERE id = ?"),
                                  {bound(token), id}));
    });
    PLATEN_CHECK(set);
    return token;
}

Result<void> AccountStore::setSyncState(qint64 id, const QJsonObject &state)
{
    return mustChange(
        execute(m_database, QStringLiteral("UPDATE accounts SET sync_state = ? WHERE id = ?"), {bound(state), id}));
}

Result<void> AccountStore::noteSync(qint64 id, const QDateTime &finished, const QJsonObject &error)
{
    return mustChange(
        execute(m_database,
                QStringLiteral("UPDATE accounts SET last_sync = coalesce(?, last_sync), last_error = ? WHERE id = ?"),
                {bound(finished), bound(error), id}));
}

Result<void> AccountStore::noteVerified(qint64 id, const QDateTime &at)
{
    // An authenticated response also shows that a key which was refused before works again.
    static const QString sql =
        QStringLiteral("UPDATE accounts SET last_verified = ?, last_error = CASE WHEN json_extract(CAST(last_error AS "
                       "TEXT), '$.code') IN ('unauthorized', 'forbidden', 'credentials') THEN CAST('{}' AS BLOB) ELSE "
                       "last_error END WHERE id = ?");
    return mustChange(execute(m_database, sql, {bound(at), id}));
}

Result<void> AccountStore::noteHeard(qint64 id, const QDateTime &at)
{
    return mustChange(
        execute(m_database, QStringLiteral("UPDATE accounts SET last_heard = ? WHERE id = ?"), {bound(at), id}));
}

} // namespace platen::store
