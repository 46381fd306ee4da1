// SPDX-License-Identifier: GPL-3.0-or-later
// Orders from the draft to the end, with and without --json.
#include "tests/e2e/console.h"

using namespace platen::test;

namespace {

QJsonObject create(Console &console, const QString &reference)
{
    const QString file = console.file(reference + ".json", bytes(draft(reference)));
    return console.json({"order", "create", file});
}

} // namespace

TEST_CASE("an order is placed, tracked and changed")
{
    SandboxProcess sandbox;
    Console console;
    console.addShop(sandbox);

    const QJsonObject order = create(console, "PO-1");
    requireOrder(order);
    CHECK(order["account"] == "Shop");
    CHECK(order["provider"] == "prodigi");
    CHECK(order["reference"] == "PO-1");
    CHECK(order["stage"] == "submitted");
    CHECK(order["needsAttention"] == false);
    CHECK(order["items"].toArray().size() == 1);
    CHECK(order["items"][0]["quantity"] == 2);
    CHECK(order["metadata"] == QJsonObject{{"shop", "e2e"}});
    const QString remoteId = order["remoteId"].toString();
    REQUIRE(remoteId.startsWith("ord_"));
    REQUIRE(sandbox.ordersWith("PO-1").size() == 1);

    SECTION("it is found by each of its names")
    {
        const QString id = order["id"].toString();
        for (const QString &name : {id, remoteId, QString("PO-1")})
            CHECK(console.json({"order", "show", name})["id"] == id);
        const QJsonObject both = console.json({"order", "show", id, remoteId});
        CHECK(both["orders"].toArray().size() == 2);
        CHECK(both["failed"].toArray().isEmpty());
        console.failure(3, "notFound", {"order", "show", "PO-2"});
        const Finished plain = console.run({"order", "show", "PO-1"});
        CHECK(plain.exit == 0);
        for (const QByteArray &part : {QByteArray("PO-1"), remoteId.toLatin1(), QByteArray("Robin Example"),
                                       QByteArray("GLOBAL-FAP-10X10"), QByteArray("Submitted")})
            CHECK(plain.out.contains(part));
        CHECK_FALSE(plain.out.contains('\x1b'));
    }

    SECTION("its timeline begins with the person who placed it")
    {
        const QJsonArray timeline = console.json({"order", "timeline", "PO-1"})["timeline"].toArray();
        REQUIRE(timeline.size() >= 2);
        for (const QJsonValue &entry : timeline)
            requireMembers(entry.toObject(), {"at", "source", "stage", "text", "eventId"});
        CHECK(timeline.first()["source"] == "user");
        CHECK(timeline.first()["stage"] == "queued");
        CHECK(timeline.last()["stage"] == "submitted");
        CHECK(console.run({"order", "timeline", "PO-1"}).out.contains("Queued"));
    }

    SECTION("the provider reports which changes are available")
    {
        const QJsonArray actions = console.json({"order", "actions", "PO-1"})["actions"].toArray();
        QStringList names;
        for (const QJsonValue &action : actions) {
            requireMembers(action.toObject(), {"action", "available", "reason"});
            names << action["action"].toString();
            CHECK(action["available"] == true);
        }
        names.sort();
        CHECK(names.join(' ') == "cancel changeMetadata changeRecipient changeShippingMethod");
        CHECK(console.run({"order", "actions", "PO-1"}).out.contains("changeRecipient"));
    }

    SECTION("shipping method, recipient and metadata change, one by one and together")
    {
        CHECK(console.json({"order", "update", "PO-1", "--shipping-method", "Express"})["shippingMethod"] == "Express");
        QJsonObject recipient = draft("x")["recipient"].toObject();
        recipient["name"] = "Kim Example";
        const QString recipientFile = console.file("recipient.json", bytes(recipient));
        const QString metadataFile = console.file("metadata.json", R"({"batch": "7"})");
        const QJsonObject changed =
            console.json({"order", "update", "PO-1", "--recipient", recipientFile, "--metadata", metadataFile});
        requireOrder(changed);
        CHECK(changed["recipient"]["name"] == "Kim Example");
        CHECK(changed["metadata"] == QJsonObject{{"batch", "7"}});
        const QJsonObject remote = sandbox.ordersWith("PO-1").first().toObject();
        CHECK(remote["recipient"]["name"] == "Kim Example");
        CHECK(remote["shippingMethod"] == "Express");

        console.failure(1, "unsupported", {"order", "update", "PO-1", "--options", metadataFile});
        // If one of two changes is not possible, neither is sent.
        console.failure(1, "unsupported",
                        {"order", "update", "PO-1", "--options", metadataFile, "--shipping-method", "Budget"});
        CHECK(sandbox.ordersWith("PO-1").first()["shippingMethod"] == "Express");
        console.failure(3, "notFound", {"order", "update", "PO-1", "--recipient", "/nonexistent.json"});
        console.failure(1, "validation", {"order", "update", "PO-1", "--metadata", console.file("list.json", "[1")});
        console.failure(1, "unsupported", {"order", "delete", "PO-1"});
    }

    SECTION("orders are cancelled, alone and with others")
    {
        create(console, "PO-2");
        const Finished several = console.run({"order", "cancel", "PO-1", "PO-9", "PO-2", "--json"});
        CHECK(several.exit == 3);
        requireMembers(several.json(), {"orders", "failed"});
        REQUIRE(several.json()["orders"].toArray().size() == 2);
        for (const QJsonValue &cancelled : several.json()["orders"].toArray()) {
            requireOrder(cancelled.toObject());
            CHECK(cancelled["stage"] == "cancelled");
        }
        REQUIRE(several.json()["failed"].toArray().size() == 1);
        const QJsonObject failed = several.json()["failed"][0].toObject();
        requireMembers(failed, {"order", "error"});
        CHECK(failed["order"] == "PO-9");
        CHECK(failed["error"]["code"] == "notFound");

        create(console, "PO-3");
        const Finished plain = console.run({"order", "cancel", "PO-3"});
        CHECK(plain.exit == 0);
        CHECK(plain.out.contains("Cancelled"));
        const Finished plainSeveral = console.run({"order", "refresh", "PO-3", "PO-9"});
        CHECK(plainSeveral.exit == 3);
        CHECK(plainSeveral.out.contains("PO-3"));
        CHECK(plainSeveral.err.contains("PO-9"));
    }

    SECTION("a refresh shows the order's state at the provider")
    {
        for (int i = 0; i < 12; ++i)
            sandbox.act(remoteId, "advance");
        sandbox.act(remoteId, "complete");
        const QJsonObject refreshed = console.json({"order", "refresh", "PO-1"});
        requireOrder(refreshed);
        CHECK(refreshed["stage"] == "shipped");
        REQUIRE(refreshed["shipments"].toArray().size() == 1);
        CHECK_FALSE(refreshed["shipments"][0]["trackingNumber"].toString().isEmpty());
        console.failure(1, "refused", {"order", "cancel", "PO-1"});
        CHECK(console.run({"order", "show", "PO-1"}).out.contains("Shipments"));
    }
}

