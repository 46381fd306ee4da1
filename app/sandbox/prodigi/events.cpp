// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/prodigi/events.h"

#include "app/sandbox/prodigi/order_json.h"

namespace platen::sandbox::prodigi {

QUrl EventMaker::urlFor(const Order &order) const
{
    return order.callbackUrl.isEmpty() ? m_settings.merchantUrl
                                       : QUrl::fromEncoded(order.callbackUrl, QUrl::StrictMode);
}

Callback EventMaker::one(const QUrl &url, const Order &order, const QByteArray &type, const QByteArray &time,
                         const QByteArray &data, const QByteArray &baseUrl)
{
    Callback callback;
    callback.url = url;
    callback.event = "evt_" + QByteArray::number(++m_lastEvent);
    callback.type = "com.prodigi.order." + type;
    const QByteArray source = baseUrl + "/v4.0/Orders/";
    Mode mode = m_settings.mode;
    if (mode == Mode::Mixed) {
        m_alternateMode = !m_alternateMode;
        mode = m_alternateMode ? Mode::Structured : Mode::Json;
    }
    if (mode == Mode::Binary) {
        callback.headers = {{"ce-specversion", "1.0"},           {"ce-type", callback.type}, {"ce-source", source},
                            {"ce-id", callback.event},           {"ce-time", time},          {"ce-subject", order.id()},
                            {"Content-Type", "application/json"}};
        callback.body = data;
        return callback;
    }
    JsonWriter json;
    json.object().key("specversion").text("1.0").key("type").text(callback.type).key("source").text(source);
    json.key("id").text(callback.event).key("time").text(time).key("datacontenttype").text("application/json");
    json.key("data").raw(data).key("subject").text(order.id()).endObject();
    callback.body = json.bytes();
    callback.headers = {
        {"Content-Type", mode == Mode::Structured ? "application/cloudevents+json" : "application/json"}};
    return callback;
}

std::vector<Callback> EventMaker::make(const Order &order, const QByteArray &type, Ticks before,
                                       const QByteArray &baseUrl)
{
    const QUrl url = urlFor(order);
    if (url.isEmpty())
        return {};
    OrderForm form;
    form.inCallback = true;
    form.baseUrl = baseUrl;
    if (m_dice.percent(30)) // lastUpdated may be older than the change that the event reports
        form.updated = before;
    JsonWriter data;
    bool isWrapped = m_settings.shape == Shape::Wrapped;
    if (m_settings.shape == Shape::Mixed) {
        m_alternateShape = !m_alternateShape;
        isWrapped = m_alternateShape;
    }
    if (isWrapped)
        data.object().key("order");
    writeOrder(data, order, form);
    if (isWrapped)
        data.endObject();

    const QByteArray time = toIso(now(), 7);
    std::vector<Callback> callbacks{one(url, order, type, time, data.bytes(), baseUrl)};
    if (m_dice.percent(m_settings.disorder))
        callbacks.front().delayMs = m_settings.lateBy;
    if (m_dice.percent(m_settings.duplicates)) {
        Callback again = m_dice.percent(50) ? callbacks.front() : one(url, order, type, time, data.bytes(), baseUrl);
        again.delayMs = callbacks.front().delayMs + m_settings.secondAfter;
        callbacks.push_back(std::move(again));
    }
    return callbacks;
}

} // namespace platen::sandbox::prodigi
