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
#include "core/store/file_lock.h"

#include <QDateTime>

#include <chrono>
#include <optional>

namespace platen {

// Heartbeats come every five seconds; a program that is only busy is late.
inline constexpr std::chrono::seconds longestBetweenBeats{12};

// Who holds a lease, as the holder wrote it down.
struct LeaseHolder
{
    qint64 pid = 0;
    QString program; // "platen", "platenctl"
    QString machine;
    QDateTime since;
    QString beat; // differs from one heartbeat to the next

    // For how long no heartbeat has come, if that is longer than a working program takes. By the holder's own clock, so
    // that it can only be said of one on this machine.
    [[nodiscard]] std::optional<std::chrono::seconds> silence(const QDateTime &now) const;

    // "platenctl (process 123 on studio-mac)"
    [[nodiscard]] Message name() const;
};

class Lease
{
public:
    explicit Lease(const DataDir &dir);

    [[nodiscard]] bool isHeld() const { return m_lock.isHeld(); }
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
    store::FileLock m_lock;
    QDateTime m_since;
    quint64 m_beats = 0;
};

} // namespace platen
