// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/support/wait.h"

#include "core/async/alarm.h"
#include "core/async/news.h"

using namespace platen;
using namespace platen::test;
using namespace std::chrono_literals;

TEST_CASE("an alarm rings once, at the earliest of its times")
{
    Alarm alarm(nullptr);
    int rung = 0;
    QObject::connect(&alarm, &Alarm::rings, [&] { ++rung; });
    alarm.setIn(1h);
    alarm.setIn(5ms);
    alarm.setIn(2h);
    REQUIRE(eventually([&] { return rung == 1; }));
    CHECK_FALSE(eventually([&] { return rung > 1; }, 50));
    alarm.setIn(-1h); // already due
    REQUIRE(eventually([&] { return rung == 2; }));
    alarm.setIn(20ms);
    alarm.clear();
    CHECK_FALSE(eventually([&] { return rung > 2; }, 100));
    alarm.setIn(100'000h); // longer than a timer can count
    CHECK_FALSE(eventually([&] { return rung > 2; }, 50));
}

TEST_CASE("the time left of a deadline is rounded up")
{
    CHECK(leftOf(QDeadlineTimer(0)) == 0ms);
    const QDeadlineTimer deadline(std::chrono::microseconds(1500));
    CHECK(leftOf(deadline) <= 2ms);
    QDeadlineTimer soon(std::chrono::microseconds(10));
    const std::chrono::milliseconds left = leftOf(soon);
    CHECK((left == 1ms || soon.hasExpired()));
}

TEST_CASE("a wait for news ends with the next wake-up, the timeout or the end")
{
    News news;
    int woken = 0;
    const auto wait = [&]() -> QCoro::Task<void> {
        co_await news.next(1h);
        ++woken;
    };
    auto first = wait();
    auto second = wait();
    CHECK(woken == 0);
    news.wake();
    REQUIRE(eventually([&] { return woken == 2; }));
    auto third = wait();
    news.end();
    CHECK(woken == 3);
    auto fourth = wait(); // already ended
    CHECK(woken == 4);
}
