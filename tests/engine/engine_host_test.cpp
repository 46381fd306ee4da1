// SPDX-License-Identifier: GPL-3.0-or-later
// The engine in its threads, as the window runs it: it can be stopped at any moment.
#include "tests/support/catch.h"

#include "core/engine/engine_host.h"
#include "core/store/order_reader.h"
#include "core/store/setting_store.h"
#include "tests/support/wait.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <atomic>

using namespace platen;
using namespace platen::test;

TEST_CASE("A program that ends while its engine is still starting shuts it down properly")
{
    QTemporaryDir folder;
    const int milliseconds = GENERATE(0, 5, 100);
    QFuture<Result<void>> started;
    {
        EngineHost host;
        EngineOptions options{*DataDir::open(folder.path()), std::chrono::seconds(5), {}, std::chrono::seconds(120)};
        started = host.start(options, [milliseconds] {
            QThread::msleep(static_cast<unsigned long>(milliseconds)); // as on a slow disk
            return makeMemoryStore();
        });
    }
    REQUIRE(started.isFinished());
    CHECK(started.resultCount() == 1);
    CHECK(started.result());
}

TEST_CASE("A program that ends while its engine restores a backup shuts it down properly")
{
    QTemporaryDir folder;
    const QString backup = folder.filePath(QStringLiteral("backup.sqlite3"));
    const DataDir dir = *DataDir::open(folder.filePath(QStringLiteral("data")));
    {
        const Result<std::unique_ptr<store::Database>> database =
            store::Database::open(dir, store::Database::Access::Write);
        REQUIRE(database);
        REQUIRE((*database)->backupTo(backup));
    }
    QFile::resize(dir.database(), 0);
    QFuture<Result<void>> restored;
    {
        EngineHost host;
        const EngineOptions options{dir, std::chrono::seconds(5), {}, std::chrono::seconds(120)};
        host.start(options, [] { return makeMemoryStore(); });
        restored = host.restore(backup);
    }
    REQUIRE(restored.isFinished());
    CHECK(restored.resultCount() == 1);
    CHECK(restored.result());
}

TEST_CASE("What is read at once does not wait for what reads many rows")
{
    QTemporaryDir folder;
    EngineHost host;
    const EngineOptions options{*DataDir::open(folder.path()), std::chrono::seconds(5), {}, std::chrono::seconds(120)};
    QFuture<Result<void>> started = host.start(options, [] { return makeMemoryStore(); });
    started.waitForFinished();
    REQUIRE(started.result());
    std::atomic<bool> held{true};
    QFuture<int> scan = host.scan([&held](store::OrderReader &) {
        while (held)
            QThread::msleep(1);
        return 1;
    });
    QFuture<Result<qint64>> read = host.read([](store::OrderReader &reader) { return reader.count({}); });
    read.waitForFinished();
    CHECK(read.result() == 0);
    CHECK_FALSE(scan.isFinished());
    held = false;
    scan.waitForFinished();
    CHECK(scan.result() == 1);
}

namespace {

// Keeps an engine from starting until it is released.
class Held
{
public:
    ~Held() { release(); }
    void release() { m_held = false; }
    std::unique_ptr<CredentialStore> credentials()
    {
        while (m_held)
            QThread::msleep(1);
        return makeMemoryStore();
    }

private:
    std::atomic<bool> m_held = true;
};

} // namespace

TEST_CASE("Orders can be read before the engine has started, and what changed until then is told")
{
    const bool isWritten = GENERATE(false, true);
    QTemporaryDir folder;
    const DataDir dir = *DataDir::open(folder.path());
    std::unique_ptr<store::Database> other = store::Database::open(dir, store::Database::Access::Write).value();
    EngineHost host;
    QList<QList<qint64>> changes;
    QObject::connect(&host, &EngineHost::ordersChanged, &host,
                     [&changes](const QList<qint64> &oids) { changes.append(oids); });
    Held held;
    const EngineOptions options{dir, std::chrono::seconds(5), {}, std::chrono::seconds(120)};
    QFuture<Result<void>> started = host.start(options, [&held] { return held.credentials(); });
    REQUIRE(eventually([&] { return host.readable().isFinished(); }));
    QFuture<Result<qint64>> read = host.read([](store::OrderReader &reader) { return reader.count({}); });
    read.waitForFinished();
    CHECK(read.result() == 0);
    auto accounts = host.accounts();
    accounts.waitForFinished();
    CHECK(accounts.result()->empty());
    CHECK_FALSE(started.isFinished());
    if (isWritten)
        REQUIRE(store::SettingStore(*other, store::SetBy::Person).set(store::settings::lastAccount, QString("other")));
    held.release();
    started.waitForFinished();
    REQUIRE(started.result());
    QCoreApplication::processEvents();
    CHECK(changes == (isWritten ? QList<QList<qint64>>(1) : QList<QList<qint64>>()));
}

TEST_CASE("A database that does not exist yet can be read once the engine has started")
{
    QTemporaryDir folder;
    EngineHost host;
    Held held;
    const EngineOptions options{*DataDir::open(folder.path()), std::chrono::seconds(5), {}, std::chrono::seconds(120)};
    QFuture<Result<void>> started = host.start(options, [&held] { return held.credentials(); });
    CHECK_FALSE(host.readable().isFinished());
    held.release();
    started.waitForFinished();
    REQUIRE(started.result());
    CHECK(host.readable().isFinished());
}
