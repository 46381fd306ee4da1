// SPDX-License-Identifier: GPL-3.0-or-later
// Several processes and threads on one database, and what is left after one is killed.
#include "tests/store/store_fixture.h"

#include "core/store/inbox_store.h"
#include "core/store/order_reader.h"

#include <QCoreApplication>
#include <QProcess>
#include <QThread>

#include <atomic>
#include <cstdio>
#include <thread>

using namespace platen;
using namespace platen::store;
using namespace platen::test;

namespace {

// This program again, for one hidden test, with the data folder in its environment.
std::unique_ptr<QProcess> startChild(const QString &test, const DataDir &dir)
{
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PLATEN_TEST_DIR"), dir.path());
    process->setProcessEnvironment(environment);
    process->start(QCoreApplication::applicationFilePath(), {test});
    REQUIRE(process->waitForStarted());
    return process;
}

std::unique_ptr<Database> openGiven()
{
    return good(Database::open(good(DataDir::open(qEnvironmentVariable("PLATEN_TEST_DIR"))), Database::Access::Write));
}

void say(const QByteArray &line)
{
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout);
}

constexpr int ordersEach = 60;

void writeMany(Database &database, const AccountRecord &account, unsigned seed)
{
    Random random(seed);
    OrderStore orders(database);
    for (int i = 0; i < ordersEach; ++i) {
        Result<Transaction> transaction =
            Transaction::begin(database, i % 2 == 0 ? Durability::Promised : Durability::Ordinary);
        if (!transaction)
            FAIL(transaction.error().message.english().toStdString());
        StoredOrder stored = sampleOrder(random, account, static_cast<int>(seed) * 100'000 + i);
        good(orders.insert(stored));
        good(orders.addTimeline(stored.oid, {}));
        good(transaction->commit());
    }
}

} // namespace

TEST_CASE("as another process", "[.child-writes]")
{
    const auto database = openGiven();
    writeMany(*database, good(AccountStore(*database).all()).front(),
              qEnvironmentVariableIntValue("PLATEN_TEST_SEED") + 100u);
}

TEST_CASE("as another process that promises", "[.child-promises]")
{
    const auto database = openGiven();
    const AccountRecord account = good(AccountStore(*database).all()).front();
    Random random(1);
    for (int i = 0;; ++i) {
        Result<Transaction> transaction = Transaction::begin(*database, Durability::Promised);
        REQUIRE(transaction);
        StoredOrder stored = sampleOrder(random, account, i);
        stored.order.id = QStringLiteral("po_%1").arg(i);
        good(OrderStore(*database).insert(stored));
        good(OrderStore(*database).addTimeline(stored.oid, {}));
        good(transaction->commit());
        say("promised " + stored.order.id.toLatin1() + " all"); // a line cut short by the kill promises nothing
    }
}

TEST_CASE("as another process that creates the database", "[.child-creates]")
{
    const auto database = openGiven();
    CHECK(good(database->check()).empty());
}

