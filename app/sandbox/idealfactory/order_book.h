// SPDX-License-Identifier: GPL-3.0-or-later
// All orders, found by their ids and their items' ids.
#pragma once

#include "app/sandbox/dice.h"
#include "app/sandbox/idealfactory/order.h"

#include <QHash>

#include <map>

namespace platen::sandbox::idealfactory {

class OrderBook
{
public:
    explicit OrderBook(quint64 seed)
        : m_dice(seed)
    {
    }

    // Assigns its number and its uids. References to orders stay valid.
    Order &add(Order order);
    void remove(const Order &order);
    // Replaces the items of an order; those with the same reference keep their uid and their print file.
    void setItems(Order &order, std::vector<Item> items);

    [[nodiscard]] Order *find(qint64 number);
    [[nodiscard]] Order *find(const QByteArray &uid);
    [[nodiscard]] bool has(const QByteArray &uid) const { return m_byUid.contains(uid); }
    // Finds an item by the shop's own id. If several share one, the newest order's is returned.
    [[nodiscard]] const Item *itemByReference(const QByteArray &reference) const;
    [[nodiscard]] const Item *itemByUid(const QByteArray &uid) const;
    [[nodiscard]] const std::map<qint64, Order> &all() const { return m_orders; } // oldest first

    QByteArray newUid();

private:
    void index(const Order &order);
    void forget(const Order &order);
    [[nodiscard]] const Order *at(qint64 number) const;

    Dice m_dice;
    qint64 m_last = 0;
    std::map<qint64, Order> m_orders;
    QHash<QByteArray, qint64> m_byUid;
    QHash<QByteArray, qint64> m_byItemUid;
    QMultiHash<QByteArray, qint64> m_byReference;
};

} // namespace platen::sandbox::idealfactory
