// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/imprinted/imprinted.h"

#include "app/sandbox/imprinted/order_document.h"
#include "app/sandbox/imprinted/order_life.h"
#include "app/sandbox/imprinted/seeding.h"

namespace platen::sandbox::imprinted {
namespace {

QByteArray orderJson(const Order &order)
{
    DocumentWriter document(Format::Json);
    writeOrder(document, order);
    return document.finish();
}

} // namespace

Imprinted::Imprinted(World &world)
    : m_world(world)
    , m_dice(m_world.life.seed + 21)
{
}

void Imprinted::seed()
{
    m_orders = seedOrders(m_world.life.seedOrders, m_world.life.seed, FirstNumber);
    // So that orders in progress do not all move at once, their next steps are spread over the next few lifetimes.
    for (Order &order : m_orders) {
        if (!untilNextStep(order))
            continue;
        order.due = m_world.clock.now() +
                    static_cast<qint64>(m_dice.share() * 3 * static_cast<double>(m_world.life.orderLifeMs));
        m_schedule.add(order.due, order.number);
    }
}

const Order *Imprinted::find(const QByteArray &id) const
{
    bool isNumber = false;
    const qint64 index = id.toLongLong(&isNumber) - FirstNumber;
    const bool isHere = isNumber && index >= 0 && index < static_cast<qint64>(m_orders.size());
    return isHere ? &m_orders[static_cast<size_t>(index)] : nullptr;
}

Order *Imprinted::find(const QByteArray &id)
{
    return const_cast<Order *>(std::as_const(*this).find(id));
}

void Imprinted::schedule(Order &order)
{
    order.due = -1;
    if (const std::optional<double> share = untilNextStep(order)) {
        order.due = m_world.clock.now() + static_cast<qint64>(*share * static_cast<double>(m_world.life.orderLifeMs));
        m_schedule.add(order.due, order.number);
    }
}

void Imprinted::tick()
{
    const qint64 now = m_world.clock.now();
    while (const auto entry = m_schedule.take(now)) {
        Order *order = find(QByteArray::number(entry->second));
        if (!order || order->due != entry->first)
            continue; // the control API has moved it in the meantime
        step(*order, sandbox::now());
        schedule(*order);
    }
}

QByteArray Imprinted::allOrders() const
{
    JsonWriter json;
    json.array();
    for (const Order &order : m_orders)
        json.raw(orderJson(order));
    json.endArray();
    return json.bytes();
}

bool Imprinted::knows(const QByteArray &order) const
{
    return find(order) != nullptr;
}

tl::expected<QByteArray, Refusal> Imprinted::act(const QByteArray &id, const QByteArray &action, const QJsonObject &)
{
    Order *order = find(id);
    if (!order)
        return tl::make_unexpected(Refusal{404, "There is no order " + id + '.'});
    const Ticks at = now();
    const QByteArray state = order->deleted ? "deleted" : order->shipped != 0 ? "shipped" : statusName(order->status);
    if (action == "advance") {
        if (!untilNextStep(*order))
            return tl::make_unexpected(
                Refusal{409, "The order is at \"" + state + "\", and goes no further by itself."});
        step(*order, at);
    } else if (action == "complete") {
        if (order->deleted || order->status == Status::Refunded)
            return tl::make_unexpected(Refusal{409, "The order is " + state + '.'});
        while (!hasEnded(*order)) {
            step(*order, at);
            release(*order);
        }
    } else if (action == "delete") {
        if (hasEnded(*order))
            return tl::make_unexpected(Refusal{409, "The order is " + state + '.'});
        order->deleted = true;
    } else if (action == "release") {
        if (order->deleted || order->status != Status::InternalQuery)
            return tl::make_unexpected(Refusal{409, "There is no query about the order: it is at \"" + state + "\"."});
        release(*order);
    } else {
        return tl::make_unexpected(
            Refusal{404, "The actions are advance, complete, delete and release, not " + action + '.'});
    }
    schedule(*order);
    return "{\"order\":" + orderJson(*order) + '}';
}

} // namespace platen::sandbox::imprinted
