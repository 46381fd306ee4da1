// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/imprinted/order_life.h"

namespace platen::sandbox::imprinted {
namespace {

void stepFromPaid(Order &order)
{
    const QByteArray reference = order.externalId.toLower();
    if (reference.contains("refund"))
        order.status = Status::Refunded;
    else if (reference.contains("query"))
        order.status = Status::InternalQuery;
    else
        order.status = Status::InProgress;
}

} // namespace

bool hasEnded(const Order &order)
{
    return order.deleted || order.shipped != 0 || order.status == Status::Refunded;
}

std::optional<double> untilNextStep(const Order &order)
{
    if (hasEnded(order))
        return std::nullopt;
    switch (order.status) {
    case Status::Received:
    case Status::Paid:
        return 0.10;
    case Status::InProgress:
    case Status::StockAllocation:
        return 0.15;
    case Status::Printing:
    case Status::QualityControl:
        return 0.25;
    case Status::InternalQuery:
    case Status::Refunded:
        break;
    }
    return std::nullopt;
}

void step(Order &order, Ticks at)
{
    if (hasEnded(order))
        return;
    switch (order.status) {
    case Status::Received:
        order.status = Status::Paid;
        order.paid = at;
        break;
    case Status::Paid:
        stepFromPaid(order);
        break;
    case Status::InProgress:
        order.status = Status::StockAllocation;
        break;
    case Status::StockAllocation:
        order.status = Status::Printing;
        break;
    case Status::Printing:
        order.status = Status::QualityControl;
        break;
    case Status::QualityControl:
        order.shipped = at;
        break;
    case Status::InternalQuery:
    case Status::Refunded:
        break;
    }
}

void release(Order &order)
{
    if (order.status == Status::InternalQuery)
        order.status = Status::InProgress;
}

} // namespace platen::sandbox::imprinted
