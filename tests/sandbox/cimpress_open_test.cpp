// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/http/server_fixture.h"
#include "tests/sandbox/client.h"

#include <QHash>

#include <atomic>

using namespace platen::test;
namespace sandbox = platen::sandbox;

namespace {

// Sends a request with any headers, which SandboxClient cannot.
Response send(const QString &url, const QByteArray &method, const QByteArray &token, const QByteArray &body,
              const QByteArray &contentType = "application/json")
{
    QNetworkAccessManager network;
    QNetworkRequest request((QUrl(url)));
    if (!token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + token);
    if (!body.isEmpty())
        request.setRawHeader("Content-Type", contentType);
    QNetworkReply *reply = network.sendCustomRequest(request, method, body);
    REQUIRE(eventually([reply] { return reply->isFinished(); }));
    Response response;
    response.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    response.body = reply->readAll();
    return response;
}

QByteArray bytesOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject credentials()
{
    return {{"grant_type", "client_credentials"},
            {"client_id", "shop-1"},
            {"client_secret", "sandbox-key"},
            {"audience", "https://api.cimpress.io/"}};
}

QJsonObject item(const char *id, int quantity)
{
    return {{"itemId", id},
            {"variantId", "VAR-1"},
            {"quantity", quantity},
            {"artwork", QJsonObject{{"url", "https://example.org/art/a.pdf"}, {"type", "pdf"}}},
            {"price", QJsonObject{{"totalAmount", "19.99"}, {"taxAmount", "2.10"}, {"discount", "1.00"}}},
            {"shippingPrice", QJsonObject{{"amount", "3.99"}, {"taxAmount", "1.10"}, {"discount", "0.50"}}}};
}

// Every member of the document's tables.
QJsonObject payload(const char *orderId = "Order-1", const QJsonArray &items = {item("line-1", 1)})
{
    return {{"orderId", orderId},
            {"purchaseDate", "2026-10-30T10:00:00Z"},
            {"currencyCode", "EUR"},
            {"items", items},
            {"salesChannelId", "NL"},
            {"earliestShippedDate", "2026-11-02T10:00:00+01:00"},
            {"earliestDeliveryDate", "2026-11-04T10:00:00.500Z"},
            {"shippingAddress", QJsonObject{{"method", "standard"},
                                            {"name", "Sanne van der Weideveld"},
                                            {"stateOrRegion", "Drenthe"},
                                            {"postalCode", "9999 ZZ"},
                                            {"countryCode", "NL"},
                                            {"city", "Oudewiekerveen"},
                                            {"addressLine1", "Korenbloemplein 4"},
                                            {"addressLine2", "2 hoog"},
                                            {"type", "residential"},
                                            {"phone", "+31 20 555 0100"},
                                            {"email", "sanne@example.org"}}}};
}

QJsonObject with(QJsonObject object, const char *name, const QJsonValue &value)
{
    object.insert(QLatin1String(name), value);
    return object;
}

QJsonObject without(QJsonObject object, const char *name)
{
    object.remove(QLatin1String(name));
    return object;
}

class CimpressSandbox : public TestSandbox
{
public:
    explicit CimpressSandbox(sandbox::Settings settings = quiet())
        : TestSandbox(std::move(settings))
    {
    }

    Response askForToken(const QJsonObject &body) { return send(url("/v2/token"), "POST", {}, bytesOf(body)); }
    QByteArray token() { return text(askForToken(credentials()).json(), "access_token").toUtf8(); }
    Response submit(const QJsonObject &body, const QByteArray &token)
    {
        return send(url("/shop-1/v1/orders"), "POST", token, bytesOf(body));
    }
    Response act(const char *order, const char *action, const QJsonObject &arguments = {})
    {
        return client.ask("POST", QByteArray("/_sandbox/orders/") + order + '/' + action, bytesOf(arguments));
    }
    [[nodiscard]] QString url(const char *path) const
    {
        return sandbox.baseUrl() + QStringLiteral("/cimpress-open") + QLatin1String(path);
    }
    void callBack(const QString &url, const QJsonObject &headers = {})
    {
        REQUIRE(client
                    .post("/_sandbox/callback",
                          QJsonObject{{"provider", "cimpress-open"}, {"url", url}, {"headers", headers}})
                    .status == 200);
    }
};

QStringList mistakes(const Response &response)
{
    QStringList fields;
    for (const QJsonValue &one : response.json().value(QLatin1String("errors")).toArray()) {
        CHECK_FALSE(text(one, "message").isEmpty());
        fields.append(text(one, "field"));
    }
    fields.sort();
    return fields;
}

class Receiver : public TestServer
{
public:
    using TestServer::TestServer;

