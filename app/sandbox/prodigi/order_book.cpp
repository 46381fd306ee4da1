// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/prodigi/order_book.h"

#include <algorithm>

namespace platen::sandbox::prodigi {
namespace {

// Numbers count milliseconds from here, shifted: at least 17 digits and odd, so that a double cannot represent them.
constexpr Ticks Origin = 1'704'067'200'000 * TicksPerMs; // 2024
constexpr int MillisecondShift = 22;

template <typename Orders>
auto findIn(Orders &orders, qint64 number)
{
    const auto found = std::lower_bound(orders.begin(), orders.end(), number,
                                        [](const Order &order, qint64 wanted) { return order.number < wanted; });
    return found != orders.end() && found->number == number ? found : orders.end();
}

} // namespace

std::optional<qint64> numberFrom(const QByteArray &orderId)
{
    if (!orderId.startsWith("ord_") || orderId.size() > 23)
        return std::nullopt;
    const QByteArray digits = orderId.mid(4);
    bool isNumber =
        !digits.isEmpty() && std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
    const qint64 number = isNumber ? digits.toLongLong(&isNumber) : 0;
    return isNumber ? std::optional(number) : std::nullopt;
}

Order &OrderBook::add(Order order)
{
    order.number = ((order.created - Origin) / TicksPerMs << MillisecondShift) + 1;
    if (!m_orders.empty())
        order.number = std::max(order.number, m_orders.back().number + Order::PartsPerOrder);
    if (!order.idempotencyKey.isEmpty())
        m_byKey.insert(order.idempotencyKey, order.number);
    return m_orders.emplace_back(std::move(order));
}

Order *OrderBook::find(qint64 number)
{
    const auto found = findIn(m_orders, number);
    return found == m_orders.end() ? nullptr : &*found;
}

bool OrderBook::has(const QByteArray &id) const
{
    const std::optional<qint64> number = numberFrom(id);
    return number && findIn(m_orders, *number) != m_orders.end();
}

Order *OrderBook::find(const QByteArray &id)
{
    const std::optional<qint64> number = numberFrom(id);
    return number ? find(*number) : nullptr;
}

Order *OrderBook::byIdempotencyKey(const QByteArray &key)
{
    const auto found = m_byKey.constFind(key);
    return found == m_byKey.constEnd() ? nullptr : find(*found);
}

} // namespace platen::sandbox::prodigi
