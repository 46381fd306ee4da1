// SPDX-License-Identifier: GPL-3.0-or-later
// Orders that move by events only, parcel by parcel.
#include "tests/support/catch.h"

#include "core/domain/instant.h"
#include "core/engine/merge.h"
#include "tests/engine/fixture.h"

using namespace platen;
using namespace platen::test;

namespace {

const QDateTime noon(QDate(2026, 11, 20), QTime(12, 0), Qt::UTC);

// Two of line-1 and one of line-2, at a provider that cannot be queried.
struct Listening
{
    Listening()
        : desk(shop.open())
    {
        const QString at = shop.sandbox.url() + QStringLiteral("/cimpress-open");
        const QJsonObject settings{{"base_url", at},
                                   {"token_url", at + QStringLiteral("/v2/token")},
                                   {"partner_id", "demo"},
                                   {"client_id", "demo"},
                                   {"audience", "https://api.example.org/"}};
        const QHash<QString, QString> secrets{
            {QStringLiteral("client_secret"), QString::fromUtf8(shop.sandbox.apiKey())}};
        REQUIRE(await((*desk)->accounts().add(QStringLiteral("cimpress-open"), accountName, settings, secrets)));
        (*desk)->runInBackground(false);
        const Result<ListenerInfo> info = await((*desk)->webhooks().start({{}, 0, {}}));
        REQUIRE(info);
        url = info->endpoints[0].second;
        QObject::connect(desk->operator->(), &Engine::eventDone, &context,
                         [this](const EventLine &line) { lines.push_back(line); });
    }

    Draft draft(const QString &reference)
    {
        Draft draft = sampleDraft(reference);
        draft.purchasedAt = noon;
        draft.currency = QStringLiteral("GBP");
        draft.recipient.address.region = QStringLiteral("Sampleshire");
        draft.items[0].attributes = {};
        draft.items[0].quantity = 2;
        Item second = draft.items[0];
        second.reference = QStringLiteral("line-2");
        second.quantity = 1;
        draft.items.push_back(second);
        return draft;
    }

    // Sends an event and returns its outcome.
    store::EventOutcome tell(const QByteArray &status, const QDateTime &at, const QJsonArray &shipment = {})
    {
        QJsonObject reported{
            {"orderId", "P-1"}, {"status", QString::fromLatin1(status)}, {"timestamp", formatInstant(at)}};
        if (!shipment.isEmpty())
            reported["shipment"] = shipment;
        const std::size_t before = lines.size();
        const QByteArray body = QJsonDocument(reported).toJson(QJsonDocument::Compact);
        REQUIRE(sendHttp("POST", url, body, "application/json").status == 200);
        REQUIRE(eventually([&] { return lines.size() > before; }));
        return lines.back().outcome;
    }
    Order order() { return (*desk)->orders().find(QStringLiteral("P-1"))->order; }

    static QJsonObject parcel(const char *item, const QJsonValue &quantity)
    {
        return {{"itemId", item}, {"quantity", quantity}, {"trackingURL", "https://track.example.org/1"}};
    }

    Shop shop;
    std::unique_ptr<Desk> desk;
    QString url;
    QObject context;
    std::vector<EventLine> lines;
};

} // namespace

