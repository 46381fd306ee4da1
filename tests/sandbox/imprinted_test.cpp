// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/client.h"

#include <QCryptographicHash>
#include <QSet>

using namespace platen::test;
namespace sandbox = platen::sandbox;

namespace {

// The document's example of creating an order, without its trailing comma, with a place that nobody lives at.
QJsonObject shopOrder()
{
    return QJsonDocument::fromJson(R"({
        "external_id": "PO-7",
        "brandName": "Quince Press",
        "comment": "Test order.",
        "shipping_address": {
            "firstName": "Imogen", "lastName": "Fairweather", "company": "Quince Press", "address1": "Unit 9",
            "address2": "Harbour Mill", "city": "Port Ellery", "county": "Marlshire", "postcode": "PE9 2XA",
            "country": "United Kingdom", "phone1": "+44 20 7946 0958"
        },
        "shipping": { "shippingMethod": "courier" },
        "items": [
            { "pn": "JH001", "quantity": 4, "retailPrice": 20, "description": "Please print as large as possible",
              "label": { "type": "printed", "name": "ink-label" },
              "designs": { "front": "https://example.org/cat.jpg", "back": "https://example.org/large.jpg" } }
        ]
    })")
        .object();
}

QByteArray shopOrderXml()
{
    return R"(<?xml version="1.1" encoding="UTF-8" ?>
<order>
<external_id>PO-8</external_id>
<brandName>Quince Press</brandName>
<shipping_address>
<firstName>Imogen</firstName><lastName>Fairweather</lastName><address1>Unit 9</address1><city>Port Ellery</city>
<country>United Kingdom</country><postcode>PE9 2XA</postcode>
</shipping_address>
<shipping><shippingMethod>courier</shippingMethod></shipping>
<items>
<item><pn>JH001</pn><quantity>4</quantity><retailPrice>25.00</retailPrice>
<designs><front>https://example.org/cat.jpg</front></designs></item>
</items>
</order>)";
}

class Shop
{
public:
    explicit Shop(SandboxClient &client)
        : m_client(client)
    {
    }

    static QByteArray sign(const QByteArray &isSigned)
    {
        return QCryptographicHash::hash(isSigned + "sandbox-key", QCryptographicHash::Sha1).toHex();
    }
    Response ask(const QByteArray &method, const QByteArray &path, const QByteArray &query = {})
    {
        const QByteArray whole = "AppId=APP-11223344" + (query.isEmpty() ? QByteArray() : '&' + query);
        return m_client.ask(method, "/imprinted/api/" + path + '?' + whole + "&Signature=" + sign(whole));
    }
    Response get(const QByteArray &path, const QByteArray &query = {}) { return ask("GET", path, query); }
    Response post(const QByteArray &body, const QByteArray &type = "application/json")
    {
        return m_client.ask("POST", "/imprinted/api/orders.php?AppId=APP-11223344&Signature=" + sign(body), body, type);
    }
    Response create(const QJsonObject &order) { return post(QJsonDocument(order).toJson()); }
    QString createOne(const QString &reference)
    {
        QJsonObject order = shopOrder();
        order.insert(QLatin1String("external_id"), reference);
        return create(order).orderId();
    }
    QStringList ids(const QByteArray &query = {})
    {
        QStringList all;
        const QJsonArray orders = get("orders.php", query).json().value(QLatin1String("orders")).toArray();
        for (const QJsonValue &entry : orders)
            all.append(::platen::test::text(entry, "order.id"));
        return all;
    }
    int count(const QByteArray &query = {})
    {
        return get("orders/count.php", query).json().value(QLatin1String("count")).toInt(-1);
    }

private:
    SandboxClient &m_client;
};

QString problem(const Response &response)
{
    return response.json().value(QLatin1String("error")).toString();
}

QJsonObject with(QJsonObject order, const QString &name, const QJsonValue &value)
{
    order.insert(name, value);
    return order;
}

QJsonObject withItem(const QString &name, const QJsonValue &value)
{
    QJsonObject item = shopOrder().value(QLatin1String("items")).toArray().first().toObject();
    item.insert(name, value);
    return with(shopOrder(), QStringLiteral("items"), QJsonArray{item});
}

} // namespace

