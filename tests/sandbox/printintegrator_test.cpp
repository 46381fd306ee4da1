// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/printintegrator/webhooks.h"
#include "tests/http/server_fixture.h"
#include "tests/sandbox/client.h"

#include <QMessageAuthenticationCode>
#include <QSet>

using namespace platen::test;
namespace sandbox = platen::sandbox;

namespace {

constexpr auto Orders = "/printintegrator/api/v1/orders";

// Sends requests like that provider's customers.
class Shop
{
public:
    explicit Shop(TestSandbox &test)
        : m_test(test)
    {
    }

    Response ask(const QByteArray &method, const QByteArray &target, const QByteArray &body = {},
                 const QByteArray &contentType = "application/json")
    {
        QNetworkRequest request(
            QUrl::fromEncoded(target.startsWith("http") ? target : m_test.sandbox.baseUrl().toUtf8() + target));
        if (!token.isEmpty())
            request.setRawHeader("Authorization", "Bearer " + token);
        if (!body.isEmpty())
            request.setRawHeader("Content-Type", contentType);
        QNetworkReply *reply = m_network.sendCustomRequest(request, method, body);
        REQUIRE(eventually([reply] { return reply->isFinished(); }));
        Response response;
        response.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        response.body = reply->readAll();
        response.headers = reply->rawHeaderPairs();
        delete reply;
        CHECK_FALSE(response.header("X-Request-Id").isEmpty());
        CHECK_FALSE(response.header("X-RateLimit-Remaining").isEmpty());
        return response;
    }
    Response get(const QByteArray &target) { return ask("GET", target); }
    Response post(const QByteArray &target, const QByteArray &json) { return ask("POST", target, json); }
    QString newOrder(const QByteArray &json)
    {
        const Response created = post(Orders, json);
        REQUIRE(created.status == 201);
        return text(created.json(), "id");
    }
    QJsonObject order(const QString &id) { return get(QByteArray(Orders) + '/' + id.toUtf8()).json(); }
    QString newDesign(const QByteArray &json)
    {
        return text(post("/printintegrator/api/v1/designs", json).json(), "id");
    }

    QByteArray token = "sandbox-key";

private:
    TestSandbox &m_test;
    QNetworkAccessManager m_network;
};

QByteArray sampleOrder()
{
    return R"({"reference":"PO-7","shippingMethod":"standard","currency":"EUR",
        "recipient":{"name":"Imogen Fairweather","address":{"line1":"1 Quince Lane","city":"Little Wendover",
        "postalCode":"LW4 7QT","countryCode":"GB"}},
        "lineItems":[{"sku":"biz-card-100","quantity":100,"reference":"line-1","price":"0.15",
        "personalization":{"line1":"Hello"}}]})";
}

void checkInvalid(const Response &response, const char *field)
{
    CAPTURE(response.body.toStdString(), field);
    CHECK(response.status == 422);
    CHECK(text(response.json(), "error.code") == "validation_error");
    CHECK(text(response.json(), "error.field") == QLatin1String(field));
    CHECK_FALSE(text(response.json(), "error.message").isEmpty());
    CHECK(text(response.json(), "error.requestId").toUtf8() == response.header("X-Request-Id"));
}

class Receiver : public TestServer
{
public:
    using TestServer::TestServer;
    [[nodiscard]] QByteArray url() const { return server.baseUrl().toUtf8() + "/hooks/shop/token"; }
    bool hasGot(std::size_t count)
    {
        return eventually([this, count] { return seen.count() >= count; });
    }
    QJsonObject event(const QString &type)
    {
        for (std::size_t i = 0; i < seen.count(); ++i) {
            const QJsonObject body = QJsonDocument::fromJson(seen.at(i).body).object();
            if (text(body, "type") == type)
                return body;
        }
        return {};
    }
};

QByteArray registration(const QByteArray &url, const QByteArray &events)
{
    return R"({"url":")" + url + R"(","events":[)" + events + "]}";
}

QByteArray upload(const QByteArray &fileName, const QByteArray &type, const QByteArray &body)
{
    return "--b0und\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName +
           "\"\r\nContent-Type: " + type + "\r\n\r\n" + body + "\r\n--b0und--\r\n";
}

constexpr auto Multipart = "multipart/form-data; boundary=b0und";

} // namespace