TEST_CASE("drafts: checked, held, submitted, discarded, read from standard input")
{
    SandboxProcess sandbox;
    Console console;
    console.addShop(sandbox);

    CHECK(console.json({"order", "validate", "-"}, bytes(draft("PO-1"))) == QJsonObject{{"valid", true}});
    CHECK(console.run({"order", "validate", "-"}, bytes(draft("PO-1"))).exit == 0);
    CHECK(sandbox.orders().isEmpty());

    const QJsonObject held = console.json({"order", "create", "-", "--hold"}, bytes(draft("PO-1")));
    requireOrder(held);
    CHECK(held["stage"] == "draft");
    CHECK(held["remoteId"].isNull());
    CHECK(sandbox.orders().isEmpty());
    const QJsonObject sent = console.json({"order", "submit", "PO-1"});
    CHECK(sent["stage"] == "submitted");
    CHECK(sent["id"] == held["id"]);
    CHECK(sandbox.ordersWith("PO-1").size() == 1);
    console.failure(1, "refused", {"order", "submit", "PO-1"});
    console.failure(1, "refused", {"outbox", "retry", "PO-1"});

    console.json({"order", "create", "-", "--hold"}, bytes(draft("PO-2")));
    const QJsonObject discarded = console.json({"order", "delete", "PO-2"});
    CHECK(discarded["stage"] == "cancelled");

    // The account on the command line replaces the draft's account, if any.
    const QJsonObject order = console.json({"order", "create", "-", "--account", "Shop"}, bytes(draft("PO-3", "")));
    CHECK(order["account"] == "Shop");
    CHECK(console.json({"order", "create", "-", "--account", "Shop"}, bytes(draft("PO-4", "Nowhere")))["stage"] ==
          "submitted");
    console.failure(3, "notFound", {"order", "create", "-", "--account", "Nowhere"}, bytes(draft("PO-5")));
    console.failure(1, "validation", {"order", "create", "-"}, bytes(draft("PO-5", "")));

    // Stored without waiting: nothing is sent until something works through the outbox.
    const QJsonObject queued = console.json({"order", "create", "-", "--no-wait"}, bytes(draft("PO-6")));
    CHECK(queued["stage"] == "queued");
    CHECK(console.json({"outbox", "list"})["outbox"][0]["state"] == "waiting");
    CHECK(sandbox.ordersWith("PO-6").isEmpty());
    console.json({"sync"});
    CHECK(console.json({"order", "show", "PO-6"})["stage"] == "submitted");
    CHECK(sandbox.ordersWith("PO-6").size() == 1);

    // The same reference again: a reprint, with a note, and the reference becomes ambiguous as ORDER.
    console.json({"order", "create", "-"}, bytes(draft("PO-6")));
    CHECK(sandbox.ordersWith("PO-6").size() == 2);
    console.failure(2, "usage", {"order", "show", "PO-6"});
}

