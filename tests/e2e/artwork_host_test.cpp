// SPDX-License-Identifier: GPL-3.0-or-later
// Hosts, publishing and orders with files at the console; and killed at any moment.
#include "tests/e2e/console.h"
#include "tests/support/environment.h"
#include "tests/support/pictures.h"
#include "tests/support/s3_process.h"
#include "tests/support/wait.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QThread>

using namespace platen::test;

namespace {

struct HostedShop
{
    SandboxProcess sandbox;
    S3Process server;
    Console console;

    HostedShop()
    {
        console.addShop(sandbox);
        console.environment.insert(QStringLiteral("PLATEN_SECRET_PRINTS_SECRET_ACCESS_KEY"), S3Process::secret());
    }
    QStringList addArguments(const QString &name, const QString &bucket = S3Process::bucket()) const
    {
        return {"artwork",
                "host",
                "add",
                "s3",
                name,
                "--set",
                "endpoint=" + server.url(),
                "--set",
                "bucket=" + bucket,
                "--set",
                "access_key_id=" + S3Process::keyId()};
    }
    void addHost() { console.json(addArguments("Prints")); }
    QJsonObject draftWith(const QString &reference, const QString &file) const
    {
        QJsonObject document = draft(reference);
        QJsonArray items = document["items"].toArray();
        QJsonObject item = items[0].toObject();
        item["artwork"] = QJsonArray{QJsonObject{{"area", "default"}, {"file", file}}};
        items[0] = item;
        document["items"] = items;
        return document;
    }
};

QByteArray noise(qsizetype size, quint32 seed)
{
    QByteArray bytes(size, Qt::Uninitialized);
    QRandomGenerator random(seed);
    for (char &c : bytes)
        c = static_cast<char>(random.bounded(256));
    return bytes;
}

QString md5Of(const QByteArray &content)
{
    return QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Md5).toHex());
}

} // namespace

TEST_CASE("hosts at the console are as documented")
{
    if (!S3Process::isInstalled())
        return;
    HostedShop shop;
    Console &console = shop.console;
    const QString file = console.file("owl.png", "an owl");
    console.failure(2, "usage", {"artwork", "publish", file});
    const QJsonObject added = console.json(shop.addArguments("Prints"));
    requireMembers(added, {"name", "kind", "settings", "secrets", "default"});
    CHECK(added["secrets"]["secret_access_key"] == "environment");
    CHECK(added["default"] == true);
    CHECK(added["settings"]["lifetime_hours"] == "168");
    console.failure(2, "usage", shop.addArguments("prints"));
    console.failure(2, "usage", shop.addArguments("Prints again") + QStringList{"--set", "lifetime_hours=0"});
    console.failure(2, "usage",
                    {"artwork", "host", "add", "webdav", "Far", "--set", "url=http://dav.example.org/prints"});
    CHECK(console.json({"artwork", "host", "list"})["hosts"].toArray().size() == 1);
    CHECK(console.json({"artwork", "host", "test", "Prints"})["ok"] == true);

    const QJsonObject published = console.json({"artwork", "publish", file});
    requireMembers(published, {"file", "md5", "host", "url", "expiresAt"});
    CHECK(published["md5"] == md5Of("an owl"));
    CHECK(published["host"] == "Prints");
    CHECK(published["expiresAt"].toString().endsWith('Z'));
    CHECK(sendHttp("GET", published["url"].toString()).body == "an owl");
    console.failure(3, "notFound", {"artwork", "publish", console.folder() + "/nothing.png"});
    console.failure(3, "notFound", {"artwork", "publish", file, "--host", "Nobody"});

    console.json({"artwork", "host", "set", "Prints", "--set", "bucket=nobodys"});
    console.failure(3, "notFound", {"artwork", "host", "test", "Prints"});
    console.json({"artwork", "host", "set", "Prints", "--set", "bucket=" + S3Process::bucket()});
    console.environment.insert(QStringLiteral("PLATEN_SECRET_PRINTS_SECRET_ACCESS_KEY"), "not-the-right-one");
    console.failure(5, "unauthorized", {"artwork", "host", "test", "Prints"});
    CHECK_FALSE(console.outputs.contains("not-the-right-one"));
    console.json({"artwork", "host", "add", "share", "Here"});
    const QJsonObject removed = console.json({"artwork", "host", "remove", "Prints"});
    CHECK(removed["removed"] == true);
    CHECK(removed["default"] == "Here");
    CHECK(console.json({"artwork", "host", "remove", "Here"})["default"].isNull());
    console.failure(3, "notFound", {"artwork", "host", "show", "Prints"});
}

