// SPDX-License-Identifier: GPL-3.0-or-later
// The connector against the sandbox, which was written separately from the same document.
#include "tests/providers/operations.h"
#include "tests/support/catch.h"
#include "tests/support/sandbox_process.h"
#include "tests/support/wait.h"

#include "core/providers/idealfactory/declaration.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace platen;
using namespace platen::test;

namespace {

std::unique_ptr<Session> accountAt(const SandboxProcess &sandbox, const char *token = SandboxProcess::usualKey,
                                   const char *store = "store-1")
{
    return openTestSession(QStringLiteral("idealfactory"), sandbox.url() + QStringLiteral("/idealfactory"),
                           QString::fromLatin1(token), 0, {{"store_id", QString::fromLatin1(store)}});
}

Item sampleItem(const QString &reference)
{
    Item item;
    item.reference = reference;
    item.sku = QStringLiteral("VAR-1");
    item.quantity = 2;
    item.price = Money{2995, QStringLiteral("EUR")};
    item.attributes = {{"colour", "red"}};
    item.options = {{"template_config", QJsonObject{{"pages", QJsonArray{QJsonObject{{"text", "Größe & mehr"}}}}}},
                    {"thumbnails", QJsonArray{"https://example.org/t/1.png"}}};
    return item;
}

Draft sampleDraft(const QString &reference)
{
    Draft draft;
    draft.reference = reference;
    draft.shippingMethod = QStringLiteral("STANDARD");
    draft.currency = QStringLiteral("EUR");
    draft.recipient.name = QStringLiteral("Wren Mary Harrow");
    draft.recipient.email = QStringLiteral("wren@example.org");
    draft.recipient.address = {QStringLiteral("12 Test Square"),  {},
                               QStringLiteral("Little Wendover"), QStringLiteral("Marlshire"),
                               QStringLiteral("LW4 7QT"),         QStringLiteral("GB")};
    draft.items = {sampleItem(reference + QStringLiteral("-1")), sampleItem(reference + QStringLiteral("-2"))};
    draft.note = QStringLiteral("Leave with a neighbour");
    draft.options = {{"shipping_price", "9.99"}, {"total_price", "69.98"}};
    return draft;
}

RemoteOrder create(Session &account, const Draft &draft)
{
    REQUIRE(problemsOf(account, draft).empty());
    const Result<RemoteOrder> created = await(account.createOrder(draft, {}, {}));
    INFO((created ? std::string() : created.error().message.english().toStdString()));
    REQUIRE(created);
    return *created;
}

RemoteOrder fetch(Session &account, const QString &id)
{
    const Result<RemoteOrder> order = await(account.fetchOrder(id));
    INFO((order ? std::string() : order.error().message.english().toStdString()));
    REQUIRE(order);
    return *order;
}

QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson();
}

} // namespace

TEST_CASE("Ideal Factory: an order is placed, its print files become ready and are downloaded", "[sandbox]")
{
    SandboxProcess sandbox({QStringLiteral("--order-life"), QStringLiteral("100000")});
    const auto account = accountAt(sandbox);
    CHECK(await(account->testConnection()));
    const RemoteOrder created = create(*account, sampleDraft(QStringLiteral("ORD-1")));
    const QString id = created.order.remoteId;
    CHECK(created.order.reference == u"ORD-1");
    REQUIRE(created.order.items.size() == 2);
    CHECK(created.order.items[0].reference == u"ORD-1-1");
    CHECK_FALSE(created.order.items[0].remoteId.isEmpty());
    CHECK(created.order.stage == Stage::Submitted);
    const RemoteOrder begun = fetch(*account, id); // its print files are queued from the start
    CHECK(begun.order.stage == Stage::Preparing);
    CHECK(begun.order.items[1].printFile == PrintFile{QStringLiteral("received"), {}});

    sandbox.control("POST", QStringLiteral("orders/%1/complete").arg(id));
    const RemoteOrder now = fetch(*account, id);
    CHECK(now.order.stage == Stage::Preparing);
    CHECK_FALSE(now.order.needsAttention);
    for (const Item &item : now.order.items) {
        REQUIRE(item.printFile);
        CHECK(item.printFile->status == u"ready");
        const Result<PrintFileAnswer> reported = await(account->printFile(item.reference));
        REQUIRE(reported);
        CHECK(reported->printFile == *item.printFile);
        const Result<Download> file = await(account->downloadPrintFile(item.printFile->url, {}));
        INFO((file ? std::string() : file.error().message.english().toStdString()));
        REQUIRE(file);
        CHECK(file->bytes.startsWith("%PDF"));
        CHECK(file->fileName.endsWith(QLatin1String(".pdf")));
    }
}

