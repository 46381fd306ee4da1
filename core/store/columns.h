// SPDX-License-Identifier: GPL-3.0-or-later
// Columns have names: a row type lists its columns once, and the list writes SELECT, INSERT and UPDATE and reads rows
// back. No statement counts question marks, and no value is read by its number.
#pragma once

#include "core/store/statement.h"

#include <algorithm>
#include <initializer_list>
#include <vector>

namespace platen::store {

// Every statement that reads rows uses the alias.
struct Table
{
    const char *name;
    const char *alias;
};

enum class Use {
    Given,    // the row's number, chosen by SQLite; an UPDATE finds the row by it
    Key,      // written with the row; an UPDATE finds the row by it
    Fixed,    // written with the row, and never changed
    Changing, // written with the row and by an UPDATE
    Borrowed, // a column of another row type, or an expression: only read
};

template <typename Row>
struct Column
{
    Table table;
    const char *name; // the name of a table's column, or the text of an expression (table.alias is empty)
    Use use;
    QVariant (*write)(const Row &row);
    void (*read)(Row &row, const QVariant &value); // null: the value is in another column, too
};

template <typename Member>
struct MemberOf;
template <typename Class, typename Value>
struct MemberOf<Value Class::*>
{
    using Row = Class;
};
// A template parameter, because GCC 12 merges the templates of two files if only the address of a member distinguishes
// them, even if each file has its own row types.
template <auto Member>
using RowOf = typename MemberOf<decltype(Member)>::Row;

// A member of the row, or a member of a member: column<&StoredOrder::order, &Order::account>.
template <auto First, auto... Rest, typename Row = RowOf<First>>
Column<Row> column(const Table &table, const char *name, Use use = Use::Changing)
{
    return {table, name, use, [](const Row &row) -> QVariant { return bound(((row.*First).*....*Rest)); },
            [](Row &row, const QVariant &value) { take(value, ((row.*First).*....*Rest)); }};
}

// The number of another row; 0 is written as NULL.
template <auto Member, typename Row = RowOf<Member>>
Column<Row> reference(const Table &table, const char *name, Use use = Use::Changing)
{
    Column<Row> made = column<Member>(table, name, use);
    made.write = [](const Row &row) -> QVariant { return boundReference(row.*Member); };
    return made;
}

template <auto First, auto... Rest, typename Row = RowOf<First>>
Column<Row> borrowed(const Table &table, const char *name)
{
    return column<First, Rest...>(table, name, Use::Borrowed);
}

template <auto Member, typename Row = RowOf<Member>>
Column<Row> expression(const char *sql)
{
    return column<Member>({"", ""}, sql, Use::Borrowed);
}

// For sorting, filtering and lists; the row itself is read from its document.
template <typename Row>
Column<Row> derived(const Table &table, const char *name, QVariant (*write)(const Row &), Use use = Use::Changing)
{
    return {table, name, use, write, nullptr};
}

// A statement and the values it takes from a row, in order.
template <typename Row>
struct Statement
{
    QString sql;
    std::vector<QVariant (*)(const Row &)> values;

    [[nodiscard]] QVariantList of(const Row &row) const
    {
        QVariantList list;
        list.reserve(static_cast<qsizetype>(values.size()));
        for (const auto value : values)
            list.append(value(row));
        return list;
    }
};

template <typename Row>
class Columns
{
public:
    Columns(std::initializer_list<Column<Row>> columns)
        : m_columns(columns)
    {
        QStringList names;
        for (const Column<Row> &column : m_columns) {
            const QString name = QString::fromLatin1(column.name);
            if (column.read)
                names.append(*column.table.alias ? QString::fromLatin1(column.table.alias) + u'.' + name : name);
            if (column.use != Use::Borrowed && !writing(column.table))
                m_writings.push_back({column.table.name, insertion(column.table), change(column.table)});
        }
        m_select = QStringLiteral("SELECT %1 FROM ").arg(names.join(QStringLiteral(", ")));
    }

    [[nodiscard]] const std::vector<Column<Row>> &all() const { return m_columns; }

    // "SELECT a.id, a.name FROM ": the columns that `read` expects, in order.
    [[nodiscard]] const QString &select() const { return m_select; }

    [[nodiscard]] Row read(const QSqlQuery &query) const
    {
        Row row;
        int place = 0;
        for (const Column<Row> &column : m_columns) {
            if (column.read)
                column.read(row, query.value(place++));
        }
        return row;
    }

