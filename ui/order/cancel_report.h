// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of an order that was to be cancelled: at once from the engine's result, later from the store.
#pragma once

#include "core/engine/outcome.h"
#include "core/store/order_query.h"
#include "core/store/records.h"

#include <QString>

#include <optional>
#include <vector>

namespace platen {

struct CancelReport
{
    Outcome outcome = Outcome::Unknown;
    QString text;
};

CancelReport cancelReport(const Result<Order> &result);
// `outbox`: all of the order's entries, oldest first; the last cancellation counts.
CancelReport cancelReport(const store::OrderRow &order, const std::vector<store::OutboxEntry> &outbox);

// "3 cancelled. 1 refused; it stands as it was. 2 not known yet."
QString cancelSummary(const std::vector<CancelReport> &reports);
// What it means for the order and its money that it was not cancelled, or not surely.
QString notCancelledText(const Error &error);

} // namespace platen
