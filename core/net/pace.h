// A provider's rate limit, kept from our side: at most so many requests in any window of so much time.
#pragma once

#include <QCoroTask>

#include <chrono>
#include <deque>

namespace platen::net {

struct PaceOptions
{
    int requests = 0; // 0: no limit
    std::chrono::milliseconds window{0};
};

class Pace
{
public:
    using Clock = std::chrono::steady_clock;

    explicit Pace(PaceOptions options = {});

    // Waits for a turn and takes it. Turns are given in the order in which they were asked for.
    QCoro::Task<void> turn();

    // How long a turn that is asked for at `now` has to wait, and takes it: the rule behind turn(), without a clock.
    std::chrono::milliseconds reserve(Clock::time_point now);

    // No turn before then (a 429's Retry-After, or a limit that is used up).
    void holdUntil(Clock::time_point when);

private:
    PaceOptions m_options;
    std::deque<Clock::time_point> m_taken; // the turns within the window, the future ones included
    Clock::time_point m_heldUntil{};
};

} // namespace platen::net
