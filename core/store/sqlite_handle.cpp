// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqlite_handle.h"

#include "core/store/storage_error.h"

#include <QSqlDriver>

#include <sqlite3.h>

namespace platen::store {

sqlite3 *sqliteHandle(const Database &database)
{
    const QVariant handle = database.handle().driver()->handle();
    return *static_cast<sqlite3 *const *>(handle.constData());
}

Failure sqliteFailure(const Database &database)
{
    sqlite3 *handle = sqliteHandle(database);
    const QSqlError error({}, QString::fromUtf8(sqlite3_errmsg(handle)), QSqlError::StatementError,
                          QString::number(sqlite3_extended_errcode(handle)));
    return Failure(storageError(error, database.dir().database()));
}

} // namespace platen::store
