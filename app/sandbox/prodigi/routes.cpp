// SPDX-License-Identifier: GPL-3.0-or-later
// The endpoints, in the order of the document.
#include "app/sandbox/prodigi/order_json.h"
#include "app/sandbox/prodigi/order_list.h"
#include "app/sandbox/prodigi/order_request.h"
#include "app/sandbox/prodigi/prodigi.h"
#include "app/sandbox/prodigi/products.h"
#include "app/sandbox/prodigi/quotes.h"

#include <QJsonDocument>

namespace platen::sandbox::prodigi {
namespace {

constexpr int FractionOfChanges = 7;
constexpr int FractionOfReads = 3;

std::optional<QJsonObject> readBody(const http::Request &request, Failures &failures)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(request.body, &error);
    if (document.isObject())
        return document.object();
    failures.add("body", error.error == QJsonParseError::NoError ? "InvalidType" : "InvalidJson");
    return std::nullopt;
}

Ticks toMilliseconds(Ticks at)
{
    return at / TicksPerMs * TicksPerMs;
}

} // namespace

http::Answer Prodigi::answer(const http::Request &request)
{
    if (request.header("X-API-Key") != m_world.life.secret)
        return m_answers.plain(401, {});
    QList<QByteArray> path = request.path().split('/'); // "", "v4.0", "Orders", …
    const bool isOurs = path.value(1).toLower() == "v4.0";
    path.remove(0, 2);
    if (path.size() > 1 && path.back().isEmpty())
        path.removeLast();
    for (QByteArray &part : path)
        part = QByteArray::fromPercentEncoding(part);
    const QByteArray noun = isOurs ? path.value(0).toLower() : QByteArray();
    const QByteArray &method = request.method;
    if (noun == "orders")
        return orders(request, path);
    if (noun == "quotes" && path.size() == 1)
        return method == "POST" ? createQuote(request) : methodNotAllowed();
    if (noun == "products" && path.size() == 2) {
        if (method == "POST")
            return path[1].toLower() == "spine" ? spine(request) : methodNotAllowed();
        return method == "GET" ? product(path[1]) : methodNotAllowed();
    }
    return m_answers.error(404, "EndpointDoesNotExist", "The endpoint does not exist");
}

http::Answer Prodigi::orders(const http::Request &request, const QList<QByteArray> &path)
{
    const bool isGet = request.method == "GET";
    const bool isPost = request.method == "POST";
    if (path.size() == 1)
        return isGet ? listOrders(request) : isPost ? createOrder(request) : methodNotAllowed();
    if (path.size() > 4 || (path.size() > 2 && path[2].toLower() != "actions"))
        return m_answers.error(404, "EndpointDoesNotExist", "The endpoint does not exist");
    if (!numberFrom(path[1])) {
        Failures failures;
        failures.add("orderId", "InvalidOrderId", QString::fromUtf8(path[1]));
        return m_answers.invalid(failures);
    }
    if (path.size() == 2)
        return isGet ? getOrder(path[1]) : methodNotAllowed();
    Order *order = m_book.find(path[1]);
    if (!order || order->held)
        return notFound();
    if (path.size() == 3)
        return isGet ? actions(*order) : methodNotAllowed();
    return action(request, *order, path[3].toLower());
}

http::Answer Prodigi::action(const http::Request &request, Order &order, const QByteArray &name)
{
    const bool isKnown = name == "cancel" || name == "updateshippingmethod" || name == "updateshipping" ||
                         name == "updaterecipient" || name == "updatemetadata";
    if (!isKnown)
        return m_answers.error(404, "EndpointDoesNotExist", "The endpoint does not exist");
    if (request.method != "POST")
        return methodNotAllowed();
    if (name == "updaterecipient")
        return updateRecipient(request, order);
    if (name == "updatemetadata")
        return updateMetadata(request, order);
    if (name != "cancel") // the document's heading and its example differ
        return updateMethod(request, order);
    const Ticks before = order.updated;
    const Change change = tryCancel(order, now());
    schedule(order);
    notify(order, change.events, before);
    return orderAnswer(change.outcome, order);
}