TEST_CASE("as another process that holds the lock", "[.child-holds]")
{
    const auto database = openGiven();
    const Result<Transaction> transaction = Transaction::begin(*database, Durability::Ordinary);
    REQUIRE(transaction);
    say("holding");
    QThread::msleep(60'000);
}

TEST_CASE("several processes and threads write at once, and none is refused")
{
    StoreFixture fixture;
    const AccountRecord account = fixture.account(QStringLiteral("Shop"));
    const auto child = startChild(QStringLiteral("[.child-writes]"), fixture.dir());
    std::vector<std::thread> threads;
    std::atomic<int> failures = 0;
    const DataDir dir = fixture.dir();
    for (unsigned seed = 1; seed <= 2; ++seed) {
        threads.emplace_back([seed, dir, account, &failures] {
            const auto database = Database::open(dir, Database::Access::Write);
            if (!database) {
                ++failures;
                return;
            }
            Random random(seed);
            OrderStore orders(**database);
            for (int i = 0; i < ordersEach; ++i) {
                auto transaction =
                    Transaction::begin(**database, i % 2 == 0 ? Durability::Promised : Durability::Ordinary);
                StoredOrder stored = sampleOrder(random, account, static_cast<int>(seed) * 100'000 + i);
                if (!transaction || !orders.insert(stored) || !transaction->commit())
                    ++failures;
            }
        });
    }
    writeMany(fixture.database(), account, 50);
    for (std::thread &thread : threads)
        thread.join();
    REQUIRE(child->waitForFinished(60'000));
    INFO(child->readAll().toStdString());
    CHECK(child->exitCode() == 0);
    CHECK(failures == 0);
    CHECK(good(OrderReader(fixture.database()).counts()).all == 4 * ordersEach);
    CHECK(good(fixture.database().check()).empty());
}

TEST_CASE("several processes create the same database at once")
{
    QTemporaryDir folder;
    const DataDir dir = good(DataDir::open(folder.path()));
    std::vector<std::unique_ptr<QProcess>> children;
    for (int i = 0; i < 4; ++i)
        children.push_back(startChild(QStringLiteral("[.child-creates]"), dir));
    for (const auto &child : children) {
        REQUIRE(child->waitForFinished(60'000));
        INFO(child->readAll().toStdString());
        CHECK(child->exitCode() == 0);
    }
}

TEST_CASE("what was promised is there after a kill, completely or not at all")
{
    StoreFixture fixture;
    fixture.account(QStringLiteral("Shop"));
    QByteArray said;
    const int patience = GENERATE(30, 120, 350);
    {
        const auto child = startChild(QStringLiteral("[.child-promises]"), fixture.dir());
        while (!said.contains("promised") && child->waitForReadyRead(30'000))
            said += child->readAllStandardOutput();
        QThread::msleep(static_cast<unsigned long>(patience));
        child->kill();
        REQUIRE(child->waitForFinished(30'000));
        said += child->readAllStandardOutput();
    }
    QStringList promised;
    for (const QByteArray &line : said.split('\n')) {
        if (line.startsWith("promised ") && line.endsWith(" all"))
            promised.append(QString::fromLatin1(line.split(' ')[1]));
    }
    REQUIRE_FALSE(promised.isEmpty());
    fixture.close();
    fixture.reopen();
    OrderStore orders(fixture.database());
    OrderReader reader(fixture.database());
    for (const QString &id : promised) {
        INFO(id.toStdString());
        const StoredOrder stored = good(orders.find(id));
        CHECK(good(reader.timeline(stored.oid)).size() == 1);
    }
    // The last one may be there too.
    const qint64 all = good(reader.counts()).all;
    CHECK(all >= promised.size());
    CHECK(all <= promised.size() + 1);
    CHECK(good(fixture.database().check()).empty());
}

TEST_CASE("a lock held by another program is reported after five seconds, and does not affect readers")
{
    StoreFixture fixture;
    const AccountRecord account = fixture.account(QStringLiteral("Shop"));
    const auto child = startChild(QStringLiteral("[.child-holds]"), fixture.dir());
    QByteArray said;
    while (!said.contains("holding") && child->waitForReadyRead(30'000))
        said += child->readAllStandardOutput();
    REQUIRE(said.contains("holding"));
    const auto reading = fixture.reader();
    CHECK(good(OrderReader(*reading).counts()).byAccount.contains(account.name));
    const Result<Transaction> transaction = Transaction::begin(fixture.database(), Durability::Promised);
    REQUIRE_FALSE(transaction);
    CHECK(transaction.error().code == ErrorCode::Storage);
    CHECK(transaction.error().message.english().contains(QStringLiteral("locked")));
    CHECK_FALSE(fixture.database().inTransaction());
    child->kill();
    REQUIRE(child->waitForFinished(30'000));
    good(note(fixture.database(), QStringLiteral("b")));
}
