// SPDX-License-Identifier: GPL-3.0-or-later
// What each provider can do, and what it cannot: every command, at every provider.
#include "tests/e2e/serving.h"
#include "tests/e2e/shops.h"

#include "tests/support/wait.h"

using namespace platen::test;

namespace {

struct Command
{
    QStringList arguments; // ORDER stands for an order's reference, FILE for a file with {} in it
    QStringList providers; // that support it
};

const std::vector<Command> &commands()
{
    static const std::vector<Command> all = {
        {{"order", "cancel", "ORDER"}, {"prodigi"}},
        {{"order", "refresh", "ORDER"}, {"prodigi", "imprinted", "idealfactory", "printintegrator"}},
        {{"order", "update", "ORDER", "--metadata", "FILE"}, {"prodigi"}},
        {{"order", "update", "ORDER", "--note", "Please ring"}, {"idealfactory", "printintegrator"}},
        {{"order", "update", "ORDER", "--options", "FILE"}, {"idealfactory", "printintegrator"}},
        {{"order", "update", "ORDER", "--shipping-method", "EXPRESS"}, {"prodigi", "idealfactory", "printintegrator"}},
        {{"order", "update", "ORDER", "--recipient", "RECIPIENT"}, {"prodigi", "idealfactory"}},
        {{"order", "delete", "ORDER"}, {"imprinted", "idealfactory"}},
        {{"quote", "DRAFT", "--account", "Shop"}, {"prodigi"}},
        {{"product", "show", "1", "--account", "Shop"}, {"prodigi", "idealfactory", "printintegrator"}},
        {{"product", "list", "--account", "Shop"}, {"printintegrator"}},
        {{"product", "create", "FILE", "--account", "Shop"}, {"idealfactory", "printintegrator"}},
        {{"product", "update", "1", "FILE", "--account", "Shop"}, {"idealfactory", "printintegrator"}},
        {{"product", "delete", "1", "--account", "Shop"}, {"idealfactory"}},
        {{"product", "spine", "S", "--pages", "50", "--country", "GB", "--account", "Shop"}, {"prodigi"}},
        {{"category", "show", "1", "--account", "Shop"}, {"idealfactory"}},
        {{"category", "create", "FILE", "--account", "Shop"}, {"idealfactory"}},
        {{"category", "update", "1", "FILE", "--account", "Shop"}, {"idealfactory"}},
        {{"category", "delete", "1", "--account", "Shop"}, {"idealfactory"}},
        {{"variant", "show", "1", "--account", "Shop"}, {"idealfactory"}},
        {{"variant", "create", "FILE", "--account", "Shop"}, {"idealfactory"}},
        {{"variant", "update", "1", "FILE", "--account", "Shop"}, {"idealfactory"}},
        {{"variant", "delete", "1", "--account", "Shop"}, {"idealfactory"}},
        {{"design", "create", "FILE", "--account", "Shop"}, {"printintegrator"}},
        {{"design", "render", "1", "--account", "Shop"}, {"printintegrator"}},
        {{"file", "upload", "FILE", "--account", "Shop"}, {"printintegrator"}},
        {{"print-file", "line-1", "--account", "Shop"}, {"idealfactory"}},
        {{"batch", "create", "--item", "a", "--template", "b", "--account", "Shop"}, {"idealfactory"}},
        {{"webhook", "url", "Shop"}, {"prodigi", "cimpress-open", "idealfactory", "printintegrator"}},
        {{"webhook", "remote", "list", "--account", "Shop"}, {"printintegrator"}},
        {{"webhook", "remote", "register", "--event", "order.updated", "--account", "Shop"}, {"printintegrator"}},
        {{"webhook", "remote", "remove", "1", "--account", "Shop"}, {"printintegrator"}},
    };
    return all;
}

// The provider's response in a command's output: `result`.
QJsonObject resultOf(const QJsonObject &document)
{
    return document["result"].toObject();
}

QStringList at(QStringList arguments)
{
    return arguments << "--account" << "Shop";
}

QJsonObject create(Console &console, const QString &provider, const QString &reference)
{
    return console.json({"order", "create", "-"}, bytes(draftFor(provider, reference)));
}

} // namespace

