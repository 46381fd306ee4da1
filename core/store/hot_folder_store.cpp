// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/hot_folder_store.h"

#include "core/domain/stage.h"
#include "core/store/account_store.h"
#include "core/store/tables.h"

#include <algorithm>

namespace platen::store {

const Columns<HotFolderRecord> &hotFolderColumns()
{
    static const Columns<HotFolderRecord> columns{
        column<&HotFolderRecord::id>(hotFolderTable, "id", Use::Given),
        column<&HotFolderRecord::name>(hotFolderTable, "name", Use::Fixed),
        column<&HotFolderRecord::slug>(hotFolderTable, "slug", Use::Fixed),
        column<&HotFolderRecord::accountId>(hotFolderTable, "account_id"),
        borrowed<&HotFolderRecord::account>(accountTable, "name"),
        column<&HotFolderRecord::path>(hotFolderTable, "path"),
        column<&HotFolderRecord::draft>(hotFolderTable, "template"),
        column<&HotFolderRecord::interval>(hotFolderTable, "interval"),
        column<&HotFolderRecord::problem>(hotFolderTable, "problem"),
        column<&HotFolderRecord::problemAt>(hotFolderTable, "problem_at"),
        column<&HotFolderRecord::createdAt>(hotFolderTable, "created_at", Use::Fixed),
    };
    return columns;
}

const Columns<HotFileRecord> &hotFileColumns()
{
    static const Columns<HotFileRecord> columns{
        column<&HotFileRecord::id>(hotFileTable, "id", Use::Given),
        column<&HotFileRecord::folderId>(hotFileTable, "folder_id", Use::Fixed),
        column<&HotFileRecord::md5>(hotFileTable, "md5", Use::Fixed),
        column<&HotFileRecord::path>(hotFileTable, "path"),
        column<&HotFileRecord::bytes>(hotFileTable, "bytes", Use::Fixed),
        column<&HotFileRecord::modified>(hotFileTable, "modified"),
        column<&HotFileRecord::reference>(hotFileTable, "reference", Use::Fixed),
        reference<&HotFileRecord::oid>(hotFileTable, "oid", Use::Fixed),
        column<&HotFileRecord::at>(hotFileTable, "at", Use::Fixed),
    };
    return columns;
}

Result<std::vector<HotFolderRecord>> HotFolderStore::all()
{
    return readRows(m_database, hotFolderColumns(),
                    QStringLiteral("hot_folders l JOIN accounts a ON a.id = l.account_id ORDER BY l.slug"));
}

Result<HotFolderRecord> HotFolderStore::byName(const QString &name)
{
    PLATEN_TRY(const std::vector<HotFolderRecord> folders, all());
    const QString slug = accountSlug(name);
    QStringList names;
    for (const HotFolderRecord &folder : folders) {
        if (folder.slug == slug && !slug.isEmpty())
            return folder;
        names.append(QStringLiteral("“%1”").arg(folder.name));
    }
    if (names.isEmpty())
        return fail(ErrorCode::NotFound,
                    Message::of("There is no watched folder “%1”: none has been added yet.", name));
    return fail(ErrorCode::NotFound,
                Message::of("There is no watched folder “%1”. There are: %2.", name, names.join(QStringLiteral(", "))));
}

Result<HotFolderRecord> HotFolderStore::add(HotFolderRecord folder)
{
    folder.name = folder.name.simplified();
    folder.slug = accountSlug(folder.name);
    if (folder.slug.isEmpty())
        return fail(
            ErrorCode::Usage,
            Message::of("“%1” cannot be a folder's name here: it needs at least one letter or digit.", folder.name));
    folder.createdAt = QDateTime::currentDateTimeUtc();
    const Result<void> added = inTransaction(m_database, Durability::Promised, [this, &folder]() -> Result<void> {
        PLATEN_TRY(const std::vector<HotFolderRecord> others, all());
        const auto taken = std::find_if(others.begin(), others.end(),
                                        [&folder](const HotFolderRecord &other) { return other.slug == folder.slug; });
        if (taken != others.end())
            return fail(ErrorCode::Usage, Message::of("There is a watched folder “%1” already.", taken->name));
        const Result<qint64> id = hotFolderColumns().insert(m_database, hotFolderTable, folder);
        if (id)
            folder.id = *id;
        return done(id);
    });
    PLATEN_CHECK(added);
    return folder;
}

Result<void> HotFolderStore::update(const HotFolderRecord &folder)
{
    return inTransaction(m_database, Durability::Promised, [this, &folder]() -> Result<void> {
        return done(hotFolderColumns().update(m_database, hotFolderTable, folder));
    });
}

Result<void> HotFolderStore::remove(qint64 id)
{
    return executePromised(m_database, QStringLiteral("DELETE FROM hot_folders WHERE id = ?"), {id});
}

Result<bool> HotFolderStore::setProblem(qint64 id, const Message &problem, const QDateTime &at)
{
    return execute(m_database,
                   QStringLiteral("UPDATE hot_folders SET problem = ?, problem_at = ? WHERE id = ? AND problem <> ?"),
                   {bound(problem), bound(problem.isEmpty() ? QDateTime() : at), id, bound(problem)})
        .map([](int changed) { return changed > 0; });
}

Result<std::vector<HotFileRecord>> HotFolderStore::files(qint64 folderId)
{
    return readRows(m_database, hotFileColumns(), QStringLiteral("hot_files f WHERE f.folder_id = ? ORDER BY f.id"),
                    {folderId});
}

Result<bool> HotFolderStore::isKnown(qint64 folderId, const QString &md5)
{
    return readValue<int>(m_database, QStringLiteral("SELECT 1 FROM hot_files WHERE folder_id = ? AND md5 = ?"),
                          {folderId, bound(md5)})
        .map([](const std::optional<int> &found) { return found.has_value(); });
}

Result<std::optional<qint64>> HotFolderStore::draftWith(qint64 folderId, const QString &reference)
{
    return readValue<qint64>(m_database,
                             QStringLiteral("SELECT f.oid FROM hot_files f JOIN orders o ON o.oid = f.oid WHERE "
                                            "f.folder_id = ? AND f.reference = ? AND o.stage = ? AND o.remote_id = '' "
                                            "ORDER BY f.id DESC LIMIT 1"),
                             {folderId, bound(reference), bound(Stage::Draft)});
}

Result<void> HotFolderStore::remember(const HotFileRecord &file)
{
    return done(hotFileColumns().insert(m_database, hotFileTable, file));
}

Result<void> HotFolderStore::noteSeen(qint64 folderId, const QString &md5, const QString &path, qint64 modified)
{
    return done(execute(m_database,
                        QStringLiteral("UPDATE hot_files SET path = ?, modified = ? WHERE folder_id = ? AND md5 = ?"),
                        {bound(path), modified, folderId, bound(md5)}));
}

} // namespace platen::store
