// SPDX-License-Identifier: GPL-3.0-or-later
// Replaces the database with a backup in two steps: a copy is made and checked next to the database, then it takes the
// name. Whenever the machine stops, the next start finds either all of the old data or all of the restored data. Only
// if the old database was unusable may it be missing instead; it is then among the backups.
#pragma once

#include "core/store/database.h"
#include "core/store/workspace.h"

namespace platen::store {

class Restore
{
public:
    // Refuses everything but an intact Platen database. Does not change the present database.
    static Result<Restore> prepare(const QString &file, const DataDir &dir);

    // The old database is kept as `kept`, with its log if that could not be folded in. No connection of this process
    // may be open; if another program has one, this is refused.
    Result<void> exchange(const QString &kept);

private:
    Restore(const DataDir &dir, std::unique_ptr<Workspace> workspace, const QString &fresh);
    Result<void> takeOutOfTheWay(const QStringList &logs);

    DataDir m_dir;
    QString m_target; // the database; the target of the link if it is one
    std::unique_ptr<Workspace> m_workspace;
    QString m_fresh;
};

} // namespace platen::store
