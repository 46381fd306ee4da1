// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/prodigi/prodigi.h"

#include "app/sandbox/prodigi/downloads.h"
#include "app/sandbox/prodigi/order_json.h"
#include "app/sandbox/prodigi/seeding.h"

#include <QJsonDocument>

namespace platen::sandbox::prodigi {

Prodigi::Prodigi(World &world, Settings settings)
    : m_world(world)
    , m_settings(std::move(settings))
    , m_answers(m_settings.errors, m_world.life.seed + 1)
    , m_dice(m_world.life.seed + 2)
    , m_events(m_settings.events, m_world.life.seed + 3)
{
}

void Prodigi::seed()
{
    seedOrders(m_book, m_world.life.seedOrders, m_world.life.seed, m_world.baseUrl);
    // So that orders in progress do not all move at once, their next steps are spread over the next few lifetimes.
    for (const Order &seeded : m_book.all()) {
        Order &order = *m_book.find(seeded.number);
        if (!untilNextStep(order))
            continue;
        order.due = m_world.clock.now() +
                    static_cast<qint64>(m_dice.share() * 3 * static_cast<double>(m_world.life.orderLifeMs));
        m_schedule.add(order.due, order.number);
    }
}

void Prodigi::schedule(Order &order)
{
    order.due = -1;
    if (order.held) {
        order.due = m_world.clock.now() + m_settings.pauseWindowMs;
    } else if (const std::optional<double> share = untilNextStep(order)) {
        order.due = m_world.clock.now() + static_cast<qint64>(*share * static_cast<double>(m_world.life.orderLifeMs));
    }
    if (order.due >= 0)
        m_schedule.add(order.due, order.number);
}

// Begins the next attempt for every file that has not arrived. The step that judges it comes when all have ended.
void Prodigi::fetchFiles(Order &order)
{
    if (order.phase != Phase::Downloading || hasEnded(order))
        return;
    for (size_t item = 0; item < order.items.size(); ++item) {
        for (size_t index = 0; index < order.items[item].assets.size(); ++index) {
            Asset &asset = order.items[item].assets[index];
            const bool isDue = asset.delivery == Delivery::Assumed || asset.delivery == Delivery::Missing;
            if (asset.fails || asset.state == AssetState::Complete || !isDue || !m_world.artwork.isFetched(asset.url))
                continue;
            asset.delivery = Delivery::UnderWay;
            m_world.artwork.fetch(asset.url, [this, number = order.number, item, index](const FetchedFile &file) {
                Order &fetched = *m_book.find(number);
                Asset &its = fetched.items[item].assets[index];
                if (its.delivery != Delivery::UnderWay)
                    return; // the control API has decided in the meantime
                fileFetched(its, file.md5);
                if (awaitsFile(fetched))
                    return;
                schedule(fetched);
                m_world.wake();
            });
        }
    }
}

void Prodigi::tick()
{
    const qint64 now = m_world.clock.now();
    while (const auto entry = m_schedule.take(now)) {
        Order *order = m_book.find(entry->second);
        if (!order || order->due != entry->first)
            continue; // the control API has moved it in the meantime
        const Ticks before = order->updated;
        const Events events = step(*order, sandbox::now(), m_world.baseUrl);
        fetchFiles(*order);
        schedule(*order);
        notify(*order, events, before);
    }
}

void Prodigi::notify(const Order &order, const Events &events, Ticks before)
{
    for (const QByteArray &type : events) {
        for (Callback &callback : m_events.make(order, type, before, m_world.baseUrl))
            m_world.callbacks.send(std::move(callback));
    }
}

void Prodigi::write(JsonWriter &json, const Order &order, int fraction) const
{
    OrderForm form;
    form.fraction = fraction;
    form.baseUrl = m_world.baseUrl;
    writeOrder(json, order, form);
}

QByteArray Prodigi::idempotencyKey(const http::Request &request) const
{
    if (request.method != "POST")
        return {};
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    return body.value(QLatin1String("idempotencyKey")).toString().toUtf8();
}

QByteArray Prodigi::allOrders() const
{
    JsonWriter json;
    json.array();
    for (const Order &order : m_book.all())
        write(json, order, 7);
    json.endArray();
    return json.bytes();
}

bool Prodigi::knows(const QByteArray &order) const
{
    return m_book.has(order);
}

tl::expected<QByteArray, Refusal> Prodigi::act(const QByteArray &id, const QByteArray &action,
                                               const QJsonObject &arguments)
{
    Order *order = m_book.find(id);
    if (!order)
        return tl::make_unexpected(Refusal{404, "There is no order " + id + '.'});
    const Ticks at = now();
    const Ticks before = order->updated;
    const QByteArray state = stageName(order->stage);
    if (action == "advance") {
        if (hasEnded(*order))
            return tl::make_unexpected(Refusal{409, "The order is " + state + "."});
        if (awaitsFile(*order))
            return tl::make_unexpected(Refusal{409, "One of the order's files is being fetched."});
        notify(*order, step(*order, at, m_world.baseUrl), before);
    } else if (action == "complete") {
        if (order->stage == Stage::Cancelled)
            return tl::make_unexpected(Refusal{409, "The order is cancelled."});
        while (!hasEnded(*order)) {
            const Ticks previous = order->updated;
            deliverFiles(*order); // a failing download would take ten steps
            notify(*order, step(*order, at, m_world.baseUrl), previous);
        }
    } else if (action == "pay") {
        if (order->stage != Stage::AwaitingPayment)
            return tl::make_unexpected(Refusal{409, "The order does not wait for a payment: it is " + state + '.'});
        notify(*order, pay(*order, at), before);
    } else if (action == "fail-asset") {
        if (order->held || order->stage != Stage::InProgress || order->phase > Phase::Downloading)
            return tl::make_unexpected(Refusal{409, "The order's files have been downloaded, or are not due to be."});
        failDownload(*order, at);
    } else if (action == "event") {
        const QByteArray type = arguments.value(QLatin1String("type")).toString().toUtf8();
        if (m_events.urlFor(*order).isEmpty())
            return tl::make_unexpected(Refusal{409, "Neither the order nor the sandbox has a callback URL."});
        notify(*order, {type.isEmpty() ? "status.stage.changed#" + state : type}, before);
    } else {
        return tl::make_unexpected(
            Refusal{404, "The actions are advance, complete, pay, fail-asset and event, not " + action + '.'});
    }
    if (action != "event") {
        fetchFiles(*order);
        schedule(*order);
    }
    JsonWriter json;
    json.object().key("order");
    write(json, *order, 7);
    json.endObject();
    return json.bytes();
}

http::Answer Prodigi::rateLimited(const QByteArray &quota)
{
    return m_answers.plain(429, "API calls quota exceeded! maximum admitted " + quota + '.');
}

http::Answer Prodigi::serverError(int status)
{
    if (status == 500)
        return m_answers.error(500, "InternalServerError", "An unexpected error occurred");
    if (status == 429)
        return m_answers.error(429, "TooManyRequests", "Too many requests");
    http::Answer answer = m_answers.plain(status, {}); // from a gateway, which does not send JSON
    answer.headers.front().second = "text/html";
    answer.body = "<html><head><title>" + QByteArray::number(status) +
                  "</title></head><body>The service is unavailable.</body></html>";
    return answer;
}

} // namespace platen::sandbox::prodigi