TEST_CASE("the list: filters, pages, counts")
{
    SandboxProcess sandbox({"--seed-orders", "130"});
    Console console;
    console.addShop(sandbox);

    const QJsonObject synced = console.json({"sync"});
    requireMembers(synced, {"accounts"});
    REQUIRE(synced["accounts"].toArray().size() == 1);
    const QJsonObject report = synced["accounts"][0].toObject();
    requireMembers(report, {"account", "seen", "new", "changed", "error"});
    CHECK(report["account"] == "Shop");
    CHECK(report["seen"] == 130);
    CHECK(report["new"] == 130);
    CHECK(report["changed"] == 0);
    CHECK(report["error"].isNull());
    CHECK(console.run({"sync", "--account", "Shop", "--full"}).exit == 0);
    console.failure(3, "notFound", {"sync", "--account", "Nowhere"});

    QJsonObject page = console.json({"order", "list"});
    requireMembers(page, {"orders", "next", "count"});
    CHECK(page["orders"].toArray().size() == 50);
    CHECK(page["count"] == 130);
    QSet<QString> seen;
    QString previous;
    for (int pages = 0; pages < 4; ++pages) {
        for (const QJsonValue &order : page["orders"].toArray()) {
            requireOrder(order.toObject());
            seen.insert(order["id"].toString());
            CHECK((previous.isEmpty() || order["createdAt"].toString() <= previous));
            previous = order["createdAt"].toString();
        }
        if (page["next"].isNull())
            break;
        page = console.json({"order", "list", "--after", page["next"].toString()});
    }
    CHECK(seen.size() == 130);
    CHECK(page["next"].isNull());

    CHECK(console.json({"order", "list", "--limit", "3"})["orders"].toArray().size() == 3);
    const QJsonObject shipped = console.json({"order", "list", "--stage", "shipped", "--limit", "200"});
    const QJsonObject two =
        console.json({"order", "list", "--stage", "shipped", "--stage", "cancelled", "--limit", "200"});
    CHECK(shipped["count"].toInt() > 0);
    CHECK(two["count"].toInt() > shipped["count"].toInt());
    for (const QJsonValue &order : shipped["orders"].toArray())
        CHECK(order["stage"] == "shipped");
    for (const QJsonValue &order : console.json({"order", "list", "--attention", "--limit", "200"})["orders"].toArray())
        CHECK(order["needsAttention"] == true);

    const QJsonObject some = console.json({"order", "list", "--limit", "1"})["orders"][0].toObject();
    const QString day = some["createdAt"].toString().left(10);
    // A date includes its whole day; an instant includes itself.
    for (const QString &bound : {day, some["createdAt"].toString()}) {
        const QJsonArray found =
            console.json({"order", "list", "--from", bound, "--to", bound, "--limit", "200"})["orders"].toArray();
        const bool isThere = std::any_of(found.begin(), found.end(),
                                         [&some](const QJsonValue &order) { return order["id"] == some["id"]; });
        CHECK(isThere);
        for (const QJsonValue &order : found)
            CHECK(order["createdAt"].toString().startsWith(day));
    }
    CHECK(console.json({"order", "list", "--to", "2001-01-01"})["count"] == 0);
    CHECK(console.json({"order", "list", "--search", some["reference"].toString()})["count"].toInt() >= 1);
    CHECK(console.json({"order", "list", "--search", "nothinglikethis"})["count"] == 0);
    CHECK(console.json({"order", "list", "--account", "Shop"})["count"] == 130);
    console.failure(3, "notFound", {"order", "list", "--account", "Nowhere"});
    console.failure(2, "usage", {"order", "list", "--after", "not-a-cursor"});

    const Finished plain = console.run({"order", "list", "--limit", "5"});
    CHECK(plain.exit == 0);
    CHECK(plain.out.startsWith("REFERENCE"));
    CHECK(plain.out.contains("5 of 130 orders"));
    CHECK_FALSE(plain.out.contains('\x1b'));
    CHECK(console.run({"order", "list", "--search", "nothinglikethis"}).out == "No orders.\n");
}

