// SPDX-License-Identifier: GPL-3.0-or-later
// SQLite's and the system's errors, as texts that help a person.
#pragma once

#include "core/domain/error.h"

#include <QSqlError>

#include <optional>
#include <system_error>

namespace platen::store {

// `file` is the database that the statement used.
Error storageError(const QSqlError &error, const QString &file);
// The same for one of SQLite's codes.
Error storageError(int sqliteCode, const QString &file);

// `message` is a sentence that says what failed; the reason and the remedy are appended. `file` is the file being
// written.
Error fileError(const std::error_code &problem, const Message &message, const QString &file);

// SQLite's primary result code (SQLITE_BUSY is 5, …); 0 if there is none.
int sqliteCode(const QSqlError &error);

// Bytes that can still be written to the folder's disk; nullopt if the system does not report it.
std::optional<qint64> freeSpace(const QString &folder);

inline constexpr int sqliteBusy = 5;
inline constexpr int sqliteLocked = 6;
inline constexpr int sqliteReadOnly = 8;
inline constexpr int sqliteIoError = 10;
inline constexpr int sqliteCorrupt = 11;
inline constexpr int sqliteCantOpen = 14;
inline constexpr int sqliteNotADatabase = 26;

} // namespace platen::store
