// SPDX-License-Identifier: GPL-3.0-or-later
// A list with rows that are not orders: a sync keeps the others, reports it, and fetches all of them again next time.
#include "tests/support/catch.h"

#include "core/engine/listing_state.h"
#include "tests/engine/imprinted_shop.h"

using namespace platen;
using namespace platen::test;

TEST_CASE("A sync keeps what can be read, and reports what cannot")
{
    ImprintedShop shop;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    shop.add(QStringLiteral("11"), QStringLiteral("R-1"), now.addSecs(-60));
    shop.rows.append(QJsonValue());
    shop.rows.append(7);
    shop.add(QStringLiteral("12"), QStringLiteral("R-2"), now);
    auto desk = shop.open();
    const auto sync = [&desk] {
        const Result<std::vector<SyncReport>> reports = await((*desk)->sync().run({}, false));
        REQUIRE(reports);
        return reports->front();
    };
    const auto mark = [&desk] {
        return await((*desk)->accounts().all())->front().account.syncState["mark"].toString();
    };
    const SyncReport report = sync();
    CHECK(report.added == 2);
    REQUIRE(report.error);
    CHECK(report.error->code == ErrorCode::BadResponse);
    CHECK(report.error->message.english().contains(QLatin1String("2 ")));
    CHECK(mark().isEmpty());
    CHECK_FALSE(await((*desk)->accounts().all())->front().account.lastError.isEmpty());

    shop.rows.removeAt(1);
    shop.rows.removeAt(1);
    const SyncReport mended = sync();
    CHECK_FALSE(mended.error);
    CHECK_FALSE(mark().isEmpty());
}

TEST_CASE("Unreadable rows are not forgotten when a listing is interrupted")
{
    OrderPage page;
    page.next = QStringLiteral("2");
    page.unreadable = 3;
    ListingState state({}, false);
    state.read(page, 5, QDateTime::currentDateTimeUtc());
    const ListingState resumed(state.stored(), false);
    CHECK(resumed.isResumed());
    CHECK(resumed.unreadableBefore() == 3);
    CHECK(resumed.listedBefore() == 5);
}
