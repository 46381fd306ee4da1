#include "core/store/task_store.h"

#include "core/store/statement.h"

namespace platen::store {

namespace {

const QString selectTasks = QStringLiteral("SELECT id, kind, arguments, done, result, created_at FROM tasks ");

TaskRecord readTask(QSqlQuery &row)
{
    TaskRecord task;
    task.id = row.value(0).toLongLong();
    task.kind = row.value(1).toString();
    task.arguments = toObject(row.value(2));
    task.done = row.value(3).toBool();
    task.result = toObject(row.value(4));
    task.createdAt = toInstant(row.value(5));
    return task;
}

} // namespace

Result<qint64> TaskStore::add(const QString &kind, const QJsonObject &arguments)
{
    return insertRow(
        m_database,
        QStringLiteral("INSERT INTO tasks (kind, arguments, done, result, created_at) VALUES (?, ?, 0, ?, ?)"),
        {bound(kind), bound(arguments), bound(QJsonObject()), bound(QDateTime::currentDateTimeUtc())});
}

Result<std::vector<TaskRecord>> TaskStore::open()
{
    std::vector<TaskRecord> tasks;
    const Result<void> read =
        eachRow(m_database, selectTasks + QStringLiteral("WHERE done = 0 ORDER BY id"), {}, [&tasks](QSqlQuery &row) {
            tasks.push_back(readTask(row));
            return true;
        });
    if (!read)
        return Failure(read.error());
    return tasks;
}

Result<std::optional<TaskRecord>> TaskStore::byId(qint64 id)
{
    return firstRow(m_database, selectTasks + QStringLiteral("WHERE id = ?"), {id}, readTask);
}

Result<void> TaskStore::noteProgress(qint64 id, const QJsonObject &progress)
{
    return done(execute(m_database, QStringLiteral("UPDATE tasks SET result = ? WHERE id = ? AND done = 0"),
                        {bound(progress), id}));
}

Result<void> TaskStore::finish(qint64 id, const QJsonObject &result)
{
    return done(
        execute(m_database, QStringLiteral("UPDATE tasks SET done = 1, result = ? WHERE id = ?"), {bound(result), id}));
}

Result<void> TaskStore::remove(qint64 id)
{
    return done(execute(m_database, QStringLiteral("DELETE FROM tasks WHERE id = ?"), {id}));
}

Result<QString> TaskStore::setting(const QString &key, const QString &fallback)
{
    return firstRow(m_database, QStringLiteral("SELECT value FROM settings WHERE key = ?"), {bound(key)},
                    [](QSqlQuery &row) { return row.value(0).toString(); })
        .map([&fallback](const std::optional<QString> &value) { return value.value_or(fallback); });
}

Result<void> TaskStore::setSetting(const QString &key, const QString &value)
{
    return executePromised(m_database,
                           QStringLiteral("INSERT INTO settings (key, value) VALUES (?, ?) "
                                          "ON CONFLICT (key) DO UPDATE SET value = excluded.value"),
                           {bound(key), bound(value)});
}

} // namespace platen::store
