// SPDX-License-Identifier: GPL-3.0-or-later
// How long something takes over several runs.
#pragma once

#include <vector>

namespace platen::bench {

class Times
{
public:
    void add(double milliseconds) { m_all.push_back(milliseconds); }
    void add(const Times &other) { m_all.insert(m_all.end(), other.m_all.begin(), other.m_all.end()); }
    [[nodiscard]] bool isEmpty() const { return m_all.empty(); }
    // The smallest time that this share of the runs did not exceed: 0.5 is the median. NaN without runs.
    [[nodiscard]] double quantile(double share) const;

private:
    std::vector<double> m_all;
};

// The runs of several rounds, with the processor time of each run.
struct Rounds
{
    std::vector<Times> wall;
    std::vector<Times> processor;

    void begin(); // a round
    void add(double milliseconds, double processorMilliseconds);
    [[nodiscard]] bool isEmpty() const { return wall.empty(); }
    [[nodiscard]] double quantile(double share) const;               // of all runs
    [[nodiscard]] double processorQuantile(double share) const;      // of all runs
    [[nodiscard]] std::vector<double> quantiles(double share) const; // of each round
};

} // namespace platen::bench