TEST_CASE("Ideal Factory: a print file that cannot be made is an issue", "[sandbox]")
{
    SandboxProcess sandbox({QStringLiteral("--order-life"), QStringLiteral("100000")});
    const auto account = accountAt(sandbox);
    Draft draft = sampleDraft(QStringLiteral("ORD-2"));
    draft.items[1].reference = QStringLiteral("fail-2");
    const QString id = create(*account, draft).order.remoteId;
    sandbox.control("POST", QStringLiteral("orders/%1/complete").arg(id));
    const RemoteOrder now = fetch(*account, id);
    CHECK(now.order.needsAttention);
    REQUIRE(now.order.issues.size() == 1);
    CHECK(now.order.issues[0].code == u"processingfailed");
    CHECK(now.order.stage == Stage::Preparing); // the other one is ready
}

TEST_CASE("Ideal Factory: an order is changed, and deleted", "[sandbox]")
{
    SandboxProcess sandbox({QStringLiteral("--order-life"), QStringLiteral("100000")});
    const auto account = accountAt(sandbox);
    const QString id = create(*account, sampleDraft(QStringLiteral("ORD-3"))).order.remoteId;

    const auto noted = await(account->changeOrder(id, ChangeNote{QStringLiteral("Ring twice")}, {}));
    REQUIRE(noted);
    CHECK(noted->order.note == u"Ring twice");

    const auto sent =
        await(account->changeOrder(id, ChangeShippingMethod{QStringLiteral("EXPRESS")}, {{"shipping_price", "12.50"}}));
    INFO((sent ? std::string() : sent.error().message.english().toStdString()));
    REQUIRE(sent);
    CHECK(sent->order.shippingMethod == u"EXPRESS");

    Recipient recipient = sampleDraft({}).recipient;
    recipient.name = QStringLiteral("Rowan Harrow");
    recipient.address.line1 = QStringLiteral("14 Test Square");
    const auto moved = await(account->changeOrder(id, ChangeRecipient{recipient}, {}));
    INFO((moved ? std::string() : moved.error().message.english().toStdString()));
    REQUIRE(moved);
    CHECK(moved->order.recipient == recipient);

    const auto priced = await(account->changeOrder(
        id,
        ChangeOptions{{{"total_price", "12345678901234.56"},
                       {"shippings", QJsonArray{QJsonObject{{"code", "STANDARD"}, {"shipping_price", "0.10"}}}}}},
        {}));
    INFO((priced ? std::string() : priced.error().message.english().toStdString()));
    REQUIRE(priced);
    CHECK(priced->order.shippingMethod == u"STANDARD");
    if (priced->order.total)
        CHECK(priced->order.total->amount() == u"12345678901234.56");

    REQUIRE(await(account->deleteOrder(id)));
    const auto gone = await(account->fetchOrder(id));
    REQUIRE_FALSE(gone);
    CHECK(gone.error().code == ErrorCode::NotFound);
    const auto again = await(account->deleteOrder(id));
    REQUIRE_FALSE(again);
    CHECK(again.error().code == ErrorCode::NotFound);
}

TEST_CASE("Ideal Factory: refusals are distinguished", "[sandbox]")
{
    SandboxProcess sandbox;
    const auto wrongToken = accountAt(sandbox, "another-key");
    const auto tested = await(wrongToken->testConnection());
    REQUIRE_FALSE(tested);
    CHECK(tested.error().code == ErrorCode::Unauthorized);

    const auto wrongStore = accountAt(sandbox, SandboxProcess::usualKey, "nobodys");
    const auto refused = await(wrongStore->createOrder(sampleDraft(QStringLiteral("ORD-4")), {}, {}));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::Forbidden);

    const auto account = accountAt(sandbox);
    Draft draft = sampleDraft(QStringLiteral("ORD-5"));
    draft.items[1].options.remove(QStringLiteral("template_config"));
    const auto invalid = await(account->createOrder(draft, {}, {}));
    REQUIRE_FALSE(invalid);
    CHECK(invalid.error().code == ErrorCode::Validation);
    CHECK_FALSE(invalid.error().maybeProcessed);

    const auto elsewhere = openTestSession(QStringLiteral("idealfactory"), sandbox.url() + QStringLiteral("/nowhere"),
                                           QString::fromLatin1(SandboxProcess::usualKey));
    const auto none = await(elsewhere->testConnection());
    REQUIRE_FALSE(none);
}

