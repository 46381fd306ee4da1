// SPDX-License-Identifier: GPL-3.0-or-later
// A PDF and a photo on their way to a provider, through the sandbox's bucket: the provider fetches those very bytes,
// once, also if the network goes away and the program is killed in between.
//
// PLATEN_CRASH_KILLS sets the number of kills (default: 10), PLATEN_CRASH_SEED their times.
#include "tests/e2e/console.h"
#include "tests/support/environment.h"
#include "tests/support/pictures.h"
#include "tests/support/wait.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QThread>
#include <QUrl>

#include <map>

using namespace platen::test;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

QString md5Of(const QByteArray &content)
{
    return QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Md5).toHex());
}

// A bucket that can be pulled away, and comes back at the same place with what it had.
class PullableBucket
{
public:
    PullableBucket() { start(QStringLiteral("0")); }
    void pull() { m_sandbox.reset(); }
    void plugIn()
    {
        if (!m_sandbox)
            start(QString::number(QUrl(m_url).port()));
    }
    [[nodiscard]] QString url() const { return m_url; }
    [[nodiscard]] SandboxProcess &sandbox() { return *m_sandbox; }

private:
    void start(const QString &port)
    {
        m_sandbox = std::make_unique<SandboxProcess>(QStringList{"--port", port, "--bucket-folder", m_folder.path()});
        m_url = m_sandbox->url();
    }

    QTemporaryDir m_folder;
    QString m_url;
    std::unique_ptr<SandboxProcess> m_sandbox;
};

// A shop with an account at a sandbox, and a bucket at another.
struct BucketShop
{
    SandboxProcess sandbox;
    PullableBucket bucket;
    Console console;
    std::map<QString, QByteArray> files; // MD5 → content

    BucketShop()
    {
        console.addShop(sandbox);
        console.environment.insert(QStringLiteral("PLATEN_SECRET_BUCKET_SECRET_ACCESS_KEY"), SandboxProcess::usualKey);
        console.json({"artwork", "host", "add", "s3", "Bucket", "--set", "endpoint=" + bucket.url(), "--set",
                      "bucket=artwork", "--set", "access_key_id=sandbox"});
    }

    // Files that no other order has.
    QStringList makeFiles(const QString &reference)
    {
        const QString source = qEnvironmentVariable("PLATEN_SOURCE_DIR") + "/tests/artwork/data/ghostscript.pdf";
        const QByteArray pdf = contentOf(source) + "\n%" + reference.toLatin1() + "\n";
        const QByteArray photo = pngFile(3000, 3000) + reference.toLatin1();
        for (const QByteArray &content : {pdf, photo})
            files[md5Of(content)] = content;
        return {console.file(reference + ".pdf", pdf), console.file(reference + ".png", photo)};
    }
    void store(const QString &reference)
    {
        QJsonObject document = draft(reference);
        const QJsonObject item = document["items"].toArray()[0].toObject();
        QJsonArray items;
        for (const QString &file : makeFiles(reference)) {
            QJsonObject one = item;
            one["reference"] = file.right(3);
            one["artwork"] = QJsonArray{QJsonObject{{"area", "default"}, {"file", file}}};
            items.append(one);
        }
        document["items"] = items;
        console.json({"order", "create", "-", "--no-wait"}, bytes(document));
    }
    // Requires that the sandbox has the order once, with addresses of the very files.
    void requireArrived(const QString &reference)
    {
        const QJsonArray arrived = sandbox.ordersWith(reference);
        INFO(reference << ": " << bytes(console.json({"outbox", "list"})).toStdString());
        REQUIRE(arrived.size() == 1);
        REQUIRE(arrived[0]["items"].toArray().size() == 2);
        for (const QJsonValue &item : arrived[0]["items"].toArray()) {
            const QJsonObject asset = item["assets"][0].toObject();
            const auto file = files.find(asset["md5Hash"].toString());
            REQUIRE(file != files.end());
            CHECK(sendHttp("GET", asset["url"].toString()).body == file->second);
        }
    }
};

} // namespace

