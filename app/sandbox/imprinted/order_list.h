// SPDX-License-Identifier: GPL-3.0-or-later
// Which orders a listing or a count covers (document: "GET /api/orders.php").
#pragma once

#include "app/sandbox/imprinted/order.h"
#include "app/sandbox/query.h"

#include <tl/expected.hpp>

#include <deque>

namespace platen::sandbox::imprinted {

struct ListFilter
{
    int limit = 50; // at most 250; larger values are lowered to that
    qint64 page = 1;
    qint64 sinceId = 0;          // only orders after it
    bool hasIds = false;         // only those in `ids`
    std::vector<qint64> ids;     // sorted
    std::optional<Ticks> after;  // created_at_min: only later ones
    std::optional<Ticks> before; // created_at_max: only earlier ones
    std::optional<Status> status;
};

// The filter, or what is wrong with the query, for the error's text.
tl::expected<ListFilter, QByteArray> readFilter(const Query &query);

// All matching orders, newest first.
std::vector<const Order *> matching(const std::deque<Order> &orders, const ListFilter &filter);
// The requested page of them; empty after the last page.
std::vector<const Order *> pageOf(const std::vector<const Order *> &all, const ListFilter &filter);

} // namespace platen::sandbox::imprinted
