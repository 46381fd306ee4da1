// SPDX-License-Identifier: GPL-3.0-or-later
// "List orders with filtering and pagination": the document does not specify either further.
#pragma once

#include "app/sandbox/printintegrator/answers.h"
#include "app/sandbox/printintegrator/order.h"
#include "app/sandbox/query.h"

#include <tl/expected.hpp>

#include <deque>

namespace platen::sandbox::printintegrator {

struct PageWish
{
    qint64 page = 1;
    qint64 limit = 20; // at most 100, even if more are requested
};

struct OrderPage
{
    std::vector<const Order *> orders; // newest first
    qint64 total = 0;
};

tl::expected<PageWish, Invalid> readPage(const Query &query);
tl::expected<OrderPage, Invalid> select(const std::deque<Order> &orders, const Query &query, const PageWish &wish);
// "page=2&limit=20&status=press": the query of the next page.
QByteArray nextQuery(const QByteArray &query, const PageWish &wish);

} // namespace platen::sandbox::printintegrator
