// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/client.h"

using namespace platen::test;

namespace {

const QByteArray documented = R"({
    "shippingMethod": "Budget",
    "destinationCountryCode": "GB",
    "currencyCode":"GBP",
    "items": [
        {
            "sku": "GLOBAL-CAN-10x10",
            "copies": 5,
            "attributes": { "wrap":"ImageWrap" },
            "assets" : [
                { "printArea" : "default" }
            ]
        },
        {
            "sku": "GLOBAL-FAP-10x10",
            "copies": 1,
            "attributes": { },
            "assets" : [
                { "printArea" : "default" }
            ]
        }
    ]
})";

qint64 minor(const QJsonValue &cost)
{
    return text(cost, "amount").remove(QLatin1Char('.')).toLongLong();
}

QJsonObject with(const char *name, const QJsonValue &value)
{
    QJsonObject body = QJsonDocument::fromJson(documented).object();
    value.isUndefined() ? body.remove(QLatin1String(name)) : void(body.insert(QLatin1String(name), value));
    return body;
}

} // namespace

TEST_CASE("The documented quote is returned in the documented form, and its sums are right")
{
    TestSandbox test;
    const Response response = test.client.ask("POST", "/v4.0/quotes", documented);
    CHECK(response.status == 200);
    CHECK(response.outcome() == "Created");
    REQUIRE(at(response.json(), "quotes").toArray().size() == 1);
    const QJsonValue quote = at(response.json(), "quotes.0");
    CHECK(text(quote, "shipmentMethod") == "Budget");
    CHECK(text(quote, "items.0.sku") == "GLOBAL-CAN-10X10");
    CHECK(text(quote, "items.0.unitCost.amount") == "14.37");
    CHECK(text(quote, "items.0.attributes.wrap") == "ImageWrap");
    CHECK(text(quote, "items.1.sku") == "GLOBAL-FAP-10X10");
    CHECK(at(quote, "items.0.copies").toInt() == 5);
    CHECK(minor(at(quote, "costSummary.items")) ==
          5 * minor(at(quote, "items.0.unitCost")) + minor(at(quote, "items.1.unitCost")));
    const QJsonArray shipments = at(quote, "shipments").toArray();
    REQUIRE(shipments.size() == 2);
    CHECK(minor(at(quote, "costSummary.shipping")) == minor(at(shipments, "0.cost")) + minor(at(shipments, "1.cost")));
    CHECK(text(shipments, "0.items.0") == text(quote, "items.0.id"));
    CHECK(text(shipments, "0.items.0").startsWith("qit_"));
    CHECK(text(shipments, "0.fulfillmentLocation.labCode") == "uk6");
    CHECK(text(shipments, "0.carrier.name") == "royalmail");
}

TEST_CASE("Without a method all four are quoted, in the requested currency or in pounds")
{
    TestSandbox test;
    const Response all = test.client.post("/v4.0/quotes", with("shippingMethod", QJsonValue(QJsonValue::Undefined)));
    QStringList methods;
    for (const QJsonValue &quote : at(all.json(), "quotes").toArray())
        methods.append(text(quote, "shipmentMethod"));
    CHECK(methods == QStringList{"Budget", "Standard", "Express", "Overnight"});
    CHECK(minor(at(all.json(), "quotes.0.costSummary.shipping")) <
          minor(at(all.json(), "quotes.3.costSummary.shipping")));

    const Response pounds = test.client.post("/v4.0/quotes", with("currencyCode", QJsonValue()));
    CHECK(text(pounds.json(), "quotes.0.costSummary.items.currency") == "GBP");
    const Response yen = test.client.post("/v4.0/quotes", with("currencyCode", QStringLiteral("JPY")));
    CHECK(text(yen.json(), "quotes.0.costSummary.items.currency") == "JPY");
    CHECK_FALSE(text(yen.json(), "quotes.0.costSummary.items.amount").contains(QLatin1Char('.')));
    const Response dinar = test.client.post("/v4.0/quotes", with("currencyCode", QStringLiteral("KWD")));
    CHECK(text(dinar.json(), "quotes.0.items.0.unitCost.amount").section(QLatin1Char('.'), 1).size() == 3);
}

TEST_CASE("A quote to the United States has a warning about sales tax")
{
    TestSandbox test;
    const Response response = test.client.post("/v4.0/quotes", with("destinationCountryCode", QStringLiteral("US")));
    CHECK(response.outcome() == "CreatedWithIssues");
    CHECK(text(response.json(), "issues.0.errorCode") == "destinationCountryCode.UsSalesTaxWarning");
    CHECK(at(response.json(), "quotes").toArray().size() == 1);
}

