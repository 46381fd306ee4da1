// SPDX-License-Identifier: GPL-3.0-or-later
// How far a list has fallen behind what it would show now.
#pragma once

#include <QtGlobal>

#include <vector>

namespace platen {

struct ListChanges
{
    qint64 changes = 0;     // rows that came or went
    bool reordered = false; // the same rows in another order
};

// Fast where the two are alike at their beginning or end, as they are when orders come in: 1,000,000 rows against
// 1,000,012 cost one pass.
ListChanges newsBetween(const std::vector<qint64> &shown, const std::vector<qint64> &now);

} // namespace platen
