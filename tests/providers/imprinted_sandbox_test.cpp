// SPDX-License-Identifier: GPL-3.0-or-later
// Imprinted's connector against its sandbox, which was written separately from the same document; each test in JSON and
// in XML.
#include "tests/providers/operations.h"
#include "tests/support/catch.h"
#include "tests/support/sandbox_process.h"
#include "tests/support/wait.h"

#include "core/domain/order_document.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>
#include <array>

using namespace platen;
using namespace platen::test;

namespace {

constexpr std::array formats = {"json", "xml"};

std::unique_ptr<Session> accountAt(const SandboxProcess &sandbox, const char *format, int retries = 0,
                                   const char *key = SandboxProcess::usualKey)
{
    return openTestSession(QStringLiteral("imprinted"), sandbox.url() + QStringLiteral("/imprinted"),
                           QString::fromLatin1(key), retries,
                           {{"format", format}, {"app_id", "APP-00000001"}, {"brand", "Little Wendover Prints"}});
}

QStringList slow()
{
    return {QStringLiteral("--order-life"), QStringLiteral("100000")};
}

Draft sampleDraft(const QString &reference = QStringLiteral("PO-1001"))
{
    Draft draft;
    draft.reference = reference;
    draft.shippingMethod = QStringLiteral("Courier");
    draft.note = QString::fromUtf8("Größe <XL> & \"more\" 😀");
    draft.recipient.name = QStringLiteral("Wren Alma Harrow");
    draft.recipient.company = QStringLiteral("Harrow & Co");
    draft.recipient.phone = QStringLiteral("+44 1632 960001");
    draft.recipient.address = {QStringLiteral("12 Test Square"),  QStringLiteral("Unit 2"),
                               QStringLiteral("Little Wendover"), QStringLiteral("Marlshire"),
                               QStringLiteral("LW4 7QT"),         QStringLiteral("GB")};
    for (const char *sku : {"JH001", "CV001-BLK-M"}) {
        Item item;
        item.sku = QString::fromLatin1(sku);
        item.quantity = 3;
        item.price = Money{1999, QStringLiteral("GBP")};
        item.note = QStringLiteral("As large as possible");
        for (const char *area : {"front", "back"}) {
            Artwork artwork;
            artwork.area = QString::fromLatin1(area);
            artwork.url = QStringLiteral("https://example.org/art/%1.png?a=1&b=2").arg(artwork.area);
            item.artwork.push_back(artwork);
        }
        item.options = {{"label", QJsonObject{{"type", "printed"}, {"name", "max-label"}}},
                        {"mockups", QJsonObject{{"front", "https://example.org/mock.png"}}}};
        draft.items.push_back(item);
    }
    return draft;
}

RemoteOrder create(Session &account, const Draft &draft)
{
    REQUIRE(problemsOf(account, draft).empty());
    const Result<RemoteOrder> created = await(account.createOrder(draft, {}, {}));
    INFO((created ? std::string() : created.error().message.english().toStdString()));
    REQUIRE(created);
    CHECK_FALSE(created->order.remoteId.isEmpty());
    return *created;
}

RemoteOrder fetch(Session &account, const QString &id)
{
    const Result<RemoteOrder> order = await(account.fetchOrder(id));
    INFO((order ? std::string() : order.error().message.english().toStdString()));
    REQUIRE(order);
    return *order;
}

// Every order of a listing, page by page, once each.
std::vector<RemoteOrder> listed(Session &account, const OrderFilter &filter)
{
    std::vector<RemoteOrder> all;
    QSet<QString> ids;
    QString cursor;
    int pages = 0;
    do {
        const Result<OrderPage> page = await(account.listOrders(filter, cursor));
        INFO((page ? std::string() : page.error().message.english().toStdString()));
        REQUIRE(page);
        for (const RemoteOrder &order : page->orders) {
            CHECK_FALSE(ids.contains(order.order.remoteId));
            ids.insert(order.order.remoteId);
            all.push_back(order);
        }
        cursor = page->next;
    } while (!cursor.isEmpty() && ++pages < 50);
    return all;
}

qint64 counted(Session &account, const OrderFilter &filter)
{
    const Result<qint64> count = await(account.countOrders(filter));
    REQUIRE(count);
    return *count;
}

} // namespace

