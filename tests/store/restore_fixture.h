// SPDX-License-Identifier: GPL-3.0-or-later
// A database and a backup of it, other processes that use them, and ways to see what is left.
#pragma once

#include "tests/store/store_fixture.h"

#include "core/store/order_reader.h"
#include "core/store/restore.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QThread>

namespace platen::test {

using namespace platen::store;

inline QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

inline void addOrders(Database &database, const AccountRecord &account, int from, int count)
{
    Random random(1);
    Result<Transaction> transaction = Transaction::begin(database, Durability::Promised);
    REQUIRE(transaction);
    for (int i = from; i < from + count; ++i) {
        StoredOrder stored = sampleOrder(random, account, i);
        good(OrderStore(database).insert(stored));
    }
    good(transaction->commit());
}

inline qint64 ordersIn(Database &database)
{
    return good(OrderReader(database).counts()).all;
}

inline qint64 ordersIn(const DataDir &dir)
{
    const auto database = good(Database::open(dir, Database::Access::Write));
    CHECK(good(database->check()).empty());
    return ordersIn(*database);
}

// The number of orders in a file, without changing it.
inline qint64 ordersInBackup(const QString &file)
{
    QTemporaryDir folder;
    const DataDir dir = good(DataDir::open(folder.path()));
    good(good(Restore::prepare(file, dir)).exchange(folder.filePath(QStringLiteral("kept"))));
    return ordersIn(dir);
}

inline Result<void> restore(const QString &file, const DataDir &dir, const QString &kept)
{
    Result<Restore> prepared = Restore::prepare(file, dir);
    return prepared ? prepared->exchange(kept) : Failure(prepared.error());
}

inline QStringList unfinishedIn(const QString &folder)
{
    return QDir(folder).entryList({QStringLiteral(".platen*")}, QDir::AllEntries | QDir::Hidden);
}

// This program again, for one hidden test.
inline std::unique_ptr<QProcess> startChild(const QString &test, const DataDir &dir, const QString &file = {})
{
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PLATEN_TEST_DIR"), dir.path());
    environment.insert(QStringLiteral("PLATEN_TEST_FILE"), file);
    process->setProcessEnvironment(environment);
    process->start(QCoreApplication::applicationFilePath(), {test});
    REQUIRE(process->waitForStarted());
    return process;
}

inline void killAfter(QProcess &process, qint64 microseconds)
{
    QThread::usleep(static_cast<unsigned long>(microseconds));
    process.kill();
    REQUIRE(process.waitForFinished(30'000));
}

inline void waitFor(QProcess &process, const QByteArray &word)
{
    QByteArray said;
    while (!said.contains(word) && process.waitForReadyRead(30'000))
        said += process.readAllStandardOutput();
    INFO(said.toStdString());
    REQUIRE(said.contains(word));
}

// 20 orders in a backup, 40 in the database.
struct Desk
{
    Desk()
    {
        account = fixture.account(QStringLiteral("Shop"));
        addOrders(fixture.database(), account, 0, 20);
        good(fixture.database().backupTo(backup));
        addOrders(fixture.database(), account, 20, 20);
    }
    StoreFixture fixture;
    QTemporaryDir folder;
    QString backup = folder.filePath(QStringLiteral("backup.sqlite3"));
    QString kept = fixture.dir().backups() + QStringLiteral("/kept.sqlite3");
    AccountRecord account;
};

} // namespace platen::test