TEST_CASE("Parcels add up until every item's quantity is shipped")
{
    using store::EventOutcome;
    Listening at;
    REQUIRE(await((*at.desk)->orders().create(at.draft(QStringLiteral("P-1")), {})));
    CHECK(at.tell("processing", noon) == EventOutcome::Applied);
    CHECK(at.order().stage == Stage::InProduction);

    SECTION("in whatever order they are reported, and however often")
    {
        const QJsonArray first{Listening::parcel("line-1", 1)};
        const QJsonArray second{Listening::parcel("line-1", "1"), Listening::parcel("line-2", 1.0)};
        CHECK(at.tell("shipped", noon.addSecs(7200), second) == EventOutcome::Applied);
        CHECK(at.order().stage == Stage::PartlyShipped);
        CHECK(at.tell("shipped", noon.addSecs(7200), second) == EventOutcome::Duplicate);
        CHECK(at.order().stage == Stage::PartlyShipped);
        CHECK(at.tell("shipped", noon.addSecs(3600), first) == EventOutcome::Applied);
        CHECK(at.order().stage == Stage::Shipped);
        CHECK(at.order().shipments.size() == 2);
        CHECK(isWhollyShipped(at.order()));
        CHECK(at.tell("processing", noon.addSecs(60)) == EventOutcome::Stale);
        CHECK(at.order().stage == Stage::Shipped);

        const Result<EventLine> replayed = await((*at.desk)->inbox().replay(at.lines[1].event));
        REQUIRE(replayed);
        CHECK(at.order().shipments.size() == 2);
        CHECK(at.order().stage == Stage::Shipped);
    }
    SECTION("several in one message")
    {
        for (int i = 0; i < 3; ++i) {
            const char *item = i < 2 ? "line-1" : "line-2";
            const QJsonObject reported{{"orderId", "P-1"},
                                       {"status", "shipped"},
                                       {"timestamp", formatInstant(noon.addSecs(100 + i))},
                                       {"shipment", QJsonArray{Listening::parcel(item, 1)}}};
            const QByteArray body = QJsonDocument(reported).toJson(QJsonDocument::Compact);
            REQUIRE(sendHttp("POST", at.url, body, "application/json").status == 200);
        }
        REQUIRE(eventually([&] { return at.order().stage == Stage::Shipped; }));
        CHECK(at.order().shipments.size() == 3);
    }
    SECTION("shipped without items does not mean all of it")
    {
        CHECK(at.tell("shipped", noon.addSecs(60)) == EventOutcome::Applied);
        CHECK(at.order().stage == Stage::PartlyShipped);
    }
    SECTION("an undocumented word is shown and moves nothing")
    {
        CHECK(at.tell("quality gate", noon.addSecs(60)) == EventOutcome::Applied);
        CHECK(at.order().stage == Stage::InProduction);
        CHECK(at.order().providerStatus == u"quality gate");
    }
}

TEST_CASE("An event with a reference is not about an order that has not been sent, nor about a repetition")
{
    using store::EventOutcome;
    Listening at;
    SECTION("while it waits in the outbox")
    {
        CreateMode later;
        later.send = CreateMode::Send::NoWait;
        later.undo = std::chrono::seconds(600);
        REQUIRE(await((*at.desk)->orders().create(at.draft(QStringLiteral("P-1")), later)));
        CHECK(at.tell("processing", noon) == EventOutcome::Unmatched);
        CHECK(at.order().stage == Stage::Queued);
        CHECK(await((*at.desk)->orders().recall(at.order().id)));
    }
    SECTION("while a repetition of a shipped order is unknown")
    {
        const Result<Order> first = await((*at.desk)->orders().create(at.draft(QStringLiteral("P-1")), {}));
        REQUIRE(first);
        CHECK(at.tell("shipped", noon, {Listening::parcel("line-1", 2), Listening::parcel("line-2", 1)}) ==
              EventOutcome::Applied);
        at.shop.sandbox.fault("POST *orders", "dropAfter", 1);
        const Result<Order> second = await((*at.desk)->orders().create(at.draft(QStringLiteral("P-1")), {}));
        REQUIRE_FALSE(second);
        REQUIRE(second.error().code == ErrorCode::UnknownOutcome);
        const QString id = orderIdOf(second.error());
        at.tell("processing", noon.addSecs(60));
        CHECK(at.lines.back().order == first->id);
        CHECK((*at.desk)->orders().find(id)->order.stage == Stage::Unknown);
        CHECK((*at.desk)->outbox().entries()->size() == 1);
        CHECK((*at.desk)->orders().find(first->id)->order.stage == Stage::Shipped);
    }
}

TEST_CASE("An event of the year 9999 counts, but its date does not")
{
    using store::EventOutcome;
    Listening at;
    REQUIRE(await((*at.desk)->orders().create(at.draft(QStringLiteral("P-1")), {})));
    CHECK(at.tell("processing", QDateTime(QDate(9999, 12, 31), QTime(12, 0), Qt::UTC)) == EventOutcome::Applied);
    CHECK(at.order().stage == Stage::InProduction);
    CHECK(at.order().updatedAt <= QDateTime::currentDateTimeUtc());
    // It does not make the next one stale either.
    const QDateTime now = QDateTime::currentDateTimeUtc();
    CHECK(at.tell("shipped", now, {Listening::parcel("line-1", 2), Listening::parcel("line-2", 1)}) ==
          EventOutcome::Applied);
    CHECK(at.order().stage == Stage::Shipped);
    CHECK(at.order().updatedAt <= QDateTime::currentDateTimeUtc());
}
