// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/printintegrator/printintegrator.h"

#include "app/sandbox/printintegrator/order_json.h"
#include "app/sandbox/printintegrator/seeding.h"

namespace platen::sandbox::printintegrator {

PrintIntegrator::PrintIntegrator(World &world)
    : m_world(world)
    , m_answers(world.life.seed + 31)
    , m_dice(world.life.seed + 32)
    , m_webhooks(world, world.life.seed + 33)
{
}

void PrintIntegrator::seed()
{
    for (Order &sample : sampleOrders(m_world.life.seedOrders, m_dice)) {
        Order &order = add(std::move(sample));
        if (hasEnded(order))
            continue;
        // So that orders do not all move at once, their next steps are spread over the next few lifetimes.
        order.due = m_world.clock.now() +
                    static_cast<qint64>(m_dice.share() * 3 * static_cast<double>(m_world.life.orderLifeMs));
        m_schedule.add(order.due, static_cast<qint64>(m_byId.value(order.id)));
    }
}

Order &PrintIntegrator::add(Order order)
{
    m_byId.insert(order.id, m_orders.size());
    return m_orders.emplace_back(std::move(order));
}

Order *PrintIntegrator::find(const QByteArray &id)
{
    const auto found = m_byId.constFind(id);
    return found == m_byId.constEnd() ? nullptr : &m_orders[*found];
}

void PrintIntegrator::schedule(Order &order)
{
    const std::optional<double> share = untilNextStep(order);
    order.due = -1;
    if (!share)
        return;
    order.due = m_world.clock.now() + static_cast<qint64>(*share * static_cast<double>(m_world.life.orderLifeMs));
    m_schedule.add(order.due, static_cast<qint64>(m_byId.value(order.id)));
}

void PrintIntegrator::tick()
{
    const qint64 now = m_world.clock.now();
    while (const auto entry = m_schedule.take(now)) {
        Order &order = m_orders[static_cast<size_t>(entry->second)];
        if (order.due == entry->first) // otherwise the control API has moved it in the meantime
            advance(order);
    }
}

void PrintIntegrator::advance(Order &order)
{
    const Status before = order.status;
    step(order, now());
    schedule(order);
    notifyChange(order, before);
}

void PrintIntegrator::notifyChange(const Order &order, Status before)
{
    if (order.status != before && order.status >= Status::Queue && order.status <= Status::Done &&
        m_webhooks.hears("production.status_changed")) {
        JsonWriter job;
        job.object().key("orderId").text(order.id).key("jobId").text("job_" + order.id.mid(4));
        job.key("status").text(statusName(order.status));
        if (before >= Status::Queue)
            job.key("previousStatus").text(statusName(before));
        job.endObject();
        m_webhooks.notify("production.status_changed", job.bytes());
    }
    if (!m_webhooks.hears("order.updated"))
        return;
    JsonWriter data;
    writeUpdateData(data, order);
    m_webhooks.notify("order.updated", data.bytes());
}

QByteArray PrintIntegrator::allOrders() const
{
    JsonWriter json;
    json.array();
    for (const Order &order : m_orders)
        writeOrder(json, order, true);
    json.endArray();
    return json.bytes();
}

tl::expected<QByteArray, Refusal> PrintIntegrator::act(const QByteArray &id, const QByteArray &action,
                                                       const QJsonObject &arguments)
{
    Order *order = find(id);
    if (!order)
        return tl::make_unexpected(Refusal{404, "There is no order " + id + '.'});
    const bool moves = action == "advance" || action == "complete" || action == "cancel";
    if (moves && hasEnded(*order))
        return tl::make_unexpected(Refusal{409, "The order is " + statusName(order->status) + '.'});
    if (action == "advance") {
        advance(*order);
    } else if (action == "complete") {
        while (!hasEnded(*order))
            advance(*order);
    } else if (action == "cancel") {
        const Status before = order->status;
        order->status = Status::Cancelled;
        order->updated = now();
        schedule(*order);
        notifyChange(*order, before);
    } else if (action == "event") {
        const QByteArray type = arguments.value(QLatin1String("type")).toString().toUtf8();
        JsonWriter data;
        writeUpdateData(data, *order);
        m_webhooks.notify(type.isEmpty() ? "order.updated" : type, data.bytes());
    } else {
        return tl::make_unexpected(
            Refusal{404, "The actions are advance, complete, cancel and event, not " + action + '.'});
    }
    JsonWriter json;
    json.object().key("order");
    writeOrder(json, *order, true);
    json.endObject();
    return json.bytes();
}

http::Answer PrintIntegrator::rateLimited(const QByteArray &quota)
{
    return m_answers.error(429, "rate_limited", "Token's rate limit of " + quota + " exceeded");
}

http::Answer PrintIntegrator::serverError(int status)
{
    if (status == 429)
        return m_answers.error(429, "rate_limited", "Token's rate limit exceeded");
    if (status == 500)
        return m_answers.error(500, "internal_error", "Something went wrong on our side");
    http::Answer answer; // from a gateway in front of it, which does not know the error format
    answer.status = status;
    answer.headers = {{"Content-Type", "text/html"}};
    answer.body = "<html><head><title>" + QByteArray::number(status) +
                  "</title></head><body>The service is unavailable.</body></html>";
    return answer;
}

} // namespace platen::sandbox::printintegrator
