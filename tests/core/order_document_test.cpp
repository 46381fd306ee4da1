// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/exact_json.h"
#include "core/domain/instant.h"
#include "core/domain/order_document.h"
#include "tests/core/random_values.h"
#include "tests/support/catch.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace platen;

TEST_CASE("Every order is read back as it was written", "[order]")
{
    test::RandomValues random(11);
    for (int i = 0; i < 500; ++i) {
        const Order order = random.order();
        const QByteArray json = storedOrderText(order);
        CAPTURE(i, json);
        const Order read = readOrder(readJson(json).value_or(QJsonValue()).toObject());
        REQUIRE(read == order);
        REQUIRE(orderDocument(readOrder(orderDocument(order))) == orderDocument(read));
    }
}

TEST_CASE("An order has every member of the order document, null or empty if unknown", "[order]")
{
    const QJsonValue null(QJsonValue::Null);
    CHECK(orderDocument(Order()) ==
          QJsonObject{{"id", ""},
                      {"account", ""},
                      {"provider", ""},
                      {"remoteId", null},
                      {"reference", null},
                      {"stage", "draft"},
                      {"providerStatus", null},
                      {"needsAttention", false},
                      {"createdAt", null},
                      {"updatedAt", null},
                      {"shippingMethod", null},
                      {"total", null},
                      {"recipient", QJsonObject{{"name", null},
                                                {"company", null},
                                                {"email", null},
                                                {"phone", null},
                                                {"kind", null},
                                                {"address", QJsonObject{{"line1", null},
                                                                        {"line2", null},
                                                                        {"city", null},
                                                                        {"region", null},
                                                                        {"postalCode", null},
                                                                        {"countryCode", null}}}}},
                      {"items", QJsonArray()},
                      {"shipments", QJsonArray()},
                      {"charges", QJsonArray()},
                      {"issues", QJsonArray()},
                      {"note", ""},
                      {"metadata", QJsonObject()}});
}

TEST_CASE("An order is written as in the order document", "[order]")
{
    Order order;
    order.id = QStringLiteral("01");
    order.account = QStringLiteral("Prodigi sandbox");
    order.provider = QStringLiteral("prodigi");
    order.remoteId = QStringLiteral("ord_58709319062424576"); // does not fit in a double
    order.stage = Stage::InProduction;
    order.createdAt = parseInstant(QStringLiteral("2026-11-20T10:00:00.12Z"));
    order.total = Money{3000, QStringLiteral("GBP")};
    Item item;
    item.sku = QStringLiteral("GLOBAL-CAN-10X10");
    item.quantity = 2;
    item.artwork.resize(1);
    item.artwork[0].area = QStringLiteral("default");
    item.printFile = PrintFile{QStringLiteral("ready"), QStringLiteral("https://example.org/p.pdf")};
    order.items = {item};
    Shipment shipment;
    shipment.carrier = QStringLiteral("Royal Mail");
    shipment.dispatchedAt = parseInstant(QStringLiteral("2026-11-21T10:00:00Z"));
    shipment.items = {{QStringLiteral("line-1"), QStringLiteral("ori_1"), 2}};
    order.shipments = {shipment};
    order.charges = {{QStringLiteral("chg_1"), QStringLiteral("Item"), Money{1500, QStringLiteral("JPY")}, {}}};
    order.issues = {{QStringLiteral("c"), QStringLiteral("m"), QStringLiteral("ori_926887"), {}}};

    const QJsonValue null(QJsonValue::Null);
    const QJsonObject document = orderDocument(order);
    CHECK(document["remoteId"] == "ord_58709319062424576");
    CHECK(document["stage"] == "inProduction");
    CHECK(document["createdAt"] == "2026-11-20T10:00:00.120Z");
    CHECK(document["total"] == QJsonObject{{"amount", "30.00"}, {"currency", "GBP"}});
    CHECK(
        document["items"] ==
        QJsonArray{QJsonObject{
            {"remoteId", null},
            {"reference", null},
            {"sku", "GLOBAL-CAN-10X10"},
            {"title", null},
            {"quantity", 2},
            {"status", null},
            {"attributes", QJsonObject()},
            {"price", null},
            {"artwork", QJsonArray{QJsonObject{
                            {"remoteId", null}, {"area", "default"}, {"url", null}, {"md5", null}, {"status", null}}}},
            {"printFile", QJsonObject{{"status", "ready"}, {"url", "https://example.org/p.pdf"}}}}});
    CHECK(document["shipments"] ==
          QJsonArray{QJsonObject{{"remoteId", null},
                                 {"status", null},
                                 {"carrier", "Royal Mail"},
                                 {"service", null},
                                 {"trackingNumber", null},
                                 {"trackingUrl", null},
                                 {"dispatchedAt", "2026-11-21T10:00:00Z"},
                                 {"items", QJsonArray{QJsonObject{{"reference", "line-1"}, {"quantity", 2}}}}}});
    CHECK(document["charges"] == QJsonArray{QJsonObject{{"remoteId", "chg_1"},
                                                        {"type", "Item"},
                                                        {"cost", QJsonObject{{"amount", "1500"}, {"currency", "JPY"}}},
                                                        {"invoice", null}}});
    CHECK(document["issues"] ==
          QJsonArray{QJsonObject{{"code", "c"}, {"message", "m"}, {"subject", "ori_926887"}, {"actionUrl", null}}});
}

