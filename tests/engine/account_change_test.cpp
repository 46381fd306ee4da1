// SPDX-License-Identifier: GPL-3.0-or-later
// Changing an account: what may change when, and what follows.
#include "tests/support/catch.h"

#include "core/providers/registry.h"
#include "core/wire/led_settings.h"
#include "tests/engine/fixture.h"

using namespace platen;
using namespace platen::test;

namespace {

SettingsChange settingsOf(const QJsonObject &settings)
{
    return {settings, {}, {}};
}

} // namespace

TEST_CASE("an account is renamed with its orders, and keeps everything else")
{
    Shop shop;
    const auto desk = shop.openNew();
    REQUIRE(await((*desk)->orders().create(sampleDraft("PO-1"), {})));
    const AccountInfo before = *await((*desk)->accounts().find(accountName));
    const auto after = await((*desk)->accounts().change(accountName, "New name", {}));
    REQUIRE(after);
    CHECK(after->account.name == "New name");
    CHECK(after->account.id == before.account.id);
    CHECK(after->account.webhookToken == before.account.webhookToken);
    CHECK(after->account.settings == before.account.settings);
    CHECK(after->secrets == before.secrets);
    CHECK(await((*desk)->accounts().test("new name")));
    CHECK(await((*desk)->accounts().find(accountName)).error().code == ErrorCode::NotFound);
    const auto order = (*desk)->orders().find("PO-1");
    REQUIRE(order);
    CHECK(order->order.account == "New name");
}

TEST_CASE("an account cannot take the name of another account, or an unusable name")
{
    Shop shop;
    const auto desk = shop.openNew();
    REQUIRE(await((*desk)->accounts().add("prodigi", "Other", {{"base_url", shop.sandbox.url()}}, {})));
    for (const QString &name : {QStringLiteral("other"), QStringLiteral("OTHER"), QStringLiteral("–"), QString(),
                                QStringLiteral("two\nlines")}) {
        CAPTURE(name.toStdString());
        const auto changed = await((*desk)->accounts().change(accountName, name, {}));
        REQUIRE_FALSE(changed);
        CHECK(changed.error().code == ErrorCode::Usage);
    }
    // Its own name in another spelling is no other account's.
    CHECK(await((*desk)->accounts().change(accountName, accountName.toUpper(), {})));
}

TEST_CASE("settings are checked as for a new account, and unset ones get their default")
{
    Shop shop;
    const auto desk = shop.openNew();
    CHECK(await((*desk)->accounts().change(accountName, accountName, settingsOf({{"environment", "moon"}})))
              .error()
              .code == ErrorCode::Usage);
    CHECK(await((*desk)->accounts().change(accountName, accountName, settingsOf({{"no_such", "1"}}))).error().code ==
          ErrorCode::Usage);
    const auto live =
        await((*desk)->accounts().change(accountName, accountName, settingsOf({{"environment", "live"}})));
    REQUIRE(live);
    CHECK(live->environment == "live");
    CHECK(live->account.settings["base_url"] == shop.sandbox.url());
    const auto unset = await((*desk)->accounts().change(accountName, accountName, {{}, {"environment"}, {}}));
    REQUIRE(unset);
    CHECK(unset->environment == "sandbox");
}

TEST_CASE("an address that follows the environment changes with it, and one that was entered stays")
{
    const std::vector<Setting> declared = findProvider("prodigi")->settings;
    const auto changed = [&declared](const QJsonObject &before, const SettingsChange &change) {
        return completeSettings("Prodigi", declared, changedSettings(before, change, declared)).value_or(QJsonObject());
    };
    const QJsonObject plain = *completeSettings("Prodigi", declared, {});
    const QJsonObject live = changed(plain, settingsOf({{"environment", "live"}}));
    CHECK(plain["base_url"] == "https://api.sandbox.prodigi.com");
    CHECK(live["base_url"] == "https://api.prodigi.com");
    CHECK(changed(live, {{}, {"environment"}, {}}) == plain);
    const QJsonObject proxy = changed(plain, settingsOf({{"base_url", "https://proxy.example"}}));
    CHECK(changed(proxy, settingsOf({{"environment", "live"}}))["base_url"] == "https://proxy.example");
    const SettingsChange both = settingsOf({{"environment", "live"}, {"base_url", "https://a.example"}});
    CHECK(changed(plain, both)["base_url"] == "https://a.example");
}

TEST_CASE("while something is unsent settings stay, but a new key is always taken")
{
    Shop shop;
    const auto desk = shop.openNew();
    CreateMode later;
    later.send = CreateMode::Send::NoWait;
    REQUIRE(await((*desk)->orders().create(sampleDraft("PO-1"), later)));
    const auto refused =
        await((*desk)->accounts().change(accountName, accountName, settingsOf({{"environment", "live"}})));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::Refused);
    CHECK((*await((*desk)->accounts().find(accountName))).environment == "sandbox");
    CHECK(await((*desk)->accounts().change(accountName, "Renamed", {{}, {}, {{"api_key", "another"}}})));
    CHECK(await((*desk)->accounts().change("Renamed", "Renamed", {{}, {}, {{"no_secret", "1"}}})).error().code ==
          ErrorCode::Usage);
}

TEST_CASE("a new key and a new address are used from the next request on")
{
    Shop shop;
    const auto desk = shop.openNew();
    REQUIRE(await((*desk)->accounts().test(accountName)));
    REQUIRE(await((*desk)->accounts().change(accountName, accountName, {{}, {}, {{"api_key", "wrong-key"}}})));
    CHECK(await((*desk)->accounts().test(accountName)).error().code == ErrorCode::Unauthorized);
    const QString right = QString::fromUtf8(shop.sandbox.apiKey());
    REQUIRE(await((*desk)->accounts().change(accountName, accountName, {{}, {}, {{"api_key", right}}})));
    CHECK(await((*desk)->accounts().test(accountName)));
    SandboxProcess other({}, "the-other-sandbox");
    REQUIRE(await((*desk)->accounts().change(accountName, accountName, settingsOf({{"base_url", other.url()}}))));
    CHECK(await((*desk)->accounts().test(accountName)).error().code == ErrorCode::Unauthorized);
}
