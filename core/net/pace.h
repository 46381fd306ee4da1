// SPDX-License-Identifier: GPL-3.0-or-later
// A provider's rate limit, observed on our side: at most a number of requests in any window of a given length.
#pragma once

#include "core/wire/pace_options.h"

#include <QCoroTask>

#include <chrono>
#include <memory>
#include <optional>

namespace platen::net {

// The provider counts requests on arrival, and one request may take longer to arrive than the next. Windows are
// therefore taken to be 2 % longer than they are (by at most a second).
class Pace
{
public:
    using Clock = std::chrono::steady_clock;

    explicit Pace(PaceOptions options = {});

    // Waits for a turn and takes it. Turns are granted in the order of the calls. Waiting calls still finish if the
    // Pace is destroyed.
    QCoro::Task<void> turn();
    // The same, but gives up with false, without a turn, if the provider accepts no requests until after `latest`.
    QCoro::Task<bool> turnUnlessHeld(Clock::time_point latest);

    // How long a turn requested at `now` would have to wait.
    [[nodiscard]] std::chrono::milliseconds freeIn(Clock::time_point now) const;
    // How much of that is because the provider accepts no requests (429, a limit that is used up).
    [[nodiscard]] std::chrono::milliseconds heldFor(Clock::time_point now) const;

    // Takes a turn at `now` and returns how long it has to wait: the rule behind turn(), without a clock.
    std::chrono::milliseconds reserve(Clock::time_point now);

    // Grants no turn before `when` (a 429's Retry-After, or a limit that is used up), not even to calls that already
    // wait.
    void holdUntil(Clock::time_point when);

    // The provider rejected a request (429) without saying for how long: grants no turn until the window has passed.
    void refused(Clock::time_point now);

    // The provider reported how many more requests it accepts until then, since others may use the same limit.
    // `underWay` of our requests are sent and may not be counted yet. Without `until`, the number is valid for one
    // window, counted from when it last went up. The latest report counts, but turns that were already granted stay
    // granted.
    void reported(int remaining, int underWay, std::optional<Clock::time_point> until, Clock::time_point now);

private:
    class Turns;
    static QCoro::Task<bool> wait(std::shared_ptr<Turns> turns, quint64 number, Clock::time_point latest);
    static QCoro::Task<void> waitAlways(std::shared_ptr<Turns> turns, quint64 number);

    std::shared_ptr<Turns> m_turns; // shared with the calls that wait
};

} // namespace platen::net
