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

// What goes in the parcel of that number: the first holds the first half of all units, the second the rest.
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
    if (order.told.empty())
        return 0.4;
    return 0.6 / parcels(order);
}

const Message &tellNext(Order &order, Ticks now)
{
    Message message;
    message.at = order.told.empty() ? now : std::max(now, order.told.back().at + TicksPerMs);
    if (order.told.empty()) {
        message.status = "processing";
    } else {
        const int number = static_cast<int>(order.told.size()) - 1;
        message.status = "shipped";
        message.shipment = parcel(order, number);
        message.trackingUrl = "https://parcels.example.org/track/CO" +
                              QByteArray::number(order.number).rightJustified(8, '0') + '-' +
                              QByteArray::number(number + 1);
    }
    order.told.push_back(std::move(message));
    return order.told.back();
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
    json.key("status").text(order.told.empty() ? "accepted" : order.told.back().status);
    json.key("ended").boolean(hasEnded(order)).key("messages").array();
    for (const Message &message : order.told)
        writeMessage(json, order, message);
    json.endArray().key("order").raw(order.document).endObject();
}

} // namespace platen::sandbox::cimpress_open
