// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/idealfactory/order_book.h"

#include <algorithm>

namespace platen::sandbox::idealfactory {

QByteArray OrderBook::newUid()
{
    return m_dice.hex(8) + '-' + m_dice.hex(4) + "-4" + m_dice.hex(3) + "-a" + m_dice.hex(3) + '-' + m_dice.hex(12);
}

void OrderBook::index(const Order &order)
{
    m_byUid.insert(order.uid, order.number);
    for (const Item &item : order.items) {
        m_byItemUid.insert(item.uid, order.number);
        m_byReference.insert(item.reference(), order.number);
    }
}

void OrderBook::forget(const Order &order)
{
    m_byUid.remove(order.uid);
    for (const Item &item : order.items) {
        m_byItemUid.remove(item.uid);
        m_byReference.remove(item.reference(), order.number);
    }
}

Order &OrderBook::add(Order order)
{
    order.number = ++m_last;
    order.uid = newUid();
    for (Item &item : order.items)
        item.uid = newUid();
    index(order);
    return m_orders.emplace(order.number, std::move(order)).first->second;
}

void OrderBook::remove(const Order &order)
{
    forget(order);
    m_orders.erase(order.number);
}

void OrderBook::setItems(Order &order, std::vector<Item> items)
{
    forget(order);
    for (Item &item : items) {
        const auto same = std::find_if(order.items.begin(), order.items.end(), [&item](const Item &one) {
            return !one.uid.isEmpty() && one.reference() == item.reference();
        });
        if (same == order.items.end()) {
            item.uid = newUid();
            continue;
        }
        item.uid = std::exchange(same->uid, {}); // only one item may keep it
        item.print = same->print;
    }
    order.items = std::move(items);
    index(order);
}

Order *OrderBook::find(qint64 number)
{
    const auto found = m_orders.find(number);
    return found == m_orders.end() ? nullptr : &found->second;
}

Order *OrderBook::find(const QByteArray &uid)
{
    const auto found = m_byUid.constFind(uid);
    return found == m_byUid.constEnd() ? nullptr : find(*found);
}

const Order *OrderBook::at(qint64 number) const
{
    const auto found = m_orders.find(number);
    return found == m_orders.end() ? nullptr : &found->second;
}

const Item *OrderBook::itemByReference(const QByteArray &reference) const
{
    const QList<qint64> numbers = m_byReference.values(reference);
    if (numbers.isEmpty())
        return nullptr;
    const Order *order = at(*std::max_element(numbers.begin(), numbers.end()));
    for (const Item &item : order->items) {
        if (item.reference() == reference)
            return &item;
    }
    return nullptr;
}

const Item *OrderBook::itemByUid(const QByteArray &uid) const
{
    const Order *order = at(m_byItemUid.value(uid));
    if (!order)
        return nullptr;
    for (const Item &item : order->items) {
        if (item.uid == uid)
            return &item;
    }
    return nullptr;
}

} // namespace platen::sandbox::idealfactory
