// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/listing_guard.h"
#include "tests/support/catch.h"

using namespace platen;

namespace {

QStringList ids(int first, int count)
{
    QStringList all;
    for (int i = first; i < first + count; ++i)
        all.append(QString::number(i));
    return all;
}

QString cursor(int page)
{
    return QStringLiteral("page-%1").arg(page);
}

// The number of pages until the guard objects; -1: it did not.
int pagesRead(ListingGuard &guard, const std::function<QStringList(int)> &idsOf,
              const std::function<QString(int)> &next, int pages)
{
    for (int page = 0; page < pages; ++page) {
        const Result<void> goesOn = guard.add(idsOf(page), page == pages - 1 ? QString() : next(page));
        if (!goesOn) {
            CHECK(goesOn.error().code == ErrorCode::BadResponse);
            CHECK(goesOn.error().message.english().contains(QLatin1String("Test")));
            return page + 1;
        }
    }
    return -1;
}

} // namespace

TEST_CASE("A listing of 100,000 orders is read to its end", "[listing]")
{
    ListingGuard guard(QStringLiteral("Test"));
    CHECK(pagesRead(guard, [](int page) { return ids(page * 100, 100); }, cursor, 1000) == -1);
    CHECK(guard.listed() == 100'000);
    CHECK(guard.end(100'000));
}

TEST_CASE("A few pages without anything new are not the end", "[listing]")
{
    ListingGuard guard(QStringLiteral("Test"));
    const auto gaps = [](int page) { return page % 4 == 0 ? ids(page * 10, 10) : QStringList(); };
    CHECK(pagesRead(guard, gaps, cursor, 41) == -1);
    CHECK(guard.listed() == 110);
    // The same position in a list that has moved on meanwhile.
    ListingGuard moved(QStringLiteral("Test"));
    CHECK(pagesRead(moved, [](int page) { return ids((page / 2) * 100, 100); }, cursor, 20) == -1);
    // A cursor that stays the same, as long as it yields new orders.
    ListingGuard same(QStringLiteral("Test"));
    CHECK(pagesRead(same, [](int page) { return ids(page, 1); }, [](int) { return cursor(0); }, 50) == -1);
}

TEST_CASE("A listing that goes round in circles is stopped", "[listing]")
{
    ListingGuard empty(QStringLiteral("Test"));
    CHECK(pagesRead(empty, [](int) { return QStringList(); }, cursor, 1000) < 10);
    ListingGuard repeated(QStringLiteral("Test"));
    CHECK(pagesRead(repeated, [](int) { return ids(0, 100); }, cursor, 1000) < 10);
    ListingGuard alternating(QStringLiteral("Test"));
    const auto twoPages = [](int page) { return ids((page % 2) * 100, 100); };
    CHECK(pagesRead(alternating, twoPages, [](int page) { return cursor(page % 2); }, 1000) < 10);
    ListingGuard itself(QStringLiteral("Test"));
    CHECK(pagesRead(itself, [](int) { return ids(0, 100); }, [](int) { return cursor(0); }, 1000) == 2);
}

TEST_CASE("A listing that always yields something new is also limited", "[listing]")
{
    ListingGuard endless(QStringLiteral("Test"));
    CHECK(pagesRead(endless, [](int page) { return ids(page, 1); }, cursor, 30'000) == 20'000);
}

TEST_CASE("Unreadable rows are reported at the end of a listing", "[listing]")
{
    ListingGuard guard(QStringLiteral("Test"));
    OrderPage page;
    page.listed = ids(0, 3);
    page.unreadable = 2;
    page.next = cursor(1);
    REQUIRE(guard.add(page)); // it continues
    CHECK(guard.listed() == 3);
    const Result<void> end = guard.end(5);
    REQUIRE_FALSE(end);
    CHECK(end.error().code == ErrorCode::BadResponse);
    CHECK(end.error().message.english().contains(QLatin1String("2 ")));
    CHECK(end.error().message.english().contains(QLatin1String("Test")));
    // Those before an interruption count.
    CHECK_FALSE(ListingGuard(QStringLiteral("Test"), 10, 1).end(-1));
}

TEST_CASE("A listing that ends short of its total says so", "[listing]")
{
    ListingGuard guard(QStringLiteral("Test"));
    REQUIRE(guard.add(ids(0, 100), {}));
    CHECK(guard.end(-1));
    CHECK(guard.end(99));
    CHECK(guard.end(100));
    const Result<void> end = guard.end(101);
    REQUIRE_FALSE(end);
    CHECK(end.error().code == ErrorCode::BadResponse);
    CHECK(end.error().message.english().contains(QLatin1String("101")));

    // What was listed before an interruption counts.
    ListingGuard resumed(QStringLiteral("Test"), 300);
    REQUIRE(resumed.add(ids(0, 50), {}));
    CHECK(resumed.end(350));
    CHECK_FALSE(resumed.end(351));
}
