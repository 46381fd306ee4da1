// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/short_index.h"

#include "core/store/search_text.h"
#include "core/store/statement.h"

namespace platen::store {

Result<void> fillShortIndex(Database &database)
{
    Result<void> written;
    const Result<void> read =
        eachRow(database, QStringLiteral("SELECT oid, recipient, other FROM orders_search"), {}, [&](QSqlQuery &row) {
            const SearchText text{row.value(1).toString(), row.value(2).toString()};
            written = done(execute(database, QStringLiteral("INSERT INTO orders_short (rowid, tokens) VALUES (?, ?)"),
                                   {row.value(0), shortTokens(text)}));
            return written.has_value();
        });
    PLATEN_CHECK(read);
    return written;
}

} // namespace platen::store
