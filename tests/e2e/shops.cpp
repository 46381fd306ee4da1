// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/shops.h"

namespace platen::test {

void addShopAt(const QString &provider, Console &console, const SandboxProcess &sandbox)
{
    const ShopAccount account = shopAccountAt(provider, sandbox);
    QStringList arguments{"account", "add", provider, "Shop"};
    for (auto setting = account.settings.begin(); setting != account.settings.end(); ++setting)
        arguments << "--set" << setting.key() + u'=' + setting.value().toString();
    console.environment.insert(QStringLiteral("PLATEN_SECRET_SHOP_") + account.secret.toUpper(),
                               QString::fromLatin1(sandbox.apiKey()));
    console.json(arguments);
}

void setWebhookSecret(Console &console, const QByteArray &secret)
{
    console.environment.insert(QStringLiteral("PLATEN_SECRET_SHOP_WEBHOOK_SECRET"), QString::fromLatin1(secret));
}

void sendCallbacksTo(const QString &provider, const SandboxProcess &sandbox, const QString &url,
                     const QJsonObject &more)
{
    QJsonObject wish = more;
    wish["provider"] = provider;
    wish["url"] = url;
    const HttpReply reply = sendHttp("POST", sandbox.url() + "/_sandbox/callback", bytes(wish));
    REQUIRE(reply.status == 200);
}

QString sandboxId(const QJsonObject &order)
{
    return order["remoteId"].toString();
}

} // namespace platen::test
