// SPDX-License-Identifier: GPL-3.0-or-later
// What fixtures cannot show of Cimpress Open: how tokens are kept and renewed, and where they are sent.
#include "tests/providers/operations.h"
#include "tests/providers/scripted_server.h"
#include "tests/support/catch.h"
#include "tests/support/wait.h"

#include "core/domain/order_document.h"
#include "core/net/traffic_recorder.h"
#include "core/providers/cimpress_open/errors.h"
#include "core/providers/exchange.h"
#include "core/providers/registry.h"
#include "core/sessions/open_session.h"

#include <QJsonDocument>
#include <QTemporaryDir>

using namespace platen;
using namespace platen::test;

namespace {

const QString provider = QStringLiteral("cimpress-open");

http::Answer token(const char *value, int expiresIn = 86400)
{
    return ScriptedServer::json(
        200, QByteArray("{\"access_token\": \"") + value +
                 "\", \"token_type\": \"Bearer\", \"expires_in\": " + QByteArray::number(expiresIn) + '}');
}

http::Answer accepted()
{
    return ScriptedServer::json(202, "{}");
}

Draft sampleDraft()
{
    return readDraft(sampleArguments()["draft"].toObject()).value();
}

// An account whose tokens come from one server, and whose orders go to another.
std::unique_ptr<Session> accountAt(const ScriptedServer &login, const ScriptedServer &orders)
{
    return openTestSession(provider, orders.url(), QStringLiteral("s3cr3t-4711"), 0,
                           {{"token_url", login.url() + QStringLiteral("/v2/token")}});
}

Result<RemoteOrder> place(Session &account)
{
    return await(account.createOrder(sampleDraft(), {}, {}));
}

QJsonObject settingsWith(const char *key, const QJsonValue &value)
{
    return {{"partner_id", "acme"}, {"client_id", "c"}, {"audience", "a"}, {QLatin1String(key), value}};
}

} // namespace

TEST_CASE("Cimpress Open: one token serves many orders, and the secret goes only to the login")
{
    ScriptedServer login;
    ScriptedServer orders;
    login.setAnswers({token("first-token")});
    orders.setAnswers({accepted()});
    const auto account = accountAt(login, orders);
    for (int i = 0; i < 3; ++i)
        CHECK(place(*account));
    REQUIRE(login.requests().size() == 1);
    CHECK(login.requests()[0].body.contains("s3cr3t-4711"));
    CHECK(login.requests()[0].header("Authorization").isEmpty());
    REQUIRE(orders.requests().size() == 3);
    for (const http::Request &request : orders.requests()) {
        CHECK(request.target == "/test-partner_id/v1/orders");
        CHECK(request.header("Authorization") == "Bearer first-token");
        CHECK_FALSE(request.body.contains("s3cr3t"));
    }
}

TEST_CASE("Cimpress Open: a token is renewed before it expires")
{
    ScriptedServer login;
    ScriptedServer orders;
    login.setAnswers({token("short-token", 1), token("long-token")});
    orders.setAnswers({accepted()});
    const auto account = accountAt(login, orders);
    CHECK(place(*account));
    QThread::msleep(1100);
    CHECK(place(*account));
    CHECK(place(*account));
    CHECK(login.requests().size() == 2);
    REQUIRE(orders.requests().size() == 3);
    CHECK(orders.requests()[0].header("Authorization") == "Bearer short-token");
    CHECK(orders.requests()[1].header("Authorization") == "Bearer long-token");
    CHECK(orders.requests()[2].header("Authorization") == "Bearer long-token");
}

