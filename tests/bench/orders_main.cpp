// SPDX-License-Identifier: GPL-3.0-or-later
// bench_orders: makes a data folder with many invented orders, through Platen's own store. For measuring, and for
// anyone who wants to see how Platen feels with a million orders.
#include "core/store/account_store.h"
#include "core/store/order_store.h"
#include "tests/bench/sample_shop.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>

#include <cstdio>
#include <future>
#include <unistd.h>

namespace {

using namespace platen;
using namespace platen::bench;

constexpr int batch = 1000;

struct Wanted
{
    qint64 orders = 0;
    quint64 seed = 1;
    bool thin = false;
};

Result<std::vector<store::AccountRecord>> addAccounts(store::Database &database)
{
    store::AccountStore accounts(database);
    std::vector<store::AccountRecord> added;
    for (const store::AccountRecord &account : sampleAccounts()) {
        PLATEN_TRY(store::AccountRecord stored, accounts.add(account));
        added.push_back(std::move(stored));
    }
    return added;
}

Result<void> insert(store::Database &database, std::vector<SampleOrder> orders)
{
    PLATEN_TRY(store::Transaction transaction, store::Transaction::begin(database, store::Durability::Ordinary));
    store::OrderStore store(database);
    for (SampleOrder &order : orders) {
        PLATEN_CHECK(store.insert(order.stored));
        for (const TimelineEntry &entry : order.timeline) {
            PLATEN_CHECK(store.addTimeline(order.stored.oid, entry));
        }
    }
    return transaction.commit();
}

std::vector<SampleOrder> nextOf(SampleShop &shop, qint64 count)
{
    std::vector<SampleOrder> orders;
    for (qint64 i = 0; i < count; ++i)
        orders.push_back(shop.next());
    return orders;
}

// The next orders are made up in another thread while these are stored.
Result<void> fill(store::Database &database, const Wanted &wanted)
{
    PLATEN_TRY(std::vector<store::AccountRecord> accounts, addAccounts(database));
    SampleShop shop(accounts, wanted.orders, wanted.seed, wanted.thin);
    qint64 left = wanted.orders;
    const auto begin = [&shop, &left] {
        const qint64 count = std::min<qint64>(left, batch);
        left -= count;
        return std::async(std::launch::async, [&shop, count] { return nextOf(shop, count); });
    };
    QElapsedTimer timer;
    timer.start();
    std::future<std::vector<SampleOrder>> next = begin();
    for (qint64 done = 0; done < wanted.orders;) {
        std::vector<SampleOrder> orders = next.get();
        done += static_cast<qint64>(orders.size());
        next = begin();
        PLATEN_CHECK(insert(database, std::move(orders)));
        if (isatty(STDERR_FILENO) && done % 10'000 == 0)
            std::fprintf(stderr, "\r%lld orders, %lld s", static_cast<long long>(done),
                         static_cast<long long>(timer.elapsed() / 1000));
    }
    next.wait();
    std::fprintf(stderr, "\r%lld orders in %lld s\n", static_cast<long long>(wanted.orders),
                 static_cast<long long>(timer.elapsed() / 1000));
    // So that no background work begins at once.
    for (const store::AccountRecord &account : accounts) {
        PLATEN_CHECK(store::AccountStore(database).noteSync(account.id, QDateTime::currentDateTimeUtc(), {}));
    }
    return {};
}

Result<void> make(const QString &folder, const Wanted &wanted)
{
    PLATEN_TRY(const DataDir dir, DataDir::open(folder));
    PLATEN_TRY(std::unique_ptr<store::Database> database, store::Database::open(dir, store::Database::Access::Write));
    PLATEN_TRY(const std::vector<store::AccountRecord> present, store::AccountStore(*database).all());
    if (!present.empty())
        return fail(ErrorCode::Usage, QStringLiteral("There is a shop in %1 already.").arg(folder));
    return fill(*database, wanted);
}

// The folder in `cache` with these orders, made if it is not there. Those of another schema are removed.
Result<QString> cached(const QString &cache, const Wanted &wanted)
{
    const QString kind =
        QStringLiteral("%1-%2-%3").arg(wanted.thin ? "thin" : "orders").arg(wanted.orders).arg(wanted.seed);
    const QString name = QStringLiteral("%1-v%2.%3").arg(kind).arg(store::schemaVersion()).arg(sampleVersion);
    const QDir folder(cache);
    for (const QString &other : folder.entryList({kind + QStringLiteral("-v*")}, QDir::Dirs)) {
        if (other != name)
            QDir(folder.filePath(other)).removeRecursively();
    }
    if (folder.exists(name))
        return folder.filePath(name);
    const QString part = folder.filePath(name + QStringLiteral(".part"));
    QDir(part).removeRecursively();
    PLATEN_CHECK(make(part, wanted));
    if (!QDir().rename(part, folder.filePath(name)))
        return fail(ErrorCode::Storage, QStringLiteral("%1 could not be renamed.").arg(part));
    return folder.filePath(name);
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Makes a data folder with invented orders: platen --data-dir DIR shows them."));
    parser.addHelpOption();
    parser.addOptions(
        {{QStringLiteral("orders"), QStringLiteral("How many"), QStringLiteral("N"), QStringLiteral("1000000")},
         {QStringLiteral("seed"), QStringLiteral("The same number gives the same orders"), QStringLiteral("N"),
          QStringLiteral("1")},
         {QStringLiteral("thin"), QStringLiteral("With small documents, to save room on disk")},
         {QStringLiteral("data-dir"), QStringLiteral("A new data folder"), QStringLiteral("DIR")},
         {QStringLiteral("cache"),
          QStringLiteral("Instead: keep it in this folder for the next time, and print its path"),
          QStringLiteral("DIR")}});
    parser.process(application);
    const Wanted wanted{parser.value(QStringLiteral("orders")).toLongLong(),
                        parser.value(QStringLiteral("seed")).toULongLong(), parser.isSet(QStringLiteral("thin"))};
    const QString folder = parser.value(QStringLiteral("data-dir"));
    const QString cache = parser.value(QStringLiteral("cache"));
    if (wanted.orders < 1 || folder.isEmpty() == cache.isEmpty())
        parser.showHelp(2);
    const Result<QString> made =
        cache.isEmpty() ? make(folder, wanted).map([&folder] { return folder; }) : cached(cache, wanted);
    if (!made) {
        std::fprintf(stderr, "bench_orders: %s\n", qUtf8Printable(made.error().message.text()));
        return 1;
    }
    std::printf("%s\n", qUtf8Printable(*made));
    return 0;
}