TEST_CASE("Imprinted: a signature covers the query as it was sent, or the body")
{
    TestSandbox test;
    Shop shop(test.client);
    CHECK(shop.get("orders.php").status == 200);
    CHECK(shop.get("orders.php", "status=in%20progress&limit=3").status == 200);
    CHECK(shop.create(shopOrder()).status == 200);

    const QByteArray query = "AppId=APP-11223344&status=in%20progress";
    const auto get = [&test](const QByteArray &whole) { return test.client.get("/imprinted/api/orders.php?" + whole); };
    CHECK(get("Signature=" + Shop::sign(query) + '&' + query).status == 200);
    CHECK(get("AppId=APP-11223344&Signature=" + Shop::sign(query) + "&status=in%20progress").status == 200);
    for (const QByteArray &wrong :
         {QByteArray("AppId=APP-11223344&status=in+progress&Signature=") + Shop::sign(query), // another spelling
          query + "&Signature=" + Shop::sign(query).toUpper(), query + "&Signature=", query,
          query + "&Signature=" + Shop::sign("status=in%20progress&AppId=APP-11223344")}) {
        const Response refused = get(wrong);
        CHECK(refused.status == 401);
        CHECK(problem(refused) == "Invalid signature");
    }
    CHECK(problem(get("AppId=X&Signature=" + Shop::sign("AppId=X"))) == "Invalid AppId");

    const QByteArray body = QJsonDocument(shopOrder()).toJson();
    const QByteArray posted = "/imprinted/api/orders.php?AppId=APP-11223344&Signature=";
    CHECK(test.client.ask("POST", posted + Shop::sign(body + '\n'), body).status == 401);
    CHECK(test.client.ask("POST", posted + Shop::sign("AppId=APP-11223344"), body).status == 401);
    CHECK(shop.count() == 1);
}

TEST_CASE("Imprinted: an order is created from JSON, and returned with every documented member")
{
    TestSandbox test;
    Shop shop(test.client);
    const Response created = shop.create(shopOrder());
    CHECK(created.status == 200);
    CHECK(created.header("Content-Type") == "application/json");
    CHECK(created.orderId() == "20001");
    const QJsonObject order = shop.get("order.php", "id=20001").order();
    CHECK(order == created.order());
    CHECK(text(order, "external_id") == "PO-7");
    CHECK(text(order, "created_at").endsWith(QLatin1String("+01:00")));
    CHECK(text(order, "type") == "order");
    CHECK(text(order, "status") == "received");
    CHECK(text(order, "deleted") == "false");
    CHECK(text(order, "brand") == "Quince Press");
    CHECK(text(order, "billing_address.country") == "United Kingdom");
    CHECK(text(order, "shipping_address.firstName") == "Imogen");
    CHECK(text(order, "shipping_address.phone2").isEmpty());
    CHECK(text(order, "items.0.pn") == "JH001");
    CHECK(text(order, "items.0.price") == "23.25");
    CHECK(text(order, "items.0.retailPrice") == "20");
    CHECK(text(order, "items.0.quantity") == "4");
    CHECK(at(order, "items.0.label.price").toDouble() == 1.44);
    CHECK(text(order, "items.0.designs.back") == "https://example.org/large.jpg");
    CHECK(at(order, "items.0.mockups").isUndefined());
    // The document's own sums.
    CHECK(text(order, "summary.subtotalPrice") == "93.00");
    CHECK(text(order, "summary.shippingPrice") == "7.20");
    CHECK(text(order, "summary.total") == "100.20");
    CHECK(text(order, "summary.totalTax") == "16.70");
    CHECK(text(order, "shipping.shippingMethod") == "courier");
    CHECK(text(order, "shipping.shiped_at").isEmpty());
    CHECK(text(order, "payment.paid_at").isEmpty());
    CHECK(shop.createOne(QStringLiteral("PO-7")) == "20002"); // references are not unique
}