TEST_CASE("PrintIntegrator: a token is required, except to view products")
{
    TestSandbox test;
    Shop shop(test);
    shop.token = "wrong";
    const Response refused = shop.get(Orders);
    CHECK(refused.status == 401);
    CHECK(text(refused.json(), "error.code") == "unauthenticated");
    CHECK(text(refused.json(), "error.requestId").toUtf8() == refused.header("X-Request-Id"));
    CHECK(shop.get("/printintegrator/api/v1/products").status == 401);
    shop.token.clear();
    CHECK(shop.get(Orders).status == 401);
    CHECK(shop.get("/printintegrator/api/v1/products").status == 200);
    CHECK(shop.post("/printintegrator/api/v1/products", R"({"name":"Pin"})").status == 401);
}

TEST_CASE("PrintIntegrator: an order is created, read and listed under both prefixes")
{
    TestSandbox test;
    Shop shop(test);
    const QString id = shop.newOrder(sampleOrder());
    CHECK(id.startsWith("ord_"));
    const QJsonObject order = shop.order(id);
    CHECK(text(order, "status") == "paid");
    CHECK(text(order, "reference") == "PO-7");
    CHECK(text(order, "recipient.address.city") == "Little Wendover");
    CHECK(text(order, "lineItems.0.personalization.line1") == "Hello");
    CHECK(text(order, "lineItems.0.price") == "0.15");
    CHECK(at(order, "lineItems.0.quantity").toInt() == 100);
    CHECK(text(order, "shipping.method") == "standard");
    CHECK_FALSE(order.contains(QLatin1String("internalNotes")));
    CHECK(shop.get("/printintegrator/v1/orders/" + id.toUtf8()).json() == order);
    const QJsonObject list = shop.get("/printintegrator/v1/orders").json();
    CHECK(at(list, "total").toInt() == 1);
    CHECK(text(list, "data.0.id") == id);
    CHECK(at(list, "data.0.lineItems.0.personalization").isUndefined());
    CHECK(shop.get("/printintegrator/api/v1/orders/ord_1").status == 404);
    CHECK(shop.get("/printintegrator/api/v2/orders").status == 404);
    CHECK(shop.ask("DELETE", QByteArray(Orders) + '/' + id.toUtf8()).status == 405);
}

TEST_CASE("PrintIntegrator: an error of an order names its field")
{
    TestSandbox test;
    Shop shop(test);
    const auto with = [](const char *from, const char *to) { return sampleOrder().replace(from, to); };
    checkInvalid(shop.post(Orders, with("\"quantity\":100", "\"quantity\":0")), "quantity");
    checkInvalid(shop.post(Orders, with("\"quantity\":100", "\"quantity\":1.5")), "quantity");
    checkInvalid(shop.post(Orders, with("\"quantity\":100,", "")), "quantity");
    checkInvalid(shop.post(Orders, with("biz-card-100", "unknown-card")), "sku");
    checkInvalid(shop.post(Orders, with("\"0.15\"", "\"cheap\"")), "price");
    checkInvalid(shop.post(Orders, with("PO-7", "")), "reference");
    checkInvalid(shop.post(Orders, with("\"GB\"", "null")), "countryCode");
    checkInvalid(shop.post(Orders, with("\"currency\":\"EUR\"", "\"designIds\":[\"des_none\"]")), "designIds");
    checkInvalid(shop.post(Orders, R"({"reference":"PO-8"})"), "lineItems");
    CHECK(shop.post(Orders, "nonsense").status == 422);
    CHECK(at(shop.get(Orders).json(), "total").toInt() == 0);
}

