// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/times.h"

#include <algorithm>
#include <cmath>

namespace platen::bench {

namespace {

double quantileOf(const std::vector<Times> &rounds, double share)
{
    Times all;
    for (const Times &round : rounds)
        all.add(round);
    return all.quantile(share);
}

} // namespace

double Times::quantile(double share) const
{
    if (m_all.empty())
        return std::nan("");
    std::vector<double> sorted = m_all;
    std::sort(sorted.begin(), sorted.end());
    const auto rank = static_cast<std::size_t>(std::ceil(share * static_cast<double>(sorted.size())));
    return sorted[std::clamp<std::size_t>(rank, 1, sorted.size()) - 1];
}

void Rounds::begin()
{
    wall.emplace_back();
    processor.emplace_back();
}

void Rounds::add(double milliseconds, double processorMilliseconds)
{
    if (wall.empty())
        begin();
    wall.back().add(milliseconds);
    processor.back().add(processorMilliseconds);
}

double Rounds::quantile(double share) const
{
    return quantileOf(wall, share);
}

double Rounds::processorQuantile(double share) const
{
    return quantileOf(processor, share);
}

std::vector<double> Rounds::quantiles(double share) const
{
    std::vector<double> found;
    for (const Times &round : wall) {
        if (!round.isEmpty())
            found.push_back(round.quantile(share));
    }
    return found;
}

} // namespace platen::bench