TEST_CASE("quotes and products")
{
    SandboxProcess sandbox;
    Console console;
    console.addShop(sandbox);

    QJsonObject asked = draft("PO-1");
    asked.remove("shippingMethod");
    const QJsonObject answer = console.json({"quote", "-"}, bytes(asked));
    requireMembers(answer, {"quotes", "unavailable"});
    const QJsonArray quotes = answer["quotes"].toArray();
    REQUIRE(quotes.size() >= 2);
    double last = 0;
    for (const QJsonValue &quote : quotes) {
        requireMembers(quote.toObject(), {"account", "provider", "shippingMethod", "items", "shipping", "tax", "total",
                                          "shipments", "issues"});
        requireMembers(quote["total"].toObject(), {"amount", "currency"});
        CHECK(quote["total"]["amount"].toString().toDouble() >= last);
        last = quote["total"]["amount"].toString().toDouble();
    }
    CHECK(answer["unavailable"].toArray().isEmpty());
    CHECK(console.run({"quote", "-"}, bytes(asked)).out.contains("SHIPPING METHOD"));
    CHECK(console.json({"quote", "-", "--account", "Shop"}, bytes(draft("PO-1")))["quotes"].toArray().size() == 1);
    console.failure(3, "notFound", {"quote", "-", "--account", "Nowhere"}, bytes(asked));

    const QJsonObject product = console.json({"product", "show", "GLOBAL-FAP-10X10", "--account", "Shop"});
    requireMembers(product, {"result"});
    CHECK(QJsonDocument(product).toJson().contains("GLOBAL-FAP-10X10"));
    CHECK(console.run({"product", "show", "GLOBAL-FAP-10X10", "--account", "Shop"}).out.contains("GLOBAL-FAP-10X10"));
    console.failure(3, "notFound", {"product", "show", "NO-SUCH-SKU", "--account", "Shop"});
    console.failure(3, "notFound", {"product", "show", "GLOBAL-FAP-10X10", "--account", "Nowhere"});

    const QStringList spine{"product",   "spine", "BOOK-A4-L-HARD-M", "--pages", "50",
                            "--country", "GB",    "--account",        "Shop"};
    requireMembers(console.json(spine), {"result"});
    CHECK(console.run(spine).out.contains("mm wide"));
}