TEST_CASE("Imprinted: requests, responses and errors in XML")
{
    TestSandbox test;
    Shop shop(test.client);
    const Response created = shop.post(shopOrderXml(), "application/xml");
    CHECK(created.header("Content-Type").startsWith("application/xml"));
    CHECK(created.body.startsWith("<?xml version=\"1.1\""));
    CHECK(created.body.contains("<order><id>20001</id><external_id>PO-8</external_id>"));
    CHECK(created.body.contains("<items><item><pn>JH001</pn>"));
    CHECK(created.body.contains("<designs><front>https://example.org/cat.jpg</front></designs>"));
    const QJsonObject order = shop.get("order.php", "id=20001").order();
    CHECK(text(order, "items.0.quantity") == "4");
    CHECK(text(order, "items.0.retailPrice") == "25.00");

    CHECK(shop.get("order.php", "id=20001&format=xml").body == created.body);
    CHECK(shop.get("orders.php", "format=xml").body.contains("<orders><order><id>20001</id>"));
    CHECK(shop.get("orders/count.php", "format=xml").body.endsWith("<count>1</count>"));
    CHECK(shop.get("order.php", "id=9&format=xml").body.endsWith("<error>Order not found</error>"));
    CHECK(shop.post(shopOrderXml().replace("<pn>JH001</pn>", ""), "text/xml")
              .body.endsWith("<error>items[0].pn is required</error>"));
    CHECK(problem(shop.get("orders.php", "format=csv")) == "format must be json or xml");

    for (const QByteArray &bad :
         {QByteArray("<order><items>"), QByteArray("<orders/>"), QByteArray("{}"),
          shopOrderXml().replace("?>", "?><!DOCTYPE order [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>")})
        CHECK(shop.post(bad, "application/xml").body.endsWith("<error>The request is not valid XML</error>"));
    CHECK(problem(shop.post("[]")) == "The request is not valid JSON");
    CHECK(problem(shop.post("a=b", "text/plain")) == "Content-Type must be application/json or application/xml");
    CHECK(shop.count() == 1);
}

TEST_CASE("Imprinted: what is missing or wrong is named, and nothing is created")
{
    TestSandbox test;
    Shop shop(test.client);
    const auto refused = [&shop](const QJsonObject &order) {
        const Response response = shop.create(order);
        CHECK(response.status == 200);
        return problem(response);
    };
    QJsonObject address = shopOrder().value(QLatin1String("shipping_address")).toObject();
    CHECK(refused(with(shopOrder(), QStringLiteral("items"), QJsonArray())) == "items is required: at least one item");
    CHECK(refused(with(shopOrder(), QStringLiteral("shipping_address"), QJsonValue::Undefined)) ==
          "shipping_address is required");
    CHECK(refused(with(shopOrder(), QStringLiteral("shipping_address"),
                       with(address, QStringLiteral("postcode"), QString()))) ==
          "shipping_address.postcode is required");
    CHECK(refused(with(shopOrder(), QStringLiteral("shipping_address"),
                       with(address, QStringLiteral("country"), QStringLiteral("GB")))) ==
          "shipping_address.country must be the name of a country, such as United Kingdom");
    CHECK(refused(withItem(QStringLiteral("quantity"), 0)) == "items[0].quantity must be a whole number of at least 1");
    CHECK(refused(withItem(QStringLiteral("quantity"), 1.5)) ==
          "items[0].quantity must be a whole number of at least 1");
    CHECK(refused(withItem(QStringLiteral("pn"), QStringLiteral("UNKNOWN-1"))) ==
          "items[0].pn is not a product: UNKNOWN-1");
    CHECK(refused(withItem(QStringLiteral("retailPrice"), QStringLiteral("20,00"))) ==
          "items[0].retailPrice must be a price such as 20.00");
    CHECK(refused(withItem(QStringLiteral("designs"), QJsonObject{{"front", "cat.jpg"}})) ==
          "items[0].designs.front must be the URL of a file");
    CHECK(refused(with(shopOrder(), QStringLiteral("shipping"), QJsonObject{{"shippingMethod", "drone"}})) ==
          "shipping.shippingMethod must be regular, recorded, courier or collection");
    CHECK(shop.count() == 0);
    CHECK(shop.ask("DELETE", "order.php", "id=20001").status == 405);
    CHECK(shop.get("products.php").status == 404);
}

