// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/prodigi/order_life.h"

#include "app/sandbox/prodigi/downloads.h"
#include "app/sandbox/prodigi/order_json.h"
#include "app/sandbox/prodigi/shipping.h"

#include <algorithm>

namespace platen::sandbox::prodigi {
namespace {

Events stageChanged(const Order &order)
{
    return {"status.stage.changed#" + stageName(order.stage)};
}

// Ships the next shipment, and hands the one after it to its lab.
Events ship(Order &order, Ticks at)
{
    for (Shipment &shipment : order.shipments) {
        if (shipment.state != ShipmentState::Processing)
            continue;
        shipment.state = ShipmentState::Shipped;
        shipment.dispatched = at;
        break;
    }
    for (Shipment &shipment : order.shipments) {
        if (shipment.state == ShipmentState::Processing) {
            shipment.withLab = true;
            break;
        }
    }
    return {"shipments.shipment#Complete"};
}

bool isAnyLeft(const Order &order)
{
    return std::any_of(order.shipments.begin(), order.shipments.end(),
                       [](const Shipment &shipment) { return shipment.state == ShipmentState::Processing; });
}

Events stepInProgress(Order &order, Ticks at)
{
    switch (order.phase) {
    case Phase::Created:
        order.phase = Phase::Downloading;
        return stageChanged(order);
    case Phase::DownloadFailed: // someone fixed the file
        downloadAgain(order);
        return {};
    case Phase::Downloading:
        if (!awaitsFile(order))
            judgeDownload(order);
        return {};
    case Phase::Allocating:
        order.shipments = allocate(order.items, order.recipient.address.country, order.method);
        order.phase = Phase::Preparing;
        return {};
    case Phase::Preparing:
        order.phase = Phase::InProduction;
        order.shipments.front().withLab = true;
        return {};
    case Phase::InProduction:
        order.phase = Phase::Shipping;
        return ship(order, at);
    case Phase::Shipping:
        if (isAnyLeft(order))
            return ship(order, at);
        order.phase = Phase::Done;
        order.stage = Stage::Complete;
        return stageChanged(order);
    case Phase::Done:
        break;
    }
    return {};
}

} // namespace

bool hasEnded(const Order &order)
{
    return order.stage == Stage::Complete || order.stage == Stage::Cancelled;
}

std::optional<double> untilNextStep(const Order &order)
{
    if (order.stage != Stage::InProgress || order.phase == Phase::DownloadFailed || order.phase == Phase::Done)
        return std::nullopt;
    if (order.phase == Phase::Downloading && awaitsFile(order))
        return std::nullopt;
    switch (order.phase) {
    case Phase::Created:
        return 0.05;
    case Phase::Downloading:
        return isAnyMissing(order) ? 0.03 : 0.15;
    case Phase::InProduction:
        return order.shipments.size() > 1 ? 0.25 : 0.40;
    case Phase::Shipping:
        return isAnyLeft(order) ? 0.15 : 0.10;
    default:
        return 0.15;
    }
}

void begin(Order &order, const QByteArray &baseUrl)
{
    for (size_t i = 0; i < order.items.size(); ++i) {
        if (order.items[i].product->available)
            continue;
        const QByteArray itemId = "ori_" + QByteArray::number(order.itemNumber(i));
        order.stage = Stage::Draft;
        order.issues.push_back(
            {itemId,
             "order.items.ItemUnavailable",
             "SKU '" + order.items[i].product->sku + "' is currently unavailable. Please contact customer services.",
             {}});
    }
    if (order.needsPayment && order.stage == Stage::InProgress) {
        const QByteArray url = baseUrl + "/_sandbox/payment/" + order.id();
        order.stage = Stage::AwaitingPayment;
        order.issues.push_back({order.id(), "RequiresPaymentAuthorisation",
                                "Payment authorisation required for '" + order.id() + "' (" + orderTotal(order) +
                                    order.currency + ") please use the following URL to make payment: " + url,
                                url});
    }
}

Events step(Order &order, Ticks at, const QByteArray &baseUrl)
{
    if (hasEnded(order))
        return {};
    order.updated = at;
    if (order.held) {
        order.held = false;
        begin(order, baseUrl);
        return stageChanged(order);
    }
    if (order.stage == Stage::AwaitingPayment)
        return pay(order, at);
    if (order.stage == Stage::Draft) {
        order.issues.clear();
        order.stage = Stage::InProgress;
        return stageChanged(order);
    }
    return stepInProgress(order, at);
}

Events pay(Order &order, Ticks at)
{
    if (order.stage != Stage::AwaitingPayment)
        return {};
    order.updated = at;
    order.needsPayment = false;
    order.issues.clear();
    order.stage = Stage::InProgress;
    return stageChanged(order);
}

bool canChange(const Shipment &shipment)
{
    return shipment.state == ShipmentState::Processing && !shipment.withLab;
}

bool canChange(const Order &order)
{
    return !hasEnded(order) &&
           (order.shipments.empty() || std::any_of(order.shipments.begin(), order.shipments.end(),
                                                   [](const Shipment &one) { return canChange(one); }));
}

bool canCancel(const Order &order)
{
    return canChange(order);
}

Events cancel(Order &order, Ticks at)
{
    order.updated = at;
    order.cancelTried = true;
    bool isAll = true;
    for (Shipment &shipment : order.shipments) {
        if (canChange(shipment))
            shipment.state = ShipmentState::Cancelled;
        isAll = isAll && shipment.state == ShipmentState::Cancelled;
    }
    if (!isAll)
        return {};
    order.issues.clear();
    order.stage = Stage::Cancelled;
    return stageChanged(order);
}

} // namespace platen::sandbox::prodigi
