// SPDX-License-Identifier: GPL-3.0-or-later
// CloudEvents 1.0 over HTTP, for providers that report changes in that form.
// https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/http-protocol-binding.md
#pragma once

#include "core/providers/order_event.h"

#include "core/domain/error.h"

#include <QJsonValue>

namespace platen {

struct CloudEvent
{
    QString id;
    QString type;
    QString source;
    QString subject;
    QDateTime time;  // UTC; invalid if the sender does not say
    QJsonValue data; // undefined if there is none
};

// The events of a message in structured mode (`application/cloudevents+json`, or `application/json` without ce-
// headers), binary mode (ce- headers, the body is the data) or batch mode (`application/cloudevents-batch+json`). Data
// are JSON.
//   unsupported  another content type, another version of CloudEvents, or data that are not JSON
//   badResponse  not JSON, or JSON that is no event
Result<std::vector<CloudEvent>> readCloudEvents(const WebhookMessage &message);

// The value of a ce- header: quoted or not, percent-decoded.
QString cloudEventHeader(const QByteArray &value);

} // namespace platen
