// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/pace.h"

#include <QCoroTimer>
#include <QTimer>

#include <deque>

namespace platen::net {

using namespace std::chrono_literals;

class Pace::Turns
{
public:
    explicit Turns(PaceOptions options)
        : m_limit(std::max(0, options.requests))
        , m_span(options.window + std::min<Clock::duration>(options.window / 50 + 1ms, 1s))
    {
    }

    // Takes the next turn and returns its number.
    quint64 take(Clock::time_point now, bool waits)
    {
        forget(now);
        m_turns.push_back({now, waits});
        auto &turn = m_turns.back();
        turn.due = earliest(m_turns.size() - 1, m_waiting);
        if (waits)
            ++m_waiting;
        else
            spend(turn.due);
        return m_first + m_turns.size() - 1;
    }

    [[nodiscard]] Clock::time_point due(quint64 number) const { return m_turns[number - m_first].due; }

    // A turn is used, perhaps later than it was due; the turns after it are moved accordingly.
    void use(quint64 number, Clock::time_point now)
    {
        auto &turn = m_turns[number - m_first];
        turn.due = now;
        turn.waits = false;
        --m_waiting;
        spend(now);
        settle();
    }

    // When another turn would be due, without taking it.
    [[nodiscard]] Clock::time_point nextDue(Clock::time_point now)
    {
        forget(now);
        m_turns.push_back({now, true});
        const auto due = earliest(m_turns.size() - 1, m_waiting);
        m_turns.pop_back();
        return due;
    }

    // Until when the provider accepts no further request.
    [[nodiscard]] Clock::time_point heldUntil() const
    {
        return m_waiting < m_admitted ? m_heldUntil : std::max(m_heldUntil, m_admittedUntil);
    }

    void hold(Clock::time_point when)
    {
        m_heldUntil = std::max(m_heldUntil, when);
        settle();
    }

    void refused(Clock::time_point now) { hold(now + m_span); }

    void reported(int remaining, int underWay, std::optional<Clock::time_point> until, Clock::time_point now)
    {
        if (remaining > m_reported)
            m_reportedSince = now;
        m_reported = remaining;
        m_admitted = static_cast<std::size_t>(std::max(0, remaining - underWay));
        m_admittedUntil = until.value_or(m_reportedSince + m_span);
        settle();
    }

private:
    struct Turn
    {
        Clock::time_point due;
        bool waits; // not used yet, and may still be moved
    };

    // `before`: how many waiting turns come first.
    [[nodiscard]] Clock::time_point earliest(std::size_t index, std::size_t before) const
    {
        auto due = std::max(m_turns[index].due, m_heldUntil);
        if (before >= m_admitted)
            due = std::max(due, m_admittedUntil);
        if (index > 0)
            due = std::max(due, m_turns[index - 1].due);
        if (m_limit > 0 && index >= m_limit)
            due = std::max(due, m_turns[index - m_limit].due + m_span);
        return due;
    }

    void settle()
    {
        std::size_t before = 0;
        for (std::size_t i = 0; i < m_turns.size(); ++i) {
            if (m_turns[i].waits)
                m_turns[i].due = earliest(i, before++);
        }
    }

    void spend(Clock::time_point due)
    {
        if (m_admitted > 0 && due < m_admittedUntil)
            --m_admitted;
    }

    // Drops turns that are outside every window.
    void forget(Clock::time_point now)
    {
        while (!m_turns.empty() && !m_turns.front().waits && m_turns.front().due + m_span <= now) {
            m_turns.pop_front();
            ++m_first;
        }
    }

    std::size_t m_limit;
    Clock::duration m_span;
    std::deque<Turn> m_turns; // in the order of the calls
    quint64 m_first = 0;      // the number of the first one
    std::size_t m_waiting = 0;
    Clock::time_point m_heldUntil{};
    int m_reported = -1; // the provider's latest number of remaining requests
    Clock::time_point m_reportedSince{};
    std::size_t m_admitted = 0; // how many of them are left until then
    Clock::time_point m_admittedUntil{};
};

Pace::Pace(PaceOptions options)
    : m_turns(std::make_shared<Turns>(options))
{
}

QCoro::Task<void> Pace::turn()
{
    return waitAlways(m_turns, m_turns->take(Clock::now(), true));
}

QCoro::Task<bool> Pace::turnUnlessHeld(Clock::time_point latest)
{
    return wait(m_turns, m_turns->take(Clock::now(), true), latest);
}

QCoro::Task<void> Pace::waitAlways(std::shared_ptr<Turns> turns, quint64 number)
{
    co_await wait(turns, number, Clock::time_point::max());
}

QCoro::Task<bool> Pace::wait(std::shared_ptr<Turns> turns, quint64 number, Clock::time_point latest)
{
    for (;;) {
        const auto now = Clock::now();
        const auto due = turns->due(number);
        if (due <= now) {
            turns->use(number, now);
            co_return true;
        }
        if (turns->heldUntil() > latest) {
            turns->use(number, now); // given up; counting it as used errs on the safe side
            co_return false;
        }
        QTimer timer;
        timer.setTimerType(Qt::PreciseTimer); // other timer types are up to 5 % early or late
        timer.setSingleShot(true);
        timer.start(std::chrono::ceil<std::chrono::milliseconds>(std::min<Clock::duration>(due - now, 1h)));
        co_await timer;
    }
}

std::chrono::milliseconds Pace::freeIn(Clock::time_point now) const
{
    return std::chrono::ceil<std::chrono::milliseconds>(std::max<Clock::duration>(m_turns->nextDue(now) - now, 0ms));
}

std::chrono::milliseconds Pace::heldFor(Clock::time_point now) const
{
    return std::chrono::ceil<std::chrono::milliseconds>(std::max<Clock::duration>(m_turns->heldUntil() - now, 0ms));
}

std::chrono::milliseconds Pace::reserve(Clock::time_point now)
{
    const auto due = m_turns->due(m_turns->take(now, false));
    return std::chrono::ceil<std::chrono::milliseconds>(std::max<Clock::duration>(due - now, 0ms));
}

void Pace::holdUntil(Clock::time_point when)
{
    m_turns->hold(when);
}

void Pace::refused(Clock::time_point now)
{
    m_turns->refused(now);
}

void Pace::reported(int remaining, int underWay, std::optional<Clock::time_point> until, Clock::time_point now)
{
    m_turns->reported(remaining, underWay, until, now);
}

} // namespace platen::net
