// SPDX-License-Identifier: GPL-3.0-or-later
// How long a command waits for the process that holds the lease, and what is said of it.
#pragma once

#include "core/engine/lease.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QString>

#include <chrono>

namespace platen {

class Patience
{
public:
    explicit Patience(std::chrono::milliseconds limit);

    [[nodiscard]] bool isOver() const { return m_end.hasExpired(); }
    [[nodiscard]] std::chrono::milliseconds left() const { return std::chrono::milliseconds(m_end.remainingTime()); }
    [[nodiscard]] std::chrono::seconds limit() const { return m_limit; }

    // Looks at the holder's heartbeat. By our own monotonic clock: another machine's may be wrong.
    void look(const std::optional<LeaseHolder> &holder);
    // Empty for the first second: most waits are shorter. Then, whom is waited for and how long at most.
    [[nodiscard]] Message notice() const;
    // "platenctl (process 123 on studio)", or words for a program that did not say who it is.
    [[nodiscard]] Message holderName() const;
    // Why the holder may not answer.
    [[nodiscard]] Message likelyReason() const;

private:
    [[nodiscard]] bool standsStill() const;

    std::chrono::seconds m_limit;
    QDeadlineTimer m_end;
    QTime m_latest; // the same for people
    QElapsedTimer m_begun;
    QElapsedTimer m_sinceBeat;
    std::optional<LeaseHolder> m_holder;
};

} // namespace platen
