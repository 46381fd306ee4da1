// SPDX-License-Identifier: GPL-3.0-or-later
// What a sync counts and refreshes.
#include "tests/e2e/console.h"

using namespace platen::test;

namespace {

QJsonObject syncShop(Console &console)
{
    return console.json({"sync"})["accounts"].toArray().first().toObject();
}

} // namespace

TEST_CASE("a sync counts as changed only what changed")
{
    SandboxProcess sandbox({"--seed-orders", "30"});
    Console console;
    console.addShop(sandbox);
    CHECK(syncShop(console)["new"] == 30);
    const QJsonObject again = syncShop(console);
    CHECK(again["new"] == 0);
    CHECK(again["changed"] == 0);

    const QJsonObject order = console.json({"order", "create", "-"}, bytes(draft("PO-1")));
    syncShop(console);
    sandbox.act(order["remoteId"].toString(), "complete");
    const QJsonObject report = syncShop(console);
    CHECK(report["new"] == 0);
    CHECK(report["changed"] == 1);
    CHECK(syncShop(console)["changed"] == 0);
    CHECK(console.json({"order", "show", "PO-1"})["stage"] == "shipped");
}

TEST_CASE("orders that are drafts at the provider are refreshed like other open ones")
{
    SandboxProcess sandbox({"--seed-orders", "60"});
    Console console;
    console.addShop(sandbox);
    syncShop(console);
    const QJsonArray drafts = console.json({"order", "list", "--stage", "draft"})["orders"].toArray();
    REQUIRE_FALSE(drafts.isEmpty());
    for (const QJsonValue &order : drafts)
        sandbox.act(order["remoteId"].toString(), "complete");
    syncShop(console);
    for (const QJsonValue &order : drafts)
        CHECK(console.json({"order", "show", order["id"].toString()})["stage"] == "shipped");
}

TEST_CASE("drafts at the provider do not prevent an account from being removed, our own drafts do")
{
    SandboxProcess sandbox;
    Console console;
    console.addShop(sandbox);
    QJsonObject unavailable = draft("PO-1");
    QJsonObject item = unavailable["items"][0].toObject();
    item["sku"] = "GLOBAL-ALU-20X20"; // out of stock: it stays a draft there
    unavailable["items"] = QJsonArray{item};
    CHECK(console.json({"order", "create", "-"}, bytes(unavailable))["stage"] == "draft");

    console.json({"order", "create", "-", "--hold"}, bytes(draft("PO-2")));
    console.failure(1, "refused", {"account", "remove", "Shop"});
    console.json({"order", "delete", "PO-2"});
    CHECK(console.json({"account", "remove", "Shop"}) == QJsonObject{{"account", "Shop"}, {"removed", true}});
    CHECK(console.json({"order", "list"})["count"] == 0);
}
