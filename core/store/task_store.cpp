#include "core/store/task_store.h"

#include "core/store/statement.h"

namespace platen::store {

namespace {

const QString timeoutKey = QStringLiteral("timeoutMs"); // among a task's arguments

TaskRecord readRow(QSqlQuery &row)
{
    TaskRecord task;
    task.id = row.value(0).toLongLong();
    const QJsonObject arguments = toObject(row.value(2));
    task.task = readTask(row.value(1).toString(), arguments);
    task.timeout = std::chrono::milliseconds(arguments[timeoutKey].toInteger());
    task.createdAt = toInstant(row.value(3));
    return task;
}

} // namespace

Result<qint64> TaskStore::add(const Task &task, std::chrono::milliseconds timeout)
{
    QJsonObject arguments = taskArguments(task);
    arguments[timeoutKey] = static_cast<qint64>(timeout.count());
    return insertRow(
        m_database,
        QStringLiteral("INSERT INTO tasks (kind, arguments, done, result, created_at) VALUES (?, ?, 0, ?, ?)"),
        {bound(taskWord(task)), bound(arguments), bound(QJsonObject()), bound(QDateTime::currentDateTimeUtc())});
}

Result<std::vector<TaskRecord>> TaskStore::open()
{
    std::vector<TaskRecord> tasks;
    const Result<void> read = eachRow(
        m_database, QStringLiteral("SELECT id, kind, arguments, created_at FROM tasks WHERE done = 0 ORDER BY id"), {},
        [&tasks](QSqlQuery &row) {
            tasks.push_back(readRow(row));
            return true;
        });
    if (!read)
        return Failure(read.error());
    return tasks;
}

Result<TaskStore::Stored> TaskStore::stored(qint64 id)
{
    const auto read = [](QSqlQuery &row) { return Stored{row.value(0).toBool(), toObject(row.value(1))}; };
    return firstRow(m_database, QStringLiteral("SELECT done, result FROM tasks WHERE id = ?"), {id}, read)
        .map([](const std::optional<Stored> &row) { return row.value_or(Stored{true, {}}); });
}

Result<void> TaskStore::noteProgress(qint64 id, qint64 seen)
{
    return done(execute(m_database, QStringLiteral("UPDATE tasks SET result = ? WHERE id = ? AND done = 0"),
                        {bound(QJsonObject{{"seen", seen}}), id}));
}

Result<void> TaskStore::writeResult(qint64 id, const QJsonObject &result)
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
