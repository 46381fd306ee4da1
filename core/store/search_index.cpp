// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/search_index.h"

#include "core/store/statement.h"

namespace platen::store {

namespace {

// For each index one statement, because FTS5 writes its buffer out at the beginning of each.
Result<void> forget(Database &database)
{
    PLATEN_TRY(
        const auto anyHeld,
        readValue<int>(database, QStringLiteral("SELECT 1 FROM search_changes WHERE recipient IS NOT NULL LIMIT 1")));
    if (!anyHeld)
        return {};
    PLATEN_CHECK(execute(database, QStringLiteral("INSERT INTO orders_short (orders_short, rowid, tokens) SELECT "
                                                  "'delete', oid, short_tokens(recipient, other) FROM search_changes "
                                                  "WHERE recipient IS NOT NULL")));
    return done(execute(database, QStringLiteral("INSERT INTO orders_fts (orders_fts, rowid, recipient, other) SELECT "
                                                 "'delete', oid, recipient, other FROM search_changes WHERE recipient "
                                                 "IS NOT NULL")));
}

Result<void> remember(Database &database)
{
    PLATEN_CHECK(execute(database, QStringLiteral("INSERT INTO orders_short (rowid, tokens) SELECT s.oid, "
                                                  "short_tokens(s.recipient, s.other) FROM search_changes c CROSS JOIN "
                                                  "orders_search s ON s.oid = c.oid")));
    return done(
        execute(database, QStringLiteral("INSERT INTO orders_fts (rowid, recipient, other) SELECT s.oid, "
                                         "s.recipient, s.other FROM search_changes c CROSS JOIN orders_search s "
                                         "ON s.oid = c.oid")));
}

} // namespace

Result<void> writeSearchIndex(Database &database)
{
    PLATEN_TRY(const auto changed, readValue<int>(database, QStringLiteral("SELECT 1 FROM search_changes LIMIT 1")));
    if (!changed)
        return {};
    PLATEN_CHECK(forget(database));
    PLATEN_CHECK(remember(database));
    return done(execute(database, QStringLiteral("DELETE FROM search_changes")));
}

} // namespace platen::store
