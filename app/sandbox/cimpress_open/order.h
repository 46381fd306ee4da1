// SPDX-License-Identifier: GPL-3.0-or-later
// An order, and the messages that its life is made of.
#pragma once

#include "app/sandbox/instant.h"
#include "app/sandbox/json_writer.h"

#include <vector>

namespace platen::sandbox::cimpress_open {

struct Item
{
    QByteArray id;
    int quantity = 1;
};

// What a parcel holds of one item.
struct Part
{
    QByteArray item;
    int quantity = 0;
};

// "Status Payload Schema"
struct Message
{
    QByteArray status;
    Ticks at = 0;
    std::vector<Part> shipment;
    QByteArray trackingUrl;
};

struct Order
{
    qint64 number = 0;
    QByteArray partner;
    QByteArray id; // the partner's
    QByteArray document;
    std::vector<Item> items;
    std::vector<Message> told; // so far
    qint64 due = -1;           // of the next message, in the clock of life; -1: there is none
};

// How many parcels it goes in: two if that can be, so that `shipped` comes more than once.
int parcels(const Order &order);
[[nodiscard]] inline bool hasEnded(const Order &order)
{
    return static_cast<int>(order.told.size()) > parcels(order);
}
// The share of an order's life until its next message.
double untilNext(const Order &order);
// The next message, which becomes the last of those that were told. Only of an order that has not ended. Later by its
// timestamp than the one before, however fast life is.
const Message &tellNext(Order &order, Ticks now);

void writeMessage(JsonWriter &json, const Order &order, const Message &message);
void writeOrder(JsonWriter &json, const Order &order); // for the control API

} // namespace platen::sandbox::cimpress_open
