// SPDX-License-Identifier: GPL-3.0-or-later
// The texts on a cancelled order: first from the engine's result, later from the store.
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
// `outbox`: all entries of the order, oldest first; its last cancellation counts.
CancelReport cancelReport(const store::OrderRow &order, const std::vector<store::OutboxEntry> &outbox);

// "3 cancelled. 1 refused; it is unchanged. 2 not known yet."
QString cancelSummary(const std::vector<CancelReport> &reports);
// What it means for the order and its money if it was not, or not certainly, cancelled.
QString notCancelledText(const Error &error);

} // namespace platen
