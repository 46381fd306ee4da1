// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/hot_folders.h"

#include "core/store/draft_reader.h"

#include <QDir>
#include <QFileInfo>

namespace platen {

using store::HotFolderRecord;

namespace {

constexpr int longestInterval = 24 * 60 * 60; // seconds

// Whether it is that folder, or lies somewhere in it. Both without links.
bool isIn(const QString &inner, const QString &outer)
{
    return inner == outer || inner.startsWith(outer.endsWith(u'/') ? outer : outer + u'/');
}

} // namespace

HotFolders::HotFolders(EngineContext &context, ArtworkCheck &check)
    : m_context(context)
    , m_watch(context, check)
{
}

Result<std::vector<HotFolderRecord>> HotFolders::all()
{
    return store::HotFolderStore(m_context.database).all();
}

Result<HotFolderRecord> HotFolders::find(const QString &folder)
{
    return store::HotFolderStore(m_context.database).byName(folder);
}

Result<void> HotFolders::check(const HotFolderRecord &folder, const Draft &pattern)
{
    if (pattern.items.empty())
        return fail(ErrorCode::Validation,
                    Message::of("The template has no item: say at least which product the files are for."),
                    QStringLiteral("/items"));
    if (folder.interval < 0 || folder.interval > longestInterval)
        return fail(ErrorCode::Usage, Message::of("The interval has to be 0 to %1 seconds.", longestInterval),
                    QStringLiteral("/interval"));
    const QString atPath = QStringLiteral("/path");
    const QFileInfo info(folder.path);
    if (!info.isDir())
        return fail(ErrorCode::NotFound, Message::of("There is no folder %1.", QDir::toNativeSeparators(folder.path)),
                    atPath);
    // Opening a file of the database and closing it again would drop the locks that this process has on it.
    if (isIn(QFileInfo(m_context.options.dataDir.path()).canonicalFilePath(), info.canonicalFilePath()))
        return fail(
            ErrorCode::Usage,
            Message::of("%1 contains Platen's own data: choose another folder.", QDir::toNativeSeparators(folder.path)),
            atPath);
    PLATEN_TRY(const std::vector<HotFolderRecord> others, all());
    for (const HotFolderRecord &other : others) {
        const bool isSame = QFileInfo(other.path).canonicalFilePath() == info.canonicalFilePath();
        if (other.id != folder.id && other.accountId == folder.accountId && isSame)
            return fail(ErrorCode::Usage,
                        Message::of("“%1” watches that folder for the same account already.", other.name), atPath);
    }
    return {};
}

Result<HotFolderRecord> HotFolders::add(const QString &name, const QString &account, const QString &path,
                                        const Draft &pattern, int interval)
{
    PLATEN_TRY(const store::AccountRecord record, m_context.accounts.byName(account));
    HotFolderRecord folder;
    folder.name = name;
    folder.accountId = record.id;
    folder.account = record.name;
    folder.path = QFileInfo(path).absoluteFilePath();
    folder.draft = store::storedDraft(pattern);
    folder.interval = interval;
    PLATEN_CHECK(check(folder, pattern));
    PLATEN_TRY(const HotFolderRecord added, store::HotFolderStore(m_context.database).add(folder));
    reload();
    return added;
}

Result<HotFolderRecord> HotFolders::change(const QString &folder, const HotFolderChange &change)
{
    PLATEN_TRY(HotFolderRecord record, find(folder));
    if (change.account) {
        PLATEN_TRY(const store::AccountRecord account, m_context.accounts.byName(*change.account));
        record.accountId = account.id;
    }
    if (change.path)
        record.path = QFileInfo(*change.path).absoluteFilePath();
    if (change.interval)
        record.interval = *change.interval;
    const Draft pattern = change.pattern ? *change.pattern : store::readStoredDraft(record.draft);
    record.draft = store::storedDraft(pattern);
    record.problem = {};
    PLATEN_CHECK(check(record, pattern));
    PLATEN_CHECK(store::HotFolderStore(m_context.database).update(record));
    reload();
    return find(record.name);
}

Result<void> HotFolders::remove(const QString &folder)
{
    PLATEN_TRY(const HotFolderRecord record, find(folder));
    PLATEN_CHECK(store::HotFolderStore(m_context.database).remove(record.id));
    reload();
    return {};
}

QCoro::Task<Result<FolderReport>> HotFolders::test(QString folder)
{
    PLATEN_CO_TRY(const HotFolderRecord record, find(folder));
    co_return co_await m_watch.report(record);
}

} // namespace platen
