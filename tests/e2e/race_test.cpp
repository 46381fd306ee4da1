// SPDX-License-Identifier: GPL-3.0-or-later
// Several programs decide on one order at the same moment: one of them does it, and the others get an error.
#include "tests/e2e/console.h"

using namespace platen::test;

namespace {

// Starts the same command in several processes at once and returns the exit status of each.
std::vector<int> atOnce(Console &console, const QStringList &arguments, int processes)
{
    std::vector<std::unique_ptr<LiveProcess>> running;
    for (int i = 0; i < processes; ++i)
        running.push_back(std::make_unique<LiveProcess>(console.start(arguments)));
    std::vector<int> exits;
    for (const auto &process : running) {
        REQUIRE(process->waitForFinished(60'000));
        exits.push_back(process->exitCode());
    }
    return exits;
}

} // namespace

TEST_CASE("Several programs that submit one draft send it once")
{
    SandboxProcess sandbox;
    Console console;
    console.addShop(sandbox);
    for (int round = 0; round < 4; ++round) {
        const QString reference = QString("RACE-%1").arg(round);
        const QString id = console.json({"order", "create", "-", "--hold"}, bytes(draft(reference)))["id"].toString();
        const std::vector<int> exits = atOnce(console, {"order", "submit", id, "--json"}, 4);
        console.json({"sync"});
        INFO(reference);
        CHECK(sandbox.ordersWith(reference).size() == 1);
        CHECK(console.json({"order", "show", id})["stage"] == "submitted");
        // 0 for the one that did it, 1 for those that found it done.
        CHECK(std::count(exits.begin(), exits.end(), 0) == 1);
        CHECK(std::count(exits.begin(), exits.end(), 1) == 3);
    }
    CHECK(console.json({"outbox", "list"})["outbox"].toArray().isEmpty());
}

TEST_CASE("An order that is cancelled while another program submits it is either at the provider or not, and its state "
          "is known")
{
    SandboxProcess sandbox;
    Console console;
    console.addShop(sandbox);
    for (int round = 0; round < 4; ++round) {
        const QString reference = QString("TAKEN-%1").arg(round);
        const QString id = console.json({"order", "create", "-", "--hold"}, bytes(draft(reference)))["id"].toString();
        LiveProcess submits(console.start({"order", "submit", id, "--json"}));
        LiveProcess cancels(console.start({"order", "cancel", id, "--json"}));
        REQUIRE(submits.waitForFinished(60'000));
        REQUIRE(cancels.waitForFinished(60'000));
        console.json({"sync"});
        const QJsonObject order = console.json({"order", "show", id});
        INFO(reference << " " << order);
        const QJsonArray there = sandbox.ordersWith(reference);
        if (there.isEmpty()) {
            CHECK(order["stage"] == "cancelled");
            CHECK(order["remoteId"].isNull());
        } else {
            CHECK(there.size() == 1);
            CHECK(order["remoteId"] == there.first()["id"]);
            CHECK((order["stage"] == "cancelled") == (there.first()["status"]["stage"] == "Cancelled"));
        }
    }
    CHECK(console.json({"outbox", "list"})["outbox"].toArray().isEmpty());
}
