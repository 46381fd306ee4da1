// SPDX-License-Identifier: GPL-3.0-or-later
// The payload of a submission against "Order Payload Schema": every member that is wrong is named.
#pragma once

#include "app/sandbox/cimpress_open/order.h"

#include <QJsonObject>

namespace platen::sandbox::cimpress_open {

struct Mistake
{
    QByteArray field; // "items[0].quantity"
    QByteArray message;
};
using Mistakes = std::vector<Mistake>;

// Meaningless where there are mistakes.
Order readOrder(const QJsonObject &payload, Mistakes &mistakes);

} // namespace platen::sandbox::cimpress_open
