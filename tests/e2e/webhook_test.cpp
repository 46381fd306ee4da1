// SPDX-License-Identifier: GPL-3.0-or-later
// The listener: valid events are applied, others are rejected, and a restart loses nothing.
#include "tests/e2e/serving.h"

#include "tests/support/wait.h"

using namespace platen::test;

namespace {

const QStringList eventMembers{"event", "account", "type", "order", "outcome", "reason"};

QString stageOf(Console &console, const QString &order)
{
    return console.json({"order", "show", order})["stage"].toString();
}

QByteArray cloudEvent(const QByteArray &id, const QString &orderId)
{
    const QJsonObject event{{"specversion", "1.0"},
                            {"type", "com.prodigi.order.status.stage.changed#InProgress"},
                            {"source", "http://api.example.org/v4.0/Orders/" + orderId},
                            {"id", QString::fromLatin1(id)},
                            {"time", QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)},
                            {"datacontenttype", "application/json"},
                            {"data", QJsonObject{{"order", QJsonObject{{"id", orderId}}}}},
                            {"subject", orderId}};
    return bytes(event);
}

} // namespace

TEST_CASE("an order moves as its webhooks arrive")
{
    SandboxProcess sandbox({"--duplicates", "40", "--callback-backoff", "50"});
    Console console;
    console.addShop(sandbox);
    Serving serving(console);
    requireMembers(serving.ready, {"listening", "endpoints"});
    CHECK(serving.listening().startsWith("http://127.0.0.1:"));
    REQUIRE(serving.ready["endpoints"].toArray().size() == 1);
    requireMembers(serving.ready["endpoints"][0].toObject(), {"account", "url"});
    CHECK(serving.endpoint().startsWith(serving.listening() + "/hooks/shop/"));
    CHECK(console.json({"webhook", "url", "Shop"}) == QJsonObject{{"account", "Shop"}, {"url", serving.endpoint()}});
    CHECK(console.run({"webhook", "url", "Shop"}).out == serving.endpoint().toUtf8() + "\n");

    // A second process works on the same data while the first one serves: it passes its order on.
    const QJsonObject order = console.json({"order", "create", "-"}, bytes(draft("PO-1")));
    CHECK(order["stage"] == "submitted");
    const QString remoteId = order["remoteId"].toString();
    for (int i = 0; i < 15; ++i)
        sandbox.act(remoteId, "advance");
    sandbox.act(remoteId, "complete");
    CHECK(eventually([&] { return stageOf(console, "PO-1") == "shipped"; }, 30'000));
    CHECK(eventually([&] { return sandbox.callbacks()["waiting"] == 0; }));

    const QJsonArray events = console.json({"webhook", "events", "--order", "PO-1"})["events"].toArray();
    REQUIRE(events.size() >= 2);
    QString newest;
    int applied = 0;
    for (const QJsonValue &event : events) {
        requireMembers(event.toObject(), {"event", "account", "type", "order", "receivedAt", "outcome", "reason"});
        CHECK(event["account"] == "Shop");
        CHECK(event["order"] == order["id"]);
        CHECK((newest.isEmpty() || event["receivedAt"].toString() <= newest));
        newest = event["receivedAt"].toString();
        applied += event["outcome"] == "applied" ? 1 : 0;
    }
    CHECK(applied >= 1);
    CHECK(console.json({"webhook", "events", "--rejected"})["events"].toArray().isEmpty());
    CHECK(console.run({"webhook", "events"}).out.contains("applied"));

    // Each event was printed on its own line.
    int printed = 0;
    for (const QByteArray &line : serving.process.readAll().split('\n')) {
        if (line.isEmpty())
            continue;
        requireMembers(QJsonDocument::fromJson(line).object(), eventMembers);
        ++printed;
    }
    CHECK(printed >= static_cast<int>(events.size()));

    bool reported = false;
    for (const QJsonValue &entry : console.json({"order", "timeline", "PO-1"})["timeline"].toArray())
        reported = reported || (entry["source"] == "webhook" && entry["eventId"].isString());
    CHECK(reported);

    const QString event = events.first()["event"].toString();
    const QJsonObject replayed = console.json({"webhook", "replay", event});
    requireMembers(replayed, eventMembers);
    CHECK(replayed["event"] == event);
    console.failure(3, "notFound", {"webhook", "replay", "no-such-event"});
    CHECK(stageOf(console, "PO-1") == "shipped");

    CHECK(serving.process.terminate() == 0);
    CHECK(serving.process.errors().isEmpty());
}

TEST_CASE("a repeated event is a duplicate")
{
    SandboxProcess sandbox;
    Console console;
    console.addShop(sandbox);
    const QString remoteId = console.json({"order", "create", "-"}, bytes(draft("PO-1")))["remoteId"].toString();
    Serving serving(console);
    const auto send = [&serving](const QByteArray &event) {
        return sendHttp("POST", serving.endpoint(), event, "application/cloudevents+json").status;
    };
    const QByteArray event = cloudEvent("evt_1", remoteId);
    CHECK(send(event) == 200);
    const QJsonObject first = serving.nextEvent();
    requireMembers(first, eventMembers);
    CHECK(first["event"] == "evt_1");
    CHECK(first["account"] == "Shop");
    CHECK(first["outcome"] == "applied");
    CHECK(send(event) == 200);
    CHECK(serving.nextEvent()["outcome"] == "duplicate");
    // The same state with another id.
    CHECK(send(QByteArray(event).replace("evt_1", "evt_1b")) == 200);
    CHECK(serving.nextEvent()["outcome"] == "duplicate");
    // An event of another order, which neither we nor the provider know.
    CHECK(sendHttp("POST", serving.endpoint(), cloudEvent("evt_2", "ord_404"), "application/cloudevents+json").status ==
          200);
    CHECK(serving.nextEvent()["outcome"] == "unmatched");
}

TEST_CASE("what does not belong here is rejected, stored and changes nothing")
{
    SandboxProcess sandbox;
    Console console;
    console.addShop(sandbox);
    Serving serving(console);
    const QString url = serving.endpoint();
    const QByteArray event = cloudEvent("evt_1", "ord_1");

    struct Case
    {
        int status;
        QByteArray method;
        QString url;
        QByteArray body;
        QByteArray contentType;
    };
    const std::vector<Case> cases{
        {404, "POST", url.left(url.size() - 4) + "0000", event, "application/json"},
        {404, "POST", serving.listening() + "/hooks/nobody/0123456789abcdef", event, "application/json"},
        {413, "POST", url, QByteArray(1'100'000, ' '), "application/json"},
        {400, "POST", url, "{\"id\": ", "application/json"},
        {415, "POST", url, "id=1", "application/x-www-form-urlencoded"},
        {415, "POST", url, "<event/>", "application/xml"},
        {405, "PUT", url, event, "application/json"},
    };
    for (const Case &one : cases) {
        INFO(one.method.toStdString() << " " << one.url.toStdString() << " " << one.contentType.toStdString());
        CHECK(sendHttp(one.method, one.url, one.body, one.contentType).status == one.status);
        const QJsonObject line = serving.nextEvent();
        requireMembers(line, eventMembers);
        CHECK(line["outcome"] == "rejected");
        CHECK(line["reason"].isString());
    }
    const QJsonArray rejected = console.json({"webhook", "events", "--rejected"})["events"].toArray();
    CHECK(rejected.size() == static_cast<qsizetype>(cases.size()));
    for (const QJsonValue &entry : rejected)
        CHECK(entry["outcome"] == "rejected");
    CHECK(console.json({"webhook", "events", "--rejected", "--limit", "2"})["events"].toArray().size() == 2);
    CHECK(console.json({"order", "list"})["count"] == 0);

    CHECK(sendHttp("GET", serving.listening() + "/").status == 200);
    // The old URL stops working when the new one exists.
    const QString rotated = console.json({"webhook", "url", "Shop", "--rotate"})["url"].toString();
    CHECK(rotated != url);
    CHECK(eventually([&] { return sendHttp("POST", url, event).status == 404; }));
    CHECK(sendHttp("POST", rotated, event).status == 200);
}

TEST_CASE("what was acknowledged is applied after a restart")
{
    SandboxProcess sandbox;
    Console console;
    console.addShop(sandbox);
    const QJsonObject order = console.json({"order", "create", "-"}, bytes(draft("PO-1")));
    const QString remoteId = order["remoteId"].toString();
    QString endpoint;
    {
        Serving serving(console);
        endpoint = serving.endpoint();
        // Applying asks the provider first, which does not respond now.
        sandbox.fault("GET *", "slow", 0, 30'000);
        sandbox.act(remoteId, "complete");
        CHECK(sendHttp("POST", endpoint, cloudEvent("evt_1", remoteId), "application/cloudevents+json").status == 200);
        serving.process.kill();
    }
    sandbox.clearFaults();
    CHECK(stageOf(console, "PO-1") == "submitted");
    Serving serving(console);
    CHECK(serving.endpoint() == endpoint);
    CHECK(serving.nextEvent()["event"] == "evt_1");
    CHECK(eventually([&] { return stageOf(console, "PO-1") == "shipped"; }));
    CHECK(serving.process.terminate() == 0);
}

TEST_CASE("webhook serve with text output, on its own port, and a second one next to it")
{
    SandboxProcess sandbox;
    Console console;
    console.addShop(sandbox);
    LiveProcess plain(console.start({"webhook", "serve", "--port", "0", "--public-url", "https://hooks.example.org/"}));
    CHECK(plain.readLine().startsWith("Listening on http://127.0.0.1:"));
    CHECK(plain.readLine().startsWith("ACCOUNT"));
    CHECK(plain.readLine().contains("https://hooks.example.org/hooks/shop/"));
    CHECK(
        console.json({"webhook", "url", "Shop"})["url"].toString().startsWith("https://hooks.example.org/hooks/shop/"));
    // The data belongs to the serving process.
    const Finished restore = console.run({"restore", console.file("x", "x"), "--json"});
    CHECK(restore.exit == 1);
    CHECK(restore.errorCode() == "refused");
    CHECK(console.run({"sync", "--json"}).exit == 0);
    CHECK(console.run({"doctor"}).exit == 0);
    CHECK(plain.terminate() == 0);
    console.failure(2, "usage", {"webhook", "serve", "--bind", "not-an-address"});
}
