// SPDX-License-Identifier: GPL-3.0-or-later
// The valid access tokens (document: "Authentication API"). They expire after their lifetime, or on request.
#pragma once

#include <QByteArray>
#include <QElapsedTimer>
#include <QHash>

namespace platen::sandbox::cimpress_open {

class Tokens
{
public:
    Tokens() { m_clock.start(); }

    QByteArray issue(); // unguessable; valid for lifetime() seconds of real time
    [[nodiscard]] bool accepts(const QByteArray &token) const;
    void expireAll() { m_ends.clear(); }

    [[nodiscard]] int lifetime() const { return m_lifetime; }
    void setLifetime(int seconds) { m_lifetime = seconds; } // of tokens that are issued from now on

private:
    QElapsedTimer m_clock;
    QHash<QByteArray, qint64> m_ends; // by m_clock
    int m_lifetime = 86'400;
};

} // namespace platen::sandbox::cimpress_open
