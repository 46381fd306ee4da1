// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/printintegrator/order.h"

#include <array>

namespace platen::sandbox::printintegrator {
namespace {

struct Named
{
    Status status;
    const char *name;
    double share; // of an order's life until the next step
};
constexpr std::array<Named, 7> Statuses{{{Status::Paid, "paid", 0.15},
                                         {Status::Queue, "queue", 0.2},
                                         {Status::Press, "press", 0.3},
                                         {Status::Finishing, "finishing", 0.15},
                                         {Status::Done, "done", 0.2},
                                         {Status::Shipped, "shipped", 0},
                                         {Status::Cancelled, "cancelled", 0}}};

} // namespace

QByteArray statusName(Status status)
{
    return Statuses[static_cast<size_t>(status)].name;
}

std::optional<Status> statusFrom(const QByteArray &word)
{
    for (const Named &one : Statuses) {
        if (word.compare(one.name, Qt::CaseInsensitive) == 0)
            return one.status;
    }
    return std::nullopt;
}

bool hasEnded(const Order &order)
{
    return order.status == Status::Shipped || order.status == Status::Cancelled;
}

std::optional<double> untilNextStep(const Order &order)
{
    return hasEnded(order) ? std::nullopt : std::optional(Statuses[static_cast<size_t>(order.status)].share);
}

void ship(Order &order, Ticks at)
{
    order.status = Status::Shipped;
    order.updated = at;
    if (!order.tracking) {
        const QByteArray number = "TRK" + order.id.right(10).toUpper();
        order.tracking = Tracking{"Postal Pigeon", number, "https://tracking.example.org/" + number, at};
    }
}

void step(Order &order, Ticks at)
{
    if (hasEnded(order))
        return;
    if (order.status == Status::Done)
        return ship(order, at);
    order.status = static_cast<Status>(static_cast<int>(order.status) + 1);
    order.updated = at;
}

} // namespace platen::sandbox::printintegrator
