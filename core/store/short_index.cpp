// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/short_index.h"

#include "core/store/migration_watch.h"
#include "core/store/search_text.h"
#include "core/store/statement.h"

namespace platen::store {

namespace {
constexpr qint64 ordersBetweenReports = 2000;
}

std::unique_ptr<SqliteFunction> shortTokensFunction(Database &database)
{
    return std::make_unique<SqliteFunction>(database, "short_tokens", 2,
                                            [](const QStringList &texts) { return shortTokens({texts[0], texts[1]}); });
}

Result<void> fillShortIndex(Database &database, const MigrationProgress &step)
{
    MigrationProgress progress = step;
    PLATEN_TRY(const auto orders, readValue<qint64>(database, QStringLiteral("SELECT count(*) FROM orders_search")));
    progress.orders = orders.value_or(0);
    // Under a name of its own: the connection may have short_tokens already.
    const SqliteFunction tokens(database, "counted_tokens", 2, [&progress](const QStringList &texts) {
        if (progress.done++ % ordersBetweenReports == 0)
            MigrationWatch::report(progress);
        return shortTokens({texts[0], texts[1]});
    });
    // One statement, because FTS5 writes its buffer out at the beginning of each.
    return done(execute(database, QStringLiteral("INSERT INTO orders_short (rowid, tokens) SELECT oid, "
                                                 "counted_tokens(recipient, other) FROM orders_search ORDER BY oid")));
}

} // namespace platen::store
