// SPDX-License-Identifier: GPL-3.0-or-later
// How long something takes over several runs, and a table of such figures.
#pragma once

#include <QString>

#include <vector>

namespace platen::bench {

class Times
{
public:
    void add(double milliseconds) { m_all.push_back(milliseconds); }
    // The smallest time that this share of the runs did not exceed: 0.5 is the median.
    [[nodiscard]] double quantile(double share) const;

private:
    std::vector<double> m_all;
};

struct Row
{
    QString what;
    QString of;
    Times times;
    Times processor; // processor time
};

// A line for each row: what, of which file, p50 and p99 in milliseconds, and p50 of the processor time.
void print(const QString &title, const std::vector<Row> &rows);

} // namespace platen::bench
