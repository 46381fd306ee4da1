// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/prodigi/changes.h"

#include "app/sandbox/prodigi/shipping.h"

#include <algorithm>

namespace platen::sandbox::prodigi {
namespace {

// "No longer able to update any shipments": all of them have left, or none will come.
bool isOver(const Order &order)
{
    const auto &shipments = order.shipments;
    return hasEnded(order) ||
           (!shipments.empty() && std::none_of(shipments.begin(), shipments.end(), [](const Shipment &one) {
               return one.state == ShipmentState::Processing;
           }));
}

// Applies `apply` to the order if any shipment can still be changed, and reports for each whether it was.
template <typename Apply>
Change change(Order &order, Ticks at, Apply apply)
{
    Change result;
    if (isOver(order)) {
        result.outcome = "ActionNotAvailable";
        return result;
    }
    bool isAll = true;
    for (size_t i = 0; i < order.shipments.size(); ++i) {
        const bool successful = canChange(order.shipments[i]);
        isAll = isAll && successful;
        result.shipments.push_back({order.shipmentNumber(i), successful});
    }
    if (!canChange(order)) {
        result.outcome = "FailedToUpdate";
        return result;
    }
    apply();
    order.updated = at;
    result.outcome = isAll ? "Updated" : "PartiallyUpdated";
    return result;
}

} // namespace

Change tryCancel(Order &order, Ticks at)
{
    Change result;
    if (isOver(order)) {
        result.outcome = "ActionNotAvailable";
        return result;
    }
    result.events = cancel(order, at);
    result.outcome = order.stage == Stage::Cancelled ? "Cancelled" : "FailedToCancel";
    return result;
}

Change tryMethod(Order &order, Method method, Ticks at)
{
    return change(order, at, [&order, method] {
        order.method = method;
        for (Shipment &shipment : order.shipments) {
            if (canChange(shipment))
                shipment.carrier = &carrierFor(*shipment.lab, method);
        }
    });
}

Change tryRecipient(Order &order, const Recipient &recipient, Ticks at)
{
    return change(order, at, [&order, &recipient] { order.recipient = recipient; });
}

void writeResults(JsonWriter &json, const Change &change, bool withErrors)
{
    json.array();
    for (const ShipmentResult &one : change.shipments) {
        json.object().key("shipmentId").id("shp_", one.shipment).key("successful").boolean(one.successful);
        if (withErrors && !one.successful) {
            json.key("errorCode").text("order.shipments.notAvailable");
            json.key("description").text("The shipment is with its lab and can no longer be changed.");
        }
        json.endObject();
    }
    json.endArray();
}

} // namespace platen::sandbox::prodigi
