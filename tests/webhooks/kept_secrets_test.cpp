// SPDX-License-Identifier: GPL-3.0-or-later
// What is stored of a message contains no secret, wherever the sender or a proxy repeated one, and still says what the
// message said.
#include "core/providers/registry.h"
#include "core/store/account_store.h"
#include "core/store/inbox_store.h"
#include "core/webhooks/listener.h"
#include "tests/http/raw_client.h"
#include "tests/support/catch.h"
#include "tests/support/secret_forms.h"
#include "tests/support/wait.h"

#include <QDirIterator>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <future>

using namespace platen;
using namespace platen::test;
using namespace std::chrono_literals;

namespace {

const QByteArray webhookSecret = "hook-s3cr3t/0815+x";

class Desk
{
public:
    Desk()
    {
        add(QStringLiteral("Shop"), QStringLiteral("prodigi"), QStringLiteral("api_key"),
            QStringLiteral("api-key-of-shop-4711"), {});
        add(QStringLiteral("Press"), QStringLiteral("cimpress-open"), QStringLiteral("webhook_secret"),
            QString::fromLatin1(webhookSecret),
            {{"webhook_auth", "bearer"}, {"partner_id", "p"}, {"client_id", "c"}, {"audience", "a"}});
        listener.setEndpoints(m_endpoints);
        REQUIRE(listener.listen(QHostAddress(QHostAddress::LocalHost), 0));
    }

    [[nodiscard]] QByteArray path(std::size_t account) const
    {
        return webhookPath(m_endpoints[account].account).toUtf8();
    }
    [[nodiscard]] QByteArray token(std::size_t account) const
    {
        return m_endpoints[account].account.webhookToken.toUtf8();
    }
    [[nodiscard]] const Listener::Endpoint &endpoint(std::size_t account) const { return m_endpoints[account]; }