TEST_CASE("A quote that cannot be made says why")
{
    TestSandbox test;
    QByteArray sizing = documented;
    sizing.replace("\"copies\": 1,", "\"copies\": 1, \"sizing\": \"fillPrintArea\",");
    QByteArray sku = documented;
    sku.replace("GLOBAL-FAP-10x10", "GLOBAL-NIL-10x10");
    QByteArray area = documented;
    area.replace("\"printArea\" : \"default\"", "\"printArea\" : \"lid\"");
    QByteArray country = documented;
    country.replace("\"destinationCountryCode\": \"GB\",", "");
    QByteArray currency = documented;
    currency.replace("\"GBP\"", "\"XXX\"");
    const std::vector<std::pair<QByteArray, const char *>> cases{{sizing, "items[1].sizing"},
                                                                 {sku, "items[1].sku"},
                                                                 {area, "items[0].assets"},
                                                                 {country, "destinationCountryCode"},
                                                                 {currency, "currencyCode"}};
    for (const auto &[body, failure] : cases) {
        INFO(failure);
        const Response response = test.client.ask("POST", "/v4.0/quotes", body);
        CHECK(response.status == 400);
        CHECK(at(response.json(), "failures").toObject().contains(QLatin1String(failure)));
    }
}

TEST_CASE("Product details have the documented form")
{
    TestSandbox test;
    const Response response = test.client.get("/v4.0/products/GLOBAL-CAN-10x10");
    CHECK(response.outcome() == "Ok");
    const QJsonValue product = at(response.json(), "product");
    CHECK(text(product, "sku") == "GLOBAL-CAN-10X10");
    CHECK(text(product, "description") == "Standard canvas on quality stretcher bar, 25x25cm");
    CHECK(at(product, "productDimensions.width").toDouble() == 10.0);
    CHECK(response.body.contains("\"width\":10.0000"));
    CHECK(at(product, "attributes.wrap") == QJsonValue(QJsonArray{"Black", "ImageWrap", "MirrorWrap", "White"}));
    CHECK(at(product, "printAreas.default.required").toBool());
    const QJsonArray variants = at(product, "variants").toArray();
    REQUIRE(variants.size() == 4);
    CHECK(at(variants, "0.printAreaSizes.default.horizontalResolution").toInt() == 1522);
    CHECK(at(variants, "1.printAreaSizes.default.horizontalResolution").toInt() == 2137);
    CHECK(at(variants, "0.shipsTo").toArray().contains(QLatin1String("LU")));
    for (const char *sku : {"GLOBAL-CFPM-16X20", "GLOBAL-FAP-10X10", "GLOBAL-TECH-IP11P-FC-CP", "BOOK-A4-L-HARD-M",
                            "GLOBAL-PHO-12X16-PRO-LUS-UK1", "JIGSAW-PUZZLE-500"})
        CHECK(test.client.get(QByteArray("/v4.0/products/") + sku).status == 200);
    const Response jigsaw = test.client.get("/v4.0/products/JIGSAW-PUZZLE-500");
    CHECK(at(jigsaw.json(), "product.printAreas.lid.required").toBool());
}

TEST_CASE("A photo book's spine grows with its pages")
{
    TestSandbox test;
    const auto width = [&test](int pages, const char *sku = "BOOK-A4-L-HARD-M") {
        return test.client.post("/v4.0/products/spine", {{QLatin1String("sku"), QLatin1String(sku)},
                                                         {QLatin1String("destinationCountryCode"), QLatin1String("US")},
                                                         {QLatin1String("state"), QLatin1String("CA")},
                                                         {QLatin1String("numberOfPages"), pages}});
    };
    const Response fifty = width(50);
    CHECK(fifty.status == 200);
    CHECK(at(fifty.json(), "success").toBool());
    CHECK(at(fifty.json(), "spineInfo.widthMm").toDouble() > 0);
    CHECK(at(width(200).json(), "spineInfo.widthMm").toDouble() > at(fifty.json(), "spineInfo.widthMm").toDouble());
    for (const Response &refused : {width(1000), width(50, "GLOBAL-MUG-W"), width(50, "NO-SUCH-SKU")}) {
        CHECK_FALSE(at(refused.json(), "success").toBool(true));
        CHECK_FALSE(text(refused.json(), "message").isEmpty());
        CHECK(at(refused.json(), "spineInfo").isNull());
    }
    CHECK(width(0).status == 400);
}
