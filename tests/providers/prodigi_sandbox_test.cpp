// SPDX-License-Identifier: GPL-3.0-or-later
// The connector against the sandbox, which was written separately from the same document.
#include "tests/providers/operations.h"
#include "tests/providers/scripted_server.h"
#include "tests/support/catch.h"
#include "tests/support/sandbox_process.h"
#include "tests/support/wait.h"

#include "core/domain/order_document.h"

#include <QJsonArray>
#include <QSet>
#include <QUuid>

using namespace platen;
using namespace platen::test;

namespace {

std::unique_ptr<Session> accountAt(const SandboxProcess &sandbox, int retries = 0)
{
    return openTestSession(QStringLiteral("prodigi"), sandbox.url(), QString::fromLatin1(SandboxProcess::usualKey),
                           retries);
}

Draft sampleDraft(const QString &reference = QStringLiteral("PO-1001"))
{
    Draft draft;
    draft.reference = reference;
    draft.shippingMethod = QStringLiteral("standard");
    draft.currency = QStringLiteral("GBP");
    draft.recipient.name = QStringLiteral("Wren Harrow");
    draft.recipient.email = QStringLiteral("wren@example.org");
    draft.recipient.address = {QStringLiteral("12 Test Square"), {},
                               QStringLiteral("London"),         {},
                               QStringLiteral("SW1Y 4JH"),       QStringLiteral("GB")};
    for (const char *sku : {"GLOBAL-CAN-10X10", "GLOBAL-FAP-10X10"}) {
        Item item;
        item.reference = QString::fromLatin1(sku).toLower();
        item.sku = QString::fromLatin1(sku);
        item.quantity = 2;
        item.price = Money{1550, QStringLiteral("GBP")};
        Artwork artwork;
        artwork.area = QStringLiteral("default");
        artwork.url = QStringLiteral("https://example.org/art/a.png");
        item.artwork.push_back(artwork);
        draft.items.push_back(item);
    }
    draft.items[0].attributes = {{"wrap", "Black"}};
    draft.metadata = {{"channel", "shop"}};
    return draft;
}

QString newKey()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

RemoteOrder create(Session &account, const Draft &draft, const QString &key)
{
    REQUIRE(problemsOf(account, draft).empty());
    const Result<RemoteOrder> created = await(account.createOrder(draft, key, {}));
    INFO((created ? std::string() : created.error().message.english().toStdString()));
    REQUIRE(created);
    return *created;
}

RemoteOrder fetch(Session &account, const QString &id)
{
    const Result<RemoteOrder> order = await(account.fetchOrder(id));
    REQUIRE(order);
    return *order;
}

} // namespace

TEST_CASE("An order lives its whole life", "[sandbox]")
{
    SandboxProcess sandbox({QStringLiteral("--order-life"), QStringLiteral("100000")});
    const auto account = accountAt(sandbox);
    CHECK(await(account->testConnection()));
    const QString key = newKey();
    const RemoteOrder created = create(*account, sampleDraft(), key);
    const QString id = created.order.remoteId;
    CHECK_FALSE(created.idOnly);
    CHECK(created.order.stage == Stage::Submitted);
    CHECK(created.order.reference == u"PO-1001");
    CHECK(created.order.shippingMethod == u"Standard");
    CHECK(created.order.recipient.address.postalCode == u"SW1Y 4JH");
    CHECK(created.order.metadata == QJsonObject{{"channel", "shop"}});
    CHECK(created.idempotencyKey == key);
    REQUIRE(created.order.items.size() == 2);
    CHECK(created.order.items[0].quantity == 2);
    CHECK(created.order.items[0].price == Money{1550, QStringLiteral("GBP")});
    CHECK(created.order.items[0].attributes == QJsonObject{{"wrap", "Black"}});

    std::vector<Stage> stages{created.order.stage};
    RemoteOrder now = created;
    for (int step = 0; step < 20 && !isFinal(now.order.stage); ++step) {
        sandbox.control("POST", QStringLiteral("orders/%1/advance").arg(id));
        now = fetch(*account, id);
        CHECK(now.stageKnown);
        if (now.order.stage != stages.back())
            stages.push_back(now.order.stage);
    }
    CHECK(stages == std::vector<Stage>{Stage::Submitted, Stage::Preparing, Stage::InProduction, Stage::PartlyShipped,
                                       Stage::Shipped});
    CHECK(now.order.providerStatus == u"Complete");
    REQUIRE(now.order.shipments.size() == 2);
    for (const Shipment &shipment : now.order.shipments) {
        CHECK(shipment.dispatchedAt.isValid());
        CHECK_FALSE(shipment.carrier.isEmpty());
        REQUIRE(shipment.items.size() == 1);
        CHECK(shipment.items[0].quantity == 2);
        CHECK(shipment.items[0].reference.startsWith(QLatin1String("global-")));
    }
    CHECK(now.order.total);
}

