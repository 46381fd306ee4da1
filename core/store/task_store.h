// SPDX-License-Identifier: GPL-3.0-or-later
// Requests of other processes to the one that holds the lease.
#pragma once

#include "core/store/database.h"
#include "core/store/task_json.h"

#include <vector>

namespace platen::store {

class TaskStore
{
public:
    explicit TaskStore(Database &database)
        : m_database(database)
    {
    }

    // `timeout`: for each request to a provider.
    Result<qint64> add(const Task &task, std::chrono::milliseconds timeout);
    Result<std::vector<TaskRecord>> open();
    // The state of a task of this type. A task that no longer exists has succeeded, with an empty result.
    template <typename T>
    Result<TaskState<T>> state(qint64 id)
    {
        return stored(id).map([](const Stored &row) {
            TaskState<T> state;
            if (row.done)
                readResult(row.result, state.result.emplace());
            else if (row.result.contains(QStringLiteral("seen")))
                state.seen = row.result[QStringLiteral("seen")].toInteger();
            return state;
        });
    }
    // Records the progress of a running sync. It is not an error if the task does not exist.
    Result<void> noteProgress(qint64 id, qint64 seen);
    template <typename T>
    Result<void> finish(qint64 id, const Result<typename T::Result> &result)
    {
        return writeResult(id, resultObject(result));
    }
    Result<void> remove(qint64 id);

private:
    struct Stored
    {
        bool done = false;
        QJsonObject result;
    };
    Result<Stored> stored(qint64 id);
    Result<void> writeResult(qint64 id, const QJsonObject &result);

    Database &m_database;
};

} // namespace platen::store
