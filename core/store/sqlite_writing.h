// SPDX-License-Identifier: GPL-3.0-or-later
// A statement that returns no rows, prepared once and run often. Through QSqlQuery, binding the values of a row costs
// as much as writing it.
#pragma once

#include "core/domain/error.h"

#include <QByteArray>
#include <QVariantList>

#include <memory>
#include <vector>

struct sqlite3_stmt;

namespace platen::store {

class Database;

struct Written
{
    int rows = 0;      // how many it changed
    qint64 lastId = 0; // the number of the row that was inserted last
};

class SqliteWriting
{
public:
    static Result<std::unique_ptr<SqliteWriting>> of(Database &database, const QString &sql);
    ~SqliteWriting();
    SqliteWriting(const SqliteWriting &) = delete;
    SqliteWriting &operator=(const SqliteWriting &) = delete;

    Result<Written> run(const QVariantList &values);

private:
    SqliteWriting(Database &database, sqlite3_stmt *statement)
        : m_database(database)
        , m_statement(statement)
    {
    }
    bool bind(int place, const QVariant &value);

    Database &m_database;
    sqlite3_stmt *m_statement;
    std::vector<QByteArray> m_texts; // the bound ones, while it runs
};

} // namespace platen::store
