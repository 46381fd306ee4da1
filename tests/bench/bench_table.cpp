// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench_table.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace platen::bench {

double Times::quantile(double share) const
{
    if (m_all.empty())
        return std::nan("");
    std::vector<double> sorted = m_all;
    std::sort(sorted.begin(), sorted.end());
    const auto rank = static_cast<std::size_t>(std::ceil(share * static_cast<double>(sorted.size())));
    return sorted[std::clamp<std::size_t>(rank, 1, sorted.size()) - 1];
}

void print(const QString &title, const std::vector<Row> &rows)
{
    std::printf("%s\n%-28s %-28s %9s %9s %9s\n", qUtf8Printable(title), "", "", "p50 ms", "p99 ms", "CPU ms");
    for (const Row &row : rows)
        std::printf("%-28s %-28s %9.1f %9.1f %9.1f\n", qUtf8Printable(row.what), qUtf8Printable(row.of),
                    row.times.quantile(0.5), row.times.quantile(0.99), row.processor.quantile(0.5));
    std::fflush(stdout);
}

} // namespace platen::bench