TEST_CASE("an order with a file waits as publishing, and is sent with its address")
{
    if (!S3Process::isInstalled())
        return;
    HostedShop shop;
    Console &console = shop.console;
    const QByteArray owl = pngFile(3000, 3000);
    const QString file = console.file("owl.png", owl);
    const QByteArray document = bytes(shop.draftWith("A-1", file));
    const QJsonObject refused = console.failure(1, "validation", {"order", "validate", "-"}, document);
    CHECK(refused["error"]["pointer"] == "/items/0/artwork/0/file");
    shop.addHost();
    CHECK(console.json({"order", "validate", "-"}, document)["valid"] == true);

    console.json({"order", "create", "-", "--no-wait"}, document);
    const QJsonObject entry = console.json({"outbox", "list"})["outbox"][0].toObject();
    CHECK(entry["state"] == "publishing");
    CHECK(entry["bytesDone"] == 0);
    CHECK(entry["bytesTotal"] == static_cast<qint64>(owl.size()));
    console.json({"sync"});
    const QJsonObject order = console.json({"order", "show", "A-1"});
    requireOrder(order);
    CHECK(order["stage"] == "submitted");
    const QJsonObject artwork = order["items"][0]["artwork"][0].toObject();
    CHECK(artwork["file"] == file);
    CHECK(artwork["md5"] == md5Of(owl));
    CHECK(sendHttp("GET", artwork["url"].toString()).body == owl);
    const QJsonValue sent = shop.sandbox.ordersWith("A-1").at(0);
    CHECK(sent["items"][0]["assets"][0]["url"] == artwork["url"]);
}

TEST_CASE("kill -9 while artwork is published loses and duplicates no order, and repeats no part that is done")
{
    if (!S3Process::isInstalled())
        return;
    const int kills = numberFromEnvironment("PLATEN_CRASH_KILLS", 6);
    const quint32 seed = seedFromEnvironment("PLATEN_CRASH_SEED");
    INFO("PLATEN_CRASH_SEED=" << seed);
    QRandomGenerator random(seed);
    HostedShop shop;
    shop.addHost();
    Console &console = shop.console;
    constexpr qsizetype size = 70 * 1024 * 1024; // five parts
    int killed = 0;
    for (int i = 0; i < kills; ++i) {
        const QString reference = QString("K-%1").arg(i);
        const QByteArray content = noise(size, static_cast<quint32>(i + 1));
        const QString file = console.file(QString("large-%1.pdf").arg(i), content);
        // Noise, which no provider could print.
        console.json({"order", "create", "-", "--no-wait", "--accept", "unsupportedFormat"},
                     bytes(shop.draftWith(reference, file)));
        (void)shop.server.requests();
        {
            LiveProcess process(console.start({"sync"}));
            QThread::msleep(300 + random.bounded(2500));
            killed += process.isRunning() ? 1 : 0;
            process.kill();
        }
        const QStringList before = shop.server.requests();
        // The server may answer with an error while it still writes the part that was cut off.
        for (int tries = 0; tries < 5 && shop.sandbox.ordersWith(reference).isEmpty(); ++tries)
            console.json({"sync"});
        const QStringList after = shop.server.requests();
        // Of what was complete before the kill only the last part may not have been recorded. If the whole upload was,
        // it may begin again: the server no longer knows it.
        const bool wasCompleted = !before.filter(QRegularExpression("^POST .*[?]uploadId=")).isEmpty();
        INFO(before.join('\n').toStdString() << "\n--- killed ---\n" << after.join('\n').toStdString());
        if (before.filter("partNumber=3").size() == 1 && !wasCompleted)
            CHECK(after.filter("partNumber=1&").isEmpty());
        INFO(bytes(console.json({"outbox", "list"})).toStdString());
        CHECK(shop.sandbox.ordersWith(reference).size() == 1);
        const QJsonObject artwork = console.json({"order", "show", reference})["items"][0]["artwork"][0].toObject();
        CHECK(artwork["md5"] == md5Of(content));
        CHECK(md5Of(sendHttp("GET", artwork["url"].toString()).body) == md5Of(content));
        QFile::remove(file);
    }
    CHECK(killed > 0);
    CHECK(console.json({"outbox", "list"})["outbox"].toArray().isEmpty());
}
