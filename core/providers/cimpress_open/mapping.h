// SPDX-License-Identifier: GPL-3.0-or-later
// Order documents to Cimpress Open's and back (document: "Order Payload Schema"). Pure: nothing is sent.
#pragma once

#include "core/providers/remote_order.h"

namespace platen::cimpress_open {

// The order as it is submitted: amounts are numeric strings, what is not given is not there, and the draft's options
// are merged in at their level.
QJsonObject orderRequest(const Draft &draft);

// The file format that an artwork's address ends with: "https://example.org/a.PDF?v=2" → "pdf". Empty if it does not.
QString formatOf(const QString &url);

// The order that a submission made. The document tells nothing of it: what is known is that it was taken, and that
// status messages will name it by our reference.
RemoteOrder acceptedOrder(const Draft &draft, const QByteArray &answer);

} // namespace platen::cimpress_open