TEST_CASE("A stored order of another version is read as far as possible", "[order]")
{
    CHECK(readOrder({}) == Order());
    const Order order = readOrder({{"id", "7"},
                                   {"stage", "onTheMoon"},
                                   {"total", "30.00"},
                                   {"items", QJsonArray{QJsonObject{{"sku", "s"}, {"new", 1}}, QJsonValue()}},
                                   {"recipient", 3},
                                   {"shipments", QJsonObject()},
                                   {"tomorrow", true}});
    CHECK(order.id == "7");
    CHECK(order.stage == Stage::Draft);
    CHECK_FALSE(order.total.has_value());
    REQUIRE(order.items.size() == 2);
    CHECK(order.items[0].sku == "s");
    CHECK(order.shipments.empty());
}

TEST_CASE("Amounts in stored documents are read tolerantly", "[order]")
{
    CHECK(moneyValue(std::nullopt).isNull());
    CHECK(moneyValue(Money{1500, QStringLiteral("KWD")}) == QJsonObject{{"amount", "1.500"}, {"currency", "KWD"}});
    CHECK(readMoney(QJsonObject{{"amount", "1.5"}, {"currency", "GBP"}}) == Money{150, QStringLiteral("GBP")});
    CHECK(readMoney(QJsonObject{{"amount", "1.555"}, {"currency", "GBP"}}) == Money{156, QStringLiteral("GBP")});
    CHECK_FALSE(readMoney(QJsonObject{{"amount", 1.5}, {"currency", "GBP"}}).has_value());
    CHECK_FALSE(readMoney(QJsonObject{{"amount", "1.5"}}).has_value());
    CHECK_FALSE(readMoney(QJsonValue()).has_value());
    CHECK_FALSE(readMoney(QJsonValue("1.5 GBP")).has_value());
}

TEST_CASE("A draft is an order that only exists here", "[order]")
{
    test::RandomValues random(3);
    const Draft draft = random.draft();
    const Order order = orderFromDraft(draft);
    CHECK(order.stage == Stage::Draft);
    CHECK(order.remoteId.isEmpty());
    CHECK(order.account == draft.account);
    CHECK(order.reference == draft.reference);
    CHECK(order.shippingMethod == draft.shippingMethod);
    CHECK(order.recipient == draft.recipient);
    CHECK(order.items == draft.items);
    CHECK(order.note == draft.note);
    CHECK(order.metadata == draft.metadata);
    CHECK_FALSE(order.total.has_value()); // the provider decides what it costs
}
