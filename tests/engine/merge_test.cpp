// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"

#include "core/engine/merge.h"

using namespace platen;

namespace {

const QDateTime noon(QDate(2026, 11, 20), QTime(12, 0), Qt::UTC);

Declaration declaration(OperationSet operations = {})
{
    Declaration one;
    one.id = QStringLiteral("test");
    one.name = QStringLiteral("Test");
    one.operations = operations;
    return one;
}

store::StoredOrder local()
{
    store::StoredOrder stored;
    stored.oid = 7;
    Order &order = stored.order;
    order.id = QStringLiteral("po_1");
    order.account = QStringLiteral("Shop");
    order.provider = QStringLiteral("test");
    order.reference = QStringLiteral("R-1");
    order.stage = Stage::Queued;
    order.note = QStringLiteral("gift");
    order.metadata = {{"a", 1}};
    order.recipient.name = QStringLiteral("Q. Example");
    order.recipient.company = QStringLiteral("Example Ltd");
    order.recipient.kind = QStringLiteral("business");
    order.updatedAt = noon;
    Item item;
    item.reference = QStringLiteral("line-1");
    item.sku = QStringLiteral("CAN");
    item.title = QStringLiteral("Canvas");
    item.quantity = 2;
    item.price = Money{1500, QStringLiteral("GBP")};
    order.items = {item};
    return stored;
}

RemoteOrder remote(Stage stage)
{
    RemoteOrder reported;
    reported.order.remoteId = QStringLiteral("ord_1");
    reported.order.reference = QStringLiteral("R-1");
    reported.order.stage = stage;
    reported.order.recipient.name = QStringLiteral("Q. Example");
    reported.order.updatedAt = noon.addSecs(60);
    Item item;
    item.remoteId = QStringLiteral("ori_1");
    item.reference = QStringLiteral("line-1");
    item.sku = QStringLiteral("CAN");
    item.quantity = 2;
    reported.order.items = {item};
    reported.raw = "{}";
    return reported;
}

} // namespace

TEST_CASE("A response that contains only ids removes nothing")
{
    store::StoredOrder stored = local();
    stored.order.recipient.email = QStringLiteral("q@example.org");
    stored.order.recipient.address.line1 = QStringLiteral("1 Test Street");
    stored.order.shippingMethod = QStringLiteral("STANDARD");
    stored.order.items[0].attributes = {{"colour", "red"}};
    RemoteOrder reported;
    reported.order.remoteId = QStringLiteral("ORDER_UID");
    reported.order.stage = Stage::Submitted;
    Item item;
    item.remoteId = QStringLiteral("ORDER_ITEM_UID");
    item.reference = QStringLiteral("line-1");
    reported.order.items = {item};
    const Order before = stored.order;
    CHECK(mergeRemote(stored, reported, declaration(), TimelineSource::User, noon).changed);
    const Order &after = stored.order;
    CHECK(after.remoteId == u"ORDER_UID");
    CHECK(after.stage == Stage::Submitted);
    CHECK(after.recipient == before.recipient);
    CHECK(after.shippingMethod == u"STANDARD");
    REQUIRE(after.items.size() == 1);
    Item expected = before.items[0];
    expected.remoteId = QStringLiteral("ORDER_ITEM_UID");
    CHECK(after.items[0] == expected);

    // A recipient in a response is complete.
    reported.order.recipient.name = QStringLiteral("Another Example");
    mergeRemote(stored, reported, declaration(), TimelineSource::User, noon);
    CHECK(stored.order.recipient.name == u"Another Example");
    CHECK(stored.order.recipient.email.isEmpty());
}

