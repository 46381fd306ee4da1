// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/cimpress_open/order.h"

#include <algorithm>

namespace platen::sandbox::cimpress_open {
namespace {

qint64 unitsOf(const Order &order)
{
    qint64 units = 0;
    for (const Item &item : order.items)
        units += item.quantity;
    return units;
}

// The content of the parcel with that number: the first one has the first half of all units, the second one the rest.
std::vector<Part> parcel(const Order &order, int number)
{
    const qint64 all = unitsOf(order);
    const qint64 half = parcels(order) == 1 ? all : (all + 1) / 2;
    const qint64 first = number == 0 ? 0 : half;
    const qint64 last = number == 0 ? half : all;
    std::vector<Part> parts;
    qint64 at = 0;
    for (const Item &item : order.items) {
        const qint64 quantity = std::min(at + item.quantity, last) - std::max(at, first);
        if (quantity > 0)
            parts.push_back({item.id, static_cast<int>(quantity)});
        at += item.quantity;
    }
    return parts;
}

} // namespace

int parcels(const Order &order)
{
    return unitsOf(order) > 1 ? 2 : 1;
}

double untilNext(const Order &order)
{
    if (order.messages.empty())
        return 0.4;
    return 0.6 / parcels(order);
}

const Message &nextMessage(Order &order, Ticks now)
{
    Message message;
    message.at = order.messages.empty() ? now : std::max(now, order.messages.back().at + TicksPerMs);
    if (order.messages.empty()) {
        message.status = "processing";
    } else {
        const int number = static_cast<int>(order.messages.size()) - 1;
        message.status = "shipped";
        message.shipment = parcel(order, number);
        message.trackingUrl = "https://parcels.example.org/track/CO" +
                              QByteArray::number(order.number).rightJustified(8, '0') + '-' +
                              QByteArray::number(number + 1);
    }
    order.messages.push_back(std::move(message));
    return order.messages.back();
}

void writeMessage(JsonWriter &json, const Order &order, const Message &message)
{
    json.object().key("orderId").text(order.id).key("status").text(message.status);
    json.key("timestamp").text(toIso(message.at, 3));
    if (!message.shipment.empty()) {
        json.key("shipment").array();
        for (const Part &part : message.shipment) {
            json.object().key("itemId").text(part.item).key("quantity").number(part.quantity);
            json.key("trackingURL").text(message.trackingUrl).endObject();
        }
        json.endArray();
    }
    json.endObject();
}

void writeOrder(JsonWriter &json, const Order &order)
{
    json.object().key("orderId").text(order.id).key("partner").text(order.partner);
    json.key("status").text(order.messages.empty() ? "accepted" : order.messages.back().status);
    json.key("ended").boolean(hasEnded(order)).key("messages").array();
    for (const Message &message : order.messages)
        writeMessage(json, order, message);
    json.endArray().key("order").raw(order.document).endObject();
}

} // namespace platen::sandbox::cimpress_open
