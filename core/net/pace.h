// SPDX-License-Identifier: GPL-3.0-or-later
// A provider's rate limit, kept from our side: at most so many requests in any window of so much time.
#pragma once

#include "core/wire/pace_options.h"

#include <QCoroTask>

#include <chrono>
#include <memory>
#include <optional>

namespace platen::net {

// The provider counts when a request arrives, not when it leaves here, and one may be under way longer than the next.
// So windows are taken to be 2 % longer than they are (at most a second).
class Pace
{
public:
    using Clock = std::chrono::steady_clock;

    explicit Pace(PaceOptions options = {});

    // Waits for a turn and takes it. Turns are given in the order in which they were asked for. What waits goes on
    // waiting when the Pace is gone, and is then let go.
    QCoro::Task<void> turn();
    // The same, unless the provider has asked us to stay away beyond `latest`: false, and there was no turn.
    QCoro::Task<bool> turnUnlessHeld(Clock::time_point latest);

    // How long a turn that is asked for at `now` would have to wait.
    [[nodiscard]] std::chrono::milliseconds freeIn(Clock::time_point now) const;
    // How much of that is because the provider asked us to stay away (429, a limit that is used up).
    [[nodiscard]] std::chrono::milliseconds heldFor(Clock::time_point now) const;

    // How long a turn that is asked for at `now` has to wait, and takes it: the rule behind turn(), without a clock.
    std::chrono::milliseconds reserve(Clock::time_point now);

    // No turn before then (a 429's Retry-After, or a limit that is used up): also none of those that are being waited
    // for.
    void holdUntil(Clock::time_point when);

    // The provider said that it was too much (429), and not until when: no turn until the window has passed.
    void refused(Clock::time_point now);

    // The provider said how many more it admits until then: others may use the limit too. `underWay` of them are sent
    // and may not be counted yet. Where it does not say until when, that is until a window has passed since the number
    // last went up. What it said last counts, but those that were told to wait already are not called back.
    void told(int remaining, int underWay, std::optional<Clock::time_point> until, Clock::time_point now);

private:
    class Turns;
    static QCoro::Task<bool> wait(std::shared_ptr<Turns> turns, quint64 number, Clock::time_point latest);
    static QCoro::Task<void> waitAlways(std::shared_ptr<Turns> turns, quint64 number);

    std::shared_ptr<Turns> m_turns; // shared with those that wait
};

} // namespace platen::net
