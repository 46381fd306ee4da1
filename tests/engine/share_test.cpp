// SPDX-License-Identifier: GPL-3.0-or-later
// Artwork that this machine hands out itself, and addresses that would expire too early.
#include "core/engine/hosts.h"
#include "core/store/address_store.h"
#include "core/store/order_store.h"
#include "core/store/statement.h"
#include "tests/engine/fixture.h"
#include "tests/support/catch.h"
#include "tests/support/s3_process.h"

#include <QFile>

using namespace platen;
using namespace platen::test;

namespace {

struct SharingShop : Shop
{
    // With a listener that is reached through its own address.
    std::unique_ptr<Desk> openSharing()
    {
        std::unique_ptr<Desk> desk = openNew();
        serve(*desk);
        const auto added = await((*desk)->hosts().add(QStringLiteral("share"), QStringLiteral("Here"), {}, {}));
        REQUIRE(added.has_value());
        return desk;
    }
    static void serve(Desk &desk)
    {
        const Result<ListenerInfo> info = await(desk->webhooks().start({}));
        REQUIRE(info.has_value());
        REQUIRE(await(desk->webhooks().start({{}, -1, info->url})).has_value());
    }
    QString file(const QByteArray &content, const QString &name = QStringLiteral("owl.png"))
    {
        const QString path = folder.filePath(name);
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(content);
        return path;
    }
    static Draft draftWith(const QString &reference, const QString &path)
    {
        Draft draft = sampleDraft(reference);
        draft.items[0].artwork[0].url.clear();
        draft.items[0].artwork[0].file = path;
        return draft;
    }
    // As another program on the data folder.
    std::unique_ptr<store::Database> database()
    {
        return *store::Database::open(*DataDir::open(folder.path()), store::Database::Access::Write);
    }
    // All addresses have to be looked at now; they expire then.
    void makeDue(const QDateTime &expiresAt)
    {
        const auto written =
            store::execute(*database(), QStringLiteral("UPDATE artwork_addresses SET renew_at = ?, expires_at = ?"),
                           {store::bound(QDateTime::currentDateTimeUtc().addSecs(-1)), store::bound(expiresAt)});
        REQUIRE(written.has_value());
        REQUIRE(*written > 0);
    }
    std::vector<store::AddressRecord> addresses(qint64 oid) { return *store::AddressStore(*database()).ofOrder(oid); }
};

HttpReply fetched(const QString &url)
{
    // In a thread of its own: the listener works in this one.
    HttpReply reply;
    const std::unique_ptr<QThread> thread(QThread::create([&] { reply = sendHttp("GET", url); }));
    thread->start();
    REQUIRE(eventually([&] { return thread->isFinished(); }, 30'000));
    thread->wait();
    return reply;
}

QStringList issueCodes(const Order &order)
{
    QStringList codes;
    for (const Issue &issue : order.issues)
        codes.append(issue.code);
    return codes;
}

} // namespace

TEST_CASE("an order's file is shared from this machine until the order is over")
{
    SharingShop shop;
    auto desk = shop.openSharing();
    const Result<Order> order =
        await((*desk)->orders().create(SharingShop::draftWith(QStringLiteral("S-1"), shop.file("an owl")), {}));
    INFO((order ? std::string() : order.error().message.english().toStdString()));
    REQUIRE(order.has_value());
    const QString url = order->items[0].artwork[0].url;
    CHECK(url.startsWith((*desk)->webhooks().base() + "/files/"));
    CHECK(url.endsWith("/owl.png"));
    CHECK(fetched(url).body == "an owl");
    CHECK(shop.sandbox.ordersWith(QStringLiteral("S-1")).at(0)["items"][0]["assets"][0]["url"].toString() == url);

    // The same file again: the same address.
    const Result<Order> again = await(
        (*desk)->orders().create(SharingShop::draftWith(QStringLiteral("S-2"), shop.folder.filePath("owl.png")), {}));
    REQUIRE(again.has_value());
    CHECK(again->items[0].artwork[0].url == url);

    REQUIRE(await((*desk)->orders().cancel(order->id)).has_value());
    CHECK(fetched(url).status == 200);
    REQUIRE(await((*desk)->orders().cancel(again->id)).has_value());
    CHECK(fetched(url).status == 404);
}

TEST_CASE("without a public address nothing can be shared, and orders say so")
{
    SharingShop shop;
    auto desk = shop.openNew();
    REQUIRE(await((*desk)->hosts().add(QStringLiteral("share"), QStringLiteral("Here"), {}, {})).has_value());
    const QString path = shop.file("an owl");
    const Result<Publication> published = await((*desk)->hosts().publish(path, {}, {}));
    REQUIRE_FALSE(published.has_value());
    CHECK(published.error().code == ErrorCode::Validation);
    CHECK(await((*desk)->hosts().test(QStringLiteral("Here"))).error().code == ErrorCode::Validation);
    const Result<void> valid = await((*desk)->orders().validate(SharingShop::draftWith(QStringLiteral("S-1"), path)));
    REQUIRE_FALSE(valid.has_value());
    CHECK(valid.error().pointer == QStringLiteral("/items/0/artwork/0/file"));
    REQUIRE(await((*desk)->webhooks().start({{}, -1, QStringLiteral("http://shop.example.org")})).has_value());
    CHECK(await((*desk)->hosts().publish(path, {}, {})).error().code == ErrorCode::Validation);
}

TEST_CASE("a share host is tested through the public address, and hands out what a person publishes")
{
    SharingShop shop;
    auto desk = shop.openSharing();
    const Result<void> tested = await((*desk)->hosts().test(QStringLiteral("Here")));
    INFO((tested ? std::string() : tested.error().message.english().toStdString()));
    CHECK(tested.has_value());
    const Result<Publication> published = await((*desk)->hosts().publish(shop.file("an owl"), {}, {}));
    REQUIRE(published.has_value());
    CHECK(published->expiresAt > QDateTime::currentDateTimeUtc().addDays(6));
    const QString url = QString::fromLatin1(published->url.toEncoded());
    CHECK(fetched(url).body == "an owl");
    (*desk)->webhooks().stop();
    CHECK(await((*desk)->hosts().test(QStringLiteral("Here"))).error().code == ErrorCode::Unreachable);
    CHECK(await((*desk)->hosts().publish(shop.file("", QStringLiteral("none.png")), {}, {})).error().code ==
          ErrorCode::Validation);
}

TEST_CASE("an order whose shared file has changed needs attention, and keeps it after a sync")
{
    SharingShop shop;
    auto desk = shop.openSharing();
    const Result<Order> order =
        await((*desk)->orders().create(SharingShop::draftWith(QStringLiteral("S-1"), shop.file("an owl")), {}));
    REQUIRE(order.has_value());
    shop.file("a fox");
    CHECK(fetched(order->items[0].artwork[0].url).status == 404);
    CHECK(eventually([&] { return (*desk)->orders().find(order->id)->order.needsAttention; }));
    CHECK(issueCodes((*desk)->orders().find(order->id)->order) == QStringList{"artworkChanged"});
    REQUIRE(await((*desk)->orders().refresh(order->id)).has_value());
    CHECK((*desk)->orders().find(order->id)->order.needsAttention);

    // One that is not sent yet is not sent at all.
    CreateMode held;
    held.send = CreateMode::Send::NoWait;
    held.undo = std::chrono::seconds(2);
    const Result<Order> other = await((*desk)->orders().create(
        SharingShop::draftWith(QStringLiteral("S-2"), shop.file("a hen", QStringLiteral("hen.png"))), held));
    REQUIRE(other.has_value());
    REQUIRE(await((*desk)->sync().run({}, false)).has_value()); // published, not sent
    shop.file("a cat", QStringLiteral("hen.png"));
    QThread::msleep(2100);
    REQUIRE(await((*desk)->sync().run({}, false)).has_value());
    const Order refused = (*desk)->orders().find(other->id)->order;
    CHECK(refused.stage == Stage::Failed);
    CHECK(refused.needsAttention);
    CHECK(shop.sandbox.ordersWith(QStringLiteral("S-2")).isEmpty());
}

TEST_CASE("a shared file's address is renewed while the provider has not fetched it")
{
    SharingShop shop;
    auto desk = shop.openSharing();
    const Result<Order> order =
        await((*desk)->orders().create(SharingShop::draftWith(QStringLiteral("S-1"), shop.file("an owl")), {}));
    REQUIRE(order.has_value());
    const qint64 oid = (*desk)->orders().find(order->id)->oid;
    const QDateTime soon = QDateTime::currentDateTimeUtc().addSecs(3600);
    shop.makeDue(soon);
    Q_EMIT(*desk)->ordersChanged({oid});
    CHECK(eventually([&] { return shop.addresses(oid)[0].expiresAt > soon.addDays(5); }));
    CHECK_FALSE((*desk)->orders().find(order->id)->order.needsAttention);
    CHECK((*desk)->orders().find(order->id)->order.items[0].artwork[0].url == order->items[0].artwork[0].url);
}

namespace {

struct HostedShop : SharingShop
{
    S3Process server;
    std::unique_ptr<Desk> openHosted()
    {
        std::unique_ptr<Desk> desk = openNew();
        const QJsonObject settings{
            {"endpoint", server.url()}, {"bucket", S3Process::bucket()}, {"access_key_id", S3Process::keyId()}};
        const QHash<QString, QString> secrets{{QStringLiteral("secret_access_key"), S3Process::secret()}};
        REQUIRE(await((*desk)->hosts().add(QStringLiteral("s3"), QStringLiteral("S"), settings, secrets)).has_value());
        return desk;
    }
};

} // namespace

TEST_CASE("an address that expires before the provider has fetched the file puts the order before a person")
{
    if (!S3Process::isInstalled())
        return;
    HostedShop shop;
    auto desk = shop.openHosted();
    const Result<Order> order =
        await((*desk)->orders().create(SharingShop::draftWith(QStringLiteral("S-1"), shop.file("an owl")), {}));
    REQUIRE(order.has_value());
    const qint64 oid = (*desk)->orders().find(order->id)->oid;
    REQUIRE(shop.addresses(oid).size() == 1);
    CHECK(shop.addresses(oid)[0].renewAt < shop.addresses(oid)[0].expiresAt);
    shop.makeDue(QDateTime::currentDateTimeUtc().addSecs(3600));
    // The provider is asked first.
    REQUIRE(await((*desk)->orders().refresh(order->id)).has_value());
    Q_EMIT(*desk)->ordersChanged({oid});
    CHECK(eventually([&] { return (*desk)->orders().find(order->id)->order.needsAttention; }));
    const Order known = (*desk)->orders().find(order->id)->order;
    CHECK(issueCodes(known) == QStringList{"artworkExpires"});
    CHECK(known.issues[0].message.english().contains("owl.png"));
    CHECK(known.issues[0].subject == "/items/0/artwork/0");
    REQUIRE(await((*desk)->orders().refresh(order->id)).has_value());
    CHECK((*desk)->orders().find(order->id)->order.issues.size() == 1);
}

TEST_CASE("an address that expires before the order is sent is replaced")
{
    if (!S3Process::isInstalled())
        return;
    HostedShop shop;
    auto desk = shop.openHosted();
    CreateMode held;
    held.send = CreateMode::Send::NoWait;
    held.undo = std::chrono::seconds(2);
    const Result<Order> order =
        await((*desk)->orders().create(SharingShop::draftWith(QStringLiteral("S-1"), shop.file("an owl")), held));
    REQUIRE(order.has_value());
    REQUIRE(await((*desk)->sync().run({}, false)).has_value()); // published, not sent
    const QString before = (*desk)->orders().find(order->id)->order.items[0].artwork[0].url;
    REQUIRE_FALSE(before.isEmpty());
    shop.makeDue(QDateTime::currentDateTimeUtc().addSecs(1));
    QThread::msleep(2100);
    REQUIRE(await((*desk)->sync().run({}, false)).has_value());
    const Order sent = (*desk)->orders().find(order->id)->order;
    CHECK(sent.stage == Stage::Submitted);
    CHECK(sent.items[0].artwork[0].url != before);
    CHECK(shop.sandbox.ordersWith(QStringLiteral("S-1")).at(0)["items"][0]["assets"][0]["url"].toString() ==
          sent.items[0].artwork[0].url);
}