    // Returns the new row's number.
    Result<qint64> insert(Database &database, const Table &table, const Row &row) const
    {
        const Statement<Row> &statement = writing(table)->insertion;
        return insertRow(database, statement.sql, statement.of(row));
    }

    // Returns how many rows changed.
    Result<int> update(Database &database, const Table &table, const Row &row) const
    {
        const Statement<Row> &statement = writing(table)->change;
        return execute(database, statement.sql, statement.of(row));
    }

    [[nodiscard]] Statement<Row> insertion(const Table &table) const
    {
        Statement<Row> statement;
        QStringList names;
        for (const Column<Row> &column : m_columns) {
            if (isOf(column, table) && column.use != Use::Given) {
                names.append(QString::fromLatin1(column.name));
                statement.values.push_back(column.write);
            }
        }
        statement.sql = QStringLiteral("INSERT INTO %1 (%2) VALUES (?%3)")
                            .arg(QString::fromLatin1(table.name), names.join(QStringLiteral(", ")),
                                 QStringLiteral(", ?").repeated(names.size() - 1));
        return statement;
    }

    // An UPDATE of all columns that may change, or only of those named in `only`.
    [[nodiscard]] Statement<Row> change(const Table &table, const std::vector<QByteArrayView> &only = {}) const
    {
        Statement<Row> statement;
        QStringList changes;
        QStringList keys;
        std::vector<QVariant (*)(const Row &)> keyValues;
        for (const Column<Row> &column : m_columns) {
            if (!isOf(column, table))
                continue;
            const QString equation = QString::fromLatin1(column.name) + QStringLiteral(" = ?");
            if (column.use == Use::Given || column.use == Use::Key) {
                keys.append(equation);
                keyValues.push_back(column.write);
            } else if (column.use == Use::Changing &&
                       (only.empty() || std::find(only.begin(), only.end(), column.name) != only.end())) {
                changes.append(equation);
                statement.values.push_back(column.write);
            }
        }
        statement.values.insert(statement.values.end(), keyValues.begin(), keyValues.end());
        statement.sql = QStringLiteral("UPDATE %1 SET %2 WHERE %3")
                            .arg(QString::fromLatin1(table.name), changes.join(QStringLiteral(", ")),
                                 keys.join(QStringLiteral(" AND ")));
        return statement;
    }

private:
    struct Writing
    {
        const char *table;
        Statement<Row> insertion;
        Statement<Row> change;
    };

    static bool isOf(const Column<Row> &column, const Table &table)
    {
        return column.use != Use::Borrowed && qstrcmp(column.table.name, table.name) == 0;
    }

    const Writing *writing(const Table &table) const
    {
        const auto found = std::find_if(m_writings.begin(), m_writings.end(), [&table](const Writing &writing) {
            return qstrcmp(writing.table, table.name) == 0;
        });
        return found != m_writings.end() ? &*found : nullptr;
    }

    std::vector<Column<Row>> m_columns;
    QString m_select;
    std::vector<Writing> m_writings; // one per table
};

// Calls `visit` with each row; `tail` is the part after FROM.
template <typename Row, typename Visit>
Result<void> visitRows(Database &database, const Columns<Row> &columns, const QString &tail, const QVariantList &values,
                       Visit &&visit)
{
    return eachRow(database, columns.select() + tail, values, [&columns, &visit](QSqlQuery &query) {
        visit(columns.read(query));
        return true;
    });
}

template <typename Row>
Result<std::vector<Row>> readRows(Database &database, const Columns<Row> &columns, const QString &tail,
                                  const QVariantList &values = {})
{
    std::vector<Row> rows;
    const Result<void> read =
        visitRows(database, columns, tail, values, [&rows](Row &&row) { rows.push_back(std::move(row)); });
    PLATEN_CHECK(read);
    return rows;
}

// The first row; nullopt if there is none.
template <typename Row>
Result<std::optional<Row>> readRow(Database &database, const Columns<Row> &columns, const QString &tail,
                                   const QVariantList &values = {})
{
    return firstRow(database, columns.select() + tail, values,
                    [&columns](QSqlQuery &query) { return columns.read(query); });
}

// For statements with one column: its value from each row.
template <typename Value>
Result<std::vector<Value>> readValues(Database &database, const QString &sql, const QVariantList &values = {})
{
    std::vector<Value> found;
    const Result<void> read = eachRow(database, sql, values, [&found](QSqlQuery &query) {
        found.push_back(soleValue<Value>(query));
        return true;
    });
    PLATEN_CHECK(read);
    return found;
}

} // namespace platen::store
