// SPDX-License-Identifier: GPL-3.0-or-later
// Events of several accounts: a provider that is down or silent does not delay the others'. And replays.
#include "tests/support/catch.h"

#include "core/domain/instant.h"
#include "core/store/inbox_store.h"
#include "tests/engine/fixture.h"

#include <QTcpServer>

using namespace platen;
using namespace platen::test;

namespace {

const QString eventsOnly = QStringLiteral("Told"); // an account whose orders move by events only
const QString asked = QStringLiteral("Asked");     // an account whose provider has to confirm them

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

struct Two
{
    // `askedUrl`: the address of the second provider.
    explicit Two(const QString &askedUrl)
        : desk(shop.open(std::chrono::seconds(60)))
    {
        const QString at = shop.sandbox.url() + QStringLiteral("/cimpress-open");
        const QString key = QString::fromUtf8(shop.sandbox.apiKey());
        REQUIRE(await((*desk)->accounts().add(QStringLiteral("cimpress-open"), eventsOnly,
                                              {{"base_url", at},
                                               {"token_url", at + QStringLiteral("/v2/token")},
                                               {"partner_id", "demo"},
                                               {"client_id", "demo"},
                                               {"audience", "https://api.example.org/"}},
                                              {{QStringLiteral("client_secret"), key}})));
        REQUIRE(await((*desk)->accounts().add(QStringLiteral("prodigi"), asked,
                                              {{"base_url", askedUrl.isEmpty() ? shop.sandbox.url() : askedUrl}},
                                              {{QStringLiteral("api_key"), key}})));
        Draft draft = sampleDraft(QStringLiteral("T-1"));
        draft.account = eventsOnly;
        draft.purchasedAt = QDateTime::currentDateTimeUtc();
        draft.currency = QStringLiteral("GBP");
        draft.recipient.address.region = QStringLiteral("Sampleshire");
        draft.items[0].attributes = {};
        REQUIRE(await((*desk)->orders().create(draft, {})));
        (*desk)->runInBackground(false);
        const Result<ListenerInfo> info = await((*desk)->webhooks().start({{}, 0, {}}));
        REQUIRE(info);
        for (const auto &[account, url] : info->endpoints)
            urls.insert(account, url);
    }

    int sendToAsked(const QString &id, const QString &remoteId) const
    {
        const QJsonObject event{{"specversion", "1.0"},
                                {"type", "com.prodigi.order.status.stage.changed#InProgress"},
                                {"source", "http://api.example.org/v4.0/Orders/"},
                                {"id", id},
                                {"time", formatInstant(QDateTime::currentDateTimeUtc())},
                                {"data", QJsonObject{{"order", QJsonObject{{"id", remoteId}}}}},
                                {"subject", remoteId}};
        return sendHttp("POST", urls[asked], compact(event), "application/cloudevents+json").status;
    }
    int sendToEventsOnly(const QString &word) const
    {
        const QJsonObject event{
            {"orderId", "T-1"}, {"status", word}, {"timestamp", formatInstant(QDateTime::currentDateTimeUtc())}};
        return sendHttp("POST", urls[eventsOnly], compact(event), "application/json").status;
    }
    Stage stage() { return (*desk)->orders().find(QStringLiteral("T-1"))->order.stage; }
    QStringList outcomes(const QString &account)
    {
        QStringList names;
        const auto events = (*desk)->inbox().events(account, {}, false, 5000);
        for (const store::InboxEvent &event : *events)
            names.append(store::eventOutcomeName(event.outcome));
        return names;
    }

    Shop shop;
    std::unique_ptr<Desk> desk;
    QHash<QString, QString> urls;
};

// Accepts connections and never responds.
struct Silent
{
    Silent() { REQUIRE(server.listen(QHostAddress::LocalHost)); }
    [[nodiscard]] QString url() const { return QStringLiteral("http://127.0.0.1:%1").arg(server.serverPort()); }
    QTcpServer server;
};

// A port without a listener.
QString nobody()
{
    QTcpServer server;
    REQUIRE(server.listen(QHostAddress::LocalHost));
    return QStringLiteral("http://127.0.0.1:%1").arg(server.serverPort());
}

} // namespace

TEST_CASE("However many events wait for a provider that is down, the others' are applied")
{
    const int count = GENERATE(1, 199, 200, 260, 1000);
    Two at(nobody());
    for (int i = 0; i < count; ++i)
        REQUIRE(at.sendToAsked(QStringLiteral("evt_%1").arg(i), QStringLiteral("ord_%1").arg(i)) == 200);
    REQUIRE(at.sendToEventsOnly(QStringLiteral("processing")) == 200);
    CHECK(eventually([&] { return at.stage() == Stage::InProduction; }));
    CHECK(at.outcomes(asked).count(QStringLiteral("pending")) == count);
}

TEST_CASE("While a provider does not respond, the others' events are applied")
{
    Silent silent;
    Two at(silent.url());
    REQUIRE(at.sendToAsked(QStringLiteral("evt_1"), QStringLiteral("ord_1")) == 200);
    REQUIRE(eventually([&] { return silent.server.hasPendingConnections(); }));
    REQUIRE(at.sendToEventsOnly(QStringLiteral("processing")) == 200);
    CHECK(eventually([&] { return at.stage() == Stage::InProduction; }));
    CHECK(at.outcomes(asked) == QStringList{QStringLiteral("pending")});
}