TEST_CASE("at every provider an order is placed, shown, and exists once")
{
    SandboxProcess sandbox;
    for (const QString &provider : everyProvider()) {
        INFO(provider.toStdString());
        Console console;
        addShopAt(provider, console, sandbox);
        console.json({"account", "test", "Shop"});
        const qsizetype before = sandbox.orders().size();
        CHECK(console.json({"order", "validate", "-"}, bytes(draftFor(provider, "PO-1")))["valid"] == true);
        const QJsonObject order = create(console, provider, "PO-1");
        requireOrder(order);
        CHECK(order["provider"] == provider);
        CHECK(order["stage"] == "submitted");
        CHECK(order["reference"] == "PO-1");
        CHECK_FALSE(order["remoteId"].toString().isEmpty());
        CHECK(order["items"][0]["quantity"] == 2);
        CHECK(sandbox.orders().size() == before + 1);
        CHECK(console.json({"order", "show", order["remoteId"].toString()})["id"] == order["id"]);
        for (const QJsonValue &action : console.json({"order", "actions", "PO-1"})["actions"].toArray())
            requireMembers(action.toObject(), {"action", "available", "reason"});
        CHECK(console.json({"order", "timeline", "PO-1"})["timeline"].toArray().size() >= 2);
        const QJsonObject synced = console.json({"sync"})["accounts"][0].toObject();
        CHECK(synced["error"].isNull());
        CHECK(sandbox.orders().size() == before + 1);
        CHECK(console.json({"order", "list"})["count"].toInt() >= 1);
    }
}

TEST_CASE("what a provider cannot do is unsupported; the error names those that can, and nothing is sent")
{
    SandboxProcess sandbox;
    for (const QString &provider : everyProvider()) {
        Console console;
        addShopAt(provider, console, sandbox);
        create(console, provider, "PO-1");
        const QString file = console.file("empty.json", "{}");
        const QString draft = console.file("draft.json", bytes(draftFor(provider, "PO-2")));
        const QString recipient =
            console.file("recipient.json", bytes(draftFor(provider, "PO-2")["recipient"].toObject()));
        for (const Command &command : commands()) {
            if (command.providers.contains(provider))
                continue;
            QStringList arguments = command.arguments;
            for (QString &argument : arguments) {
                argument = argument == u"ORDER"       ? QStringLiteral("PO-1")
                           : argument == u"FILE"      ? file
                           : argument == u"DRAFT"     ? draft
                           : argument == u"RECIPIENT" ? recipient
                                                      : argument;
            }
            INFO(provider.toStdString() << ": " << arguments.join(QLatin1Char(' ')).toStdString());
            sandbox.clearLog();
            const QJsonObject error = console.failure(1, "unsupported", arguments)["error"].toObject();
            CHECK(sandbox.log().isEmpty());
            const QString message = error["message"].toString();
            for (const QJsonValue &able : console.json({"provider", "list"})["providers"].toArray()) {
                if (command.providers.contains(able["id"].toString()))
                    CHECK(message.contains(able["name"].toString()));
            }
        }
    }
}

