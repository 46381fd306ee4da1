// SPDX-License-Identifier: GPL-3.0-or-later
// What the database is made of.
#pragma once

#include "core/store/database.h"

#include <optional>

namespace platen::store {

// In bytes, with their indexes.
struct DatabaseContents
{
    qint64 orders = 0; // what lists show, sort and filter by; timelines
    qint64 documents = 0;
    qint64 search = 0;
    qint64 messages = 0; // webhooks, and the events in them
    qint64 other = 0;
};

// Reads the whole file. nullopt if this SQLite cannot tell (it lacks dbstat).
Result<std::optional<DatabaseContents>> databaseContents(Database &database);

} // namespace platen::store
