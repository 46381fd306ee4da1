// SPDX-License-Identifier: GPL-3.0-or-later
// Orders whose artwork is a file: published on a host first, then sent with its address.
#include "core/engine/hosts.h"
#include "tests/engine/fixture.h"
#include "tests/support/catch.h"
#include "tests/support/s3_process.h"

#include <QCryptographicHash>
#include <QFile>

using namespace platen;
using namespace platen::test;

namespace {

const QString hostName = QStringLiteral("Print files");

struct PublishingShop : Shop
{
    S3Process server;

    QJsonObject settings() const
    {
        return {{"endpoint", server.url()}, {"bucket", S3Process::bucket()}, {"access_key_id", S3Process::keyId()}};
    }
    void addHost(Desk &desk)
    {
        const QHash<QString, QString> values{{QStringLiteral("secret_access_key"), S3Process::secret()}};
        const auto added = await(desk->hosts().add(QStringLiteral("s3"), hostName, settings(), values));
        INFO((added ? std::string() : added.error().message.english().toStdString()));
        REQUIRE(added.has_value());
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
    qsizetype puts() { return server.requests().filter(QStringLiteral("PUT /prints/")).size(); }
    // The asset of the only order with that reference at the provider.
    QJsonObject sentAsset(const QString &reference)
    {
        const QJsonArray orders = sandbox.ordersWith(reference);
        REQUIRE(orders.size() == 1);
        return orders[0]["items"][0]["assets"][0].toObject();
    }
};

QString md5Of(const QByteArray &content)
{
    return QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Md5).toHex());
}

} // namespace

TEST_CASE("An order with a file is published and then sent with its address")
{
    if (!S3Process::isInstalled())
        return;
    PublishingShop shop;
    auto desk = shop.openNew();
    shop.addHost(*desk);
    const QString path = shop.file("an owl");
    const Result<Order> order =
        await((*desk)->orders().create(PublishingShop::draftWith(QStringLiteral("P-1"), path), {}));
    INFO((order ? std::string() : order.error().message.english().toStdString()));
    REQUIRE(order.has_value());
    CHECK(order->stage == Stage::Submitted);
    const Artwork &artwork = order->items[0].artwork[0];
    CHECK(artwork.file == path);
    CHECK(artwork.md5 == md5Of("an owl"));
    CHECK(artwork.url.contains(QStringLiteral("/prints/%1/owl.png?").arg(md5Of("an owl"))));
    const QJsonObject sent = shop.sentAsset(QStringLiteral("P-1"));
    CHECK(sent["url"].toString() == artwork.url);
    CHECK(sent["md5Hash"].toString() == artwork.md5);
    CHECK(sendHttp("GET", artwork.url).body == "an owl");
    CHECK(shop.puts() == 1);

    // The same file is uploaded once.
    const Draft again = PublishingShop::draftWith(QStringLiteral("P-2"), path);
    REQUIRE(await((*desk)->orders().create(again, {})).has_value());
    CHECK(shop.puts() == 0);
}

TEST_CASE("Without a host, an order with a file is refused with a pointer to it")
{
    if (!S3Process::isInstalled())
        return;
    PublishingShop shop;
    auto desk = shop.openNew();
    const Draft draft = PublishingShop::draftWith(QStringLiteral("P-1"), shop.file("an owl"));
    const Result<void> valid = await((*desk)->orders().validate(draft));
    REQUIRE_FALSE(valid.has_value());
    CHECK(valid.error().code == ErrorCode::Validation);
    CHECK(valid.error().pointer == QStringLiteral("/items/0/artwork/0/file"));
    shop.addHost(*desk);
    CHECK(await((*desk)->orders().validate(draft)).has_value());
}

TEST_CASE("A file that has changed since the order was stored is not sent")
{
    if (!S3Process::isInstalled())
        return;
    PublishingShop shop;
    auto desk = shop.openNew();
    shop.addHost(*desk);
    const QString path = shop.file("an owl");
    CreateMode held;
    held.send = CreateMode::Send::Hold;
    const Result<Order> order =
        await((*desk)->orders().create(PublishingShop::draftWith(QStringLiteral("P-1"), path), held));
    REQUIRE(order.has_value());
    shop.file("another owl");
    const Result<Order> sent = await((*desk)->orders().submit(order->id, {}));
    REQUIRE_FALSE(sent.has_value());
    CHECK(sent.error().code == ErrorCode::Refused);
    CHECK(sent.error().pointer == QStringLiteral("/items/0/artwork/0/file"));
    CHECK((*desk)->orders().find(order->id)->order.needsAttention);
    CHECK(shop.sandbox.ordersWith(QStringLiteral("P-1")).isEmpty());
    CHECK(shop.puts() == 0);

    // Taken back and placed again, the file counts as it is now.
    REQUIRE(await((*desk)->orders().recall(order->id)).has_value());
    const Result<Order> placed = await((*desk)->orders().submit(order->id, {}));
    REQUIRE(placed.has_value());
    CHECK(placed->items[0].artwork[0].md5 == md5Of("another owl"));
}

