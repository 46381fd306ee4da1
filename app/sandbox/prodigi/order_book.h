// SPDX-License-Identifier: GPL-3.0-or-later
// All orders by number, which is also the order of their creation.
#pragma once

#include "app/sandbox/prodigi/order.h"

#include <QHash>

#include <deque>

namespace platen::sandbox::prodigi {

class OrderBook
{
public:
    // Assigns a number that fits its `created`. No order may be older than the previous one.
    Order &add(Order order);
    [[nodiscard]] Order *find(qint64 number);
    [[nodiscard]] Order *find(const QByteArray &id); // "ord_…"
    [[nodiscard]] bool has(const QByteArray &id) const;
    [[nodiscard]] Order *byIdempotencyKey(const QByteArray &key);
    [[nodiscard]] const std::deque<Order> &all() const { return m_orders; } // oldest first

private:
    std::deque<Order> m_orders; // references stay valid
    QHash<QByteArray, qint64> m_byKey;
};

// "ord_58709319062424576" → its number; nullopt if it does not have that form.
std::optional<qint64> numberFrom(const QByteArray &orderId);

} // namespace platen::sandbox::prodigi
