// SPDX-License-Identifier: GPL-3.0-or-later
// What fixtures do not show of Prodigi's connector.
#include "tests/providers/operations.h"
#include "tests/support/catch.h"

#include "core/domain/order_document.h"
#include "core/providers/cloud_events.h"
#include "core/providers/json_text.h"
#include "core/providers/prodigi/mapping.h"
#include "core/providers/prodigi/status.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace platen;
using namespace platen::test;

namespace {

QJsonObject statusOrder(const QString &stage, const QJsonObject &details = {}, const QJsonArray &shipments = {},
                        const QJsonArray &issues = {})
{
    return {{"id", "ord_1"},
            {"status", QJsonObject{{"stage", stage}, {"details", details}, {"issues", issues}}},
            {"shipments", shipments}};
}

Stage stageOf(const QJsonObject &order)
{
    const prodigi::StageReading reading = prodigi::readStage(order);
    CHECK(reading.known);
    return reading.stage;
}

std::vector<OrderEvent> events(const QJsonObject &data, const char *id,
                               const char *type = "com.prodigi.order.status.stage.changed#InProgress")
{
    const auto provider = openTestSession(QStringLiteral("prodigi"), QStringLiteral("http://127.0.0.1:1"));
    WebhookMessage message;
    message.method = "POST";
    message.headers = {{"content-TYPE", "Application/CloudEvents+JSON; charset=UTF-8"}};
    message.body = writeJson(QJsonObject{{"specversion", "1.0"},
                                         {"id", id},
                                         {"type", type},
                                         {"source", "s"},
                                         {"time", "2026-01-02T03:04:05Z"},
                                         {"data", data}});
    CHECK(verify(*provider, message));
    const Result<std::vector<OrderEvent>> read = eventsIn(*provider, message);
    REQUIRE(read);
    return *read;
}

// Every member at any depth that is null or an empty text.
QStringList emptyMembers(const QJsonValue &value, const QString &at)
{
    if (value.isNull() || (value.isString() && value.toString().isEmpty()))
        return {at};
    QStringList found;
    const QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member)
        found += emptyMembers(member.value(), at + u'/' + member.key());
    const QJsonArray list = value.toArray();
    for (qsizetype i = 0; i < list.size(); ++i)
        found += emptyMembers(list[i], at + u'/' + QString::number(i));
    return found;
}

} // namespace

TEST_CASE("Stages are those of the contract")
{
    const QJsonArray shipped{QJsonObject{{"status", "Shipped"}}, QJsonObject{{"status", "Processing"}}};
    const QJsonObject none{
        {"downloadAssets", "NotStarted"}, {"inProduction", "NotStarted"}, {"shipping", "Not started"}};
    CHECK(stageOf(statusOrder("draft")) == Stage::Draft);
    CHECK(stageOf(statusOrder("awaitingPayment")) == Stage::OnHold);
    CHECK(stageOf(statusOrder("InProgress")) == Stage::Submitted);
    CHECK(stageOf(statusOrder("inProgress", none)) == Stage::Submitted);
    CHECK(stageOf(statusOrder("In progress", none)) == Stage::Submitted);
    for (const char *step :
         {"downloadAssets", "printReadyAssetsPrepared", "allocateProductionLocation", "allocateProductionLocation "}) {
        for (const char *begun : {"InProgress", "In progress", "Complete", "Completed", "Error"})
            CHECK(stageOf(statusOrder("InProgress", {{step, begun}})) == Stage::Preparing);
    }
    CHECK(stageOf(statusOrder("InProgress", {{"downloadAssets", "Complete"}, {"inProduction", "InProgress"}})) ==
          Stage::InProduction);
    CHECK(stageOf(statusOrder("InProgress", {{"inProduction", "InProgress"}}, shipped)) == Stage::PartlyShipped);
    CHECK(stageOf(statusOrder("InProgress", {}, {QJsonObject{{"status", "Shipped"}}})) == Stage::PartlyShipped);
    CHECK(stageOf(statusOrder("Complete", none)) == Stage::Shipped);
    CHECK(stageOf(statusOrder("Cancelled", {}, shipped)) == Stage::Cancelled);
}

