// SPDX-License-Identifier: GPL-3.0-or-later
// An order as submitted (document: "Create a new order").
#pragma once

#include "app/sandbox/imprinted/order.h"

#include <QJsonObject>

#include <tl/expected.hpp>

namespace platen::sandbox::imprinted {

// The order, or its first error, for the error's text. Numbers may be sent as texts. A product whose code contains
// "unknown" is in no catalogue.
tl::expected<Order, QByteArray> readOrder(const QJsonObject &document);

} // namespace platen::sandbox::imprinted
