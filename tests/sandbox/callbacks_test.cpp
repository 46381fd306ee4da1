// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/http/server_fixture.h"
#include "tests/sandbox/client.h"

#include <QSet>

#include <atomic>

using namespace platen::test;
namespace sandbox = platen::sandbox;
using platen::sandbox::prodigi::EventMaker;

namespace {

struct Event
{
    QByteArray contentType;
    QJsonObject envelope;
    [[nodiscard]] QString type() const { return text(envelope, "type"); }
    [[nodiscard]] QJsonObject order() const
    {
        const QJsonObject data = at(envelope, "data").toObject();
        return data.contains(QLatin1String("order")) ? data.value(QLatin1String("order")).toObject() : data;
    }
};

class Receiver : public TestServer
{
public:
    using TestServer::TestServer;

    [[nodiscard]] QUrl url() const { return QUrl(server.baseUrl() + QStringLiteral("/hooks/shop/token")); }
    bool hasGot(std::size_t count)
    {
        return eventually([this, count] { return seen.count() >= count; });
    }
    Event event(std::size_t index)
    {
        const platen::http::Request request = seen.at(index);
        return {request.header("Content-Type"), QJsonDocument::fromJson(request.body).object()};
    }
};

sandbox::Settings calling(const Receiver &receiver)
{
    sandbox::Settings settings = quiet();
    settings.prodigi.events.merchantUrl = receiver.url();
    settings.prodigi.events.lateBy = 300;
    settings.prodigi.events.secondAfter = 20;
    settings.callbacks.backoffMs = 20;
    return settings;
}

} // namespace

TEST_CASE("Stages and shipments are sent in the observed forms")
{
    Receiver receiver;
    TestSandbox test(calling(receiver));
    QJsonObject body = orderOfTwo();
    body.insert(QLatin1String("recipient"), [&body] {
        QJsonObject recipient = body.value(QLatin1String("recipient")).toObject();
        recipient.insert(QLatin1String("phoneNumber"), QLatin1String("07987654321"));
        return recipient;
    }());
    const QString id = test.client.post("/v4.0/orders", body).orderId();
    test.client.act(id, "complete");
    REQUIRE(receiver.hasGot(4));
    QStringList types;
    QSet<QByteArray> contentTypes;
    QSet<QString> eventIds;
    QSet<bool> wrapped;
    for (std::size_t i = 0; i < 4; ++i) {
        CHECK(receiver.seen.at(i).method == "POST");
        CHECK(receiver.seen.at(i).target == "/hooks/shop/token");
        const Event event = receiver.event(i);
        types.append(event.type());
        contentTypes.insert(event.contentType);
        eventIds.insert(text(event.envelope, "id"));
        wrapped.insert(at(event.envelope, "data").toObject().contains(QLatin1String("order")));
        CHECK(text(event.envelope, "specversion") == "1.0");
        CHECK(text(event.envelope, "subject") == id);
        CHECK(text(event.envelope, "id").startsWith("evt_"));
        CHECK(text(event.envelope, "datacontenttype") == "application/json");
        CHECK(text(event.envelope, "source").endsWith("/v4.0/Orders/"));
        CHECK(text(event.order(), "id") == id);
        CHECK(text(event.order(), "recipient.mobilePhoneNumber") == "07987654321");
        CHECK(at(event.order(), "items").toArray().size() == 2);
    }
    types.sort(); // four connections: the order of arrival is not guaranteed
    CHECK(types == QStringList{"com.prodigi.order.shipments.shipment#Complete",
                               "com.prodigi.order.shipments.shipment#Complete",
                               "com.prodigi.order.status.stage.changed#Complete",
                               "com.prodigi.order.status.stage.changed#InProgress"});
    CHECK(contentTypes == QSet<QByteArray>{"application/json", "application/cloudevents+json"});
    CHECK(eventIds.size() == 4);
    CHECK(wrapped.size() == 2);
}

TEST_CASE("An order's own callback URL comes first; cancelling is reported; other machines are not contacted")
{
    Receiver everybody;
    Receiver own;
    TestSandbox test(calling(everybody));
    QJsonObject body = orderBody();
    body.insert(QLatin1String("callbackUrl"), own.url().toString());
    const QString id = test.client.post("/v4.0/orders", body).orderId();
    test.client.ask("POST", "/v4.0/orders/" + id.toUtf8() + "/actions/cancel");
    REQUIRE(own.hasGot(1));
    CHECK(own.event(0).type() == "com.prodigi.order.status.stage.changed#Cancelled");
    CHECK(text(own.event(0).order(), "status.stage") == "Cancelled");

    body.insert(QLatin1String("callbackUrl"), QLatin1String("http://callbacks.example.org/hook"));
    const QString far = test.client.post("/v4.0/orders", body).orderId();
    test.client.act(far, "event");
    const QJsonObject report = test.client.get("/_sandbox/callbacks").json();
    CHECK(at(report, "skipped").toInt() == 1);
    CHECK(everybody.seen.count() == 0);
}

