// SPDX-License-Identifier: GPL-3.0-or-later
// An order as the provider keeps it. Members that the document does not specify (recipient, prices, personalization)
// are kept as the JSON that was sent, and returned unchanged.
#pragma once

#include "app/sandbox/instant.h"

#include <QByteArray>

#include <optional>
#include <utility>
#include <vector>

namespace platen::sandbox::printintegrator {

// "A production job moved between stages (queue → press → finishing → done)", with the statuses before and after these.
enum class Status { Paid, Queue, Press, Finishing, Done, Shipped, Cancelled };

struct LineItem
{
    QByteArray sku;
    int quantity = 1;
    QByteArray personalization;                            // JSON; empty: none
    std::vector<std::pair<QByteArray, QByteArray>> others; // name → JSON
};

struct Tracking
{
    QByteArray carrier, number, url;
    Ticks at = 0;
};

struct Order
{
    QByteArray id; // "ord_…"
    QByteArray customer;
    QByteArray reference;
    Status status = Status::Paid;
    Ticks created = 0;
    Ticks updated = 0;
    qint64 due = -1; // its next step, by the life clock; -1: none
    QByteArray shippingMethod;
    QByteArray internalNotes;
    std::optional<Tracking> tracking;
    std::vector<QByteArray> designs;
    std::vector<LineItem> items;
    std::vector<std::pair<QByteArray, QByteArray>> others; // name → JSON: recipient, currency, …
};

QByteArray statusName(Status status); // "press"
std::optional<Status> statusFrom(const QByteArray &word);
bool hasEnded(const Order &order);
// The share of an order's life until its next step; none if it has ended.
std::optional<double> untilNextStep(const Order &order);
void ship(Order &order, Ticks at);
// Does the next step, at `at`.
void step(Order &order, Ticks at);

} // namespace platen::sandbox::printintegrator
