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
    QString select = QStringLiteral("SELECT s.oid AS oid FROM orders_search s");
    QStringList conditions;
    QVariantList values;
    if (!words.match.isEmpty()) {
        select = QStringLiteral("SELECT orders_fts.rowid AS oid FROM orders_fts");
        if (!words.small.isEmpty())
            select += QStringLiteral(" CROSS JOIN orders_search s ON s.oid = orders_fts.rowid");
        conditions.append(QStringLiteral("orders_fts MATCH ?"));
        values.append(words.match);
    }
    for (const QString &word : words.small) {
        conditions.append(QStringLiteral("(instr(s.recipient, ?) > 0 OR instr(s.other, ?) > 0)"));
        values << word << word;
    }
    SearchHits hits;
    PLATEN_CHECK(readOids(database, select + QStringLiteral(" WHERE ") + conditions.join(QStringLiteral(" AND ")),
                          values, hits.oids));
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