TEST_CASE("Imprinted: an order lives its whole life", "[sandbox]")
{
    for (const char *format : formats) {
        INFO(format);
        SandboxProcess sandbox(slow());
        const auto account = accountAt(sandbox, format);
        CHECK(await(account->testConnection()));
        const RemoteOrder created = create(*account, sampleDraft());
        const QString id = created.order.remoteId;
        const RemoteOrder read = fetch(*account, id);
        CHECK(read.stageKnown);
        CHECK(read.order.stage == Stage::Submitted);
        CHECK(read.order.reference == u"PO-1001");
        CHECK(read.order.shippingMethod == u"courier");
        CHECK(read.order.createdAt.isValid());
        CHECK(read.order.recipient == sampleDraft().recipient);
        REQUIRE(read.order.items.size() == 2);
        for (std::size_t i = 0; i < 2; ++i) {
            const Item &item = read.order.items[i];
            const Item sent = sampleDraft().items[i];
            CHECK(item.sku == sent.sku);
            CHECK(item.quantity == sent.quantity);
            CHECK(item.price == sent.price);
            CHECK(item.note == sent.note);
            QSet<QString> urls;
            for (const Artwork &artwork : item.artwork)
                urls.insert(artwork.area + u' ' + artwork.url);
            CHECK(urls == QSet<QString>{QStringLiteral("front https://example.org/art/front.png?a=1&b=2"),
                                        QStringLiteral("back https://example.org/art/back.png?a=1&b=2")});
        }
        REQUIRE(read.order.total);
        CHECK(read.order.total->currency == u"GBP");
        CHECK(read.order.total->minor > 0);

        std::vector<Stage> stages{read.order.stage};
        RemoteOrder now = read;
        for (int step = 0; step < 20 && !isFinal(now.order.stage); ++step) {
            sandbox.control("POST", QStringLiteral("orders/%1/advance").arg(id));
            now = fetch(*account, id);
            CHECK(now.stageKnown);
            if (now.order.stage != stages.back())
                stages.push_back(now.order.stage);
        }
        CHECK(stages == std::vector<Stage>{Stage::Submitted, Stage::Preparing, Stage::InProduction, Stage::Shipped});
        REQUIRE(now.order.shipments.size() == 1);
        CHECK(now.order.shipments[0].dispatchedAt.isValid());
        CHECK_FALSE(now.order.shipments[0].trackingNumber.isEmpty());
    }
}

TEST_CASE("Imprinted: a lost response is found by the order's reference, and reprints are distinguished", "[sandbox]")
{
    for (const char *format : formats) {
        INFO(format);
        SandboxProcess sandbox(slow());
        const auto account = accountAt(sandbox, format);
        const QString before = create(*account, sampleDraft()).order.remoteId;
        sandbox.control("POST", QStringLiteral("faults"),
                        {{"match", "POST /imprinted/api/orders.php"}, {"fault", "dropAfter"}, {"times", 1}});
        const QDateTime since = QDateTime::currentDateTimeUtc();
        const Result<RemoteOrder> lost = await(account->createOrder(sampleDraft(), {}, {}));
        REQUIRE_FALSE(lost);
        CHECK(lost.error().maybeProcessed);
        const auto found = await(account->findSubmitted(sampleDraft(), {}, since, {before}));
        REQUIRE(found);
        REQUIRE(*found);
        CHECK((*found)->order.remoteId != before);
        CHECK((*found)->order.reference == u"PO-1001");
        const auto none = await(account->findSubmitted(sampleDraft(), {}, since, {before, (*found)->order.remoteId}));
        REQUIRE(none);
        CHECK_FALSE(*none);
        const auto other = await(account->findSubmitted(sampleDraft(QStringLiteral("PO-1")), {}, since, {}));
        REQUIRE(other);
        CHECK_FALSE(*other);
        CHECK(listed(*account, {}).size() == 2);
    }
}

