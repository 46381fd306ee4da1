// SPDX-License-Identifier: GPL-3.0-or-later
// An order as it is sent to be made (document: "Create a new order").
#pragma once

#include "app/sandbox/imprinted/order.h"

#include <QJsonObject>

#include <tl/expected.hpp>

namespace platen::sandbox::imprinted {

// Else the first thing that is wrong with it, for the error's text. Numbers may come as texts. A product whose code
// holds "unknown" is in no catalogue.
tl::expected<Order, QByteArray> readOrder(const QJsonObject &document);

} // namespace platen::sandbox::imprinted
