// SPDX-License-Identifier: GPL-3.0-or-later
// Random numbers that are the same on every machine for the same seed (those of the standard's distributions are not).
#pragma once

#include <QByteArray>

#include <random>
#include <vector>

namespace platen::sandbox {

class Dice
{
public:
    explicit Dice(quint64 seed)
        : m_engine(seed)
    {
    }

    quint64 bits() { return m_engine(); }
    int below(int limit) { return static_cast<int>(m_engine() % static_cast<quint64>(limit)); }
    bool percent(int share) { return below(100) < share; }
    double share() { return static_cast<double>(m_engine() >> 11) / 9007199254740992.0; } // 0 ≤ x < 1
    QByteArray hex(int digits)
    {
        QByteArray text;
        while (text.size() < digits)
            text.append(QByteArray::number(m_engine(), 16).rightJustified(16, '0'));
        return text.left(digits);
    }
    template <typename T>
    const T &pick(const std::vector<T> &values)
    {
        return values[static_cast<size_t>(below(static_cast<int>(values.size())))];
    }

private:
    std::mt19937_64 m_engine;
};

} // namespace platen::sandbox
