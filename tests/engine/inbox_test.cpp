// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"

#include "core/domain/instant.h"
#include "tests/engine/fixture.h"

using namespace platen;
using namespace platen::test;

namespace {

struct Heard
{
    explicit Heard(Engine &engine)
    {
        QObject::connect(&engine, &Engine::eventDone, &context,
                         [this](const EventLine &line) { lines.push_back(line); });
    }
    const EventLine &wait(std::size_t count)
    {
        REQUIRE(eventually([&] { return lines.size() >= count; }));
        return lines[count - 1];
    }
    QObject context;
    std::vector<EventLine> lines;
};

QByteArray event(const QByteArray &id, const QByteArray &word, const QJsonObject &order, const QDateTime &at)
{
    const QJsonObject document{{"specversion", "1.0"},
                               {"type", "com.prodigi.order.status.stage.changed#" + QString::fromLatin1(word)},
                               {"source", "http://api.example.org/v4.0/Orders/"},
                               {"id", QString::fromLatin1(id)},
                               {"time", formatInstant(at)},
                               {"datacontenttype", "application/json"},
                               {"data", QJsonObject{{"order", order}}},
                               {"subject", order["id"]}};
    return QJsonDocument(document).toJson(QJsonDocument::Compact);
}

struct Listening
{
    Listening()
    {
        desk = shop.openNew();
        (*desk)->runInBackground(false);
        const Result<ListenerInfo> info = await((*desk)->webhooks().start({{}, 0, {}}));
        REQUIRE(info.has_value());
        REQUIRE(info->endpoints.size() == 1);
        url = info->endpoints[0].second;
        heard = std::make_unique<Heard>(desk->engine());
    }
    QJsonObject remoteOrder(const QString &reference) { return shop.sandbox.ordersWith(reference)[0].toObject(); }

    Shop shop;
    std::unique_ptr<Desk> desk;
    QString url;
    std::unique_ptr<Heard> heard;
};

} // namespace

TEST_CASE("An event makes its order be fetched; repeated and late ones change nothing")
{
    Listening at;
    const Result<Order> order = await((*at.desk)->orders().create(sampleDraft(QStringLiteral("W-1")), {}));
    REQUIRE(order.has_value());
    // The submission has a callback URL, so the sandbox may already have sent events.
    at.shop.sandbox.act(order->remoteId, "complete");
    const QDateTime now = QDateTime::currentDateTimeUtc().addSecs(30);
    const QByteArray reported = event("evt_1", "Complete", at.remoteOrder(QStringLiteral("W-1")), now);
    CHECK(sendHttp("POST", at.url, reported, "application/cloudevents+json").status == 200);
    REQUIRE(eventually([&] { return (*at.desk)->orders().find(order->id)->order.stage == Stage::Shipped; }));
    REQUIRE(eventually([&] {
        return std::any_of(at.heard->lines.begin(), at.heard->lines.end(),
                           [](const EventLine &line) { return line.event == u"evt_1"; });
    }));

    const std::size_t before = at.heard->lines.size();
    CHECK(sendHttp("POST", at.url, reported, "application/cloudevents+json").status == 200);
    CHECK(at.heard->wait(before + 1).outcome == store::EventOutcome::Duplicate);

    QJsonObject early = at.remoteOrder(QStringLiteral("W-1"));
    QJsonObject status = early["status"].toObject();
    status["stage"] = "InProgress";
    early["status"] = status;
    const QByteArray late = event("evt_2", "InProgress", early, now.addSecs(-3600));
    CHECK(sendHttp("POST", at.url, late, "application/json").status == 200);
    CHECK(at.heard->wait(before + 2).outcome == store::EventOutcome::Stale);
    CHECK((*at.desk)->orders().find(order->id)->order.stage == Stage::Shipped);
}

