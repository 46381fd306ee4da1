// SPDX-License-Identifier: GPL-3.0-or-later
// What needs attention, and what becomes of it once a person has put it aside.
#include "core/engine/attention.h"
#include "core/engine/event_life.h"
#include "core/engine/hot_folders.h"
#include "core/engine/merge.h"
#include "core/providers/registry.h"
#include "core/store/account_store.h"
#include "core/store/inbox_store.h"
#include "core/store/order_store.h"
#include "core/store/put_aside.h"
#include "core/store/statement.h"
#include "tests/engine/fixture.h"
#include "tests/support/catch.h"

using namespace platen;
using namespace platen::test;
using store::StoredOrder;

namespace {

const QDateTime noon(QDate(2026, 11, 20), QTime(12, 0), Qt::UTC);

Issue issueOf(const char *code, const char *message, const char *url = "")
{
    Issue issue;
    issue.code = QLatin1String(code);
    issue.message = Message(QString::fromLatin1(message));
    issue.actionUrl = QLatin1String(url);
    return issue;
}

StoredOrder heldOrder()
{
    StoredOrder stored;
    stored.oid = 7;
    stored.order.id = QStringLiteral("po_1");
    stored.order.account = QStringLiteral("Shop");
    stored.order.provider = QStringLiteral("prodigi");
    stored.order.reference = QStringLiteral("PO-1");
    stored.order.remoteId = QStringLiteral("ord_1");
    stored.order.stage = Stage::OnHold;
    stored.order.needsAttention = true;
    stored.order.updatedAt = noon;
    stored.order.issues = {issueOf("x", "A file is missing.")};
    return stored;
}

RemoteOrder reported(const Order &order)
{
    RemoteOrder remote;
    remote.order = order;
    remote.order.needsAttention = !order.issues.empty();
    return remote;
}

store::AccountRecord accountWith(ErrorCode code, const QDateTime &lastSync)
{
    store::AccountRecord account;
    account.id = 3;
    account.name = QStringLiteral("Prodigi UK");
    account.slug = QStringLiteral("prodigi-uk");
    account.provider = QStringLiteral("prodigi");
    account.createdAt = noon.addDays(-30);
    account.lastSync = lastSync;
    account.lastVerified = lastSync;
    account.lastError = storedError(fail(code, QStringLiteral("No.")).value());
    return account;
}

std::vector<QString> itemsOf(Desk &desk)
{
    std::vector<QString> ids;
    const auto items = desk->attention().all();
    REQUIRE(items);
    for (const AttentionItem &item : *items)
        ids.push_back(item.item);
    return ids;
}

// A stored order that needs attention.
StoredOrder hold(Shop &shop, Desk &desk, const QString &reference)
{
    auto database = store::Database::open(*DataDir::open(shop.folder.path()), store::Database::Access::Write).value();
    StoredOrder order = heldOrder();
    order.oid = 0;
    order.order.id.clear();
    order.order.reference = reference;
    order.order.remoteId = QStringLiteral("ord_") + reference;
    order.accountId = store::AccountStore(*database).all()->front().id;
    REQUIRE(store::OrderStore(*database).insert(order));
    (void)desk;
    return order;
}

} // namespace