    int post(const QByteArray &bytes)
    {
        auto status = std::async(std::launch::async, [&, port = listener.port()] {
            RawClient client(port);
            client.send(bytes);
            return client.reply().status;
        });
        REQUIRE(eventually([&] { return status.wait_for(0s) == std::future_status::ready; }, 60'000));
        return status.get();
    }
    store::InboxEvent latest() { return store::InboxStore(*m_database).list({{}, 0, false, 10})->front(); }

    void checkNothingIsKept(const QByteArray &secret)
    {
        const store::InboxEvent event = latest();
        const QByteArray kept = QJsonDocument(event.headers).toJson() + event.body +
                                event.reason.storedText().toUtf8() + event.eventId.toUtf8() + event.type.toUtf8();
        INFO(kept.toStdString());
        CHECK_FALSE(reveals(kept, secret));
    }
    // The token itself is in the table of accounts.
    void checkNoFileHolds(const QByteArray &secret)
    {
        QDirIterator files(m_folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            REQUIRE(file.open(QIODevice::ReadOnly));
            const QByteArray all = file.readAll();
            for (const auto &[name, form] : secretForms(secret))
                CHECK_FALSE(all.contains(form));
        }
    }

private:
    void add(const QString &name, const QString &provider, const QString &field, const QString &secret,
             const QJsonObject &values)
    {
        store::AccountRecord account;
        account.name = name;
        account.provider = provider;
        account = *store::AccountStore(*m_database).add(account);
        AccountSettings settings;
        settings.name = name;
        settings.secrets = {{field, secret}};
        settings.values = *completeSettings(*findProvider(provider), values);
        m_endpoints.push_back({account, findConnector(provider), settings, {}});
    }

    QTemporaryDir m_folder;
    std::unique_ptr<store::Database> m_database =
        *store::Database::open(*DataDir::open(m_folder.path()), store::Database::Access::Write);
    std::vector<Listener::Endpoint> m_endpoints;

public:
    Listener listener{*m_database};
};

QByteArray message(const QByteArray &path, const QByteArray &body, const QByteArray &headers = {})
{
    return "POST " + path + " HTTP/1.1\r\nHost: here\r\nContent-Type: application/json\r\n" + headers +
           "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QByteArray prodigiEvent(const QByteArray &note, int number)
{
    return R"({"specversion": "1.0", "type": "com.prodigi.order.status.stage.changed#Complete",
        "source": "http://api.example.org/", "id": "evt_)" +
           QByteArray::number(number) + R"(", "data": {"order": {"id": "ord_1", "note": ")" + note + R"("}}})";
}

QByteArray jsonText(const QByteArray &name, const QByteArray &form)
{
    if (name.startsWith("json"))
        return form;
    return QJsonDocument(QJsonArray{QString::fromLatin1(form)}).toJson(QJsonDocument::Compact).mid(2).chopped(2);
}

} // namespace

TEST_CASE("the token of an endpoint is stored in no header and no body, whatever its name and form")
{
    Desk desk;
    int number = 0;
    for (const auto &[name, form] : secretForms(desk.token(0))) {
        INFO(name.toStdString());
        const QByteArray path = "/hooks/shop/" + form;
        const QByteArray headers = "X-Original-URL: " + path + "\r\nX-Forwarded-Uri: " + path +
                                   "\r\nReferer: http://h" + path + "\r\nX-Odd: " + form + "\r\nX-Trace: t-1\r\n";
        REQUIRE(desk.post(message(desk.path(0), prodigiEvent(jsonText(name, form), ++number), headers)) == 200);
        desk.checkNothingIsKept(desk.token(0));
        CHECK(desk.latest().outcome == store::EventOutcome::Pending);
        CHECK(desk.latest().headers["X-Trace"] == "t-1");
        CHECK(desk.latest().body.contains("evt_" + QByteArray::number(number)));
        // The same for refused messages.
        REQUIRE(desk.post("PUT" + message(desk.path(0), jsonText(name, form), headers).mid(4)) == 405);
        desk.checkNothingIsKept(desk.token(0));
        REQUIRE(desk.post(message("/hooks/nobody/x", "", headers)) == 404);
        desk.checkNothingIsKept(desk.token(0));
        REQUIRE(desk.post("not HTTP at all\r\nX-A: " + path + "\r\n\r\n") == 400);
        desk.checkNothingIsKept(desk.token(0));
    }
}

TEST_CASE("an account's secrets are stored with no message, not even with another account's")
{
    Desk desk;
    int number = 0;
    for (const QByteArray &secret : {webhookSecret, QByteArray("api-key-of-shop-4711")}) {
        for (const auto &[name, form] : secretForms(secret)) {
            INFO(name.toStdString());
            const QByteArray headers = "X-Odd: " + form + "\r\n";
            REQUIRE(desk.post(message(desk.path(0), prodigiEvent(jsonText(name, form), ++number), headers)) == 200);
            desk.checkNothingIsKept(secret);
            REQUIRE(desk.post("\x01 " + form + "\r\n\r\n") == 400);
            desk.checkNothingIsKept(secret);
        }
    }
    desk.listener.stop();
    desk.checkNoFileHolds(webhookSecret);
    desk.checkNoFileHolds("api-key-of-shop-4711");
}

TEST_CASE("a message that repeats its secret is verified as received, and read again as stored")
{
    Desk desk;
    const QByteArray body = R"({"orderId": "X-1", "status": "processing", "timestamp": "2026-12-20T10:00:01Z",
        "echo": "Bearer )" + webhookSecret +
                            R"("})";
    const QByteArray authorization = "Authorization: Bearer " + webhookSecret + "\r\n";
    REQUIRE(desk.post(message(desk.path(1), body, authorization)) == 200);
    CHECK(desk.post(message(desk.path(1), body, "Authorization: Bearer wrong\r\n")) == 401);
    const auto all = desk.latest();
    CHECK(all.outcome == store::EventOutcome::Rejected);
    REQUIRE(desk.post(message(desk.path(1), QByteArray(body).replace(":01Z", ":02Z"), authorization)) == 200);
    desk.checkNothingIsKept(webhookSecret);

    const store::InboxEvent kept = desk.latest();
    const WebhookMessage again{"POST", {{"Content-Type", "application/json"}}, kept.body};
    const auto events = desk.endpoint(1).connector->parseEvents(again, desk.endpoint(1).settings);
    REQUIRE(events);
    REQUIRE(events->size() == 1);
    CHECK(events->front().type == kept.type);
    CHECK(events->front().stateDigest.size() > 0);
    CHECK(events->front().reference == u"X-1");
}
