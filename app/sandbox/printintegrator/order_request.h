// SPDX-License-Identifier: GPL-3.0-or-later
// What is sent to create or change an order. The document shows an order's members only in its example of an event;
// other members are accepted unchanged, but must not be empty.
#pragma once

#include "app/sandbox/printintegrator/answers.h"
#include "app/sandbox/printintegrator/order.h"

#include <QJsonObject>

#include <tl/expected.hpp>

#include <functional>

namespace platen::sandbox::printintegrator {

using KnowsDesign = std::function<bool(const QByteArray &)>;

tl::expected<QJsonObject, Invalid> readBody(const http::Request &request);
// Without id, customer (unless it is given) and times.
tl::expected<Order, Invalid> readOrder(const QJsonObject &body, const KnowsDesign &knowsDesign);
// "Update order status, shipping, internal notes". The order is changed only if all changes are possible.
tl::expected<Order, Invalid> readChange(const QJsonObject &body, Order order, Ticks at);

} // namespace platen::sandbox::printintegrator
