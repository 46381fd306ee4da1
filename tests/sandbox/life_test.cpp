// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/client.h"

using namespace platen::test;
namespace sandbox = platen::sandbox;

namespace {

QString details(const QJsonObject &order)
{
    QStringList all;
    for (const char *name :
         {"downloadAssets", "allocateProductionLocation", "printReadyAssetsPrepared", "inProduction", "shipping"})
        all.append(text(at(order, "status.details"), name));
    return all.join(QLatin1Char(' '));
}

} // namespace

TEST_CASE("An order goes through the documented process, step by step")
{
    TestSandbox test;
    const QString id = test.client.post("/v4.0/orders", orderOfTwo()).orderId();
    const auto step = [&test, &id] {
        REQUIRE(test.client.act(id, "advance").status == 200);
        return test.client.order(id).order();
    };
    CHECK(details(test.client.order(id).order()) == "NotStarted NotStarted NotStarted NotStarted NotStarted");
    CHECK(details(step()) == "InProgress NotStarted NotStarted NotStarted NotStarted");
    QJsonObject order = step();
    CHECK(details(order) == "Complete InProgress NotStarted NotStarted NotStarted");
    CHECK(text(order, "items.0.status") == "Ok");
    CHECK(text(order, "items.0.assets.0.status") == "Complete");
    CHECK(at(order, "shipments").toArray().isEmpty());
    order = step();
    CHECK(details(order) == "Complete Complete InProgress NotStarted NotStarted");
    REQUIRE(at(order, "shipments").toArray().size() == 2);
    CHECK(text(order, "shipments.0.status") == "Processing");
    CHECK(at(order, "shipments.0.tracking").isNull());
    CHECK(at(order, "shipments.0.dispatchDate").isNull());
    CHECK(at(order, "charges").toArray().isEmpty());
    order = step();
    CHECK(details(order) == "Complete Complete Complete InProgress NotStarted");
    const QJsonValue charges = at(order, "charges");
    CHECK(charges.toArray().size() == 2);
    CHECK(text(charges, "0.chargeType") == "Item");
    CHECK(text(charges, "0.totalCost.currency") == "USD");
    CHECK(text(charges, "0.items.0.itemId") == text(order, "items.0.id"));
    CHECK(at(charges, "0.items.0.shipmentId").isNull());
    CHECK(text(charges, "1.chargeType") == "Shipping");
    CHECK(text(charges, "1.items.0.shipmentId") == text(order, "shipments.0.id"));
    order = step();
    CHECK(details(order) == "Complete Complete Complete InProgress InProgress");
    CHECK(text(order, "shipments.0.status") == "Shipped");
    CHECK_FALSE(text(order, "shipments.0.tracking.number").isEmpty());
    CHECK(text(order, "shipments.0.tracking.url").startsWith("https://"));
    CHECK(text(order, "shipments.0.items.0.itemId") == text(order, "items.0.id"));
    CHECK(text(order, "shipments.1.status") == "Processing");
    order = step();
    CHECK(text(order, "shipments.1.status") == "Shipped");
    CHECK(text(order, "status.stage") == "InProgress");
    order = step();
    CHECK(details(order) == "Complete Complete Complete Complete Complete");
    CHECK(text(order, "status.stage") == "Complete");
    CHECK(text(order, "charges.0.totalCost.amount") == text(charges, "0.totalCost.amount"));
    CHECK(at(order, "charges").toArray().size() == 2);
    CHECK(test.client.act(id, "advance").status == 409);
}

TEST_CASE("Time moves orders automatically, faster with speed, and not while it is paused")
{
    sandbox::Settings settings;
    settings.life.orderLifeMs = 8'000;
    settings.speed = 20;
    TestSandbox test(settings);
    CHECK(at(test.client.post("/_sandbox/time", {{QLatin1String("paused"), true}}).json(), "paused").toBool());
    const QString id = test.client.post("/v4.0/orders", orderBody()).orderId();
    CHECK_FALSE(eventually([] { return false; }, 300)); // most of a life
    CHECK(details(test.client.order(id).order()).startsWith("NotStarted"));
    CHECK(test.client.post("/_sandbox/time", {{QLatin1String("paused"), false}}).status == 200);
    CHECK(eventually([&] { return text(test.client.order(id).order(), "status.stage") == "Complete"; }));
    CHECK(test.client.post("/_sandbox/time", {{QLatin1String("speed"), 0}}).status == 400);
}