TEST_CASE("Imprinted: orders are listed and counted, all of them and by every filter", "[sandbox]")
{
    SandboxProcess sandbox(QStringList{QStringLiteral("--seed-orders"), QStringLiteral("521")} + slow());
    for (const char *format : formats) {
        INFO(format);
        const auto account = accountAt(sandbox, format);
        const std::vector<RemoteOrder> all = listed(*account, {});
        CHECK(all.size() == 521);
        CHECK(counted(*account, {}) == 521);
        QSet<Stage> stages;
        for (const RemoteOrder &order : all) {
            CHECK(order.stageKnown);
            CHECK_FALSE(order.idOnly);
            CHECK_FALSE(order.order.recipient.address.countryCode.isEmpty());
            stages.insert(order.order.stage);
        }
        for (const Stage stage : {Stage::Submitted, Stage::OnHold, Stage::Preparing, Stage::InProduction,
                                  Stage::Shipped, Stage::Cancelled}) {
            INFO(stageName(stage).toStdString());
            CHECK(stages.contains(stage));
        }

        std::vector<qint64> ids;
        for (const RemoteOrder &order : all)
            ids.push_back(order.order.remoteId.toLongLong());
        std::sort(ids.begin(), ids.end());
        OrderFilter since;
        since.sinceId = QString::number(ids[500]);
        CHECK(listed(*account, since).size() == 20);
        CHECK(counted(*account, since) == 20);

        // The bounds themselves are included.
        std::vector<QDateTime> times;
        for (const RemoteOrder &order : all)
            times.push_back(order.order.createdAt);
        std::sort(times.begin(), times.end());
        OrderFilter dates;
        dates.createdFrom = times[100];
        dates.createdTo = times[399];
        const auto within = std::count_if(times.begin(), times.end(), [&dates](const QDateTime &at) {
            return at >= dates.createdFrom && at <= dates.createdTo;
        });
        CHECK(listed(*account, dates).size() == static_cast<std::size_t>(within));
        CHECK(counted(*account, dates) == within);

        OrderFilter status;
        status.status = QStringLiteral("internal order query");
        const std::vector<RemoteOrder> queries = listed(*account, status);
        CHECK_FALSE(queries.empty());
        CHECK(counted(*account, status) == static_cast<qint64>(queries.size()));
        for (const RemoteOrder &order : queries)
            CHECK(order.order.providerStatus == u"internal order query");

        QStringList some;
        for (std::size_t i = 0; i < all.size(); i += 2)
            some.append(all[i].order.remoteId);
        const auto fetched = await(account->fetchOrders(some + QStringList{QStringLiteral("1")}));
        REQUIRE(fetched);
        CHECK(fetched->size() == static_cast<std::size_t>(some.size()));
        OrderFilter byIds;
        byIds.remoteIds = some.mid(0, 10);
        CHECK(listed(*account, byIds).size() == 10);
        CHECK(counted(*account, byIds) == 10);
    }
}

