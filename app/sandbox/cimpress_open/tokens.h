// SPDX-License-Identifier: GPL-3.0-or-later
// The access tokens that are out (document: "Authentication API"). They end after their time, or when told to.
#pragma once

#include <QByteArray>
#include <QElapsedTimer>
#include <QHash>

namespace platen::sandbox::cimpress_open {

class Tokens
{
public:
    Tokens() { m_clock.start(); }

    QByteArray issue(); // unguessable; lives for lifetime() seconds of everybody's time
    [[nodiscard]] bool accepts(const QByteArray &token) const;
    void expireAll() { m_ends.clear(); }

    [[nodiscard]] int lifetime() const { return m_lifetime; }
    void setLifetime(int seconds) { m_lifetime = seconds; } // of those that are issued from now on

private:
    QElapsedTimer m_clock;
    QHash<QByteArray, qint64> m_ends; // by m_clock
    int m_lifetime = 86'400;
};

} // namespace platen::sandbox::cimpress_open
