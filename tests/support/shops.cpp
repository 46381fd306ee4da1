// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/shops.h"

#include "tests/support/catch.h"

#include <QJsonArray>

namespace platen::test {

namespace {

struct Shop
{
    const char *provider;
    const char *secret;
    QJsonObject settings; // {{server}} stands for the provider's address in the sandbox
};

const std::vector<Shop> &shops()
{
    static const std::vector<Shop> all = {
        {"prodigi", "api_key", {{"base_url", "{{server}}"}}},
        {"cimpress-open",
         "client_secret",
         {{"base_url", "{{server}}"},
          {"token_url", "{{server}}/v2/token"},
          {"partner_id", "demo"},
          {"client_id", "demo"},
          {"audience", "https://api.example.org/"}}},
        {"imprinted", "secret_key", {{"base_url", "{{server}}"}, {"app_id", "APP-00000001"}}},
        {"idealfactory", "api_token", {{"base_url", "{{server}}"}, {"store_id", "store-demo"}}},
        {"printintegrator", "api_token", {{"base_url", "{{server}}"}}},
    };
    return all;
}

QJsonObject withItem(QJsonObject draft, const QJsonObject &members)
{
    QJsonObject item = draft["items"][0].toObject();
    for (auto member = members.begin(); member != members.end(); ++member)
        item[member.key()] = member.value();
    draft["items"] = QJsonArray{item};
    return draft;
}

QJsonObject money(const char *amount)
{
    return {{"amount", amount}, {"currency", "GBP"}};
}

} // namespace

const QStringList &everyProvider()
{
    static const QStringList ids = [] {
        QStringList all;
        for (const Shop &shop : shops())
            all.append(QString::fromLatin1(shop.provider));
        return all;
    }();
    return ids;
}

ShopAccount shopAccountAt(const QString &provider, const SandboxProcess &sandbox)
{
    const auto shop = std::find_if(shops().begin(), shops().end(), [&provider](const Shop &candidate) {
        return provider == QLatin1String(candidate.provider);
    });
    REQUIRE(shop != shops().end());
    const QString address = provider == u"prodigi" ? sandbox.url() : sandbox.url() + u'/' + provider;
    ShopAccount account{QString::fromLatin1(shop->secret), shop->settings};
    for (auto setting = account.settings.begin(); setting != account.settings.end(); ++setting)
        *setting = setting.value().toString().replace(QLatin1String("{{server}}"), address);
    return account;
}

QJsonObject draft(const QString &reference, const QString &account)
{
    const QJsonObject address{
        {"line1", "12 Example Row"}, {"city", "London"}, {"postalCode", "SW1Y 4JH"}, {"countryCode", "GB"}};
    const QJsonObject recipient{{"name", "Robin Example"}, {"email", "robin@example.org"}, {"address", address}};
    const QJsonObject artwork{{"area", "default"}, {"url", "https://example.org/a.png"}};
    const QJsonObject item{{"reference", "line-1"},
                           {"sku", "GLOBAL-FAP-10X10"},
                           {"quantity", 2},
                           {"sizing", "fillPrintArea"},
                           {"artwork", QJsonArray{artwork}}};
    QJsonObject document{{"reference", reference},
                         {"shippingMethod", "Standard"},
                         {"recipient", recipient},
                         {"items", QJsonArray{item}},
                         {"metadata", QJsonObject{{"shop", "e2e"}}}};
    if (!account.isEmpty())
        document["account"] = account;
    return document;
}

QJsonObject draftFor(const QString &provider, const QString &reference)
{
    QJsonObject document = draft(reference);
    if (provider == u"prodigi")
        return document;
    document.remove("metadata");
    document = withItem(document, {{"sizing", QJsonValue()}, {"price", money("15.00")}});
    if (provider == u"cimpress-open") {
        document["purchasedAt"] = "2026-11-20T10:00:00Z";
        document["currency"] = "GBP";
        document["shippingMethod"] = "standard";
        QJsonObject recipient = document["recipient"].toObject();
        QJsonObject address = recipient["address"].toObject();
        address["region"] = "Greater London";
        recipient["address"] = address;
        document["recipient"] = recipient;
    } else if (provider == u"imprinted") {
        document["shippingMethod"] = "courier";
        const QJsonObject front{{"area", "front"}, {"url", "https://example.org/a.png"}};
        document = withItem(document, {{"artwork", QJsonArray{front}}});
    } else if (provider == u"idealfactory") {
        document["currency"] = "GBP";
        document["shippingMethod"] = "STANDARD";
        document["options"] = QJsonObject{{"shipping_price", "4.99"}};
        const QJsonObject options{{"template_config", QJsonObject{{"text", "Hello & welcome"}}},
                                  {"thumbnails", QJsonArray{"https://example.org/t.png"}}};
        document =
            withItem(document, {{"reference", reference + "-1"}, {"artwork", QJsonArray()}, {"options", options}});
    }
    return document;
}

QByteArray bytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson();
}

} // namespace platen::test
