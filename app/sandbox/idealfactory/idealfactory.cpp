// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/idealfactory/idealfactory.h"

#include "app/sandbox/idealfactory/seeding.h"

#include <algorithm>

namespace platen::sandbox::idealfactory {
namespace {

constexpr double ShareOfWaiting = 0.5;
constexpr int Attempts = 4; // the first and three more

} // namespace

IdealFactory::IdealFactory(World &world)
    : m_world(world)
    , m_book(world.life.seed + 21)
    , m_catalogue([this] { return m_book.newUid(); })
{
}

void IdealFactory::seed()
{
    // These orders do not change: they cannot be listed here, so notifications about them would mean nothing to anyone.
    seedOrders(m_book, m_world.life.seedOrders, m_world.life.seed + 22);
}

void IdealFactory::schedule(Order &order)
{
    order.due = -1;
    if (order.isDone())
        return;
    const bool waits = std::any_of(order.items.begin(), order.items.end(),
                                   [](const Item &item) { return item.print == PrintStatus::Received; });
    const double share = !waits ? 1 - ShareOfWaiting : order.isUrgent() ? 0 : ShareOfWaiting;
    order.due = m_world.clock.now() + static_cast<qint64>(share * static_cast<double>(m_world.life.orderLifeMs));
    m_schedule.add(order.due, order.number);
}

void IdealFactory::advance(Order &order)
{
    for (const std::size_t index : step(order))
        notify(order.items[index]);
    schedule(order);
}

void IdealFactory::tick()
{
    const qint64 now = m_world.clock.now();
    while (const auto entry = m_schedule.take(now)) {
        Order *order = m_book.find(entry->second);
        if (order && order->due == entry->first) // otherwise the control API has moved it in the meantime
            advance(*order);
    }
}

QByteArray IdealFactory::urlOf(const Item &item) const
{
    return m_world.baseUrl + path() + "/print-files/" + item.uid + ".pdf";
}

void IdealFactory::notify(const Item &item)
{
    if (m_target.url.isEmpty())
        return;
    JsonWriter json;
    json.object().key("ecommerce_order_item_id").text(item.reference());
    writePrint(json, item);
    json.endObject();
    Callback callback;
    callback.url = m_target.url;
    callback.event = "print-" + QByteArray::number(++m_lastEvent);
    callback.type = printStatusName(item.print);
    callback.headers = {{"Content-Type", "application/json"}};
    callback.headers.insert(callback.headers.end(), m_target.headers.begin(), m_target.headers.end());
    callback.body = json.bytes();
    callback.success = Callback::Success::Exactly200;
    callback.attempts = Attempts;
    m_world.callbacks.send(std::move(callback));
}

tl::expected<QByteArray, Refusal> IdealFactory::act(const QByteArray &uid, const QByteArray &action,
                                                    const QJsonObject &)
{
    Order *order = m_book.find(uid);
    if (!order)
        return tl::make_unexpected(Refusal{404, "There is no order " + uid + '.'});
    if (action == "advance") {
        if (order->isDone())
            return tl::make_unexpected(Refusal{409, "The order's print files are done."});
        advance(*order);
    } else if (action == "complete") {
        while (!order->isDone())
            advance(*order);
    } else if (action == "notify") {
        if (m_target.url.isEmpty())
            return tl::make_unexpected(Refusal{409, "The sandbox has no callback URL."});
        bool any = false;
        for (const Item &item : order->items) {
            if (item.print != PrintStatus::Ready)
                continue;
            notify(item);
            any = true;
        }
        if (!any)
            return tl::make_unexpected(Refusal{409, "None of the order's print files is ready."});
    } else {
        return tl::make_unexpected(Refusal{404, "The actions are advance, complete and notify, not " + action + '.'});
    }
    JsonWriter json;
    json.object().key("order");
    writeOrder(json, *order, View::Control);
    json.endObject();
    return json.bytes();
}

QByteArray IdealFactory::allOrders() const
{
    JsonWriter json;
    json.array();
    for (const auto &[number, order] : m_book.all())
        writeOrder(json, order, View::Control);
    json.endArray();
    return json.bytes();
}

http::Answer IdealFactory::rateLimited(const QByteArray &)
{
    return message(429, "Too Many Attempts.");
}

http::Answer IdealFactory::serverError(int status)
{
    if (status == 429)
        return message(429, "Too Many Attempts.");
    if (status == 500)
        return message(500, "Server Error");
    http::Answer answer; // from a gateway, which does not send JSON
    answer.status = status;
    answer.headers = {{"Content-Type", "text/html"}};
    answer.body = "<html><head><title>" + QByteArray::number(status) +
                  "</title></head><body>The service is unavailable.</body></html>";
    return answer;
}

} // namespace platen::sandbox::idealfactory
