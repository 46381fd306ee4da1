// SPDX-License-Identifier: GPL-3.0-or-later
// Where the provider's document requires more than one expects, and where live accounts get more than it says.
#include "tests/sandbox/client.h"

using namespace platen::test;
namespace sandbox = platen::sandbox;

namespace {

const QByteArray quoteOfOne = R"({
    "shippingMethod": "Budget",
    "destinationCountryCode": "GB",
    "currencyCode": "GBP",
    "items": [{"sku": "GLOBAL-CAN-10x10", "copies": 2, "attributes": {"wrap": "ImageWrap"},
               "assets": [{"printArea": "default"}]}]
})";

const QByteArray recipient = R"({
    "name": "Jeff Example",
    "email": null,
    "phoneNumber": null,
    "address": {"line1": "14 test place", "line2": null, "postalOrZipCode": "12345", "countryCode": "US",
                "townOrCity": "MyTown", "stateOrCounty": null}
})";

qint64 minor(const QJsonValue &cost)
{
    return text(cost, "amount").remove(QLatin1Char('.')).toLongLong();
}

} // namespace

TEST_CASE("A recipient is replaced completely: every member must be present, and may be null")
{
    TestSandbox test;
    const QString id = test.client.post("/v4.0/orders", orderBody()).orderId();
    const QByteArray target = "/v4.0/orders/" + id.toUtf8() + "/actions/updateRecipient";
    const QJsonObject whole = QJsonDocument::fromJson(recipient).object();
    for (const char *member : {"name", "email", "phoneNumber", "address"}) {
        INFO(member);
        QJsonObject body = whole;
        body.remove(QLatin1String(member));
        CHECK(test.client.post(target, body).status == 400);
    }
    for (const char *member : {"line1", "line2", "townOrCity", "stateOrCounty", "postalOrZipCode", "countryCode"}) {
        INFO(member);
        QJsonObject body = whole;
        QJsonObject address = whole["address"].toObject();
        address.remove(QLatin1String(member));
        body["address"] = address;
        const Response refused = test.client.post(target, body);
        CHECK(refused.status == 400);
        CHECK(refused.body.contains(member));
    }
    CHECK(text(test.client.order(id).order(), "recipient.address.line2") == "test");
    CHECK(test.client.post(target, whole).outcome() == "Updated");
    CHECK(at(test.client.order(id).order(), "recipient.address.line2").isNull());
}

TEST_CASE("Quotes can have the form that live accounts get: with tax and total")
{
    sandbox::Settings settings = quiet();
    settings.prodigi.quotes = sandbox::prodigi::QuoteShape::Live;
    TestSandbox test(settings);
    const QJsonValue live = at(test.client.ask("POST", "/v4.0/quotes", quoteOfOne).json(), "quotes.0");
    const qint64 parts = minor(at(live, "costSummary.items")) + minor(at(live, "costSummary.shipping"));
    CHECK(minor(at(live, "costSummary.totalTax")) == parts / 5);
    CHECK(minor(at(live, "costSummary.totalCost")) == parts + parts / 5);
    CHECK(at(live, "shipments.0.carrier").isString());

    TestSandbox documented;
    const QJsonValue quote = at(documented.client.ask("POST", "/v4.0/quotes", quoteOfOne).json(), "quotes.0");
    CHECK(at(quote, "costSummary").toObject().keys() == QStringList{"items", "shipping"});
    CHECK(at(quote, "shipments.0.carrier").isObject());
}
