// SPDX-License-Identifier: GPL-3.0-or-later
// The endpoints, in the order of the document.
#include "app/sandbox/idealfactory/idealfactory.h"
#include "app/sandbox/idealfactory/order_request.h"
#include "app/sandbox/idealfactory/pdf.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>

namespace platen::sandbox::idealfactory {
namespace {

http::Answer notFound()
{
    return message(404, "Not Found");
}

http::Answer wrongMethod(const QByteArray &method)
{
    return message(405, "The " + method + " method is not supported for this route.");
}

std::optional<QJsonObject> bodyOf(const http::Request &request)
{
    const QJsonDocument document = QJsonDocument::fromJson(request.body);
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

http::Answer unreadable()
{
    return message(400, "The body must be a JSON object.");
}

void writeMembers(JsonWriter &json, const QJsonObject &members)
{
    for (auto member = members.constBegin(); member != members.constEnd(); ++member)
        json.key(member.key().toUtf8()).value(member.value());
}

} // namespace

http::Answer IdealFactory::answer(const http::Request &request)
{
    QList<QByteArray> path = request.path().split('/'); // "", "api", "v1", noun, …
    path.removeFirst();
    for (QByteArray &part : path)
        part = QByteArray::fromPercentEncoding(part);
    const bool isGet = request.method == "GET";
    // Print files are public, because their URLs cannot be guessed.
    if (path.value(0) == "print-files" && path.size() == 2)
        return isGet ? printFile(path[1]) : wrongMethod(request.method);
    if (request.header("Authorization") != "Bearer " + m_world.life.secret)
        return message(401, "Unauthenticated.");
    if (path.value(0) != "api" || path.value(1) != "v1")
        return notFound();
    path.remove(0, 2);
    const QByteArray noun = path.value(0);
    if (noun == "orders")
        return orders(request, path);
    if (noun == "order-items" && path.size() == 3 && path[2] == "print")
        return isGet ? printStatus(path[1]) : wrongMethod(request.method);
    if (Catalogue::has(noun) && path.size() < 3)
        return catalogue(request, path);
    if (noun == "batch-orders" && path.size() == 1) {
        if (request.method != "POST")
            return wrongMethod(request.method);
        const std::optional<QJsonObject> body = bodyOf(request);
        return body ? createBatch(*body) : unreadable();
    }
    return notFound();
}

http::Answer IdealFactory::orders(const http::Request &request, const QList<QByteArray> &path)
{
    const QByteArray &method = request.method;
    const bool sends = method == "POST" || method == "PUT";
    const std::optional<QJsonObject> body = sends ? bodyOf(request) : QJsonObject();
    if (path.size() == 1) {
        if (method != "POST") // they cannot be listed
            return wrongMethod(method);
        return body ? createOrder(*body) : unreadable();
    }
    if (path.size() > 2)
        return notFound();
    if (method != "GET" && method != "PUT" && method != "DELETE")
        return wrongMethod(method);
    Order *order = m_book.find(path[1]);
    if (!order)
        return message(404, "Order not found");
    if (!body)
        return unreadable();
    if (method == "PUT")
        return updateOrder(*order, *body);
    if (method == "DELETE")
        return deleteOrder(*order);
    JsonWriter json;
    writeOrder(json, *order, View::Document);
    return jsonAnswer(200, json.bytes());
}

http::Answer IdealFactory::createOrder(const QJsonObject &body)
{
    Problems problems;
    OrderRequest request = readNewOrder(body, problems);
    if (!request.store.isEmpty() && !request.store.startsWith("store"))
        return message(403, "This store does not belong to your account.");
    if (!problems.isEmpty())
        return problems.answer();
    Order &order = m_book.add(std::move(request.order));
    schedule(order);
    JsonWriter json;
    writeOrder(json, order, View::Document);
    return jsonAnswer(200, json.bytes());
}

http::Answer IdealFactory::updateOrder(Order &order, const QJsonObject &body)
{
    Problems problems;
    OrderUpdate update = readUpdate(body, problems);
    if (!problems.isEmpty())
        return problems.answer();
    for (auto member = update.members.constBegin(); member != update.members.constEnd(); ++member)
        order.sent.insert(member.key(), member.value());
    if (update.hasItems) {
        m_book.setItems(order, std::move(update.items));
        if (order.due < 0)
            schedule(order);
    }
    JsonWriter json;
    writeOrder(json, order, View::Document);
    return jsonAnswer(200, json.bytes());
}

http::Answer IdealFactory::deleteOrder(const Order &order)
{
    JsonWriter json;
    json.object().key("message").text("Order successfully deleted").key("order_uid").text(order.uid).endObject();
    m_book.remove(order);
    return jsonAnswer(200, json.bytes());
}

http::Answer IdealFactory::printStatus(const QByteArray &reference)
{
    const Item *item = m_book.itemByReference(reference);
    if (!item)
        return message(404, "Order item not found");
    JsonWriter json;
    json.object().key("ecommerce_order_item_id").text(item->reference());
    writePrint(json, *item);
    json.endObject();
    return jsonAnswer(200, json.bytes());
}

http::Answer IdealFactory::printFile(const QByteArray &name)
{
    const Item *item = name.endsWith(".pdf") ? m_book.itemByUid(name.chopped(4)) : nullptr;
    if (!item || item->print != PrintStatus::Ready)
        return notFound();
    http::Answer answer;
    answer.headers = {{"Content-Type", "application/pdf"}};
    answer.body = onePagePdf(item->uid);
    return answer;
}

http::Answer IdealFactory::catalogue(const http::Request &request, const QList<QByteArray> &path)
{
    const QByteArray &method = request.method;
    const std::optional<QJsonObject> body = bodyOf(request);
    if (path.size() == 1) {
        if (method != "POST")
            return wrongMethod(method);
        return body ? m_catalogue.create(path[0], *body) : unreadable();
    }
    if (method == "GET")
        return m_catalogue.show(path[0], path[1]);
    if (method == "DELETE")
        return m_catalogue.remove(path[0], path[1]);
    if (method == "PUT")
        return body ? m_catalogue.update(path[0], path[1], *body) : unreadable();
    return wrongMethod(method);
}

http::Answer IdealFactory::createBatch(const QJsonObject &body)
{
    static constexpr std::array rules = {Rule{"order_items", Rule::Type::Array, true},
                                         Rule{"print_templates", Rule::Type::Array, true}};
    Problems problems;
    readMembers(body, rules, Purpose::Create, {}, problems);
    for (const Rule &rule : rules) {
        const QJsonArray list = body.value(QLatin1String(rule.name)).toArray();
        for (qsizetype i = 0; i < list.size(); ++i) {
            const QByteArray path = QByteArray(rule.name) + '.' + QByteArray::number(i);
            const QByteArray uid = list[i].toString().toUtf8();
            if (uid.isEmpty())
                problems.add(path, "must be a string.");
            else if (&rule == &rules.front() && !m_book.itemByUid(uid))
                problems.add(path, "is invalid: there is no such order item.");
        }
    }
    if (!problems.isEmpty())
        return problems.answer();
    JsonWriter json;
    json.object().key("uid").text(m_book.newUid()).key("status").text("Batching").endObject();
    return jsonAnswer(200, json.bytes());
}

void IdealFactory::writePrint(JsonWriter &json, const Item &item) const
{
    json.key("status").text(printStatusName(item.print)).key("url");
    item.print == PrintStatus::Ready ? json.text(urlOf(item)) : json.null();
}

void IdealFactory::writeOrder(JsonWriter &json, const Order &order, View view) const
{
    json.object().key("uid").text(order.uid);
    writeMembers(json, order.sent);
    json.key("items").array();
    for (const Item &item : order.items) {
        json.object().key("uid").text(item.uid);
        writeMembers(json, item.sent);
        if (view == View::Control) {
            json.key("print").object();
            writePrint(json, item);
            json.endObject();
        }
        json.endObject();
    }
    json.endArray().endObject();
}

} // namespace platen::sandbox::idealfactory
