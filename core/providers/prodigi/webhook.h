// SPDX-License-Identifier: GPL-3.0-or-later
// Prodigi's callbacks (document: "Callbacks"). They are not signed: the endpoint's path authenticates them.
#pragma once

#include "core/providers/cloud_events.h"

namespace platen::prodigi {

// `badResponse` if an event about an order does not say which one.
Result<OrderEvent> readEvent(const CloudEvent &event);

} // namespace platen::prodigi
