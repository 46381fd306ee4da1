// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/cimpress_open/cimpress_open.h"

#include "app/sandbox/dice.h"
#include "app/sandbox/sample_names.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace platen::sandbox::cimpress_open {
namespace {

constexpr qint64 LateByMs = 300;

http::Answer json(int status, const QByteArray &body)
{
    http::Answer answer;
    answer.status = status;
    answer.headers = {{"Content-Type", "application/json"}};
    answer.body = body;
    return answer;
}

http::Answer refusal(int status, const QByteArray &message, const Mistakes &mistakes = {})
{
    JsonWriter writer;
    writer.object().key("message").text(message);
    if (!mistakes.empty()) {
        writer.key("errors").array();
        for (const Mistake &one : mistakes)
            writer.object().key("field").text(one.field).key("message").text(one.message).endObject();
        writer.endArray();
    }
    writer.endObject();
    return json(status, writer.bytes());
}

http::Answer tokenRefusal(int status, const QByteArray &code, const QByteArray &description)
{
    JsonWriter writer;
    writer.object().key("error").text(code).key("error_description").text(description).endObject();
    return json(status, writer.bytes());
}

bool isJson(const http::Request &request)
{
    return request.header("Content-Type").split(';').value(0).trimmed().toLower() == "application/json";
}

} // namespace

CimpressOpen::CimpressOpen(World &world)
    : m_world(world)
{
}

http::Answer CimpressOpen::answer(const http::Request &request)
{
    const QByteArray path = request.path();
    const bool isPost = request.method == "POST";
    if (path == "/v2/token")
        return isPost ? token(request) : refusal(405, "Method not allowed");
    const QList<QByteArray> parts = path.split('/'); // "", partner, "v1", "orders"
    if (parts.size() != 4 || parts[1].isEmpty() || parts[2] != "v1" || parts[3] != "orders")
        return refusal(404, "Not found");
    // Orders cannot be read back.
    return isPost ? submit(request, QByteArray::fromPercentEncoding(parts[1])) : refusal(405, "Method not allowed");
}

http::Answer CimpressOpen::token(const http::Request &request)
{
    const QJsonDocument document = QJsonDocument::fromJson(request.body);
    if (!isJson(request) || !document.isObject())
        return tokenRefusal(400, "invalid_request", "The body must be a JSON object, as application/json");
    const QJsonObject body = document.object();
    for (const char *name : {"grant_type", "client_id", "client_secret", "audience"}) {
        if (body.value(QLatin1String(name)).toString().isEmpty())
            return tokenRefusal(400, "invalid_request", QByteArray("Missing required parameter: ") + name);
    }
    if (body.value(QLatin1String("grant_type")).toString() != QLatin1String("client_credentials"))
        return tokenRefusal(400, "unsupported_grant_type", "grant_type must be client_credentials");
    if (body.value(QLatin1String("client_secret")).toString().toUtf8() != m_world.life.secret)
        return tokenRefusal(401, "access_denied", "Unauthorized");
    JsonWriter writer;
    writer.object().key("access_token").text(m_tokens.issue()).key("expires_in").number(m_tokens.lifetime());
    writer.key("token_type").text("Bearer").endObject();
    return json(200, writer.bytes());
}

bool CimpressOpen::isAuthorised(const http::Request &request) const
{
    const QByteArray header = request.header("Authorization");
    constexpr qsizetype SchemeSize = 7;
    return header.left(SchemeSize).compare("Bearer ", Qt::CaseInsensitive) == 0 &&
           m_tokens.accepts(header.mid(SchemeSize).trimmed());
}

http::Answer CimpressOpen::submit(const http::Request &request, const QByteArray &partner)
{
    if (!isAuthorised(request))
        return refusal(401, "Invalid or expired access token");
    if (!isJson(request))
        return refusal(400, "Validation failed", {{"Content-Type", "must be application/json"}});
    const QJsonDocument document = QJsonDocument::fromJson(request.body);
    if (!document.isObject())
        return refusal(400, "The body is not a JSON object");
    Mistakes mistakes;
    Order order = readOrder(document.object(), mistakes);
    order.partner = partner;
    const bool isTaken = std::any_of(m_orders.begin(), m_orders.end(), [&order](const Order &other) {
        return other.partner == order.partner && other.id == order.id;
    });
    if (isTaken && !order.id.isEmpty())
        mistakes.push_back({"orderId", "has been used by another order"});
    if (!mistakes.empty())
        return refusal(400, "Validation failed", mistakes);
    Order &added = add(std::move(order));
    schedule(added);
    JsonWriter writer;
    writer.object().key("orderId").text(added.id).key("status").text("accepted").endObject();
    return json(202, writer.bytes());
}

Order &CimpressOpen::add(Order order)
{
    order.number = static_cast<qint64>(m_orders.size());
    return m_orders.emplace_back(std::move(order));
}

const Order *CimpressOpen::find(const QByteArray &id) const
{
    const auto found =
        std::find_if(m_orders.begin(), m_orders.end(), [&id](const Order &order) { return order.id == id; });
    return found == m_orders.end() ? nullptr : &*found;
}

bool CimpressOpen::knows(const QByteArray &order) const
{
    return order == "token" || find(QByteArray::fromPercentEncoding(order));
}

