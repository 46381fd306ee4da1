// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/prodigi/order_json.h"

#include "app/sandbox/prodigi/prices.h"
#include "app/sandbox/prodigi/shipping.h"

#include <array>

namespace platen::sandbox::prodigi {
namespace {

using Details = std::array<const char *, 5>; // download, print-ready, allocation, production, shipping

Details detailsOf(Phase phase)
{
    constexpr auto none = "NotStarted";
    constexpr auto some = "InProgress";
    constexpr auto all = "Complete";
    switch (phase) {
    case Phase::Created:
        return {none, none, none, none, none};
    case Phase::Downloading:
        return {some, none, none, none, none};
    case Phase::DownloadFailed:
        return {"Error", none, none, none, none};
    case Phase::Allocating:
        return {all, none, some, none, none};
    case Phase::Preparing:
        return {all, some, all, none, none};
    case Phase::InProduction:
        return {all, all, all, some, none};
    case Phase::Shipping:
        return {all, all, all, some, some};
    case Phase::Done:
        break;
    }
    return {all, all, all, all, all};
}

void writeCost(JsonWriter &json, const QByteArray &amount, const QByteArray &currency)
{
    json.object().key("amount").text(amount).key("currency").text(currency).endObject();
}

void writeIssues(JsonWriter &json, const Order &order)
{
    // The provider has been seen to send both for “no issues”.
    if (order.issues.empty() && order.number / Order::PartsPerOrder % 7 == 0) {
        json.null();
        return;
    }
    json.array();
    for (const Issue &issue : order.issues) {
        json.object().key("objectId").text(issue.object).key("errorCode").text(issue.code);
        json.key("description").text(issue.description);
        if (!issue.authorisationUrl.isEmpty()) {
            json.key("authorisationDetails").object().key("authorisationUrl").text(issue.authorisationUrl);
            json.key("paymentDetails");
            writeCost(json, orderTotal(order), order.currency);
            json.endObject();
        }
        json.endObject();
    }
    json.endArray();
}

void writeStatus(JsonWriter &json, const Order &order)
{
    const Details details = detailsOf(order.phase);
    json.object().key("stage").text(stageName(order.stage)).key("issues");
    writeIssues(json, order);
    json.key("details").object();
    json.key("downloadAssets").text(details[0]);
    json.key("printReadyAssetsPrepared").text(details[1]);
    json.key("allocateProductionLocation").text(details[2]);
    json.key("inProduction").text(details[3]);
    json.key("shipping").text(details[4]);
    json.endObject().endObject();
}

void beginCharge(JsonWriter &json, const Order &order, const char *type, qint64 offset, qint64 total)
{
    json.object().key("id").id("chg_", order.number + offset).key("chargeType").text(type);
    json.key("prodigiInvoiceNumber");
    if (order.stage == Stage::Complete)
        json.text("INV-" + QByteArray::number(order.created / TicksPerDay / 30));
    else
        json.null();
    json.key("totalCost");
    writeCost(json, writtenMinor(order.currency, total), order.currency);
    json.key("items").array();
}

void writeChargeItem(JsonWriter &json, const Order &order, qint64 offset, std::optional<size_t> item,
                     std::optional<size_t> shipment, qint64 minor)
{
    json.object().key("id").id("chi_", order.number + offset).key("shipmentId");
    shipment ? json.id("shp_", order.shipmentNumber(*shipment)) : json.null();
    json.key("itemId");
    item ? json.id("ori_", order.itemNumber(*item)) : json.null();
    json.key("cost");
    writeCost(json, writtenMinor(order.currency, minor), order.currency);
    json.endObject();
}

qint64 itemMinor(const Order &order, const Item &item)
{
    return minorIn(order.currency, item.product->pence) * item.copies;
}

qint64 shipmentMinor(const Order &order, const Shipment &shipment)
{
    return minorIn(order.currency, shippingPence(*shipment.lab, order.recipient.address.country, order.method,
                                                 copiesIn(shipment, order.items)));
}

void writeCharges(JsonWriter &json, const Order &order)
{
    json.array();
    if (order.phase >= Phase::InProduction) { // once, when it goes into production
        qint64 items = 0;
        for (const Item &item : order.items)
            items += itemMinor(order, item);
        beginCharge(json, order, "Item", 1, items);
        for (size_t i = 0; i < order.items.size(); ++i)
            writeChargeItem(json, order, 11 + static_cast<qint64>(i), i, std::nullopt,
                            itemMinor(order, order.items[i]));
        json.endArray().endObject();

        qint64 shipping = 0;
        qint64 refund = 0;
        for (const Shipment &shipment : order.shipments) {
            shipping += shipmentMinor(order, shipment);
            if (shipment.state == ShipmentState::Cancelled)
                refund -= shipmentMinor(order, shipment);
        }
        beginCharge(json, order, "Shipping", 2, shipping);
        for (size_t i = 0; i < order.shipments.size(); ++i)
            writeChargeItem(json, order, 2011 + static_cast<qint64>(i), std::nullopt, i,
                            shipmentMinor(order, order.shipments[i]));
        json.endArray().endObject();
        if (refund != 0) {
            beginCharge(json, order, "Refund", 3, refund);
            json.endArray().endObject();
        }
    }
    json.endArray();
}

void writeShipments(JsonWriter &json, const Order &order)
{
    constexpr std::array names{"Processing", "Shipped", "Cancelled"};
    json.array();
    for (size_t i = 0; i < order.shipments.size(); ++i) {
        const Shipment &shipment = order.shipments[i];
        const bool shipped = shipment.state == ShipmentState::Shipped;
        json.object().key("id").id("shp_", order.shipmentNumber(i));
        json.key("status").text(names[static_cast<size_t>(shipment.state)]);
        if (order.cancelTried)
            json.key("cancelled").boolean(shipment.state == ShipmentState::Cancelled);
        json.key("carrier").object().key("name").text(shipment.carrier->name);
        json.key("service").text(shipment.carrier->service).endObject();
        json.key("tracking");
        if (shipped && order.method != Method::Budget) { // the cheapest method has no tracking
            const QByteArray number =
                "PX" + QByteArray::number(order.shipmentNumber(i)).right(10) + shipment.lab->country;
            json.object().key("url").text("https://tracking.example.org/" + shipment.carrier->name + '/' + number);
            json.key("number").text(number).endObject();
        } else {
            json.null();
        }
        json.key("dispatchDate");
        shipped ? json.text(toShortIso(shipment.dispatched)) : json.null();
        json.key("items").array();
        for (const size_t item : shipment.items)
            json.object().key("itemId").id("ori_", order.itemNumber(item)).endObject();
        json.endArray();
        json.key("fulfillmentLocation").object().key("countryCode").text(shipment.lab->country);
        json.key("labCode").text(shipment.lab->code).endObject().endObject();
    }
    json.endArray();
}

void writeRecipient(JsonWriter &json, const Recipient &recipient, bool inCallback)
{
    const Address &address = recipient.address;
    json.object().key("name").text(recipient.name).key("email").textOrNull(recipient.email);
    json.key(inCallback ? "mobilePhoneNumber" : "phoneNumber").textOrNull(recipient.phone);
    json.key("address").object().key("line1").text(address.line1).key("line2").textOrNull(address.line2);
    json.key("postalOrZipCode").text(address.postcode).key("countryCode").text(address.country);
    json.key("townOrCity").text(address.town).key("stateOrCounty").textOrNull(address.county).endObject().endObject();
}

void writeItems(JsonWriter &json, const Order &order, const QByteArray &baseUrl)
{
    constexpr std::array itemNames{"NotYetDownloaded", "Ok", "Invalid"};
    constexpr std::array assetNames{"InProgress", "Complete", "Error"};
    qint64 part = 0;
    json.array();
    for (size_t i = 0; i < order.items.size(); ++i) {
        const Item &item = order.items[i];
        json.object().key("id").id("ori_", order.itemNumber(i));
        json.key("status").text(itemNames[static_cast<size_t>(item.state)]);
        json.key("merchantReference").textOrNull(item.reference).key("sku").text(item.product->sku);
        json.key("copies").number(item.copies).key("sizing").text(sizingName(item.sizing));
        json.key("attributes").object();
        for (const auto &[name, value] : item.attributes)
            json.key(name).text(value);
        json.endObject().key("assets").array();
        for (const Asset &asset : item.assets) {
            const qint64 number = order.number + ++part;
            json.object().key("id").id("ast_", number).key("printArea").text(asset.area);
            json.key("md5Hash").textOrNull(asset.md5).key("url").text(asset.url);
            if (asset.state == AssetState::Complete && !order.shipments.empty())
                json.key("thumbnailUrl")
                    .text(baseUrl + "/_sandbox/thumbnails/ast_" + QByteArray::number(number) + ".png");
            json.key("status").text(assetNames[static_cast<size_t>(asset.state)]).endObject();
        }
        json.endArray().key("recipientCost");
        item.costAmount.isEmpty() ? void(json.null()) : writeCost(json, item.costAmount, item.costCurrency);
        json.endObject();
    }
    json.endArray();
}

} // namespace

QByteArray orderTotal(const Order &order)
{
    qint64 total = 0;
    for (const Item &item : order.items)
        total += itemMinor(order, item);
    for (const Shipment &shipment : allocate(order.items, order.recipient.address.country, order.method))
        total += shipmentMinor(order, shipment);
    return writtenMinor(order.currency, total);
}

void writeOrder(JsonWriter &json, const Order &order, const OrderForm &form)
{
    json.object().key("id").id("ord_", order.number);
    json.key("created").text(toShortIso(order.created));
    json.key("lastUpdated").text(toIso(form.updated.value_or(order.updated), form.fraction));
    json.key("callbackUrl").textOrNull(order.callbackUrl);
    json.key("merchantReference").textOrNull(order.reference);
    json.key("shippingMethod").text(methodName(order.method));
    json.key("idempotencyKey").textOrNull(order.idempotencyKey);
    json.key("status");
    writeStatus(json, order);
    json.key("charges");
    writeCharges(json, order);
    json.key("shipments");
    writeShipments(json, order);
    json.key("recipient");
    writeRecipient(json, order.recipient, form.inCallback);
    json.key("items");
    writeItems(json, order, form.baseUrl);
    json.key("packingSlip");
    if (order.packingSlip.isEmpty()) {
        json.null();
    } else {
        json.object().key("url").text(order.packingSlip);
        json.key("status").text(order.phase > Phase::DownloadFailed ? "Complete" : "NotYetDownloaded").endObject();
    }
    json.key("metadata");
    order.metadata.isEmpty() ? json.null() : json.raw(order.metadata);
    json.endObject();
}

} // namespace platen::sandbox::prodigi
