// SPDX-License-Identifier: GPL-3.0-or-later
// Putting a backup in the place of the database, in two steps: a copy is made and checked beside it, then it takes the
// name. Whenever the machine stops, the next start finds all that was there, or all that is restored; of a database
// that was unusable before, it may find instead that it is missing, with what was there among the backups.
#pragma once

#include "core/store/database.h"
#include "core/store/workspace.h"

namespace platen::store {

class Restore
{
public:
    // Refuses what is not a sound database of ours. Changes nothing of the database that is there.
    static Result<Restore> prepare(const QString &file, const DataDir &dir);

    // What was there is kept as `kept`, with its log if that could not be folded in. No connection of this process may
    // be open; if another program has one, this is refused.
    Result<void> exchange(const QString &kept);

private:
    Restore(const DataDir &dir, std::unique_ptr<Workspace> workspace, const QString &fresh);
    Result<void> takeOutOfTheWay(const QStringList &logs);

    DataDir m_dir;
    QString m_target; // the database, behind a link if it is one
    std::unique_ptr<Workspace> m_workspace;
    QString m_fresh;
};

} // namespace platen::store
