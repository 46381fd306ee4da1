// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/order_search.h"

#include "core/store/search_text.h"
#include "core/store/statement.h"

namespace platen::store {

Result<void> readOids(Database &database, const QString &select, const QVariantList &values, std::vector<qint64> &oids)
{
    // SQLite keeps the order of a subquery for group_concat, but for no other aggregate.
    return eachRow(database, QStringLiteral("SELECT CAST(group_concat(oid) AS BLOB) FROM (%1)").arg(select), values,
                   [&oids](QSqlQuery &row) {
                       const auto list = soleValue<QByteArray>(row);
                       oids.reserve(oids.size() + static_cast<std::size_t>(list.count(',')) + 1);
                       qint64 oid = 0;
                       for (const char c : list) {
                           if (c == ',')
                               oids.push_back(std::exchange(oid, 0));
                           else
                               oid = oid * 10 + (c - '0');
                       }
                       if (!list.isEmpty())
                           oids.push_back(oid);
                       return true;
                   });
}

Result<std::optional<SearchHits>> searchOrders(Database &database, const QString &search)
{
    const SearchWords words = searchWords(search);
    if (words.isEmpty())
        return std::optional<SearchHits>();
    static const QString ofLong = QStringLiteral("SELECT rowid AS oid FROM orders_fts WHERE orders_fts MATCH ?");
    static const QString ofShort = QStringLiteral("SELECT rowid AS oid FROM orders_short WHERE orders_short MATCH ?");
    SearchHits hits;
    if (!words.match.isEmpty()) {
        PLATEN_CHECK(readOids(database, ofLong, {words.match}, hits.oids));
    }
    if (!words.shortMatch.isEmpty()) {
        std::vector<qint64> found;
        PLATEN_CHECK(readOids(database, ofShort, {words.shortMatch}, found));
        if (words.match.isEmpty()) {
            hits.oids = std::move(found);
        } else {
            std::vector<qint64> both;
            std::set_intersection(hits.oids.begin(), hits.oids.end(), found.begin(), found.end(),
                                  std::back_inserter(both));
            hits.oids = std::move(both);
        }
    }
    if (!hits.oids.empty())
        hits.marks.resize(static_cast<std::size_t>(*std::max_element(hits.oids.begin(), hits.oids.end())) + 1);
    for (const qint64 oid : hits.oids)
        hits.marks[static_cast<std::size_t>(oid)] = true;

    const Result<std::optional<qint64>> all =
        readValue<qint64>(database, QStringLiteral("SELECT coalesce(sum(n), 0) FROM order_counts"));
    PLATEN_CHECK(all);
    hits.few = static_cast<qint64>(hits.oids.size()) <= all->value_or(0) / 20 + 20;
    return std::optional<SearchHits>(std::move(hits));
}

} // namespace platen::store