TEST_CASE("An event dated more than a day ahead does not make later ones stale")
{
    const QDateTime now = parseInstant(formatInstant(QDateTime::currentDateTimeUtc()));
    const qint64 farAhead = now.secsTo(QDateTime(QDate(2199, 1, 1), QTime(0, 0), Qt::UTC));
    const auto [ahead, believed] = GENERATE_COPY(
        table<qint64, bool>({{60, true}, {600, true}, {23 * 3600, true}, {25 * 3600, false}, {farAhead, false}}));
    INFO(ahead);
    Listening at;
    const Result<Order> order = await((*at.desk)->orders().create(sampleDraft(QStringLiteral("W-3")), {}));
    REQUIRE(order);
    at.shop.sandbox.act(order->remoteId, "complete");
    const QJsonObject remote = at.remoteOrder(QStringLiteral("W-3"));
    const QByteArray reported = event("evt_1", "Complete", remote, now.addSecs(ahead));
    REQUIRE(sendHttp("POST", at.url, reported, "application/cloudevents+json").status == 200);
    REQUIRE(eventually([&] {
        return std::any_of(at.heard->lines.begin(), at.heard->lines.end(),
                           [](const EventLine &line) { return line.event == u"evt_1"; });
    }));
    // The time that later events are compared with; the sandbox may have sent events too.
    const QDateTime newest = (*at.desk)->orders().find(order->id)->eventAt;
    if (believed)
        CHECK(newest == now.addSecs(ahead));
    else
        CHECK((!newest.isValid() || newest < now.addSecs(3600)));
}

TEST_CASE("A forged event is not believed: the provider's own data counts")
{
    Listening at;
    const Result<Order> order = await((*at.desk)->orders().create(sampleDraft(QStringLiteral("W-2")), {}));
    REQUIRE(order.has_value());
    QJsonObject forged = at.remoteOrder(QStringLiteral("W-2"));
    QJsonObject status = forged["status"].toObject();
    status["stage"] = "Cancelled";
    forged["status"] = status;
    CHECK(sendHttp("POST", at.url, event("evt_9", "Cancelled", forged, QDateTime::currentDateTimeUtc()),
                   "application/json")
              .status == 200);
    REQUIRE(eventually([&] {
        return std::any_of(at.heard->lines.begin(), at.heard->lines.end(),
                           [](const EventLine &line) { return line.event == u"evt_9"; });
    }));
    CHECK((*at.desk)->orders().find(order->id)->order.stage != Stage::Cancelled);
}

TEST_CASE("An order that is not known here is added; one that the provider does not have is not")
{
    Listening at;
    QJsonObject stranger;
    {
        Shop other; // an order placed elsewhere, at the same provider
        auto desk = std::make_unique<Desk>(other.folder.path(), other.secrets);
        const QJsonObject settings{{"base_url", at.shop.sandbox.url()}};
        const QHash<QString, QString> secrets{{QStringLiteral("api_key"), QString::fromUtf8(at.shop.sandbox.apiKey())}};
        REQUIRE(await((*desk)->accounts().add(QStringLiteral("prodigi"), accountName, settings, secrets)));
        REQUIRE(await((*desk)->orders().create(sampleDraft(QStringLiteral("W-3")), {})));
        stranger = at.remoteOrder(QStringLiteral("W-3"));
    }
    const QDateTime now = QDateTime::currentDateTimeUtc();
    CHECK(sendHttp("POST", at.url, event("evt_3", "InProgress", stranger, now), "application/json").status == 200);
    const EventLine first = at.heard->wait(1);
    CHECK(first.outcome == store::EventOutcome::Applied);
    const Result<store::StoredOrder> stored = (*at.desk)->orders().find(stranger["id"].toString());
    REQUIRE(stored.has_value());
    CHECK(stored->order.reference == u"W-3");
    CHECK(first.order == stored->order.id);

    stranger["id"] = "ord_99999999";
    CHECK(sendHttp("POST", at.url, event("evt_4", "InProgress", stranger, now), "application/json").status == 200);
    CHECK(at.heard->wait(2).outcome == store::EventOutcome::Unmatched);
}

