// SPDX-License-Identifier: GPL-3.0-or-later
// “Needs attention” in the console: what is listed, what is put aside, and what brings it back.
#include "tests/e2e/serving.h"

#include "tests/support/pictures.h"
#include "tests/support/wait.h"

#include <QDir>

using namespace platen::test;

namespace {

QJsonArray attention(Console &console)
{
    return console.json({"attention", "list"})["attention"].toArray();
}

QStringList itemsOf(Console &console)
{
    QStringList items;
    const QJsonArray all = attention(console);
    for (const QJsonValue &item : all)
        items << item["item"].toString();
    return items;
}

int flagged(Console &console)
{
    return console.json({"order", "list", "--attention"})["count"].toInt();
}

} // namespace

TEST_CASE("a bad file in a watched folder is handled, and a new one brings attention back")
{
    SandboxProcess sandbox;
    Console console;
    console.addShop(sandbox);
    QDir(console.folder()).mkdir("in");
    console.json({"artwork", "folder", "add", "In", console.folder() + "/in", "--account", "Shop", "--sku",
                  "GLOBAL-FAP-16X24", "--interval", "1"});
    CHECK(attention(console).isEmpty());
    auto serving = std::make_unique<Serving>(console);
    console.file("in/first.png", pngFile(100, 150).left(60));
    REQUIRE(eventually([&] { return flagged(console) == 1; }, 30'000));

    const QJsonArray listed = attention(console);
    REQUIRE(listed.size() == 1);
    const QJsonObject item = listed[0].toObject();
    for (const char *member : {"item", "kind", "order", "account", "since", "message", "fix"})
        CHECK(item.contains(QLatin1String(member)));
    CHECK(item["kind"] == "order");
    CHECK(item["account"] == "Shop");
    CHECK(item["fix"] == "Replace the file");
    CHECK(item["message"].toString().contains("first.png"));
    const QString id = item["item"].toString();

    // While another process is in charge; what was decided survives its sudden end.
    console.json({"attention", "handle", id});
    CHECK(attention(console).isEmpty());
    CHECK(flagged(console) == 0);
    serving->process.kill();
    serving.reset();
    CHECK(attention(console).isEmpty());
    CHECK(console.json({"order", "show", item["order"].toString()})["needsAttention"] == false);
    console.failure(3, "notFound", {"attention", "handle", id});

    serving = std::make_unique<Serving>(console);
    console.file("in/second.png", pngFile(100, 150).left(70));
    REQUIRE(eventually([&] { return flagged(console) == 1; }, 30'000));
    REQUIRE(itemsOf(console).size() == 1);
    CHECK(itemsOf(console)[0] != id);
    console.json({"attention", "restore", id});
    CHECK(itemsOf(console).size() == 2);
    CHECK(flagged(console) == 2);
}

TEST_CASE("a refused key needs attention until it works, and again when it is refused again")
{
    SandboxProcess sandbox;
    Console console;
    console.addShop(sandbox);
    const QString variable = "PLATEN_SECRET_SHOP_API_KEY";
    const QString key = console.environment.value(variable);
    console.environment.insert(variable, "wrong");
    console.failure(5, "unauthorized", {"account", "test", "Shop"});
    REQUIRE(attention(console).size() == 1);
    const QJsonObject item = attention(console)[0].toObject();
    CHECK(item["item"] == "account:shop:key");
    CHECK(item["kind"] == "account");
    CHECK(item["order"].isNull());
    CHECK(item["fix"] == "Enter the new key");

    console.json({"attention", "snooze", "account:shop:key", "--until", "2199-01-01"});
    CHECK(attention(console).isEmpty());
    console.json({"attention", "restore", "account:shop:key"});
    console.json({"attention", "handle", "account:shop:key"});
    CHECK(attention(console).isEmpty());
    console.failure(5, "unauthorized", {"account", "test", "Shop"}); // the same trouble
    CHECK(attention(console).isEmpty());

    console.environment.insert(variable, key);
    console.json({"account", "test", "Shop"});
    CHECK(attention(console).isEmpty());
    console.environment.insert(variable, "wrong");
    console.failure(5, "unauthorized", {"account", "test", "Shop"});
    CHECK(itemsOf(console) == QStringList{"account:shop:key"});
}

TEST_CASE("what cannot be put aside says so")
{
    SandboxProcess sandbox;
    Console console;
    console.addShop(sandbox);
    CHECK(console.run({"attention", "list"}).out == "All well: nothing needs your attention.\n");
    console.failure(3, "notFound", {"attention", "handle", "account:shop:key"});
    console.failure(3, "notFound", {"attention", "restore", "account:shop:key"});
    console.failure(2, "usage", {"attention", "snooze", "x"});
    console.failure(2, "usage", {"attention", "snooze", "x", "--until", "soon"});
    console.failure(2, "usage", {"attention", "snooze", "x", "--until", "2001-01-01"});
    console.failure(2, "usage", {"attention", "list", "--limit", "0"});
}