TEST_CASE("What the provider does not know stays as it is here")
{
    store::StoredOrder order = local();
    const Merged merged =
        mergeRemote(order, remote(Stage::Submitted), declaration(), TimelineSource::Poll, noon.addSecs(90));
    CHECK(merged.changed);
    CHECK(order.order.id == u"po_1");
    CHECK(order.order.remoteId == u"ord_1");
    CHECK(order.order.note == u"gift");
    CHECK(order.order.metadata == QJsonObject{{"a", 1}});
    CHECK(order.order.recipient.company == u"Example Ltd");
    CHECK(order.order.recipient.kind == u"business");
    REQUIRE(order.order.items.size() == 1);
    CHECK(order.order.items[0].title == u"Canvas");
    CHECK(order.order.items[0].remoteId == u"ori_1");
    CHECK(order.order.items[0].price == Money{1500, QStringLiteral("GBP")});
    CHECK(order.raw == "{}");
}

TEST_CASE("A provider that stores metadata is believed about it")
{
    store::StoredOrder order = local();
    mergeRemote(order, remote(Stage::Submitted), declaration(OperationSet::of<ChangeMetadata>()), TimelineSource::Poll,
                noon);
    CHECK(order.order.metadata.isEmpty());
}

TEST_CASE("The same data again changes nothing, with whatever precision the time is written")
{
    store::StoredOrder order = local();
    mergeRemote(order, remote(Stage::Submitted), declaration(), TimelineSource::Poll, noon);
    const Order before = order.order;
    RemoteOrder again = remote(Stage::Submitted);
    again.order.updatedAt = again.order.updatedAt.addMSecs(3);
    const Merged merged = mergeRemote(order, again, declaration(), TimelineSource::Poll, noon.addSecs(500));
    CHECK_FALSE(merged.changed);
    CHECK(merged.timeline.empty());
    CHECK(order.order == before);
}

TEST_CASE("An undocumented status word does not move the stage")
{
    store::StoredOrder order = local();
    order.order.stage = Stage::InProduction;
    RemoteOrder reported = remote(Stage::Submitted);
    reported.order.providerStatus = QStringLiteral("Levitating");
    reported.stageKnown = false;
    mergeRemote(order, reported, declaration(), TimelineSource::Poll, noon);
    CHECK(order.order.stage == Stage::InProduction);
    CHECK(order.order.providerStatus == u"Levitating");
}

TEST_CASE("A response with only the id keeps everything else")
{
    store::StoredOrder order = local();
    RemoteOrder reported;
    reported.idOnly = true;
    reported.order.remoteId = QStringLiteral("ord_9");
    reported.order.stage = Stage::OnHold;
    reported.order.issues = {{QStringLiteral("createdWithIssues"), QStringLiteral("Look at this"), {}, {}}};
    reported.order.needsAttention = true;
    mergeRemote(order, reported, declaration(), TimelineSource::Provider, noon);
    CHECK(order.order.remoteId == u"ord_9");
    CHECK(order.order.stage == Stage::OnHold);
    CHECK(order.order.issues == reported.order.issues);
    CHECK(order.order.needsAttention);
    CHECK(order.order.items.size() == 1);
    CHECK(order.order.recipient.name == u"Q. Example");
}

TEST_CASE("The timeline shows stages, dispatches and issues, each once")
{
    store::StoredOrder order = local();
    RemoteOrder reported = remote(Stage::PartlyShipped);
    Shipment shipment;
    shipment.remoteId = QStringLiteral("shp_1");
    shipment.carrier = QStringLiteral("DHL");
    shipment.trackingNumber = QStringLiteral("T1");
    shipment.dispatchedAt = noon.addSecs(30);
    reported.order.shipments = {shipment};
    reported.order.issues = {{QStringLiteral("x"), QStringLiteral("Look at this"), {}, {}}};
    const Merged first = mergeRemote(order, reported, declaration(), TimelineSource::Webhook, noon.addSecs(90));
    REQUIRE(first.timeline.size() == 3);
    CHECK(first.timeline[0].at == shipment.dispatchedAt);
    CHECK(first.timeline[0].text.english().contains(u"T1"));
    CHECK(first.timeline[1].stage == Stage::PartlyShipped);
    CHECK(first.timeline[1].source == TimelineSource::Webhook);
    CHECK(first.timeline[2].text.english() == u"Look at this");

    reported.order.stage = Stage::Shipped;
    const Merged second = mergeRemote(order, reported, declaration(), TimelineSource::Poll, noon.addSecs(900));
    REQUIRE(second.timeline.size() == 1);
    CHECK(second.timeline[0].stage == Stage::Shipped);
}

