// SPDX-License-Identifier: GPL-3.0-or-later
// Cimpress Open's status messages (document: 5.3 "Status Update API"). Their authentication is agreed with each
// partner: the setting `webhook_auth`.
#pragma once

#include "core/domain/error.h"
#include "core/providers/order_event.h"

#include <QJsonObject>
#include <QJsonValue>

namespace platen::cimpress_open {

// The error of `webhook_auth` as a setting, or empty; valid are "path-token", "basic", "bearer" and "header:NAME".
Message problemOfWebhookAuth(const QJsonValue &value);

// Whether `auth` says that this header contains the secret.
bool isAuthHeader(const QByteArray &name, const QString &auth);

// Whether the message contains `secret` where `auth` says. With "path-token", the endpoint's path was already enough.
Result<void> verify(const WebhookMessage &message, const QString &auth, const QByteArray &secret);

// One message is one event. Its shipments are added to earlier ones: one for each tracking URL in it, with an id that
// is the same whenever the message is repeated.
Result<std::vector<OrderEvent>> readEvents(const WebhookMessage &message, const QJsonObject &statusMap);

} // namespace platen::cimpress_open
