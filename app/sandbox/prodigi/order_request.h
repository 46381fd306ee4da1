// SPDX-License-Identifier: GPL-3.0-or-later
// What a request says an order, a recipient or an item is to be, checked as the document has it.
#pragma once

#include "app/sandbox/prodigi/failures.h"
#include "app/sandbox/prodigi/order.h"

namespace platen::sandbox::prodigi {

Order readOrder(const QJsonObject &body, Failures &failures);
Recipient readRecipient(const QJsonObject &object, const QByteArray &prefix, Failures &failures);
// The recipient of "Update recipient": all members have to be there, some of them may be null.
Recipient readReplacement(const QJsonObject &object, Failures &failures);
QByteArray readMetadata(const QJsonValue &value, Failures &failures);
std::optional<Method> readMethod(const QJsonObject &body, Failures &failures);
// Product and attributes, as orders and quotes both have them.
void readProduct(const QJsonObject &object, const QByteArray &prefix, Item &item, Failures &failures);
// The print areas that the assets name must be the product's, and those that it needs must be there.
void checkAreas(const Item &item, const QByteArray &prefix, Failures &failures);

} // namespace platen::sandbox::prodigi
