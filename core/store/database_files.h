// SPDX-License-Identifier: GPL-3.0-or-later
// The files of a data folder before the database is opened: whether this is a first start, or something is missing.
#pragma once

#include "core/domain/error.h"
#include "core/store/data_dir.h"

namespace platen::store {

enum class FirstStart { Yes, No };

// Yes if the folder holds nothing that a database leaves. An error if there is no database although something of it
// is left, or an empty file, or a folder in its place. Nothing is opened: opening an empty file makes SQLite delete its
// log, and closing any file here would drop the locks of this process's connections.
Result<FirstStart> lookAtFiles(const DataDir &dir);

// What the person sees of a database that has none of our tables.
Error emptyDatabase(const DataDir &dir);
// A database that lost its end, or some of its tables.
Error damagedDatabase(const DataDir &dir);

// Creates an empty file that only its owner can read.
bool createPrivately(const QString &path);

// The path of the newest backup in the folder, empty if there is none.
QString newestBackup(const DataDir &dir);

} // namespace platen::store
