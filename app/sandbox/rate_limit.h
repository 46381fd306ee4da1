// SPDX-License-Identifier: GPL-3.0-or-later
// A limit on the number of requests within any span of that many seconds.
#pragma once

#include <QByteArray>
#include <QElapsedTimer>

#include <deque>

namespace platen::sandbox {

class RateLimit
{
public:
    RateLimit(int requests, int seconds)
        : m_requests(requests)
        , m_seconds(seconds)
    {
        m_timer.start();
    }

    // Counts one request; false if the limit is reached.
    bool take()
    {
        const qint64 now = m_timer.elapsed();
        while (!m_taken.empty() && m_taken.front() <= now - m_seconds * 1000LL)
            m_taken.pop_front();
        if (m_taken.size() >= static_cast<size_t>(m_requests))
            return false;
        m_taken.push_back(now);
        return true;
    }
    [[nodiscard]] QByteArray quota() const
    {
        return QByteArray::number(m_requests) + " per " + QByteArray::number(m_seconds) + 's';
    }
    // Seconds until the next request is allowed.
    [[nodiscard]] int wait() const
    {
        return m_taken.empty()
                   ? 0
                   : static_cast<int>((m_taken.front() + m_seconds * 1000LL - m_timer.elapsed()) / 1000) + 1;
    }

private:
    int m_requests;
    int m_seconds;
    QElapsedTimer m_timer;
    std::deque<qint64> m_taken;
};

} // namespace platen::sandbox
