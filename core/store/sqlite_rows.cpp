// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqlite_rows.h"

#include "core/store/sqlite_handle.h"
#include "core/store/statement.h"

#include <QScopeGuard>
#include <QSqlDriver>

#include <sqlite3.h>
#include <unordered_map>

namespace platen::store {

namespace {

// Instructions of SQLite's machine between two looks at the flag: a fraction of a millisecond.
constexpr int instructionsBetween = 10'000;

// The statements of a connection that are not in use, by their texts: preparing one takes longer than running it for a
// page of rows. Its driver owns them.
class IdleStatements : public QObject
{
public:
    using QObject::QObject;
    ~IdleStatements() override { clear(); }

    static IdleStatements *find(const Database &database)
    {
        for (QObject *child : database.handle().driver()->children()) {
            if (auto *known = dynamic_cast<IdleStatements *>(child))
                return known;
        }
        return nullptr;
    }
    static IdleStatements &of(const Database &database)
    {
        IdleStatements *known = find(database);
        return known ? *known : *new IdleStatements(database.handle().driver());
    }

    sqlite3_stmt *take(const QString &sql)
    {
        const auto found = m_statements.find(sql);
        if (found == m_statements.end())
            return nullptr;
        sqlite3_stmt *const statement = found->second;
        m_statements.erase(found);
        return statement;
    }
    void keep(const QString &sql, sqlite3_stmt *statement)
    {
        // Accounts and stages are part of a text, so the texts are many.
        constexpr std::size_t most = 64;
        if (m_statements.size() >= most)
            clear();
        sqlite3_reset(statement);
        sqlite3_clear_bindings(statement);
        if (!m_statements.emplace(sql, statement).second)
            sqlite3_finalize(statement);
    }

private:
    void clear()
    {
        for (const auto &[sql, statement] : m_statements)
            sqlite3_finalize(statement);
        m_statements.clear();
    }

    std::unordered_map<QString, sqlite3_stmt *> m_statements;
};

Result<sqlite3_stmt *> prepare(const Database &database, const QString &sql)
{
    if (sqlite3_stmt *const idle = IdleStatements::of(database).take(sql))
        return idle;
    const QByteArray text = sql.toUtf8();
    sqlite3_stmt *statement = nullptr;
    const int result = sqlite3_prepare_v3(sqliteHandle(database), text.constData(), static_cast<int>(text.size()),
                                          SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
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

void finalizeStatements(const Database &database)
{
    delete IdleStatements::find(database);
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
    const auto release = qScopeGuard([&] { IdleStatements::of(database).keep(sql, prepared); });
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
    return SqliteLookup(database, sql, statement);
}

SqliteLookup::SqliteLookup(SqliteLookup &&other) noexcept
    : m_database(other.m_database)
    , m_sql(std::move(other.m_sql))
    , m_statement(std::exchange(other.m_statement, nullptr))
{
}

SqliteLookup::~SqliteLookup()
{
    if (m_statement)
        IdleStatements::of(m_database).keep(m_sql, m_statement);
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
