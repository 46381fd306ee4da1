// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/client.h"

using namespace platen::test;
namespace sandbox = platen::sandbox;

namespace {

// Steps: 1 downloading, 2 allocating, 3 preparing (shipments are known), 4 in production, 5 shipping, then until
// complete.
QString orderAfter(SandboxClient &client, const QJsonObject &body, int steps)
{
    const QString id = client.post("/v4.0/orders", body).orderId();
    for (int i = 0; i < steps; ++i)
        REQUIRE(client.act(id, "advance").status == 200);
    return id;
}

Response act(SandboxClient &client, const QString &id, const QByteArray &action, const QByteArray &body = {})
{
    return client.ask("POST", "/v4.0/Orders/" + id.toUtf8() + "/actions/" + action, body);
}

QString available(SandboxClient &client, const QString &id, const char *action)
{
    return text(at(client.get("/v4.0/orders/" + id.toUtf8() + "/actions").json(), action), "isAvailable");
}

const QByteArray budget = R"({ "shippingMethod": "Budget" })";
const QByteArray recipient = R"({
    "name": "Mr. Jeff Testing",
    "email": "jeff.testing@test.co.uk",
    "phoneNumber": "123456780",
    "address" : {
                  "line1": "14 test place",
                  "line2": "test",
                  "postalOrZipCode": "12345",
                  "countryCode": "US",
                  "townOrCity": "MyTown",
                  "stateOrCounty": null
                }
  })";

} // namespace

TEST_CASE("Cancelling in time cancels the order")
{
    TestSandbox test;
    const int steps = GENERATE(0, 1, 3);
    const QString id = orderAfter(test.client, orderOfTwo(), steps);
    CHECK(available(test.client, id, "cancel") == "Yes");
    const Response response = act(test.client, id, "cancel");
    CHECK(response.status == 200);
    CHECK(response.outcome() == "Cancelled");
    CHECK(text(response.order(), "status.stage") == "Cancelled");
    CHECK(at(response.order(), "charges").toArray().isEmpty());
    const QJsonArray shipments = at(response.order(), "shipments").toArray();
    CHECK(shipments.size() == (steps < 3 ? 0 : 2));
    for (const QJsonValue &shipment : shipments) {
        CHECK(text(shipment, "status") == "Cancelled");
        CHECK(at(shipment, "cancelled").toBool());
    }
    CHECK(available(test.client, id, "cancel") == "No");
    CHECK(act(test.client, id, "cancel").outcome() == "ActionNotAvailable");
}

TEST_CASE("Cancelling too late fails, in part or completely")
{
    TestSandbox test;
    SECTION("in production")
    {
        const QString id = orderAfter(test.client, orderBody(), 4);
        CHECK(available(test.client, id, "cancel") == "No");
        const Response response = act(test.client, id, "cancel");
        CHECK(response.status == 200);
        CHECK(response.outcome() == "FailedToCancel");
        CHECK(text(response.order(), "status.stage") == "InProgress");
    }
    SECTION("with one of two shipments in production")
    {
        const QString id = orderAfter(test.client, orderOfTwo(), 4);
        const Response response = act(test.client, id, "cancel");
        CHECK(response.outcome() == "FailedToCancel");
        CHECK(text(response.order(), "status.stage") == "InProgress");
        CHECK_FALSE(at(response.order(), "shipments.0.cancelled").toBool());
        CHECK(at(response.order(), "shipments.1.cancelled").toBool());
        CHECK(text(response.order(), "charges.2.chargeType") == "Refund");
        CHECK(text(response.order(), "charges.2.totalCost.amount").startsWith(QLatin1Char('-')));
        test.client.act(id, "complete");
        const QJsonObject done = test.client.order(id).order();
        CHECK(text(done, "status.stage") == "Complete");
        CHECK(text(done, "shipments.0.status") == "Shipped");
        CHECK(text(done, "shipments.1.status") == "Cancelled");
    }
    SECTION("complete")
    {
        const QString id = orderAfter(test.client, orderBody(), 0);
        test.client.act(id, "complete");
        CHECK(act(test.client, id, "cancel").outcome() == "ActionNotAvailable");
    }
}