TEST_CASE("an order's item says what is wrong, since when, what it costs and what to do", "[attention]")
{
    StoredOrder order = heldOrder();
    const std::vector<TimelineEntry> timeline{
        {noon.addSecs(-3600), TimelineSource::Poll, Stage::OnHold, Message::of("On hold"), {}},
        {noon.addSecs(-60), TimelineSource::Poll, std::nullopt, Message(QStringLiteral("A file is missing.")), {}}};
    AttentionItem item = attentionOf(order, timeline);
    CHECK(item.item == "order:po_1");
    CHECK(item.order == "po_1");
    CHECK(item.message.english() == "A file is missing.");
    CHECK(item.since == noon.addSecs(-60));
    CHECK(item.cost.english() == "It is not made until this is settled.");
    CHECK(item.fix.kind == FixKind::ShowOrder);

    SECTION("a payment is the leading issue, with the amount that the provider states")
    {
        order.order.issues.push_back(issueOf("RequiresPaymentAuthorisation", "Pay.", "https://pay.example.org/1"));
        order.raw = R"({"status": {"issues": [{"authorisationDetails": {"authorisationUrl": "https://pay.example.org/1",
                        "paymentDetails": {"amount": "17.10", "currency": "EUR"}}}]}})";
        item = attentionOf(order, timeline);
        CHECK(item.fix.kind == FixKind::Pay);
        CHECK(item.fix.url == "https://pay.example.org/1");
        CHECK(fixWords(item.fix, QStringLiteral("€17.10")).english() == "Pay €17.10 at Prodigi");
        CHECK(item.message.english() == "Pay. There is another issue.");
        CHECK(item.since == noon.addSecs(-3600)); // the timeline does not mention it: since it is on hold

        order.raw = R"({"status": {"issues": []}})"; // the amount is not stated: none is shown
        CHECK(fixWords(attentionOf(order, timeline).fix, {}).english() == "Open at Prodigi");
    }
    SECTION("unknown, refused, drafts and holds without a reason have their own fixes")
    {
        order.order.stage = Stage::Unknown;
        CHECK(attentionOf(order, {}).fix.kind == FixKind::Resolve);
        CHECK(attentionOf(order, {}).message.english() == "We don't know whether Prodigi got this order.");
        CHECK(attentionOf(order, {}).since == noon);
        order.order.stage = Stage::Failed;
        CHECK(attentionOf(order, {}).fix.kind == FixKind::OrderAgain);
        order.order.stage = Stage::Draft;
        order.order.remoteId.clear();
        CHECK(attentionOf(order, {}).fix.kind == FixKind::EditDraft);
        order.order.issues = {issueOf("artworkUnprintable", "Too small.")};
        CHECK(attentionOf(order, {}).fix.kind == FixKind::ReplaceFile);
        order.order.stage = Stage::OnHold;
        order.order.issues.clear();
        CHECK(attentionOf(order, {}).fix.kind == FixKind::Refresh);
    }
}

TEST_CASE("accounts need attention for their keys at once, for a failing sync after a while", "[attention]")
{
    store::UnsentTally unsent;
    unsent.unsent = 2;
    const auto key = attentionOf(accountWith(ErrorCode::Unauthorized, noon.addSecs(-60)), unsent, noon);
    REQUIRE(key);
    CHECK(key->item == "account:prodigi-uk:key");
    CHECK(key->fix.kind == FixKind::EnterKey);
    CHECK(key->since == noon.addSecs(-60));
    CHECK(key->cost.english() == "2 orders and changes wait to be sent.");

    for (const ErrorCode passing : {ErrorCode::Unreachable, ErrorCode::Timeout, ErrorCode::RateLimited})
        CHECK_FALSE(attentionOf(accountWith(passing, noon.addSecs(-60)), {}, noon));
    CHECK(attentionOf(accountWith(ErrorCode::NotFound, noon.addSecs(-60)), {}, noon)); // the address is wrong
    const auto stale = attentionOf(accountWith(ErrorCode::Unreachable, noon.addSecs(-3600)), {}, noon);
    REQUIRE(stale);
    CHECK(stale->item == "account:prodigi-uk:stale");
    CHECK(stale->fix.kind == FixKind::TrySync);
    CHECK(stale->cost.isEmpty());
    // The same error after a success is another cause.
    CHECK(stale->cause != attentionOf(accountWith(ErrorCode::Unreachable, noon.addSecs(-3700)), {}, noon)->cause);

    store::AccountRecord well = accountWith(ErrorCode::Unreachable, noon);
    well.lastError = {};
    CHECK_FALSE(attentionOf(well, unsent, noon.addDays(9)));
}

