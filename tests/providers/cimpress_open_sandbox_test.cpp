// SPDX-License-Identifier: GPL-3.0-or-later
// The connector against the sandbox, which was written separately from the same document.
#include "tests/providers/operations.h"
#include "tests/providers/scripted_server.h"
#include "tests/support/catch.h"
#include "tests/support/sandbox_process.h"
#include "tests/support/wait.h"

#include "core/domain/instant.h"

#include <QHash>
#include <QJsonArray>
#include <QSet>

using namespace platen;
using namespace platen::test;

namespace {

std::unique_ptr<Session> accountAt(const SandboxProcess &sandbox, const QString &secret, const QJsonObject &more = {})
{
    return openTestSession(QStringLiteral("cimpress-open"), sandbox.url() + QStringLiteral("/cimpress-open"), secret, 0,
                           more);
}

std::unique_ptr<Session> accountAt(const SandboxProcess &sandbox, const QJsonObject &more = {})
{
    return accountAt(sandbox, QString::fromLatin1(SandboxProcess::usualKey), more);
}

// Every member of the payload.
Draft sampleDraft(const QString &reference)
{
    Draft draft;
    draft.reference = reference;
    draft.purchasedAt = parseInstant(QStringLiteral("2026-11-20T10:00:00Z"));
    draft.currency = QStringLiteral("EUR");
    draft.shippingMethod = QStringLiteral("standard");
    draft.recipient.name = QStringLiteral("Wren Harrow");
    draft.recipient.kind = QStringLiteral("residential");
    draft.recipient.email = QStringLiteral("wren@example.org");
    draft.recipient.phone = QStringLiteral("+31 20 555 0123");
    draft.recipient.address = {QStringLiteral("14 Test Place"), QStringLiteral("Flat 2"),  QStringLiteral("Somewhere"),
                               QStringLiteral("Noord-Holland"), QStringLiteral("1012 ZZ"), QStringLiteral("NL")};
    for (int line = 1; line <= 2; ++line) {
        Item item;
        item.reference = QStringLiteral("line-%1").arg(line);
        item.sku = QStringLiteral("variant-%1").arg(line);
        item.quantity = line * 2;
        item.price = Money::parse(u"19.99", QStringLiteral("EUR"));
        Artwork artwork;
        artwork.area = QStringLiteral("default");
        artwork.url = QStringLiteral("https://example.org/art/%1.pdf").arg(line);
        item.artwork.push_back(artwork);
        item.options = {{"price", QJsonObject{{"taxAmount", "2.10"}, {"discount", "1.00"}}},
                        {"shippingPrice", QJsonObject{{"amount", "3.99"}, {"taxAmount", "1.10"}, {"discount", 0.5}}}};
        draft.items.push_back(item);
    }
    draft.options = {{"salesChannelId", "NL"},
                     {"earliestShippedDate", "2026-11-22T10:00:00Z"},
                     {"earliestDeliveryDate", "2026-11-24T10:00:00Z"}};
    return draft;
}

Result<RemoteOrder> place(Session &account, const Draft &draft)
{
    return await(account.createOrder(draft, {}, {}));
}

qsizetype ordersThere(SandboxProcess &sandbox)
{
    return sandbox.control("GET", QStringLiteral("orders"))["orders"].toArray().size();
}

} // namespace

TEST_CASE("Cimpress Open's sandbox accepts an order with every member of the payload", "[sandbox]")
{
    SandboxProcess sandbox({QStringLiteral("--order-life"), QStringLiteral("100000")});
    const auto account = accountAt(sandbox);
    const Draft draft = sampleDraft(QStringLiteral("PO-1001"));
    CHECK(problemsOf(*account, draft).empty());
    CHECK(await(account->testConnection()));
    const Result<RemoteOrder> placed = place(*account, draft);
    INFO((placed ? std::string() : placed.error().message.english().toStdString()));
    REQUIRE(placed);
    CHECK(placed->order.remoteId == u"PO-1001");
    CHECK(placed->order.stage == Stage::Submitted);
    CHECK(ordersThere(sandbox) == 1);
}

TEST_CASE("Cimpress Open's sandbox names the field that it refuses", "[sandbox]")
{
    SandboxProcess sandbox({QStringLiteral("--order-life"), QStringLiteral("100000")});
    const auto account = accountAt(sandbox);
    Draft draft = sampleDraft(QStringLiteral("PO-1001"));
    draft.items[1].quantity = 0;
    const Result<RemoteOrder> refused = place(*account, draft);
    REQUIRE_FALSE(refused);
    INFO(refused.error().message.english().toStdString());
    CHECK(refused.error().code == ErrorCode::Validation);
    CHECK(refused.error().pointer == u"/items/1/quantity");
    CHECK_FALSE(refused.error().maybeProcessed);
    CHECK(ordersThere(sandbox) == 0);
}