http::Answer Prodigi::createOrder(const http::Request &request)
{
    if (const auto wrong = wrongContentType(request))
        return *wrong;
    Failures failures;
    const std::optional<QJsonObject> body = readBody(request, failures);
    if (!body)
        return m_answers.invalid(failures);
    Order order = readOrder(*body, failures);
    if (!failures.isEmpty())
        return m_answers.invalid(failures);
    if (const Order *existing = m_book.byIdempotencyKey(order.idempotencyKey))
        return orderAnswer("AlreadyExists", *existing, m_settings.alreadyExistsStatus);

    const Ticks at = now();
    order.created = toMilliseconds(at);
    order.updated = at;
    order.held = m_settings.pauseWindowMs > 0;
    for (Item &item : order.items) {
        for (Asset &asset : item.assets) // what is really fetched tells by itself whether it is missing
            asset.fails = asset.fails && !m_world.artwork.isFetched(asset.url);
    }
    order.needsPayment = order.needsPayment || m_dice.percent(m_settings.paymentShare);
    if (m_dice.percent(m_settings.failingShare) && !order.items.front().assets.empty())
        order.items.front().assets.front().fails = true;
    Order &added = m_book.add(std::move(order));
    if (!added.held)
        begin(added, m_world.baseUrl);
    schedule(added);
    if (added.stage != Stage::InProgress)
        notify(added, {"status.stage.changed#" + stageName(added.stage)}, at);
    return orderAnswer(added.held ? "OnHold" : added.issues.empty() ? "Created" : "CreatedWithIssues", added);
}

http::Answer Prodigi::getOrder(const QByteArray &id)
{
    const Order *order = m_book.find(id);
    if (!order || order->held)
        return notFound();
    return m_answers.ok("Ok", [&](JsonWriter &json) {
        json.key("order");
        write(json, *order, FractionOfReads);
    });
}

http::Answer Prodigi::listOrders(const http::Request &request)
{
    const Query query(request.query());
    Failures failures;
    ListFilter filter = readFilter(query, failures);
    filter.someAreHeld = m_settings.pauseWindowMs > 0;
    if (!failures.isEmpty())
        return m_answers.invalid(failures);
    const Page page = select(m_book, filter);
    // The host as the client knows it: it may use another name for this machine.
    const QByteArray host = request.header("Host");
    const QByteArray base = host.isEmpty() ? m_world.baseUrl : "http://" + host;
    return m_answers.ok("Ok", [&](JsonWriter &json) {
        json.key("orders").array();
        for (const Order *order : page.orders)
            write(json, *order, FractionOfReads);
        json.endArray().key("hasMore").boolean(page.hasMore).key("nextUrl");
        page.hasMore ? json.text(base + "/v4.0/Orders?" + nextQuery(query, filter)) : json.null();
    });
}

http::Answer Prodigi::actions(const Order &order)
{
    return m_answers.ok("Ok", [&order](JsonWriter &json) {
        const QByteArray now = canChange(order) ? "Yes" : "No";
        json.key("cancel").object().key("isAvailable").text(canCancel(order) ? "Yes" : "No").endObject();
        json.key("changeRecipientDetails").object().key("isAvailable").text(now).endObject();
        json.key("changeShippingMethod").object().key("isAvailable").text(now).endObject();
        json.key("changeMetaData").object().key("isAvailable").text("Yes").endObject();
    });
}

http::Answer Prodigi::updateMethod(const http::Request &request, Order &order)
{
    if (const auto wrong = wrongContentType(request))
        return *wrong;
    Failures failures;
    const std::optional<QJsonObject> body = readBody(request, failures);
    const std::optional<Method> method = body ? readMethod(*body, failures) : std::nullopt;
    if (!method)
        return m_answers.invalid(failures);
    const Change change = tryMethod(order, *method, now());
    return m_answers.ok(change.outcome, [&](JsonWriter &json) {
        json.key(m_settings.shippingResults);
        writeResults(json, change, false);
        json.key("order");
        write(json, order, FractionOfChanges);
    });
}

