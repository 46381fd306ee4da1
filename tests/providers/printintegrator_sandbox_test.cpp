// SPDX-License-Identifier: GPL-3.0-or-later
// PrintIntegrator's connector against its sandbox, which was written separately from the same document.
#include "tests/http/server_fixture.h"
#include "tests/providers/operations.h"
#include "tests/support/catch.h"
#include "tests/support/sandbox_process.h"
#include "tests/support/wait.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTemporaryDir>

using namespace platen;
using namespace platen::test;

namespace {

std::unique_ptr<Session> accountAt(const SandboxProcess &sandbox, const QJsonObject &more = {})
{
    return openTestSession(QStringLiteral("printintegrator"), sandbox.url() + QStringLiteral("/printintegrator"),
                           QString::fromLatin1(SandboxProcess::usualKey), 0, more);
}

QStringList slowly()
{
    return {QStringLiteral("--order-life"), QStringLiteral("100000")};
}

Draft sampleDraft(const QString &reference = QStringLiteral("PO-1001"))
{
    Draft draft;
    draft.reference = reference;
    draft.shippingMethod = QStringLiteral("Standard");
    draft.note = QStringLiteral("Ring twice");
    draft.recipient.name = QStringLiteral("Wren Harrow");
    draft.recipient.email = QStringLiteral("wren@example.org");
    draft.recipient.address = {QStringLiteral("12 Test Square"), {},
                               QStringLiteral("London"),         {},
                               QStringLiteral("SW1Y 4JH"),       QStringLiteral("GB")};
    for (const char *sku : {"biz-card-100", "poster-a2"}) {
        Item item;
        item.reference = QStringLiteral("line-") + QLatin1String(sku);
        item.sku = QString::fromLatin1(sku);
        item.quantity = 2;
        item.price = Money{1550, QStringLiteral("GBP")};
        item.attributes = {{"line1", "Wren"}};
        Artwork artwork;
        artwork.area = QStringLiteral("front");
        artwork.url = QStringLiteral("https://example.org/art/a.png");
        item.artwork.push_back(artwork);
        draft.items.push_back(item);
    }
    return draft;
}

template <typename T>
T succeeded(Result<T> result)
{
    INFO((result ? std::string() : result.error().message.english().toStdString()));
    REQUIRE(result);
    return std::move(*result);
}

RemoteOrder place(Session &account, const Draft &draft)
{
    REQUIRE(problemsOf(account, draft).empty());
    const Draft ready = succeeded(await(account.prepareDraft(draft)));
    return succeeded(await(account.createOrder(ready, {}, {})));
}

QString writeFile(const QTemporaryDir &folder, const QString &name, const QByteArray &content)
{
    QFile file(folder.filePath(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(content);
    return file.fileName();
}

} // namespace

TEST_CASE("PrintIntegrator: an order lives its whole life", "[sandbox]")
{
    SandboxProcess sandbox(slowly());
    for (const char *prefix : {"/api/v1", "/v1"}) {
        const auto account = accountAt(sandbox, {{"api_prefix", prefix}});
        CHECK(await(account->testConnection()));
        const RemoteOrder created = place(*account, sampleDraft());
        const QString id = created.order.remoteId;
        CHECK_FALSE(id.isEmpty());
        CHECK_FALSE(created.idOnly);
        CHECK(created.order.stage == Stage::Submitted);
        CHECK(created.order.reference == u"PO-1001");
        CHECK(created.order.shippingMethod == u"Standard");
        CHECK(created.order.note == u"Ring twice");
        CHECK(created.order.recipient == sampleDraft().recipient);
        REQUIRE(created.order.items.size() == 2);
        CHECK(created.order.items[0].quantity == 2);
        CHECK(created.order.items[0].reference == u"line-biz-card-100");
        CHECK(created.order.items[0].price == Money{1550, QStringLiteral("GBP")});
        CHECK(created.order.items[0].attributes == QJsonObject{{"line1", "Wren"}});
        CHECK_FALSE(created.order.items[1].artwork.empty());

        std::vector<Stage> stages{created.order.stage};
        RemoteOrder now = created;
        for (int step = 0; step < 20 && !isFinal(now.order.stage); ++step) {
            sandbox.control("POST", QStringLiteral("orders/%1/advance").arg(id));
            now = succeeded(await(account->fetchOrder(id)));
            CHECK(now.stageKnown);
            if (now.order.stage != stages.back())
                stages.push_back(now.order.stage);
        }
        CHECK(stages == std::vector<Stage>{Stage::Submitted, Stage::Preparing, Stage::InProduction, Stage::Produced,
                                           Stage::Shipped});
        REQUIRE_FALSE(now.order.shipments.empty());
        CHECK_FALSE(now.order.shipments[0].carrier.isEmpty());
        CHECK_FALSE(now.order.shipments[0].trackingNumber.isEmpty());
        CHECK(now.order.shipments[0].dispatchedAt.isValid());
    }
}

TEST_CASE("PrintIntegrator: a lost response is looked up by the reference", "[sandbox]")
{
    SandboxProcess sandbox(slowly());
    const auto account = accountAt(sandbox);
    const RemoteOrder earlier = place(*account, sampleDraft());
    const Draft ready = succeeded(await(account->prepareDraft(sampleDraft())));
    sandbox.control("POST", QStringLiteral("faults"),
                    {{"match", "POST /printintegrator/api/v1/orders"}, {"fault", "dropAfter"}, {"times", 1}});
    const QDateTime before = QDateTime::currentDateTimeUtc();
    const Result<RemoteOrder> lost = await(account->createOrder(ready, {}, {}));
    REQUIRE_FALSE(lost);
    CHECK(lost.error().maybeProcessed);
    const auto found = succeeded(await(account->findSubmitted(ready, {}, before, {earlier.order.remoteId})));
    REQUIRE(found);
    CHECK(found->order.remoteId != earlier.order.remoteId);
    CHECK_FALSE(succeeded(await(account->findSubmitted(sampleDraft(QStringLiteral("PO-none")), {}, before, {}))));
    CHECK_FALSE(
        succeeded(await(account->findSubmitted(ready, {}, before, {earlier.order.remoteId, found->order.remoteId}))));
}

TEST_CASE("PrintIntegrator: all orders are listed, once each, page by page", "[sandbox]")
{
    SandboxProcess sandbox({QStringLiteral("--seed-orders"), QStringLiteral("257")});
    const auto account = accountAt(sandbox);
    QSet<QString> ids;
    QDateTime middle;
    QString cursor;
    int pages = 0;
    do {
        const OrderPage page = succeeded(await(account->listOrders({}, cursor)));
        for (const RemoteOrder &order : page.orders) {
            CHECK_FALSE(ids.contains(order.order.remoteId));
            ids.insert(order.order.remoteId);
            CHECK(order.stageKnown);
            CHECK_FALSE(order.order.items.empty());
            CHECK_FALSE(order.order.recipient.name.isEmpty());
            if (ids.size() == 150)
                middle = order.order.createdAt;
        }
        cursor = page.next;
        ++pages;
    } while (!cursor.isEmpty() && pages < 20);
    CHECK(ids.size() == 257);

    OrderFilter recent;
    recent.createdFrom = middle;
    int count = 0;
    do {
        const OrderPage page = succeeded(await(account->listOrders(recent, cursor)));
        count += static_cast<int>(page.orders.size());
        cursor = page.next;
    } while (!cursor.isEmpty());
    CHECK(count == 150);
}

TEST_CASE("PrintIntegrator: changes are made, and refused with the invalid field", "[sandbox]")
{
    SandboxProcess sandbox(slowly());
    const auto account = accountAt(sandbox);
    const QString id = place(*account, sampleDraft()).order.remoteId;
    CHECK(succeeded(await(account->changeOrder(id, ChangeShippingMethod{QStringLiteral("Express")}, {})))
              .order.shippingMethod == u"Express");
    CHECK(succeeded(await(account->changeOrder(id, ChangeNote{QStringLiteral("Leave it")}, {}))).order.note ==
          u"Leave it");
    CHECK(succeeded(await(account->changeOrder(id, ChangeOptions{{{"status", "cancelled"}}}, {}))).order.stage ==
          Stage::Cancelled);
    const auto refused = await(account->changeOrder(id, ChangeOptions{{{"status", "press"}}}, {}));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::Validation);
    CHECK(refused.error().provider->field == u"status");
    CHECK_FALSE(refused.error().provider->requestId.isEmpty());

    Draft bad = sampleDraft();
    bad.items[1].quantity = 0;
    bad.items[1].artwork.clear();
    const auto created = await(account->createOrder(bad, {}, {}));
    REQUIRE_FALSE(created);
    CHECK(created.error().code == ErrorCode::Validation);
    CHECK(created.error().pointer.startsWith(QLatin1String("/items")));
    CHECK(await(account->fetchOrder(QStringLiteral("ord_none"))).error().code == ErrorCode::NotFound);
}

TEST_CASE("PrintIntegrator: files are uploaded, designs saved and rendered", "[sandbox]")
{
    QTemporaryDir folder;
    SandboxProcess sandbox(slowly());
    const auto account = accountAt(sandbox);
    const QByteArray content = "%PDF-1.4\n%%EOF\n";
    Draft draft = sampleDraft();
    draft.items[0].artwork[0].url.clear();
    draft.items[0].artwork[0].file = writeFile(folder, QStringLiteral("card.pdf"), content);
    const RemoteOrder placed = place(*account, draft);
    REQUIRE_FALSE(placed.order.items[0].artwork.empty());
    const QString design = placed.order.items[0].artwork[0].remoteId;
    CHECK(design.startsWith(QLatin1String("des_")));
    const Download file = succeeded(await(account->renderDesign(design, {})));
    CHECK(file.bytes.startsWith("%PDF"));
    CHECK(file.fileName.endsWith(QLatin1String(".pdf")));

    // As a link, and only after a while.
    for (const char *name : {"a link", "slow", "a slow link"}) {
        const QByteArray json = QJsonDocument(QJsonObject{{"name", name}, {"sku", "poster-a2"}}).toJson();
        const Resource saved = succeeded(await(account->createResource(ResourceKind::Design, json)));
        CHECK(succeeded(await(account->renderDesign(saved.id, {}))).bytes.startsWith("%PDF"));
    }

    draft.items[0].artwork[0].file = writeFile(folder, QStringLiteral("bad.pdf"), content);
    const Result<Draft> refused = await(account->prepareDraft(draft));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::Validation);
    CHECK(refused.error().pointer == u"/items/0/artwork/0/file");
    CHECK(refused.error().message.english().contains(QStringLiteral("72 dpi")));
    CHECK_FALSE(refused.error().provider->requestId.isEmpty());
    CHECK(await(account->renderDesign(QStringLiteral("des_none"), {})).error().code == ErrorCode::NotFound);
}

