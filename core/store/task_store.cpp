// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/task_store.h"

#include "core/store/tables.h"

namespace platen::store {

namespace {

const QString timeoutKey = QStringLiteral("timeoutMs"); // among a task's arguments

TaskRecord recordOf(const TaskRow &row)
{
    return {row.id, readTask(row.kind, row.arguments), std::chrono::milliseconds(row.arguments[timeoutKey].toInteger()),
            row.createdAt};
}

} // namespace

const Columns<TaskRow> &taskColumns()
{
    static const Columns<TaskRow> columns{
        column<&TaskRow::id>(taskTable, "id", Use::Given),
        column<&TaskRow::kind>(taskTable, "kind", Use::Fixed),
        column<&TaskRow::arguments>(taskTable, "arguments", Use::Fixed),
        column<&TaskRow::done>(taskTable, "done"),
        column<&TaskRow::result>(taskTable, "result"),
        column<&TaskRow::createdAt>(taskTable, "created_at", Use::Fixed),
    };
    return columns;
}

Result<qint64> TaskStore::add(const Task &task, std::chrono::milliseconds timeout)
{
    TaskRow row;
    row.kind = taskWord(task);
    row.arguments = taskArguments(task);
    row.arguments[timeoutKey] = static_cast<qint64>(timeout.count());
    row.createdAt = QDateTime::currentDateTimeUtc();
    return taskColumns().insert(m_database, taskTable, row);
}

Result<std::vector<TaskRecord>> TaskStore::open()
{
    std::vector<TaskRecord> tasks;
    const Result<void> read =
        visitRows(m_database, taskColumns(), QStringLiteral("tasks k WHERE k.done = 0 ORDER BY k.id"), {},
                  [&tasks](const TaskRow &row) { tasks.push_back(recordOf(row)); });
    PLATEN_CHECK(read);
    return tasks;
}

Result<TaskStore::Stored> TaskStore::stored(qint64 id)
{
    return readRow(m_database, taskColumns(), QStringLiteral("tasks k WHERE k.id = ?"), {id})
        .map([](const std::optional<TaskRow> &row) { return row ? Stored{row->done, row->result} : Stored{true, {}}; });
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

} // namespace platen::store
