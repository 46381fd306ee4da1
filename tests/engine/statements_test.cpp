// SPDX-License-Identifier: GPL-3.0-or-later
// What the engine says about an order is what it knows: what waits, what was refused, and what is unknown.
#include "tests/support/catch.h"

#include "core/engine/outcome.h"
#include "tests/engine/fixture.h"

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace platen;
using namespace platen::test;

namespace {

// An order whose outcome is unknown.
QString loseOne(Shop &shop, Desk &desk, const QString &reference)
{
    shop.sandbox.fault("POST /v4.0/orders", "dropAfter", 1);
    shop.sandbox.fault("GET *", "500", 50);
    const Result<Order> order = await(desk->orders().create(sampleDraft(reference), {}));
    shop.sandbox.clearFaults();
    REQUIRE_FALSE(order);
    const QString id = orderIdOf(order.error());
    REQUIRE(desk->orders().find(id)->order.stage == Stage::Unknown);
    return id;
}

} // namespace

TEST_CASE("while an order is unknown, no copy of it is placed")
{
    Shop shop;
    auto desk = shop.openNew(std::chrono::milliseconds(1500));
    const QString original = loseOne(shop, *desk, QStringLiteral("S-1"));
    Draft copy = sampleDraft(QStringLiteral("S-1-2"));
    copy.copiedFrom = original;

    const Result<Order> created = await((*desk)->orders().create(copy, {}));
    REQUIRE_FALSE(created);
    CHECK(created.error().code == ErrorCode::Refused);
    CHECK(created.error().message.english().contains("S-1"));
    CHECK(shop.sandbox.ordersWith(QStringLiteral("S-1-2")).isEmpty());

    // A draft may be saved, and the store keeps its original; it is not sent either.
    const Result<Order> kept = await((*desk)->orders().saveDraft(copy, QString()));
    REQUIRE(kept);
    CHECK(await((*desk)->orders().draftOf(kept->id))->copiedFrom == original);
    const Result<Order> submitted = await((*desk)->orders().submit(kept->id));
    REQUIRE_FALSE(submitted);
    CHECK(submitted.error().code == ErrorCode::Refused);
    CHECK((*desk)->orders().find(kept->id)->order.stage == Stage::Draft);

    // It is sent once the original's outcome is known.
    REQUIRE(await((*desk)->sync().run({}, false)));
    REQUIRE((*desk)->orders().find(original)->order.stage == Stage::Submitted);
    CHECK(await((*desk)->orders().submit(kept->id)));
    CHECK(shop.sandbox.ordersWith(QStringLiteral("S-1-2")).size() == 1);
}

TEST_CASE("a cancellation that could not be sent waits; it is not refused")
{
    Shop shop;
    auto desk = shop.openNew(std::chrono::milliseconds(1500));
    const Result<Order> order = await((*desk)->orders().create(sampleDraft(QStringLiteral("S-2")), {}));
    REQUIRE(order);
    const QString key = QString::fromUtf8(shop.sandbox.apiKey());
    REQUIRE(await((*desk)->accounts().setSecret(accountName, QStringLiteral("api_key"), QStringLiteral("wrong"))));
    const Result<Order> cancelled = await((*desk)->orders().cancel(order->id));
    REQUIRE_FALSE(cancelled);
    CHECK(cancelled.error().code == ErrorCode::Unauthorized);
    CHECK(cancelled.error().waiting);
    CHECK(cancelOutcome(cancelled) == Outcome::Unknown);

    // An account with a refused key was not successfully checked.
    const auto refused = await((*desk)->accounts().find(accountName));
    REQUIRE(refused);
    CHECK(errorFromObject(refused->account.lastError).code == ErrorCode::Unauthorized);

    REQUIRE(await((*desk)->accounts().setSecret(accountName, QStringLiteral("api_key"), key)));
    REQUIRE(await((*desk)->accounts().test(accountName)));
    CHECK(await((*desk)->accounts().find(accountName))->account.lastError.isEmpty());
    REQUIRE(await((*desk)->sync().run({}, false)));
    CHECK((*desk)->orders().find(order->id)->order.stage == Stage::Cancelled);
}

TEST_CASE("a cancellation whose response was lost is unknown, one that the provider refuses is refused")
{
    Shop shop;
    auto desk = shop.openNew(std::chrono::milliseconds(1500));
    const Result<Order> order = await((*desk)->orders().create(sampleDraft(QStringLiteral("S-3")), {}));
    REQUIRE(order);
    shop.sandbox.fault("POST *", "dropAfter", 0);
    shop.sandbox.fault("GET *", "500", 0);
    const Result<Order> lost = await((*desk)->orders().cancel(order->id));
    shop.sandbox.clearFaults();
    REQUIRE_FALSE(lost);
    CHECK(cancelOutcome(lost) == Outcome::Unknown);
    CHECK_FALSE(lost.error().waiting);

    REQUIRE(await((*desk)->sync().run({}, false)));
    const Result<Order> again = await((*desk)->orders().cancel(order->id));
    REQUIRE_FALSE(again);
    CHECK(cancelOutcome(again) == Outcome::Refused);
    CHECK(cancelOutcome(await((*desk)->orders().cancel(QStringLiteral("nothing")))) == Outcome::Refused);
}