TEST_CASE("PrintIntegrator: status, shipping and internal notes can be changed, until the order has left")
{
    TestSandbox test;
    Shop shop(test);
    const QByteArray one = QByteArray(Orders) + '/' + shop.newOrder(sampleOrder()).toUtf8();
    const Response noted = shop.ask("PATCH", one, R"({"internalNotes":"Gold foil","shippingMethod":"express"})");
    CHECK(noted.status == 200);
    CHECK(text(noted.json(), "internalNotes") == "Gold foil");
    CHECK(text(noted.json(), "shippingMethod") == "express");
    CHECK(text(noted.json(), "status") == "paid");
    checkInvalid(shop.ask("PATCH", one, R"({"status":"flying"})"), "status");
    checkInvalid(shop.ask("PATCH", one, R"({"reference":"PO-9"})"), "reference");
    checkInvalid(shop.ask("PATCH", one, R"({"internalNotes":""})"), "internalNotes");
    CHECK(shop.ask("PATCH", one, "{}").status == 422);
    CHECK(text(shop.ask("PATCH", one, R"({"status":"press"})").json(), "production.stage") == "press");
    checkInvalid(shop.ask("PATCH", one, R"({"status":"queue"})"), "status");
    checkInvalid(shop.ask("PATCH", one, R"({"status":"cancelled"})"), "status");
    const Response shipped = shop.ask(
        "PATCH", one,
        R"({"status":"shipped","shipping":{"carrier":"Pigeon","trackingNumber":"T1","trackingUrl":"https://t.example.org/1"}})");
    CHECK(text(shipped.json(), "shipping.trackingNumber") == "T1");
    CHECK(text(shipped.json(), "shipping.method") == "express");
    checkInvalid(shop.ask("PATCH", one, R"({"status":"cancelled"})"), "status");

    const QByteArray other = QByteArray(Orders) + '/' + shop.newOrder(sampleOrder()).toUtf8();
    CHECK(text(shop.ask("PATCH", other, R"({"status":"cancelled"})").json(), "status") == "cancelled");
}

TEST_CASE("PrintIntegrator: pages link to the next one, filters narrow them")
{
    sandbox::Settings settings = quiet();
    settings.life.seedOrders = 45;
    TestSandbox test(settings);
    Shop shop(test);
    QSet<QString> ids;
    QSet<QString> statuses;
    QByteArray url = QByteArray(Orders) + "?limit=20&createdFrom=2020-01-01";
    int pages = 0;
    while (!url.isEmpty() && pages < 9) {
        const QJsonObject page = shop.get(url).json();
        const QJsonArray data = at(page, "data").toArray();
        CHECK(at(page, "total").toInt() == 45);
        CHECK(data.size() == (pages < 2 ? 20 : 5));
        for (const QJsonValue &order : data) {
            ids.insert(text(order, "id"));
            statuses.insert(text(order, "status"));
        }
        url = text(page, "next").toUtf8();
        CHECK(at(page, "page").toInt() == ++pages);
    }
    CHECK(pages == 3);
    CHECK(ids.size() == 45);
    CHECK(statuses == QSet<QString>{"paid", "queue", "press", "finishing", "done", "shipped", "cancelled"});
    const QJsonObject pressed = shop.get(QByteArray(Orders) + "?status=press,done").json();
    CHECK(at(pressed, "total").toInt() >= 2);
    for (const QJsonValue &order : at(pressed, "data").toArray())
        CHECK((text(order, "status") == "press" || text(order, "status") == "done"));
    CHECK(at(shop.get(QByteArray(Orders) + "?reference=PI-30007").json(), "total").toInt() == 1);
    CHECK(at(shop.get(QByteArray(Orders) + "?createdTo=2020-01-01").json(), "total").toInt() == 0);
    CHECK(at(shop.get(QByteArray(Orders) + "?limit=1000").json(), "limit").toInt() == 100);
    checkInvalid(shop.get(QByteArray(Orders) + "?page=0"), "page");
    checkInvalid(shop.get(QByteArray(Orders) + "?createdFrom=soon"), "createdFrom");
}

TEST_CASE("PrintIntegrator: products are listed, read, added and changed")
{
    TestSandbox test;
    Shop shop(test);
    const QByteArray products = "/printintegrator/api/v1/products";
    const QJsonObject list = shop.get(products).json();
    CHECK(at(list, "total").toInt() == 12);
    CHECK(at(list, "next").isNull());
    CHECK(at(list, "data.0.personalization").isUndefined());
    CHECK(text(shop.get(products + "/biz-card-100").json(), "personalization.areas.0.name") == "front");
    const Response added = shop.post(products, R"({"name":"Pin Badge 32","personalization":{"areas":[]}})");
    CHECK(added.status == 201);
    CHECK(text(added.json(), "slug") == "pin-badge-32");
    CHECK(text(shop.ask("PATCH", products + "/pin-badge-32", R"({"name":"Badge"})").json(), "name") == "Badge");
    CHECK(text(shop.get(products + "/pin-badge-32").json(), "name") == "Badge");
    checkInvalid(shop.post(products, R"({"sku":"x"})"), "name");
    checkInvalid(shop.post(products, R"({"name":"X","slug":"poster-a2"})"), "slug");
    checkInvalid(shop.ask("PATCH", products + "/poster-a2", R"({"personalization":"none"})"), "personalization");
    CHECK(shop.get(products + "/none").status == 404);
    CHECK(shop.ask("PATCH", products + "/none", R"({"name":"X"})").status == 404);
}

TEST_CASE("PrintIntegrator: a design is rendered at once, later, or as a link")
{
    TestSandbox test;
    Shop shop(test);
    const auto target = [](const QString &id) { return "/printintegrator/api/v1/designs/" + id.toUtf8() + "/render"; };
    const QString quick = shop.newDesign(R"({"name":"Card","personalization":{"line1":"Hello"}})");
    CHECK(quick.startsWith("des_"));
    const Response pdf = shop.get(target(quick));
    CHECK(pdf.status == 200);
    CHECK(pdf.header("Content-Type") == "application/pdf");
    CHECK(pdf.body.startsWith("%PDF-1.4"));
    // The table is where the trailer says, and each entry points to its object.
    const qsizetype start = pdf.body.lastIndexOf("startxref\n") + 10;
    const qsizetype table = pdf.body.mid(start, pdf.body.indexOf('\n', start) - start).toLongLong();
    REQUIRE(pdf.body.mid(table, 9) == "xref\n0 7\n");
    for (int i = 1; i <= 6; ++i) {
        const qsizetype object = pdf.body.mid(table + 9 + 20 * i, 10).toLongLong();
        CHECK(pdf.body.mid(object, 7) == QByteArray::number(i) + " 0 obj");
    }

    const QString slow = shop.newDesign(R"({"name":"A slow one"})");
    const Response waits = shop.get(target(slow));
    CHECK(waits.status == 202);
    CHECK(waits.header("Retry-After") == "1");
    CHECK(text(waits.json(), "status") == "rendering");
    CHECK(shop.get(target(slow)).status == 200);

    const QString linked = shop.newDesign(R"({"name":"By link"})");
    const QByteArray url = text(shop.get(target(linked)).json(), "url").toUtf8();
    CHECK(url.contains("/printintegrator/renders/des_"));
    CHECK(shop.get(target(QStringLiteral("des_none"))).status == 404);
    CHECK(shop.post("/printintegrator/api/v1/designs", "{}").status == 422);
    shop.token.clear();
    CHECK(shop.get(target(quick)).status == 401);
    CHECK(shop.get(url).body.startsWith("%PDF"));
    CHECK(shop.get("/printintegrator/renders/des_none.pdf").status == 404);
}

TEST_CASE("PrintIntegrator: uploads are preflighted")
{
    TestSandbox test;
    Shop shop(test);
    const QByteArray files = "/printintegrator/api/v1/files/upload";
    const Response good = shop.ask("POST", files, upload("a.png", "image/png", "\r\n--b0un\r\nbytes"), Multipart);
    CHECK(good.status == 201);
    CHECK(text(good.json(), "id").startsWith("file_"));
    CHECK(text(good.json(), "preflight.status") == "passed");
    CHECK(at(good.json(), "preflight.issues").toArray().isEmpty());
    const Response bad = shop.ask("POST", files, upload("bad.pdf", "application/pdf", "%PDF"), Multipart);
    CHECK(bad.status == 201);
    CHECK(text(bad.json(), "preflight.status") == "failed");
    CHECK(text(bad.json(), "preflight.issues.0.code") == "low_resolution");
    checkInvalid(shop.ask("POST", files, upload("a.exe", "application/x-msdownload", "MZ"), Multipart), "file");
    checkInvalid(shop.ask("POST", files, upload("a.png", "image/png", ""), Multipart), "file");
    checkInvalid(shop.ask("POST", files, upload("a.png", "image/png", "x").chopped(8), Multipart), "file");
    checkInvalid(shop.post(files, R"({"file":"a.png"})"), "file");
    const Response large =
        shop.ask("POST", files, upload("large.png", "image/png", QByteArray(3 * 1024 * 1024, 'x')), Multipart);
    CHECK(large.status == 201);
    // An uploaded file can be printed.
    QByteArray order = sampleOrder();
    order.replace("\"currency\":\"EUR\"", "\"designIds\":[\"" + text(good.json(), "id").toUtf8() + "\"]");
    CHECK(shop.post(Orders, order).status == 201);
}

TEST_CASE("PrintIntegrator: every type of event is sent to those who registered for it, signed with their secret")
{
    Receiver all;
    Receiver some;
    TestSandbox test;
    Shop shop(test);
    const QByteArray webhooks = "/printintegrator/api/v1/webhooks";
    const Response first = shop.post(
        webhooks, registration(all.url(), R"("order.created","order.updated","design.completed","design.rendered",
                                             "file.preflight_failed","production.status_changed")"));
    const Response second = shop.post(webhooks, registration(some.url(), R"("order.created")"));
    CHECK(first.status == 201);
    const QByteArray secret = text(first.json(), "secret").toUtf8();
    CHECK(secret.startsWith("whsec-"));
    CHECK(secret != text(second.json(), "secret").toUtf8());
    CHECK(at(shop.get(webhooks).json(), "data").toArray().size() == 2);
    CHECK_FALSE(shop.get(webhooks).body.contains("whsec-"));

    const QString id = shop.newOrder(sampleOrder());
    const QString design = shop.newDesign(R"({"name":"Card"})");
    shop.get("/printintegrator/api/v1/designs/" + design.toUtf8() + "/render");
    shop.get("/printintegrator/api/v1/designs/" + design.toUtf8() + "/render"); // rendered once, reported once
    shop.ask("POST", "/printintegrator/api/v1/files/upload", upload("bad.png", "image/png", "x"), Multipart);
    CHECK(text(test.client.act(id, "advance").json(), "order.status") == "queue");
    REQUIRE(all.hasGot(6));
    CHECK(eventually([&] { return some.seen.count() == 1; }));
    CHECK_FALSE(eventually([&] { return all.seen.count() > 6; }, 100));

    QSet<QString> types;
    for (std::size_t i = 0; i < 6; ++i) {
        const platen::http::Request request = all.seen.at(i);
        const QJsonObject event = QJsonDocument::fromJson(request.body).object();
        types.insert(text(event, "type"));
        CHECK(text(event, "id").startsWith("evt_"));
        CHECK(text(event, "createdAt").endsWith("Z"));
        CHECK(at(event, "data").isObject());
        CHECK(request.header("X-PrintIntegrator-Signature") ==
              sandbox::printintegrator::signature(secret, request.body));
    }
    CHECK(types.size() == 6);
    const QJsonObject created = at(all.event("order.created"), "data").toObject();
    CHECK(created.keys() == QStringList{"customerId", "designIds", "lineItems", "orderId", "status"});
    CHECK(text(created, "orderId") == id);
    CHECK(text(created, "lineItems.0.personalization.line1") == "Hello");
    CHECK(text(all.event("production.status_changed"), "data.status") == "queue");
    CHECK(text(all.event("order.updated"), "data.status") == "queue");
    CHECK(text(all.event("design.completed"), "data.designId") == design);
    CHECK(text(all.event("design.rendered"), "data.designId") == design);
    CHECK(text(all.event("file.preflight_failed"), "data.reason") == "low_resolution");

    checkInvalid(shop.post(webhooks, registration("ftp://example.org", R"("order.created")")), "url");
    checkInvalid(shop.post(webhooks, registration(all.url(), "")), "events");
    checkInvalid(shop.post(webhooks, registration(all.url(), R"("order.eaten")")), "events");
    const QByteArray one = webhooks + '/' + text(first.json(), "id").toUtf8();
    CHECK(shop.ask("DELETE", one).status == 204);
    CHECK(shop.ask("DELETE", one).status == 404);
    shop.newOrder(sampleOrder());
    CHECK(eventually([&] { return some.seen.count() == 2; }));
    CHECK(all.seen.count() == 6);
}

TEST_CASE("PrintIntegrator: the signature has a known value")
{
    CHECK(sandbox::printintegrator::signature("It's a Secret to Everybody", "Hello, World!") ==
          "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17");
}

TEST_CASE("PrintIntegrator: a target set by hand gets everything, with its own secret")
{
    Receiver receiver;
    TestSandbox test;
    Shop shop(test);
    const QByteArray wish = R"({"provider":"printintegrator","secret":"by-hand","url":")" + receiver.url() +
                            R"(","headers":{"X-Shop":"one"}})";
    REQUIRE(test.client.ask("POST", "/_sandbox/callback", wish).status == 200);
    const QString id = shop.newOrder(sampleOrder());
    REQUIRE(receiver.hasGot(1));
    const platen::http::Request request = receiver.seen.at(0);
    CHECK(request.header("X-Shop") == "one");
    CHECK(request.header("X-PrintIntegrator-Signature") ==
          sandbox::printintegrator::signature("by-hand", request.body));
    test.client.ask("POST", "/_sandbox/orders/" + id.toUtf8() + "/event", R"({"type":"order.updated"})");
    CHECK(receiver.hasGot(2));
}

