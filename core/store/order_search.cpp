// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/order_search.h"

#include "core/store/sqlite_rows.h"

namespace platen::store {

namespace {

SearchHits hitsOf(std::vector<qint64> oids)
{
    SearchHits hits{std::move(oids), {}};
    if (!hits.oids.empty())
        hits.marks.resize(static_cast<std::size_t>(hits.oids.back()) + 1);
    for (const qint64 oid : hits.oids)
        hits.marks[static_cast<std::size_t>(oid)] = true;
    return hits;
}

} // namespace

Result<SearchHits> hitsOfLongWords(Database &database, const SearchWords &words)
{
    std::vector<qint64> oids;
    PLATEN_CHECK(readNumbers(database,
                             QStringLiteral("SELECT rowid FROM orders_fts WHERE orders_fts MATCH ? ORDER BY rowid"),
                             {words.match}, oids));
    return hitsOf(std::move(oids));
}

Result<SearchHits> hitsOfShortWords(Database &database, const SearchWords &words, SearchHits among)
{
    std::vector<qint64> oids;
    PLATEN_CHECK(eachSqliteRow(
        database, QStringLiteral("SELECT rowid FROM orders_short WHERE orders_short MATCH ? ORDER BY rowid"),
        {words.shortMatch}, [&](const SqliteRow &row) {
            const qint64 oid = row.number(0);
            if (words.match.isEmpty() || among.contains(oid))
                oids.push_back(oid);
            return true;
        }));
    return hitsOf(std::move(oids));
}

Result<SearchHits> searchOrders(Database &database, const SearchWords &words)
{
    SearchHits hits;
    if (!words.match.isEmpty()) {
        PLATEN_TRY(SearchHits ofLong, hitsOfLongWords(database, words));
        hits = std::move(ofLong);
    }
    if (words.shortMatch.isEmpty())
        return hits;
    return hitsOfShortWords(database, words, std::move(hits));
}

} // namespace platen::store
