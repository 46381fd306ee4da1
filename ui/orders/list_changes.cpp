// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/list_changes.h"

#include <algorithm>
#include <iterator>

namespace platen {

namespace {
struct Counter
{
    using value_type = qint64;
    void push_back(qint64) { ++count; }
    qint64 count = 0;
};
} // namespace

ListChanges changesBetween(const std::vector<qint64> &shown, const std::vector<qint64> &now)
{
    const auto [shownFrom, nowFrom] = std::mismatch(shown.begin(), shown.end(), now.begin(), now.end());
    auto shownTo = shown.end();
    auto nowTo = now.end();
    while (shownTo != shownFrom && nowTo != nowFrom && *(shownTo - 1) == *(nowTo - 1)) {
        --shownTo;
        --nowTo;
    }
    std::vector<qint64> left(shownFrom, shownTo);
    std::vector<qint64> right(nowFrom, nowTo);
    if (left.empty() && right.empty())
        return {};
    std::sort(left.begin(), left.end());
    std::sort(right.begin(), right.end());
    Counter counter;
    std::set_symmetric_difference(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(counter));
    return {counter.count, counter.count == 0};
}

} // namespace platen
