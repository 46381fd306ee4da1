// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/client.h"

#include <QSet>

using namespace platen::test;
namespace sandbox = platen::sandbox;

namespace {

sandbox::Settings seeded(int count)
{
    sandbox::Settings settings = quiet();
    settings.life.seedOrders = count;
    return settings;
}

QStringList ids(const Response &response)
{
    QStringList all;
    for (const QJsonValue &order : at(response.json(), "orders").toArray())
        all.append(text(order, "id"));
    return all;
}

} // namespace

TEST_CASE("Following nextUrl yields every order once, newest id first")
{
    TestSandbox test(seeded(57));
    QStringList all;
    int pages = 0;
    QByteArray next = "/v4.0/orders";
    while (!next.isEmpty()) {
        const Response page = test.client.get(next);
        REQUIRE(page.status == 200);
        CHECK(page.outcome() == "Ok");
        all += ids(page);
        ++pages;
        const bool hasMore = at(page.json(), "hasMore").toBool();
        CHECK(at(page.json(), "nextUrl").isString() == hasMore);
        next = text(page.json(), "nextUrl").toUtf8();
        REQUIRE(pages < 20);
    }
    CHECK(pages == 6); // ten each by default
    CHECK(all.size() == 57);
    CHECK(QSet<QString>(all.begin(), all.end()).size() == 57);
    QStringList sorted = all;
    std::sort(sorted.begin(), sorted.end(),
              [](const QString &a, const QString &b) { return a.mid(4).toLongLong() > b.mid(4).toLongLong(); });
    CHECK(all == sorted);
    CHECK(ids(test.client.get("/v4.0/orders?top=100")) == all);
    CHECK(ids(test.client.get("/v4.0/orders?Top=5&Skip=50")) == all.mid(50, 5));
    CHECK(ids(test.client.get("/v4.0/orders?skip=57")).isEmpty());
}

TEST_CASE("Each filter selects what it names")
{
    TestSandbox test(seeded(80));
    const Response everything = test.client.get("/v4.0/orders?top=100");
    const QJsonArray orders = at(everything.json(), "orders").toArray();
    const QStringList all = ids(everything);

    SECTION("status, ignoring case; every stage exists from the start")
    {
        int sum = 0;
        for (const char *status : {"draft", "awaitingPayment", "inProgress", "complete", "cancelled"}) {
            const Response response = test.client.get(QByteArray("/v4.0/orders?top=100&status=") + status);
            CHECK_FALSE(ids(response).isEmpty());
            for (const QJsonValue &order : at(response.json(), "orders").toArray())
                CHECK(text(order, "status.stage").compare(QLatin1String(status), Qt::CaseInsensitive) == 0);
            sum += static_cast<int>(ids(response).size());
        }
        CHECK(sum == 80);
    }
    SECTION("order ids and references: the name once for each, whatever is in them")
    {
        const QByteArray a = all[3].toUtf8();
        const QByteArray b = all[10].toUtf8();
        const QByteArray c = all[40].toUtf8();
        const QStringList wanted{all[3], all[10], all[40]};
        CHECK(ids(test.client.get("/v4.0/orders?orderIds=" + a + "&orderIds=" + b + "&orderIds=" + c)) == wanted);
        CHECK(ids(test.client.get("/v4.0/orders?orderIds[]=" + c + "&OrderIds=" + b + "&orderids=" + a)) == wanted);
        CHECK(ids(test.client.get("/v4.0/orders?orderIds=ord_1")).isEmpty());
        const QByteArray first = text(orders[5], "merchantReference").toUtf8();
        const QByteArray second = text(orders[6], "merchantReference").toUtf8();
        CHECK(ids(test.client.get("/v4.0/orders?merchantReferences=" + first + "&merchantReferences=" + second)) ==
              all.mid(5, 2));
        CHECK(ids(test.client.get("/v4.0/orders?merchantReferences=nobody")).isEmpty());
        QJsonObject body = orderBody();
        for (const char *reference : {"A,B", "A", "B"}) {
            body.insert(QLatin1String("merchantReference"), QLatin1String(reference));
            REQUIRE(test.client.post("/v4.0/orders", body).outcome() == "Created");
        }
        for (const char *query : {"merchantReferences=A,B", "merchantReferences=A%2CB"}) {
            const QJsonArray found =
                at(test.client.get(QByteArray("/v4.0/orders?") + query).json(), "orders").toArray();
            REQUIRE(found.size() == 1);
            CHECK(text(found[0], "merchantReference") == "A,B");
        }
        // And on the next page.
        const Response page = test.client.get("/v4.0/orders?top=1&merchantReferences=A&merchantReferences=A%2CB");
        CHECK(text(page.json(), "orders.0.merchantReference") == "A");
        const Response next = test.client.get(text(page.json(), "nextUrl").toUtf8());
        CHECK(text(next.json(), "orders.0.merchantReference") == "A,B");
    }
    SECTION("creation: after and before, not at")
    {
        const QByteArray from = text(orders[20], "created").toUtf8();
        const QByteArray to = text(orders[10], "created").toUtf8();
        CHECK(ids(test.client.get("/v4.0/orders?top=100&createdFrom=" + from)) == all.mid(0, 20));
        CHECK(ids(test.client.get("/v4.0/orders?top=100&createdTo=" + to)) == all.mid(11));
        CHECK(ids(test.client.get("/v4.0/orders?top=100&createdFrom=" + from + "&createdTo=" + to)) == all.mid(11, 9));
        // Without a zone it is UTC.
        CHECK(ids(test.client.get("/v4.0/orders?top=100&createdFrom=" + from.chopped(1))) == all.mid(0, 20));
    }
    SECTION("the next page keeps them")
    {
        const Response first =
            test.client.get("/v4.0/orders?status=complete&top=2&createdFrom=2001-02-03T00:00:00%2B00:00");
        const QByteArray next = text(first.json(), "nextUrl").toUtf8();
        CHECK(next.startsWith(test.sandbox.baseUrl().toUtf8() + "/v4.0/Orders?Skip=2"));
        const Response second = test.client.get(next);
        CHECK(ids(second).size() == 2);
        CHECK(ids(first) + ids(second) == ids(test.client.get("/v4.0/orders?status=complete&top=4")));
        for (const QJsonValue &order : at(second.json(), "orders").toArray())
            CHECK(text(order, "status.stage") == "Complete");
    }
}

