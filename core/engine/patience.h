// SPDX-License-Identifier: GPL-3.0-or-later
// How long a command waits for the process that holds the lease, and the texts about that.
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

    // Checks the holder's heartbeat. Uses our own monotonic clock, because another machine's clock may be wrong.
    void look(const std::optional<LeaseHolder> &holder);
    // Empty for the first second, because most waits are shorter. After that, for whom we wait and until when.
    [[nodiscard]] Message notice() const;
    // "platenctl (process 123 on studio)", or a general phrase for a program that did not name itself.
    [[nodiscard]] Message holderName() const;
    // Why the holder may not respond.
    [[nodiscard]] Message likelyReason() const;

private:
    [[nodiscard]] bool standsStill() const;

    std::chrono::seconds m_limit;
    QDeadlineTimer m_end;
    QTime m_latest; // m_end as local time, for people
    QElapsedTimer m_begun;
    QElapsedTimer m_sinceBeat;
    std::optional<LeaseHolder> m_holder;
};

} // namespace platen