TEST_CASE("The same key makes one order, and finds it again", "[sandbox]")
{
    for (const char *status : {"200", "409"}) {
        SandboxProcess sandbox({QStringLiteral("--already-exists-status"), QString::fromLatin1(status)});
        const auto account = accountAt(sandbox);
        const QString key = newKey();
        // The response is lost after the order was made.
        sandbox.control("POST", QStringLiteral("faults"),
                        {{"match", "POST /v4.0/orders"}, {"fault", "dropAfter"}, {"times", 1}});
        const QDateTime before = QDateTime::currentDateTimeUtc();
        const Result<RemoteOrder> lost = await(account->createOrder(sampleDraft(), key, {}));
        REQUIRE_FALSE(lost);
        CHECK(lost.error().maybeProcessed);
        // A reprint with the same reference is another order.
        const RemoteOrder reprint = create(*account, sampleDraft(), newKey());

        const auto found = await(account->findSubmitted(sampleDraft(), key, before, {}));
        REQUIRE(found);
        REQUIRE(*found);
        CHECK((*found)->order.remoteId != reprint.order.remoteId);
        const RemoteOrder again = create(*account, sampleDraft(), key);
        CHECK(again.order.remoteId == (*found)->order.remoteId);
        const auto none = await(account->findSubmitted(sampleDraft(), newKey(), before, {}));
        REQUIRE(none);
        CHECK_FALSE(*none);
        CHECK(sandbox.control("GET", QStringLiteral("orders"))["orders"].toArray().size() == 2);
    }
}

TEST_CASE("All orders are listed, once each, page by page", "[sandbox]")
{
    SandboxProcess sandbox({QStringLiteral("--seed-orders"), QStringLiteral("457")});
    const auto account = accountAt(sandbox);
    QSet<QString> ids;
    QString cursor;
    int pages = 0;
    do {
        const Result<OrderPage> page = await(account->listOrders({}, cursor));
        REQUIRE(page);
        for (const RemoteOrder &order : page->orders) {
            CHECK_FALSE(ids.contains(order.order.remoteId));
            ids.insert(order.order.remoteId);
            CHECK(order.stageKnown);
        }
        cursor = page->next;
        ++pages;
    } while (!cursor.isEmpty() && pages < 100);
    CHECK(ids.size() == 457);

    const QStringList some = QStringList(ids.begin(), ids.end()).mid(0, 230);
    const auto fetched = await(account->fetchOrders(some + QStringList{QStringLiteral("ord_1")}));
    REQUIRE(fetched);
    CHECK(fetched->size() == 230);

    OrderFilter shipped;
    shipped.status = QStringLiteral("complete");
    const Result<OrderPage> page = await(account->listOrders(shipped, {}));
    REQUIRE(page);
    CHECK_FALSE(page->orders.empty());
    for (const RemoteOrder &order : page->orders)
        CHECK(order.order.stage == Stage::Shipped);
}

