// SPDX-License-Identifier: GPL-3.0-or-later
// The lease on a data folder: one process at a time sends, syncs and applies.
//
// It is a lock that the kernel keeps on an open file (flock, LockFileEx) and frees when the process ends, however it
// ends. The text in the lock file only tells people and other programs who holds the lease; it never decides anything.
//
// Version 0.1 used QLockFile, which locks the same file in the same way (flock; on Windows by not sharing it). So a
// process of that version that still runs keeps the lease until it ends, and what a dead one left behind is ignored.
// The first lines of the text are QLockFile's, so that an old program started beside this one reads them as it expects.
#pragma once

#include "core/domain/error.h"
#include "core/store/data_dir.h"

#include <QDateTime>

#include <memory>
#include <optional>

namespace platen {

class LockFile;

// Who holds a lease, as the holder wrote it down.
struct LeaseHolder
{
    qint64 pid = 0;
    QString program; // "platen", "platenctl"
    QString machine;
    QDateTime since;
    QString beat; // differs from one heartbeat to the next

    // "platenctl (process 123 on studio-mac)"
    [[nodiscard]] QString name() const;
};

class Lease
{
public:
    explicit Lease(const DataDir &dir);
    ~Lease();
    Lease(const Lease &) = delete;
    Lease &operator=(const Lease &) = delete;

    [[nodiscard]] bool isHeld() const { return m_file != nullptr; }
    // True if it is held afterwards, false if another process holds it; does not wait. `storage` if neither can be
    // said: no permission, no room for the lock file, a folder whose file system has no locks.
    Result<bool> take();
    void giveBack();
    // Shows others that this process is alive and working. Also notices when the lock file was removed or replaced;
    // then the lease is taken again if it is still free, and is lost otherwise.
    void beat();
    // What the holder wrote down, if it can be read.
    [[nodiscard]] std::optional<LeaseHolder> holder() const;

private:
    void writeHolder();

    QString m_path;
    std::unique_ptr<LockFile> m_file;
    QDateTime m_since;
    quint64 m_beats = 0;
};

} // namespace platen
