// SPDX-License-Identifier: GPL-3.0-or-later
// PrintIntegrator's events (document: "Events you can subscribe to"): {"id", "type", "createdAt", "data"}.
#pragma once

#include "core/providers/order_event.h"

#include "core/domain/error.h"

namespace platen::printintegrator {

// unsupported: not JSON by its content type. badResponse: unreadable, or not an event.
Result<std::vector<OrderEvent>> readEvents(const WebhookMessage &message);

} // namespace platen::printintegrator
