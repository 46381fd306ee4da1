// SPDX-License-Identifier: GPL-3.0-or-later
// Accounts: where their secrets are, whether they work, and what remains after removal.
#include "tests/e2e/console.h"

using namespace platen::test;

namespace {

const QStringList accountMembers{QStringLiteral("name"),        QStringLiteral("provider"),
                                 QStringLiteral("environment"), QStringLiteral("settings"),
                                 QStringLiteral("secrets"),     QStringLiteral("webhookUrl"),
                                 QStringLiteral("lastSync"),    QStringLiteral("lastVerified")};

} // namespace

TEST_CASE("an account with its secret in the keychain")
{
    SandboxProcess sandbox;
    REQUIRE(sandbox.isReady());
    Console console;
    const QJsonObject added = console.json(
        {"account", "add", "prodigi", "Keychain shop", "--set", "base_url=" + sandbox.url(), "--secret", "api_key"},
        sandbox.apiKey() + "\n");
    requireMembers(added, accountMembers);
    CHECK(added["name"] == "Keychain shop");
    CHECK(added["provider"] == "prodigi");
    CHECK(added["environment"] == "sandbox");
    CHECK(added["secrets"] == QJsonObject{{"api_key", "keychain"}});
    CHECK(added["settings"]["base_url"] == sandbox.url());
    CHECK(added["settings"]["environment"] == "sandbox");
    CHECK(added["lastSync"].isNull());
    CHECK(added["lastVerified"].isNull());

    const QJsonObject tested = console.json({"account", "test", "Keychain shop"});
    CHECK(tested == QJsonObject{{"account", "Keychain shop"}, {"ok", true}});

    const QJsonArray accounts = console.json({"account", "list"})["accounts"].toArray();
    REQUIRE(accounts.size() == 1);
    requireMembers(accounts.at(0).toObject(), accountMembers);
    CHECK(accounts.at(0)["lastVerified"].isString());
    CHECK(console.json({"account", "show", "Keychain shop"}) == accounts.at(0).toObject());

    const Finished plain = console.run({"account", "list"});
    CHECK(plain.exit == 0);
    CHECK(plain.out.contains("Keychain shop"));
    CHECK(console.run({"account", "show", "Keychain shop"}).out.contains("in the keychain"));
    CHECK(console.run({"account", "test", "Keychain shop"}).exit == 0);
    CHECK(console.run({"order", "list"}).exit == 0);

    // The same path, so the name counts as the same.
    console.failure(2, "usage", {"account", "add", "prodigi", "keychain SHOP", "--secret", "api_key"}, "x\n");

    console.json({"account", "remove", "Keychain shop"});
    CHECK(console.json({"account", "list"})["accounts"].toArray().isEmpty());
    console.failure(3, "notFound", {"account", "show", "Keychain shop"});
    CHECK_FALSE(console.outputs.contains(sandbox.apiKey()));
}

TEST_CASE("the environment takes precedence over the keychain")
{
    SandboxProcess sandbox;
    Console console;
    console.json({"account", "add", "prodigi", "Shop", "--set", "base_url=" + sandbox.url(), "--secret", "api_key"},
                 "a-wrong-key\n");
    console.failure(5, "unauthorized", {"account", "test", "Shop"});
    console.environment.insert("PLATEN_SECRET_SHOP_API_KEY", QString::fromLatin1(sandbox.apiKey()));
    console.json({"account", "test", "Shop"});
    CHECK(console.json({"account", "show", "Shop"})["secrets"] == QJsonObject{{"api_key", "environment"}});
    console.json({"account", "remove", "Shop"});
}

TEST_CASE("secrets come from standard input, one per line, and none is stored if one is missing")
{
    SandboxProcess sandbox;
    Console console;
    const QString url = "base_url=" + sandbox.url();
    console.failure(5, "credentials", {"account", "add", "prodigi", "Shop", "--set", url, "--secret", "api_key"});
    console.failure(5, "credentials", {"account", "add", "prodigi", "Shop", "--set", url, "--secret", "api_key"}, "\n");
    CHECK(console.json({"account", "list"})["accounts"].toArray().isEmpty());
    // Line ends of any system, and a last line without one.
    console.json({"account", "add", "prodigi", "Shop", "--set", url, "--secret", "api_key"}, sandbox.apiKey() + "\r\n");
    console.json({"account", "test", "Shop"});
    console.json({"account", "add", "prodigi", "Other", "--set", url, "--secret", "api_key"}, sandbox.apiKey());
    console.json({"account", "test", "Other"});
    console.json({"account", "remove", "Shop"});
    console.json({"account", "remove", "Other"});
}

TEST_CASE("without a keychain there is no other place for a secret")
{
    SandboxProcess sandbox;
    Console console;
    console.environment.insert("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
    const QJsonObject refused = console.failure(
        5, "credentials",
        {"account", "add", "prodigi", "Shop", "--set", "base_url=" + sandbox.url(), "--secret", "api_key"},
        sandbox.apiKey() + "\n");
    const QString advice = refused["error"]["message"].toString();
    INFO(advice.toStdString());
    CHECK(advice.contains("leave out --secret"));
    CHECK(advice.contains("PLATEN_SECRET_SHOP_API_KEY"));
    CHECK(console.json({"account", "list"})["accounts"].toArray().isEmpty());
    // On a machine without a keychain, the environment is used.
    console.addShop(sandbox);
    console.json({"account", "test", "Shop"});
}

TEST_CASE("plain http is for this machine only")
{
    Console console;
    console.environment.insert("PLATEN_SECRET_SHOP_API_KEY", "x");
    console.failure(2, "usage", {"account", "add", "prodigi", "Shop", "--set", "base_url=http://api.example.org"});
}

TEST_CASE("an account is changed: its address, its key, its name")
{
    SandboxProcess sandbox;
    Console console;
    console.addShop(sandbox);
    console.json({"sync"});
    const QJsonObject before = console.json({"account", "show", "Shop"});

    const QJsonObject renamed = console.json({"account", "set", "shop", "--rename", "Print desk"});
    CHECK(renamed["name"] == "Print desk");
    CHECK(renamed["settings"] == before["settings"]);
    console.failure(3, "notFound", {"account", "show", "Shop"});
    // Its key came from the environment, under the former name.
    console.failure(5, "credentials", {"account", "test", "Print desk"});
    console.environment.insert("PLATEN_SECRET_PRINT_DESK_API_KEY", QString::fromUtf8(sandbox.apiKey()));
    console.json({"account", "test", "Print desk"});
    CHECK(console.run({"account", "set", "Print desk", "--rename", "Shop"})
              .out.contains("Its api_key is now read from PLATEN_SECRET_SHOP_API_KEY"));

    const QJsonObject moved = console.json({"account", "set", "Shop", "--set", "environment=live"});
    CHECK(moved["environment"] == "live");
    CHECK(console.json({"account", "set", "Shop", "--unset", "environment"})["environment"] == "sandbox");
    console.failure(2, "usage", {"account", "set", "Shop", "--set", "no_such=1"});
    console.failure(2, "usage", {"account", "set", "Shop", "--unset", "api_key"});
    console.failure(2, "usage", {"account", "set", "Shop", "--set", "api_key=1"});
    console.failure(3, "notFound", {"account", "set", "Nobody", "--rename", "Shop 2"});
    const QString key = QString::fromUtf8(sandbox.apiKey());
    CHECK_FALSE(console.outputs.contains(key.toUtf8()));
}
