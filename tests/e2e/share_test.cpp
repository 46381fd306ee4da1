// SPDX-License-Identifier: GPL-3.0-or-later
// Files that one process publishes and another one hands out; watched folders; both with real processes that are
// killed.
#include "tests/e2e/serving.h"
#include "tests/support/environment.h"
#include "tests/support/pictures.h"
#include "tests/support/wait.h"

#include <QDir>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QThread>

using namespace platen::test;

namespace {

struct SharingShop
{
    SandboxProcess sandbox;
    Console console;

    SharingShop() { console.addShop(sandbox); }

    // A listener that is reached through its own address.
    std::unique_ptr<Serving> serve()
    {
        QString url;
        {
            Serving first(console, {"--port", "0"});
            url = first.listening();
            first.process.terminate();
        }
        return std::make_unique<Serving>(console,
                                         QStringList{"--port", QString::number(QUrl(url).port()), "--public-url", url});
    }
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
    QStringList references()
    {
        QStringList all;
        const QJsonArray orders = console.json({"order", "list", "--limit", "500"})["orders"].toArray();
        for (const QJsonValue &order : orders)
            all.append(order["reference"].toString());
        all.sort();
        return all;
    }
};

} // namespace

TEST_CASE("a file published by one process is handed out by the one that listens")
{
    SharingShop shop;
    Console &console = shop.console;
    const QByteArray owl = pngFile(3000, 3000);
    const QString file = console.file("owl.png", owl);
    console.json({"artwork", "host", "add", "share", "Here"});
    console.failure(1, "validation", {"artwork", "publish", file});
    const auto serving = shop.serve();
    CHECK(console.json({"artwork", "host", "test", "Here"})["ok"] == true);
    const QJsonObject published = console.json({"artwork", "publish", file});
    requireMembers(published, {"file", "md5", "host", "url", "expiresAt"});
    CHECK(published["url"].toString().startsWith(serving->listening() + "/files/"));
    CHECK(sendHttp("GET", published["url"].toString()).body == owl);

    console.json({"order", "create", "-"}, bytes(shop.draftWith("A-1", file)));
    const QString url = console.json({"order", "show", "A-1"})["items"][0]["artwork"][0]["url"].toString();
    CHECK(sendHttp("GET", url).body == owl);
    const HttpReply part = sendHttp("GET", url, {}, {}, {{"Range", "bytes=10-19"}});
    CHECK(part.status == 206);
    CHECK(part.body == owl.mid(10, 10));

    console.file("owl.png", owl + "changed");
    CHECK(sendHttp("GET", url).status == 404);
    CHECK(eventually([&] { return console.json({"order", "show", "A-1"})["needsAttention"] == true; }));
    console.file("owl.png", owl);
    CHECK(sendHttp("GET", url).body == owl);
    CHECK(console.json({"artwork", "host", "remove", "Here"})["removed"] == true);
    CHECK(sendHttp("GET", url).status == 404);
}

TEST_CASE("watched folders at the console are as documented")
{
    SharingShop shop;
    Console &console = shop.console;
    const QString in = console.folder() + "/in";
    QDir().mkpath(in);
    const QStringList add{"artwork", "folder", "add", "Posters", in, "--account", "Shop"};
    console.failure(2, "usage", add);
    const QJsonObject folder =
        console.json(add + QStringList{"--sku", "GLOBAL-FAP-16X24", "--attribute", "frame=none", "--area", "default"});
    requireMembers(folder, {"name", "account", "path", "template", "interval", "problem"});
    CHECK(folder["template"]["items"][0]["attributes"]["frame"] == "none");
    CHECK(folder["problem"].isNull());
    console.failure(2, "usage", add + QStringList{"--sku", "X"});
    CHECK(console.json({"artwork", "folder", "list"})["folders"].toArray().size() == 1);

    const QString pattern = console.file("mug.json", R"({"shippingMethod": "Standard", "items": [
        {"sku": "MUG", "quantity": 2, "artwork": [{"area": "front"}, {"area": "back"}]}]})");
    const QJsonObject changed = console.json({"artwork", "folder", "set", "Posters", "--template", pattern});
    CHECK(changed["template"]["items"][0]["sku"] == "MUG");
    console.file("in/MUG_back.png", pngFile(1000, 1000));
    const QJsonObject tested = console.json({"artwork", "folder", "test", "Posters"});
    requireMembers(tested, {"folder", "remote", "files", "passedOver"});
    REQUIRE(tested["files"].toArray().size() == 1);
    requireMembers(tested["files"][0].toObject(), {"file", "state", "reference", "item", "area", "reason"});
    CHECK(tested["files"][0]["area"] == "back");
    CHECK(tested["files"][0]["state"] == "new");
    CHECK(shop.references().isEmpty());
    console.failure(3, "notFound", {"artwork", "folder", "show", "Nobody"});
    CHECK(console.json({"artwork", "folder", "remove", "Posters"})["removed"] == true);
    CHECK(QFile::exists(in + "/MUG_back.png"));
}

TEST_CASE("kill -9 while a folder is worked through loses no draft and makes none twice")
{
    const int kills = numberFromEnvironment("PLATEN_CRASH_KILLS", 20);
    const quint32 seed = seedFromEnvironment("PLATEN_CRASH_SEED");
    INFO("PLATEN_CRASH_SEED=" << seed);
    QRandomGenerator random(seed);
    SharingShop shop;
    Console &console = shop.console;
    const QString in = console.folder() + "/in";
    QDir().mkpath(in);
    console.json(
        {"artwork", "folder", "add", "In", in, "--account", "Shop", "--sku", "GLOBAL-CAN-10X10", "--interval", "1"});
    QStringList expected;
    for (int i = 0; i < kills; ++i) {
        for (int j = 0; j < 6; ++j) {
            const QString name = QString("PO-%1-%2").arg(i).arg(j);
            console.file("in/" + name + ".png", pngFile(200 + i, 200 + j));
            expected.append(name);
        }
        Serving serving(console, {"--port", "0"});
        // Drafts begin to appear after two seconds: some kills come between two of them, or within one.
        QThread::msleep(1800 + random.bounded(1500));
        serving.process.kill();
    }
    {
        Serving serving(console, {"--port", "0"});
        CHECK(eventually([&] { return shop.references().size() >= expected.size(); }, 60'000));
        QThread::msleep(4000);
    }
    expected.sort();
    CHECK(shop.references() == expected);
}