TEST_CASE("Changes are made while they are possible, and refused afterwards", "[sandbox]")
{
    for (const char *list : {"shippingUpdateResults", "shipmentUpdateResults"}) {
        SandboxProcess sandbox({QStringLiteral("--order-life"), QStringLiteral("100000"),
                                QStringLiteral("--shipping-results"), QString::fromLatin1(list)});
        const auto account = accountAt(sandbox);
        const QString id = create(*account, sampleDraft(), newKey()).order.remoteId;
        const auto open = await(account->orderActions(id));
        REQUIRE(open);
        REQUIRE(open->size() == 4);
        for (const ActionAvailability &action : *open)
            CHECK(action.available);

        const auto shipping = await(account->changeOrder(id, ChangeShippingMethod{QStringLiteral("EXPRESS")}, {}));
        REQUIRE(shipping);
        CHECK(shipping->order.shippingMethod == u"Express");
        Recipient recipient = sampleDraft().recipient;
        recipient.name = QStringLiteral("Robin Thistle");
        const auto changed = await(account->changeOrder(id, ChangeRecipient{recipient}, {}));
        REQUIRE(changed);
        CHECK(changed->order.recipient.name == u"Robin Thistle");
        const auto metadata = await(account->changeOrder(id, ChangeMetadata{{{"a", QJsonObject{{"b", 1}}}}}, {}));
        REQUIRE(metadata);
        CHECK(metadata->order.metadata == QJsonObject{{"a", QJsonObject{{"b", 1}}}});
        const auto cancelled = await(account->cancelOrder(id));
        REQUIRE(cancelled);
        CHECK(cancelled->order.stage == Stage::Cancelled);
        CHECK(await(account->cancelOrder(id)));

        const QString late = create(*account, sampleDraft(), newKey()).order.remoteId;
        sandbox.control("POST", QStringLiteral("orders/%1/complete").arg(late));
        const auto refused = await(account->cancelOrder(late));
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == ErrorCode::Refused);
        CHECK_FALSE(refused.error().provider->requestId.isEmpty());
        const auto method = await(account->changeOrder(late, ChangeShippingMethod{QStringLiteral("Budget")}, {}));
        REQUIRE_FALSE(method);
        CHECK(method.error().code == ErrorCode::Refused);
        CHECK(await(account->changeOrder(late, ChangeMetadata{{{"late", true}}}, {})));
        const auto closed = await(account->orderActions(late));
        REQUIRE(closed);
        CHECK_FALSE(closed->front().available);
        CHECK_FALSE(closed->front().reason.isEmpty());
    }
}

TEST_CASE("A pause window returns only an id, and the order when it is over", "[sandbox]")
{
    SandboxProcess sandbox({QStringLiteral("--pause-window"), QStringLiteral("100000")});
    const auto account = accountAt(sandbox);
    const QString key = newKey();
    const RemoteOrder held = create(*account, sampleDraft(), key);
    CHECK(held.idOnly);
    CHECK(held.order.stage == Stage::OnHold);
    const Result<RemoteOrder> hidden = await(account->fetchOrder(held.order.remoteId));
    REQUIRE_FALSE(hidden);
    CHECK(hidden.error().code == ErrorCode::NotFound);
    const RemoteOrder again = create(*account, sampleDraft(), key);
    CHECK(again.order.remoteId == held.order.remoteId);
    CHECK(again.order.stage == Stage::OnHold);
    sandbox.control("POST", QStringLiteral("orders/%1/advance").arg(held.order.remoteId));
    CHECK(fetch(*account, held.order.remoteId).order.stage == Stage::Submitted);
}