TEST_CASE("an order put aside stays aside until its cause changes", "[attention]")
{
    const Declaration &prodigi = *findProvider(QStringLiteral("prodigi"));
    const life::Step aside = life::putAside(heldOrder(), {}, noon);
    StoredOrder order = store::settledAside(aside.order);
    CHECK_FALSE(order.order.needsAttention);
    REQUIRE(aside.timeline.size() == 1);
    CHECK(aside.timeline[0].text.english() == "Put aside by you");

    SECTION("the same report changes nothing")
    {
        const Merged merged = mergeRemote(order, reported(order.order), prodigi, TimelineSource::Poll, noon);
        CHECK_FALSE(merged.changed);
        CHECK_FALSE(order.order.needsAttention);
        CHECK(store::settledAside(order).aside == order.aside);
    }
    SECTION("another issue brings it back")
    {
        Order other = order.order;
        other.issues.push_back(issueOf("y", "Another file is missing."));
        CHECK(mergeRemote(order, reported(other), prodigi, TimelineSource::Poll, noon).changed);
        CHECK(store::settledAside(order).order.needsAttention);
        CHECK(store::settledAside(order).aside.cause.isEmpty());
    }
    SECTION("so does an event with another outcome; one without does not")
    {
        life::ReceivedEvent received;
        received.receivedAt = received.at = noon;
        received.event.stage = Stage::OnHold;
        CHECK_FALSE(store::settledAside(life::applyEvent(order, received, prodigi, noon).order).order.needsAttention);
        received.event.stage = Stage::Cancelled;
        CHECK(store::settledAside(life::applyEvent(order, received, prodigi, noon).order).order.needsAttention);
    }
    SECTION("a person's retry begins anew")
    {
        order.order.stage = Stage::Unknown;
        order = life::putAside(order, {}, noon).order;
        const StoredOrder retried = store::settledAside(life::retried(order, Create(), true, noon).order);
        CHECK(retried.order.needsAttention);
        CHECK(retried.aside == store::PutAside());
    }
    SECTION("nothing is wrong any more")
    {
        Order well = order.order;
        well.issues.clear();
        well.stage = Stage::InProduction;
        (void)mergeRemote(order, reported(well), prodigi, TimelineSource::Poll, noon);
        order = store::settledAside(order);
        CHECK_FALSE(order.order.needsAttention);
        CHECK(order.aside == store::PutAside());
    }
}

TEST_CASE("handled and snoozed orders leave list, count and inbox together", "[attention]")
{
    Shop shop;
    auto desk = shop.openNew();
    const StoredOrder order = hold(shop, *desk, QStringLiteral("A"));
    const StoredOrder other = hold(shop, *desk, QStringLiteral("B"));
    const auto counted = [&] { return desk->engine().reader().counts()->attention; };
    const auto listed = [&] { return desk->engine().reader().matching(attentionQuery())->size(); };
    REQUIRE(itemsOf(*desk).size() == 2);
    REQUIRE(counted() == 2);

    REQUIRE((*desk)->attention().handle(orderItem(order.order.id)));
    CHECK(itemsOf(*desk) == std::vector<QString>{orderItem(other.order.id)});
    CHECK(counted() == 1);
    CHECK(listed() == 1);
    CHECK((*desk)->attention().handle(orderItem(order.order.id)).error().code == ErrorCode::NotFound);

    REQUIRE((*desk)->attention().bringBack(orderItem(order.order.id)));
    CHECK(counted() == 2);
    CHECK((*desk)->attention().bringBack(orderItem(order.order.id)).error().code == ErrorCode::NotFound);

    // By its reference; for the past, or for something else that is wrong by now, it is refused.
    const QDateTime now = QDateTime::currentDateTimeUtc();
    CHECK((*desk)->attention().snooze(QStringLiteral("A"), now.addSecs(-1)).error().code == ErrorCode::Usage);
    CHECK((*desk)->attention().snooze(QStringLiteral("A"), now.addDays(1), "x").error().code == ErrorCode::Refused);
    CHECK(counted() == 2);
    REQUIRE((*desk)->attention().snooze(QStringLiteral("A"), now.addMSecs(1500)));
    CHECK(counted() == 1);
    CHECK(eventually([&] { return counted() == 2; }));
    CHECK(itemsOf(*desk).size() == 2);
}

