// SPDX-License-Identifier: GPL-3.0-or-later
// A few orders in the order of a list.
#include "core/store/order_plan.h"
#include "core/store/order_reader.h"
#include "core/store/snapshot.h"
#include "core/store/sqlite_rows.h"

#include <algorithm>
#include <map>

namespace platen::store {

Result<std::vector<qint64>> OrderReader::sorted(const OrderQuery &query, const std::vector<qint64> &oids)
{
    OrderQuery all;
    all.sort = query.sort;
    all.descending = query.descending;
    SearchHits these;
    these.oids = oids;
    std::sort(these.oids.begin(), these.oids.end());

    Snapshot snapshot(m_database);
    PLATEN_CHECK(snapshot.begin());
    PLATEN_TRY(const OrderFilter filter, OrderFilter::of(m_database, all));
    PLATEN_TRY(const std::vector<Section> sections, sectionsOf(m_database, all));
    const bool ofAccounts = query.sort == OrderSort::Account;
    const bool ofStages = query.sort == OrderSort::Stage;
    const bool divided = ofAccounts || ofStages;
    const Reading reading{divided ? OrderSort::Created : query.sort, divided || query.descending, {}, filter.span()};
    const OrderStatement statement = gather(reading, filter, these);
    std::map<qint64, std::vector<qint64>> bySection;
    PLATEN_CHECK(eachSqliteRow(m_database, statement.sql, statement.values, [&](const SqliteRow &row) {
        bySection[ofAccounts ? row.number(1) : ofStages ? row.number(2) : 0].push_back(row.number(0));
        return true;
    }));
    std::vector<qint64> found;
    for (const Section &section : sections) {
        const std::vector<qint64> &its = bySection[section.key];
        found.insert(found.end(), its.begin(), its.end());
    }
    return found;
}

} // namespace platen::store
