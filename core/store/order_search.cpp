// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/order_search.h"

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

Result<TextTest> TextTest::of(Database &database, const QStringList &words, Where where)
{
    return SqliteLookup::of(database, QStringLiteral("SELECT recipient, other FROM orders_search WHERE oid = ?"))
        .map([&words, where](SqliteLookup &&texts) { return TextTest(std::move(texts), words, where); });
}

TextTest::TextTest(SqliteLookup texts, QStringList words, Where where)
    : m_texts(std::move(texts))
    , m_words(std::move(words))
    , m_where(where)
{
}

Result<bool> TextTest::passes(qint64 oid)
{
    if (m_words.isEmpty())
        return true;
    PLATEN_TRY(const std::optional<SqliteRow> row, m_texts.find(oid));
    if (!row)
        return false;
    return m_where == Where::Recipient ? findsAll(m_words, {row->text(0)})
                                       : findsAll(m_words, {row->text(0), row->text(1)});
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
