// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/short_index.h"

#include "core/store/search_text.h"
#include "core/store/sqlite_rows.h"

namespace platen::store {

Result<void> fillShortIndex(Database &database)
{
    const SqliteFunction tokens(database, "short_tokens", 2,
                                [](const QStringList &texts) { return shortTokens({texts[0], texts[1]}); });
    // One statement, because FTS5 writes its buffer out at the beginning of each.
    return eachSqliteRow(database,
                         QStringLiteral("INSERT INTO orders_short (rowid, tokens) SELECT oid, short_tokens(recipient, "
                                        "other) FROM orders_search ORDER BY oid"),
                         {}, [](const SqliteRow &) { return true; });
}

} // namespace platen::store
