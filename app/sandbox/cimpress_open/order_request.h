// SPDX-License-Identifier: GPL-3.0-or-later
// Checks the payload of a submission against "Order Payload Schema" and names every invalid member.
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

// The result is meaningless if there are mistakes.
Order readOrder(const QJsonObject &payload, Mistakes &mistakes);

} // namespace platen::sandbox::cimpress_open
