// SPDX-License-Identifier: GPL-3.0-or-later
// Which rows of a list have moved.
#pragma once

#include <QtGlobal>

#include <vector>

namespace platen {

struct PlacedRow
{
    qint64 oid = 0;
    qsizetype place = 0; // in the new order
    bool fixed = false;  // has not changed; these are in order among each other
};

// `rows` are in the old order. The fewest of those not fixed that must move to bring all into the new order.
std::vector<qint64> movedRows(const std::vector<PlacedRow> &rows);

} // namespace platen