TEST_CASE("Errors are on the members that they are about, in both forms", "[sandbox]")
{
    for (const char *form : {"outcome", "base"}) {
        SandboxProcess sandbox({QStringLiteral("--errors"), QString::fromLatin1(form)});
        const auto account = accountAt(sandbox);
        Draft draft = sampleDraft();
        draft.recipient.address.postalCode.clear();
        draft.items[1].quantity = 0;
        draft.items[0].sku = QStringLiteral("NO-SUCH-SKU");
        const Result<RemoteOrder> refused = await(account->createOrder(draft, newKey(), {}));
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == ErrorCode::Validation);
        QStringList pointers{refused.error().pointer};
        for (const Error &other : refused.error().others)
            pointers.append(other.pointer);
        INFO(form << ": " << pointers.join(u' ').toStdString());
        CHECK(pointers.contains(QStringLiteral("/recipient/address/postalCode")));
        CHECK(pointers.contains(QStringLiteral("/items/1/quantity")));
        CHECK(pointers.contains(QStringLiteral("/items/0/sku")));
        const Result<RemoteOrder> missing = await(account->fetchOrder(QStringLiteral("ord_1")));
        REQUIRE_FALSE(missing);
        CHECK(missing.error().code == ErrorCode::NotFound);
        const auto wrongKey = openTestSession(QStringLiteral("prodigi"), sandbox.url(), QStringLiteral("another"));
        const Result<void> test = await(wrongKey->testConnection());
        REQUIRE_FALSE(test);
        CHECK(test.error().code == ErrorCode::Unauthorized);
    }
}

TEST_CASE("Failing artwork and payments are issues that say what to do", "[sandbox]")
{
    SandboxProcess sandbox({QStringLiteral("--order-life"), QStringLiteral("100000")});
    const auto account = accountAt(sandbox);
    const QString id = create(*account, sampleDraft(), newKey()).order.remoteId;
    sandbox.control("POST", QStringLiteral("orders/%1/fail-asset").arg(id));
    const RemoteOrder failing = fetch(*account, id);
    CHECK(failing.order.needsAttention);
    REQUIRE_FALSE(failing.order.issues.empty());
    CHECK_FALSE(failing.order.issues.front().message.isEmpty());

    const QString unpaid = create(*account, sampleDraft(QStringLiteral("payment-1")), newKey()).order.remoteId;
    RemoteOrder waiting = fetch(*account, unpaid);
    for (int step = 0; step < 5 && waiting.order.stage != Stage::OnHold; ++step) {
        sandbox.control("POST", QStringLiteral("orders/%1/advance").arg(unpaid));
        waiting = fetch(*account, unpaid);
    }
    CHECK(waiting.order.stage == Stage::OnHold);
    CHECK(waiting.order.needsAttention);
    REQUIRE_FALSE(waiting.order.issues.empty());
    CHECK(waiting.order.issues.front().actionUrl.startsWith(QLatin1String("http")));
    sandbox.control("POST", QStringLiteral("orders/%1/pay").arg(unpaid));
    CHECK(fetch(*account, unpaid).order.stage != Stage::OnHold);
}

TEST_CASE("Quotes, products and spines are looked up", "[sandbox]")
{
    SandboxProcess sandbox;
    const auto account = accountAt(sandbox);
    Draft draft = sampleDraft();
    draft.shippingMethod.clear();
    const auto quotes = await(account->quote(draft));
    REQUIRE(quotes);
    CHECK(quotes->size() == 4);
    for (const platen::Quote &quote : *quotes) {
        REQUIRE(quote.total);
        CHECK(quote.total->currency == u"GBP");
        CHECK(quote.total->minor == quote.items->minor + quote.shipping->minor);
        QStringList references;
        for (const QuoteShipment &shipment : quote.shipments) {
            for (const ShipmentItem &item : shipment.items)
                references.append(item.reference);
        }
        references.sort();
        CHECK(references == QStringList{QStringLiteral("global-can-10x10"), QStringLiteral("global-fap-10x10")});
    }
    draft.shippingMethod = QStringLiteral("budget");
    const auto one = await(account->quote(draft));
    REQUIRE(one);
    REQUIRE(one->size() == 1);
    CHECK(one->front().shippingMethod == u"Budget");

    const auto product = await(account->product(QStringLiteral("GLOBAL-CAN-10x10")));
    REQUIRE(product);
    CHECK(product->widthMm == 254);
    CHECK_FALSE(product->variants.empty());
    CHECK_FALSE(product->variants.front().shipsTo.empty());
    CHECK(product->variants.front().areas.front().widthPx > 0);
    const auto spine = await(
        account->productSpine({QStringLiteral("BOOK-A4-L-HARD-M"), 50, QStringLiteral("US"), QStringLiteral("CA")}));
    REQUIRE(spine);
    CHECK(spine->widthMm > 0);
    const auto none = await(account->product(QStringLiteral("NO-SUCH-SKU")));
    REQUIRE_FALSE(none);
    CHECK(none.error().code == ErrorCode::NotFound);
}