TEST_CASE("all missing requirements of a draft are reported at once, and nothing is sent")
{
    SandboxProcess sandbox;
    struct Needs
    {
        QString provider;
        QStringList pointers;
    };
    const std::vector<Needs> all = {
        {"cimpress-open", {"/currency", "/purchasedAt"}},
        {"idealfactory", {"/items/0/options/template_config", "/items/0/options/thumbnails", "/items/0/reference"}},
        {"imprinted", {"/shippingMethod"}},
    };
    for (const Needs &needs : all) {
        INFO(needs.provider.toStdString());
        Console console;
        addShopAt(needs.provider, console, sandbox);
        const QJsonObject bare{
            {"account", "Shop"},
            {"reference", "PO-1"},
            {"shippingMethod", needs.provider == u"imprinted" ? "by pigeon" : "standard"},
            {"options", needs.provider == u"idealfactory" ? QJsonObject{{"shipping_price", "4.99"}} : QJsonObject()},
            {"recipient", draft("PO-1")["recipient"].toObject()},
            {"items", QJsonArray{QJsonObject{{"sku", "S"}, {"quantity", 1}}}}};
        sandbox.clearLog();
        const QJsonObject failed = console.failure(1, "validation", {"order", "create", "-"}, bytes(bare));
        QStringList pointers;
        const QJsonArray errors = failed.contains("errors") ? failed["errors"].toArray() : QJsonArray{failed["error"]};
        for (const QJsonValue &error : errors)
            pointers.append(error["pointer"].toString());
        pointers.sort();
        CHECK(pointers.join(' ') == needs.pointers.join(' '));
        CHECK(sandbox.log().isEmpty());
    }
}

TEST_CASE("if a provider can be queried, orders ship by polling alone")
{
    SandboxProcess sandbox;
    for (const QString &provider : QStringList{"prodigi", "imprinted", "printintegrator"}) {
        INFO(provider.toStdString());
        Console console;
        addShopAt(provider, console, sandbox);
        const QJsonObject order = create(console, provider, "PO-1");
        sandbox.act(order["remoteId"].toString(), "complete");
        const QJsonObject synced = console.json({"sync"})["accounts"][0].toObject();
        CHECK(synced["changed"].toInt() == 1);
        const QJsonObject shipped = console.json({"order", "show", "PO-1"});
        CHECK(shipped["stage"] == "shipped");
        CHECK_FALSE(shipped["shipments"].toArray().isEmpty());
        CHECK(shipped["items"].toArray().size() == 1);
        CHECK(shipped["recipient"]["name"] == "Robin Example");
    }
}

