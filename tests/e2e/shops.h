// SPDX-License-Identifier: GPL-3.0-or-later
// The accounts of tests/support/shops.h, added through the console.
#pragma once

#include "tests/e2e/console.h"

namespace platen::test {

// Adds the account "Shop" there and sets its secret in the environment.
void addShopAt(const QString &provider, Console &console, const SandboxProcess &sandbox);
// Sets `webhook_secret` of the account "Shop" in the environment.
void setWebhookSecret(Console &console, const QByteArray &secret);
// Makes the sandbox's provider send its callbacks to an endpoint.
void sendCallbacksTo(const QString &provider, const SandboxProcess &sandbox, const QString &url,
                     const QJsonObject &more = QJsonObject());

// The id of an order in the sandbox's control API.
QString sandboxId(const QJsonObject &order);

} // namespace platen::test