TEST_CASE("Imprinted: lists and counts by every filter, in pages")
{
    sandbox::Settings settings = quiet();
    settings.life.seedOrders = 300;
    TestSandbox test(settings);
    Shop shop(test.client);
    CHECK(shop.count() == 300);
    QStringList all = shop.ids();
    REQUIRE(all.size() == 50);
    CHECK(all.first() == "20300"); // newest first
    CHECK(shop.ids("limit=250").size() == 250);
    CHECK(shop.ids("limit=999").size() == 250);
    CHECK(shop.ids("limit=250&page=2").size() == 50);
    CHECK(shop.ids("limit=250&page=3").isEmpty());
    CHECK(shop.ids("limit=10&page=6") == shop.ids("limit=60").mid(50));
    CHECK(shop.ids("ids=20007,20300,99999") == QStringList{"20300", "20007"});
    CHECK(shop.ids("since_id=20298") == QStringList{"20300", "20299"});
    CHECK(shop.count("since_id=20298") == 2);

    const QJsonObject middle = shop.get("order.php", "id=20150").order();
    const QByteArray at = text(middle, "created_at").toUtf8().replace("+", "%2B");
    CHECK(shop.count("created_at_min=" + at) == 150); // the moment itself is not "after"
    CHECK(shop.count("created_at_max=" + at) == 149);
    CHECK(shop.ids("created_at_min=" + at + "&limit=1&page=150") == QStringList{"20151"});
    CHECK(problem(shop.get("orders.php", "created_at_min=2026-11-23T10:00:00+01:00")) // "+" is a space there
          == "Invalid created_at_min: 2026-11-23T10:00:00 01:00");

    int sum = 0;
    QStringList statuses{"received",        "paid",     "in progress",         "stock allocation", "printing",
                         "quality control", "refunded", "internal order query"};
    for (const QString &status : statuses) {
        const QByteArray query = "status=" + QUrl::toPercentEncoding(status);
        CHECK(shop.count(query) > 0);
        sum += shop.count(query);
        const QJsonArray orders = shop.get("orders.php", query).json().value(QLatin1String("orders")).toArray();
        for (const QJsonValue &entry : orders)
            CHECK(text(entry, "order.status") == status);
    }
    CHECK(sum == 300);
    for (const QByteArray &wrong : {QByteArray("status=shipped"), QByteArray("limit=0"), QByteArray("page=x"),
                                    QByteArray("ids=1,b"), QByteArray("since_id=-1")})
        CHECK(problem(shop.get("orders.php", wrong)).startsWith(QLatin1String("Invalid ")));
}

TEST_CASE("Imprinted: the orders that exist from the start are the same for the same seed")
{
    sandbox::Settings settings = quiet();
    settings.life.seedOrders = 40;
    TestSandbox one(settings);
    TestSandbox two(settings);
    const auto names = [](TestSandbox &test) {
        QStringList all;
        const QJsonArray orders = Shop(test.client).get("orders.php").json().value(QLatin1String("orders")).toArray();
        for (const QJsonValue &entry : orders)
            all.append(text(entry, "order.external_id") + text(entry, "order.shipping_address.lastName") +
                       text(entry, "order.status"));
        return all;
    };
    CHECK(names(one).size() == 40);
    CHECK(names(one) == names(two));
    const QJsonArray orders = Shop(one.client).get("orders.php").json().value(QLatin1String("orders")).toArray();
    int deleted = 0;
    int shipped = 0;
    for (const QJsonValue &entry : orders) {
        deleted += text(entry, "order.deleted") == "true";
        shipped += !text(entry, "order.shipping.shiped_at").isEmpty();
    }
    CHECK(deleted > 0);
    CHECK(shipped > 0);
}

