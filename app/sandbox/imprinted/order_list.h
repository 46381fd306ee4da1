// SPDX-License-Identifier: GPL-3.0-or-later
// Which orders a listing or a count is about (document: "GET /api/orders.php").
#pragma once

#include "app/sandbox/imprinted/order.h"
#include "app/sandbox/query.h"

#include <tl/expected.hpp>

#include <deque>

namespace platen::sandbox::imprinted {

struct ListFilter
{
    int limit = 50; // at most 250: more is taken as that
    qint64 page = 1;
    qint64 sinceId = 0;          // those after it
    bool hasIds = false;         // those of `ids` alone
    std::vector<qint64> ids;     // sorted
    std::optional<Ticks> after;  // created_at_min: later than that
    std::optional<Ticks> before; // created_at_max: earlier than that
    std::optional<Status> status;
};

// Else what is wrong with the query, for the error's text.
tl::expected<ListFilter, QByteArray> readFilter(const Query &query);

// All that fit, newest first.
std::vector<const Order *> matching(const std::deque<Order> &orders, const ListFilter &filter);
// The page of them that was asked for; empty behind the last.
std::vector<const Order *> pageOf(const std::vector<const Order *> &all, const ListFilter &filter);

} // namespace platen::sandbox::imprinted
