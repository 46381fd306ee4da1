// SPDX-License-Identifier: GPL-3.0-or-later
// The orders in which words of a search occur, from the two indexes.
#pragma once

#include "core/store/database.h"
#include "core/store/search_text.h"

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
// Of all words.
Result<SearchHits> searchOrders(Database &database, const SearchWords &words);

} // namespace platen::store
