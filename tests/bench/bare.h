// SPDX-License-Identifier: GPL-3.0-or-later
// SQLite's own interface, without any of Platen's code, as someone would use it who knows it well.
#pragma once

#include <QByteArray>
#include <QString>
#include <QVariantList>

#include <map>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace platen::bench {

class Bare
{
public:
    enum class Access { Write, ReadOnly };
    // Throws std::runtime_error, as do all the others.
    Bare(const QString &file, Access access);
    ~Bare();
    Bare(const Bare &) = delete;
    Bare &operator=(const Bare &) = delete;

    void run(const QByteArray &sql);
    // The prepared statement for that text, ready to be bound.
    sqlite3_stmt *prepared(const QByteArray &sql);
    // Binds, steps to the end and reads every column of every row. Returns how many rows there were.
    qint64 all(const QByteArray &sql, const QVariantList &values = {});
    // How many milliseconds that takes; infinity if more than `most`, or if it cannot be done.
    double quick(const QByteArray &sql, const QVariantList &values, int most);
    // The same as all(), with every value kept.
    std::vector<QVariantList> rows(const QByteArray &sql, const QVariantList &values = {});
    std::vector<qint64> numbers(const QByteArray &sql, const QVariantList &values = {}); // the first column
    qint64 number(const QByteArray &sql, const QVariantList &values = {}); // the first column of the first row
    [[nodiscard]] sqlite3 *handle() const { return m_handle; }

private:
    void bind(sqlite3_stmt *statement, const QVariantList &values);
    bool step(sqlite3_stmt *statement);

    sqlite3 *m_handle = nullptr;
    std::map<QByteArray, sqlite3_stmt *> m_statements;
    qint64 m_sink = 0; // so that nothing is optimised away
};

} // namespace platen::bench