TEST_CASE("While the host cannot be used the order waits as publishing, and is sent after a restart")
{
    if (!S3Process::isInstalled())
        return;
    PublishingShop shop;
    QString id;
    {
        auto desk = shop.openNew();
        shop.addHost(*desk);
        shop.server.fault(QStringLiteral("PUT"), 500);
        const Draft draft = PublishingShop::draftWith(QStringLiteral("P-1"), shop.file("an owl"));
        const Result<Order> order = await((*desk)->orders().create(draft, {}));
        REQUIRE_FALSE(order.has_value());
        CHECK(order.error().code == ErrorCode::Unreachable);
        CHECK(order.error().waiting);
        id = orderIdOf(order.error());
        const store::OutboxEntry entry = (*desk)->outbox().entries()->front();
        CHECK(store::outboxStateName(entry) == QStringLiteral("publishing"));
        CHECK(entry.bytesTotal == 6);
        CHECK(entry.attempts == 1);
        CHECK(shop.sandbox.ordersWith(QStringLiteral("P-1")).isEmpty());
    }
    auto desk = shop.open();
    REQUIRE(await((*desk)->sync().run({}, false)).has_value());
    CHECK((*desk)->orders().find(id)->order.stage == Stage::Submitted);
    CHECK((*desk)->outbox().entries()->empty());
    CHECK(shop.sentAsset(QStringLiteral("P-1"))["md5Hash"].toString() == md5Of("an owl"));
}

TEST_CASE("An order that is taken back while it is published is not sent")
{
    if (!S3Process::isInstalled())
        return;
    PublishingShop shop;
    auto desk = shop.openNew();
    shop.addHost(*desk);
    shop.server.fault(QStringLiteral("PUT"), 500);
    const Draft draft = PublishingShop::draftWith(QStringLiteral("P-1"), shop.file("an owl"));
    const Result<Order> order = await((*desk)->orders().create(draft, {}));
    REQUIRE_FALSE(order.has_value());
    const QString id = orderIdOf(order.error());
    REQUIRE(await((*desk)->orders().recall(id)).has_value());
    REQUIRE(await((*desk)->sync().run({}, false)).has_value());
    CHECK((*desk)->orders().find(id)->order.stage == Stage::Draft);
    CHECK(shop.sandbox.ordersWith(QStringLiteral("P-1")).isEmpty());
}

TEST_CASE("A provider that fetches https only does not get plain http")
{
    if (!S3Process::isInstalled())
        return;
    PublishingShop shop;
    auto desk = shop.openNew();
    shop.addHost(*desk);
    const QJsonObject settings{{"partner_id", "demo"}, {"client_id", "demo"}, {"audience", "https://api.example.org/"}};
    const QHash<QString, QString> secrets{{QStringLiteral("client_secret"), QStringLiteral("hidden")}};
    REQUIRE(await((*desk)->accounts().add(QStringLiteral("cimpress-open"), QStringLiteral("C"), settings, secrets)));
    Draft draft = PublishingShop::draftWith(QStringLiteral("P-1"), shop.file("an owl"));
    draft.account = QStringLiteral("C");
    draft.currency = QStringLiteral("EUR");
    draft.purchasedAt = QDateTime::currentDateTimeUtc();
    draft.items[0].attributes = {};
    const Result<void> valid = await((*desk)->orders().validate(draft));
    REQUIRE_FALSE(valid.has_value());
    CHECK(valid.error().pointer == QStringLiteral("/items/0/artwork/0/file"));
    CHECK(valid.error().message.english().contains(QStringLiteral("https://")));
}

TEST_CASE("Hosts are added, changed, tested and removed")
{
    if (!S3Process::isInstalled())
        return;
    PublishingShop shop;
    auto desk = shop.openNew();
    shop.addHost(*desk);
    Hosts &hosts = (*desk)->hosts();
    const Result<void> tested = await(hosts.test(hostName));
    INFO((tested ? std::string() : tested.error().message.english().toStdString()));
    CHECK(tested.has_value());
    CHECK(await(hosts.find(QStringLiteral("print FILES")))->secrets["secret_access_key"] == QStringLiteral("keychain"));

    const QJsonObject folder{{"url", "http://127.0.0.1:9/dav"}};
    REQUIRE(await(hosts.add(QStringLiteral("webdav"), QStringLiteral("Cloud"), folder, {})).has_value());
    CHECK_FALSE(await(hosts.find(QStringLiteral("Cloud")))->host.isDefault);
    CHECK(await(hosts.add(QStringLiteral("webdav"), QStringLiteral("cloud"), folder, {})).error().code ==
          ErrorCode::Usage);
    REQUIRE(await(hosts.makeDefault(QStringLiteral("Cloud"))).has_value());
    CHECK_FALSE(await(hosts.find(hostName))->host.isDefault);

    SettingsChange change;
    change.settings = {{"lifetime_hours", "169"}};
    CHECK(await(hosts.change(hostName, change)).error().code == ErrorCode::Usage);
    change.settings = {{"lifetime_hours", "2"}, {"bucket", "nobodys"}};
    REQUIRE(await(hosts.change(hostName, change)).has_value());
    CHECK(await(hosts.test(hostName)).error().code == ErrorCode::NotFound);
    change.settings = {};
    change.unset = {QStringLiteral("bucket")};
    CHECK(await(hosts.change(hostName, change)).error().code == ErrorCode::Usage);

    REQUIRE(await(hosts.remove(QStringLiteral("Cloud"))).has_value());
    CHECK(await(hosts.find(hostName))->host.isDefault);
    CHECK(await(hosts.find(QStringLiteral("Cloud"))).error().code == ErrorCode::NotFound);
}