TEST_CASE("An order that is seen for the first time starts where the provider says")
{
    store::StoredOrder order;
    RemoteOrder reported = remote(Stage::InProduction);
    reported.order.createdAt = noon;
    const Merged merged = adoptRemote(order, reported, QStringLiteral("Test"), TimelineSource::Poll, noon.addDays(3));
    REQUIRE(merged.timeline.size() == 2);
    CHECK(merged.timeline[0].at == noon);
    CHECK(merged.timeline[0].stage == Stage::Submitted);
    CHECK(merged.timeline[1].stage == Stage::InProduction);
    CHECK(merged.timeline[1].at == reported.order.updatedAt);
}

TEST_CASE("An impossible time is not believed")
{
    const QDateTime distant(QDate(9999, 12, 31), QTime(0, 0), Qt::UTC);
    Order order;
    order.createdAt = distant;
    order.updatedAt = distant;
    dropFutureTimes(order, noon);
    CHECK_FALSE(order.createdAt.isValid());
    CHECK_FALSE(order.updatedAt.isValid());
    order.createdAt = noon.addSecs(3600); // a time zone may be missing
    order.updatedAt = noon.addSecs(3600);
    dropFutureTimes(order, noon);
    CHECK(order.createdAt == noon.addSecs(3600));
    CHECK(order.updatedAt == noon);
}

TEST_CASE("An order without a date is given none")
{
    RemoteOrder reported = remote(Stage::Submitted);
    reported.order.createdAt = {};
    reported.order.updatedAt = {};
    store::StoredOrder stored;
    const Merged merged = adoptRemote(stored, reported, QStringLiteral("Test"), TimelineSource::Poll, noon);
    CHECK_FALSE(stored.order.createdAt.isValid());
    CHECK(stored.order.updatedAt == noon);
    REQUIRE_FALSE(merged.timeline.empty());
    CHECK(merged.timeline[0].text.english().contains(QLatin1String("not known when")));
    CHECK(merged.timeline[0].at == noon);
    // What a later answer says of it counts.
    RemoteOrder later = reported;
    later.order.createdAt = noon.addDays(-2);
    (void)mergeRemote(stored, later, declaration(), TimelineSource::Poll, noon.addSecs(60));
    CHECK(stored.order.createdAt == noon.addDays(-2));
    reported.order.createdAt = noon.addSecs(-60);
    CHECK(
        adoptRemote(stored, reported, QStringLiteral("Test"), TimelineSource::Poll, noon).timeline[0].text.english() ==
        u"Placed at Test");
    // An order placed here keeps the time of its submission.
    store::StoredOrder ours = local();
    ours.order.createdAt = noon.addSecs(-90);
    reported.order.createdAt = {};
    (void)mergeRemote(ours, reported, declaration(), TimelineSource::Poll, noon);
    CHECK(ours.order.createdAt == noon.addSecs(-90));
}

TEST_CASE("Issues about amounts come from the newest document only")
{
    Issue rounded;
    rounded.code = QStringLiteral("amountRounded");
    Issue event;
    event.code = QStringLiteral("preflight");
    store::StoredOrder stored = local();
    stored.order.stage = Stage::Submitted;
    RemoteOrder reported = remote(Stage::Submitted);
    reported.issuesKnown = false;
    reported.order.issues = {rounded};
    for (int i = 0; i < 3; ++i)
        (void)mergeRemote(stored, reported, declaration(), TimelineSource::Poll, noon.addSecs(i));
    CHECK(stored.order.issues == std::vector<Issue>{rounded});
    CHECK_FALSE(stored.order.needsAttention);
    stored.order.issues = {rounded, event};
    reported.order.issues.clear();
    (void)mergeRemote(stored, reported, declaration(), TimelineSource::Poll, noon.addSecs(5));
    CHECK(stored.order.issues == std::vector<Issue>{event});
    CHECK(stored.order.needsAttention);
}