TEST_CASE("Cimpress Open: requests that need a token while one is fetched wait for that one")
{
    ScriptedServer login;
    ScriptedServer orders;
    login.setAnswers({token("first-token"), token("second-token")});
    orders.setAnswers({accepted()});
    const auto account = accountAt(login, orders);
    auto one = account->createOrder(sampleDraft(), {}, {});
    auto two = account->createOrder(sampleDraft(), {}, {});
    CHECK(await(std::move(one)));
    CHECK(await(std::move(two)));
    CHECK(login.requests().size() == 1);
    REQUIRE(orders.requests().size() == 2);
    CHECK(orders.requests()[1].header("Authorization") == "Bearer first-token");

    login.setAnswers({ScriptedServer::json(401, "{}")});
    const auto refused = accountAt(login, orders);
    auto three = refused->createOrder(sampleDraft(), {}, {});
    auto four = refused->createOrder(sampleDraft(), {}, {});
    for (const auto &result : {await(std::move(three)), await(std::move(four))}) {
        REQUIRE_FALSE(result);
        CHECK(result.error().code == ErrorCode::Unauthorized);
        CHECK_FALSE(result.error().maybeProcessed);
    }
    CHECK(login.requests().size() == 1);
    CHECK(orders.requests().size() == 2);
}

TEST_CASE("Cimpress Open: a login whose response is lost leaves no order unclear")
{
    http::Answer lost;
    lost.delivery = http::Answer::Delivery::CloseWithoutAnswer;
    ScriptedServer login;
    ScriptedServer orders;
    login.setAnswers({lost});
    orders.setAnswers({accepted()});
    const auto account = accountAt(login, orders);
    const Result<RemoteOrder> result = place(*account);
    REQUIRE_FALSE(result);
    CHECK(result.error().code == ErrorCode::Unreachable);
    CHECK_FALSE(result.error().maybeProcessed);
    CHECK(orders.requests().empty());
}

TEST_CASE("Cimpress Open: neither secret nor token is recorded, even if a response repeats them")
{
    ScriptedServer login;
    ScriptedServer orders;
    login.setAnswers({token("tell-nobody-0815")});
    orders.setAnswers({ScriptedServer::json(400, R"({"message": "For tell-nobody-0815 and s3cr3t-4711"})")});
    QTemporaryDir folder;
    net::ClientOptions options;
    options.provider = provider;
    options.secrets = {"s3cr3t-4711"};
    const auto recorder = std::make_shared<net::TrafficRecorder>(QDir(folder.path()));
    AccountSettings settings;
    settings.name = QStringLiteral("Test");
    settings.values =
        completeSettings(*findProvider(provider), {{"partner_id", "acme"},
                                                   {"client_id", "client"},
                                                   {"audience", "https://api.example.org/"},
                                                   {"base_url", orders.url()},
                                                   {"token_url", login.url() + QStringLiteral("/v2/token")}})
            .value();
    settings.secrets = {{QStringLiteral("client_secret"), QStringLiteral("s3cr3t-4711")}};
    const auto account = openSession(provider, settings, std::make_shared<net::HttpClient>(options, recorder));
    const Result<RemoteOrder> result = place(*account);
    REQUIRE_FALSE(result);
    CHECK_FALSE(result.error().message.english().contains(QLatin1String("tell-nobody")));
    CHECK_FALSE(result.error().message.english().contains(QLatin1String("s3cr3t")));
    const QStringList records = QDir(folder.path()).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    REQUIRE(records.size() == 2);
    for (const QString &name : records) {
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QByteArray record = file.readAll();
        CHECK_FALSE(record.contains("tell-nobody"));
        CHECK_FALSE(record.contains("s3cr3t"));
        CHECK(record.contains("client_credentials") == (name == records.front()));
    }
}

TEST_CASE("Cimpress Open: basic credentials are a user and a password, webhooks that need a secret have one")
{
    const Declaration &declaration = *findProvider(provider);
    AccountSettings settings;
    settings.values = completeSettings(declaration, settingsWith("webhook_auth", QStringLiteral("basic"))).value();
    const auto verify = [&settings](const QByteArray &authorization) {
        const WebhookMessage message{"POST", {{"Authorization", authorization}}, "{}"};
        return findConnector(provider)->verifyWebhook(message, settings);
    };
    const QByteArray right = "Basic " + QByteArray("cimpress:p:ä4711").toBase64();
    REQUIRE_FALSE(verify(right));
    CHECK(verify(right).error().code == ErrorCode::Unauthorized);
    settings.secrets = {{QStringLiteral("webhook_secret"), QStringLiteral("cimpress:p:ä4711")}};
    CHECK(verify(right));
    for (const QByteArray &wrong : {QByteArray("cimpress:p"), QByteArray("cimpress:p:ä4711 "), QByteArray(":"),
                                    QByteArray("cimpress"), QByteArray()})
        CHECK_FALSE(verify("Basic " + wrong.toBase64()));
    CHECK_FALSE(verify(right.mid(6)));
}

