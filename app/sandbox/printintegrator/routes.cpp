// SPDX-License-Identifier: GPL-3.0-or-later
// The endpoints, in the order of the document's tables.
#include "app/sandbox/printintegrator/multipart.h"
#include "app/sandbox/printintegrator/order_json.h"
#include "app/sandbox/printintegrator/order_list.h"
#include "app/sandbox/printintegrator/order_request.h"
#include "app/sandbox/printintegrator/pdf.h"
#include "app/sandbox/printintegrator/printintegrator.h"
#include "app/sandbox/printintegrator/seeding.h"

namespace platen::sandbox::printintegrator {
namespace {

// "/api/v1/orders/ord_1" → "orders", "ord_1". Empty if the path has neither prefix.
QList<QByteArray> partsOf(const QByteArray &path)
{
    QList<QByteArray> parts = path.split('/');
    parts.removeFirst();
    if (parts.size() > 1 && parts.back().isEmpty())
        parts.removeLast();
    if (parts.value(0) == "api")
        parts.removeFirst();
    if (parts.value(0) != "v1")
        return {};
    parts.removeFirst();
    for (QByteArray &part : parts)
        part = QByteArray::fromPercentEncoding(part);
    return parts;
}

void writePageEnd(JsonWriter &json, const PageWish &wish, qint64 total, const QByteArray &nextUrl)
{
    json.key("page").number(wish.page).key("limit").number(wish.limit).key("total").number(total);
    json.key("next");
    if (wish.page * wish.limit < total)
        json.text(nextUrl);
    else
        json.null();
}

} // namespace

bool PrintIntegrator::isAuthorized(const http::Request &request) const
{
    const QByteArray given = request.header("Authorization");
    return given.left(7).compare("Bearer ", Qt::CaseInsensitive) == 0 && given.mid(7).trimmed() == m_world.life.secret;
}

http::Answer PrintIntegrator::answer(const http::Request &request)
{
    if (request.path().startsWith("/renders/"))
        return renderedFile(request.path().mid(9));
    if (auto limited = m_answers.exhausted())
        return std::move(*limited);
    const QList<QByteArray> path = partsOf(request.path());
    const QByteArray noun = path.value(0);
    const bool isOptional = noun == "products" && request.method == "GET" && request.header("Authorization").isEmpty();
    if (!isOptional && !isAuthorized(request))
        return m_answers.unauthenticated();
    if (noun == "orders" && path.size() <= 2)
        return orders(request, path);
    if (noun == "products" && path.size() <= 2)
        return products(request, path);
    if (noun == "designs" && path.size() <= 3)
        return designs(request, path);
    if (noun == "files" && path.value(1) == "upload" && path.size() == 2)
        return request.method == "POST" ? upload(request) : methodNotAllowed();
    if (noun == "webhooks" && path.size() <= 2)
        return webhooks(request, path);
    return m_answers.notFound("Endpoint");
}

http::Answer PrintIntegrator::methodNotAllowed()
{
    return m_answers.error(405, "method_not_allowed", "The endpoint does not support this method");
}

http::Answer PrintIntegrator::orders(const http::Request &request, const QList<QByteArray> &path)
{
    if (path.size() == 1) {
        return request.method == "GET"    ? listOrders(request)
               : request.method == "POST" ? createOrder(request)
                                          : methodNotAllowed();
    }
    Order *order = find(path[1]);
    if (!order)
        return m_answers.notFound("Order");
    if (request.method == "PATCH")
        return changeOrder(request, *order);
    if (request.method != "GET")
        return methodNotAllowed();
    JsonWriter json;
    writeOrder(json, *order, true);
    return m_answers.json(json.bytes());
}

http::Answer PrintIntegrator::listOrders(const http::Request &request)
{
    const Query query(request.query());
    const auto wish = readPage(query);
    if (!wish)
        return m_answers.invalid(wish.error());
    const auto page = select(m_orders, query, *wish);
    if (!page)
        return m_answers.invalid(page.error());
    JsonWriter json;
    json.object().key("data").array();
    for (const Order *order : page->orders)
        writeOrder(json, *order, false);
    json.endArray();
    writePageEnd(json, *wish, page->total, baseUrl() + request.path() + '?' + nextQuery(request.query(), *wish));
    json.endObject();
    return m_answers.json(json.bytes());
}

http::Answer PrintIntegrator::createOrder(const http::Request &request)
{
    const auto body = readBody(request);
    if (!body)
        return m_answers.invalid(body.error());
    auto order =
        readOrder(*body, [this](const QByteArray &id) { return m_designs.contains(id) || m_files.contains(id); });
    if (!order)
        return m_answers.invalid(order.error());
    order->id = newId("ord_", m_dice);
    if (order->customer.isEmpty())
        order->customer = newId("cus_", m_dice);
    order->created = order->updated = now();
    Order &added = add(std::move(*order));
    schedule(added);
    JsonWriter data;
    writeOrderData(data, added);
    m_webhooks.notify("order.created", data.bytes());
    JsonWriter json;
    writeOrder(json, added, true);
    return m_answers.json(json.bytes(), 201);
}

http::Answer PrintIntegrator::changeOrder(const http::Request &request, Order &order)
{
    const auto body = readBody(request);
    if (!body)
        return m_answers.invalid(body.error());
    auto changed = readChange(*body, order, now());
    if (!changed)
        return m_answers.invalid(changed.error());
    const Status before = order.status;
    order = std::move(*changed);
    if (order.status != before)
        schedule(order);
    notifyChange(order, before);
    JsonWriter json;
    writeOrder(json, order, true);
    return m_answers.json(json.bytes());
}

http::Answer PrintIntegrator::products(const http::Request &request, const QList<QByteArray> &path)
{
    const QByteArray &method = request.method;
    if (path.size() == 1 && method == "GET")
        return listProducts(request);
    if (path.size() == 2 && !m_products.find(path[1]))
        return m_answers.notFound("Product");
    JsonWriter json;
    if (path.size() == 2 && method == "GET") {
        json.value(*m_products.find(path[1]));
        return m_answers.json(json.bytes());
    }
    if (method != (path.size() == 1 ? "POST" : "PATCH"))
        return methodNotAllowed();
    const auto body = readBody(request);
    if (!body)
        return m_answers.invalid(body.error());
    const auto product = path.size() == 1 ? m_products.add(*body) : m_products.change(path[1], *body);
    if (!product)
        return m_answers.invalid(product.error());
    json.value(*product);
    return m_answers.json(json.bytes(), path.size() == 1 ? 201 : 200);
}

http::Answer PrintIntegrator::listProducts(const http::Request &request)
{
    const auto wish = readPage(Query(request.query()));
    if (!wish)
        return m_answers.invalid(wish.error());
    const auto total = static_cast<qint64>(m_products.all().size());
    JsonWriter json;
    json.object().key("data").array();
    for (qint64 i = (wish->page - 1) * wish->limit; i < std::min(wish->page * wish->limit, total); ++i)
        json.value(summary(m_products.all()[static_cast<size_t>(i)]));
    json.endArray();
    writePageEnd(json, *wish, total, baseUrl() + request.path() + '?' + nextQuery(request.query(), *wish));
    json.endObject();
    return m_answers.json(json.bytes());
}

http::Answer PrintIntegrator::designs(const http::Request &request, const QList<QByteArray> &path)
{
    if (path.size() == 1) {
        if (request.method != "POST")
            return methodNotAllowed();
        const auto body = readBody(request);
        if (!body)
            return m_answers.invalid(body.error());
        if (body->isEmpty())
            return m_answers.invalid({{}, "A design must not be empty"});
        Design design;
        design.id = newId("des_", m_dice);
        design.name = body->value(QLatin1String("name")).toString().toUtf8();
        design.customer = body->value(QLatin1String("customerId")).toString().toUtf8();
        m_designs.insert(design.id, design);
        JsonWriter data;
        data.object().key("designId").text(design.id);
        if (!design.customer.isEmpty())
            data.key("customerId").text(design.customer);
        data.endObject();
        m_webhooks.notify("design.completed", data.bytes());
        JsonWriter json;
        json.object().key("id").text(design.id).endObject();
        return m_answers.json(json.bytes(), 201);
    }
    const auto design = m_designs.find(path[1]);
    if (design == m_designs.end() || path.value(2) != "render")
        return m_answers.notFound(path.size() == 3 && path[2] != "render" ? "Endpoint" : "Design");
    return request.method == "GET" ? render(*design) : methodNotAllowed();
}

// "Generate or fetch the print-ready PDF": the document does not say how it is returned, so the design's name decides.
http::Answer PrintIntegrator::render(Design &design)
{
    if (design.name.toLower().contains("slow") && !std::exchange(design.wasRequested, true)) {
        JsonWriter json;
        json.object().key("status").text("rendering").endObject();
        http::Answer answer = m_answers.json(json.bytes(), 202);
        answer.headers.emplace_back("Retry-After", "1");
        return answer;
    }
    const QByteArray url = baseUrl() + "/renders/" + design.id + ".pdf";
    if (!std::exchange(design.isRendered, true)) {
        JsonWriter data;
        data.object().key("designId").text(design.id).key("url").text(url).endObject();
        m_webhooks.notify("design.rendered", data.bytes());
    }
    if (!design.name.toLower().contains("link"))
        return m_answers.pdf(designPdf(design.id));
    JsonWriter json;
    json.object().key("url").text(url).endObject();
    return m_answers.json(json.bytes());
}

http::Answer PrintIntegrator::renderedFile(const QByteArray &name)
{
    const auto design = m_designs.constFind(name.endsWith(".pdf") ? name.left(name.size() - 4) : QByteArray());
    return design != m_designs.constEnd() && design->isRendered ? m_answers.pdf(designPdf(design->id))
                                                                : m_answers.notFound("File");
}

http::Answer PrintIntegrator::upload(const http::Request &request)
{
    const auto parts = formParts(request);
    if (!parts)
        return m_answers.invalid({"file", "Request body must be multipart/form-data"});
    const auto file = std::find_if(parts->begin(), parts->end(),
                                   [](const FormPart &one) { return one.name == "file" && !one.fileName.isEmpty(); });
    if (file == parts->end() || file->body.isEmpty())
        return m_answers.invalid({"file", "Field 'file' must be a file that is not empty"});
    if (!file->type.startsWith("image/") && file->type != "application/pdf")
        return m_answers.invalid({"file", "Field 'file' must be an image or a PDF"});
    const QByteArray id = newId("file_", m_dice);
    m_files.insert(id, file->fileName);
    const bool isBad = file->fileName.toLower().contains("bad");
    JsonWriter issues;
    issues.array();
    if (isBad) {
        issues.object().key("code").text("low_resolution").key("severity").text("error");
        issues.key("message").text("The image has 72 dpi at its printed size; at least 150 are needed").endObject();
    }
    issues.endArray();
    if (isBad) {
        JsonWriter data;
        data.object().key("fileId").text(id).key("fileName").text(file->fileName);
        data.key("reason").text("low_resolution").key("issues").raw(issues.bytes()).endObject();
        m_webhooks.notify("file.preflight_failed", data.bytes());
    }
    JsonWriter json;
    json.object().key("id").text(id).key("preflight").object().key("status").text(isBad ? "failed" : "passed");
    json.key("issues").raw(issues.bytes()).endObject().endObject();
    return m_answers.json(json.bytes(), 201);
}

http::Answer PrintIntegrator::webhooks(const http::Request &request, const QList<QByteArray> &path)
{
    if (path.size() == 2) {
        if (request.method != "DELETE")
            return methodNotAllowed();
        return m_webhooks.remove(path[1]) ? m_answers.empty() : m_answers.notFound("Webhook");
    }
    JsonWriter json;
    if (request.method == "GET") {
        json.object().key("data").array();
        for (const Webhook &one : m_webhooks.all())
            writeWebhook(json, one, false);
        json.endArray().endObject();
        return m_answers.json(json.bytes());
    }
    if (request.method != "POST")
        return methodNotAllowed();
    const auto body = readBody(request);
    if (!body)
        return m_answers.invalid(body.error());
    const auto webhook = m_webhooks.add(*body);
    if (!webhook)
        return m_answers.invalid(webhook.error());
    writeWebhook(json, *webhook, true);
    return m_answers.json(json.bytes(), 201);
}

} // namespace platen::sandbox::printintegrator
