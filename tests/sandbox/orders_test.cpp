// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/client.h"

#include <QRegularExpression>

using namespace platen::test;
namespace sandbox = platen::sandbox;

TEST_CASE("The documented request creates the documented order")
{
    TestSandbox test;
    const Response created = test.client.ask("POST", "/v4.0/Orders", documentedOrder());
    REQUIRE(created.status == 200);
    CHECK(created.outcome() == "Created");
    const QJsonObject order = created.order();
    static const QRegularExpression id(QStringLiteral("^ord_\\d{17,19}$"));
    CHECK(id.match(created.orderId()).hasMatch());
    // Does not fit in a double.
    const qint64 number = created.orderId().mid(4).toLongLong();
    CHECK(static_cast<qint64>(static_cast<double>(number)) != number);
    CHECK(text(order, "merchantReference") == "MyMerchantReference1");
    CHECK(text(order, "shippingMethod") == "Overnight");
    CHECK(at(order, "idempotencyKey").isNull());
    CHECK(at(order, "callbackUrl").isNull());
    CHECK(text(order, "status.stage") == "InProgress");
    for (const char *detail :
         {"downloadAssets", "printReadyAssetsPrepared", "allocateProductionLocation", "inProduction", "shipping"})
        CHECK(text(at(order, "status.details"), detail) == "NotStarted");
    CHECK(at(order, "charges").toArray().isEmpty());
    CHECK(at(order, "shipments").toArray().isEmpty());
    CHECK(text(order, "recipient.name") == "Mr Testy McTestface");
    CHECK(text(order, "recipient.address.line2") == "test");
    CHECK(at(order, "recipient.address.stateOrCounty").isNull());
    CHECK(at(order, "recipient.email").isNull());
    CHECK(text(order, "items.0.id").startsWith("ori_"));
    CHECK(text(order, "items.0.status") == "NotYetDownloaded");
    CHECK(text(order, "items.0.sku") == "GLOBAL-CFPM-16X20");
    CHECK(text(order, "items.0.attributes.color") == "black");
    CHECK(text(order, "items.0.assets.0.id").startsWith("ast_"));
    CHECK(text(order, "items.0.assets.0.status") == "InProgress");
    CHECK(text(order, "items.0.recipientCost.amount") == "15.00");
    CHECK(at(order, "packingSlip").isNull());
    CHECK(at(order, "metadata") == orderBody().value(QLatin1String("metadata")));

    static const QRegularExpression trace(QStringLiteral("^00-[0-9a-f]{32}-[0-9a-f]{16}-00$"));
    CHECK(trace.match(text(created.json(), "traceParent")).hasMatch());
    CHECK(created.header("traceParent") == text(created.json(), "traceParent").toUtf8());

    static const QRegularExpression shortInstant(
        QStringLiteral("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{2,3}Z$"));
    static const QRegularExpression longInstant(
        QStringLiteral("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{7}Z$"));
    CHECK(shortInstant.match(text(order, "created")).hasMatch());
    CHECK(longInstant.match(text(order, "lastUpdated")).hasMatch());
    const Response read = test.client.order(created.orderId());
    CHECK(read.outcome() == "Ok");
    CHECK(text(read.order(), "created") == text(order, "created"));
    CHECK(shortInstant.match(text(read.order(), "lastUpdated")).hasMatch());
    CHECK(at(read.order(), "items") == at(order, "items"));
}

TEST_CASE("The same idempotency key returns the existing order")
{
    sandbox::Settings settings = quiet();
    SECTION("with 200, as documented")
    {
        settings.prodigi.alreadyExistsStatus = 200;
    }
    SECTION("or with 409")
    {
        settings.prodigi.alreadyExistsStatus = 409;
    }
    const int status = settings.prodigi.alreadyExistsStatus;
    TestSandbox test(settings);
    QJsonObject body = orderBody();
    body.insert(QLatin1String("idempotencyKey"), QLatin1String("5d1c5ee5-0c7a-4a6a-9a53-000000000001"));
    const Response first = test.client.post("/v4.0/Orders", body);
    CHECK(first.outcome() == "Created");
    CHECK(text(first.order(), "idempotencyKey") == "5d1c5ee5-0c7a-4a6a-9a53-000000000001");
    body.insert(QLatin1String("merchantReference"), QLatin1String("another"));
    const Response second = test.client.post("/v4.0/Orders", body);
    CHECK(second.status == status);
    CHECK(second.outcome() == "AlreadyExists");
    CHECK(second.orderId() == first.orderId());
    CHECK(text(second.order(), "merchantReference") == "MyMerchantReference1");
    // Without a key nothing is compared.
    CHECK(test.client.post("/v4.0/Orders", orderBody()).orderId() !=
          test.client.post("/v4.0/Orders", orderBody()).orderId());
    CHECK(at(test.client.get("/_sandbox/orders").json(), "orders").toArray().size() == 3);
}

