// SPDX-License-Identifier: GPL-3.0-or-later
// What is sent to make or to change an order. The document shows the members of an order only in its example of an
// event; the others are taken as they come, but nothing empty is.
#pragma once

#include "app/sandbox/printintegrator/answers.h"
#include "app/sandbox/printintegrator/order.h"

#include <QJsonObject>

#include <tl/expected.hpp>

#include <functional>

namespace platen::sandbox::printintegrator {

using KnowsDesign = std::function<bool(const QByteArray &)>;

tl::expected<QJsonObject, Invalid> readBody(const http::Request &request);
// Without id, customer (unless it is told) and times.
tl::expected<Order, Invalid> readOrder(const QJsonObject &body, const KnowsDesign &knowsDesign);
// "Update order status, shipping, internal notes". The order is changed only if all of it can be.
tl::expected<Order, Invalid> readChange(const QJsonObject &body, Order order, Ticks at);

} // namespace platen::sandbox::printintegrator