void CimpressOpen::seed()
{
    Dice dice(m_world.life.seed + 11);
    for (int i = 0; i < m_world.life.seedOrders; ++i) {
        const Place &place = dice.pick(places());
        Order order;
        order.partner = "seeded";
        order.id = "CO-SEED-" + QByteArray::number(i + 1);
        order.items = {{"1", 1 + dice.below(3)}};
        JsonWriter document;
        document.object().key("orderId").text(order.id).key("currencyCode").text(place.currency);
        document.key("shippingAddress").object().key("name").text(dice.pick(place.names));
        document.key("city").text(place.town).key("countryCode").text(place.country).endObject().endObject();
        order.document = document.bytes();
        while (!hasEnded(order))
            nextMessage(order, now() - (m_world.life.seedOrders - i) * TicksPerDay);
        add(std::move(order));
    }
}

void CimpressOpen::schedule(Order &order)
{
    order.due = -1;
    if (hasEnded(order))
        return;
    order.due =
        m_world.clock.now() + static_cast<qint64>(untilNext(order) * static_cast<double>(m_world.life.orderLifeMs));
    m_schedule.add(order.due, order.number);
}

void CimpressOpen::tick()
{
    const qint64 at = m_world.clock.now();
    while (const auto entry = m_schedule.take(at)) {
        Order &order = m_orders[static_cast<std::size_t>(entry->second)];
        if (order.due != entry->first)
            continue; // the control API has moved it in the meantime
        send(order, nextMessage(order, now()));
        schedule(order);
    }
}

void CimpressOpen::send(const Order &order, const Message &message, qint64 delayMs)
{
    if (m_target.url.isEmpty())
        return;
    Callback callback;
    callback.url = m_target.url;
    callback.event = QByteArray::number(++m_lastMessage);
    callback.type = message.status;
    callback.headers = m_target.headers;
    callback.headers.emplace_back("Content-Type", "application/json");
    JsonWriter writer;
    writeMessage(writer, order, message);
    callback.body = writer.bytes();
    callback.delayMs = delayMs;
    m_world.callbacks.send(std::move(callback));
}

QByteArray CimpressOpen::allOrders() const
{
    JsonWriter writer;
    writer.array();
    for (const Order &order : m_orders)
        writeOrder(writer, order);
    writer.endArray();
    return writer.bytes();
}

tl::expected<QByteArray, Refusal> CimpressOpen::actOnTokens(const QByteArray &action, const QJsonObject &arguments)
{
    if (action == "expire") {
        m_tokens.expireAll();
    } else if (action == "lifetime") {
        const int seconds = arguments.value(QLatin1String("seconds")).toInt();
        if (seconds < 1)
            return tl::make_unexpected(Refusal{400, "\"seconds\" must be at least 1."});
        m_tokens.setLifetime(seconds);
    } else {
        return tl::make_unexpected(Refusal{404, "The actions are expire and lifetime, not " + action + '.'});
    }
    return QByteArray("{}");
}

tl::expected<QByteArray, Refusal> CimpressOpen::act(const QByteArray &id, const QByteArray &action,
                                                    const QJsonObject &arguments)
{
    if (id == "token")
        return actOnTokens(action, arguments);
    const Order *found = find(QByteArray::fromPercentEncoding(id));
    if (!found)
        return tl::make_unexpected(Refusal{404, "There is no order " + id + '.'});
    Order &order = m_orders[static_cast<std::size_t>(found->number)];
    const bool moves = action == "advance" || action == "complete" || action == "disorder";
    if (!moves && action != "duplicate")
        return tl::make_unexpected(
            Refusal{404, "The actions are advance, complete, duplicate and disorder, not " + action + '.'});
    if (moves && hasEnded(order) && action != "complete")
        return tl::make_unexpected(Refusal{409, "The order has been shipped, so there are no further messages."});
    if (action == "duplicate") {
        if (order.messages.empty() || m_target.url.isEmpty())
            return tl::make_unexpected(Refusal{409, "No message has been sent yet, or there is no callback URL."});
        send(order, order.messages.back());
    } else if (action == "disorder") {
        const Message first = nextMessage(order, now());
        if (hasEnded(order)) {
            send(order, first);
        } else {
            send(order, nextMessage(order, now()));
            send(order, first, LateByMs);
        }
    } else {
        do {
            if (!hasEnded(order))
                send(order, nextMessage(order, now()));
        } while (action == "complete" && !hasEnded(order));
    }
    if (moves)
        schedule(order);
    JsonWriter writer;
    writer.object().key("order");
    writeOrder(writer, order);
    writer.endObject();
    return writer.bytes();
}

http::Answer CimpressOpen::rateLimited(const QByteArray &quota)
{
    return refusal(429, "Rate limit exceeded: " + quota);
}

http::Answer CimpressOpen::serverError(int status)
{
    if (status == 500)
        return refusal(500, "An unexpected error occurred");
    if (status == 429)
        return refusal(429, "Rate limit exceeded");
    http::Answer answer = json(status, "<html><body>The service is unavailable.</body></html>"); // from a gateway
    answer.headers.front().second = "text/html";
    return answer;
}

} // namespace platen::sandbox::cimpress_open
