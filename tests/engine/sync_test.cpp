// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"

#include "core/engine/syncer.h"
#include "tests/engine/fixture.h"

using namespace platen;
using namespace platen::test;

namespace {

SyncReport syncOnce(Desk &desk, bool full = false)
{
    const Result<std::vector<SyncReport>> reports = await(desk->sync().run({}, full));
    REQUIRE(reports.has_value());
    REQUIRE(reports->size() == 1);
    return reports->front();
}

} // namespace

TEST_CASE("The first sync adds everything; the next one only what is new or has changed")
{
    Shop shop({QStringLiteral("--seed-orders"), QStringLiteral("230"), QStringLiteral("--order-life"),
               QStringLiteral("100000")});
    auto desk = shop.openNew();
    const SyncReport first = syncOnce(*desk);
    CHECK_FALSE(first.error.has_value());
    CHECK(first.added == 230);
    CHECK(first.seen == 230);
    CHECK((*desk)->reader().counts()->all == 230);

    const SyncReport second = syncOnce(*desk);
    CHECK(second.added == 0);
    CHECK(second.seen < 230);

    REQUIRE(await((*desk)->orders().create(sampleDraft(QStringLiteral("S-1")), {})));
    const QString remoteId = shop.sandbox.ordersWith(QStringLiteral("S-1"))[0].toObject()["id"].toString();
    shop.sandbox.act(remoteId, "complete");
    const SyncReport third = syncOnce(*desk);
    CHECK(third.added == 0);
    CHECK(third.changed >= 1);
    CHECK((*desk)->orders().find(remoteId)->order.stage == Stage::Shipped);

    const SyncReport full = syncOnce(*desk, true);
    CHECK(full.seen == 231);
    CHECK(full.added == 0);
}

TEST_CASE("A sync that is requested during the first one continues from its result")
{
    Shop shop({QStringLiteral("--seed-orders"), QStringLiteral("230"), QStringLiteral("--order-life"),
               QStringLiteral("100000")});
    auto desk = shop.openNew();
    auto first = (*desk)->sync().run({}, false);
    auto second = (*desk)->sync().run({}, false);
    const Result<std::vector<SyncReport>> one = await(std::move(first));
    const Result<std::vector<SyncReport>> two = await(std::move(second));
    REQUIRE(one.has_value());
    REQUIRE(two.has_value());
    CHECK(one->front().seen == 230);
    CHECK_FALSE(two->front().error.has_value());
    CHECK(two->front().seen < 230);
    CHECK(two->front().added == 0);
}

TEST_CASE("Documents that are known already change nothing, and others are read")
{
    Shop shop({QStringLiteral("--seed-orders"), QStringLiteral("120"), QStringLiteral("--order-life"),
               QStringLiteral("100000")});
    auto desk = shop.openNew();
    CHECK(syncOnce(*desk, true).added == 120);
    const auto lines = [&desk] {
        QStringList texts;
        const std::vector<qint64> oids = (*desk)->reader().matching({}).value();
        const std::vector<store::OrderRow> rows = (*desk)->reader().rows(oids).value();
        for (const store::OrderRow &row : rows)
            texts.append(row.id + row.providerStatus + row.updatedAt.toString(Qt::ISODateWithMs));
        return texts;
    };
    const QStringList before = lines();
    const SyncReport same = syncOnce(*desk, true);
    CHECK(same.seen == 120);
    CHECK(same.changed == 0);
    CHECK(lines() == before);

    REQUIRE(await((*desk)->orders().create(sampleDraft(QStringLiteral("K-1")), {})));
    const QString remoteId = shop.sandbox.ordersWith(QStringLiteral("K-1"))[0].toObject()["id"].toString();
    (void)syncOnce(*desk, true);
    shop.sandbox.act(remoteId, "complete");
    CHECK(syncOnce(*desk, true).changed == 1);
    CHECK((*desk)->orders().find(remoteId)->order.stage == Stage::Shipped);
    CHECK(syncOnce(*desk, true).changed == 0);
}

TEST_CASE("An interrupted sync continues where it was")
{
    Shop shop({QStringLiteral("--seed-orders"), QStringLiteral("350"), QStringLiteral("--order-life"),
               QStringLiteral("100000")});
    auto desk = shop.openNew();
    // The second page and everything after it fail.
    shop.sandbox.clearLog();
    QObject context;
    QObject::connect(&desk->engine(), &Engine::syncProgress, &context, [&](const SyncProgress &progress) {
        if (progress.seen == 100)
            shop.sandbox.fault("GET *", "html", 1);
    });
    const SyncReport broken = syncOnce(*desk);
    REQUIRE(broken.error.has_value());
    CHECK(broken.error->code == ErrorCode::BadResponse);
    CHECK(broken.added < 350); // the page after the first was already on its way
    QObject::disconnect(&desk->engine(), &Engine::syncProgress, &context, nullptr);

    shop.sandbox.clearFaults();
    shop.sandbox.clearLog();
    const SyncReport resumed = syncOnce(*desk);
    CHECK_FALSE(resumed.error.has_value());
    CHECK(broken.added + resumed.added == 350);
    CHECK((*desk)->reader().counts()->all == 350);
}

