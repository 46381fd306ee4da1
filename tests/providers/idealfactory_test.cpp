// SPDX-License-Identifier: GPL-3.0-or-later
// What fixtures cannot show of Ideal Factory: amounts keep every digit, and where the token is sent.
#include "tests/providers/operations.h"
#include "tests/providers/scripted_server.h"
#include "tests/support/catch.h"
#include "tests/support/wait.h"

#include "core/providers/idealfactory/declaration.h"
#include "core/providers/idealfactory/mapping.h"
#include "core/providers/json_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

#include <random>

using namespace platen;
using namespace platen::test;

namespace {

Draft draftAt(const QString &amount, const QString &currency)
{
    Draft draft;
    draft.reference = QStringLiteral("ORD-1");
    draft.shippingMethod = QStringLiteral("STANDARD");
    draft.currency = currency;
    Item item;
    item.reference = QStringLiteral("ITEM-1");
    item.sku = QStringLiteral("VAR-1");
    item.quantity = 1;
    item.price = Money::parse(amount, currency);
    REQUIRE(item.price);
    item.options = {{"template_config", QJsonObject{{"a", 1}}},
                    {"thumbnails", QJsonArray{"https://example.org/1.png"}}};
    draft.items.push_back(item);
    draft.options = {{"shipping_price", amount}, {"total_price", amount}};
    return draft;
}

// The digits after a member's name, as in the bytes.
QByteArray digitsOf(const QByteArray &json, const QByteArray &name)
{
    const qsizetype at = json.indexOf('"' + name + "\":");
    REQUIRE(at >= 0);
    const qsizetype begin = at + name.size() + 3;
    qsizetype end = begin;
    while (end < json.size() && QByteArray("-.0123456789eE+").contains(json[end]))
        ++end;
    return json.mid(begin, end - begin);
}

idealfactory::Answer answerOf(const QByteArray &json)
{
    net::HttpAnswer http;
    http.status = 200;
    http.body = json;
    const Result<idealfactory::Answer> answer = idealfactory::readAnswer(http, Effect::Asks);
    REQUIRE(answer);
    return *answer;
}

std::unique_ptr<Session> accountAt(const ScriptedServer &server)
{
    return openTestSession(QStringLiteral("idealfactory"), server.url());
}

http::Answer file(const QByteArray &type, const QByteArray &body)
{
    http::Answer answer;
    answer.headers = {{"Content-Type", type}};
    answer.body = body;
    return answer;
}

using Random = std::mt19937_64;

QJsonObject anyConfig(Random &random, int depth = 3)
{
    static const QString letters = QStringLiteral("aZ09 {}[]\"\\/&+%#:,=?\n\u00e9\u6771\U0001F5A8");
    const auto text = [&random] {
        QString made(QLatin1String("")); // Qt 6.8 cannot handle a null key next to one that is not Latin-1
        for (quint64 left = random() % 12; left > 0; --left)
            made += letters[static_cast<qsizetype>(random() % static_cast<quint64>(letters.size() - 2))];
        return made;
    };
    QJsonObject object;
    for (quint64 left = random() % 5; left > 0; --left) {
        const quint64 kind = random() % 6;
        QJsonValue value = kind == 0   ? QJsonValue(text())
                           : kind == 1 ? QJsonValue(static_cast<double>(random() % 100'000) / 8)
                           : kind == 2 ? QJsonValue(random() % 2 == 0)
                           : kind == 3 ? QJsonValue()
                                       : QJsonValue(QJsonArray{text(), static_cast<qint64>(random() % 1000)});
        if (kind == 5 && depth > 0)
            value = anyConfig(random, depth - 1);
        object[text()] = value;
    }
    return object;
}

} // namespace

TEST_CASE("Ideal Factory: amounts are sent as numbers with their original digits")
{
    for (const char *amount : {"69.98", "0.10", "0.00", "12345678901234.56", "92233720368547758.07", "1.15"}) {
        const QByteArray body = idealfactory::orderRequest(draftAt(QString::fromLatin1(amount), QStringLiteral("EUR")),
                                                           QStringLiteral("store"));
        INFO(body.toStdString());
        CHECK(digitsOf(body, "price") == amount);
        CHECK(digitsOf(body, "shipping_price") == amount);
        CHECK(digitsOf(body, "total_price") == amount);
        CHECK(QJsonDocument::fromJson(body).isObject());
    }
    const QByteArray yen =
        idealfactory::orderRequest(draftAt(QStringLiteral("1500"), QStringLiteral("JPY")), QStringLiteral("store"));
    CHECK(digitsOf(yen, "price") == "1500");
    // A number in the options is already a number.
    Draft draft = draftAt(QStringLiteral("1.00"), QStringLiteral("EUR"));
    draft.options = {{"shipping_price", 9.99}, {"total_price", 69.98}};
    const QByteArray numbers = idealfactory::orderRequest(draft, QStringLiteral("store"));
    CHECK(digitsOf(numbers, "shipping_price") == "9.99");
    CHECK(digitsOf(numbers, "total_price") == "69.98");
}

TEST_CASE("Ideal Factory: any amount is sent and read back unchanged")
{
    Random random(20261123);
    for (int round = 0; round < 500; ++round) {
        const char *currency = round % 5 == 0 ? "JPY" : round % 5 == 1 ? "KWD" : "EUR";
        // Of every size: most have more digits than a double.
        const Money price{static_cast<qint64>(random() >> (1 + random() % 63)), QString::fromLatin1(currency)};
        const QByteArray body =
            idealfactory::orderRequest(draftAt(price.amount(), price.currency), QStringLiteral("store"));
        INFO(price.amount().toStdString() << " " << price.currency.toStdString());
        CHECK(digitsOf(body, "price") == price.amount().toLatin1());
        QByteArray there = body;
        there.replace("{\"addresses\"", "{\"uid\":\"U\",\"addresses\"");
        const RemoteOrder back = idealfactory::readOrder(answerOf(there));
        REQUIRE(back.order.items.size() == 1);
        CHECK(back.order.items[0].price == price);
        CHECK(back.order.total == price);
        CHECK(idealfactory::shippingPriceOf(answerOf(there)) == price.amount());
        CHECK(back.raw == there);
    }
}

TEST_CASE("Ideal Factory: any template configuration arrives as the same JSON")
{
    Random random(4711);
    for (int round = 0; round < 200; ++round) {
        const QJsonObject config = anyConfig(random);
        const std::optional<QString> fromObject = idealfactory::templateConfig(config);
        REQUIRE(fromObject);
        const QByteArray sent = fromObject->toLatin1();
        CHECK(QJsonDocument::fromJson(QByteArray::fromPercentEncoding(sent)).object() == config);
        for (const char reserved : {'{', '"', ' ', '&', '+', '#', ':', ','})
            CHECK_FALSE(sent.contains(reserved));
        const QString asText = QString::fromUtf8(QJsonDocument(config).toJson(QJsonDocument::Compact));
        CHECK(idealfactory::templateConfig(asText) == fromObject);
        CHECK(idealfactory::templateConfig(*fromObject) == fromObject); // encoded once, not twice
    }
    CHECK_FALSE(idealfactory::templateConfig(QStringLiteral("not JSON")));
    CHECK_FALSE(idealfactory::templateConfig(QStringLiteral("50%")));
    CHECK_FALSE(idealfactory::templateConfig(QString()));
    CHECK_FALSE(idealfactory::templateConfig(7));
}

TEST_CASE("Ideal Factory: template configuration and thumbnails are required for each item")
{
    const Declaration &declared = idealfactory::declaration();
    const std::vector<Error> errors = checkDraftOptions(declared, {}, {QJsonObject{}, QJsonObject{}});
    QStringList pointers;
    for (const Error &error : errors)
        pointers.append(error.pointer);
    CHECK(pointers == QStringList{"/items/0/options/template_config", "/items/0/options/thumbnails",
                                  "/items/1/options/template_config", "/items/1/options/thumbnails"});
}

TEST_CASE("Ideal Factory: a new resource must have what its table requires, a change only what it changes")
{
    const Declaration &declared = idealfactory::declaration();
    const auto missing = [&declared](ResourceKind kind, const QByteArray &json, bool whole) {
        QStringList pointers;
        const Result<void> checked = checkResource(declared, kind, json, whole);
        if (checked)
            return pointers;
        pointers.append(checked.error().pointer);
        for (const Error &other : checked.error().others) {
            if (!pointers.contains(other.pointer))
                pointers.append(other.pointer);
        }
        return pointers;
    };
    CHECK(missing(ResourceKind::Category, "{}", true) == QStringList{"/name"});
    CHECK(missing(ResourceKind::Product, "{}", true) ==
          QStringList{"/category_id", "/name", "/order_column", "/active", "/team_id"});
    CHECK(missing(ResourceKind::Variant, "{}", true) == QStringList{"/name", "/product_id", "/country_id"});
    CHECK(missing(ResourceKind::Batch, R"({"order_items": []})", true) ==
          QStringList{"/order_items", "/print_templates"});
    CHECK(missing(ResourceKind::Product, R"({"active": "yes"})", false) == QStringList{"/active"});
    CHECK(missing(ResourceKind::Variant, R"({"weight": 1.5})", false) == QStringList{"/weight"});
    CHECK(missing(ResourceKind::Variant, R"({"name": "L", "weight": 200})", false).isEmpty());
}

TEST_CASE("Ideal Factory: the token goes only to the account's own server")
{
    ScriptedServer own;
    ScriptedServer other;
    own.setAnswers({file("application/pdf", "%PDF-1.4")});
    other.setAnswers({file("application/pdf", "%PDF-1.4 elsewhere")});
    const auto account = accountAt(own);
    const QString here = own.url() + QStringLiteral("/files/a.pdf");
    const QString there = other.url() + QStringLiteral("/bucket/b%20c.pdf?signature=1");

    const Result<Download> first = await(account->downloadPrintFile(here, {}));
    REQUIRE(first);
    CHECK(first->bytes == "%PDF-1.4");
    REQUIRE(own.requests().size() == 1);
    CHECK(own.requests()[0].header("Authorization") == "Bearer test-key-4711");

    qint64 done = 0;
    const TransferProgress progress = [&done](qint64 received, qint64) { done = received; };
    const Result<Download> second = await(account->downloadPrintFile(there, progress));
    REQUIRE(second);
    CHECK(second->fileName == u"b c.pdf");
    CHECK(second->contentType == "application/pdf");
    CHECK(second->bytes == "%PDF-1.4 elsewhere");
    CHECK(done == second->bytes.size());
    REQUIRE(other.requests().size() == 1);
    CHECK(other.requests()[0].target == "/bucket/b%20c.pdf?signature=1");
    CHECK(other.requests()[0].header("Authorization").isEmpty());
}

TEST_CASE("Ideal Factory: a deletion is sent once, a change again after a lost response")
{
    http::Answer lost;
    lost.delivery = http::Answer::Delivery::CloseWithoutAnswer;
    ScriptedServer server;
    const auto account =
        openTestSession(QStringLiteral("idealfactory"), server.url(), QStringLiteral("test-key-4711"), 2);
    server.setAnswers({lost, ScriptedServer::json(404, R"({"message":"Order not found."})")});
    const Result<void> deleted = await(account->deleteOrder(QStringLiteral("U")));
    REQUIRE_FALSE(deleted);
    CHECK(deleted.error().maybeProcessed);
    CHECK(server.requests().size() == 1);

    server.setAnswers({lost, ScriptedServer::json(200, R"({"uid":"U","note":"n"})")});
    const Result<RemoteOrder> noted =
        await(account->changeOrder(QStringLiteral("U"), ChangeNote{QStringLiteral("n")}, {}));
    REQUIRE(noted);
    CHECK(noted->order.note == u"n");
    CHECK(server.requests().size() == 3); // PUT, PUT, GET
}

TEST_CASE("Ideal Factory: without a webhook secret every notification is accepted")
{
    ScriptedServer server;
    const auto account = openTestSession(QStringLiteral("idealfactory"), server.url(), QString());
    CHECK(verify(*account, {"POST", {}, "{}"}));
}

TEST_CASE("Ideal Factory: a repeated notification reports the same state")
{
    const auto eventOf = [](const QByteArray &body) {
        ScriptedServer server;
        const auto account = accountAt(server);
        const auto events = eventsIn(*account, {"POST", {}, body});
        REQUIRE(events);
        REQUIRE(events->size() == 1);
        return events->front();
    };
    const OrderEvent first = eventOf(R"({"ecommerce_order_item_id":"I","status":"ready","url":"https://e.org/a"})");
    const OrderEvent again = eventOf(R"({ "url":"https://e.org/a","ecommerce_order_item_id":"I","status":"ready" })");
    const OrderEvent before = eventOf(R"({"ecommerce_order_item_id":"I","status":"processing","url":null})");
    CHECK_FALSE(first.stateDigest.isEmpty());
    CHECK(first.stateDigest == again.stateDigest);
    CHECK(first.stateDigest != before.stateDigest);
    CHECK(first.part == u"I");
    CHECK(first.stage == Stage::Preparing);
}