TEST_CASE("What is rejected is stored with the reason, and changes nothing")
{
    Listening at;
    struct Case
    {
        QByteArray method;
        QString suffix;
        QByteArray body;
        QByteArray type;
        int status;
    };
    const QByteArray valid = event("evt_5", "Complete", {{"id", "ord_1"}}, QDateTime::currentDateTimeUtc());
    const std::vector<Case> cases = {
        {"POST", QStringLiteral("x"), valid, "application/json", 404},
        {"GET", {}, {}, {}, 405},
        {"POST", {}, "{broken", "application/json", 400},
        {"POST", {}, "<order/>", "text/xml", 415},
        {"POST", {}, QByteArray(1024 * 1024 + 1, 'x'), "application/json", 413},
    };
    for (const Case &one : cases) {
        INFO(one.status);
        CHECK(sendHttp(one.method, at.url + one.suffix, one.body, one.type).status == one.status);
    }
    const Result<std::vector<store::InboxEvent>> rejected = (*at.desk)->inbox().events({}, {}, true, 100);
    REQUIRE(rejected.has_value());
    REQUIRE(rejected->size() == cases.size());
    for (std::size_t i = 0; i < cases.size(); ++i) {
        const store::InboxEvent &kept = (*rejected)[cases.size() - 1 - i];
        INFO(kept.reason.english());
        CHECK(kept.reason.english().contains(QString::number(cases[i].status)));
        CHECK(kept.body.size() <= 64 * 1024);
    }
    CHECK((*at.desk)->reader().counts()->all == 0);
    CHECK(at.heard->lines.size() == cases.size());
}

TEST_CASE("The CloudEvents handshake is answered for anyone who knows the path")
{
    Listening at;
    const HttpReply reply = sendHttp("OPTIONS", at.url, {}, {}, {{"WebHook-Request-Origin", "events.example.org"}});
    CHECK(reply.status == 200);
    CHECK(sendHttp("OPTIONS", at.url + u'x', {}, {}, {{"WebHook-Request-Origin", "events.example.org"}}).status == 404);
}

TEST_CASE("While the provider cannot be reached an event waits, and is applied once it can")
{
    Listening at;
    const Result<Order> order = await((*at.desk)->orders().create(sampleDraft(QStringLiteral("W-6")), {}));
    REQUIRE(order.has_value());
    at.shop.sandbox.act(order->remoteId, "complete");
    at.shop.sandbox.fault("GET *", "html", 2);
    at.shop.sandbox.fault("GET *", "500", 2);
    const QByteArray reported =
        event("evt_6", "Complete", at.remoteOrder(QStringLiteral("W-6")), QDateTime::currentDateTimeUtc().addSecs(9));
    CHECK(sendHttp("POST", at.url, reported, "application/json").status == 200);
    REQUIRE(eventually([&] { return (*at.desk)->orders().find(order->id)->order.stage == Stage::Shipped; }, 60'000));
}

TEST_CASE("An account's token can be changed; the old path is closed at once")
{
    Listening at;
    const Result<QString> fresh = await((*at.desk)->webhooks().url(accountName, true));
    REQUIRE(fresh.has_value());
    CHECK(*fresh != at.url);
    const QByteArray reported = event("evt_7", "Complete", {{"id", "ord_1"}}, QDateTime::currentDateTimeUtc());
    CHECK(sendHttp("POST", at.url, reported, "application/json").status == 404);
    CHECK(sendHttp("POST", *fresh, reported, "application/json").status == 200);
}

TEST_CASE("An event can be replayed; a rejected one cannot")
{
    Listening at;
    const Result<Order> order = await((*at.desk)->orders().create(sampleDraft(QStringLiteral("W-8")), {}));
    REQUIRE(order.has_value());
    const QByteArray reported =
        event("evt_8", "InProgress", at.remoteOrder(QStringLiteral("W-8")), QDateTime::currentDateTimeUtc());
    CHECK(sendHttp("POST", at.url, reported, "application/json").status == 200);
    REQUIRE(eventually([&] {
        return std::any_of(at.heard->lines.begin(), at.heard->lines.end(),
                           [](const EventLine &line) { return line.event == u"evt_8"; });
    }));
    at.shop.sandbox.act(order->remoteId, "complete");
    const Result<EventLine> again = await((*at.desk)->inbox().replay(QStringLiteral("evt_8")));
    REQUIRE(again.has_value());
    CHECK(again->outcome == store::EventOutcome::Applied);
    CHECK((*at.desk)->orders().find(order->id)->order.stage == Stage::Shipped);
    CHECK(await((*at.desk)->inbox().replay(QStringLiteral("no-such-event"))).error().code == ErrorCode::NotFound);
}