http::Answer Prodigi::updateRecipient(const http::Request &request, Order &order)
{
    if (const auto wrong = wrongContentType(request))
        return *wrong;
    Failures failures;
    const std::optional<QJsonObject> body = readBody(request, failures);
    const Recipient recipient = body ? readReplacement(*body, failures) : Recipient{};
    if (!failures.isEmpty())
        return m_answers.invalid(failures);
    const Change change = tryRecipient(order, recipient, now());
    return m_answers.ok(change.outcome, [&](JsonWriter &json) {
        json.key("shipmentUpdateResults");
        writeResults(json, change, true);
        json.key("order");
        write(json, order, FractionOfChanges);
    });
}

http::Answer Prodigi::updateMetadata(const http::Request &request, Order &order)
{
    if (const auto wrong = wrongContentType(request))
        return *wrong;
    Failures failures;
    const std::optional<QJsonObject> body = readBody(request, failures);
    const QJsonValue given = body ? body->value(QLatin1String("metadata")) : QJsonValue();
    if (body && !given.isObject())
        failures.add("metadata", "Required", given);
    const QByteArray metadata = readMetadata(given, failures);
    if (!failures.isEmpty())
        return m_answers.invalid(failures);
    order.metadata = metadata;
    order.updated = now();
    return orderAnswer("Updated", order);
}

http::Answer Prodigi::createQuote(const http::Request &request)
{
    if (const auto wrong = wrongContentType(request))
        return *wrong;
    Failures failures;
    const std::optional<QJsonObject> body = readBody(request, failures);
    const QuoteRequest quote = body ? readQuote(*body, "GBP", failures) : QuoteRequest{};
    if (!failures.isEmpty())
        return m_answers.invalid(failures);
    return m_answers.ok(quote.hasIssues() ? "CreatedWithIssues" : "Created",
                        [&](JsonWriter &json) { writeQuotes(json, quote, m_settings.quotes, m_dice); });
}

http::Answer Prodigi::product(const QByteArray &sku)
{
    const Product *found = findProduct(sku);
    if (!found)
        return notFound();
    return m_answers.ok("Ok", [found](JsonWriter &json) {
        json.key("product");
        writeProduct(json, *found);
    });
}

http::Answer Prodigi::spine(const http::Request &request)
{
    if (const auto wrong = wrongContentType(request))
        return *wrong;
    Failures failures;
    const std::optional<QJsonObject> body = readBody(request, failures);
    const QByteArray answer = body ? spineAnswer(*body, failures) : QByteArray();
    return failures.isEmpty() ? m_answers.json(200, answer) : m_answers.invalid(failures);
}

http::Answer Prodigi::notFound()
{
    return m_answers.error(404, "EntityNotFound", "The entity could not be found");
}

http::Answer Prodigi::methodNotAllowed()
{
    return m_answers.error(405, "MethodNotAllowed", "The endpoint does not support this HTTP method");
}

http::Answer Prodigi::orderAnswer(const QByteArray &outcome, const Order &order, int status)
{
    return m_answers.ok(
        outcome,
        [&](JsonWriter &json) {
            json.key("order");
            if (order.held) // only the id is returned
                json.object().key("id").text(order.id()).endObject();
            else
                write(json, order, FractionOfChanges);
        },
        status);
}

std::optional<http::Answer> Prodigi::wrongContentType(const http::Request &request)
{
    const QByteArray type = request.header("Content-Type").split(';').value(0).trimmed().toLower();
    if (type == "application/json")
        return std::nullopt;
    return m_answers.error(415, "InvalidContentType", "Content-Type must be application/json");
}

} // namespace platen::sandbox::prodigi