TEST_CASE("what the provider does not offer is unsupported, and nothing is sent")
{
    SandboxProcess sandbox;
    Console console;
    console.addShop(sandbox);
    sandbox.clearLog();
    const QString file = console.file("any.json", "{}");
    const QList<QStringList> commands{
        {"product", "list"},
        {"product", "create", file},
        {"product", "update", "1", file},
        {"product", "delete", "1"},
        {"category", "show", "1"},
        {"category", "create", file},
        {"category", "update", "1", file},
        {"category", "delete", "1"},
        {"variant", "show", "1"},
        {"variant", "create", file},
        {"variant", "update", "1", file},
        {"variant", "delete", "1"},
        {"design", "create", file},
        {"design", "render", "1"},
        {"file", "upload", file},
        {"print-file", "1"},
        {"batch", "create", "--item", "1", "--item", "2", "--template", "3"},
        {"webhook", "remote", "list"},
        {"webhook", "remote", "register", "--event", "all"},
        {"webhook", "remote", "remove", "1"},
    };
    for (const QStringList &command : commands) {
        console.failure(1, "unsupported", command + QStringList{"--account", "Shop"});
        console.failure(3, "notFound", command + QStringList{"--account", "Nowhere"});
    }
    CHECK(sandbox.log().isEmpty());
}

TEST_CASE("backup, restore and doctor")
{
    SandboxProcess sandbox;
    Console console;
    console.addShop(sandbox);
    create(console, "PO-1");

    const QString file = console.folder() + "/backup.sqlite3";
    CHECK(console.json({"backup", file}) == QJsonObject{{"file", file}});
    // The database is intact; only the backup's file already exists.
    console.failure(1, "refused", {"backup", file});
    create(console, "PO-2");
    CHECK(console.json({"order", "list"})["count"] == 2);
    CHECK(console.json({"restore", file}) == QJsonObject{{"file", file}});
    CHECK(console.json({"order", "list"})["count"] == 1);
    CHECK(console.json({"order", "show", "PO-1"})["stage"] == "submitted");
    // What the backup does not know is still at the provider.
    console.json({"sync", "--full"});
    CHECK(console.json({"order", "list"})["count"] == 2);

    console.failure(3, "notFound", {"restore", "/nonexistent/backup"});
    const Finished broken = console.run({"restore", console.file("broken.sqlite3", "not a database"), "--json"});
    CHECK(broken.exit == 6);
    CHECK(console.json({"order", "list"})["count"] == 2);
    CHECK(console.run({"backup", file + "/folder/backup.sqlite3"}).exit == 6);
    const QString nowhere = console.folder() + "/nowhere";
    const QJsonObject refused = console.failure(6, "storage", {"backup", nowhere + "/backup.sqlite3"});
    CHECK(refused["error"]["message"].toString().contains(nowhere));
    CHECK_FALSE(QFile::exists(nowhere));

    const QJsonArray findings = console.json({"doctor"})["findings"].toArray();
    REQUIRE_FALSE(findings.isEmpty());
    for (const QJsonValue &finding : findings) {
        requireMembers(finding.toObject(), {"check", "ok", "message"});
        CHECK(finding["ok"] == true);
    }
    CHECK(console.run({"doctor"}).out.contains("database"));
    const QString key = console.environment.value("PLATEN_SECRET_SHOP_API_KEY");
    console.environment.remove("PLATEN_SECRET_SHOP_API_KEY");
    QJsonObject last = console.json({"doctor"})["findings"].toArray().last().toObject();
    CHECK(last["check"] == "secrets");
    CHECK(last["ok"] == false);
    CHECK(last["message"].toString().contains("api_key"));
    console.environment.insert("PLATEN_SECRET_SHOP_API_KEY", key);

    // A folder that does not exist, and a file in its place that is not a database.
    Console damaged;
    QDir().mkpath(damaged.dataDir());
    QFile database(damaged.dataDir() + "/platen.sqlite3");
    REQUIRE(database.open(QIODevice::WriteOnly));
    database.write(QByteArray(8192, 'x'));
    database.close();
    damaged.failure(6, "storage", {"doctor"});
    damaged.failure(6, "storage", {"order", "list"});
    REQUIRE(database.open(QIODevice::ReadOnly));
    CHECK(database.readAll() == QByteArray(8192, 'x'));
    database.close();
    // A backup replaces it, and it is kept in case something can still be read from it.
    damaged.json({"restore", file});
    CHECK(damaged.json({"order", "list"})["count"] == 1);
    const QDir backups(damaged.dataDir() + "/backups");
    REQUIRE(backups.entryList(QDir::Files).size() == 1);
    QFile kept(backups.filePath(backups.entryList(QDir::Files).first()));
    REQUIRE(kept.open(QIODevice::ReadOnly));
    CHECK(kept.readAll() == QByteArray(8192, 'x'));
}
