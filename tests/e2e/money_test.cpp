// SPDX-License-Identifier: GPL-3.0-or-later
// Amounts that providers report: what is charged, and in which currency.
#include "tests/e2e/shops.h"
#include "tests/e2e/stand_in.h"

using namespace platen::test;

namespace {

QJsonObject money(const char *amount, const char *currency = "GBP")
{
    return {{"amount", amount}, {"currency", currency}};
}

QJsonObject quoteOf(const char *method, const QJsonObject &costs)
{
    const QJsonObject shipment{{"carrier", "DPD NL"}, {"cost", money("4.95")}, {"items", QJsonArray()}};
    return {{"shipmentMethod", method},
            {"costSummary", costs},
            {"shipments", QJsonArray{shipment}},
            {"items", QJsonArray()}};
}

} // namespace

TEST_CASE("a quote's total is what is charged, with its tax, and determines the order of quotes")
{
    StandIn provider([](const StandIn::Question &) {
        const QJsonObject standard{{"items", money("14.37")},
                                   {"shipping", money("4.95")},
                                   {"totalTax", money("3.86")},
                                   {"totalCost", money("23.18")}};
        const QJsonObject express{{"items", money("14.37")},
                                  {"shipping", money("5.95")},
                                  {"totalTax", money("0.00")},
                                  {"totalCost", money("20.32")}};
        return QJsonObject{{"outcome", "Created"},
                           {"quotes", QJsonArray{quoteOf("Standard", standard), quoteOf("Express", express)}}};
    });
    Console console;
    provider.addShop(console, "prodigi", "API_KEY");
    const QJsonArray quotes = console.json({"quote", "-"}, bytes(draft("Q-1")))["quotes"].toArray();
    REQUIRE(quotes.size() == 2);
    CHECK(quotes[0]["shippingMethod"].toString() == u"Express");
    CHECK(quotes[1]["total"] == money("23.18"));
    CHECK(quotes[1]["tax"] == money("3.86"));
    CHECK(quotes[1]["items"] == money("14.37"));
    CHECK(quotes[1]["shipping"] == money("4.95"));
    CHECK(quotes[1]["issues"].toArray().isEmpty());
    CHECK(quotes[1]["shipments"][0]["carrier"].toString() == u"DPD NL");
    const QByteArray table = console.run({"quote", "-"}, bytes(draft("Q-1"))).out;
    for (const char *part : {"TAX", "3.86 GBP", "23.18 GBP", "DPD NL"}) {
        INFO(part);
        CHECK(table.contains(part));
    }
}

TEST_CASE("the sandbox also returns quotes like those of live accounts")
{
    SandboxProcess sandbox({"--quotes", "live"});
    Console console;
    console.addShop(sandbox);
    const QJsonObject quote = console.json({"quote", "-"}, bytes(draft("Q-1")))["quotes"][0].toObject();
    const auto pence = [&quote](const char *name) {
        return quote[QLatin1String(name)]["amount"].toString().remove(u'.').toLongLong();
    };
    CHECK(pence("tax") > 0);
    CHECK(pence("items") + pence("shipping") + pence("tax") == pence("total"));
    CHECK_FALSE(quote["shipments"][0]["carrier"].toString().isEmpty());
}

TEST_CASE("a price stays as it was entered if the provider only repeats its number")
{
    const char *currency = GENERATE("EUR", "GBP", "JPY");
    StandIn provider([](const StandIn::Question &question) {
        const QJsonObject item{{"pn", "JH001"}, {"price", "13.20"}, {"retailPrice", "15.00"}, {"quantity", "1"}};
        const QJsonObject summary{{"currency", "GBP"},
                                  {"subtotalPrice", "13.20"},
                                  {"shippingPrice", "3.60"},
                                  {"total", "16.80"},
                                  {"totalTax", "2.80"}};
        const QJsonObject order{{"id", "23943"},        {"external_id", "P-1"},
                                {"status", "received"}, {"items", QJsonArray{item}},
                                {"summary", summary},   {"created_at", "2026-11-20T09:00:00+00:00"}};
        if (question.path.endsWith(QLatin1String("count.php")))
            return QJsonObject{{"count", 1}};
        if (question.path.endsWith(QLatin1String("orders.php")) && question.method == "GET")
            return QJsonObject{{"orders", QJsonArray{order}}};
        return QJsonObject{{"order", order}};
    });
    Console console;
    provider.addShop(console, "imprinted", "SECRET_KEY", {"app_id=APP-1"});
    QJsonObject document = draftFor(QStringLiteral("imprinted"), QStringLiteral("P-1"));
    QJsonObject item = document["items"][0].toObject();
    const QJsonObject price = money(currency[0] == 'J' ? "1500" : "15.00", currency);
    item["sku"] = "JH001";
    item["quantity"] = 1;
    item["price"] = price;
    document["items"] = QJsonArray{item};
    document.remove("currency");
    const QJsonObject created = console.json({"order", "create", "-"}, bytes(document));
    CHECK(created["items"][0]["price"] == price);
    CHECK(created["total"] == money("16.80"));
    CHECK(created["charges"][0]["cost"] == money("13.20"));
    console.json({"sync"});
    console.json({"order", "refresh", "P-1"});
    CHECK(console.json({"order", "show", "P-1"})["items"][0]["price"] == price);
}