TEST_CASE("Imprinted: orders can be deleted until they are paid")
{
    TestSandbox test;
    Shop shop(test.client);
    const QString unpaid = shop.createOne(QStringLiteral("PO-1"));
    const QString paid = shop.createOne(QStringLiteral("PO-2"));
    REQUIRE(test.client.act(paid, "advance").status == 200);
    CHECK(text(shop.get("order.php", "id=" + paid.toUtf8()).order(), "status") == "paid");

    CHECK(text(shop.ask("DELETE", "orders.php", "id=" + unpaid.toUtf8()).order(), "deleted") == "true");
    CHECK(text(shop.get("order.php", "id=" + unpaid.toUtf8()).order(), "deleted") == "true");
    CHECK(problem(shop.ask("DELETE", "orders.php", "id=" + unpaid.toUtf8())) == "Order is already deleted");
    CHECK(problem(shop.ask("DELETE", "orders.php", "id=" + paid.toUtf8())) ==
          "Only orders that are not paid can be deleted");
    CHECK(problem(shop.ask("DELETE", "orders.php", "id=1")) == "Order not found");
    CHECK(problem(shop.ask("DELETE", "orders.php")) == "Order not found");
    // The document's last example: with GET it lists, whatever the id.
    CHECK(shop.ids("id=" + paid.toUtf8()).size() == 2);
    CHECK(text(shop.get("order.php", "id=" + paid.toUtf8()).order(), "deleted") == "false");
    CHECK(test.client.act(unpaid, "advance").status == 409);
}

TEST_CASE("Imprinted: an order goes through every status until it is shipped")
{
    TestSandbox test;
    Shop shop(test.client);
    const QString id = shop.createOne(QStringLiteral("PO-1"));
    const auto step = [&test, &id] { return test.client.act(id, "advance").order(); };
    QJsonObject order = step();
    CHECK(text(order, "status") == "paid");
    CHECK_FALSE(text(order, "payment.paid_at").isEmpty());
    for (const char *status : {"in progress", "stock allocation", "printing", "quality control"})
        CHECK(text(step(), "status") == status);
    order = step();
    CHECK(text(order, "status") == "quality control");
    CHECK_FALSE(text(order, "shipping.shiped_at").isEmpty());
    CHECK_FALSE(text(order, "shipping.trackingNumber").isEmpty());
    CHECK(test.client.act(id, "advance").status == 409);
    CHECK(test.client.act(id, "delete").status == 409);
    CHECK(test.client.act(id, "dance").status == 404);

    const QString asked = shop.createOne(QStringLiteral("PO-query-2"));
    for (int i = 0; i < 2; ++i)
        CHECK(test.client.act(asked, "advance").status == 200);
    CHECK(text(shop.get("order.php", "id=" + asked.toUtf8()).order(), "status") == "internal order query");
    CHECK(test.client.act(asked, "advance").status == 409);
    CHECK(text(test.client.act(asked, "release").order(), "status") == "in progress");
    CHECK(test.client.act(asked, "release").status == 409);
    CHECK_FALSE(text(test.client.act(asked, "complete").order(), "shipping.shiped_at").isEmpty());

    const QString refunded = shop.createOne(QStringLiteral("PO-refund-3"));
    for (int i = 0; i < 2; ++i)
        CHECK(test.client.act(refunded, "advance").status == 200);
    CHECK(text(shop.get("order.php", "id=" + refunded.toUtf8()).order(), "status") == "refunded");
    CHECK(test.client.act(refunded, "complete").status == 409);

    const QString deleted = shop.createOne(QStringLiteral("PO-4"));
    CHECK(text(test.client.act(deleted, "delete").order(), "deleted") == "true");
}

TEST_CASE("Imprinted: orders move automatically")
{
    sandbox::Settings settings;
    settings.life.orderLifeMs = 400;
    TestSandbox test(settings);
    Shop shop(test.client);
    const QByteArray id = shop.createOne(QStringLiteral("PO-1")).toUtf8();
    QSet<QString> seen;
    CHECK(eventually([&] {
        const QJsonObject order = shop.get("order.php", "id=" + id).order();
        seen.insert(text(order, "status"));
        return !text(order, "shipping.shiped_at").isEmpty();
    }));
    CHECK(seen.contains(QStringLiteral("quality control")));
}
