// SPDX-License-Identifier: GPL-3.0-or-later
// Checks the files of a data folder before the database is opened: whether this is a first start, or something is
// missing.
#pragma once

#include "core/domain/error.h"
#include "core/store/data_dir.h"

namespace platen::store {

enum class FirstStart { Yes, No };

// Yes if the folder has no trace of a database. An error if the database is missing although there are traces of it, or
// if an empty file or a folder is in its place. No file is opened: SQLite deletes the log of an empty file when it
// opens it, and closing any file here would drop the locks of this process's connections.
Result<FirstStart> lookAtFiles(const DataDir &dir);

// The error for a database that has none of our tables.
Error emptyDatabase(const DataDir &dir);
// The error for a database whose end, or some of whose tables, are missing.
Error damagedDatabase(const DataDir &dir);

// Creates an empty file that only its owner can read.
bool createPrivately(const QString &path);

// The path of the newest backup in the folder, empty if there is none.
QString newestBackup(const DataDir &dir);

} // namespace platen::store