TEST_CASE("In the background an order is refreshed less often the longer it has not changed")
{
    const QDateTime now(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC);
    using std::chrono::seconds;
    CHECK(restBetweenRefreshes(now, now) == seconds(0));
    CHECK(restBetweenRefreshes(now.addSecs(-600), now) == seconds(30));
    CHECK(restBetweenRefreshes(now.addDays(-1), now) == seconds(86'400 / 20));
    CHECK(restBetweenRefreshes(now.addDays(-400), now) == std::chrono::hours(6));
    CHECK(restBetweenRefreshes(now.addSecs(60), now) == seconds(0)); // a clock that was set back
}

TEST_CASE("One account's failure does not stop the others")
{
    Shop shop({QStringLiteral("--seed-orders"), QStringLiteral("5")});
    auto desk = shop.openNew();
    const QJsonObject settings{{"base_url", "http://127.0.0.1:9"}};
    const QHash<QString, QString> secrets{{QStringLiteral("api_key"), QStringLiteral("k")}};
    REQUIRE(await((*desk)->accounts().add(QStringLiteral("prodigi"), QStringLiteral("Another"), settings, secrets)));
    const Result<std::vector<SyncReport>> reports = await((*desk)->sync().run({}, false));
    REQUIRE(reports.has_value());
    REQUIRE(reports->size() == 2);
    int failed = 0;
    for (const SyncReport &report : *reports) {
        failed += report.error.has_value();
        if (!report.error)
            CHECK(report.added == 5);
    }
    CHECK(failed == 1);
}

TEST_CASE("Unknown accounts are distinguished from empty ones")
{
    Shop shop;
    auto desk = shop.openNew();
    const Result<std::vector<SyncReport>> reports = await((*desk)->sync().run({QStringLiteral("Nobody")}, false));
    REQUIRE_FALSE(reports.has_value());
    CHECK(reports.error().code == ErrorCode::NotFound);
}

TEST_CASE(
    "Accounts whose names would share a path, unknown settings and unknown providers are refused, and leave nothing")
{
    Shop shop;
    auto desk = shop.openNew();
    const QJsonObject settings{{"base_url", shop.sandbox.url()}};
    const QHash<QString, QString> secrets{{QStringLiteral("api_key"), QStringLiteral("k")}};
    const auto add = [&](const QString &provider, const QString &name, const QJsonObject &given) {
        return await((*desk)->accounts().add(provider, name, given, secrets));
    };
    CHECK(add(QStringLiteral("prodigi"), QStringLiteral("shop-SANDBOX"), settings).error().code == ErrorCode::Usage);
    CHECK(add(QStringLiteral("nobody"), QStringLiteral("A"), settings).error().code == ErrorCode::Usage);
    CHECK(add(QStringLiteral("prodigi"), QStringLiteral("B"), {{"colour", "red"}}).error().code == ErrorCode::Usage);
    CHECK(add(QStringLiteral("prodigi"), QStringLiteral("C"), {{"base_url", "http://api.example.org"}}).error().code ==
          ErrorCode::Usage);
    CHECK(await((*desk)->accounts().all())->size() == 1);
}

TEST_CASE("A backup can be restored, and another file cannot")
{
    Shop shop;
    auto desk = shop.openNew();
    REQUIRE(await((*desk)->orders().create(sampleDraft(QStringLiteral("B-1")), {})));
    const QString file = shop.folder.filePath(QStringLiteral("copy.sqlite3"));
    REQUIRE((*desk)->data().backup(file).has_value());
    const Result<Order> later = await((*desk)->orders().create(sampleDraft(QStringLiteral("B-2")), {}));
    REQUIRE(later.has_value());

    QFile junk(shop.folder.filePath(QStringLiteral("junk")));
    REQUIRE(junk.open(QIODevice::WriteOnly));
    junk.write("not a database at all, but long enough to be looked at as one by whoever opens it");
    junk.close();
    CHECK_FALSE(await((*desk)->restore(junk.fileName())).has_value());
    CHECK((*desk)->orders().find(later->id).has_value());

    REQUIRE(await((*desk)->restore(file)).has_value());
    CHECK((*desk)->orders().find(QStringLiteral("B-1")).has_value());
    CHECK((*desk)->orders().find(later->id).error().code == ErrorCode::NotFound);
    // What the provider has and the backup does not comes back.
    syncOnce(*desk);
    CHECK((*desk)->orders().find(QStringLiteral("B-2")).has_value());
}