TEST_CASE("Missing artwork fails ten times, then for good")
{
    TestSandbox test;
    const QString id =
        test.client
            .post("/v4.0/orders", withUrl(orderBody(), QStringLiteral("https://artwork.example.org/missing.png")))
            .orderId();
    test.client.act(id, "advance");
    test.client.act(id, "advance");
    QJsonObject order = test.client.order(id).order();
    CHECK(text(order, "status.issues.0.errorCode") == "items.assets.NotDownloaded");
    CHECK(text(order, "status.issues.0.objectId") == text(order, "items.0.id"));
    CHECK(text(order, "status.issues.0.description").contains("attempt 1 of 10"));
    CHECK(text(order, "status.details.downloadAssets") == "InProgress");
    for (int i = 0; i < 9; ++i)
        test.client.act(id, "advance");
    order = test.client.order(id).order();
    CHECK(text(order, "status.issues.0.errorCode") == "order.items.assets.FailedToDownloaded");
    CHECK(text(order, "status.details.downloadAssets") == "Error");
    CHECK(text(order, "items.0.status") == "Invalid");
    CHECK(text(order, "items.0.assets.0.status") == "Error");
    CHECK(text(order, "status.stage") == "InProgress");

    // On demand, and fixed by someone.
    const QString other = test.client.post("/v4.0/orders", orderBody()).orderId();
    CHECK(text(test.client.act(other, "fail-asset").order(), "items.0.status") == "Invalid");
    CHECK(text(test.client.act(other, "advance").order(), "items.0.status") == "Ok");
    CHECK(test.client.act(other, "fail-asset").status == 409);
}

TEST_CASE("A required payment is waited for")
{
    TestSandbox test;
    QJsonObject body = orderBody();
    body.insert(QLatin1String("merchantReference"), QLatin1String("payment-1"));
    const Response created = test.client.post("/v4.0/orders", body);
    CHECK(created.outcome() == "CreatedWithIssues");
    CHECK(text(created.order(), "status.stage") == "AwaitingPayment");
    const QJsonValue issue = at(created.order(), "status.issues.0");
    CHECK(text(issue, "errorCode") == "RequiresPaymentAuthorisation");
    CHECK(text(issue, "objectId") == created.orderId());
    CHECK(text(issue, "authorisationDetails.paymentDetails.currency") == "USD");
    CHECK(text(issue, "authorisationDetails.paymentDetails.amount").contains(QLatin1Char('.')));
    const Response page = test.client.get(text(issue, "authorisationDetails.authorisationUrl").toUtf8());
    CHECK(page.status == 200);
    CHECK(page.body.contains(created.orderId().toUtf8() + "/pay\""));
    CHECK(at(test.client.get("/v4.0/orders?status=awaitingPayment").json(), "orders").toArray().size() == 1);

    CHECK(text(test.client.act(created.orderId(), "pay").order(), "status.stage") == "InProgress");
    CHECK(at(test.client.order(created.orderId()).order(), "status.issues").toArray().isEmpty());
    CHECK(test.client.act(created.orderId(), "pay").status == 409);
    CHECK(test.client.act(QStringLiteral("ord_1"), "pay").status == 404);
    CHECK(test.client.act(created.orderId(), "explode").status == 404);
}

TEST_CASE("An order with something out of stock is a draft with an issue")
{
    TestSandbox test;
    QByteArray body = documentedOrder();
    body.replace("GLOBAL-CFPM-16X20", "GLOBAL-ALU-20X20").replace("\"color\": \"black\"", "");
    const Response created = test.client.ask("POST", "/v4.0/orders", body);
    CHECK(created.outcome() == "CreatedWithIssues");
    CHECK(text(created.order(), "status.stage") == "Draft");
    CHECK(text(created.order(), "status.issues.0.errorCode") == "order.items.ItemUnavailable");
    CHECK(text(created.order(), "status.issues.0.objectId") == text(created.order(), "items.0.id"));
}

TEST_CASE("Inside its pause window an order has nothing but an id")
{
    sandbox::Settings settings = quiet();
    settings.prodigi.pauseWindowMs = 3'600'000;
    TestSandbox test(settings);
    QJsonObject body = orderBody();
    body.insert(QLatin1String("idempotencyKey"), QLatin1String("held-1"));
    const Response created = test.client.post("/v4.0/orders", body);
    CHECK(created.outcome() == "OnHold");
    CHECK(created.order().keys() == QStringList{"id"});
    CHECK(test.client.order(created.orderId()).status == 404);
    CHECK(test.client.get("/v4.0/orders/" + created.orderId().toUtf8() + "/actions").status == 404);
    CHECK(at(test.client.get("/v4.0/orders").json(), "orders").toArray().isEmpty());
    const Response again = test.client.post("/v4.0/orders", body);
    CHECK(again.outcome() == "AlreadyExists");
    CHECK(again.orderId() == created.orderId());

    test.client.act(created.orderId(), "advance");
    CHECK(text(test.client.order(created.orderId()).order(), "status.stage") == "InProgress");
    CHECK(at(test.client.get("/v4.0/orders").json(), "orders").toArray().size() == 1);
}
