// SPDX-License-Identifier: GPL-3.0-or-later
// A hidden folder next to a file that is being written. The file is complete before it leaves the folder, so its final
// name never belongs to an incomplete file. A process that dies leaves its workspace behind; the next one removes it,
// because its lock is no longer held.
#pragma once

#include "core/domain/error.h"

#include <QString>

#include <memory>

namespace platen::store {

class FileLock;

class Workspace
{
public:
    static Result<std::unique_ptr<Workspace>> create(const QString &folder); // also sweeps the folder
    ~Workspace();                                                            // removes it with all its contents
    Workspace(const Workspace &) = delete;
    Workspace &operator=(const Workspace &) = delete;

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] QString file(const QString &name) const { return m_path + u'/' + name; }

    // Removes the workspaces that dead processes left in the folder.
    static void sweep(const QString &folder);

private:
    Workspace(const QString &path, std::unique_ptr<FileLock> lock);
    QString m_path;
    std::unique_ptr<FileLock> m_lock;
};

} // namespace platen::store
