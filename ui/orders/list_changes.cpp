// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/list_changes.h"

#include "core/store/order_reader.h"
#include "ui/orders/list_order.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace platen {

namespace {

using Oids = std::vector<qint64>;

QHash<qint64, qsizetype> placesOf(Oids::const_iterator from, Oids::const_iterator to)
{
    QHash<qint64, qsizetype> places;
    places.reserve(to - from);
    for (qsizetype place = 0; from != to; ++from, ++place)
        places.insert(*from, place);
    return places;
}

// Both have the same rows.
std::vector<qint64> movedBetween(const Oids &shown, const Oids &now)
{
    const auto [shownFrom, nowFrom] = std::mismatch(shown.begin(), shown.end(), now.begin(), now.end());
    const auto ends = std::mismatch(shown.rbegin(), std::make_reverse_iterator(shownFrom), now.rbegin(),
                                    std::make_reverse_iterator(nowFrom));
    const auto shownTo = ends.first.base();
    const QHash<qint64, qsizetype> places = placesOf(nowFrom, ends.second.base());
    std::vector<PlacedRow> rows;
    rows.reserve(static_cast<std::size_t>(shownTo - shownFrom));
    for (auto row = shownFrom; row != shownTo; ++row)
        rows.push_back({*row, places.value(*row), false});
    return movedRows(rows);
}

// Those of the changed rows that are shown, each with the next row on both sides that is where it belongs.
struct Surroundings
{
    Oids oids; // in the order shown
    OidSet fixed;
};

Surroundings surroundingsOf(const Oids &shown, const OidSet &changed, const ListChanges &before)
{
    OidSet unsettled = changed;
    for (const OidSet *set : {&before.removed, &before.moved}) {
        for (const qint64 oid : set->values())
            unsettled.insert(oid);
    }
    Surroundings found;
    qint64 settled = 0; // the last one, unless it is in `found` already
    bool isNextWanted = false;
    for (const qint64 oid : shown) {
        const bool isSettled = !unsettled.contains(oid);
        if (!isSettled && !changed.contains(oid))
            continue;
        if (!isSettled && settled != 0) {
            found.fixed.insert(settled);
            found.oids.push_back(std::exchange(settled, 0));
        }
        if (!isSettled || isNextWanted)
            found.oids.push_back(oid);
        if (isSettled && isNextWanted)
            found.fixed.insert(oid);
        if (isSettled)
            settled = isNextWanted ? 0 : oid;
        isNextWanted = !isSettled;
    }
    return found;
}

// Those that match, in the order of the list.
Result<Oids> matchingOf(store::OrderReader &reader, const store::OrderQuery &query, const Oids &oids)
{
    PLATEN_TRY(const std::vector<bool> matches, reader.matches(query, oids));
    Oids matching;
    for (std::size_t i = 0; i < oids.size(); ++i) {
        if (matches[i])
            matching.push_back(oids[i]);
    }
    return reader.sorted(query, matching);
}

} // namespace

ListChanges changesBetween(const std::vector<qint64> &shown, const std::vector<qint64> &now)
{
    ListChanges changes;
    if (shown == now)
        return changes;
    const OidSet inShown(shown);
    const OidSet inNow(now);
    Oids stayed;
    Oids stays;
    for (const qint64 oid : shown)
        inNow.contains(oid) ? stayed.push_back(oid) : changes.removed.insert(oid);
    for (const qint64 oid : now)
        inShown.contains(oid) ? stays.push_back(oid) : changes.added.insert(oid);
    changes.moved = movedBetween(stayed, stays);
    return changes;
}

Result<ListChanges> changesAmong(store::OrderReader &reader, const store::OrderQuery &query,
                                 const std::vector<qint64> &shown, ListChanges before, const OidSet &changed)
{
    const Surroundings around = surroundingsOf(shown, changed, before);
    Oids read = around.oids;
    const OidSet isShown(around.oids);
    for (const qint64 oid : changed.values()) {
        if (!isShown.contains(oid))
            read.push_back(oid);
    }
    PLATEN_TRY(const Oids now, matchingOf(reader, query, read));
    const QHash<qint64, qsizetype> places = placesOf(now.begin(), now.end());

    ListChanges changes = std::move(before);
    for (const qint64 oid : changed.values()) {
        changes.added.remove(oid);
        changes.removed.remove(oid);
        changes.moved.remove(oid);
        if (isShown.contains(oid) && !places.contains(oid))
            changes.removed.insert(oid);
        else if (!isShown.contains(oid) && places.contains(oid))
            changes.added.insert(oid);
    }
    std::vector<PlacedRow> rows;
    for (const qint64 oid : around.oids) {
        if (const auto place = places.constFind(oid); place != places.constEnd())
            rows.push_back({oid, *place, around.fixed.contains(oid)});
    }
    for (const qint64 oid : movedRows(rows))
        changes.moved.insert(oid);
    return changes;
}

std::vector<qint64> continued(const std::vector<qint64> &first, const std::vector<qint64> &whole)
{
    const OidSet shown(first);
    QHash<qint64, qsizetype> places;
    for (auto row = whole.begin(); row != whole.end(); ++row) {
        if (shown.contains(*row))
            places.insert(*row, row - whole.begin());
    }
    std::vector<PlacedRow> rows;
    for (const qint64 oid : first) {
        if (const auto place = places.constFind(oid); place != places.constEnd())
            rows.push_back({oid, *place, false});
    }
    const OidSet moved(movedRows(rows));
    qsizetype from = 0; // after the last row that has not moved
    for (const PlacedRow &row : rows) {
        if (!moved.contains(row.oid))
            from = row.place + 1;
    }
    std::vector<qint64> list = first;
    std::copy_if(whole.begin() + from, whole.end(), std::back_inserter(list),
                 [&shown](qint64 oid) { return !shown.contains(oid); });
    return list;
}

} // namespace platen
