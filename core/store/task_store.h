// Requests of other processes to the one that holds the lease, and small settings of this data folder.
#pragma once

#include "core/store/database.h"
#include "core/store/records.h"

#include <vector>

namespace platen::store {

class TaskStore
{
public:
    explicit TaskStore(Database &database)
        : m_database(database)
    {
    }

    Result<qint64> add(const QString &kind, const QJsonObject &arguments);
    Result<std::vector<TaskRecord>> open();
    Result<std::optional<TaskRecord>> byId(qint64 id);
    // Shows that an open task is under way. Not an error if there is no such task.
    Result<void> noteProgress(qint64 id, const QJsonObject &progress);
    Result<void> finish(qint64 id, const QJsonObject &result);
    Result<void> remove(qint64 id);

    // "listener.publicUrl", "listener.port", …
    Result<QString> setting(const QString &key, const QString &fallback = {});
    Result<void> setSetting(const QString &key, const QString &value);

private:
    Database &m_database;
};

} // namespace platen::store
