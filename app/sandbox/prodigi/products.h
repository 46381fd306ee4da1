// SPDX-License-Identifier: GPL-3.0-or-later
// "Product details" and the spine of photo books.
#pragma once

#include "app/sandbox/json_writer.h"
#include "app/sandbox/prodigi/catalogue.h"
#include "app/sandbox/prodigi/failures.h"

namespace platen::sandbox::prodigi {

void writeProduct(JsonWriter &json, const Product &product);
// {"success", "message", "spineInfo"}; nothing if the request is invalid.
QByteArray spineAnswer(const QJsonObject &body, Failures &failures);

} // namespace platen::sandbox::prodigi