TEST_CASE("Binary mode puts the envelope into headers")
{
    Receiver receiver;
    sandbox::Settings settings = calling(receiver);
    settings.prodigi.events.mode = EventMaker::Mode::Binary;
    settings.prodigi.events.shape = EventMaker::Shape::Wrapped;
    TestSandbox test(settings);
    const QString id = test.client.post("/v4.0/orders", orderBody()).orderId();
    test.client.act(id, "advance");
    REQUIRE(receiver.hasGot(1));
    const platen::http::Request request = receiver.seen.at(0);
    CHECK(request.header("ce-type") == "com.prodigi.order.status.stage.changed#InProgress");
    CHECK(request.header("ce-specversion") == "1.0");
    CHECK(request.header("ce-id").startsWith("evt_"));
    CHECK(request.header("ce-subject") == id.toUtf8());
    CHECK(request.header("Content-Type") == "application/json");
    CHECK(text(QJsonDocument::fromJson(request.body).object(), "order.id") == id);
}

TEST_CASE("A callback is repeated until the response is 2xx, and given up in the end")
{
    std::atomic<int> failures = 2;
    Receiver receiver({}, [&failures](const platen::http::Request &) {
        platen::http::Answer answer;
        answer.status = failures-- > 0 ? 503 : 204;
        return answer;
    });
    sandbox::Settings settings = calling(receiver);
    settings.callbacks.attempts = 4;
    TestSandbox test(settings);
    const QString id = test.client.post("/v4.0/orders", orderBody()).orderId();
    const auto report = [&test](const char *name) {
        return at(test.client.get("/_sandbox/callbacks").json(), name).toInt();
    };
    test.client.act(id, "event");
    CHECK(eventually([&] { return report("delivered") == 1; }));
    CHECK(receiver.seen.count() == 3);
    CHECK(receiver.event(0).envelope == receiver.event(2).envelope);

    failures = 100;
    test.client.act(id, "event");
    CHECK(eventually([&] { return report("failed") == 1; }));
    CHECK(receiver.seen.count() == 7);
    CHECK(report("waiting") == 0);
}

TEST_CASE("Duplicates have the same id or new ones, with the same state")
{
    Receiver receiver;
    sandbox::Settings settings = calling(receiver);
    settings.prodigi.events.duplicates = 100;
    TestSandbox test(settings);
    const QString id = test.client.post("/v4.0/orders", orderBody()).orderId();
    for (int i = 0; i < 10; ++i)
        test.client.act(id, "event");
    REQUIRE(receiver.hasGot(20));
    QSet<QString> ids;
    for (std::size_t i = 0; i < 20; ++i) {
        ids.insert(text(receiver.event(i).envelope, "id"));
        CHECK(text(receiver.event(i).order(), "status.stage") == "InProgress");
    }
    CHECK(ids.size() > 10);
    CHECK(ids.size() < 20);
}

TEST_CASE("Events out of order arrive after younger ones")
{
    Receiver receiver;
    sandbox::Settings settings = calling(receiver);
    settings.prodigi.events.disorder = 40;
    TestSandbox test(settings);
    for (int i = 0; i < 6; ++i)
        test.client.act(test.client.post("/v4.0/orders", orderBody()).orderId(), "complete");
    REQUIRE(receiver.hasGot(18));
    bool isOutOfOrder = false;
    QString newest;
    for (std::size_t i = 0; i < 18; ++i) {
        const QString time = text(receiver.event(i).envelope, "time");
        isOutOfOrder = isOutOfOrder || time < newest;
        newest = std::max(newest, time);
    }
    CHECK(isOutOfOrder);
}

TEST_CASE("When a pause window closes the whole order is sent")
{
    Receiver receiver;
    sandbox::Settings settings = calling(receiver);
    settings.prodigi.pauseWindowMs = 150;
    TestSandbox test(settings);
    const QString id = test.client.post("/v4.0/orders", orderBody()).orderId();
    REQUIRE(receiver.hasGot(1));
    CHECK(receiver.event(0).type() == "com.prodigi.order.status.stage.changed#InProgress");
    CHECK(text(receiver.event(0).order(), "merchantReference") == "MyMerchantReference1");
    CHECK(test.client.order(id).status == 200);
}
