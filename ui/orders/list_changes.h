// SPDX-License-Identifier: GPL-3.0-or-later
// How far a list is behind what its query would return now.
#pragma once

#include <QtGlobal>

#include <vector>

namespace platen {

struct ListChanges
{
    qint64 changes = 0;     // rows added or removed
    bool reordered = false; // the same rows in another order
};

// Fast if both are the same at the beginning or end, as when orders arrive: 1,000,000 rows against 1,000,012 take one
// pass.
ListChanges changesBetween(const std::vector<qint64> &shown, const std::vector<qint64> &now);

} // namespace platen
