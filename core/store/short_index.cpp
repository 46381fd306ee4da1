// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/short_index.h"

#include "core/store/search_text.h"
#include "core/store/statement.h"

namespace platen::store {

std::unique_ptr<SqliteFunction> shortTokensFunction(Database &database)
{
    return std::make_unique<SqliteFunction>(database, "short_tokens", 2,
                                            [](const QStringList &texts) { return shortTokens({texts[0], texts[1]}); });
}

Result<void> fillShortIndex(Database &database)
{
    // One statement, because FTS5 writes its buffer out at the beginning of each.
    return done(execute(database, QStringLiteral("INSERT INTO orders_short (rowid, tokens) SELECT oid, "
                                                 "short_tokens(recipient, other) FROM orders_search ORDER BY oid")));
}

} // namespace platen::store
