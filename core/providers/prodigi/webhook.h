// SPDX-License-Identifier: GPL-3.0-or-later
// Prodigi's callbacks (document: "Callbacks"). They are not signed: the endpoint's path authenticates them.
#pragma once

#include "core/domain/error.h"
#include "core/providers/order_event.h"

namespace platen::prodigi {

// `badResponse` if the message is no CloudEvent, or an event about an order does not say which.
Result<std::vector<OrderEvent>> readEvents(const WebhookMessage &message);
// Only their names, without reading the orders in them.
Result<std::vector<EventName>> readNames(const WebhookMessage &message);

} // namespace platen::prodigi
