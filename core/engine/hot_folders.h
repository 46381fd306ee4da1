// SPDX-License-Identifier: GPL-3.0-or-later
// Watched folders: files that are put there become drafts, never orders. FOLDER is a folder's name.
#pragma once

#include "core/engine/folder_watch.h"

#include <vector>

namespace platen {

struct HotFolderChange
{
    std::optional<QString> account;
    std::optional<QString> path;
    std::optional<Draft> pattern;
    std::optional<int> interval; // seconds
};

class HotFolders
{
public:
    HotFolders(EngineContext &context, ArtworkCheck &check);

    Result<std::vector<store::HotFolderRecord>> all();
    Result<store::HotFolderRecord> find(const QString &folder);
    // `pattern`: what each draft begins with; its artwork without file and URL says which areas are to be filled.
    // `validation` if it has no item, `notFound` if there is no such account or folder.
    Result<store::HotFolderRecord> add(const QString &name, const QString &account, const QString &path,
                                       const Draft &pattern, int interval);
    Result<store::HotFolderRecord> change(const QString &folder, const HotFolderChange &change);
    // Files and drafts stay. If it is added again, its files are new to it.
    Result<void> remove(const QString &folder);
    // What is there, and what would become of it. Makes nothing.
    QCoro::Task<Result<FolderReport>> test(QString folder);

    [[nodiscard]] FolderStanding standing(const store::HotFolderRecord &folder) const
    {
        return m_watch.standing(folder.id);
    }

    // Watches the folders from now on, while this process holds the lease.
    void start() { m_watch.start(); }
    // Call when another process has changed something.
    void reload() { m_watch.reload(); }
    // Ends what is waiting, before what it uses is destroyed.
    void callOff() { m_watch.callOff(); }

private:
    Result<void> check(const store::HotFolderRecord &folder, const Draft &pattern);

    EngineContext &m_context;
    FolderWatch m_watch;
};

} // namespace platen
