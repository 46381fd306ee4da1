// SPDX-License-Identifier: GPL-3.0-or-later
// The rate limit, as a rule over any arrivals and as a wait.
#include "core/net/pace.h"
#include "tests/support/catch.h"
#include "tests/support/wait.h"

#include <QElapsedTimer>

#include <random>

using namespace platen;
using namespace platen::net;
using namespace platen::test;
using namespace std::chrono_literals;

namespace {

using Time = Pace::Clock::time_point;

// The most turns in any window of that length.
std::size_t mostInAWindow(const std::vector<Time> &turns, std::chrono::milliseconds window)
{
    std::size_t most = 0;
    std::size_t first = 0;
    for (std::size_t last = 0; last < turns.size(); ++last) {
        while (turns[last] - turns[first] >= window)
            ++first;
        most = std::max(most, last - first + 1);
    }
    return most;
}

} // namespace

TEST_CASE("no window ever has more turns than the limit, whatever the arrivals")
{
    std::mt19937 random(7);
    for (int round = 0; round < 200; ++round) {
        const int limit = std::uniform_int_distribution(1, 40)(random);
        const std::chrono::milliseconds window(std::uniform_int_distribution(50, 60'000)(random));
        const double meanGap =
            static_cast<double>(window.count()) / limit * std::uniform_real_distribution(0.05, 3.0)(random);
        std::exponential_distribution<double> gap(1 / meanGap);
        Pace pace({limit, window});
        Time now{1000h};
        std::vector<Time> turns;
        for (int i = 0; i < 500; ++i) {
            if (random() % 20 == 0)
                now += window * (random() % 3); // bursts and pauses
            else if (random() % 3 != 0)
                now += std::chrono::milliseconds(static_cast<qint64>(gap(random)));
            const auto wait = pace.reserve(now);
            REQUIRE(wait >= 0ms);
            turns.push_back(now + wait);
        }
        REQUIRE(std::is_sorted(turns.begin(), turns.end())); // first come, first served
        REQUIRE(mostInAWindow(turns, window) <= static_cast<std::size_t>(limit));
    }
}

TEST_CASE("under constant demand at least 95 % of the limit is used")
{
    for (const auto &[limit, window] : std::vector<std::pair<int, std::chrono::milliseconds>>{
             {30, 30s}, {1, 1s}, {10, 1s}, {1000, 60s}, {10'000, 60s}, {5, 100ms}}) {
        Pace pace({limit, window});
        const Time start{1000h};
        Time last = start;
        const int windows = 40;
        for (int i = 0; i <= limit * windows; ++i)
            last = start + pace.reserve(start);
        const double perWindow = limit * windows / (std::chrono::duration<double>(last - start) / window);
        CHECK(perWindow >= 0.95 * limit);
        CHECK(perWindow <= limit);
    }
}

TEST_CASE("a turn is free as long as the limit is not reached")
{
    Pace pace({3, 1s});
    const Time start{1000h};
    CHECK(pace.reserve(start) == 0ms);
    CHECK(pace.reserve(start) == 0ms);
    CHECK(pace.reserve(start + 500ms) == 0ms);
    CHECK(pace.reserve(start + 500ms) >= 500ms);
    CHECK(pace.reserve(start + 10s) == 0ms);

    Pace unlimited;
    for (int i = 0; i < 10'000; ++i)
        REQUIRE(unlimited.reserve(start) == 0ms);
}

TEST_CASE("a hold grants nothing before its end")
{
    Pace pace({2, 1s});
    const Time start{1000h};
    pace.holdUntil(start + 5s);
    pace.holdUntil(start + 2s); // the longer one counts
    CHECK(pace.reserve(start) == 5s);
    CHECK(pace.reserve(start) == 5s);
    CHECK(pace.reserve(start) >= 6s);
    CHECK(pace.reserve(start + 60s) == 0ms);

    Pace unlimited;
    unlimited.holdUntil(start + 5s);
    CHECK(unlimited.reserve(start) == 5s);
    CHECK(unlimited.reserve(start + 6s) == 0ms);
}

TEST_CASE("after a refusal nothing is granted before the window has passed")
{
    Pace pace({30, 30s});
    const Time start{1000h};
    CHECK(pace.reserve(start) == 0ms);
    pace.refused(start + 1s);
    CHECK(pace.reserve(start + 2s) >= 29s);
    CHECK(pace.reserve(start + 40s) == 0ms);
}

TEST_CASE("the remaining requests that the provider reports are used, and no more")
{
    Pace pace({30, 30s});
    const Time start{1000h};
    pace.reported(2, 0, start + 10s, start);
    CHECK(pace.reserve(start) == 0ms);
    CHECK(pace.reserve(start) == 0ms);
    CHECK(pace.reserve(start) == 10s);

    Pace corrected({30, 30s});
    corrected.reported(0, 0, start + 10s, start);
    corrected.reported(5, 3, start + 10s, start); // three of the five are under way
    CHECK(corrected.reserve(start) == 0ms);
    CHECK(corrected.reserve(start) == 0ms);
    CHECK(corrected.reserve(start) == 10s);
    CHECK(corrected.reserve(start + 10s) == 0ms);
}

TEST_CASE("without a time, the window counts from when the number last went up")
{
    Pace pace({30, 30s});
    const Time start{1000h};
    pace.reported(3, 0, {}, start);
    pace.reported(2, 0, {}, start + 10s);
    pace.reported(0, 0, {}, start + 20s);
    const auto wait = pace.reserve(start + 20s);
    CHECK(wait >= 10s);
    CHECK(wait < 12s);

    // A number that stays near zero for longer than a window is caused by us alone: our own count limits it.
    Pace steady({30, 30s});
    for (int i = 0; i <= 40; ++i)
        steady.reported(0, 0, {}, start + std::chrono::seconds(i));
    CHECK(steady.reserve(start + 40s) == 0ms);
}

TEST_CASE("turns are granted in order and at the limit's pace")
{
    Pace pace({5, 200ms});
    std::vector<int> order;
    std::vector<Time> times;
    const auto waiting = [&](int number) -> QCoro::Task<void> {
        auto turn = pace.turn();
        co_await turn;
        order.push_back(number);
        times.push_back(Pace::Clock::now());
    };
    std::vector<QCoro::Task<void>> tasks;
    for (int i = 0; i < 23; ++i)
        tasks.push_back(waiting(i));
    REQUIRE(eventually([&] { return order.size() == 23; }));
    CHECK(std::is_sorted(order.begin(), order.end()));
    CHECK(mostInAWindow(times, 200ms) <= 5);
}

TEST_CASE("a hold also applies to those that already wait")
{
    Pace pace({1, 50ms});
    QElapsedTimer time;
    time.start();
    auto first = pace.turn();
    auto second = pace.turn();
    auto third = pace.turn();
    await(std::move(first));
    pace.holdUntil(Pace::Clock::now() + 300ms);
    await(std::move(second));
    CHECK(time.elapsed() >= 300);
    await(std::move(third));
    CHECK(time.elapsed() >= 350);
}

TEST_CASE("a wait for a turn outlives the pace")
{
    auto pace = std::make_unique<Pace>(PaceOptions{1, 100ms});
    auto first = pace->turn();
    auto second = pace->turn();
    pace.reset();
    await(std::move(first));
    await(std::move(second));
    SUCCEED();
}
