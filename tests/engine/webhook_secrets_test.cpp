// SPDX-License-Identifier: GPL-3.0-or-later
// Webhooks that contain a secret: none is believed without it, and the secret is not stored.
#include "tests/support/catch.h"

#include "core/credentials/credential_error.h"
#include "tests/engine/fixture.h"

#include <QDirIterator>

using namespace platen;
using namespace platen::test;

namespace {

const QByteArray secret = "unmistakable-hook-secret";

// A keychain that can be locked.
class Keychain : public CredentialStore
{
public:
    QCoro::Task<Result<QString>> read(SecretKey key) override
    {
        if (locked)
            co_return credentialFailure(CredentialProblem::Locked, key);
        co_return co_await m_inner->read(key);
    }
    QCoro::Task<Result<void>> write(SecretKey key, QString value) override { return m_inner->write(key, value); }
    QCoro::Task<Result<void>> remove(SecretKey key) override { return m_inner->remove(key); }

    bool locked = false;

private:
    std::unique_ptr<CredentialStore> m_inner = makeMemoryStore();
};

struct Listening
{
    Listening(const QString &provider, const QJsonObject &settings, const QHash<QString, QString> &secrets)
    {
        auto desk = std::make_unique<Desk>(folder.path(), keychain);
        const auto added = await((*desk)->accounts().add(provider, accountName, settings, secrets));
        if (!added)
            qFatal("%s", qUtf8Printable(added.error().message.english()));
    }
    void listen()
    {
        desk = std::make_unique<Desk>(folder.path(), keychain);
        (*desk)->runInBackground(false);
        const Result<ListenerInfo> info = await((*desk)->webhooks().start({{}, 0, {}}));
        REQUIRE(info);
        url = info->endpoints[0].second;
    }
    int post(const QByteArray &body, const std::vector<std::pair<QByteArray, QByteArray>> &headers = {})
    {
        return sendHttp("POST", url, body, "application/json", headers).status;
    }
    std::vector<store::InboxEvent> events(bool rejected = false)
    {
        return (*desk)->inbox().events({}, {}, rejected, 100).value_or(std::vector<store::InboxEvent>());
    }

    QTemporaryDir folder;
    std::shared_ptr<Keychain> keychain = std::make_shared<Keychain>();
    std::unique_ptr<Desk> desk;
    QString url;
};

Listening factory()
{
    return {QStringLiteral("idealfactory"),
            {{"base_url", "http://127.0.0.1:9"}, {"store_id", "store-1"}},
            {{QStringLiteral("api_token"), QStringLiteral("token")},
             {QStringLiteral("webhook_secret"), QString::fromLatin1(secret)}}};
}

} // namespace

TEST_CASE("While a webhook's secret is locked no message is accepted, and the sender is asked to try again")
{
    Listening at = factory();
    at.keychain->locked = true;
    at.listen();
    at.keychain->locked = false;
    const QByteArray reported = R"({"ecommerce_order_item_id": "item-1", "status": "ready"})";
    CHECK(at.post(reported) == 503);
    const std::vector<store::InboxEvent> rejected = at.events(true);
    REQUIRE(rejected.size() == 1);
    CHECK(rejected[0].reason.english().contains(QStringLiteral("503")));
    // That message caused another look-up in the keychain.
    CHECK(eventually([&] { return at.post(reported) == 401; }));
    CHECK(at.post(reported, {{"Authorization", "Bearer " + secret}}) == 200);
}

TEST_CASE("Each event of a message is applied, even without ids")
{
    Listening at = factory();
    at.listen();
    const QByteArray reported =
        R"([{"ecommerce_order_item_id": "item-1", "status": "ready"}, {"ecommerce_order_item_id": "item-2", "status": "processing"}])";
    REQUIRE(at.post(reported, {{"Authorization", "Bearer " + secret}}) == 200);
    REQUIRE(eventually([&] {
        const std::vector<store::InboxEvent> events = at.events();
        return events.size() == 2 && std::none_of(events.begin(), events.end(), [](const store::InboxEvent &event) {
                   return event.outcome == store::EventOutcome::Pending;
               });
    }));
    QStringList reasons;
    for (const store::InboxEvent &event : at.events())
        reasons << event.reason.english();
    CHECK(reasons.filter(QStringLiteral("item-1")).size() == 1);
    CHECK(reasons.filter(QStringLiteral("item-2")).size() == 1);
}

TEST_CASE("The header that contains a webhook's secret is stored without it")
{
    Listening at(QStringLiteral("cimpress-open"),
                 {{"base_url", "http://127.0.0.1:9"},
                  {"token_url", "http://127.0.0.1:9/v2/token"},
                  {"partner_id", "demo"},
                  {"client_id", "demo"},
                  {"audience", "https://api.example.org/"},
                  {"webhook_auth", "header:X-Shop-Door"}},
                 {{QStringLiteral("client_secret"), QStringLiteral("client")},
                  {QStringLiteral("webhook_secret"), QString::fromLatin1(secret)}});
    at.listen();
    const QByteArray reported = R"({"orderId": "W-1", "status": "processing", "timestamp": "2026-11-20T12:00:00Z"})";
    CHECK(at.post(reported, {{"X-Shop-Door", "something else"}}) == 401);
    CHECK(at.post(reported, {{"X-Shop-Door", secret}}) == 200);
    CHECK(at.post("{broken " + secret, {{"X-Shop-Door", secret}}) == 400);
    CHECK(at.events().size() == 3);
    at.desk.reset();
    QDirIterator files(at.folder.path(), QDir::Files, QDirIterator::Subdirectories);
    int looked = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        REQUIRE(file.open(QIODevice::ReadOnly));
        INFO(file.fileName().toStdString());
        CHECK_FALSE(file.readAll().contains(secret));
        ++looked;
    }
    CHECK(looked > 0);
}
