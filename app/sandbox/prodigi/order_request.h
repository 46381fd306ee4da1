// SPDX-License-Identifier: GPL-3.0-or-later
// Reads orders, recipients and items from requests, with the documented checks.
#pragma once

#include "app/sandbox/prodigi/failures.h"
#include "app/sandbox/prodigi/order.h"

namespace platen::sandbox::prodigi {

Order readOrder(const QJsonObject &body, Failures &failures);
Recipient readRecipient(const QJsonObject &object, const QByteArray &prefix, Failures &failures);
// The recipient of "Update recipient": all members must be present, some may be null.
Recipient readReplacement(const QJsonObject &object, Failures &failures);
QByteArray readMetadata(const QJsonValue &value, Failures &failures);
std::optional<Method> readMethod(const QJsonObject &body, Failures &failures);
// Product and attributes, which orders and quotes have in common.
void readProduct(const QJsonObject &object, const QByteArray &prefix, Item &item, Failures &failures);
// The print areas that the assets name must belong to the product, and the required ones must be present.
void checkAreas(const Item &item, const QByteArray &prefix, Failures &failures);

} // namespace platen::sandbox::prodigi