TEST_CASE("an order that the provider has not cancelled yet is not reported as cancelled")
{
    Order order;
    order.stage = Stage::InProduction;
    CHECK(cancelOutcome(order) == Outcome::Unknown);
    order.stage = Stage::Cancelled;
    CHECK(cancelOutcome(order) == Outcome::Done);
    Error error;
    error.code = ErrorCode::Storage; // before anything was stored
    CHECK(outcomeOf(error) == Outcome::NotTried);
    error.orderId = QStringLiteral("o-1");
    CHECK(outcomeOf(error) == Outcome::Unknown);
    for (const ErrorCode code : {ErrorCode::Timeout, ErrorCode::Unreachable, ErrorCode::RateLimited,
                                 ErrorCode::BadResponse, ErrorCode::Credentials, ErrorCode::UnknownOutcome}) {
        error.code = code;
        CHECK(outcomeOf(error) == Outcome::Unknown);
    }
    error.code = ErrorCode::Refused;
    CHECK(outcomeOf(error) == Outcome::Refused);
    error.maybeProcessed = true;
    CHECK(outcomeOf(error) == Outcome::Unknown);
}

#ifdef Q_OS_UNIX
TEST_CASE("what never reached the provider is not reported as sent because the disk is full")
{
    Shop shop;
    auto desk = shop.openNew();
    (*desk)->runInBackground(false);
    shop.sandbox.fault("POST /v4.0/orders", "slow", 1, 700);
    REQUIRE(await((*desk)->accounts().setSecret(accountName, QStringLiteral("api_key"), QStringLiteral("wrong"))));
    QCoro::Task<Result<Order>> creating = (*desk)->orders().create(sampleDraft(QStringLiteral("S-4")), {});
    REQUIRE(eventually([&] {
        const auto open = (*desk)->outbox().entries();
        return open && open->size() == 1 && open->front().state == store::OutboxState::Sending;
    }));
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    const rlimit limit{4096, before.rlim_max};
    setrlimit(RLIMIT_FSIZE, &limit);
    const Result<Order> order = await(std::move(creating));
    setrlimit(RLIMIT_FSIZE, &before);
    REQUIRE_FALSE(order);
    CHECK(order.error().code == ErrorCode::Storage);
    CHECK(order.error().message.english().startsWith("It did not reach the provider"));
    CHECK_FALSE(order.error().maybeProcessed);
}
#endif

TEST_CASE("a cancelled order is not changed, and nothing is sent")
{
    Shop shop;
    auto desk = shop.openNew();
    const Result<Order> order = await((*desk)->orders().create(sampleDraft(QStringLiteral("S-7")), {}));
    REQUIRE(order);
    REQUIRE(await((*desk)->orders().cancel(order->id)));
    shop.sandbox.fault("*", "500", 0); // a request would fail
    const OrderChange metadata = ChangeMetadata{QJsonObject{{"shelf", "B4"}}};
    const Result<Order> changed = await((*desk)->orders().change(order->id, metadata));
    REQUIRE_FALSE(changed);
    CHECK(changed.error().code == ErrorCode::Refused);
    CHECK(changed.error().message.english() == u"S-7 is cancelled. Nothing was changed.");
    shop.sandbox.clearFaults();
    const Result<std::vector<ActionAvailability>> actions = await((*desk)->orders().actions(order->id));
    REQUIRE(actions);
    CHECK(std::none_of(actions->begin(), actions->end(),
                       [](const ActionAvailability &action) { return action.available; }));
    CHECK((*desk)->outbox().entries()->empty());
}

TEST_CASE("the timeline says whether the provider or Platen refused")
{
    Shop shop;
    auto desk = shop.openNew();
    Draft draft = sampleDraft(QStringLiteral("S-8"));
    draft.items[0].sku = QStringLiteral("NO-SUCH-SKU");
    const Result<Order> refused = await((*desk)->orders().create(draft, {}));
    REQUIRE_FALSE(refused);
    const Result<store::StoredOrder> stored = (*desk)->orders().find(QStringLiteral("S-8"));
    REQUIRE(stored);
    REQUIRE(stored->order.stage == Stage::Failed);
    const Result<std::vector<TimelineEntry>> timeline = (*desk)->reader().timeline(stored->oid);
    REQUIRE(timeline);
    CHECK(timeline->back().stage == Stage::Failed);
    CHECK(timeline->back().source == TimelineSource::Provider);
}

TEST_CASE("an account that cannot be asked has never been synced")
{
    Shop shop;
    auto desk = shop.openNew();
    const QString at = shop.sandbox.url() + QStringLiteral("/cimpress-open");
    REQUIRE(await((*desk)->accounts().add(QStringLiteral("cimpress-open"), QStringLiteral("Told"),
                                          {{"base_url", at},
                                           {"token_url", at + QStringLiteral("/v2/token")},
                                           {"partner_id", "demo"},
                                           {"client_id", "demo"},
                                           {"audience", "https://api.example.org/"}},
                                          {{QStringLiteral("client_secret"), QStringLiteral("k")}})));
    REQUIRE(await((*desk)->sync().run({}, false)));
    const Result<std::vector<AccountInfo>> accounts = await((*desk)->accounts().all());
    REQUIRE(accounts);
    REQUIRE(accounts->size() == 2);
    for (const AccountInfo &info : *accounts)
        CHECK(info.account.lastSync.isValid() == (info.account.provider == u"prodigi"));
}