TEST_CASE("A payment that has to be authorised puts an order on hold, unless it has ended")
{
    const QJsonArray issues{QJsonObject{{"errorCode", "RequiresPaymentAuthorisation"}}};
    CHECK(stageOf(statusOrder("InProgress", {{"downloadAssets", "Complete"}}, {}, issues)) == Stage::OnHold);
    CHECK(stageOf(statusOrder("Cancelled", {}, {}, issues)) == Stage::Cancelled);
    CHECK(stageOf(statusOrder("Complete", {}, {}, issues)) == Stage::Shipped);
}

TEST_CASE("An undocumented word, or none, is not a stage")
{
    CHECK_FALSE(prodigi::readStage(statusOrder("Teleporting")).known);
    CHECK(prodigi::readStage(statusOrder("Teleporting")).stage == Stage::Submitted);
    CHECK_FALSE(prodigi::readStage({{"id", "ord_1"}}).known);
    CHECK_FALSE(prodigi::stageOfWord(QString()));
}

TEST_CASE("Their fields are found in our document")
{
    const std::vector<std::pair<const char *, const char *>> rows = {
        {"recipient.address.postalOrZipCode", "/recipient/address/postalCode"},
        {"Recipient.Address.TownOrCity", "/recipient/address/city"},
        {"recipient.address.stateOrCounty", "/recipient/address/region"},
        {"recipient.phoneNumber", "/recipient/phone"},
        {"recipient", "/recipient"},
        {"items", "/items"},
        {"items[0].copies", "/items/0/quantity"},
        {"items.12.copies", "/items/12/quantity"},
        {"order.items[3].sku", "/items/3/sku"},
        {"$.items[3].merchantReference", "/items/3/reference"},
        {"items[0].assets", "/items/0/artwork"},
        {"items[0].assets[2].md5Hash", "/items/0/artwork/2/md5"},
        {"items[0].assets[2].printArea", "/items/0/artwork/2/area"},
        {"items[0].recipientCost.currency", "/items/0/price/currency"},
        {"items[0].attributes.a/b", "/items/0/attributes/a/b"},
        {"merchantReference", "/reference"},
        {"shippingMethod", "/shippingMethod"},
        {"metadata", "/metadata"},
        {"address.line1", "/recipient/address/line1"},
        {"name", "/recipient/name"},
        {"idempotencyKey", ""},
        {"items[0].nothing", ""},
        {"items[x].sku", ""},
        {"packingSlip.url", ""},
        {"", ""},
        {"...[[]]", ""},
    };
    for (const auto &[theirs, ours] : rows) {
        INFO(theirs);
        CHECK(prodigi::pointerOf(QString::fromLatin1(theirs)) == QLatin1String(ours));
    }
}

TEST_CASE("Nothing empty is ever sent")
{
    const QDir folder(QStringLiteral(PLATEN_PROVIDER_DATA "/prodigi"));
    int bodies = 0;
    for (const QString &name : folder.entryList({QStringLiteral("*.out.json")})) {
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QJsonArray requests = QJsonDocument::fromJson(file.readAll()).object()["requests"].toArray();
        for (const QJsonValue &request : requests) {
            INFO(name.toStdString());
            // A recipient is replaced completely: what the new one does not have is null.
            if (!request["target"].toString().endsWith(QLatin1String("/updateRecipient")))
                CHECK(emptyMembers(request["body"].toObject(), {}).isEmpty());
            bodies += request["body"].isObject() ? 1 : 0;
        }
    }
    CHECK(bodies > 20);
}

TEST_CASE("Artwork in a file is published before the order is sent")
{
    const auto provider = openTestSession(QStringLiteral("prodigi"), QStringLiteral("http://127.0.0.1:1"));
    Draft draft = readDraft(sampleArguments()["draft"].toObject()).value();
    CHECK(problemsOf(*provider, draft).empty());
    Artwork file;
    file.file = QStringLiteral("/art/back.pdf");
    draft.items[0].artwork.push_back(file);
    CHECK(problemsOf(*provider, draft).empty());
    CHECK(provider->declaration().needsPublishedFiles());
}