TEST_CASE("Every fault of the sandbox is an error that says what it means", "[sandbox]")
{
    struct Row
    {
        const char *fault;
        ErrorCode code;
        bool maybeProcessed;
    };
    const std::vector<Row> rows = {
        {"dropBefore", ErrorCode::Unreachable, true}, {"dropAfter", ErrorCode::Unreachable, true},
        {"cutShort", ErrorCode::Unreachable, true},   {"429", ErrorCode::RateLimited, false},
        {"429text", ErrorCode::RateLimited, false},   {"500", ErrorCode::Unreachable, true},
        {"500after", ErrorCode::Unreachable, true},   {"502", ErrorCode::Unreachable, true},
        {"503", ErrorCode::Unreachable, true},        {"html", ErrorCode::BadResponse, true},
        {"brokenJson", ErrorCode::BadResponse, true},
    };
    SandboxProcess sandbox;
    const auto account = accountAt(sandbox);
    for (const Row &row : rows) {
        INFO(row.fault);
        sandbox.control("POST", QStringLiteral("faults"),
                        {{"match", "POST /v4.0/orders"}, {"fault", row.fault}, {"times", 1}});
        const Result<RemoteOrder> result = await(account->createOrder(sampleDraft(), newKey(), {}));
        REQUIRE_FALSE(result);
        INFO(result.error().message.english().toStdString());
        CHECK(result.error().code == row.code);
        CHECK(result.error().maybeProcessed == row.maybeProcessed);
    }
}

TEST_CASE("Callbacks are read in every form in which they are sent", "[sandbox]")
{
    for (const char *mode : {"structured", "json", "binary"}) {
        for (const char *data : {"wrapped", "bare"}) {
            INFO(mode << " " << data);
            ScriptedServer listener;
            listener.setAnswers({ScriptedServer::json(200, "{}")});
            SandboxProcess sandbox({QStringLiteral("--order-life"), QStringLiteral("100000"),
                                    QStringLiteral("--callback-mode"), QString::fromLatin1(mode),
                                    QStringLiteral("--callback-data"), QString::fromLatin1(data)});
            const auto account = accountAt(sandbox);
            const QString callback = listener.url() + QStringLiteral("/hooks/a/b");
            const auto created = await(account->createOrder(sampleDraft(), newKey(), callback));
            REQUIRE(created);
            const QString id = created->order.remoteId;
            sandbox.control("POST", QStringLiteral("orders/%1/complete").arg(id));
            std::vector<OrderEvent> events;
            QSet<QString> ids;
            // Whichever comes last: one whose first attempt fails comes later.
            const auto isOver = [&] {
                return events.size() >= 2 && std::any_of(events.begin(), events.end(), [](const OrderEvent &event) {
                           return event.stage == Stage::Shipped;
                       });
            };
            std::size_t taken = 0;
            const bool over = eventually([&] {
                const std::vector<http::Request> requests = listener.requests();
                for (; taken < requests.size(); ++taken) {
                    CHECK(requests[taken].path() == "/hooks/a/b");
                    const WebhookMessage message{requests[taken].method, requests[taken].headers, requests[taken].body};
                    CHECK(verify(*account, message));
                    const auto read = eventsIn(*account, message);
                    REQUIRE(read);
                    for (const OrderEvent &event : *read) {
                        CHECK(event.remoteId == id);
                        CHECK(event.reference == u"PO-1001");
                        CHECK(event.at.isValid());
                        CHECK_FALSE(ids.contains(event.id));
                        CHECK_FALSE(event.stateDigest.isEmpty());
                        CHECK(event.order);
                        CHECK(event.stage);
                        ids.insert(event.id);
                        events.push_back(event);
                    }
                }
                return isOver();
            });
            CHECK(over);
        }
    }
}
