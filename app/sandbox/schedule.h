// SPDX-License-Identifier: GPL-3.0-or-later
// When each order takes its next step, by the life clock.
#pragma once

#include <QtGlobal>

#include <functional>
#include <optional>
#include <queue>
#include <utility>
#include <vector>

namespace platen::sandbox {

class Schedule
{
public:
    void add(qint64 due, qint64 order) { m_entries.emplace(due, order); }
    [[nodiscard]] std::optional<qint64> nextDue() const
    {
        return m_entries.empty() ? std::nullopt : std::optional(m_entries.top().first);
    }
    // Removes and returns the next one that is due by `now`. The caller checks that this is still the order's next
    // step.
    std::optional<std::pair<qint64, qint64>> take(qint64 now)
    {
        if (m_entries.empty() || m_entries.top().first > now)
            return std::nullopt;
        const auto entry = m_entries.top();
        m_entries.pop();
        return entry;
    }

private:
    using Entry = std::pair<qint64, qint64>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> m_entries;
};

} // namespace platen::sandbox
