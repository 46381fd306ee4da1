// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bare.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>

#include <limits>
#include <sqlite3.h>
#include <stdexcept>

namespace platen::bench {

namespace {

QVariant valueOf(sqlite3_stmt *statement, int column)
{
    switch (sqlite3_column_type(statement, column)) {
    case SQLITE_INTEGER:
        return QVariant::fromValue<qint64>(sqlite3_column_int64(statement, column));
    case SQLITE_FLOAT:
        return sqlite3_column_double(statement, column);
    case SQLITE_TEXT:
        return QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(statement, column)),
                                 sqlite3_column_bytes(statement, column));
    case SQLITE_BLOB:
        return QByteArray(static_cast<const char *>(sqlite3_column_blob(statement, column)),
                          sqlite3_column_bytes(statement, column));
    default:
        return {};
    }
}

} // namespace

Bare::Bare(const QString &file, Access access)
{
    const int flags = access == Access::Write ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY;
    if (sqlite3_open_v2(file.toUtf8().constData(), &m_handle, flags | SQLITE_OPEN_NOMUTEX, nullptr) != SQLITE_OK)
        throw std::runtime_error("SQLite cannot open " + file.toStdString());
    sqlite3_busy_timeout(m_handle, 5000);
    if (access == Access::Write) {
        run("PRAGMA journal_mode = WAL");
        run("PRAGMA synchronous = NORMAL");
    }
    run("PRAGMA cache_size = -16384");
    run("PRAGMA temp_store = MEMORY");
}

Bare::~Bare()
{
    for (const auto &[sql, statement] : m_statements)
        sqlite3_finalize(statement);
    sqlite3_close(m_handle);
}

void Bare::run(const QByteArray &sql)
{
    if (sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        throw std::runtime_error(sql.toStdString() + ": " + sqlite3_errmsg(m_handle));
}

sqlite3_stmt *Bare::prepared(const QByteArray &sql)
{
    sqlite3_stmt *&statement = m_statements[sql];
    if (!statement &&
        sqlite3_prepare_v3(m_handle, sql.constData(), -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr) != SQLITE_OK)
        throw std::runtime_error(sql.toStdString() + ": " + sqlite3_errmsg(m_handle));
    return statement;
}

qint64 Bare::all(const QByteArray &sql, const QVariantList &values)
{
    sqlite3_stmt *statement = prepared(sql);
    bind(statement, values);
    const int columns = sqlite3_column_count(statement);
    qint64 rows = 0;
    for (; step(statement); ++rows) {
        for (int column = 0; column < columns; ++column) {
            if (sqlite3_column_type(statement, column) == SQLITE_INTEGER)
                m_sink += sqlite3_column_int64(statement, column);
            else
                m_sink += sqlite3_column_bytes(statement, column);
        }
    }
    return rows;
}

double Bare::quick(const QByteArray &sql, const QVariantList &values, int most)
{
    QElapsedTimer timer;
    timer.start();
    QDeadlineTimer deadline(most);
    const auto isLate = [](void *end) { return static_cast<QDeadlineTimer *>(end)->hasExpired() ? 1 : 0; };
    sqlite3_progress_handler(m_handle, 10'000, isLate, &deadline);
    double took = std::numeric_limits<double>::infinity();
    try {
        all(sql, values);
        took = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    } catch (const std::runtime_error &) {
        // Too slow, or it needs what this schema does not have.
    }
    sqlite3_progress_handler(m_handle, 0, nullptr, nullptr);
    return took;
}

std::vector<QVariantList> Bare::rows(const QByteArray &sql, const QVariantList &values)
{
    sqlite3_stmt *statement = prepared(sql);
    bind(statement, values);
    std::vector<QVariantList> found;
    while (step(statement)) {
        QVariantList row;
        for (int column = 0; column < sqlite3_column_count(statement); ++column)
            row.append(valueOf(statement, column));
        found.push_back(std::move(row));
    }
    return found;
}

std::vector<qint64> Bare::numbers(const QByteArray &sql, const QVariantList &values)
{
    sqlite3_stmt *statement = prepared(sql);
    bind(statement, values);
    std::vector<qint64> found;
    while (step(statement))
        found.push_back(sqlite3_column_int64(statement, 0));
    return found;
}

qint64 Bare::number(const QByteArray &sql, const QVariantList &values)
{
    const std::vector<QVariantList> found = rows(sql, values);
    return found.empty() ? 0 : found.front().value(0).toLongLong();
}

void Bare::bind(sqlite3_stmt *statement, const QVariantList &values)
{
    sqlite3_reset(statement);
    int place = 0;
    for (const QVariant &value : values) {
        ++place;
        if (value.isNull() && value.typeId() != QMetaType::QString && value.typeId() != QMetaType::QByteArray) {
            sqlite3_bind_null(statement, place);
        } else if (value.typeId() == QMetaType::QString) {
            const QByteArray text = value.toString().toUtf8();
            sqlite3_bind_text(statement, place, text.constData(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
        } else if (value.typeId() == QMetaType::QByteArray) {
            const QByteArray bytes = value.toByteArray();
            sqlite3_bind_blob(statement, place, bytes.constData(), static_cast<int>(bytes.size()), SQLITE_TRANSIENT);
        } else {
            sqlite3_bind_int64(statement, place, value.toLongLong());
        }
    }
}

bool Bare::step(sqlite3_stmt *statement)
{
    const int result = sqlite3_step(statement);
    if (result == SQLITE_ROW)
        return true;
    sqlite3_reset(statement);
    if (result != SQLITE_DONE)
        throw std::runtime_error(sqlite3_errmsg(m_handle));
    return false;
}

} // namespace platen::bench
