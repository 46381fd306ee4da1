// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/list_order.h"

#include <algorithm>
#include <limits>

namespace platen {

namespace {

// Marks the longest part that is in order (patience sorting). `rows` are those between two fixed ones.
std::vector<bool> inOrder(const std::vector<PlacedRow> &rows)
{
    constexpr std::size_t none = std::numeric_limits<std::size_t>::max();
    std::vector<std::size_t> ends; // of the best sequence of each length, the row it ends with
    std::vector<std::size_t> previous(rows.size(), none);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto length = std::lower_bound(ends.begin(), ends.end(), rows[i].place,
                                             [&](std::size_t row, qsizetype place) { return rows[row].place < place; });
        if (length != ends.begin())
            previous[i] = *(length - 1);
        if (length == ends.end())
            ends.push_back(i);
        else
            *length = i;
    }
    std::vector<bool> kept(rows.size(), false);
    for (std::size_t row = ends.empty() ? none : ends.back(); row != none; row = previous[row])
        kept[row] = true;
    return kept;
}

} // namespace

std::vector<qint64> movedRows(const std::vector<PlacedRow> &rows)
{
    std::vector<qint64> moved;
    std::vector<PlacedRow> between;
    qsizetype after = -1;
    auto row = rows.begin();
    while (row != rows.end()) {
        const auto fixed = std::find_if(row, rows.end(), [](const PlacedRow &each) { return each.fixed; });
        const qsizetype before = fixed == rows.end() ? std::numeric_limits<qsizetype>::max() : fixed->place;
        between.clear();
        for (; row != fixed; ++row) {
            if (row->place > after && row->place < before)
                between.push_back(*row);
            else
                moved.push_back(row->oid);
        }
        const std::vector<bool> kept = inOrder(between);
        for (std::size_t i = 0; i < between.size(); ++i) {
            if (!kept[i])
                moved.push_back(between[i].oid);
        }
        after = before;
        if (row != rows.end())
            ++row;
    }
    return moved;
}

} // namespace platen
