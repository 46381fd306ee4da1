// SPDX-License-Identifier: GPL-3.0-or-later
// The data folder after power cuts, clean-ups and full disks, as seen in the console.
#include "tests/e2e/serving.h"
#include "tests/support/environment.h"
#include "tests/support/wait.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QThread>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#include <unistd.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/mount.h>
#endif

using namespace platen::test;

namespace {

QString databaseOf(const Console &console)
{
    return console.dataDir() + "/platen.sqlite3";
}

int ordersOf(Console &console)
{
    return console.json({"order", "list", "--limit", "500"})["count"].toInt();
}

void create(Console &console, const QString &reference)
{
    console.json({"order", "create", "-"}, bytes(draft(reference)));
}

QStringList unfinishedIn(const QString &folder)
{
    return QDir(folder).entryList({".platen-*", "restore-*", "*.restoring"}, QDir::AllEntries | QDir::Hidden);
}

QString messageOf(const QJsonObject &failure)
{
    return failure["error"]["message"].toString();
}

} // namespace

TEST_CASE("an empty database is an error in every command until a backup is restored")
{
    SandboxProcess sandbox;
    Console console;
    console.addShop(sandbox);
    create(console, "PO-1");
    const QString elsewhere = console.folder() + "/backup.sqlite3";
    console.json({"backup", elsewhere});
    QFile file(databaseOf(console));
    REQUIRE(file.resize(0));
    sandbox.clearLog();

    const QString order = console.file("order.json", bytes(draft("PO-2")));
    const std::vector<QStringList> commands{{"account", "list"},
                                            {"account", "add", "prodigi", "Other"},
                                            {"order", "list"},
                                            {"order", "show", "PO-1"},
                                            {"order", "create", order},
                                            {"outbox", "list"},
                                            {"quote", order},
                                            {"sync"},
                                            {"webhook", "events"},
                                            {"webhook", "serve", "--port", "0"},
                                            {"backup", console.folder() + "/another.sqlite3"},
                                            {"doctor"}};
    for (const QStringList &command : commands) {
        INFO(command.join(' '));
        const QString message = messageOf(console.failure(6, "storage", command));
        CHECK(message.contains("empty or damaged"));
        CHECK(message.contains("estore"));
        CHECK(QFileInfo(databaseOf(console)).size() == 0);
    }
    CHECK(sandbox.log().isEmpty());

    console.json({"restore", elsewhere});
    CHECK(ordersOf(console) == 1);
    // The empty one was kept, as any existing database is.
    CHECK(QDir(console.dataDir() + "/backups").entryList({"before-restore-*.sqlite3"}, QDir::Files).size() == 1);
}

TEST_CASE("a database that vanished is not replaced by an empty one")
{
    SandboxProcess sandbox;
    Console console;
    console.addShop(sandbox);
    create(console, "PO-1");
    console.json({"backup", console.dataDir() + "/backups/mine.sqlite3"});
    REQUIRE(QFile::remove(databaseOf(console)));
    const QString message = messageOf(console.failure(6, "storage", {"order", "list"}));
    CHECK(message.contains("missing"));
    CHECK(message.contains("mine.sqlite3"));
    CHECK_FALSE(QFileInfo::exists(databaseOf(console)));
    console.json({"restore", console.dataDir() + "/backups/mine.sqlite3"});
    CHECK(ordersOf(console) == 1);
}

