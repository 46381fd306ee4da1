// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/printintegrator/order_json.h"

namespace platen::sandbox::printintegrator {
namespace {

QByteArray jobId(const Order &order)
{
    return "job_" + order.id.mid(4);
}

void writeDesigns(JsonWriter &json, const Order &order)
{
    json.key("designIds").array();
    for (const QByteArray &design : order.designs)
        json.text(design);
    json.endArray();
}

void writeShipping(JsonWriter &json, const Order &order)
{
    if (order.shippingMethod.isEmpty() && !order.tracking)
        return;
    json.key("shipping").object();
    if (!order.shippingMethod.isEmpty())
        json.key("method").text(order.shippingMethod);
    if (order.tracking) {
        json.key("carrier").text(order.tracking->carrier).key("trackingNumber").text(order.tracking->number);
        json.key("trackingUrl").text(order.tracking->url).key("shippedAt").text(toIso(order.tracking->at, 3));
    }
    json.endObject();
}

void writeDataMembers(JsonWriter &json, const Order &order)
{
    json.key("orderId").text(order.id).key("customerId").text(order.customer);
    json.key("status").text(statusName(order.status));
    writeDesigns(json, order);
    json.key("lineItems").array();
    for (const LineItem &item : order.items) {
        json.object().key("sku").text(item.sku).key("quantity").number(item.quantity);
        json.key("personalization").raw(item.personalization.isEmpty() ? "{}" : item.personalization).endObject();
    }
    json.endArray();
}

} // namespace

void writeOrder(JsonWriter &json, const Order &order, bool whole)
{
    json.object().key("id").text(order.id);
    if (!order.reference.isEmpty())
        json.key("reference").text(order.reference);
    json.key("status").text(statusName(order.status)).key("customerId").text(order.customer);
    json.key("createdAt").text(toIso(order.created, 3)).key("updatedAt").text(toIso(order.updated, 3));
    writeDesigns(json, order);
    json.key("lineItems").array();
    int number = 0;
    for (const LineItem &item : order.items) {
        json.object().key("id").text("li_" + order.id.mid(4) + '_' + QByteArray::number(++number));
        json.key("sku").text(item.sku).key("quantity").number(item.quantity);
        for (const auto &[name, value] : item.others)
            json.key(name).raw(value);
        if (whole && !item.personalization.isEmpty())
            json.key("personalization").raw(item.personalization);
        json.endObject();
    }
    json.endArray();
    for (const auto &[name, value] : order.others)
        json.key(name).raw(value);
    if (!order.shippingMethod.isEmpty())
        json.key("shippingMethod").text(order.shippingMethod);
    writeShipping(json, order);
    if (!order.internalNotes.isEmpty())
        json.key("internalNotes").text(order.internalNotes);
    if (order.status >= Status::Queue && order.status <= Status::Shipped) {
        const Status stage = order.status == Status::Shipped ? Status::Done : order.status;
        json.key("production").object().key("jobId").text(jobId(order)).key("stage").text(statusName(stage));
        json.endObject();
    }
    json.endObject();
}

void writeOrderData(JsonWriter &json, const Order &order)
{
    json.object();
    writeDataMembers(json, order);
    json.endObject();
}

void writeUpdateData(JsonWriter &json, const Order &order)
{
    json.object();
    writeDataMembers(json, order);
    writeShipping(json, order);
    if (!order.internalNotes.isEmpty())
        json.key("internalNotes").text(order.internalNotes);
    json.endObject();
}

} // namespace platen::sandbox::printintegrator