TEST_CASE("An impossible filter is refused")
{
    TestSandbox test;
    for (const QByteArray query : {"top=0", "top=101", "top=many", "skip=-1", "status=lost", "createdFrom=yesterday",
                                   "createdTo=1", "orderIds=12345"}) {
        INFO(query.toStdString());
        const Response response = test.client.get("/v4.0/orders?" + query);
        CHECK(response.status == 400);
        CHECK(response.outcome() == "ValidationFailed");
        CHECK(at(response.json(), "failures").toObject().contains(QString::fromUtf8(query.split('=').value(0))));
    }
    CHECK(test.client.get("/v4.0/orders?top=1").status == 200);
    CHECK(test.client.get("/v4.0/orders?top=100").status == 200);
}

TEST_CASE("The orders that exist from the start are the same for the same seed, complete and international")
{
    const auto written = [](quint64 seed) {
        sandbox::Settings settings = seeded(60);
        settings.life.seed = seed;
        TestSandbox test(settings);
        QJsonArray essence;
        for (const QJsonValue &order : at(test.client.get("/v4.0/orders?top=100").json(), "orders").toArray())
            essence.append(QJsonArray{text(order, "merchantReference"), text(order, "status.stage"),
                                      at(order, "recipient"), text(order, "items.0.sku"),
                                      text(order, "items.0.assets.0.url")});
        return essence;
    };
    const QJsonArray first = written(7);
    CHECK(first.size() == 60);
    CHECK(first == written(7));
    CHECK(first != written(8));

    TestSandbox test(seeded(200));
    QSet<QString> currencies;
    QSet<QString> countries;
    bool isRightToLeft = false;
    for (const QJsonValue &order :
         at(test.client.get("/_sandbox/orders?provider=prodigi").json(), "orders").toArray()) {
        currencies.insert(text(order, "items.0.recipientCost.currency"));
        countries.insert(text(order, "recipient.address.countryCode"));
        isRightToLeft = isRightToLeft || text(order, "recipient.name").isRightToLeft();
        // Charges appear in production, and their items add up.
        const bool isCharged = text(order, "status.details.inProduction") != "NotStarted";
        const QJsonArray charges = at(order, "charges").toArray();
        CHECK(charges.isEmpty() == !isCharged);
        for (const QJsonValue &charge : charges) {
            qint64 sum = 0;
            for (const QJsonValue &item : at(charge, "items").toArray())
                sum += text(item, "cost.amount").remove(QLatin1Char('.')).toLongLong();
            CHECK(sum == text(charge, "totalCost.amount").remove(QLatin1Char('.')).toLongLong());
        }
        if (text(order, "status.stage") == "Complete") {
            for (const QJsonValue &shipment : at(order, "shipments").toArray())
                CHECK(text(shipment, "status") == "Shipped");
        }
        CHECK(text(order, "created") <= text(order, "lastUpdated"));
    }
    CHECK(currencies == QSet<QString>{"GBP", "EUR", "USD", "JPY"});
    CHECK(countries.size() > 10);
    CHECK(isRightToLeft);
}
