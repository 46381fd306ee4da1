// SPDX-License-Identifier: GPL-3.0-or-later
// kill -9 at any moment of `order create`: what was stored is sent exactly once, and what was not stored is not sent.
//
// PLATEN_CRASH_KILLS sets the number of kills (default: 40), PLATEN_CRASH_SEED their times.
#include "tests/e2e/console.h"
#include "tests/support/environment.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QThread>

using namespace platen::test;

namespace {

// Whether the order is in the database here.
bool isStored(Console &console, const QString &reference)
{
    return console.json({"order", "list", "--search", reference})["count"].toInt() > 0;
}

struct Tally
{
    int killed = 0;
    int stored = 0;
    int arrived = 0; // at the provider, although its response was not processed here
};

void killCreates(Console &console, SandboxProcess &sandbox, int kills, const QByteArray &fault,
                 QRandomGenerator &random, Tally &tally)
{
    // How long an undisturbed run takes, so that the kills cover all of it.
    QElapsedTimer timer;
    timer.start();
    console.json({"order", "create", "-"}, bytes(draft(QString("WARM-%1").arg(QString::fromLatin1(fault)))));
    const auto usual = static_cast<int>(timer.elapsed());

    for (int i = 0; i < kills; ++i) {
        const QString reference = QString("CRASH-%1-%2").arg(QString::fromLatin1(fault)).arg(i);
        INFO(reference);
        if (fault != "none")
            sandbox.fault("POST /v4.0/orders", fault, 1, 200);
        Start start = console.start({"order", "create", "-"});
        start.input = bytes(draft(reference));
        LiveProcess process(start);
        const int moment = static_cast<int>(random.bounded(usual * 1000 + 1));
        QThread::usleep(static_cast<unsigned long>(moment));
        tally.killed += process.isRunning() ? 1 : 0;
        process.kill();
        sandbox.clearFaults();

        const bool stored = isStored(console, reference);
        tally.stored += stored ? 1 : 0;
        if (!sandbox.ordersWith(reference).isEmpty() && console.json({"order", "show", reference})["remoteId"].isNull())
            ++tally.arrived;
        console.json({"sync"});
        CHECK(sandbox.ordersWith(reference).size() == (stored ? 1 : 0));
        if (stored) {
            const QJsonObject order = console.json({"order", "show", reference});
            CHECK(order["stage"] == "submitted");
            CHECK(order["remoteId"] == sandbox.ordersWith(reference).first()["id"]);
        }
    }
}

} // namespace

TEST_CASE("kill -9 at random times loses no order and duplicates none")
{
    const int kills = numberFromEnvironment("PLATEN_CRASH_KILLS", 40);
    const quint32 seed = seedFromEnvironment("PLATEN_CRASH_SEED");
    INFO("PLATEN_CRASH_SEED=" << seed);
    QRandomGenerator random(seed);
    SandboxProcess sandbox;
    Console console;
    console.addShop(sandbox);
    Tally tally;
    for (const char *fault : {"none", "dropAfter", "500", "500after", "slow"})
        killCreates(console, sandbox, std::max(1, kills / 5), fault, random, tally);
    if (qEnvironmentVariableIsSet("PLATEN_CRASH_KILLS"))
        WARN(tally.killed << " processes were killed at work; " << tally.stored << " orders had been stored, "
                          << tally.arrived << " of them had arrived without an answer");
    // Kills on both sides of the store; otherwise this test shows nothing.
    CHECK(tally.killed > 0);
    CHECK(tally.stored > 0);

    // All orders together once more: no duplicates, nothing open.
    QSet<QString> references;
    for (const QJsonValue &order : sandbox.orders()) {
        const QString reference = order["merchantReference"].toString();
        CHECK_FALSE(references.contains(reference));
        references.insert(reference);
    }
    CHECK(console.json({"outbox", "list"})["outbox"].toArray().isEmpty());
}

TEST_CASE("kill -9 under load keeps every acknowledged event")
{
    SandboxProcess sandbox;
    Console console;
    console.addShop(sandbox);
    QSet<QString> acknowledged;
    QRandomGenerator random(static_cast<quint32>(numberFromEnvironment("PLATEN_CRASH_SEED", 7)));
    int next = 0;
    for (int round = 0; round < 3; ++round) {
        LiveProcess process(console.start({"webhook", "serve", "--json"}));
        const QJsonObject ready = QJsonDocument::fromJson(process.readLine()).object();
        const QString url = ready["endpoints"][0]["url"].toString();
        const int until = next + 5 + static_cast<int>(random.bounded(20));
        while (next < until) {
            const QString id = QString("evt_%1").arg(next++);
            const QJsonObject event{{"specversion", "1.0"},
                                    {"type", "com.prodigi.order.status.stage.changed#InProgress"},
                                    {"source", "http://api.example.org/v4.0/Orders/ord_1"},
                                    {"id", id},
                                    {"time", QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)},
                                    {"data", QJsonObject{{"order", QJsonObject{{"id", "ord_1"}}}}},
                                    {"subject", "ord_1"}};
            if (sendHttp("POST", url, bytes(event), "application/cloudevents+json").status == 200)
                acknowledged.insert(id);
        }
        process.kill();
    }
    REQUIRE(acknowledged.size() >= 10);
    QSet<QString> kept;
    for (const QJsonValue &event : console.json({"webhook", "events", "--limit", "1000"})["events"].toArray())
        kept.insert(event["event"].toString());
    CHECK((acknowledged - kept).isEmpty());
}