    [[nodiscard]] QString url() const { return server.baseUrl() + QStringLiteral("/hooks/shop/token"); }
    bool hasGot(std::size_t count)
    {
        return eventually([this, count] { return seen.count() >= count; });
    }
    QJsonObject message(std::size_t index) { return QJsonDocument::fromJson(seen.at(index).body).object(); }
};

// item → quantity, over the messages with that status.
QHash<QString, int> shipped(Receiver &receiver, std::size_t count)
{
    QHash<QString, int> quantities;
    for (std::size_t i = 0; i < count; ++i) {
        for (const QJsonValue &part : receiver.message(i).value(QLatin1String("shipment")).toArray()) {
            quantities[text(part, "itemId")] += at(part, "quantity").toInt();
            CHECK(text(part, "trackingURL").startsWith("https://"));
        }
    }
    return quantities;
}

} // namespace

TEST_CASE("Cimpress Open: a token requires the client's credentials, and nothing less")
{
    CimpressSandbox test;
    const Response good = test.askForToken(credentials());
    CHECK(good.status == 200);
    CHECK(text(good.json(), "token_type") == "Bearer");
    CHECK(at(good.json(), "expires_in").toInt() == 86'400);
    CHECK(text(good.json(), "access_token").size() >= 40);
    CHECK(test.token() != test.token());

    for (const char *name : {"grant_type", "client_id", "client_secret", "audience"}) {
        INFO(name);
        CHECK(test.askForToken(without(credentials(), name)).status == 400);
        CHECK(test.askForToken(with(credentials(), name, "")).status == 400);
    }
    CHECK(test.askForToken(with(credentials(), "grant_type", "password")).status == 400);
    CHECK(test.askForToken(with(credentials(), "client_secret", "guessed")).status == 401);
    CHECK(send(test.url("/v2/token"), "POST", {}, "grant_type=client_credentials", "application/x-www-form-urlencoded")
              .status == 400);
    CHECK(send(test.url("/v2/token"), "GET", {}, {}).status == 405);
}

TEST_CASE("Cimpress Open: an order is accepted with a valid token, once")
{
    CimpressSandbox test;
    CHECK(test.submit(payload(), {}).status == 401);
    CHECK(test.submit(payload(), "made-up").status == 401);
    const QByteArray token = test.token();
    const Response accepted = test.submit(payload(), token);
    CHECK(accepted.status == 202);
    CHECK(accepted.json() == QJsonObject{{"orderId", "Order-1"}, {"status", "accepted"}});
    const Response again = test.submit(payload(), token);
    CHECK(again.status == 400);
    CHECK(mistakes(again) == QStringList{"orderId"});
    // Another partner's orders are separate.
    CHECK(send(test.url("/shop-2/v1/orders"), "POST", token, bytesOf(payload())).status == 202);

    CHECK(test.act("token", "expire").status == 200);
    CHECK(test.submit(payload("Order-2"), token).status == 401);
    const QByteArray renewed = test.token();
    CHECK(test.submit(payload("Order-2"), renewed).status == 202);

    CHECK(test.act("token", "lifetime", {{"seconds", 1}}).status == 200);
    const Response brief = test.askForToken(credentials());
    CHECK(at(brief.json(), "expires_in").toInt() == 1);
    const QByteArray shortLived = text(brief.json(), "access_token").toUtf8();
    CHECK(eventually([&] { return test.submit(payload("Order-2"), shortLived).status == 401; }));
    CHECK(test.submit(payload("Order-3"), renewed).status == 202);
}

TEST_CASE("Cimpress Open: optional members may be left out, errors are named")
{
    CimpressSandbox test;
    const QByteArray token = test.token();
    QJsonObject address = payload().value(QLatin1String("shippingAddress")).toObject();
    for (const char *name : {"addressLine2", "type", "phone", "email"})
        address.remove(QLatin1String(name));
    QJsonObject least = with(payload("Least"), "shippingAddress", address);
    for (const char *name : {"salesChannelId", "earliestShippedDate", "earliestDeliveryDate"})
        least.remove(QLatin1String(name));
    least = with(least, "items", QJsonArray{QJsonObject{{"itemId", "1"}, {"variantId", "V"}, {"quantity", 1}}});
    CHECK(test.submit(least, token).status == 202);

    CHECK(mistakes(test.submit({}, token)) ==
          QStringList{"currencyCode", "items", "orderId", "purchaseDate", "shippingAddress"});
    QJsonObject bad = item("line-1", 0);
    bad.insert(QLatin1String("variantId"), 7);
    bad.insert(QLatin1String("price"), QJsonObject{{"totalAmount", 19.99}, {"taxAmount", ""}});
    bad.insert(QLatin1String("shippingPrice"), QJsonObject{{"amount", "free"}});
    bad.insert(QLatin1String("artwork"), QJsonObject{{"url", "http://example.org/a.pdf"}});
    bad.insert(QLatin1String("color"), "red");
    QJsonObject wrong = payload("Wrong", QJsonArray{item("line-1", 2), bad, 3});
    wrong.insert(QLatin1String("purchaseDate"), "2026-10-30");
    wrong.insert(QLatin1String("currencyCode"), "eur");
    wrong.insert(QLatin1String("salesChannelId"), QJsonValue());
    wrong.insert(QLatin1String("shippingAddress"),
                 with(with(without(address, "stateOrRegion"), "countryCode", "NLD"), "email", "nobody"));
    const Response refused = test.submit(wrong, token);
    CHECK(refused.status == 400);
    CHECK_FALSE(text(refused.json(), "message").isEmpty());
    CHECK(mistakes(refused) == QStringList{"currencyCode", "items[1].artwork.type", "items[1].artwork.url",
                                           "items[1].color", "items[1].itemId", "items[1].price.taxAmount",
                                           "items[1].price.totalAmount", "items[1].quantity",
                                           "items[1].shippingPrice.amount", "items[1].variantId", "items[2]",
                                           "purchaseDate", "salesChannelId", "shippingAddress.countryCode",
                                           "shippingAddress.email", "shippingAddress.stateOrRegion"});
    CHECK(mistakes(test.submit(with(payload("Wrong"), "items", QJsonArray()), token)) == QStringList{"items"});
    CHECK(mistakes(test.submit(payload("Wrong", {item("line-1", 1), item("line-1", 1)}), token)) ==
          QStringList{"items[1].itemId"});
    CHECK(send(test.url("/shop-1/v1/orders"), "POST", token, "{\"orderId\":").status == 400);
    CHECK(send(test.url("/shop-1/v1/orders"), "POST", token, bytesOf(payload("Wrong")), "text/plain").status == 400);
    CHECK(test.submit(payload("Wrong"), token).status == 202);
}

TEST_CASE("Cimpress Open: an order cannot be read back")
{
    CimpressSandbox test;
    const QByteArray token = test.token();
    CHECK(test.submit(payload(), token).status == 202);
    CHECK(send(test.url("/shop-1/v1/orders"), "GET", token, {}).status == 405);
    CHECK(send(test.url("/shop-1/v1/orders/Order-1"), "GET", token, {}).status == 404);
    CHECK(send(test.url("/v1/orders"), "POST", token, bytesOf(payload("Order-2"))).status == 404);
}

TEST_CASE("Cimpress Open: an order's life is reported by messages with the agreed credentials")
{
    Receiver receiver;
    sandbox::Settings settings = quiet();
    settings.life.orderLifeMs = 300;
    CimpressSandbox test(settings);
    test.callBack(receiver.url(), {{"Authorization", "Basic c2hvcDpwYXNz"}, {"X-Shop", "1"}});
    CHECK(test.submit(payload("Order-1", {item("line-1", 3), item("line-2", 2)}), test.token()).status == 202);
    REQUIRE(receiver.hasGot(3));
    QString last;
    for (std::size_t i = 0; i < 3; ++i) {
        const platen::http::Request request = receiver.seen.at(i);
        CHECK(request.method == "POST");
        CHECK(request.target == "/hooks/shop/token");
        CHECK(request.header("Authorization") == "Basic c2hvcDpwYXNz");
        CHECK(request.header("X-Shop") == "1");
        CHECK(request.header("Content-Type") == "application/json");
        const QJsonObject message = receiver.message(i);
        CHECK(text(message, "orderId") == "Order-1");
        CHECK(text(message, "status") == (i == 0 ? "processing" : "shipped"));
        CHECK(message.contains(QLatin1String("shipment")) == (i > 0));
        CHECK(text(message, "timestamp") > last);
        last = text(message, "timestamp");
    }
    CHECK(shipped(receiver, 2) == QHash<QString, int>{{"line-1", 3}});
    CHECK(shipped(receiver, 3) == QHash<QString, int>{{"line-1", 3}, {"line-2", 2}});
    CHECK(test.act("Order-1", "advance").status == 409);
}

TEST_CASE("Cimpress Open: one unit goes in one parcel, several units of one item in two")
{
    Receiver receiver;
    CimpressSandbox test;
    test.callBack(receiver.url());
    const QByteArray token = test.token();
    CHECK(test.submit(payload("One"), token).status == 202);
    CHECK(test.act("One", "complete").status == 200);
    REQUIRE(receiver.hasGot(2));
    CHECK(shipped(receiver, 2) == QHash<QString, int>{{"line-1", 1}});

    CHECK(test.submit(payload("Two", {item("line-1", 2)}), token).status == 202);
    const Response done = test.act("Two", "complete");
    CHECK(at(done.json(), "order.ended").toBool());
    const QJsonArray messages = at(done.json(), "order.messages").toArray();
    REQUIRE(messages.size() == 3);
    CHECK(text(messages, "1.shipment.0.trackingURL") != text(messages, "2.shipment.0.trackingURL"));
    for (const char *path : {"1.shipment.0.quantity", "2.shipment.0.quantity"})
        CHECK(at(messages, path).toInt() == 1);
}

TEST_CASE("Cimpress Open: messages are sent twice and out of order on demand")
{
    Receiver receiver;
    CimpressSandbox test;
    test.callBack(receiver.url());
    CHECK(test.submit(payload("Order 1/A", {item("line-1", 2)}), test.token()).status == 202);
    constexpr const char *order = "Order%201%2FA";
    CHECK(test.act(order, "duplicate").status == 409);
    CHECK(test.act(order, "disorder").status == 200);
    REQUIRE(receiver.hasGot(2));
    CHECK(text(receiver.message(0), "status") == "shipped");
    CHECK(text(receiver.message(1), "status") == "processing");
    CHECK(text(receiver.message(1), "timestamp") < text(receiver.message(0), "timestamp"));
    CHECK(test.act(order, "duplicate").status == 200);
    REQUIRE(receiver.hasGot(3));
    CHECK(receiver.message(2) == receiver.message(0));
    CHECK(test.act(order, "advance").status == 200);
    REQUIRE(receiver.hasGot(4));
    CHECK(at(receiver.message(3), "shipment.0.quantity").toInt() == 1);
    CHECK(test.act(order, "pay").status == 404);
    CHECK(test.act("Nothing", "advance").status == 404);
}

TEST_CASE("Cimpress Open: a message is repeated until it is accepted")
{
    std::atomic<int> failures = 2;
    Receiver receiver({}, [&failures](const platen::http::Request &) {
        platen::http::Answer answer;
        answer.status = failures-- > 0 ? 503 : 200;
        return answer;
    });
    sandbox::Settings settings = quiet();
    settings.callbacks.backoffMs = 20;
    CimpressSandbox test(settings);
    test.callBack(receiver.url());
    CHECK(test.submit(payload(), test.token()).status == 202);
    CHECK(test.act("Order-1", "advance").status == 200);
    REQUIRE(receiver.hasGot(3));
    CHECK(receiver.message(2) == receiver.message(0));
}

TEST_CASE("Cimpress Open: orders from before are only in the sandbox's own list")
{
    sandbox::Settings settings = quiet();
    settings.life.seedOrders = 3;
    CimpressSandbox test(settings);
    const QJsonArray seeded = at(test.client.get("/_sandbox/orders?provider=cimpress-open").json(), "orders").toArray();
    REQUIRE(seeded.size() == 3);
    for (const QJsonValue &order : seeded) {
        CHECK(text(order, "orderId").startsWith("CO-SEED-"));
        CHECK(text(order, "status") == "shipped");
    }
}

TEST_CASE("Cimpress Open: its own forms of rate limits and failures")
{
    sandbox::Settings settings = quiet();
    settings.rateLimit = {1, 60};
    CimpressSandbox test(settings);
    CHECK(test.askForToken(credentials()).status == 200);
    const Response limited = test.askForToken(credentials());
    CHECK(limited.status == 429);
    CHECK_FALSE(text(limited.json(), "message").isEmpty());
}