TEST_CASE("PrintIntegrator: an order goes from paid to shipped automatically, and each step is reported")
{
    Receiver receiver;
    sandbox::Settings settings;
    settings.life.orderLifeMs = 400;
    TestSandbox test(settings);
    Shop shop(test);
    shop.post("/printintegrator/v1/webhooks",
              registration(receiver.url(), R"("production.status_changed","order.updated")"));
    const QString id = shop.newOrder(sampleOrder());
    REQUIRE(receiver.hasGot(9)); // queue, press, finishing, done: two each; shipped: one
    QSet<QString> stages;
    for (std::size_t i = 0; i < 9; ++i) {
        const QJsonObject event = QJsonDocument::fromJson(receiver.seen.at(i).body).object();
        stages.insert(text(event, "type").section(QLatin1Char('.'), 0, 0) + ' ' + text(event, "data.status"));
    }
    CHECK(stages == QSet<QString>{"production queue", "production press", "production finishing", "production done",
                                  "order queue", "order press", "order finishing", "order done", "order shipped"});
    const QJsonObject order = shop.order(id);
    CHECK(text(order, "status") == "shipped");
    CHECK_FALSE(text(order, "shipping.trackingNumber").isEmpty());
    CHECK(text(order, "shipping.trackingUrl").startsWith("https://"));
    CHECK(test.client.act(id, "advance").status == 409);
}

