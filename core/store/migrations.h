// SPDX-License-Identifier: GPL-3.0-or-later
// The numbered steps of the schema, and how a file is brought up to date.
#pragma once

#include "core/store/database.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace platen::store {

struct MigrationProgress;

struct Migration
{
    int version = 0; // the value of `PRAGMA user_version` after it
    QString name;    // "initial"
    QString sql;
    Result<void> (*fill)(Database &,
                         const MigrationProgress &) = nullptr; // writes what SQL cannot compute, after `sql`
};

// The steps of this build, by version, starting with 1.
const std::vector<Migration> &migrations();

// Refuses a database that is empty, someone else's, or ours with a part missing. Only reads.
Result<void> checkOurs(Database &database);

// Brings the file to the last of `steps`; each step and its number are written in one transaction. An existing database
// is first copied to the backups. A newer one is refused and not touched. A MigrationWatch is told how far it is.
Result<void> migrate(Database &database, const std::vector<Migration> &steps);

// A reader needs a file of exactly this build's version.
Result<void> checkVersion(Database &database);

// The statements of a script without the comments between them; understands quotes, comments and trigger bodies.
QStringList splitStatements(const QString &script);

} // namespace platen::store
