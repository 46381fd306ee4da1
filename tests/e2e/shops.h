// SPDX-License-Identifier: GPL-3.0-or-later
// The accounts of tests/support/shops.h, added by the console.
#pragma once

#include "tests/e2e/console.h"

namespace platen::test {

// Adds the account "Shop" there; its secret is in the environment from then on.
void addShopAt(const QString &provider, Console &console, const SandboxProcess &sandbox);
// `webhook_secret` of the account "Shop", in the environment.
void setWebhookSecret(Console &console, const QByteArray &secret);
// Has the sandbox's provider tell an endpoint of its orders.
void tellTo(const QString &provider, const SandboxProcess &sandbox, const QString &url,
            const QJsonObject &more = QJsonObject());

// The id under which the sandbox's control API knows an order.
QString sandboxId(const QJsonObject &order);

} // namespace platen::test
