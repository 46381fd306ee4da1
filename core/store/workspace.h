// SPDX-License-Identifier: GPL-3.0-or-later
// A hidden folder beside a file that is being made. The file is complete before it leaves the folder, so that its final
// name never stands for half of it. A process that dies leaves its workspace behind; the next one removes it, because
// nobody holds its lock any more.
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
    ~Workspace();                                                            // removes it with all that is in it
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
