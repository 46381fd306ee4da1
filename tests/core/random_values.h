// SPDX-License-Identifier: GPL-3.0-or-later
// Random values of the domain, the same in every run: for round trips of every member.
#pragma once

#include "core/domain/order.h"

#include <random>

namespace platen::test {

class RandomValues
{
public:
    explicit RandomValues(quint64 seed)
        : m_engine(seed)
    {
    }

    int number(int least, int most) { return std::uniform_int_distribution<int>(least, most)(m_engine); }
    qint64 anyInt64() { return static_cast<qint64>(m_engine()); }
    bool chance() { return number(0, 1) == 1; }

    // Never blank, without white space at its ends. Contains letters of several scripts, characters that JSON escapes,
    // and characters beyond the basic plane.
    QString text();
    QString maybeText() { return chance() ? text() : QString(); }
    QDateTime instant(); // sometimes with milliseconds
    QDateTime maybeInstant() { return chance() ? instant() : QDateTime(); }
    Money money();
    std::optional<Money> maybeMoney() { return chance() ? std::optional(money()) : std::nullopt; }
    QJsonObject object(int depth = 2);
    Message message(); // foreign, a key, or several

    Recipient recipient();
    Draft draft(); // accepted by readDraft, with artwork by URL only
    Order order(); // with the members of the order document

private:
    QString anyText(); // also with control characters, which JSON can represent
    QString madeOf(const QString &alphabet);
    QJsonValue value(int depth);
    Item draftItem();
    Item orderItem();
    Shipment shipment();

    std::mt19937_64 m_engine;
};

} // namespace platen::test