TEST_CASE("The provider's own document is stored unchanged")
{
    const QJsonObject document{
        {"id", "ord_1"}, {"unheardOf", QJsonObject{{"a", 1}}}, {"status", QJsonObject{{"stage", "Complete"}}}};
    CHECK(QJsonDocument::fromJson(prodigi::readOrder(document).raw).object() == document);
}

TEST_CASE("Events that only name their order differ by the stage that they report")
{
    const QJsonObject data{{"order", QJsonObject{{"id", "ord_1"}}}};
    const auto first = events(data, "evt_1", "com.prodigi.order.status.stage.changed#InProgress");
    const auto again = events(data, "evt_2", "com.prodigi.order.status.stage.changed#InProgress");
    const auto later = events(data, "evt_3", "com.prodigi.order.status.stage.changed#Complete");
    REQUIRE(first.size() == 1);
    CHECK_FALSE(first[0].stateDigest.isEmpty());
    CHECK(first[0].stateDigest == again[0].stateDigest);
    CHECK(first[0].stateDigest != later[0].stateDigest);
}

TEST_CASE("The same state has the same digest, whatever the event")
{
    QJsonObject order = statusOrder("InProgress");
    order["recipient"] = QJsonObject{{"name", "Wren Harrow"}};
    order["items"] = QJsonArray{QJsonObject{{"id", "ori_1"}}};
    order["lastUpdated"] = "2026-01-01T00:00:00Z";
    const auto first = events({{"order", order}}, "evt_1");
    order["lastUpdated"] = "2026-01-01T00:00:01.1234567Z";
    const auto again = events({{"order", order}}, "evt_2");
    const auto bare = events(order, "evt_3", "com.prodigi.order.shipments.shipment#Complete");
    order["status"] = QJsonObject{{"stage", "Complete"}};
    const auto later = events({{"order", order}}, "evt_4");
    REQUIRE(first.size() == 1);
    CHECK_FALSE(first[0].stateDigest.isEmpty());
    CHECK(first[0].stateDigest == again[0].stateDigest);
    CHECK(first[0].stateDigest == bare[0].stateDigest);
    CHECK(first[0].stateDigest != later[0].stateDigest);
    CHECK(QJsonDocument::fromJson(first[0].raw).object()["id"] == "ord_1");
}

TEST_CASE("Headers of binary CloudEvents are decoded")
{
    CHECK(cloudEventHeader("plain") == u"plain");
    CHECK(cloudEventHeader("Euro%20%E2%82%AC%20%F0%9F%98%80") == QString::fromUtf8("Euro € 😀"));
    CHECK(cloudEventHeader("\"quoted \\\"text\\\"\"") == u"quoted \"text\"");
    CHECK(cloudEventHeader("%") == u"%");
    CHECK(cloudEventHeader("\"") == u"\"");
    CHECK(cloudEventHeader("") == u"");
}

TEST_CASE("Amounts are exact")
{
    AmountReader amounts;
    const auto cost = [&amounts](const char *amount, const char *currency) {
        return prodigi::readCost(QJsonObject{{"amount", amount}, {"currency", currency}}, amounts);
    };
    CHECK(cost("10.74", "GBP") == Money{1074, "GBP"});
    CHECK(cost("10.745", "GBP") == Money{1075, "GBP"});
    CHECK(cost("-2.5", "gbp") == Money{-250, "GBP"});
    CHECK(cost("1500", "JPY") == Money{1500, "JPY"});
    CHECK(cost("1.5", "KWD") == Money{1500, "KWD"});
    CHECK_FALSE(cost("ten", "GBP"));
    CHECK_FALSE(cost("10", "XXX"));
    CHECK_FALSE(prodigi::readCost(QJsonValue(), amounts));
    CHECK_FALSE(prodigi::sumOf(Money{1, "GBP"}, Money{1, "EUR"}));
    CHECK_FALSE(prodigi::sumOf(Money{std::numeric_limits<qint64>::max(), "GBP"}, Money{1, "GBP"}));
    CHECK_FALSE(prodigi::sumOf(Money{std::numeric_limits<qint64>::min(), "GBP"}, Money{-1, "GBP"}));
}
