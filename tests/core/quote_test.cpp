// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/quote.h"
#include "tests/support/catch.h"

#include <QJsonArray>

using namespace platen;

namespace {

Quote quoted(const char *name, std::optional<Money> total)
{
    Quote quote;
    quote.shippingMethod = QString::fromLatin1(name);
    quote.total = std::move(total);
    return quote;
}

QString sortedNames(std::vector<Quote> quotes)
{
    sortQuotes(quotes);
    QStringList names;
    for (const Quote &quote : quotes)
        names << quote.shippingMethod;
    return names.join(u' ');
}

Money gbp(qint64 minor)
{
    return {minor, QStringLiteral("GBP")};
}

Money eur(qint64 minor)
{
    return {minor, QStringLiteral("EUR")};
}

} // namespace

TEST_CASE("Quotes are sorted cheapest first within a currency, never across", "[quote]")
{
    CHECK(sortedNames({}).isEmpty());
    CHECK(sortedNames({quoted("b", gbp(200)), quoted("a", gbp(100))}) == "a b");
    CHECK(sortedNames({quoted("g2", gbp(900)), quoted("e2", eur(300)), quoted("g1", gbp(800)), quoted("e1", eur(1))}) ==
          "g1 g2 e1 e2");
    CHECK(sortedNames({quoted("e", eur(500)), quoted("g", gbp(1))}) == "e g");
}

TEST_CASE("Quotes without a total come last, equal ones keep their order", "[quote]")
{
    CHECK(sortedNames({quoted("none1", {}), quoted("g", gbp(5)), quoted("none2", {}), quoted("e", eur(1))}) ==
          "g e none1 none2");
    CHECK(sortedNames({quoted("x", gbp(5)), quoted("y", gbp(5)), quoted("z", gbp(5))}) == "x y z");
}

TEST_CASE("A quote is written as in the console's contract", "[quote]")
{
    Quote quote = quoted("Standard", gbp(3995));
    quote.account = QStringLiteral("Shop");
    quote.provider = QStringLiteral("prodigi");
    quote.items = gbp(3000);
    quote.shipping = gbp(995);
    quote.tax = gbp(0);
    QuoteShipment shipment;
    shipment.carrier = QStringLiteral("Royal Mail");
    shipment.fromCountry = QStringLiteral("GB");
    shipment.cost = gbp(995);
    shipment.items = {{QStringLiteral("line-1"), {}, 2}};
    quote.shipments = {shipment};
    quote.issues = {{QStringLiteral("split"), QStringLiteral("Sent in two parcels"), {}, {}}};

    const auto money = [](const char *amount) { return QJsonObject{{"amount", amount}, {"currency", "GBP"}}; };
    CHECK(quoteObject(quote) ==
          QJsonObject{
              {"account", "Shop"},
              {"provider", "prodigi"},
              {"shippingMethod", "Standard"},
              {"items", money("30.00")},
              {"shipping", money("9.95")},
              {"tax", money("0.00")},
              {"total", money("39.95")},
              {"shipments", QJsonArray{QJsonObject{
                                {"carrier", "Royal Mail"},
                                {"service", QJsonValue()},
                                {"fromCountry", "GB"},
                                {"lab", QJsonValue()},
                                {"cost", money("9.95")},
                                {"items", QJsonArray{QJsonObject{{"reference", "line-1"}, {"quantity", 2}}}},
                            }}},
              {"issues", QJsonArray{QJsonObject{{"code", "split"}, {"message", "Sent in two parcels"}}}},
          });
    CHECK(quoteObject(Quote())["total"].isNull());
}
