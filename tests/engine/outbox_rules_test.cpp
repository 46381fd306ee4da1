// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"

#include "core/engine/outbox_rules.h"

using namespace platen;
using store::OutboxEntry;
using store::OutboxState;

namespace {

const QDateTime now(QDate(2026, 11, 20), QTime(12, 0), Qt::UTC);

OutboxEntry entry(OutboxState state)
{
    OutboxEntry one;
    one.state = state;
    return one;
}

} // namespace

TEST_CASE("Only waiting or unknown entries are ever due")
{
    for (const OutboxState state :
         {OutboxState::Sending, OutboxState::Failed, OutboxState::Done, OutboxState::Dropped}) {
        CHECK_FALSE(outbox::dueOf(entry(state), now, true).now);
        CHECK_FALSE(outbox::dueOf(entry(state), now, false).later.isValid());
    }
    CHECK(outbox::dueOf(entry(OutboxState::Waiting), now, false).now);
    CHECK(outbox::dueOf(entry(OutboxState::Unknown), now, false).now);
}

TEST_CASE("The undo period is observed even by a sync that ignores the back-off")
{
    OutboxEntry one = entry(OutboxState::Waiting);
    one.notBefore = now.addSecs(5);
    CHECK_FALSE(outbox::dueOf(one, now, true).now);
    CHECK(outbox::dueOf(one, now, true).later == one.notBefore);
    CHECK(outbox::dueOf(one, now.addSecs(5), false).now);

    OutboxEntry two = entry(OutboxState::Waiting);
    two.nextAttemptAt = now.addSecs(60);
    CHECK_FALSE(outbox::dueOf(two, now, false).now);
    CHECK(outbox::dueOf(two, now, true).now);
}

TEST_CASE("A clock that was set back does not delay an order")
{
    OutboxEntry one = entry(OutboxState::Waiting);
    one.createdAt = now.addDays(1);
    one.notBefore = one.createdAt.addSecs(8);
    CHECK(outbox::dueOf(one, now, false).now);
    one.createdAt = now.addSecs(1); // a small correction: the period stays
    one.notBefore = one.createdAt.addSecs(8);
    CHECK_FALSE(outbox::dueOf(one, now, false).now);
}

TEST_CASE("A time written with a wrong clock does not delay an order")
{
    const Error error = fail(ErrorCode::Unauthorized, QStringLiteral("no")).value();
    Error limited = fail(ErrorCode::RateLimited, QStringLiteral("slow down")).value();
    limited.retryAfter = std::chrono::seconds(120);
    for (const Error &one : {error, limited}) {
        for (const OutboxState state : {OutboxState::Waiting, OutboxState::Unknown}) {
            for (const qint64 ahead :
                 {qint64{3}, qint64{60}, qint64{1800}, qint64{400} * 86400, qint64{100} * 365 * 86400}) {
                OutboxEntry left = entry(state);
                left.attempts = 1;
                left.error = {{"code", "unauthorized"}};
                outbox::scheduleNext(left, one, now);
                CHECK_FALSE(outbox::dueOf(left, now, false).now);
                CHECK(outbox::dueOf(left, now, false).later == left.nextAttemptAt);
                // The same, set while the clock was ahead.
                OutboxEntry wrong = left;
                outbox::scheduleNext(wrong, one, now.addSecs(ahead));
                const outbox::Due due = outbox::dueOf(wrong, now, false);
                CHECK((due.now || due.later <= now.addSecs(121)));
                if (ahead > 10)
                    CHECK(due.now);
            }
        }
    }
    // From a version that did not record the wait.
    OutboxEntry old = entry(OutboxState::Waiting);
    old.nextAttemptAt = now.addDays(400);
    CHECK(outbox::dueOf(old, now, false).now);
    old.nextAttemptAt = now.addSecs(600);
    CHECK_FALSE(outbox::dueOf(old, now, false).now);
}

TEST_CASE("What cannot be looked up waits for a person")
{
    OutboxEntry one = entry(OutboxState::Unknown);
    one.attempts = 1;
    one.error = {{"code", "timeout"}};
    const outbox::Due due = outbox::dueOf(one, now, false);
    CHECK_FALSE(due.now);
    CHECK_FALSE(due.later.isValid());
}

TEST_CASE("A refusal is final only if nothing can have been carried out")
{
    for (const ErrorCode code :
         {ErrorCode::Validation, ErrorCode::Refused, ErrorCode::NotFound, ErrorCode::Unsupported}) {
        Error error = fail(code, QStringLiteral("no")).value();
        CHECK(outbox::isFinalRefusal(error));
        error.maybeProcessed = true;
        CHECK_FALSE(outbox::isFinalRefusal(error));
    }
    for (const ErrorCode code :
         {ErrorCode::Unreachable, ErrorCode::Timeout, ErrorCode::RateLimited, ErrorCode::Unauthorized,
          ErrorCode::Forbidden, ErrorCode::Credentials, ErrorCode::BadResponse})
        CHECK_FALSE(outbox::isFinalRefusal(fail(code, QStringLiteral("later")).value()));
}

TEST_CASE("The provider's Retry-After is observed; otherwise the waits grow")
{
    Error reported = fail(ErrorCode::RateLimited, QStringLiteral("slow down")).value();
    reported.retryAfter = std::chrono::seconds(42);
    CHECK(outbox::nextAttempt(1, reported, now) == now.addSecs(42));
    const Error error = fail(ErrorCode::Unreachable, QStringLiteral("gone")).value();
    for (int attempts = 1; attempts < 40; ++attempts) {
        const qint64 wait = now.secsTo(outbox::nextAttempt(attempts, error, now));
        CHECK(wait >= 5);
        CHECK(wait <= 15 * 60);
        if (attempts >= 8)
            CHECK(wait >= 10 * 60);
    }
}

TEST_CASE("A refusal of several fields becomes an issue for each")
{
    std::vector<Error> errors{
        fail(ErrorCode::Validation, QStringLiteral("a"), QStringLiteral("/items/0/sku")).value(),
        fail(ErrorCode::Validation, QStringLiteral("b"), QStringLiteral("/recipient/name")).value()};
    const std::vector<Issue> issues = outbox::issuesOf(combine(errors));
    REQUIRE(issues.size() == 2);
    CHECK(issues[0].subject == u"/items/0/sku");
    CHECK(issues[1].message.english() == u"b");
}
