// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"

#include "core/domain/instant.h"
#include "core/engine/listing_state.h"

using namespace platen;

namespace {

const QDateTime now(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC);
const QDateTime lastWeek = now.addDays(-7);

OrderPage pageOf(const std::vector<QDateTime> &created, const QString &next = {})
{
    OrderPage page;
    page.next = next;
    for (const QDateTime &at : created) {
        RemoteOrder remote;
        remote.order.createdAt = at;
        page.orders.push_back(remote);
    }
    return page;
}

// The mark after a complete listing of orders with these times.
QDateTime markAfter(const std::vector<QDateTime> &created, const QDateTime &markBefore = {})
{
    ListingState state(QJsonObject{{"mark", formatInstant(markBefore)}}, false);
    state.forgetFuture(now);
    state.read(pageOf(created), static_cast<qint64>(created.size()), now);
    return parseInstant(state.stored()["mark"].toString());
}

} // namespace

TEST_CASE("The mark is the newest order's time that can be right", "[sync]")
{
    CHECK(markAfter({lastWeek}) == lastWeek);
    CHECK(markAfter({lastWeek, lastWeek.addSecs(60), lastWeek.addSecs(-60)}) == lastWeek.addSecs(60));
    CHECK(markAfter({lastWeek}, lastWeek.addDays(1)) == lastWeek.addDays(1)); // it never moves back
    CHECK(markAfter({lastWeek, now}) == now);
    for (const QDateTime &odd :
         {now.addSecs(1), now.addSecs(300), now.addDays(1), now.addDays(3), now.addYears(173), QDateTime(),
          QDateTime(QDate(1970, 1, 1), QTime(0, 0), Qt::UTC), QDateTime(QDate(1, 1, 1), QTime(0, 0), Qt::UTC)}) {
        INFO(formatInstant(odd).toStdString());
        CHECK(markAfter({odd, lastWeek}) == lastWeek);
        CHECK(markAfter({lastWeek, odd}) == lastWeek);
        CHECK(markAfter({odd}, lastWeek) == lastWeek);
    }
}

TEST_CASE("Orders without any credible date are not all listed again each time", "[sync]")
{
    for (const QDateTime &odd : {now.addYears(173), QDateTime(), QDateTime(QDate(1970, 1, 1), QTime(0, 0), Qt::UTC)}) {
        const QDateTime mark = markAfter({odd, odd, odd});
        CHECK(mark.isValid());
        CHECK(mark < now.addDays(-2));
        CHECK(mark > now.addDays(-100));
    }
    CHECK_FALSE(markAfter({}).isValid()); // without orders there is no mark
}

TEST_CASE("A stored mark ahead of the provider's clock is not believed", "[sync]")
{
    struct Row
    {
        QDateTime mark;
        bool believed;
    };
    for (const Row &row : std::vector<Row>{{lastWeek, true},
                                           {now, true},
                                           {now.addSecs(300), true}, // its servers' clocks differ
                                           {now.addDays(1), false},
                                           {now.addYears(173), false}}) {
        INFO(formatInstant(row.mark).toStdString());
        ListingState state(QJsonObject{{"mark", formatInstant(row.mark)}}, false);
        CHECK(state.filter().createdFrom == row.mark.addDays(-2));
        CHECK(state.forgetFuture(now) == !row.believed);
        CHECK(state.filter().createdFrom.isValid() == row.believed);
        CHECK_FALSE(state.forgetFuture(now)); // once is enough
        state.read(pageOf({lastWeek}), 1, now);
        CHECK(parseInstant(state.stored()["mark"].toString()) == (row.believed ? row.mark : lastWeek));
    }

    // In a full sync, and in an interrupted one.
    const QDateTime odd = now.addYears(173);
    ListingState full(QJsonObject{{"mark", formatInstant(odd)}}, true);
    CHECK_FALSE(full.forgetFuture(now));
    full.read(pageOf({lastWeek}), 1, now);
    CHECK(parseInstant(full.stored()["mark"].toString()) == lastWeek);
    ListingState interrupted(QJsonObject{{"mark", formatInstant(lastWeek)},
                                         {"open", QJsonObject{{"full", false},
                                                              {"from", formatInstant(odd)},
                                                              {"cursor", "2"},
                                                              {"newest", formatInstant(odd)},
                                                              {"listed", 100}}}},
                             false);
    CHECK(interrupted.isResumed());
    CHECK(interrupted.forgetFuture(now));
    CHECK(interrupted.cursor().isEmpty());
    interrupted.read(pageOf({lastWeek.addDays(1)}), 1, now);
    CHECK(parseInstant(interrupted.stored()["mark"].toString()) == lastWeek.addDays(1));
}

TEST_CASE("An interrupted listing continues with its page, and an incomplete one does not move the mark", "[sync]")
{
    ListingState state(QJsonObject{{"mark", formatInstant(lastWeek)}}, false);
    state.setTotal(250);
    state.read(pageOf({lastWeek.addDays(3)}, QStringLiteral("2")), 100, now);
    const QJsonObject stored = state.stored();
    CHECK(parseInstant(stored["mark"].toString()) == lastWeek);
    CHECK(state.abandoned() == QJsonObject{{"mark", formatInstant(lastWeek)}});

    ListingState resumed(stored, false);
    CHECK(resumed.isResumed());
    CHECK(resumed.cursor() == u"2");
    CHECK(resumed.listedBefore() == 100);
    CHECK(resumed.total() == 250);
    CHECK(resumed.filter().createdFrom == lastWeek.addDays(-2));
    resumed.read(pageOf({lastWeek.addDays(1)}), 101, now);
    CHECK(resumed.stored() == QJsonObject{{"mark", formatInstant(lastWeek.addDays(3))}});

    CHECK_FALSE(ListingState(stored, true).isResumed()); // the other kind begins with the first page
}

TEST_CASE("The provider's clock is taken from its responses, within reason", "[sync]")
{
    CHECK(believedClock(now.addDays(-10), now) == now.addDays(-10));
    CHECK(believedClock(now.addSecs(300), now) == now.addSecs(300));
    CHECK(believedClock(now.addYears(173), now) == now.addDays(1));
    CHECK(believedClock({}, now) == now);
    CHECK(believedClock(QDateTime(QDate(1970, 1, 1), QTime(0, 0), Qt::UTC), now) == now);
}
