// SPDX-License-Identifier: GPL-3.0-or-later
// Reads many small rows by SQLite's own interface, on the connection that Qt opened: through QSqlQuery, each row costs
// several times what SQLite itself needs for it.
#pragma once

#include "core/store/cancellation.h"
#include "core/store/database.h"

#include <functional>
#include <optional>

struct sqlite3;
struct sqlite3_stmt;

namespace platen::store {

// Whether Qt's driver uses the library that Platen is linked with. With another one, nothing else here may be used.
bool isSameSqlite(Database &database);

// Statements stay prepared for the next time. Before the connection is closed they have to be finalized.
void finalizeStatements(const Database &database);

class SqliteRow
{
public:
    explicit SqliteRow(sqlite3_stmt *statement)
        : m_statement(statement)
    {
    }
    [[nodiscard]] qint64 number(int column) const;
    [[nodiscard]] QString text(int column) const;

private:
    sqlite3_stmt *m_statement;
};

// Calls `row` for each row; it returns whether to continue. The values are numbers and texts.
Result<void> eachSqliteRow(Database &database, const QString &sql, const QVariantList &values,
                           const std::function<bool(const SqliteRow &)> &row);

// A statement with one number as its value, prepared once and run for each of many numbers.
class SqliteLookup
{
public:
    static Result<SqliteLookup> of(Database &database, const QString &sql);
    SqliteLookup(SqliteLookup &&other) noexcept;
    ~SqliteLookup();
    SqliteLookup &operator=(SqliteLookup &&) = delete;
    // The first row, valid until the next call; nullopt if there is none.
    Result<std::optional<SqliteRow>> find(qint64 number);

private:
    SqliteLookup(Database &database, QString sql, sqlite3_stmt *statement)
        : m_database(database)
        , m_sql(std::move(sql))
        , m_statement(statement)
    {
    }
    Database &m_database;
    QString m_sql;
    sqlite3_stmt *m_statement;
};

// Appends the first column of all rows.
Result<void> readNumbers(Database &database, const QString &sql, const QVariantList &values,
                         std::vector<qint64> &numbers);

// While it exists, statements of the connection can call a function of texts under that name.
class SqliteFunction
{
public:
    using Function = std::function<QString(const QStringList &)>;
    SqliteFunction(Database &database, QByteArray name, int values, Function function);
    ~SqliteFunction();
    SqliteFunction(const SqliteFunction &) = delete;
    SqliteFunction &operator=(const SqliteFunction &) = delete;

private:
    sqlite3 *m_handle;
    QByteArray m_name;
    int m_values;
    Function m_function;
};

// While it exists, statements of the connection end with an error soon after the cancellation.
class Interruptible
{
public:
    Interruptible(Database &database, const Cancellation &cancellation);
    ~Interruptible();
    Interruptible(const Interruptible &) = delete;
    Interruptible &operator=(const Interruptible &) = delete;

private:
    sqlite3 *m_handle;
    Cancellation m_cancellation;
};

} // namespace platen::store
