// SPDX-License-Identifier: GPL-3.0-or-later
// Helpers around Database::run: conversion to and from SQLite's types, and statements that are always finished, because
// an unfinished one keeps a read transaction open.
#pragma once

#include "core/domain/exact_json.h"
#include "core/domain/message.h"
#include "core/store/database.h"
#include "core/store/storage_error.h"

#include <QDateTime>
#include <QSqlError>
#include <QTimeZone>

#include <limits>
#include <optional>
#include <type_traits>

namespace platen::store {

// Qt binds a null string as NULL, but here absent text is empty.
inline QVariant bound(const QString &text)
{
    return text.isNull() ? QString(QLatin1String("")) : text;
}

inline QVariant bound(const Message &message)
{
    return bound(message.storedText());
}

inline QVariant bound(const QByteArray &bytes)
{
    return bytes.isNull() ? QByteArray("") : bytes;
}

inline QVariant bound(const QDateTime &instant)
{
    return instant.isValid() ? QVariant(instant.toMSecsSinceEpoch()) : QVariant(QMetaType::fromType<qint64>());
}

inline QVariant bound(const QJsonObject &object)
{
    return writeJson(object);
}

inline QVariant bound(bool value)
{
    return value ? 1 : 0;
}

template <typename Number>
    requires(std::is_integral_v<Number> || std::is_enum_v<Number>)
QVariant bound(Number value)
{
    return static_cast<qint64>(value);
}

template <typename Value>
QVariant bound(const std::optional<Value> &value)
{
    return value ? bound(*value) : QVariant(QMetaType::fromType<qint64>());
}

// The number of another row, or NULL for 0.
inline QVariant boundReference(qint64 id)
{
    return id == 0 ? QVariant(QMetaType::fromType<qint64>()) : QVariant(id);
}

// For sort columns: an unknown instant sorts before all others.
inline constexpr qint64 unknownInstant = std::numeric_limits<qint64>::min();

inline qint64 sortable(const QDateTime &instant)
{
    return instant.isValid() ? instant.toMSecsSinceEpoch() : unknownInstant;
}

inline QDateTime toInstant(const QVariant &value)
{
    if (value.isNull() || value.toLongLong() == unknownInstant)
        return {};
    return QDateTime::fromMSecsSinceEpoch(value.toLongLong(), Qt::UTC);
}

inline QJsonObject toObject(const QVariant &value)
{
    return readJson(value.toByteArray()).value_or(QJsonValue()).toObject();
}

// Reads a column's value into a variable of the matching type.
inline void take(const QVariant &value, QString &to)
{
    to = value.toString();
}

inline void take(const QVariant &value, Message &to)
{
    to = Message::fromStoredText(value.toString());
}

inline void take(const QVariant &value, QByteArray &to)
{
    to = value.toByteArray();
}

inline void take(const QVariant &value, QDateTime &to)
{
    to = toInstant(value);
}

inline void take(const QVariant &value, QJsonObject &to)
{
    to = toObject(value);
}

inline void take(const QVariant &value, bool &to)
{
    to = value.toBool();
}

template <typename Number>
    requires(std::is_integral_v<Number> || std::is_enum_v<Number>)
void take(const QVariant &value, Number &to)
{
    to = static_cast<Number>(value.toLongLong());
}

template <typename Value>
void take(const QVariant &value, std::optional<Value> &to)
{
    if (value.isNull())
        to.reset();
    else
        take(value, to.emplace());
}

// The value of a row with one column.
template <typename Value>
Value soleValue(const QSqlQuery &row)
{
    Value value{};
    take(row.value(0), value);
    return value;
}

// Calls `row` with the query for each row; `row` returns whether to continue.
template <typename Row>
Result<void> eachRow(Database &database, const QString &sql, const QVariantList &values, Row &&row)
{
    PLATEN_TRY(const auto query, database.run(sql, values));
    while (query->next()) {
        if (!row(*query))
            break;
    }
    const QSqlError error = query->lastError();
    query->finish();
    if (error.isValid())
        return Failure(storageError(error, database.dir().database()));
    return {};
}

// The first row, converted to a value; nullopt if there is none.
template <typename Read>
auto firstRow(Database &database, const QString &sql, const QVariantList &values, Read &&read)
    -> Result<std::optional<decltype(read(std::declval<QSqlQuery &>()))>>
{
    std::optional<decltype(read(std::declval<QSqlQuery &>()))> found;
    const Result<void> done = eachRow(database, sql, values, [&found, &read](QSqlQuery &query) {
        found = read(query);
        return false;
    });
    PLATEN_CHECK(done);
    return found;
}

// The only column of the first row; nullopt if there is none.
template <typename Value>
Result<std::optional<Value>> readValue(Database &database, const QString &sql, const QVariantList &values = {})
{
    return firstRow(database, sql, values, [](QSqlQuery &row) { return soleValue<Value>(row); });
}

// For statements that return no rows. Returns how many rows they changed.
inline Result<int> execute(Database &database, const QString &sql, const QVariantList &values = {})
{
    return database.write(sql, values).map([](const Written &written) { return written.rows; });
}

// Returns the new row's number.
inline Result<qint64> insertRow(Database &database, const QString &sql, const QVariantList &values)
{
    return database.write(sql, values).map([](const Written &written) { return written.lastId; });
}

// Drops the value.
template <typename T>
Result<void> done(const Result<T> &result)
{
    PLATEN_CHECK(result);
    return {};
}

// Runs `work` in the open transaction, or in one of its own.
template <typename Work>
Result<void> inTransaction(Database &database, Durability durability, Work &&work)
{
    if (database.inTransaction())
        return work();
    PLATEN_TRY(Transaction transaction, Transaction::begin(database, durability));
    const Result<void> result = work();
    return result ? transaction.commit() : result;
}

// A single statement, durable on return, or with the open transaction.
inline Result<void> executePromised(Database &database, const QString &sql, const QVariantList &values)
{
    return inTransaction(database, Durability::Promised,
                         [&database, &sql, &values]() -> Result<void> { return done(execute(database, sql, values)); });
}

} // namespace platen::store
