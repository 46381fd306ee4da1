// SPDX-License-Identifier: GPL-3.0-or-later
// An order, and the messages about it.
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

// The part of an item that is in a parcel.
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
    std::vector<Message> messages; // so far
    qint64 due = -1;               // of the next message, by the life clock; -1: none
};

// The number of parcels: two if possible, so that `shipped` is sent more than once.
int parcels(const Order &order);
[[nodiscard]] inline bool hasEnded(const Order &order)
{
    return static_cast<int>(order.messages.size()) > parcels(order);
}
// The share of an order's life until its next message.
double untilNext(const Order &order);
// Creates the next message and appends it to those sent. Only for an order that has not ended. Its timestamp is later
// than the previous one, however fast time runs.
const Message &nextMessage(Order &order, Ticks now);

void writeMessage(JsonWriter &json, const Order &order, const Message &message);
void writeOrder(JsonWriter &json, const Order &order); // for the control API

} // namespace platen::sandbox::cimpress_open