TEST_CASE("PrintIntegrator: orders are moved by hand")
{
    TestSandbox test;
    Shop shop(test);
    const QString id = shop.newOrder(sampleOrder());
    CHECK(text(test.client.act(id, "complete").json(), "order.status") == "shipped");
    const QString other = shop.newOrder(sampleOrder());
    CHECK(text(test.client.act(other, "cancel").json(), "order.status") == "cancelled");
    CHECK(test.client.act(other, "complete").status == 409);
    CHECK(test.client.act(other, "explode").status == 404);
    CHECK(at(test.client.get("/_sandbox/orders").json(), "orders").toArray().size() == 2);
}

TEST_CASE("PrintIntegrator: after a thousand requests in a minute it requires a wait")
{
    sandbox::printintegrator::Answers answers(1);
    for (int i = 0; i < 1000; ++i)
        REQUIRE_FALSE(answers.exhausted());
    const platen::http::Answer last = answers.json("{}");
    const auto header = [](const platen::http::Answer &answer, const QByteArray &name) {
        for (const auto &[key, value] : answer.headers) {
            if (key == name)
                return value;
        }
        return QByteArray();
    };
    CHECK(header(last, "X-RateLimit-Remaining") == "0");
    const std::optional<platen::http::Answer> limited = answers.exhausted();
    REQUIRE(limited);
    CHECK(limited->status == 429);
    CHECK(limited->body.contains("\"rate_limited\""));
    CHECK(header(*limited, "Retry-After").toInt() >= 1);
    CHECK(header(*limited, "Retry-After").toInt() <= 60);
}

TEST_CASE("PrintIntegrator: its errors keep their form when the sandbox causes them")
{
    TestSandbox test;
    Shop shop(test);
    test.client.post("/_sandbox/faults", {{"fault", "500"}, {"times", 1}});
    CHECK(text(shop.get(Orders).json(), "error.code") == "internal_error");
    test.client.post("/_sandbox/faults", {{"fault", "429"}, {"times", 1}});
    const Response limited = shop.get(Orders);
    CHECK(text(limited.json(), "error.code") == "rate_limited");
    CHECK(limited.header("Retry-After") == "1");
}