TEST_CASE("The shipping method changes as far as the shipments allow")
{
    sandbox::Settings settings = quiet();
    SECTION("under the example's name of the list")
    {
        settings.prodigi.shippingResults = "shippingUpdateResults";
    }
    SECTION("under the table's")
    {
        settings.prodigi.shippingResults = "shipmentUpdateResults";
    }
    const QByteArray list = settings.prodigi.shippingResults;
    TestSandbox test(settings);
    const auto results = [&list](const Response &response) { return at(response.json(), list.constData()).toArray(); };

    const QString fresh = orderAfter(test.client, orderBody(), 0);
    const Response updated = act(test.client, fresh, "updateShippingMethod", budget);
    CHECK(updated.outcome() == "Updated");
    CHECK(updated.json().value(QString::fromUtf8(list)).isArray());
    CHECK(results(updated).isEmpty());
    CHECK(text(updated.order(), "shippingMethod") == "Budget");
    CHECK(text(test.client.order(fresh).order(), "shippingMethod") == "Budget");

    const QString allocated = orderAfter(test.client, orderOfTwo(), 3);
    const Response both = act(test.client, allocated, "updateShipping", budget); // the example's path
    CHECK(both.outcome() == "Updated");
    CHECK(results(both).size() == 2);
    CHECK(text(both.order(), "shipments.0.carrier.name") == "usps");

    const QString partly = orderAfter(test.client, orderOfTwo(), 4);
    const Response partial = act(test.client, partly, "updateShippingMethod", budget);
    CHECK(partial.outcome() == "PartiallyUpdated");
    CHECK(text(results(partial).at(0), "shipmentId") == text(partial.order(), "shipments.0.id"));
    CHECK_FALSE(at(results(partial).at(0), "successful").toBool());
    CHECK(at(results(partial).at(1), "successful").toBool());
    CHECK(text(partial.order(), "shipments.0.carrier.name") == "fedex");
    CHECK(text(partial.order(), "shipments.1.carrier.name") == "usps");

    const QString late = orderAfter(test.client, orderBody(), 4);
    const Response failed = act(test.client, late, "updateShippingMethod", budget);
    CHECK(failed.outcome() == "FailedToUpdate");
    CHECK(text(failed.order(), "shippingMethod") == "Overnight");
    test.client.act(late, "complete");
    CHECK(act(test.client, late, "updateShippingMethod", budget).outcome() == "ActionNotAvailable");
    CHECK(available(test.client, late, "changeShippingMethod") == "No");

    const Response wrong = act(test.client, fresh, "updateShippingMethod", R"({"shippingMethod": "Pigeon"})");
    CHECK(wrong.outcome() == "ValidationFailed");
    CHECK(text(wrong.json(), "failures.shippingMethod.0.providedValue") == "Pigeon");
}

TEST_CASE("The recipient changes as far as the shipments allow")
{
    TestSandbox test;
    const QString fresh = orderAfter(test.client, orderBody(), 0);
    CHECK(available(test.client, fresh, "changeRecipientDetails") == "Yes");
    const Response updated = act(test.client, fresh, "updateRecipient", recipient);
    CHECK(updated.outcome() == "Updated");
    CHECK(at(updated.json(), "shipmentUpdateResults").toArray().isEmpty());
    CHECK(at(updated.order(), "recipient") == QJsonValue(QJsonDocument::fromJson(recipient).object()));

    const QString partly = orderAfter(test.client, orderOfTwo(), 4);
    const Response partial = act(test.client, partly, "updateRecipient", recipient);
    CHECK(partial.outcome() == "PartiallyUpdated");
    CHECK(text(partial.json(), "shipmentUpdateResults.0.errorCode") == "order.shipments.notAvailable");
    CHECK_FALSE(text(partial.json(), "shipmentUpdateResults.0.description").isEmpty());

    const QString late = orderAfter(test.client, orderBody(), 4);
    const Response failed = act(test.client, late, "updateRecipient", recipient);
    CHECK(failed.outcome() == "FailedToUpdate");
    CHECK(text(failed.order(), "recipient.name") == "Mr Testy McTestface");

    const Response wrong =
        act(test.client, fresh, "updateRecipient", R"({"name": "", "address": {"line1": "x", "stateOrCounty": ""}})");
    CHECK(wrong.status == 400);
    CHECK(at(wrong.json(), "failures").toObject().contains(QLatin1String("address.stateOrCounty")));
    CHECK(text(test.client.order(fresh).order(), "recipient.name") == "Mr. Jeff Testing");
}

TEST_CASE("Metadata is replaced completely, at any time")
{
    TestSandbox test;
    const QString id = orderAfter(test.client, orderBody(), 0);
    test.client.act(id, "complete");
    CHECK(available(test.client, id, "changeMetaData") == "Yes");
    const QByteArray body = R"({ "metadata" : { "internalRef" : "abdef", "templateSize" : 1,
                                 "feedback" : { "message": "some message", "stars": 5 } } })";
    const Response updated = act(test.client, id, "updatemetadata", body);
    CHECK(updated.outcome() == "Updated");
    CHECK(at(updated.order(), "metadata") == QJsonDocument::fromJson(body).object().value(QLatin1String("metadata")));
    CHECK(at(test.client.order(id).order(), "metadata.feedback.stars").toInt() == 5);
    CHECK(act(test.client, id, "updateMetadata", R"({"metadata": "words"})").status == 400);
    CHECK(act(test.client, id, "updateMetadata", "{}").status == 400);
    CHECK(act(test.client, id, "updateMetadata", body).status == 200);
}
