// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqlite_writing.h"

#include "core/store/sqlite_handle.h"

#include <sqlite3.h>

namespace platen::store {

Result<std::unique_ptr<SqliteWriting>> SqliteWriting::of(Database &database, const QString &sql)
{
    const QByteArray text = sql.toUtf8();
    sqlite3_stmt *statement = nullptr;
    const int result = sqlite3_prepare_v3(sqliteHandle(database), text.constData(), static_cast<int>(text.size()),
                                          SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (result != SQLITE_OK)
        return sqliteFailure(database);
    return std::unique_ptr<SqliteWriting>(new SqliteWriting(database, statement));
}

SqliteWriting::~SqliteWriting()
{
    sqlite3_finalize(m_statement);
}

Result<Written> SqliteWriting::run(const QVariantList &values)
{
    m_texts.reserve(static_cast<std::size_t>(values.size()));
    bool isBound = values.size() == sqlite3_bind_parameter_count(m_statement);
    for (qsizetype i = 0; isBound && i < values.size(); ++i)
        isBound = bind(static_cast<int>(i) + 1, values[i]);
    int result = isBound ? SQLITE_ROW : SQLITE_MISUSE;
    while (result == SQLITE_ROW)
        result = sqlite3_step(m_statement);
    Result<Written> written = Written();
    if (result != SQLITE_DONE) {
        written = sqliteFailure(m_database);
    } else {
        sqlite3 *handle = sqlite3_db_handle(m_statement);
        written = Written{sqlite3_changes(handle), sqlite3_last_insert_rowid(handle)};
    }
    // An unfinished statement keeps a transaction open.
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
    m_texts.clear();
    return written;
}

bool SqliteWriting::bind(int place, const QVariant &value)
{
    if (value.isNull())
        return sqlite3_bind_null(m_statement, place) == SQLITE_OK;
    switch (value.typeId()) {
    case QMetaType::QString: {
        const QByteArray &text = m_texts.emplace_back(static_cast<const QString *>(value.constData())->toUtf8());
        return sqlite3_bind_text(m_statement, place, text.constData(), static_cast<int>(text.size()), SQLITE_STATIC) ==
               SQLITE_OK;
    }
    case QMetaType::QByteArray: {
        const QByteArray &bytes = *static_cast<const QByteArray *>(value.constData());
        return sqlite3_bind_blob(m_statement, place, bytes.constData(), static_cast<int>(bytes.size()),
                                 SQLITE_STATIC) == SQLITE_OK;
    }
    default:
        return sqlite3_bind_int64(m_statement, place, value.toLongLong()) == SQLITE_OK;
    }
}

} // namespace platen::store
