// SPDX-License-Identifier: GPL-3.0-or-later
// Backups, restores and first starts that are killed: all of the old or all of the new.
//
// PLATEN_STORE_KILLS sets the number of kills (default: 8), PLATEN_CRASH_SEED their times.
#include "tests/store/restore_fixture.h"
#include "tests/support/environment.h"

#include <QElapsedTimer>

#include <cstdio>

using namespace platen;
using namespace platen::store;
using namespace platen::test;

namespace {

void say(const char *line)
{
    std::puts(line);
    std::fflush(stdout);
}

DataDir givenDir()
{
    REQUIRE(qEnvironmentVariableIsSet("PLATEN_TEST_DIR")); // without it the person's own data would be used
    return good(DataDir::open(qEnvironmentVariable("PLATEN_TEST_DIR")));
}

} // namespace

TEST_CASE("as another process that backs up", "[.child-backs-up]")
{
    const auto database = good(Database::open(givenDir(), Database::Access::Write));
    say("ready");
    (void)database->backupTo(qEnvironmentVariable("PLATEN_TEST_FILE"));
}

TEST_CASE("as another process that restores", "[.child-restores]")
{
    const DataDir dir = givenDir();
    say("ready");
    const QString stamp = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss-zzz"));
    good(restore(qEnvironmentVariable("PLATEN_TEST_FILE"), dir,
                 dir.backups() + u'/' + stamp + QStringLiteral(".sqlite3")));
}

TEST_CASE("as another process that adds orders and stays", "[.child-adds]")
{
    const auto database = good(Database::open(givenDir(), Database::Access::Write));
    const int there = static_cast<int>(ordersIn(*database));
    addOrders(*database, good(AccountStore(*database).all()).front(), there, 40);
    say("added");
    QThread::sleep(60);
}

TEST_CASE("as another process that creates the first database", "[.child-starts]")
{
    say("ready");
    good(Database::open(givenDir(), Database::Access::Write));
}

TEST_CASE("a backup that is killed leaves a complete file or none, and the next one removes the rest")
{
    const int kills = numberFromEnvironment("PLATEN_STORE_KILLS", 8);
    const quint32 seed = seedFromEnvironment("PLATEN_CRASH_SEED");
    INFO("PLATEN_CRASH_SEED=" << seed);
    QRandomGenerator random(seed);
    Desk desk;
    QElapsedTimer timer;
    timer.start();
    good(desk.fixture.database().backupTo(desk.folder.filePath(QStringLiteral("usual"))));
    const qint64 usual = timer.nsecsElapsed() / 1000 * 3 / 2 + 1;
    for (int i = 0; i < kills; ++i) {
        const QString file = desk.folder.filePath(QStringLiteral("killed"));
        const auto child = startChild(QStringLiteral("[.child-backs-up]"), desk.fixture.dir(), file);
        waitFor(*child, "ready");
        killAfter(*child, random.bounded(usual));
        if (!QFileInfo::exists(file))
            good(desk.fixture.database().backupTo(file));
        CHECK(ordersInBackup(file) == 40);
        REQUIRE(QFile::remove(file));
    }
    good(desk.fixture.database().backupTo(desk.folder.filePath(QStringLiteral("last"))));
    CHECK(unfinishedIn(desk.folder.path()).isEmpty());
}

TEST_CASE("a restore that is killed leaves all of the old data or all of the restored data")
{
    const int kills = numberFromEnvironment("PLATEN_STORE_KILLS", 8);
    const quint32 seed = seedFromEnvironment("PLATEN_CRASH_SEED");
    INFO("PLATEN_CRASH_SEED=" << seed);
    QRandomGenerator random(seed);
    Desk desk;
    const DataDir dir = desk.fixture.dir();
    desk.fixture.close();
    QElapsedTimer timer;
    timer.start();
    good(restore(desk.backup, dir, desk.kept));
    const qint64 usual = timer.nsecsElapsed() / 1000 * 3 / 2 + 1;
    for (int i = 0; i < kills; ++i) {
        // Another 40 orders, still in the log.
        const qint64 before = ordersIn(dir) + 40;
        const auto adding = startChild(QStringLiteral("[.child-adds]"), dir);
        waitFor(*adding, "added");
        killAfter(*adding, 0);
        const auto child = startChild(QStringLiteral("[.child-restores]"), dir, desk.backup);
        waitFor(*child, "ready");
        killAfter(*child, random.bounded(usual));
        const qint64 after = ordersIn(dir);
        INFO(before << " orders before, " << after << " after");
        CHECK((after == before || after == 20));
        CHECK(unfinishedIn(dir.path()).isEmpty());
        CHECK(unfinishedIn(dir.backups()).isEmpty());
    }
}

TEST_CASE("a first start that is killed is a first start the next time, or done")
{
    const int kills = numberFromEnvironment("PLATEN_STORE_KILLS", 8);
    const quint32 seed = seedFromEnvironment("PLATEN_CRASH_SEED");
    INFO("PLATEN_CRASH_SEED=" << seed);
    QRandomGenerator random(seed);
    QElapsedTimer timer;
    timer.start();
    {
        StoreFixture usual;
    }
    const qint64 usual = timer.nsecsElapsed() / 1000 * 3 / 2 + 1;
    for (int i = 0; i < kills; ++i) {
        QTemporaryDir folder;
        const DataDir dir = good(DataDir::open(folder.path()));
        const auto child = startChild(QStringLiteral("[.child-starts]"), dir);
        waitFor(*child, "ready");
        killAfter(*child, random.bounded(usual));
        CHECK(ordersIn(dir) == 0);
        CHECK(unfinishedIn(dir.path()).isEmpty());
    }
}
