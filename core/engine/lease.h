// SPDX-License-Identifier: GPL-3.0-or-later
// The lease on a data folder: one process at a time sends, syncs and applies events.
//
// It is a lock that the kernel keeps on an open file (flock, LockFileEx) and frees when the process ends for whatever
// reason. The text in the lock file only shows people and other programs who holds the lease; it never decides
// anything.
//
// Version 0.1 used QLockFile, which locks the same file in the same way (flock; on Windows by not sharing it). So a
// running process of that version keeps the lease until it ends, and what a dead one left behind is ignored. The first
// lines of the text are QLockFile's, so that an old program started alongside this one reads what it expects.
#pragma once

#include "core/domain/error.h"
#include "core/store/data_dir.h"
#include "core/store/file_lock.h"

#include <QDateTime>

#include <chrono>
#include <optional>

namespace platen {

// Heartbeats come every five seconds; they are late if a program is merely busy.
inline constexpr std::chrono::seconds longestBetweenBeats{12};

// The holder of a lease, as written by the holder.
struct LeaseHolder
{
    qint64 pid = 0;
    QString program; // "platen", "platenctl"
    QString machine;
    QDateTime since;
    QString beat; // different with every heartbeat

    // How long no heartbeat has come, if that is longer than a working program takes; nullopt otherwise. Based on the
    // holder's clock, so it only works for a holder on this machine.
    [[nodiscard]] std::optional<std::chrono::seconds> silence(const QDateTime &now) const;

    // "platenctl (process 123 on studio-mac)"
    [[nodiscard]] Message name() const;
};

class Lease
{
public:
    explicit Lease(const DataDir &dir);

    [[nodiscard]] bool isHeld() const { return m_lock.isHeld(); }
    // True if the lease is held afterwards, false if another process holds it; does not wait. `storage` if that cannot
    // be determined: no permission, no space for the lock file, or a file system without locks.
    Result<bool> take();
    void giveBack();
    // Shows others that this process is alive and working. Also detects a removed or replaced lock file: the lease is
    // then taken again if it is still free, and otherwise lost.
    void beat();
    // What the holder wrote, if it can be read.
    [[nodiscard]] std::optional<LeaseHolder> holder() const;

private:
    void writeHolder();

    QString m_path;
    store::FileLock m_lock;
    QDateTime m_since;
    quint64 m_beats = 0;
};

} // namespace platen
