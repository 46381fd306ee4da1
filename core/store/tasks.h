// SPDX-License-Identifier: GPL-3.0-or-later
// What one process requests of the one that holds the lease, and the results. Each task is a type with its result type.
#pragma once

#include "core/domain/error.h"
#include "core/store/records.h"

#include <QStringList>

#include <chrono>
#include <optional>
#include <variant>
#include <vector>

namespace platen {

struct SyncReport
{
    QString account;
    qint64 seen = 0;
    qint64 added = 0;
    qint64 changed = 0; // without the added ones
    std::optional<Error> error;
    bool operator==(const SyncReport &) const = default;
};

struct EventLine
{
    QString event; // the sender's id, or ours
    QString account;
    QString type;
    QString order; // local id, or empty
    store::EventOutcome outcome = store::EventOutcome::Pending;
    Message reason;
    bool operator==(const EventLine &) const = default;
};

namespace store {

struct SyncTask
{
    static constexpr const char *word = "sync";
    using Result = std::vector<SyncReport>;
    QStringList accounts; // names; empty: all
    bool full = false;
    bool operator==(const SyncTask &) const = default;
};

struct RefreshTask
{
    static constexpr const char *word = "refresh";
    using Result = void;
    qint64 oid = 0;
    bool operator==(const RefreshTask &) const = default;
};

struct ReplayTask
{
    static constexpr const char *word = "replay";
    using Result = EventLine;
    QString event;
    bool operator==(const ReplayTask &) const = default;
};

// From another version of Platen.
struct UnknownTask
{
    static constexpr const char *word = "";
    using Result = void;
    bool operator==(const UnknownTask &) const = default;
};

using Task = std::variant<SyncTask, RefreshTask, ReplayTask, UnknownTask>;

struct TaskRecord
{
    qint64 id = 0;
    Task task;
    std::chrono::milliseconds timeout{0}; // for each request to a provider
    QDateTime createdAt;
};

// The progress of a task.
template <typename T>
struct TaskState
{
    std::optional<platen::Result<typename T::Result>> result; // once it is done
    std::optional<qint64> seen;                               // orders seen so far by a running sync
};

} // namespace store
} // namespace platen
