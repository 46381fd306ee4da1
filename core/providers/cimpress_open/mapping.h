// SPDX-License-Identifier: GPL-3.0-or-later
// Converts order documents to Cimpress Open's form (document: "Order Payload Schema") and back. Pure: nothing is sent.
#pragma once

#include "core/providers/remote_order.h"

namespace platen::cimpress_open {

// The order as submitted: amounts are numeric strings, absent members are left out, and the draft's options are merged
// in at their level.
QJsonObject orderRequest(const Draft &draft);

// The file format at the end of an artwork's URL: "https://example.org/a.PDF?v=2" → "pdf". Empty if there is none.
QString formatOf(const QString &url);

// The order that a submission created. The response says nothing about it: all that is known is that it was accepted,
// and that status messages will name it by our reference.
RemoteOrder acceptedOrder(const Draft &draft, const QByteArray &answer);

} // namespace platen::cimpress_open