TEST_CASE("a snooze that ends while nothing runs is over at the next start", "[attention]")
{
    Shop shop;
    {
        auto desk = shop.openNew();
        const StoredOrder order = hold(shop, *desk, QStringLiteral("A"));
        const QDateTime soon = QDateTime::currentDateTimeUtc().addMSecs(300);
        REQUIRE((*desk)->attention().snooze(orderItem(order.order.id), soon));
        CHECK(itemsOf(*desk).empty());
    }
    QThread::msleep(400);
    auto desk = shop.open();
    CHECK(itemsOf(*desk).size() == 1);
}

TEST_CASE("accounts, folders and webhooks come back when their cause does", "[attention]")
{
    Shop shop;
    auto desk = shop.openNew();
    auto database = store::Database::open(*DataDir::open(shop.folder.path()), store::Database::Access::Write).value();
    const store::AccountRecord account = store::AccountStore(*database).all()->front();
    Attention &attention = (*desk)->attention();

    SECTION("a refused key")
    {
        const QString item = QStringLiteral("account:%1:key").arg(account.slug);
        const QJsonObject refused = storedError(fail(ErrorCode::Unauthorized, QStringLiteral("No.")).value());
        REQUIRE(store::AccountStore(*database).noteSync(account.id, {}, refused));
        REQUIRE(itemsOf(*desk) == std::vector<QString>{item});
        REQUIRE(attention.handle(item));
        CHECK(itemsOf(*desk).empty());
        REQUIRE(store::AccountStore(*database).noteVerified(account.id, QDateTime::currentDateTimeUtc()));
        CHECK(itemsOf(*desk).empty());
        REQUIRE(store::AccountStore(*database).noteSync(account.id, {}, refused));
        CHECK(itemsOf(*desk) == std::vector<QString>{item});
        REQUIRE(attention.snooze(item, QDateTime::currentDateTimeUtc().addMSecs(500)));
        CHECK(itemsOf(*desk).empty());
        CHECK(eventually([&] { return itemsOf(*desk).size() == 1; }));
    }
    SECTION("a folder that cannot be read")
    {
        QDir(shop.folder.path()).mkdir(QStringLiteral("in"));
        Draft pattern;
        pattern.items.resize(1);
        const auto folder = (*desk)->hotFolders().add(QStringLiteral("In"), account.name,
                                                      shop.folder.filePath(QStringLiteral("in")), pattern, 0);
        REQUIRE(folder);
        store::HotFolderStore folders(*database);
        REQUIRE(folders.setProblem(folder->id, Message::of("Not there"), noon));
        const auto items = *attention.all();
        REQUIRE(items.size() == 1);
        CHECK(items[0].item == "folder:in");
        CHECK(items[0].since == noon);
        REQUIRE(attention.handle(QStringLiteral("folder:in")));
        CHECK(itemsOf(*desk).empty());
        REQUIRE(folders.setProblem(folder->id, Message(), noon));
        REQUIRE(folders.setProblem(folder->id, Message::of("Not there"), noon.addSecs(60)));
        CHECK(itemsOf(*desk).size() == 1);
    }
    SECTION("rejected webhooks are one item, and count from the last time that they were handled")
    {
        const auto reject = [&] {
            store::InboxMessage message;
            message.accountId = account.id;
            message.receivedAt = QDateTime::currentDateTimeUtc();
            store::InboxEvent event;
            event.outcome = store::EventOutcome::Rejected;
            event.reason = QStringLiteral("Wrong token (404)");
            message.events = {event};
            std::vector<store::InboxMessage> messages{message};
            REQUIRE(store::inTransaction(*database, store::Durability::Promised,
                                         [&] { return store::InboxStore(*database).append(messages); }));
        };
        reject();
        reject();
        const QString item = store::rejectionItem(account.slug);
        REQUIRE(itemsOf(*desk) == std::vector<QString>{item});
        CHECK(attention.all()->front().message.english() == "2 webhooks were rejected. Wrong token (404).");
        REQUIRE(attention.handle(item));
        CHECK(itemsOf(*desk).empty());
        reject();
        REQUIRE(itemsOf(*desk).size() == 1);
        CHECK(attention.all()->front().message.english().startsWith("1 webhook was rejected."));
        REQUIRE(attention.bringBack(item));
        CHECK(attention.all()->front().message.english().startsWith("3 webhooks were rejected."));
    }
}