TEST_CASE("a PDF and a photo reach the provider through the sandbox's bucket, byte for byte")
{
    BucketShop shop;
    shop.store("A-1");
    shop.console.json({"sync"});
    shop.requireArrived("A-1");
    // The provider has fetched them itself.
    const QJsonArray sent = shop.sandbox.ordersWith("A-1");
    const QString id = sent[0]["id"].toString();
    shop.sandbox.act(id, "advance");
    CHECK(eventually([&] {
        const QJsonArray orders = shop.sandbox.ordersWith("A-1");
        const QJsonValue order = orders[0];
        return order["items"][0]["assets"][0]["status"] == "Complete" &&
               order["items"][1]["assets"][0]["status"] == "Complete";
    }));
    const QJsonObject downloads = shop.sandbox.control("GET", "downloads");
    REQUIRE(downloads["recent"].toArray().size() == 2);
    for (const QJsonValue &download : downloads["recent"].toArray())
        CHECK(shop.files.count(download["md5"].toString()) == 1);
    shop.sandbox.act(id, "advance");
    const QJsonArray fetched = shop.sandbox.ordersWith("A-1");
    CHECK(fetched[0]["status"]["details"]["downloadAssets"] == "Complete");
    shop.console.json({"order", "refresh", "A-1"});
}

TEST_CASE("kill -9 and a lost network on the way of artwork lose and double nothing")
{
    const int kills = numberFromEnvironment("PLATEN_CRASH_KILLS", 10);
    const quint32 seed = seedFromEnvironment("PLATEN_CRASH_SEED");
    INFO("PLATEN_CRASH_SEED=" << seed);
    QRandomGenerator random(seed);
    BucketShop shop;
    int killed = 0;
    int unsent = 0;
    for (int i = 0; i < kills; ++i) {
        const QString reference = QString("K-%1").arg(i);
        shop.store(reference);
        // The network of the bucket or of the provider, in several ways.
        switch (i % 5) {
        case 1:
            shop.bucket.sandbox().fault("PUT /artwork/*", "slow", 2, 300);
            break;
        case 2:
            shop.bucket.sandbox().fault("PUT /artwork/*", "dropAfter", 2);
            break;
        case 3:
            shop.sandbox.fault("POST /v4.0/orders", "dropAfter", 1);
            break;
        default:
            break;
        }
        {
            LiveProcess process(shop.console.start({"sync"}));
            QThread::msleep(random.bounded(250));
            if (i % 5 == 4)
                shop.bucket.pull();
            QThread::msleep(random.bounded(350));
            killed += process.isRunning() ? 1 : 0;
            process.kill();
        }
        shop.bucket.plugIn();
        shop.bucket.sandbox().clearFaults();
        shop.sandbox.clearFaults();
        unsent += shop.sandbox.ordersWith(reference).isEmpty() ? 1 : 0;
        for (int tries = 0; tries < 5 && shop.sandbox.ordersWith(reference).isEmpty(); ++tries)
            shop.console.json({"sync"});
        shop.console.json({"sync"}); // resolves an order whose response was lost
        shop.requireArrived(reference);
        CHECK(shop.console.json({"order", "show", reference})["stage"] == "submitted");
    }
    if (qEnvironmentVariableIsSet("PLATEN_CRASH_KILLS"))
        WARN(killed << " processes were killed at work, " << unsent << " before the order had arrived");
    // Otherwise this test shows nothing.
    CHECK(killed > 0);
    CHECK(unsent > 0);
    for (int i = 0; i < kills; ++i)
        CHECK(shop.sandbox.ordersWith(QString("K-%1").arg(i)).size() == 1);
    CHECK(shop.console.json({"outbox", "list"})["outbox"].toArray().isEmpty());
}
