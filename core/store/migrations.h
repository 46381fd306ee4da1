// SPDX-License-Identifier: GPL-3.0-or-later
// The numbered steps of the schema, and how a file is brought up to date.
#pragma once

#include "core/store/database.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace platen::store {

struct Migration
{
    int version = 0; // what `PRAGMA user_version` is after it
    QString name;    // "initial"
    QString sql;
};

// Those that this build has, by version from 1 up.
const std::vector<Migration> &migrations();

// Refuses a database that is empty, somebody else's, or ours without a part of it. Only reads.
Result<void> checkOurs(Database &database);

// Brings the file to the last of `steps`, each in one transaction with its number. An existing database is copied into
// the backups first. Refuses one that is newer, and does not touch it.
Result<void> migrate(Database &database, const std::vector<Migration> &steps);

// What a reader may read: a file of exactly this build's version.
Result<void> checkVersion(Database &database, const std::vector<Migration> &steps);

// The statements of a script, without their comments around; knows quotes, comments and the bodies of triggers.
QStringList splitStatements(const QString &script);

} // namespace platen::store
