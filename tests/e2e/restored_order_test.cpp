// SPDX-License-Identifier: GPL-3.0-or-later
// A backup with an order that was still to be sent: after a restore, it is not sent a second time.
#include "tests/e2e/shops.h"

using namespace platen::test;

namespace {

// A shop with an order that waits because its key is refused.
struct WaitingShop
{
    explicit WaitingShop(const QString &provider)
        : variable(QStringLiteral("PLATEN_SECRET_SHOP_") + shopAccountAt(provider, sandbox).secret.toUpper())
    {
        addShopAt(provider, console, sandbox);
        const QString key = console.environment.value(variable);
        console.environment.insert(variable, "wrong");
        console.failure(5, "unauthorized", {"order", "create", "-"}, bytes(draftFor(provider, "PO-1")));
        REQUIRE(console.json({"outbox", "list"})["outbox"][0]["state"] == "waiting");
        console.environment.insert(variable, key);
        console.json({"backup", backup});
        // A sync has to find out what happened after the backup.
        console.run({"sync", "--full"});
        REQUIRE(sandbox.ordersWith("PO-1").size() == 1);
    }

    QJsonObject order() { return console.json({"order", "show", "PO-1"}); }

    SandboxProcess sandbox;
    Console console;
    QString variable;
    QString backup = console.folder() + "/backup.sqlite3";
};

bool tells(Console &console, const QString &text)
{
    const QJsonArray timeline = console.json({"order", "timeline", "PO-1"})["timeline"].toArray();
    return std::any_of(timeline.begin(), timeline.end(),
                       [&text](const QJsonValue &line) { return line["text"].toString() == text; });
}

} // namespace

TEST_CASE("an order that waits in a restored backup is not sent again")
{
    for (const QString &provider : everyProvider()) {
        INFO(provider.toStdString());
        WaitingShop shop(provider);
        shop.console.json({"restore", shop.backup});
        CHECK(shop.order()["stage"] == "unknown");
        CHECK(shop.order()["needsAttention"] == true);
        CHECK(tells(shop.console, "From a backup: it may have been sent since"));
        CHECK(shop.console.json({"outbox", "list"})["outbox"][0]["state"] == "unknown");

        shop.console.run({"sync"});
        shop.console.run({"sync", "--full"});
        CHECK(shop.sandbox.ordersWith("PO-1").size() == 1);
        // Either it was found, or a person has to find out.
        const QString stage = shop.order()["stage"].toString();
        const bool found = !shop.order()["remoteId"].toString().isEmpty();
        CHECK((found ? stage != "unknown" : stage == "unknown"));
        CHECK(shop.console.json({"outbox", "list"})["outbox"].toArray().size() == (found ? 0 : 1));
    }
}

TEST_CASE("an order that was not sent since its backup is sent with its key, once")
{
    SandboxProcess sandbox;
    Console console;
    console.addShop(sandbox);
    const QString key = console.environment.value("PLATEN_SECRET_SHOP_API_KEY");
    console.environment.insert("PLATEN_SECRET_SHOP_API_KEY", "wrong");
    console.failure(5, "unauthorized", {"order", "create", "-"}, bytes(draft("PO-1")));
    const QString backup = console.folder() + "/backup.sqlite3";
    console.json({"backup", backup});
    console.json({"restore", backup});
    console.environment.insert("PLATEN_SECRET_SHOP_API_KEY", key);
    console.json({"sync"});
    console.json({"sync"});
    CHECK(sandbox.ordersWith("PO-1").size() == 1);
    CHECK(console.json({"order", "show", "PO-1"})["stage"] == "submitted");
}

namespace {

// A change of an order that waits in a backup because its key was refused.
struct WaitingChange
{
    WaitingChange()
    {
        console.addShop(sandbox);
        console.json({"order", "create", "-"}, bytes(draft("PO-1")));
        const QString variable = "PLATEN_SECRET_SHOP_API_KEY";
        const QString key = console.environment.value(variable);
        console.environment.insert(variable, "wrong");
        console.failure(5, "unauthorized", metadata("before"));
        console.json({"backup", backup});
        console.environment.insert(variable, key);
    }

    QStringList metadata(const QString &word)
    {
        return {"order", "update", "PO-1", "--metadata", console.file("m.json", bytes(QJsonObject{{"word", word}}))};
    }
    QString atProvider()
    {
        console.run({"order", "refresh", "PO-1"});
        const QJsonObject order = console.json({"order", "show", "PO-1"});
        return order["metadata"]["word"].toString();
    }
    QJsonArray outbox() { return console.json({"outbox", "list"})["outbox"].toArray(); }

    SandboxProcess sandbox;
    Console console;
    QString backup = console.folder() + "/backup.sqlite3";
};

} // namespace

TEST_CASE("a change that waits in a restored backup does not undo a later one")
{
    WaitingChange at;
    at.console.json({"sync"});
    at.console.json(at.metadata("after"));
    REQUIRE(at.atProvider() == "after");
    at.console.json({"restore", at.backup});
    for (int i = 0; i < 2; ++i) {
        at.console.run({"sync"});
        CHECK(at.atProvider() == "after");
        const QJsonArray open = at.outbox();
        REQUIRE(open.size() == 1);
        CHECK(open[0]["state"] == "unknown");
    }
    // A person decides that it is still wanted.
    at.console.json({"outbox", "retry", "PO-1"});
    CHECK(at.atProvider() == "before");
    CHECK(at.outbox().isEmpty());
}

TEST_CASE("a change in a restored backup that was made already is settled by a look-up")
{
    WaitingChange at;
    at.console.json({"sync"});
    REQUIRE(at.atProvider() == "before");
    at.console.json({"restore", at.backup});
    at.sandbox.clearLog();
    at.console.json({"sync"});
    CHECK(at.outbox().isEmpty());
    for (const QJsonValue &request : at.sandbox.log())
        CHECK(request["method"] == "GET");
}
