// SPDX-License-Identifier: GPL-3.0-or-later
// Files as shops write them: long numbers, cut characters, byte order marks, untrimmed texts.
#include "tests/e2e/console.h"
#include "tests/e2e/shops.h"

#include <QDir>
#include <QFile>

using namespace platen::test;

namespace {

const QByteArray numbers = "[12345678901234567890,999999999999999.99,0.12345678901234567,1e300,-0,1.0,1E5]";

// The bodies of all recorded requests, as they were sent.
QByteArray sentFrom(const QString &folder)
{
    QByteArray all;
    const QDir records(folder);
    for (const QString &name : records.entryList({QStringLiteral("*.json")})) {
        QFile file(records.filePath(name));
        REQUIRE(file.open(QIODevice::ReadOnly));
        all += QJsonDocument::fromJson(file.readAll())["request"]["body"].toString().toUtf8() + '\n';
    }
    return all;
}

QByteArray utf16(const QByteArray &text)
{
    QByteArray bytes = "\xFF\xFE";
    for (const char c : text)
        bytes += QByteArray(1, c) + QByteArray(1, '\0');
    return bytes;
}

QByteArray compact(const QByteArray &json)
{
    return QByteArray(json).replace(' ', "").replace('\n', "");
}

QByteArray withMetadata(const QString &reference, const QByteArray &metadata)
{
    QByteArray draft = bytes(draftFor(QStringLiteral("prodigi"), reference));
    return draft.replace("\"shop\": \"e2e\"", "\"n\": " + metadata);
}

} // namespace

TEST_CASE("long numbers of a draft are kept and sent digit for digit")
{
    SandboxProcess sandbox;
    Console console;
    console.addShop(sandbox);
    const QString file = console.file(QStringLiteral("n.json"), withMetadata(QStringLiteral("N-1"), numbers));
    REQUIRE(console.run({"order", "create", file, "--hold", "--json"}).exit == 0);
    const Finished held = console.run({"order", "show", "N-1", "--json"});
    CHECK(compact(held.out).contains("\"metadata\":{\"n\":" + numbers + "}"));
    CHECK(console.run({"order", "show", "N-1"}).exit == 0);
    const QString records = console.folder() + QStringLiteral("/records");
    REQUIRE(console.run({"--record", records, "order", "submit", "N-1"}).exit == 0);
    CHECK(sentFrom(records).contains("\"metadata\":{\"n\":" + numbers + "}"));
    const QString change = console.file(QStringLiteral("m.json"), "{\"n\": " + numbers + "}");
    REQUIRE(console.run({"--record", records, "order", "update", "N-1", "--metadata", change}).exit == 0);
    CHECK(sentFrom(records).count("{\"n\":" + numbers + "}") == 2);
}

TEST_CASE("half of a character is refused before anything is sent")
{
    SandboxProcess sandbox;
    Console console;
    console.addShop(sandbox);
    QByteArray draft = bytes(draftFor(QStringLiteral("prodigi"), QStringLiteral("H-1")));
    draft.replace("Robin Example", "Robin \\ud83d");
    const QString file = console.file(QStringLiteral("h.json"), draft);
    for (const char *verb : {"validate", "create"}) {
        const QJsonObject error = console.failure(1, "validation", {"order", verb, file});
        CHECK(error["error"]["pointer"] == "/recipient/name");
    }
    CHECK(sandbox.ordersWith(QStringLiteral("H-1")).isEmpty());
    const QString whole = console.file(QStringLiteral("w.json"), draft.replace("\\ud83d", "\\ud83d\\ude00"));
    console.json({"order", "create", whole});
    CHECK(sandbox.ordersWith(QStringLiteral("H-1")).size() == 1);
}

TEST_CASE("texts are sent without white space at their ends")
{
    SandboxProcess sandbox;
    Console console;
    console.addShop(sandbox);
    QByteArray draft = bytes(draftFor(QStringLiteral("prodigi"), QStringLiteral("T-1")));
    draft.replace("SW1Y 4JH", "\\u00a0SW1Y 4JH ").replace("Robin Example", "\\u3000Robin Example\\t");
    console.json({"order", "create", console.file(QStringLiteral("t.json"), draft)});
    const QJsonObject order = console.json({"order", "show", "T-1"});
    CHECK(order["recipient"]["address"]["postalCode"] == "SW1Y 4JH");
    CHECK(order["recipient"]["name"] == "Robin Example");
}

TEST_CASE("catalogue files are sent as UTF-8 without a byte order mark")
{
    SandboxProcess sandbox;
    Console console;
    addShopAt(QStringLiteral("idealfactory"), console, sandbox);
    const QByteArray category = R"({"name": "Mugs", "default_dpi": 300})";
    const QString records = console.folder() + QStringLiteral("/records");
    int made = 0;
    for (const QByteArray &content : {"\xEF\xBB\xBF" + category, utf16(category), category}) {
        const QString file = console.file(QStringLiteral("c.json"), content);
        console.json({"--record", records, "category", "create", file, "--account", "Shop"});
        ++made;
        CHECK(sentFrom(records).count(category) == made);
    }
    CHECK_FALSE(sentFrom(records).contains("\xEF\xBB\xBF"));
    const QString broken = console.file(QStringLiteral("b.json"), "{\"name\": \"Mugs\", \"default_dpi\": 300.}");
    console.failure(1, "validation", {"category", "create", broken, "--account", "Shop"});
}

TEST_CASE("a draft in UTF-16 is read, and one that is too large is refused")
{
    Console console;
    const QByteArray draft =
        bytes(draftFor(QStringLiteral("prodigi"), QStringLiteral("U-1"))).replace("\"Shop\"", "null");
    CHECK(console.json({"order", "validate", "-"}, utf16(draft))["valid"] == true);
    CHECK(console.json({"order", "validate", console.file(QStringLiteral("u.json"), utf16(draft))})["valid"] == true);
    console.failure(1, "validation", {"order", "validate", "-"}, QByteArray(9'000'000, ' '));
}