TEST_CASE("Imprinted: what is not paid can be deleted, and what is paid cannot", "[sandbox]")
{
    for (const char *format : formats) {
        INFO(format);
        SandboxProcess sandbox(slow());
        const auto account = accountAt(sandbox, format);
        const QString id = create(*account, sampleDraft()).order.remoteId;
        const Result<void> deleted = await(account->deleteOrder(id));
        INFO((deleted ? std::string() : deleted.error().message.english().toStdString()));
        REQUIRE(deleted);
        const Result<RemoteOrder> now = await(account->fetchOrder(id));
        CHECK((now ? now->order.stage == Stage::Cancelled : now.error().code == ErrorCode::NotFound));
        const auto again = await(account->fetchOrders({id}));
        REQUIRE(again);
        // Deleted once more, as after a lost response.
        const Result<void> twice = await(account->deleteOrder(id));
        CHECK((twice || twice.error().code == ErrorCode::NotFound));

        const QString paid = create(*account, sampleDraft(QStringLiteral("PO-2"))).order.remoteId;
        for (int step = 0; step < 5 && fetch(*account, paid).order.providerStatus != u"paid"; ++step)
            sandbox.control("POST", QStringLiteral("orders/%1/advance").arg(paid));
        const Result<void> refused = await(account->deleteOrder(paid));
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == ErrorCode::Refused);
        CHECK_FALSE(refused.error().maybeProcessed);
        CHECK(fetch(*account, paid).order.stage != Stage::Cancelled);

        const Result<void> unknown = await(account->deleteOrder(QStringLiteral("1")));
        REQUIRE_FALSE(unknown);
        CHECK(unknown.error().code == ErrorCode::NotFound);
    }
}

TEST_CASE("Imprinted: errors and wrong keys are distinguished", "[sandbox]")
{
    SandboxProcess sandbox(slow());
    for (const char *format : formats) {
        INFO(format);
        const auto account = accountAt(sandbox, format);
        const Result<RemoteOrder> missing = await(account->fetchOrder(QStringLiteral("1")));
        REQUIRE_FALSE(missing);
        CHECK(missing.error().code == ErrorCode::NotFound);

        Draft draft = sampleDraft();
        draft.items[1].quantity = 0;
        const Result<RemoteOrder> refused = await(account->createOrder(draft, {}, {}));
        REQUIRE_FALSE(refused);
        INFO(refused.error().message.english().toStdString());
        CHECK(refused.error().code == ErrorCode::Validation);
        CHECK(refused.error().pointer == u"/items/1/quantity");
        CHECK_FALSE(refused.error().maybeProcessed);

        const auto wrong = accountAt(sandbox, format, 0, "another-key");
        const Result<void> test = await(wrong->testConnection());
        REQUIRE_FALSE(test);
        CHECK(test.error().code == ErrorCode::Unauthorized);
        const Result<RemoteOrder> mistrusted = await(wrong->createOrder(sampleDraft(), {}, {}));
        REQUIRE_FALSE(mistrusted);
        CHECK(mistrusted.error().code == ErrorCode::Unauthorized);
    }
}

TEST_CASE("Imprinted: faults are reported as what they are", "[sandbox]")
{
    SandboxProcess sandbox(slow());
    for (const char *format : formats) {
        const auto account = accountAt(sandbox, format, 2);
        const QString id = create(*account, sampleDraft()).order.remoteId;
        const auto fault = [&sandbox](const char *match, const char *kind, int times) {
            sandbox.control("DELETE", QStringLiteral("faults"));
            sandbox.control("POST", QStringLiteral("faults"), {{"match", match}, {"fault", kind}, {"times", times}});
        };
        for (const char *kind : {"dropBefore", "dropAfter", "502", "503"}) {
            INFO(format << ' ' << kind);
            fault("GET *", kind, 2);
            CHECK(await(account->fetchOrder(id)));
        }
        const std::vector<std::pair<const char *, ErrorCode>> rows = {{"html", ErrorCode::BadResponse},
                                                                      {"brokenJson", ErrorCode::BadResponse},
                                                                      {"500", ErrorCode::Unreachable},
                                                                      {"redirect", ErrorCode::BadResponse}};
        for (const auto &[kind, code] : rows) {
            INFO(format << ' ' << kind);
            fault("GET *", kind, 1);
            const Result<RemoteOrder> order = await(account->fetchOrder(id));
            REQUIRE_FALSE(order);
            CHECK(order.error().code == code);
        }
        fault("POST *", "500after", 1);
        const Result<RemoteOrder> created = await(account->createOrder(sampleDraft(), {}, {}));
        REQUIRE_FALSE(created);
        CHECK(created.error().maybeProcessed);
        sandbox.control("DELETE", QStringLiteral("faults"));
    }
}