TEST_CASE("killed backups and restores leave nothing behind, and nothing half done")
{
    const int kills = numberFromEnvironment("PLATEN_STORE_KILLS", 8);
    const quint32 seed = seedFromEnvironment("PLATEN_CRASH_SEED");
    INFO("PLATEN_CRASH_SEED=" << seed);
    QRandomGenerator random(seed);
    SandboxProcess sandbox;
    Console console;
    console.addShop(sandbox);
    create(console, "PO-1");
    const QString good = console.folder() + "/good.sqlite3";
    QElapsedTimer timer;
    timer.start();
    console.json({"backup", good});
    const auto usual = static_cast<quint32>(timer.nsecsElapsed() / 1000);
    create(console, "PO-2");
    const auto killed = [&](const QStringList &command) {
        LiveProcess process(console.start(command));
        QThread::usleep(static_cast<unsigned long>(random.bounded(usual + usual / 10)));
        process.kill();
    };

    for (int i = 0; i < kills; ++i) {
        const QString file = console.folder() + QString("/killed-%1.sqlite3").arg(i);
        killed({"backup", file});
        // There is no backup of that name, or a complete one.
        if (!QFileInfo::exists(file))
            console.json({"backup", file});
        Console other;
        other.json({"restore", file});
        CHECK(ordersOf(other) == 2);
    }
    console.json({"backup", console.folder() + "/last.sqlite3"});
    CHECK(unfinishedIn(console.folder()).isEmpty());

    for (int i = 0; i < kills; ++i) {
        if (ordersOf(console) == 1)
            console.json({"sync", "--full"});
        killed({"restore", good});
        const int orders = ordersOf(console);
        CHECK((orders == 1 || orders == 2));
    }
    console.json({"sync"});
    CHECK(unfinishedIn(console.dataDir()).isEmpty());
    CHECK(unfinishedIn(console.dataDir() + "/backups").isEmpty());
}

#ifdef Q_OS_UNIX
TEST_CASE("a restore that the disk cannot hold says so, and changes nothing")
{
    SandboxProcess sandbox;
    Console console;
    console.addShop(sandbox);
    create(console, "PO-1");
    const QString backup = console.folder() + "/backup.sqlite3";
    console.json({"backup", backup});

    SECTION("as a limit of the process")
    {
        Start start = console.start({"restore", backup, "--json"});
        start.inChild = [] {
            std::signal(SIGXFSZ, SIG_IGN);
            const rlimit limit{64 * 1024, 64 * 1024};
            setrlimit(RLIMIT_FSIZE, &limit);
        };
        const Finished finished = runProcess(start);
        INFO(finished.err.toStdString());
        CHECK(finished.exit == 6);
        CHECK(finished.errorCode() == "storage");
    }
#ifdef Q_OS_LINUX
    SECTION("as a file system that is full")
    {
        const QByteArray place = console.dataDir().toLocal8Bit();
        if (geteuid() != 0 || mount("tmpfs", place.constData(), "tmpfs", 0, "size=3m") != 0) {
            WARN("not allowed to mount a small file system: skipped");
            return;
        }
        struct Unmount
        {
            const QByteArray place;
            ~Unmount() { umount2(place.constData(), MNT_DETACH); }
        } unmount{place};
        console.json({"restore", backup});
        QFile filler(console.dataDir() + "/filler");
        REQUIRE(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        while (filler.write(QByteArray(4096, 'x')) == 4096) {
        }
        filler.close();
        const QString message = messageOf(console.failure(6, "storage", {"restore", backup}));
        CHECK(message.contains("full"));
        CHECK_FALSE(message.contains("running"));
        REQUIRE(filler.remove());
        CHECK(ordersOf(console) == 1);
        CHECK(unfinishedIn(console.dataDir()).isEmpty());
        return;
    }
#endif
    CHECK(ordersOf(console) == 1);
    CHECK(unfinishedIn(console.dataDir()).isEmpty());
}

TEST_CASE("a listener whose data folder was removed says so, and acknowledges nothing")
{
    SandboxProcess sandbox;
    Console console;
    console.addShop(sandbox);
    Serving serving(console, {"--port", "0"});
    const auto send = [&](const char *id) {
        const QJsonObject event{{"specversion", "1.0"},
                                {"type", "com.prodigi.order.status.stage.changed#InProgress"},
                                {"source", "http://api.example.org/v4.0/Orders/ord_1"},
                                {"id", id},
                                {"data", QJsonObject{{"order", QJsonObject{{"id", "ord_1"}}}}}};
        return sendHttp("POST", serving.endpoint(), bytes(event), "application/cloudevents+json").status;
    };
    REQUIRE(send("evt_1") == 200);
    REQUIRE(QDir(console.dataDir()).removeRecursively());
    for (const char *id : {"evt_2", "evt_3", "evt_4"})
        CHECK(send(id) == 503);
    serving.process.kill();
    CHECK(serving.process.errors().contains("removed, moved or replaced"));
}
#endif
