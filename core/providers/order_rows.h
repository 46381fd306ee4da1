// SPDX-License-Identifier: GPL-3.0-or-later
// The orders among a list's rows.
#pragma once

#include "core/providers/remote_order.h"

#include <QJsonArray>

#include <functional>

namespace platen {

// A row that is no order, or has no id, is counted and does not hide the others.
OrderPage readRows(const QJsonArray &rows, const std::function<RemoteOrder(const QJsonObject &)> &read);

} // namespace platen