TEST_CASE("Ideal Factory: categories, products and variants are created, read, changed and deleted", "[sandbox]")
{
    SandboxProcess sandbox;
    const auto account = accountAt(sandbox);
    const Declaration &declared = idealfactory::declaration();
    const auto live = [&](ResourceKind kind, const QJsonObject &document) {
        INFO(resourceKindName(kind).toStdString());
        REQUIRE(checkResource(declared, kind, json(document), true));
        const auto made = await(account->createResource(kind, json(document)));
        INFO((made ? std::string() : made.error().message.english().toStdString()));
        REQUIRE(made);
        CHECK(made->name == document["name"].toString());
        const auto shown = await(account->resource(kind, made->id));
        REQUIRE(shown);
        CHECK(shown->name == made->name);
        const auto renamed = await(account->updateResource(kind, made->id, json({{"name", "Renamed"}})));
        REQUIRE(renamed);
        CHECK(await(account->resource(kind, made->id))->name == u"Renamed");
        const auto other = await(account->createResource(kind, json(document)));
        REQUIRE(other);
        REQUIRE(await(account->deleteResource(kind, other->id)));
        const auto gone = await(account->resource(kind, other->id));
        REQUIRE_FALSE(gone);
        CHECK(gone.error().code == ErrorCode::NotFound);
        return made->id;
    };
    const QString category = live(ResourceKind::Category, {{"name", "Mugs"}, {"default_dpi", 300}});
    CHECK_FALSE(category.isEmpty());
    const QString product =
        live(ResourceKind::Product,
             {{"category_id", 1}, {"name", "Mug"}, {"order_column", 1}, {"active", true}, {"team_id", 5}});
    live(ResourceKind::Variant, {{"name", "Mug, large"}, {"product_id", product.toInt()}, {"country_id", 1}});
    const auto refused = await(account->createResource(ResourceKind::Product, json({{"name", "Mug"}})));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::Validation);
}

TEST_CASE("Ideal Factory: items of several orders are put into one batch", "[sandbox]")
{
    SandboxProcess sandbox;
    const auto account = accountAt(sandbox);
    const RemoteOrder one = create(*account, sampleDraft(QStringLiteral("ORD-6")));
    const RemoteOrder other = create(*account, sampleDraft(QStringLiteral("ORD-7")));
    const QJsonObject batch{{"order_items", QJsonArray{one.order.items[0].remoteId, other.order.items[1].remoteId}},
                            {"print_templates", QJsonArray{"TEMPLATE_UID_1"}}};
    const auto made = await(account->createResource(ResourceKind::Batch, json(batch)));
    INFO((made ? std::string() : made.error().message.english().toStdString()));
    REQUIRE(made);
    CHECK_FALSE(made->id.isEmpty());
    CHECK(made->raw["status"].toString() == u"Batching");
    const auto refused =
        await(account->createResource(ResourceKind::Batch, json({{"order_items", QJsonArray{"nobodys"}},
                                                                 {"print_templates", QJsonArray{"TEMPLATE_UID_1"}}})));
    CHECK_FALSE(refused);
}

TEST_CASE("Ideal Factory: faults are reported as what they are", "[sandbox]")
{
    SandboxProcess sandbox;
    const auto account = accountAt(sandbox);
    const auto fault = [&sandbox](const char *match, const char *kind) {
        sandbox.control("POST", QStringLiteral("faults"), {{"match", match}, {"fault", kind}, {"times", 1}});
    };
    fault("POST */orders", "dropAfter");
    const auto lost = await(account->createOrder(sampleDraft(QStringLiteral("ORD-8")), {}, {}));
    REQUIRE_FALSE(lost);
    CHECK(lost.error().maybeProcessed);
    CHECK(sandbox.control("GET", QStringLiteral("orders"))["orders"].toArray().size() == 1);
    fault("POST */orders", "dropBefore");
    CHECK_FALSE(await(account->createOrder(sampleDraft(QStringLiteral("ORD-9")), {}, {})));
    fault("GET *", "429");
    CHECK(await(account->testConnection()).error().code == ErrorCode::RateLimited);
    fault("GET *", "html");
    CHECK(await(account->testConnection()).error().code == ErrorCode::BadResponse);
}
