// SPDX-License-Identifier: GPL-3.0-or-later
// Lists of orders that differ from what their providers document.
#include "tests/e2e/stand_in.h"

#include <QDateTime>

#include <atomic>

using namespace platen::test;

namespace {

using Question = StandIn::Question;

QString instant(const QDateTime &at)
{
    return at.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ"));
}

QDateTime daysAgo(double days)
{
    return QDateTime::currentDateTimeUtc().addSecs(-static_cast<qint64>(days * 86'400));
}

QJsonObject prodigiOrder(int number, const QString &created)
{
    const QJsonObject address{
        {"line1", "12 Example Row"}, {"townOrCity", "London"}, {"postalOrZipCode", "SW1Y 4JH"}, {"countryCode", "GB"}};
    return {{"id", QStringLiteral("ord_%1").arg(number)},
            {"created", created},
            {"lastUpdated", created},
            {"merchantReference", QStringLiteral("R-%1").arg(number)},
            {"shippingMethod", "Standard"},
            {"status", QJsonObject{{"stage", "Complete"}, {"issues", QJsonArray()}, {"details", QJsonObject()}}},
            {"charges", QJsonArray()},
            {"shipments", QJsonArray()},
            {"recipient", QJsonObject{{"name", "Robin Example"}, {"address", address}}},
            {"items", QJsonArray{QJsonObject{{"id", QStringLiteral("ori_%1").arg(number)},
                                             {"sku", "GLOBAL-CAN-10X10"},
                                             {"copies", 1},
                                             {"assets", QJsonArray()}}}}};
}

QJsonArray prodigiOrders(int first, int count)
{
    QJsonArray orders;
    for (int i = first; i < first + count; ++i)
        orders.append(prodigiOrder(i, instant(daysAgo(10))));
    return orders;
}

QJsonObject prodigiPage(const QJsonArray &orders, const QJsonValue &hasMore, const QJsonValue &nextUrl)
{
    QJsonObject page{{"outcome", "Ok"}, {"orders", orders}, {"nextUrl", nextUrl}};
    if (!hasMore.isUndefined())
        page["hasMore"] = hasMore;
    return page;
}

// The query for the second and further pages of a list.
QString skipping(int orders)
{
    return QStringLiteral("/v4.0/Orders?Skip=%1&Top=100").arg(orders);
}

QJsonObject imprintedOrder(int number, const QString &created)
{
    return {{"id", QString::number(number)},
            {"external_id", QStringLiteral("R-%1").arg(number)},
            {"status", "received"},
            {"created_at", created}};
}

qint64 ordersHere(Console &console)
{
    return console.json({"order", "list", "--limit", "1"})["count"].toInteger();
}

bool isHere(Console &console, const QString &order)
{
    return console.run({"order", "show", order}).exit == 0;
}

QJsonObject synced(Console &console)
{
    return console.json({"sync"})["accounts"][0].toObject();
}

// Runs a sync whose report has an error, and returns the report.
QJsonObject incompleteSync(Console &console)
{
    const Finished finished = console.run({"sync", "--json"});
    INFO(finished.out.toStdString() << finished.err.toStdString());
    REQUIRE(finished.exit == 4);
    const QJsonObject report = finished.json()["accounts"][0].toObject();
    REQUIRE(report["error"]["code"].toString() == u"badResponse");
    return report;
}

} // namespace

TEST_CASE("an order dated in the future does not hide later ones")
{
    // The time of the odd order, in days from now.
    const double ahead = GENERATE(0.003, 1.0, 4.0, 60'000.0);
    std::atomic<bool> hasLater = false;
    const QString normal = instant(daysAgo(10));
    const QString odd = instant(daysAgo(-ahead));
    StandIn provider([&](const Question &question) {
        QJsonArray orders;
        const QDateTime from = QDateTime::fromString(question.value("createdFrom"), Qt::ISODateWithMs);
        const auto add = [&](int number, const QString &created) {
            if (!from.isValid() || QDateTime::fromString(created, Qt::ISODate) > from)
                orders.append(prodigiOrder(number, created));
        };
        if (hasLater)
            add(3, instant(daysAgo(0)));
        add(2, odd);
        add(1, normal);
        return prodigiPage(orders, false, QJsonValue());
    });
    Console console;
    provider.addShop(console, "prodigi", "API_KEY");
    CHECK(synced(console)["new"] == 2);
    hasLater = true;
    CHECK(synced(console)["new"] == 1);
    CHECK(isHere(console, "ord_3"));
    for (const Question &question : provider.questions()) {
        const QDateTime from = QDateTime::fromString(question.value("createdFrom"), Qt::ISODateWithMs);
        CHECK((!from.isValid() || from < QDateTime::currentDateTimeUtc()));
    }
}

TEST_CASE("an order whose number is out of order does not hide later ones")
{
    std::atomic<bool> hasLater = false;
    StandIn provider([&](const Question &question) {
        QJsonArray orders;
        const auto add = [&](int number, const QDateTime &created) {
            if (number > question.number("since_id"))
                orders.append(imprintedOrder(number, instant(created)));
        };
        for (int number = 1001; number <= 1040; ++number)
            add(number, daysAgo(10));
        add(99'999'999, daysAgo(9));
        if (hasLater)
            add(1041, daysAgo(0));
        if (question.path.endsWith(QLatin1String("count.php")))
            return QJsonObject{{"count", QString::number(orders.size())}};
        return QJsonObject{{"orders", orders}};
    });
    Console console;
    provider.addShop(console, "imprinted", "SECRET_KEY", {"app_id=APP-1"});
    CHECK(synced(console)["new"] == 41);
    hasLater = true;
    CHECK(synced(console)["new"] == 1);
    CHECK(isHere(console, "1041"));
}

TEST_CASE("a list of empty pages ends")
{
    StandIn provider(
        [](const Question &question) { return prodigiPage({}, true, skipping(question.number("Skip") + 100)); });
    Console console;
    provider.addShop(console, "prodigi", "API_KEY");
    incompleteSync(console);
    CHECK(provider.questions().size() < 15);
    CHECK(ordersHere(console) == 0);
}

TEST_CASE("a list of ever new links to the same orders ends, and the orders are kept")
{
    StandIn provider([](const Question &question) {
        return prodigiPage(prodigiOrders(0, 100), true, skipping(question.number("Skip") + 100));
    });
    Console console;
    provider.addShop(console, "prodigi", "API_KEY");
    CHECK(incompleteSync(console)["seen"] == 100);
    CHECK(ordersHere(console) == 100);
    // The next sync lists everything again, because it is unknown what was missing.
    provider.forgetQuestions();
    incompleteSync(console);
    CHECK(provider.questions().front().value("createdFrom").isEmpty());
    CHECK(provider.questions().size() < 15);
}

TEST_CASE("empty pages between full ones are not the end")
{
    StandIn provider([](const Question &question) {
        const int skip = question.number("Skip");
        const QJsonArray orders = skip == 100 || skip == 300 ? QJsonArray() : prodigiOrders(skip, 100);
        return prodigiPage(orders, skip < 400, skip < 400 ? QJsonValue(skipping(skip + 100)) : QJsonValue());
    });
    Console console;
    provider.addShop(console, "prodigi", "API_KEY");
    CHECK(synced(console)["new"] == 300);
}

TEST_CASE("a link to the next page is followed whatever else the page says")
{
    struct Row
    {
        QJsonValue hasMore;
        bool isLinked;
        int orders;
    };
    const Row row =
        GENERATE(Row{QJsonValue::Undefined, true, 130}, Row{QJsonValue::Null, true, 130}, Row{true, true, 130},
                 Row{true, false, 130}, Row{QJsonValue::Undefined, false, 130}, Row{false, true, 100});
    StandIn provider([row](const Question &question) {
        const int skip = question.number("Skip", question.number("skip"));
        if (skip >= 100)
            return prodigiPage(prodigiOrders(100, skip == 100 ? 30 : 0), QJsonValue::Undefined, QJsonValue());
        return prodigiPage(prodigiOrders(0, 100), row.hasMore, row.isLinked ? QJsonValue(skipping(100)) : QJsonValue());
    });
    Console console;
    provider.addShop(console, "prodigi", "API_KEY");
    CHECK(synced(console)["seen"] == row.orders);
    CHECK(ordersHere(console) == row.orders);
}

TEST_CASE("the orders on a page are kept if the list continues at a foreign server")
{
    StandIn provider([](const Question &) {
        return prodigiPage(prodigiOrders(0, 100), true, "https://orders.example.org/v4.0/Orders?Skip=100");
    });
    Console console;
    provider.addShop(console, "prodigi", "API_KEY");
    incompleteSync(console);
    CHECK(ordersHere(console) == 100);
}

namespace {

// PrintIntegrator with 120 orders; its pages have 100.
QJsonObject integratorPage(int first)
{
    QJsonArray orders;
    for (int i = first; i < std::min(first + 100, 120); ++i)
        orders.append(QJsonObject{{"id", QStringLiteral("ord_%1").arg(i)},
                                  {"reference", QStringLiteral("R-%1").arg(i)},
                                  {"status", "shipped"},
                                  {"createdAt", instant(daysAgo(10))}, // never the same twice
                                  {"lineItems", QJsonArray{QJsonObject{{"sku", "card"}, {"quantity", 1}}}}});
    return {{"data", orders}, {"total", 120}};
}

} // namespace

TEST_CASE("a list that is paged by offset is read up to its total")
{
    StandIn provider([](const Question &question) { return integratorPage(question.number("offset")); });
    Console console;
    provider.addShop(console, "printintegrator", "API_TOKEN");
    CHECK(synced(console)["new"] == 120);
    CHECK(ordersHere(console) == 120);
}

TEST_CASE("a list with fewer orders than its total is reported as incomplete")
{
    // A server that ignores both page and offset.
    StandIn provider([](const Question &) { return integratorPage(0); });
    Console console;
    provider.addShop(console, "printintegrator", "API_TOKEN");
    const QJsonObject report = incompleteSync(console);
    CHECK(report["seen"] == 100);
    CHECK(report["error"]["message"].toString().contains("120"));
    CHECK(ordersHere(console) == 100);
    CHECK(provider.questions().size() < 15);
}

TEST_CASE("a list that ignores the page size is read to its end")
{
    // Imprinted has 50 per page unless more are requested.
    const bool knowsPages = GENERATE(true, false);
    StandIn provider([knowsPages](const Question &question) {
        if (question.path.endsWith(QLatin1String("count.php")))
            return QJsonObject{{"count", 120}};
        QJsonArray orders;
        const int first = knowsPages ? (question.number("page", 1) - 1) * 50 : 0;
        for (int i = first; i < std::min(first + 50, 120); ++i)
            orders.append(imprintedOrder(1000 + i, instant(daysAgo(10))));
        return QJsonObject{{"orders", orders}};
    });
    Console console;
    provider.addShop(console, "imprinted", "SECRET_KEY", {"app_id=APP-1"});
    if (knowsPages)
        CHECK(synced(console)["new"] == 120);
    else
        CHECK(incompleteSync(console)["seen"] == 50);
    CHECK(ordersHere(console) == (knowsPages ? 120 : 50));
    CHECK(provider.questions().size() < 80);
}
