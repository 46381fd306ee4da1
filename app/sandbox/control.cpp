// SPDX-License-Identifier: GPL-3.0-or-later
// The control API under /_sandbox/, with functions that no real provider offers.
#include "app/sandbox/query.h"
#include "app/sandbox/sandbox.h"
#include "app/sandbox/thumbnail.h"

#include <QJsonDocument>

namespace platen::sandbox {
namespace {

http::Answer reply(int status, const QByteArray &type, const QByteArray &body)
{
    http::Answer answer;
    answer.status = status;
    answer.headers = {{"Content-Type", type}};
    answer.body = body;
    return answer;
}

http::Answer json(const QByteArray &body, int status = 200)
{
    return reply(status, "application/json", body);
}

http::Answer refused(int status, const QByteArray &message)
{
    JsonWriter writer;
    writer.object().key("error").text(message).endObject();
    return json(writer.bytes(), status);
}

QByteArray paymentPage(const QByteArray &order)
{
    const QByteArray id = QString::fromUtf8(order).toHtmlEscaped().toUtf8();
    return "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>Payment</title></head><body><h1>Payment for " +
           id + "</h1><form method=\"post\" action=\"/_sandbox/orders/" + id +
           "/pay\"><button>Authorise the payment</button></form></body></html>";
}

} // namespace

http::Answer Sandbox::control(const http::Request &request)
{
    if (!request.peer.isLoopback())
        return refused(403, "The control API is only available from this machine.");
    const QList<QByteArray> path = request.path().split('/'); // "", "_sandbox", noun, …
    const QByteArray noun = path.value(2);
    const bool isGet = request.method == "GET";
    if (noun == "orders" && path.size() == 3 && isGet) {
        const std::optional<QByteArray> only = Query(request.query()).first("provider");
        QByteArray all;
        for (const auto &provider : m_providers) {
            if (only && *only != provider->id())
                continue;
            const QByteArray orders = provider->allOrders();
            if (orders.size() > 2)
                all.append(all.isEmpty() ? "" : ",").append(orders.constData() + 1, orders.size() - 2);
        }
        return json("{\"orders\":[" + all + "]}");
    }
    if (noun == "orders" && path.size() == 5 && request.method == "POST")
        return controlOrder(request, path[3], path[4]);
    if (noun == "log" && isGet)
        return json(m_log.toJson());
    if (noun == "log" && request.method == "DELETE") {
        m_log.clear();
        return json(m_log.toJson());
    }
    if (noun == "callbacks" && isGet)
        return json(m_world.callbacks.report());
    if (noun == "downloads" && isGet)
        return json(m_world.artwork.report());
    if (noun == "faults")
        return controlFaults(request);
    if (noun == "time")
        return controlTime(request);
    if (noun == "callback" && request.method == "POST")
        return controlCallback(request);
    if (noun == "payment" && path.size() == 4 && isGet)
        return reply(200, "text/html; charset=utf-8", paymentPage(path[3]));
    if (noun == "thumbnails" && path.size() == 4 && isGet)
        return reply(200, "image/png", thumbnailPng(path[3]));
    return refused(
        404, "Not found. The control API has orders, orders/ID/ACTION, log, callback, callbacks, downloads, faults "
             "and time; see platen-sandbox --help.");
}

http::Answer Sandbox::controlOrder(const http::Request &request, const QByteArray &order, const QByteArray &action)
{
    const QJsonObject arguments = QJsonDocument::fromJson(request.body).object();
    for (const auto &provider : m_providers) {
        if (!provider->knows(order))
            continue;
        const auto done = provider->act(order, action, arguments);
        return done ? json(*done) : refused(done.error().status, done.error().message);
    }
    return refused(404, "There is no order " + order + '.');
}

http::Answer Sandbox::controlFaults(const http::Request &request)
{
    if (request.method == "DELETE")
        m_faults.clear();
    if (request.method == "POST") {
        const auto fault = faultFromJson(QJsonDocument::fromJson(request.body).object());
        if (!fault)
            return refused(400, fault.error());
        m_faults.add(*fault);
    }
    return json(m_faults.toJson());
}

http::Answer Sandbox::controlCallback(const http::Request &request)
{
    const QJsonObject wish = QJsonDocument::fromJson(request.body).object();
    Provider *sender = provider(wish.value(QLatin1String("provider")).toString().toUtf8());
    CallbackTarget target;
    target.url = QUrl(wish.value(QLatin1String("url")).toString(), QUrl::StrictMode);
    target.secret = wish.value(QLatin1String("secret")).toString().toUtf8();
    const QJsonObject headers = wish.value(QLatin1String("headers")).toObject();
    for (auto header = headers.constBegin(); header != headers.constEnd(); ++header)
        target.headers.emplace_back(header.key().toUtf8(), header.value().toString().toUtf8());
    if (!sender || (!target.url.isEmpty() && !target.url.isValid()))
        return refused(400, "\"provider\" must be one of the sandbox's, and \"url\" a web address (empty: nowhere).");
    sender->setCallback(target);
    return json("{}");
}

http::Answer Sandbox::controlTime(const http::Request &request)
{
    LifeClock &clock = m_world.clock;
    if (request.method == "POST") {
        const QJsonObject wish = QJsonDocument::fromJson(request.body).object();
        if (wish.value(QLatin1String("speed")).toDouble(1) <= 0)
            return refused(400, "\"speed\" must be over 0.");
        if (wish.contains(QLatin1String("speed")))
            clock.setSpeed(wish.value(QLatin1String("speed")).toDouble());
        if (wish.contains(QLatin1String("paused")))
            clock.setPaused(wish.value(QLatin1String("paused")).toBool());
    }
    JsonWriter writer;
    writer.object().key("paused").boolean(clock.isPaused()).key("speed").raw(QByteArray::number(clock.speed()));
    writer.endObject();
    return json(writer.bytes());
}

} // namespace platen::sandbox
