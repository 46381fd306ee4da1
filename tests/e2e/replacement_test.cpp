// SPDX-License-Identifier: GPL-3.0-or-later
// What providers require of a request besides what was given: members that replace, and references of items.
#include "tests/e2e/shops.h"
#include "tests/e2e/stand_in.h"

using namespace platen::test;

namespace {

QJsonObject withReferences(const QStringList &references)
{
    QJsonObject document = draftFor(QStringLiteral("cimpress-open"), QStringLiteral("C-1"));
    const QJsonObject item = document["items"][0].toObject();
    QJsonArray items;
    for (const QString &reference : references) {
        QJsonObject one = item;
        one.remove("reference");
        if (!reference.isNull())
            one["reference"] = reference;
        items.append(one);
    }
    document["items"] = items;
    return document;
}

QStringList referencesIn(const QJsonArray &items, const char *name = "reference")
{
    QStringList all;
    for (const QJsonValue &item : items)
        all.append(item[QLatin1String(name)].toString());
    return all;
}

} // namespace

TEST_CASE("a recipient's second address line can be removed")
{
    SandboxProcess sandbox;
    Console console;
    console.addShop(sandbox);
    QJsonObject document = draft("R-1");
    QJsonObject recipient = document["recipient"].toObject();
    QJsonObject address = recipient["address"].toObject();
    address["line2"] = "Unit 9";
    address["region"] = "Greater London";
    recipient["address"] = address;
    recipient["phone"] = "+44 20 7946 0000";
    document["recipient"] = recipient;
    const QJsonObject created = console.json({"order", "create", "-"}, bytes(document));
    REQUIRE(created["recipient"]["address"]["line2"].toString() == u"Unit 9");

    address.remove("line2");
    address.remove("region");
    recipient = QJsonObject{{"name", "Robin Example"}, {"address", address}};
    const QString file = console.file("recipient.json", bytes(recipient));
    const QJsonObject changed = console.json({"order", "update", "R-1", "--recipient", file});
    for (const char *member : {"email", "phone"}) {
        INFO(member);
        CHECK(changed["recipient"][QLatin1String(member)].toString().isEmpty());
    }
    for (const char *member : {"line2", "region"}) {
        INFO(member);
        CHECK(changed["recipient"]["address"][QLatin1String(member)].toString().isEmpty());
    }
}

TEST_CASE("items that need a reference get one, and keep it")
{
    SandboxProcess sandbox;
    Console console;
    addShopAt(QStringLiteral("cimpress-open"), console, sandbox);
    const QString none;
    const QByteArray document = bytes(withReferences({none, QStringLiteral("line-1"), none, QStringLiteral("LINE-3")}));
    CHECK(console.json({"order", "validate", "-", "--account", "Shop"}, document)["valid"] == true);
    console.json({"order", "create", "-", "--hold"}, document);
    const QStringList sent = referencesIn(console.json({"order", "submit", "C-1"})["items"].toArray());
    REQUIRE(sent.size() == 4);
    CHECK(sent[1] == u"line-1");
    CHECK(sent[3] == u"LINE-3");
    QSet<QString> apart;
    for (const QString &reference : sent) {
        CHECK_FALSE(reference.isEmpty());
        apart.insert(reference.toLower());
    }
    CHECK(apart.size() == 4);
    CHECK(referencesIn(console.json({"order", "show", "C-1"})["items"].toArray()) == sent);
}

TEST_CASE("what is sent again has the same references as the first time")
{
    SandboxProcess sandbox;
    Console console;
    addShopAt(QStringLiteral("cimpress-open"), console, sandbox);
    sandbox.fault("POST */v1/orders", "500", 1);
    const QString none;
    console.run({"order", "create", "-"}, bytes(withReferences({none, none})));
    const QStringList first = referencesIn(console.json({"order", "show", "C-1"})["items"].toArray());
    CHECK(first == QStringList{"line-1", "line-2"});
    sandbox.clearFaults();
    console.run({"outbox", "resolve", "C-1", "--resend"});
    const QJsonObject order = console.json({"order", "show", "C-1"});
    CHECK(order["stage"] == "submitted");
    CHECK(referencesIn(order["items"].toArray()) == first);
}

TEST_CASE("a person's own references are refused if two items have the same")
{
    SandboxProcess sandbox;
    Console console;
    addShopAt(QStringLiteral("cimpress-open"), console, sandbox);
    for (const QString &second : {QStringLiteral("same"), QStringLiteral(" same ")}) {
        const QByteArray document = bytes(withReferences({QStringLiteral("same"), second}));
        const QJsonObject failure = console.failure(1, "validation", {"order", "create", "-"}, document);
        CHECK(bytes(failure).contains("/items/1/reference"));
    }
}