TEST_CASE("Only the right key is accepted, and the log contains no credential")
{
    TestSandbox test;
    test.client.key = "a-wrong-key";
    CHECK(test.client.get("/v4.0/orders").status == 401);
    CHECK(test.client.ask("POST", "/v4.0/orders", documentedOrder()).status == 401);
    test.client.key.clear();
    CHECK(test.client.get("/v4.0/orders").status == 401);
    test.client.key = "sandbox-key";
    CHECK(test.client.get("/v4.0/orders").status == 200);
    const Response log = test.client.get("/_sandbox/log");
    CHECK(at(log.json(), "count").toInt() == 4);
    CHECK(at(log.json(), "requests.0.status").toInt() == 401);
    CHECK(text(log.json(), "requests.1.method") == "POST");
    CHECK_FALSE(log.body.contains("key\":\"sandbox-key"));
    CHECK_FALSE(log.body.contains("a-wrong-key"));
    CHECK(at(test.client.get("/_sandbox/orders").json(), "orders").toArray().isEmpty());
}

TEST_CASE("A request that cannot be answered gets the reason in the documented outcome")
{
    TestSandbox test;
    const QByteArray id = test.client.ask("POST", "/v4.0/orders", documentedOrder()).orderId().toUtf8();
    struct Case
    {
        QByteArray method, target, body, type;
        int status;
        const char *outcome;
    };
    const std::vector<Case> cases{
        {"GET", "/v4.0/ORDERS/" + id, {}, {}, 200, "Ok"},
        {"GET", "/V4.0/orders/" + id + "/ACTIONS", {}, {}, 200, "Ok"},
        {"GET", "/v4.0/orders/ord_1", {}, {}, 404, "EntityNotFound"},
        {"GET", "/v4.0/orders/ord_58709319062424576/actions", {}, {}, 404, "EntityNotFound"},
        {"GET", "/v4.0/orders/12345", {}, {}, 400, "ValidationFailed"},
        {"GET", "/v4.0/orders/ord_99999999999999999999999", {}, {}, 400, "ValidationFailed"},
        {"GET", "/v4.0/invoices", {}, {}, 404, "EndpointDoesNotExist"},
        {"GET", "/anything/orders", {}, {}, 404, "EndpointDoesNotExist"},
        {"GET", "/v4/orders/" + id, {}, {}, 404, "EndpointDoesNotExist"},
        {"POST", "/orders", {}, {}, 404, "EndpointDoesNotExist"},
        {"POST", "/v4.0/orders/" + id + "/actions/explode", {}, {}, 404, "EndpointDoesNotExist"},
        {"DELETE", "/v4.0/orders/" + id, {}, {}, 405, "MethodNotAllowed"},
        {"PUT", "/v4.0/orders", documentedOrder(), "application/json", 405, "MethodNotAllowed"},
        {"GET", "/v4.0/orders/" + id + "/actions/cancel", {}, {}, 405, "MethodNotAllowed"},
        {"GET", "/v4.0/quotes", {}, {}, 405, "MethodNotAllowed"},
        {"POST", "/v4.0/orders", documentedOrder(), "text/plain", 415, "InvalidContentType"},
        {"POST", "/v4.0/orders", documentedOrder(), "application/json; charset=utf-8", 200, "Created"},
        {"POST", "/v4.0/orders", "{\"items\": [", "application/json", 400, "ValidationFailed"},
        {"GET", "/v4.0/products/NO-SUCH-SKU", {}, {}, 404, "EntityNotFound"},
    };
    for (const Case &one : cases) {
        INFO((one.method + ' ' + one.target).toStdString());
        const Response response = test.client.ask(one.method, one.target, one.body, one.type);
        CHECK(response.status == one.status);
        CHECK(response.outcome() == one.outcome);
        CHECK_FALSE(response.header("traceParent").isEmpty());
    }
    CHECK(test.client.get("/elsewhere").status == 404);
}

TEST_CASE("Errors can have the form of the base error object instead")
{
    sandbox::Settings settings = quiet();
    settings.prodigi.errors = platen::sandbox::prodigi::ErrorShape::Base;
    TestSandbox test(settings);
    const Response missing = test.client.get("/v4.0/orders/ord_1");
    CHECK(missing.status == 404);
    CHECK(at(missing.json(), "statusCode").toInt() == 404);
    CHECK(at(missing.json(), "data").isObject());
    CHECK_FALSE(text(missing.json(), "statusText").isEmpty());
    CHECK(missing.header("traceParent") == text(missing.json(), "traceParent").toUtf8());
    const Response invalid = test.client.ask("POST", "/v4.0/orders", "{}");
    CHECK(invalid.status == 400);
    CHECK(at(invalid.json(), "statusCode").toInt() == 400);
    CHECK(at(invalid.json(), "data").toObject().value(QLatin1String("shippingMethod")).isArray());
    CHECK_FALSE(invalid.json().contains(QLatin1String("outcome")));
}
