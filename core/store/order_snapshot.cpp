// SPDX-License-Identifier: GPL-3.0-or-later
// Whole lists: all oids in their order, how many there are, and whether an order is among them.
#include "core/store/order_plan.h"
#include "core/store/order_reader.h"
#include "core/store/order_rows.h"
#include "core/store/snapshot.h"
#include "core/store/sqlite_rows.h"

#include <map>
#include <set>

namespace platen::store {

namespace {

Result<std::optional<SearchHits>> hitsOf(Database &database, const OrderQuery &query)
{
    const SearchWords words = searchWords(query.search);
    if (words.isEmpty())
        return std::optional<SearchHits>();
    return searchOrders(database, words).map([](SearchHits &&hits) { return std::optional(std::move(hits)); });
}

// All that match, in the order of `reading`, gathered or by a walk, whichever is cheaper. Of a walk, only the hits are
// meant.
Result<OrderStatement> wholeList(Database &database, const Reading &reading, const OrderFilter &filter,
                                 const SearchHits *hits)
{
    PLATEN_TRY(Tally rows, tallyKinds(database, filter));
    if (!filter.span().isWhole()) {
        PLATEN_TRY(const Stretch stretch, firstStretch(database, filter, true, {}, std::numeric_limits<qint64>::max()));
        rows = {reading.sort == OrderSort::Created ? stretch.rows.all : rows.all, stretch.rows.matching};
    }
    if (hits && costOfGathering(*hits) < costOfWalk(rows.all))
        return gather(reading, filter, *hits);
    if (costOfGathering(rows.matching, reading.sort) < costOfWalk(rows.all))
        return gather(reading, filter);
    return walk(reading, filter);
}

} // namespace

Result<std::vector<qint64>> OrderReader::matching(const OrderQuery &query, const Cancellation &cancellation)
{
    const Interruptible interruptible(m_database, cancellation);
    Snapshot snapshot(m_database);
    PLATEN_CHECK(snapshot.begin());
    PLATEN_TRY(const OrderFilter filter, OrderFilter::of(m_database, query));
    PLATEN_TRY(const std::vector<Section> sections, sectionsOf(m_database, query));
    PLATEN_TRY(const std::optional<SearchHits> hits, hitsOf(m_database, query));
    // All sections are read at once, in the order that each of them has.
    const bool ofAccounts = query.sort == OrderSort::Account;
    const bool ofStages = query.sort == OrderSort::Stage;
    const bool divided = ofAccounts || ofStages;
    const Reading reading{divided ? OrderSort::Created : query.sort, divided || query.descending, {}, filter.span()};
    PLATEN_TRY(const OrderStatement statement, wholeList(m_database, reading, filter, hits ? &*hits : nullptr));
    std::map<qint64, std::vector<qint64>> bySection;
    PLATEN_CHECK(eachSqliteRow(m_database, statement.sql, statement.values, [&](const SqliteRow &row) {
        const qint64 oid = row.number(0);
        if (!hits || hits->contains(oid))
            bySection[ofAccounts ? row.number(1) : ofStages ? row.number(2) : 0].push_back(oid);
        return true;
    }));
    std::vector<qint64> oids;
    for (const Section &section : sections) {
        std::vector<qint64> &its = bySection[section.key];
        if (oids.empty())
            oids = std::move(its);
        else
            oids.insert(oids.end(), its.begin(), its.end());
    }
    return oids;
}

Result<qint64> OrderReader::count(const OrderQuery &query, const Cancellation &cancellation)
{
    const Interruptible interruptible(m_database, cancellation);
    Snapshot snapshot(m_database);
    PLATEN_CHECK(snapshot.begin());
    PLATEN_TRY(const OrderFilter filter, OrderFilter::of(m_database, query));
    PLATEN_TRY(const std::optional<SearchHits> hits, hitsOf(m_database, query));
    return countFound(filter, hits ? &*hits : nullptr);
}

Result<qint64> OrderReader::countFound(const OrderFilter &filter, const SearchHits *hits)
{
    if (!hits)
        return countMatching(m_database, filter);
    if (filter.passesAll() && filter.span().isWhole())
        return static_cast<qint64>(hits->oids.size());
    const Reading reading{OrderSort::Created, true, {}, filter.span()};
    PLATEN_TRY(const OrderStatement statement, wholeList(m_database, reading, filter, hits));
    qint64 count = 0;
    PLATEN_CHECK(eachSqliteRow(m_database, statement.sql, statement.values, [&](const SqliteRow &row) {
        count += hits->contains(row.number(0)) ? 1 : 0;
        return true;
    }));
    return count;
}

Result<std::vector<bool>> OrderReader::matches(const OrderQuery &query, const std::vector<qint64> &oids)
{
    const QStringList words = searchWords(query.search).words;
    PLATEN_TRY(const OrderFilter filter, OrderFilter::of(m_database, query));
    const Reading reading{OrderSort::Created, true, {}, filter.span()};
    PLATEN_TRY(TextTest test, TextTest::of(m_database, words));
    const OrderStatement statement = gather(reading, filter, {oids, {}});
    std::set<qint64> found;
    Result<bool> passes = true;
    PLATEN_CHECK(eachSqliteRow(m_database, statement.sql, statement.values, [&](const SqliteRow &row) {
        const qint64 oid = row.number(0);
        passes = test.passes(oid);
        if (passes && *passes)
            found.insert(oid);
        return passes.has_value();
    }));
    PLATEN_CHECK(passes);
    std::vector<bool> matches;
    matches.reserve(oids.size());
    std::transform(oids.begin(), oids.end(), std::back_inserter(matches),
                   [&found](qint64 oid) { return found.count(oid) > 0; });
    return matches;
}

} // namespace platen::store
