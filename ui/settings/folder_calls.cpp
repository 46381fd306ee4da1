// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/folder_calls.h"

namespace platen {

QCoro::Task<Result<std::vector<FolderInfo>>> readFolders(Engine &engine)
{
    PLATEN_CO_TRY(const std::vector<store::HotFolderRecord> folders, engine.hotFolders().all());
    std::vector<FolderInfo> infos;
    for (const store::HotFolderRecord &folder : folders)
        infos.push_back({folder, engine.hotFolders().standing(folder)});
    co_return infos;
}

QCoro::Task<Result<store::HotFolderRecord>> addFolder(Engine &engine, FolderEntry entry)
{
    co_return engine.hotFolders().add(entry.name, entry.account, entry.path, entry.pattern, entry.interval);
}

QCoro::Task<Result<store::HotFolderRecord>> changeFolder(Engine &engine, FolderEntry entry)
{
    HotFolderChange change;
    change.account = entry.account;
    change.path = entry.path;
    change.pattern = entry.pattern;
    change.interval = entry.interval;
    co_return engine.hotFolders().change(entry.name, change);
}

QCoro::Task<Result<void>> removeFolder(Engine &engine, QString name)
{
    co_return engine.hotFolders().remove(name);
}

} // namespace platen