TEST_CASE("A replay does not apply again what was applied")
{
    Two at({});
    Draft draft = sampleDraft(QStringLiteral("A-1"));
    draft.account = asked;
    const Result<Order> order = await((*at.desk)->orders().create(draft, {}));
    REQUIRE(order);
    REQUIRE(at.sendToAsked(QStringLiteral("evt_1"), order->remoteId) == 200);
    REQUIRE(eventually([&] {
        const Result<std::vector<store::InboxEvent>> events = (*at.desk)->inbox().events(asked, {}, false, 100);
        return std::any_of(events->begin(), events->end(), [](const store::InboxEvent &one) {
            return one.eventId == u"evt_1" && one.outcome == store::EventOutcome::Applied;
        });
    }));
    REQUIRE(at.sendToEventsOnly(QStringLiteral("processing")) == 200);
    REQUIRE(eventually([&] { return at.outcomes(eventsOnly).contains(QStringLiteral("applied")); }));
    const bool repeated = GENERATE(false, true);
    if (repeated) {
        REQUIRE(at.sendToAsked(QStringLiteral("evt_1"), order->remoteId) == 200);
        REQUIRE(eventually([&] { return at.outcomes(asked).contains(QStringLiteral("duplicate")); }));
    }

    for (const QString &account : {asked, eventsOnly}) {
        // The sandbox itself may have sent events too.
        const std::vector<store::InboxEvent> events = *(*at.desk)->inbox().events(account, {}, false, 100);
        const auto found = std::find_if(events.begin(), events.end(), [](const store::InboxEvent &one) {
            return one.outcome == store::EventOutcome::Applied &&
                   (one.eventId == u"evt_1" || one.account == eventsOnly);
        });
        REQUIRE(found != events.end());
        const store::InboxEvent event = *found;
        const qint64 oid = (*at.desk)->orders().find(event.orderId)->oid;
        const std::vector<TimelineEntry> before = *(*at.desk)->reader().timeline(oid);
        const Order was = (*at.desk)->orders().find(event.orderId)->order;
        const QStringList outcomes = at.outcomes(account);
        for (int i = 0; i < 2; ++i) {
            const Result<EventLine> line = await((*at.desk)->inbox().replay(event.eventId));
            REQUIRE(line);
            CHECK(line->outcome == store::EventOutcome::Applied);
        }
        CHECK((*at.desk)->reader().timeline(oid)->size() == before.size());
        CHECK((*at.desk)->orders().find(event.orderId)->order.stage == was.stage);
        CHECK((*at.desk)->orders().find(event.orderId)->order.shipments == was.shipments);
        CHECK(at.outcomes(account) == outcomes);
    }
}

TEST_CASE("An event about an unknown order is applied by a replay once the order is known")
{
    Two at({});
    const QJsonObject early{
        {"orderId", "T-2"}, {"status", "processing"}, {"timestamp", formatInstant(QDateTime::currentDateTimeUtc())}};
    REQUIRE(sendHttp("POST", at.urls[eventsOnly], compact(early), "application/json").status == 200);
    REQUIRE(eventually([&] { return at.outcomes(eventsOnly).contains(QStringLiteral("unmatched")); }));
    Draft draft = *await((*at.desk)->orders().draftOf(QStringLiteral("T-1")));
    draft.reference = QStringLiteral("T-2");
    REQUIRE(await((*at.desk)->orders().create(draft, {})));
    const QString event = (*at.desk)->inbox().events(eventsOnly, {}, false, 100)->front().eventId;
    const Result<EventLine> line = await((*at.desk)->inbox().replay(event));
    REQUIRE(line);
    CHECK(line->outcome == store::EventOutcome::Applied);
    CHECK((*at.desk)->orders().find(QStringLiteral("T-2"))->order.stage == Stage::InProduction);
}

TEST_CASE("Two listeners on one folder: the one with the lease applies, and both report what they accepted")
{
    Two at({});
    Draft draft = sampleDraft(QStringLiteral("A-1"));
    draft.account = asked;
    const Result<Order> order = await((*at.desk)->orders().create(draft, {}));
    REQUIRE(order);
    std::unique_ptr<Desk> second = at.shop.open();
    (*second)->runInBackground(false);
    REQUIRE_FALSE((*second)->data().holdsLease());
    const Result<ListenerInfo> info = await((*second)->webhooks().start({{}, 0, {}}));
    REQUIRE(info);
    QHash<QString, QString> secondUrls;
    for (const auto &[account, url] : info->endpoints)
        secondUrls.insert(account, (*second)->webhooks().state().url + QUrl(url).path());
    std::vector<EventLine> reported;
    QObject context;
    QObject::connect(&second->engine(), &Engine::eventDone, &context,
                     [&](const EventLine &line) { reported.push_back(line); });
    const QHash<QString, QString> firstUrls = at.urls;
    for (int i = 0; i < 20; ++i) {
        at.urls = i % 2 == 0 ? firstUrls : secondUrls;
        REQUIRE(at.sendToAsked(QStringLiteral("evt_%1").arg(i), order->remoteId) == 200);
    }
    REQUIRE(eventually([&] {
        const QStringList outcomes = at.outcomes(asked);
        return outcomes.size() >= 20 && !outcomes.contains(QStringLiteral("pending"));
    }));
    CHECK(eventually([&] { return reported.size() == 10; }));
    // One line in the timeline for each applied event.
    const qint64 oid = (*at.desk)->orders().find(order->id)->oid;
    const std::vector<TimelineEntry> timeline = *(*at.desk)->reader().timeline(oid);
    const auto lines = std::count_if(timeline.begin(), timeline.end(),
                                     [](const TimelineEntry &entry) { return entry.eventId.startsWith(u"evt_"); });
    CHECK(lines == at.outcomes(asked).count(QStringLiteral("applied")));
}
