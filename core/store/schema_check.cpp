// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/schema_check.h"

#include "core/store/statement.h"

#include <QMap>

namespace platen::store {

namespace {

// "trigger orders_counted" → the statement that created it.
using Schema = QMap<QString, QString>;

// Names that begin with "sqlite_" are SQLite's own; nobody else can create them.
const QString everything = QStringLiteral("SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' "
                                          "ESCAPE '\\'");

QString keyOf(const QSqlQuery &row)
{
    return row.value(0).toString() + u' ' + row.value(1).toString();
}

Result<Schema> schemaOf(Database &database)
{
    Schema schema;
    const Result<void> read = eachRow(database, everything, {}, [&schema](QSqlQuery &row) {
        schema.insert(keyOf(row), row.value(2).toString());
        return true;
    });
    return read ? Result<Schema>(schema) : Failure(read.error());
}

// The tables in which SQLite's modules keep their own content; their declarations differ between versions.
bool isShadow(const QString &key, const Schema &schema)
{
    return std::any_of(schema.keyBegin(), schema.keyEnd(), [&](const QString &other) {
        return key.startsWith(other + u'_') && schema.value(other).startsWith(u"CREATE VIRTUAL TABLE");
    });
}

// Created in memory by running the steps.
Result<Schema> expectedSchema(qint64 version, const std::vector<Migration> &steps, const QString &file)
{
    const QString name = QStringLiteral("platen-schema");
    QSqlError problem;
    Schema schema;
    {
        QSqlDatabase memory = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        memory.setDatabaseName(QStringLiteral(":memory:"));
        memory.open();
        QSqlQuery query(memory);
        const auto run = [&](const QString &sql) {
            if (!problem.isValid() && !query.exec(sql))
                problem = query.lastError();
        };
        for (const Migration &step : steps) {
            if (step.version > version)
                break;
            for (const QString &statement : splitStatements(step.sql))
                run(statement);
        }
        run(everything);
        while (!problem.isValid() && query.next())
            schema.insert(keyOf(query), query.value(2).toString());
    }
    QSqlDatabase::removeDatabase(name);
    return problem.isValid() ? Result<Schema>(Failure(storageError(problem, file))) : schema;
}

// "trigger" and "orders_counted".
QString typeOf(const QString &key)
{
    return key.section(u' ', 0, 0);
}

QString nameOf(const QString &key)
{
    return key.section(u' ', 1);
}

} // namespace

Result<void> checkSchema(Database &database, const std::vector<Migration> &steps)
{
    PLATEN_TRY(const auto version, firstRow(database, QStringLiteral("SELECT user_version FROM pragma_user_version"),
                                            {}, [](QSqlQuery &row) { return row.value(0).toLongLong(); }));
    if (version.value_or(0) > steps.back().version)
        return {};
    PLATEN_TRY(const Schema found, schemaOf(database));
    PLATEN_TRY(const Schema expected, expectedSchema(version.value_or(0), steps, database.dir().database()));
    for (auto one = found.begin(); one != found.end(); ++one) {
        const auto known = expected.constFind(one.key());
        if (known == expected.constEnd())
            return fail(ErrorCode::Storage, Message::of("It holds a %1 that is not Platen's, “%2”, and could do harm.",
                                                        typeOf(one.key()), nameOf(one.key())));
        if (*known != *one && !isShadow(one.key(), expected))
            return fail(ErrorCode::Storage,
                        Message::of("Its %1 “%2” is not the one that Platen makes, and could do harm.",
                                    typeOf(one.key()), nameOf(one.key())));
    }
    for (auto one = expected.begin(); one != expected.end(); ++one) {
        if (!found.contains(one.key()))
            return fail(ErrorCode::Storage,
                        Message::of("Its %1 “%2” is missing.", typeOf(one.key()), nameOf(one.key())));
    }
    return {};
}

} // namespace platen::store
