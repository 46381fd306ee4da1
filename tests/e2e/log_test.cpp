// SPDX-License-Identifier: GPL-3.0-or-later
// What is logged, and how it is read.
#include "tests/e2e/console.h"

#include <QDir>

using namespace platen::test;

namespace {

QJsonArray logOf(Console &console, const QStringList &options = {})
{
    return console.json(QStringList{"log"} + options)["log"].toArray();
}

bool hasMessage(const QJsonArray &log, const QString &source, const QString &part)
{
    return std::any_of(log.begin(), log.end(), [&](const QJsonValue &entry) {
        return entry["source"] == source && entry["message"].toString().contains(part);
    });
}

} // namespace

TEST_CASE("requests and their outcomes are in the log, which only the owner can read")
{
    SandboxProcess sandbox({"--seed-orders", "3"});
    Console console;
    CHECK(logOf(console).isEmpty());
    console.addShop(sandbox);
    console.json({"sync"});

    const QJsonArray log = logOf(console);
    REQUIRE_FALSE(log.isEmpty());
    for (const QJsonValue &entry : log)
        requireMembers(entry.toObject(), {"at", "level", "program", "process", "source", "message"});
    CHECK(hasMessage(log, "http", "GET " + sandbox.url()));
    CHECK(hasMessage(log, "http", ": 200 in "));
    CHECK(log[0]["program"] == "platenctl");
    CHECK(console.run({"log"}).out.contains("http: GET " + sandbox.url().toUtf8()));
    const QFileInfoList files = QDir(console.dataDir() + "/logs").entryInfoList({"*.log"}, QDir::Files);
    REQUIRE(files.size() == 1);
    CHECK_FALSE(files[0].permission(QFile::ReadGroup));
    CHECK_FALSE(files[0].permission(QFile::ReadOther));
}

TEST_CASE("the log can be narrowed to a level")
{
    SandboxProcess sandbox;
    Console console;
    console.addShop(sandbox);
    console.json({"account", "test", "Shop"});
    CHECK_FALSE(logOf(console, {"--level", "info"}).isEmpty());
    CHECK(logOf(console, {"--level", "error"}).isEmpty());
    console.failure(2, "usage", {"log", "--level", "loud"});
}

TEST_CASE("the log is followed until it is enough")
{
    SandboxProcess sandbox;
    Console console;
    console.addShop(sandbox);
    LiveProcess following(console.start({"log", "--follow", "--json"}));
    console.json({"account", "test", "Shop"});
    bool seen = false;
    for (QByteArray line = following.readLine(); !line.isEmpty() && !seen; line = following.readLine()) {
        const QJsonObject entry = QJsonDocument::fromJson(line).object();
        seen = entry["source"] == "http" && entry["message"].toString().contains(sandbox.url());
        if (seen)
            break;
    }
    CHECK(seen);
    CHECK(following.terminate() == 0);
    CHECK(following.errors().isEmpty());
}
