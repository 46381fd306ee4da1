// SPDX-License-Identifier: GPL-3.0-or-later
// Engine work for watched folders. Runs in the engine's thread.
#pragma once

#include "core/engine/engine.h"
#include "core/engine/hot_folders.h"

#include <vector>

namespace platen {

struct FolderInfo
{
    store::HotFolderRecord folder;
    FolderStanding standing;
};

// As it is entered.
struct FolderEntry
{
    QString name;
    QString account;
    QString path;
    Draft pattern;
    int interval = 0;
};

QCoro::Task<Result<std::vector<FolderInfo>>> readFolders(Engine &engine);
QCoro::Task<Result<store::HotFolderRecord>> addFolder(Engine &engine, FolderEntry entry);
QCoro::Task<Result<store::HotFolderRecord>> changeFolder(Engine &engine, FolderEntry entry); // that of its name
QCoro::Task<Result<void>> removeFolder(Engine &engine, QString name);

} // namespace platen
