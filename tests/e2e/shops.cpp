#include "tests/e2e/shops.h"

namespace platen::test {

namespace {

struct Shop
{
    const char *provider;
    const char *secret;
    std::vector<const char *> settings; // {{server}} stands for the provider's address in the sandbox
};

const std::vector<Shop> &shops()
{
    static const std::vector<Shop> all = {
        {"prodigi", "API_KEY", {"base_url={{server}}"}},
        {"cimpress-open",
         "CLIENT_SECRET",
         {"base_url={{server}}", "token_url={{server}}/v2/token", "partner_id=demo", "client_id=demo",
          "audience=https://api.example.org/"}},
        {"imprinted", "SECRET_KEY", {"base_url={{server}}", "app_id=APP-00000001"}},
        {"idealfactory", "API_TOKEN", {"base_url={{server}}", "store_id=store-demo"}},
        {"printintegrator", "API_TOKEN", {"base_url={{server}}"}},
    };
    return all;
}

const Shop &shopAt(const QString &provider)
{
    for (const Shop &shop : shops()) {
        if (provider == QLatin1String(shop.provider))
            return shop;
    }
    FAIL("There is no provider " << provider.toStdString());
    return shops().front();
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

void addShopAt(const QString &provider, Console &console, const SandboxProcess &sandbox)
{
    const Shop &shop = shopAt(provider);
    const QString address = provider == u"prodigi" ? sandbox.url() : sandbox.url() + u'/' + provider;
    QStringList arguments{"account", "add", provider, "Shop"};
    for (const char *setting : shop.settings)
        arguments << "--set" << QString::fromLatin1(setting).replace("{{server}}", address);
    console.environment.insert(QStringLiteral("PLATEN_SECRET_SHOP_") + QLatin1String(shop.secret),
                               QString::fromLatin1(sandbox.apiKey()));
    console.json(arguments);
}

void setWebhookSecret(Console &console, const QByteArray &secret)
{
    console.environment.insert(QStringLiteral("PLATEN_SECRET_SHOP_WEBHOOK_SECRET"), QString::fromLatin1(secret));
}

void tellTo(const QString &provider, const SandboxProcess &sandbox, const QString &url, const QJsonObject &more)
{
    QJsonObject wish = more;
    wish["provider"] = provider;
    wish["url"] = url;
    const HttpReply reply = sendHttp("POST", sandbox.url() + "/_sandbox/callback", bytes(wish));
    REQUIRE(reply.status == 200);
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

QString sandboxId(const QJsonObject &order)
{
    return order["remoteId"].toString();
}

} // namespace platen::test