TEST_CASE("Cimpress Open's orders move by webhooks only, parcel by parcel")
{
    SandboxProcess sandbox;
    Console console;
    addShopAt("cimpress-open", console, sandbox);
    Serving serving(console);
    sendCallbacksTo("cimpress-open", sandbox, serving.endpoint());
    const QJsonObject order = create(console, "cimpress-open", "PO-1");
    const QString id = order["remoteId"].toString();
    REQUIRE(id == "PO-1");
    sandbox.act(id, "complete");
    CHECK(eventually([&] { return console.json({"order", "show", "PO-1"})["stage"] == "shipped"; }, 20'000));
    const QJsonObject shipped = console.json({"order", "show", "PO-1"});
    int quantity = 0;
    for (const QJsonValue &shipment : shipped["shipments"].toArray()) {
        CHECK_FALSE(shipment["trackingUrl"].toString().isEmpty());
        for (const QJsonValue &item : shipment["items"].toArray())
            quantity += item["quantity"].toInt();
    }
    CHECK(quantity == 2);
    const qsizetype parcels = shipped["shipments"].toArray().size();
    sandbox.act(id, "duplicate");
    CHECK(eventually([&] {
        const QJsonArray events = console.json({"webhook", "events"})["events"].toArray();
        return !events.isEmpty() && events[0]["outcome"] == "duplicate";
    }));
    CHECK(console.json({"order", "show", "PO-1"})["shipments"].toArray().size() == parcels);
    CHECK(serving.process.terminate() == 0);
}

TEST_CASE("a lost response at a provider that cannot be queried stays unknown until a person or an event resolves it")
{
    SandboxProcess sandbox;
    Console console;
    addShopAt("cimpress-open", console, sandbox);
    sandbox.fault("POST /cimpress-open/demo/v1/orders", "dropAfter", 1);
    console.failure(4, "unknownOutcome", {"order", "create", "-"}, bytes(draftFor("cimpress-open", "PO-1")));
    CHECK(console.json({"order", "show", "PO-1"})["stage"] == "unknown");
    console.json({"sync"});
    CHECK(console.json({"order", "show", "PO-1"})["stage"] == "unknown");
    REQUIRE(sandbox.orders().size() == 1);

    SECTION("an event proves that it exists")
    {
        Serving serving(console);
        sendCallbacksTo("cimpress-open", sandbox, serving.endpoint());
        sandbox.act("PO-1", "advance");
        CHECK(eventually([&] { return console.json({"order", "show", "PO-1"})["stage"] == "inProduction"; }));
        CHECK(console.json({"order", "show", "PO-1"})["needsAttention"] == false);
        CHECK(console.json({"outbox", "list"})["outbox"].toArray().isEmpty());
        CHECK(serving.process.terminate() == 0);
    }
    SECTION("a person knows that it exists")
    {
        const QJsonObject order = console.json({"outbox", "resolve", "PO-1", "--exists", "PO-1"});
        CHECK(order["stage"] == "submitted");
        CHECK(order["remoteId"] == "PO-1");
    }
    SECTION("a person has it sent again, and the provider recognises it")
    {
        // A refusal of the repetition says nothing about the first attempt.
        console.failure(4, "unknownOutcome", {"outbox", "resolve", "PO-1", "--resend"});
        const QJsonObject unknown = console.json({"order", "show", "PO-1"});
        CHECK(unknown["stage"] == "unknown");
        CHECK(unknown["issues"][0]["message"].toString().contains("refused"));
        CHECK(sandbox.orders().size() == 1);
        CHECK(console.json({"outbox", "resolve", "PO-1", "--exists", "PO-1"})["stage"] == "submitted");
    }
}

TEST_CASE("Imprinted's orders ship by polling, in JSON and in XML")
{
    const bool xml = GENERATE(false, true);
    SandboxProcess sandbox({"--seed-orders", "30"});
    Console console;
    addShopAt("imprinted", console, sandbox);
    if (xml) {
        console.json({"account", "remove", "Shop"});
        console.json({"account", "add", "imprinted", "Shop", "--set", "base_url=" + sandbox.url() + "/imprinted",
                      "--set", "app_id=APP-00000001", "--set", "format=xml"});
    }
    CHECK(console.json({"sync"})["accounts"][0]["new"] == 30);
    const QJsonObject order = create(console, "imprinted", "PO-1");
    const QString id = order["remoteId"].toString();
    // Ids assigned elsewhere in the meantime come after the last one.
    sandbox.act(id, "complete");
    const QJsonObject synced = console.json({"sync"})["accounts"][0].toObject();
    CHECK(synced["new"] == 0);
    const QJsonObject shipped = console.json({"order", "show", "PO-1"});
    CHECK(shipped["stage"] == "shipped");
    CHECK_FALSE(shipped["shipments"][0]["trackingNumber"].toString().isEmpty());
    CHECK(shipped["recipient"]["address"]["countryCode"] == "GB");

    create(console, "imprinted", "PO-2");
    const QJsonObject deleted = console.json({"order", "delete", "PO-2"});
    CHECK(deleted["stage"] == "cancelled");
    console.failure(1, "refused", {"order", "delete", "PO-1"});

    // A lost response is found by our reference.
    sandbox.fault("POST /imprinted/api/orders.php", "dropAfter", 1);
    const QJsonObject found = create(console, "imprinted", "PO-3");
    CHECK(found["stage"] == "submitted");
}

TEST_CASE("Ideal Factory's orders are changed, printed and batched, and its catalogue is managed")
{
    SandboxProcess sandbox;
    Console console;
    addShopAt("idealfactory", console, sandbox);
    const QJsonObject order = create(console, "idealfactory", "PO-1");
    CHECK(console.json({"order", "update", "PO-1", "--note", "Ring twice"})["note"] == "Ring twice");
    CHECK(console.json({"order", "update", "PO-1", "--shipping-method", "EXPRESS"})["shippingMethod"] == "EXPRESS");
    QJsonObject recipient = draftFor("idealfactory", "PO-1")["recipient"].toObject();
    recipient["name"] = "Quill Example";
    const QString other = console.file("recipient.json", bytes(recipient));
    const QJsonObject moved = console.json({"order", "update", "PO-1", "--recipient", other});
    CHECK(moved["recipient"]["name"] == "Quill Example");
    const QString options = console.file("options.json", R"({"ecommerce_order_number": "N-7", "total_price": 69.98})");
    console.json({"order", "update", "PO-1", "--options", options});

    Serving serving(console);
    sendCallbacksTo("idealfactory", sandbox, serving.endpoint());
    sandbox.act(order["remoteId"].toString(), "complete");
    const auto printFile = [&console] {
        return console.json({"order", "show", "PO-1"})["items"][0]["printFile"].toObject();
    };
    CHECK(eventually([&] { return printFile()["status"] == "ready"; }, 20'000));
    CHECK(console.json({"order", "show", "PO-1"})["stage"] == "preparing");
    CHECK(serving.process.terminate() == 0);
    const QJsonObject printed = console.json(at({"print-file", "PO-1-1"}));
    requireMembers(printed, {"item", "status", "url"});
    CHECK(printed["status"] == "ready");
    const QString pdf = console.folder() + "/saved.pdf";
    console.json(at({"print-file", "PO-1-1", "--download", pdf}));
    QFile saved(pdf);
    REQUIRE(saved.open(QIODevice::ReadOnly));
    CHECK(saved.read(5) == "%PDF-");

    const QString item = console.json({"order", "show", "PO-1"})["items"][0]["remoteId"].toString();
    const QJsonObject batch = console.json(at({"batch", "create", "--item", item, "--template", "tpl-1"}));
    CHECK(batch["result"]["status"] == "Batching");

    const QString category = console.file("category.json", R"({"name": "Mugs", "default_dpi": 300})");
    const QJsonObject made = resultOf(console.json(at({"category", "create", category})));
    CHECK(made["name"] == "Mugs");
    QString id;
    for (const char *member : {"uid", "id", "category_id"}) {
        if (id.isEmpty())
            id = made[QLatin1String(member)].toVariant().toString();
    }
    REQUIRE_FALSE(id.isEmpty());
    CHECK(resultOf(console.json(at({"category", "show", id})))["name"] == "Mugs");
    const QString changed = console.file("changed.json", R"({"name": "Cups"})");
    CHECK(resultOf(console.json(at({"category", "update", id, changed})))["name"] == "Cups");
    console.json(at({"category", "delete", id}));
    console.failure(3, "notFound", at({"category", "show", id}));
    // Products and variants have numbers.
    const QString product = console.file(
        "product.json", R"({"category_id": 1, "name": "Mug", "order_column": 1, "active": true, "team_id": 5})");
    const QString productId = resultOf(console.json(at({"product", "create", product})))["id"].toVariant().toString();
    REQUIRE_FALSE(productId.isEmpty());
    const QString variant = console.file(
        "variant.json", "{\"name\": \"Mug, large\", \"product_id\": " + productId.toUtf8() + ", \"country_id\": 1}");
    const QString variantId = resultOf(console.json(at({"variant", "create", variant})))["id"].toVariant().toString();
    REQUIRE_FALSE(variantId.isEmpty());
    for (const auto &[noun, id] : {std::pair{QString("product"), productId}, {QString("variant"), variantId}}) {
        INFO(noun.toStdString());
        CHECK(resultOf(console.json(at({noun, "update", id, changed})))["name"] == "Cups");
        CHECK(resultOf(console.json(at({noun, "show", id})))["name"] == "Cups");
        CHECK(console.run(at({noun, "show", id})).out.contains("Cups"));
    }
    console.json(at({"variant", "delete", variantId}));
    console.json(at({"product", "delete", productId}));
    console.failure(3, "notFound", at({"product", "show", productId}));
    console.failure(3, "notFound", at({"variant", "show", variantId}));

    const QString nameless = console.file("nameless.json", R"({"default_dpi": "many"})");
    const QJsonObject error =
        console.failure(1, "validation", at({"category", "create", nameless}))["error"].toObject();
    CHECK((error["pointer"] == "/name" || error["pointer"] == "/default_dpi"));

    const QJsonObject deleted = console.json({"order", "delete", "PO-1"});
    CHECK(deleted["stage"] == "cancelled");
}

TEST_CASE("PrintIntegrator's orders, products, designs, files and webhooks")
{
    SandboxProcess sandbox({"--seed-orders", "25"});
    Console console;
    addShopAt("printintegrator", console, sandbox);
    CHECK(console.json({"sync"})["accounts"][0]["new"] == 25);
    const QJsonObject order = create(console, "printintegrator", "PO-1");
    CHECK(console.json({"order", "update", "PO-1", "--note", "Ring twice"})["note"] == "Ring twice");
    CHECK(console.json({"order", "update", "PO-1", "--shipping-method", "express"})["shippingMethod"] == "express");
    const QString options = console.file("options.json", R"({"internalNotes": "Ring once"})");
    CHECK(console.json({"order", "update", "PO-1", "--options", options})["note"] == "Ring once");

    CHECK(console.run(at({"product", "list"})).exit == 0);
    const QString product = console.file(
        "product.json", R"({"name": "Poster", "slug": "poster-for-the-test", "sku": "poster-for-the-test"})");
    console.json(at({"product", "create", product}));
    CHECK(resultOf(console.json(at({"product", "show", "poster-for-the-test"})))["name"] == "Poster");
    const QString renamed = console.file("renamed.json", R"({"name": "Large poster"})");
    CHECK(resultOf(console.json(at({"product", "update", "poster-for-the-test", renamed})))["name"] == "Large poster");
    CHECK(console.run(at({"product", "list"})).out.contains("Large poster"));
    console.failure(3, "notFound", at({"product", "show", "no-such-thing"}));
    const QString design = console.file("design.json", R"({"name": "Card", "sku": "biz-card-100"})");
    const QString id = resultOf(console.json(at({"design", "create", design})))["id"].toString();
    REQUIRE_FALSE(id.isEmpty());
    const QString pdf = console.folder() + "/design.pdf";
    console.json(at({"design", "render", id, "--download", pdf}));
    QFile rendered(pdf);
    REQUIRE(rendered.open(QIODevice::ReadOnly));
    CHECK(rendered.read(5) == "%PDF-");
    const QString good = console.file("good.pdf", "%PDF-1.4 small");
    CHECK_FALSE(resultOf(console.json(at({"file", "upload", good}))).isEmpty());
    const QString bad = console.file("bad.pdf", "%PDF-1.4 small");
    console.failure(1, "validation", at({"file", "upload", bad}));
    console.failure(3, "notFound", at({"file", "upload", console.folder() + "/none.pdf"}));
    // Carried out there, and the response lost: only a look there can tell.
    sandbox.fault("POST */designs", "dropAfter", 1);
    const QJsonObject lost = console.failure(4, "unknownOutcome", at({"design", "create", design}));
    CHECK(lost["error"]["message"].toString().contains("before you send it again"));

    // The secret for signatures goes to the keychain and is never shown.
    Serving serving(console);
    const QJsonObject registered = resultOf(console.json(
        at({"webhook", "remote", "register", "--event", "order.updated", "--event", "production.status_changed"})));
    CHECK(registered["url"] == serving.endpoint());
    CHECK(console.json({"account", "show", "Shop"})["secrets"].toObject()["webhook_secret"] == "keychain");
    sandbox.act(order["remoteId"].toString(), "complete");
    CHECK(eventually([&] { return console.json({"order", "show", "PO-1"})["stage"] == "shipped"; }, 20'000));
    bool verified = false;
    for (const QJsonValue &event : console.json({"webhook", "events"})["events"].toArray())
        verified = verified || event["outcome"] == "applied";
    CHECK(verified);
    CHECK(serving.process.terminate() == 0);
    const QString webhook = registered["id"].toString();
    CHECK(console.run(at({"webhook", "remote", "list"})).out.contains(webhook.toUtf8()));
    console.json(at({"webhook", "remote", "remove", webhook}));
    CHECK_FALSE(console.run(at({"webhook", "remote", "list"})).out.contains(webhook.toUtf8()));
}