TEST_CASE("PrintIntegrator: products are listed, read, created and changed", "[sandbox]")
{
    SandboxProcess sandbox(slowly());
    const auto account = accountAt(sandbox);
    const ResourcePage page = succeeded(await(account->listResources(ResourceKind::Product, {})));
    REQUIRE_FALSE(page.resources.empty());
    const Product product = succeeded(await(account->product(page.resources[0].id)));
    CHECK_FALSE(product.title.isEmpty());
    CHECK_FALSE(product.areas.empty());
    const Resource created = succeeded(await(account->createResource(
        ResourceKind::Product, R"({"name": "Beer mat", "slug": "beer-mat", "sku": "beer-mat"})")));
    CHECK(created.id == u"beer-mat");
    CHECK(succeeded(await(account->updateResource(ResourceKind::Product, created.id, R"({"name": "Mat"})"))).name ==
          u"Mat");
    CHECK(succeeded(await(account->resource(ResourceKind::Product, created.id))).name == u"Mat");
    CHECK(await(account->product(QStringLiteral("none"))).error().code == ErrorCode::NotFound);
}

TEST_CASE("PrintIntegrator: a registered webhook reports orders, signed with the secret it came with", "[sandbox]")
{
    SandboxProcess sandbox(slowly());
    TestServer listener;
    const auto account = accountAt(sandbox);
    const QJsonArray events{"order.created", "order.updated", "production.status_changed", "design.completed"};
    const QJsonObject wish{{"url", listener.server.baseUrl() + QStringLiteral("/hooks/a/b")}, {"events", events}};
    const Resource hook =
        succeeded(await(account->createResource(ResourceKind::Webhook, QJsonDocument(wish).toJson())));
    CHECK_FALSE(hook.secret.isEmpty());
    CHECK_FALSE(QJsonDocument(hook.raw.toObject()).toJson().contains(hook.secret.toUtf8()));
    const ResourcePage hooks = succeeded(await(account->listResources(ResourceKind::Webhook, {})));
    REQUIRE(hooks.resources.size() == 1);
    CHECK(hooks.resources[0].id == hook.id);

    const QString id = place(*account, sampleDraft()).order.remoteId;
    sandbox.control("POST", QStringLiteral("orders/%1/complete").arg(id));
    // The events of an order's life and its designs: all have been sent by now, and arrive.
    REQUIRE(eventually([&] { return sandbox.control("GET", QStringLiteral("callbacks"))["waiting"].toInt(-1) == 0; }));
    REQUIRE(listener.seen.count() >= 8);
    const auto knowing = openTestSession(QStringLiteral("printintegrator"), sandbox.url(), hook.secret);
    const auto ignorant = openTestSession(QStringLiteral("printintegrator"), sandbox.url(), QStringLiteral("other"));
    QSet<QString> types;
    QSet<QString> ids;
    std::optional<Stage> furthest;
    for (std::size_t i = 0; i < listener.seen.count(); ++i) {
        const http::Request request = listener.seen.at(i);
        const WebhookMessage message{request.method, request.headers, request.body};
        CHECK(verify(*knowing, message));
        CHECK_FALSE(verify(*ignorant, message));
        const std::vector<OrderEvent> reported = succeeded(eventsIn(*knowing, message));
        REQUIRE(reported.size() == 1);
        types.insert(reported[0].type);
        ids.insert(reported[0].id);
        CHECK(reported[0].at.isValid());
        CHECK_FALSE(reported[0].text.isEmpty());
        CHECK(reported[0].standsAlone == (reported[0].type == u"design.completed"));
        if (!reported[0].standsAlone)
            CHECK(reported[0].remoteId == id);
        if (reported[0].stage && (!furthest || *reported[0].stage > *furthest))
            furthest = reported[0].stage;
    }
    CHECK(types.size() == 4);
    CHECK(ids.size() == static_cast<qsizetype>(listener.seen.count()));
    CHECK(furthest == Stage::Shipped);

    CHECK(await(account->deleteResource(ResourceKind::Webhook, hook.id)));
    CHECK(succeeded(await(account->listResources(ResourceKind::Webhook, {}))).resources.empty());
    CHECK(await(account->deleteResource(ResourceKind::Webhook, hook.id)).error().code == ErrorCode::NotFound);
}

TEST_CASE("PrintIntegrator: a wrong token and a used-up limit are reported as what they are", "[sandbox]")
{
    SandboxProcess sandbox({QStringLiteral("--rate-limit"), QStringLiteral("3/60"), QStringLiteral("--retry-after")});
    const auto stranger = openTestSession(QStringLiteral("printintegrator"),
                                          sandbox.url() + QStringLiteral("/printintegrator"), QStringLiteral("wrong"));
    const Result<void> refused = await(stranger->testConnection());
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::Unauthorized);
    CHECK_FALSE(refused.error().provider->requestId.isEmpty());
    Error last;
    for (int i = 0; i < 3; ++i) {
        const auto account = accountAt(sandbox);
        const Result<void> tested = await(account->testConnection());
        if (!tested)
            last = tested.error();
    }
    CHECK(last.code == ErrorCode::RateLimited);
    CHECK(last.retryAfter.count() > 0);
    CHECK_FALSE(last.provider->requestId.isEmpty());
}