TEST_CASE("Cimpress Open's sandbox gives no token for a wrong secret", "[sandbox]")
{
    SandboxProcess sandbox;
    const auto account = accountAt(sandbox, QStringLiteral("another-key"));
    const Result<void> test = await(account->testConnection());
    REQUIRE_FALSE(test);
    CHECK(test.error().code == ErrorCode::Unauthorized);
    const Result<RemoteOrder> refused = place(*account, sampleDraft(QStringLiteral("PO-1001")));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::Unauthorized);
    CHECK_FALSE(refused.error().maybeProcessed);
    CHECK(ordersThere(sandbox) == 0);
}

TEST_CASE("A token that Cimpress Open's sandbox expires is renewed, and the order is placed once", "[sandbox]")
{
    SandboxProcess sandbox({QStringLiteral("--order-life"), QStringLiteral("100000")});
    const auto account = accountAt(sandbox);
    REQUIRE(place(*account, sampleDraft(QStringLiteral("PO-1"))));
    sandbox.control("POST", QStringLiteral("orders/token/expire"));
    REQUIRE(place(*account, sampleDraft(QStringLiteral("PO-2"))));
    CHECK(ordersThere(sandbox) == 2);
    QStringList asked;
    for (const QJsonValue &entry : sandbox.control("GET", QStringLiteral("log"))["requests"].toArray())
        asked.append(entry["path"].toString().section(u'/', -1) + QString::number(entry["status"].toInt()));
    INFO(asked.join(u' ').toStdString());
    CHECK(asked.filter(QStringLiteral("token200")).size() == 2);
    CHECK(asked.filter(QStringLiteral("orders401")).size() == 1);
    CHECK(asked.filter(QStringLiteral("orders20")).size() == 2);
}

TEST_CASE("Status messages of Cimpress Open's sandbox are verified, read, and add up to the whole order", "[sandbox]")
{
    struct Row
    {
        const char *auth;
        const char *header;
        QByteArray value;
    };
    const std::vector<Row> rows = {
        {"basic", "Authorization", "Basic " + QByteArray(SandboxProcess::usualKey).toBase64()},
        {"header:X-Webhook-Key", "X-Webhook-Key", SandboxProcess::usualKey}};
    for (const Row &row : rows) {
        INFO(row.auth);
        ScriptedServer listener;
        listener.setAnswers({ScriptedServer::json(200, "{}")});
        SandboxProcess sandbox({QStringLiteral("--order-life"), QStringLiteral("100000")});
        sandbox.control("POST", QStringLiteral("callback"),
                        {{"provider", "cimpress-open"},
                         {"url", listener.url() + QStringLiteral("/hooks/a/b")},
                         {"headers", QJsonObject{{QLatin1String(row.header), QString::fromLatin1(row.value)}}}});
        const auto account = accountAt(sandbox, {{"webhook_auth", QLatin1String(row.auth)}});
        REQUIRE(place(*account, sampleDraft(QStringLiteral("PO-7"))));
        sandbox.control("POST", QStringLiteral("orders/PO-7/complete"));

        QHash<QString, int> covered;
        QSet<QString> parcels;
        bool inProduction = false;
        std::size_t taken = 0;
        CHECK(eventually([&] {
            const std::vector<http::Request> requests = listener.requests();
            for (; taken < requests.size(); ++taken) {
                const WebhookMessage message{requests[taken].method, requests[taken].headers, requests[taken].body};
                CHECK(verify(*account, message));
                const auto events = eventsIn(*account, message);
                REQUIRE(events);
                REQUIRE(events->size() == 1);
                const OrderEvent &event = events->front();
                CHECK(event.reference == u"PO-7");
                CHECK(event.at.isValid());
                inProduction = inProduction || event.stage == Stage::InProduction;
                for (const Shipment &shipment : event.newShipments) {
                    CHECK(event.stage == Stage::Shipped);
                    CHECK_FALSE(parcels.contains(shipment.remoteId));
                    CHECK(shipment.trackingUrl.startsWith(QLatin1String("https://")));
                    parcels.insert(shipment.remoteId);
                    for (const ShipmentItem &item : shipment.items)
                        covered[item.reference] += item.quantity;
                }
            }
            return covered.value(QStringLiteral("line-1")) == 2 && covered.value(QStringLiteral("line-2")) == 4;
        }));
        CHECK(inProduction);
        CHECK(covered.size() == 2);
    }
}
