// SPDX-License-Identifier: GPL-3.0-or-later
// The endpoints, in the order of the document.
#include "app/sandbox/imprinted/imprinted.h"
#include "app/sandbox/imprinted/order_document.h"
#include "app/sandbox/imprinted/order_list.h"
#include "app/sandbox/imprinted/order_request.h"
#include "app/sandbox/imprinted/signature.h"

namespace platen::sandbox::imprinted {
namespace {

http::Answer reply(Format format, const QByteArray &body, int status = 200)
{
    http::Answer answer;
    answer.status = status;
    answer.headers = {{"Content-Type", contentType(format)}};
    answer.body = body;
    return answer;
}

http::Answer error(Format format, const QByteArray &text, int status = 200)
{
    DocumentWriter document(format);
    document.text("error", text);
    return reply(format, document.finish(), status);
}

http::Answer oneOrder(Format format, const Order &order)
{
    DocumentWriter document(format);
    document.open("order");
    writeOrder(document, order);
    document.close();
    return reply(format, document.finish());
}

// The query is form-encoded: "+" is a space.
Query readQuery(const http::Request &request)
{
    return Query(request.query().replace('+', "%20"));
}

// The format of the response: for POST, that of the request. Null for an unknown one.
std::optional<Format> formatOf(const http::Request &request)
{
    if (request.method == "POST") {
        const QByteArray type = request.header("Content-Type").split(';').value(0).trimmed().toLower();
        if (type == "application/xml" || type == "text/xml")
            return Format::Xml;
        return type == "application/json" ? std::optional(Format::Json) : std::nullopt;
    }
    const QByteArray format = readQuery(request).first("format").value_or("json").toLower();
    if (format == "xml")
        return Format::Xml;
    return format == "json" ? std::optional(Format::Json) : std::nullopt;
}

} // namespace

http::Answer Imprinted::answer(const http::Request &request)
{
    const std::optional<Format> asked = formatOf(request);
    const Format format = asked.value_or(Format::Json);
    if (const QByteArray wrong = whatIsWrong(request, m_world.life.secret); !wrong.isEmpty())
        return error(format, wrong, 401);
    if (!asked) {
        return request.method == "POST" ? error(format, "Content-Type must be application/json or application/xml")
                                        : error(format, "format must be json or xml");
    }
    const QByteArray path = request.path();
    const QByteArray &method = request.method;
    if (path == "/api/orders.php") {
        if (method == "GET")
            return listOrders(request, format);
        if (method == "POST")
            return createOrder(request, format);
        if (method == "DELETE")
            return deleteOrder(request, format);
        return error(format, "Method not allowed", 405);
    }
    if (path != "/api/order.php" && path != "/api/orders/count.php")
        return error(format, "Not found", 404);
    if (method != "GET")
        return error(format, "Method not allowed", 405);
    return path == "/api/order.php" ? getOrder(request, format) : countOrders(request, format);
}

http::Answer Imprinted::rateLimited(const QByteArray &quota)
{
    return error(Format::Json, "Too many requests: at most " + quota, 429);
}

http::Answer Imprinted::serverError(int status)
{
    return error(Format::Json, status == 429 ? "Too many requests" : "Internal server error", status);
}

http::Answer Imprinted::listOrders(const http::Request &request, Format format) const
{
    const auto filter = readFilter(readQuery(request));
    if (!filter)
        return error(format, filter.error());
    DocumentWriter document(format);
    document.openList("orders");
    for (const Order *order : pageOf(matching(m_orders, *filter), *filter)) {
        document.openEntry("order", true);
        writeOrder(document, *order);
        document.closeEntry(true);
    }
    document.closeList();
    return reply(format, document.finish());
}

http::Answer Imprinted::countOrders(const http::Request &request, Format format) const
{
    const auto filter = readFilter(readQuery(request));
    if (!filter)
        return error(format, filter.error());
    DocumentWriter document(format);
    document.number("count", QByteArray::number(matching(m_orders, *filter).size()));
    return reply(format, document.finish());
}

http::Answer Imprinted::getOrder(const http::Request &request, Format format) const
{
    const Order *order = find(readQuery(request).first("id").value_or(QByteArray()));
    return order ? oneOrder(format, *order) : error(format, "Order not found");
}

http::Answer Imprinted::createOrder(const http::Request &request, Format format)
{
    const std::optional<QJsonObject> document = readOrderDocument(format, request.body);
    if (!document)
        return error(format, format == Format::Json ? "The request is not valid JSON" : "The request is not valid XML");
    auto order = readOrder(*document);
    if (!order)
        return error(format, order.error());
    const Ticks second = 1000 * TicksPerMs;
    order->number = FirstNumber + static_cast<qint64>(m_orders.size());
    order->created = now() / second * second;
    m_orders.push_back(std::move(*order));
    schedule(m_orders.back());
    return oneOrder(format, m_orders.back());
}

http::Answer Imprinted::deleteOrder(const http::Request &request, Format format)
{
    Order *order = find(readQuery(request).first("id").value_or(QByteArray()));
    if (!order)
        return error(format, "Order not found");
    if (order->deleted)
        return error(format, "Order is already deleted");
    if (order->paid != 0)
        return error(format, "Only orders that are not paid can be deleted");
    order->deleted = true;
    schedule(*order);
    return oneOrder(format, *order);
}

} // namespace platen::sandbox::imprinted