TEST_CASE("Cimpress Open: settings that cannot be right are refused when the account is made")
{
    const Declaration &declaration = *findProvider(provider);
    for (const char *good : {"path-token", "basic", "bearer", "header:X-Webhook-Key"})
        CHECK(completeSettings(declaration, settingsWith("webhook_auth", QLatin1String(good))));
    for (const char *bad : {"Basic", "header:", "header:two words", "header:X\r\nY", "signature"}) {
        const auto refused = completeSettings(declaration, settingsWith("webhook_auth", QLatin1String(bad)));
        REQUIRE_FALSE(refused);
        CHECK(refused.error().pointer == "/webhook_auth");
    }
    CHECK(completeSettings(declaration, settingsWith("status_map", R"({"verzonden": "shipped"})")));
    for (const char *bad : {R"({"shipped": "gone"})", R"({"shipped": 7})", R"({"shipped": "queued"})"}) {
        const auto refused = completeSettings(declaration, settingsWith("status_map", QLatin1String(bad)));
        REQUIRE_FALSE(refused);
        CHECK(refused.error().pointer == "/status_map");
    }
    CHECK_FALSE(completeSettings(declaration, settingsWith("partner_id", QStringLiteral(".."))));
    CHECK_FALSE(completeSettings(declaration, {{"client_id", "c"}, {"audience", "a"}}));
}

TEST_CASE("Cimpress Open: a repeated message adds the same parcels, another one adds others")
{
    const auto account = openTestSession(provider, QStringLiteral("http://127.0.0.1:1"));
    const auto read = [&account](const QByteArray &time, int quantity) {
        const QByteArray body = R"({"orderId":"PO-1","status":"shipped","timestamp":")" + time +
                                R"(","shipment":[{"itemId":"line-1","quantity":)" + QByteArray::number(quantity) +
                                R"(,"trackingURL":"https://carrier.example.org/1"}]})";
        const auto events = eventsIn(*account, {"POST", {{"Content-Type", "application/json"}}, body});
        REQUIRE(events);
        REQUIRE(events->size() == 1);
        REQUIRE(events->front().newShipments.size() == 1);
        return events->front();
    };
    const OrderEvent first = read("2025-10-31T09:15:00Z", 1);
    const OrderEvent again = read("2025-10-31T09:15:00Z", 1);
    CHECK(first.stateDigest == again.stateDigest);
    CHECK(first.newShipments == again.newShipments);
    for (const OrderEvent &other : {read("2025-10-31T09:16:00Z", 1), read("2025-10-31T09:15:00Z", 2)}) {
        CHECK(other.stateDigest != first.stateDigest);
        CHECK(other.newShipments.front().remoteId != first.newShipments.front().remoteId);
    }
}

TEST_CASE("Cimpress Open: their field names lead to ours")
{
    using cimpress_open::pointerOf;
    const std::vector<std::pair<const char *, const char *>> rows = {
        {"orderId", "/reference"},
        {"order.purchaseDate", "/purchasedAt"},
        {"$.items[2].quantity", "/items/2/quantity"},
        {"/items/0/artwork/url", "/items/0/artwork/0/url"},
        {"items.1.price.taxAmount", "/items/1/options/price/taxAmount"},
        {"items", "/items"},
        {"items[3]", "/items/3"},
        {"shippingAddress.method", "/shippingMethod"},
        {"SHIPPINGADDRESS.STATEORREGION", "/recipient/address/region"},
        {"items[0].colour", ""},
        {"items[-1].quantity", ""},
        {"loyaltyNumber", ""},
        {"", ""},
    };
    for (const auto &[theirs, ours] : rows) {
        INFO(theirs);
        CHECK(pointerOf(QLatin1String(theirs)) == QLatin1String(ours));
    }
}
