// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqlite_rows.h"

#include "core/store/sqlite_handle.h"
#include "core/store/statement.h"

#include <sqlite3.h>

namespace platen::store {

namespace {

// Instructions of SQLite's machine between two looks at the flag: a fraction of a millisecond.
constexpr int instructionsBetween = 10'000;

struct Finalize
{
    void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
};
using Statement = std::unique_ptr<sqlite3_stmt, Finalize>;

Result<sqlite3_stmt *> prepare(const Database &database, const QString &sql)
{
    const QByteArray text = sql.toUtf8();
    sqlite3_stmt *statement = nullptr;
    const int result = sqlite3_prepare_v2(sqliteHandle(database), text.constData(), static_cast<int>(text.size()),
                                          &statement, nullptr);
    if (result != SQLITE_OK)
        return sqliteFailure(database);
    return statement;
}

int bind(sqlite3_stmt *statement, int place, const QVariant &value)
{
    if (value.typeId() != QMetaType::QString)
        return sqlite3_bind_int64(statement, place, value.toLongLong());
    const QByteArray text = value.toString().toUtf8();
    return sqlite3_bind_text(statement, place, text.constData(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
}

void callFunction(sqlite3_context *context, int count, sqlite3_value **values)
{
    QStringList texts;
    for (int i = 0; i < count; ++i)
        texts.append(QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_value_text(values[i])),
                                       sqlite3_value_bytes(values[i])));
    const auto &function = *static_cast<const SqliteFunction::Function *>(sqlite3_user_data(context));
    const QByteArray result = function(texts).toUtf8();
    sqlite3_result_text(context, result.constData(), static_cast<int>(result.size()), SQLITE_TRANSIENT);
}

} // namespace

bool isSameSqlite(Database &database)
{
    const auto id = readValue<QString>(database, QStringLiteral("SELECT sqlite_source_id()"));
    return id && *id == QString::fromLatin1(sqlite3_sourceid());
}

qint64 SqliteRow::number(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

QString SqliteRow::text(int column) const
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return QString::fromUtf8(text, sqlite3_column_bytes(m_statement, column));
}

Result<void> eachSqliteRow(Database &database, const QString &sql, const QVariantList &values,
                           const std::function<bool(const SqliteRow &)> &row)
{
    PLATEN_TRY(sqlite3_stmt *const prepared, prepare(database, sql));
    const Statement statement(prepared);
    int place = 0;
    for (const QVariant &value : values) {
        if (bind(prepared, ++place, value) != SQLITE_OK)
            return sqliteFailure(database);
    }
    int result = SQLITE_ROW;
    while ((result = sqlite3_step(prepared)) == SQLITE_ROW) {
        if (!row(SqliteRow(prepared)))
            return {};
    }
    return result == SQLITE_DONE ? Result<void>() : sqliteFailure(database);
}

Result<SqliteLookup> SqliteLookup::of(Database &database, const QString &sql)
{
    PLATEN_TRY(sqlite3_stmt *const statement, prepare(database, sql));
    return SqliteLookup(database, statement);
}

SqliteLookup::SqliteLookup(SqliteLookup &&other) noexcept
    : m_database(other.m_database)
    , m_statement(std::exchange(other.m_statement, nullptr))
{
}

SqliteLookup::~SqliteLookup()
{
    sqlite3_finalize(m_statement);
}

Result<std::optional<SqliteRow>> SqliteLookup::find(qint64 number)
{
    sqlite3_reset(m_statement);
    sqlite3_bind_int64(m_statement, 1, number);
    const int result = sqlite3_step(m_statement);
    if (result == SQLITE_ROW)
        return std::optional(SqliteRow(m_statement));
    return result == SQLITE_DONE ? Result<std::optional<SqliteRow>>(std::nullopt) : sqliteFailure(m_database);
}

Result<void> readNumbers(Database &database, const QString &sql, const QVariantList &values,
                         std::vector<qint64> &numbers)
{
    return eachSqliteRow(database, sql, values, [&numbers](const SqliteRow &row) {
        numbers.push_back(row.number(0));
        return true;
    });
}

SqliteFunction::SqliteFunction(Database &database, QByteArray name, int values, Function function)
    : m_handle(sqliteHandle(database))
    , m_name(std::move(name))
    , m_values(values)
    , m_function(std::move(function))
{
    sqlite3_create_function(m_handle, m_name.constData(), m_values, SQLITE_UTF8 | SQLITE_DETERMINISTIC, &m_function,
                            callFunction, nullptr, nullptr);
}

SqliteFunction::~SqliteFunction()
{
    sqlite3_create_function(m_handle, m_name.constData(), m_values, SQLITE_UTF8, nullptr, nullptr, nullptr, nullptr);
}

Interruptible::Interruptible(Database &database, const Cancellation &cancellation)
    : m_handle(sqliteHandle(database))
    , m_cancellation(cancellation)
{
    const auto isCancelled = [](void *flag) { return static_cast<Cancellation *>(flag)->isCancelled() ? 1 : 0; };
    sqlite3_progress_handler(m_handle, instructionsBetween, isCancelled, &m_cancellation);
}

Interruptible::~Interruptible()
{
    sqlite3_progress_handler(m_handle, 0, nullptr, nullptr);
}

} // namespace platen::store
