// SPDX-License-Identifier: GPL-3.0-or-later
// What people look at: sorts, filters and searches over the orders of bench_orders, each as Platen's query and as what
// one would write by hand.
#pragma once

#include "core/store/order_query.h"
#include "tests/bench/bare.h"

#include <vector>

namespace platen::bench {

struct ListQuery
{
    QString what;
    store::OrderQuery query;
};
std::vector<ListQuery> viewQueries();

struct SearchKind
{
    QString what;
    QStringList searches;
    bool isIndexed = false; // its words are in the full-text index and in few orders
};
std::vector<SearchKind> searchKinds();

struct Statement
{
    QByteArray sql;
    QVariantList values;
};
// The first rows of a list: the fastest of the statements that the indexes allow, found by trying them.
Statement bestStatement(Bare &bare, const store::OrderQuery &query, int limit);
// The rows that follow `after`, a row of the same statement, for a list without filters.
Statement followingRows(const store::OrderQuery &query, int limit);
// The first rows of a search, newest first: the fastest of a walk over the newest orders, and the indexes of words with
// a sort. Empty if none of them takes less than half a second.
Statement bestSearch(Bare &bare, const QString &search, int limit);
// Reads the numbers of all matches from the full-text index, and the rows of the newest of them.
void readIndexed(Bare &bare, const QString &search, int limit);

} // namespace platen::bench
