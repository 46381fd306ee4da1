// SPDX-License-Identifier: GPL-3.0-or-later
// Cimpress Open's status messages (document: 5.3 "Status Update API"). How they are authenticated is agreed with each
// partner: the setting `webhook_auth`.
#pragma once

#include "core/domain/error.h"
#include "core/providers/order_event.h"

#include <QJsonObject>
#include <QJsonValue>

namespace platen::cimpress_open {

// What is wrong with `webhook_auth` as a setting, or empty: "path-token", "basic", "bearer" or "header:NAME".
QString problemOfWebhookAuth(const QJsonValue &value);

// Whether `auth` names that header as the one with the secret.
bool isAuthHeader(const QByteArray &name, const QString &auth);

// Whether the message carries `secret` where `auth` says; with "path-token" the endpoint's path was all.
Result<void> verify(const WebhookMessage &message, const QString &auth, const QByteArray &secret);

// One message is one event. Its shipments add to those told of before: one for each tracking address in it, with an id
// that is the same whenever the same message comes again.
Result<std::vector<OrderEvent>> readEvents(const WebhookMessage &message, const QJsonObject &statusMap);

} // namespace platen::cimpress_open
