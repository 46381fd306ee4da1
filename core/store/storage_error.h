// What SQLite says, as a person can use it.
#pragma once

#include "core/domain/error.h"

#include <QSqlError>

#include <optional>

namespace platen::store {

// `file` is the database that the statement was for.
Error storageError(const QSqlError &error, const QString &file);

// The primary result code of SQLite (SQLITE_BUSY is 5, …), 0 where there is none.
int sqliteCode(const QSqlError &error);

// Bytes that can still be written to the folder's disk; nullopt where the system does not tell.
std::optional<qint64> freeSpace(const QString &folder);

inline constexpr int sqliteBusy = 5;
inline constexpr int sqliteLocked = 6;

} // namespace platen::store
