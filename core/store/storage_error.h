// SPDX-License-Identifier: GPL-3.0-or-later
// What SQLite says, as a person can use it.
#pragma once

#include "core/domain/error.h"

#include <QSqlError>

#include <optional>
#include <system_error>

namespace platen::store {

// `file` is the database that the statement was for.
Error storageError(const QSqlError &error, const QString &file);
// The same for one of SQLite's codes.
Error storageError(int sqliteCode, const QString &file);

// `message` says what could not be done, as a sentence; the reason and what to do is added. `file` is what was written.
Error fileError(const std::error_code &problem, const Message &message, const QString &file);

// The primary result code of SQLite (SQLITE_BUSY is 5, …), 0 where there is none.
int sqliteCode(const QSqlError &error);

// Bytes that can still be written to the folder's disk; nullopt where the system does not tell.
std::optional<qint64> freeSpace(const QString &folder);

inline constexpr int sqliteBusy = 5;
inline constexpr int sqliteLocked = 6;
inline constexpr int sqliteReadOnly = 8;
inline constexpr int sqliteIoError = 10;
inline constexpr int sqliteCorrupt = 11;
inline constexpr int sqliteCantOpen = 14;
inline constexpr int sqliteNotADatabase = 26;

} // namespace platen::store
