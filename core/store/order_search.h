// SPDX-License-Identifier: GPL-3.0-or-later
// The orders in which words of a search occur, from the two indexes.
#pragma once

#include "core/store/database.h"
#include "core/store/search_text.h"
#include "core/store/sqlite_rows.h"

#include <vector>

namespace platen::store {

struct SearchHits
{
    std::vector<qint64> oids; // ascending
    std::vector<bool> marks;  // by oid

    [[nodiscard]] bool contains(qint64 oid) const
    {
        return oid >= 0 && static_cast<std::size_t>(oid) < marks.size() && marks[static_cast<std::size_t>(oid)];
    }
};

Result<SearchHits> hitsOfLongWords(Database &database, const SearchWords &words);
// Of `among`, those that the short words find, too; of all orders, if there are no long words.
Result<SearchHits> hitsOfShortWords(Database &database, const SearchWords &words, SearchHits among);
// Tests the text of one order after the other, without the indexes.
class TextTest
{
public:
    enum class Where { Anywhere, Recipient };
    static Result<TextTest> of(Database &database, const QStringList &words, Where where = Where::Anywhere);
    Result<bool> passes(qint64 oid); // false if there is no such order

private:
    TextTest(SqliteLookup texts, QStringList words, Where where);
    SqliteLookup m_texts;
    QStringList m_words;
    Where m_where;
};

// Of all words.
Result<SearchHits> searchOrders(Database &database, const SearchWords &words);

} // namespace platen::store
