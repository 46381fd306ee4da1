// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/prodigi/quotes.h"

#include "app/sandbox/prodigi/order_request.h"
#include "app/sandbox/prodigi/prices.h"
#include "app/sandbox/prodigi/shipping.h"

namespace platen::sandbox::prodigi {
namespace {

constexpr qint64 taxPercent = 20;

Item readQuoteItem(const QJsonObject &object, const QByteArray &prefix, Failures &failures)
{
    Item item;
    Members members(object, prefix, failures);
    readProduct(object, prefix, item, failures);
    item.copies = members.requiredCount("copies").value_or(1);
    if (object.contains(QLatin1String("sizing")))
        members.wrong("sizing", "UnexpectedMember");
    const QJsonValue assets = members.value("assets");
    if (!assets.isArray()) {
        members.wrong("assets", assets.isNull() || assets.isUndefined() ? "Required" : "InvalidType");
        return item;
    }
    const QJsonArray list = assets.toArray();
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QByteArray path = prefix + "assets[" + QByteArray::number(i) + "].";
        Asset asset;
        asset.area = Members(list[i].toObject(), path, failures).required("printArea");
        item.assets.push_back(asset);
    }
    checkAreas(item, prefix, failures);
    return item;
}

void writeCost(JsonWriter &json, const QByteArray &currency, qint64 minor)
{
    json.object().key("amount").text(writtenMinor(currency, minor)).key("currency").text(currency).endObject();
}

void writeCarrier(JsonWriter &json, const Carrier &carrier, QuoteShape shape)
{
    json.key("carrier");
    if (shape == QuoteShape::Live)
        json.text(carrier.name);
    else
        json.object().key("name").text(carrier.name).key("service").text(carrier.service).endObject();
}

void writeQuote(JsonWriter &json, const QuoteRequest &request, Method method, QuoteShape shape,
                const std::vector<QByteArray> &ids)
{
    const std::vector<Shipment> shipments = allocate(request.items, request.country, method);
    std::vector<qint64> costs;
    qint64 shipping = 0;
    for (const Shipment &shipment : shipments) {
        const qint64 pence = shippingPence(*shipment.lab, request.country, method, copiesIn(shipment, request.items));
        costs.push_back(minorIn(request.currency, pence));
        shipping += costs.back();
    }
    qint64 items = 0;
    for (const Item &item : request.items)
        items += minorIn(request.currency, item.product->pence) * item.copies;

    json.object().key("shipmentMethod").text(methodName(method)).key("costSummary").object().key("items");
    writeCost(json, request.currency, items);
    json.key("shipping");
    writeCost(json, request.currency, shipping);
    if (shape == QuoteShape::Live) {
        const qint64 tax = (items + shipping) * taxPercent / 100;
        json.key("totalTax");
        writeCost(json, request.currency, tax);
        json.key("totalCost");
        writeCost(json, request.currency, items + shipping + tax);
    }
    json.endObject().key("shipments").array();
    for (size_t i = 0; i < shipments.size(); ++i) {
        const Shipment &shipment = shipments[i];
        json.object();
        writeCarrier(json, *shipment.carrier, shape);
        json.key("fulfillmentLocation").object().key("countryCode").text(shipment.lab->country);
        json.key("labCode").text(shipment.lab->code).endObject().key("cost");
        writeCost(json, request.currency, costs[i]);
        json.key("items").array();
        for (const size_t item : shipment.items)
            json.text(ids[item]);
        json.endArray().endObject();
    }
    json.endArray().key("items").array();
    for (size_t i = 0; i < request.items.size(); ++i) {
        const Item &item = request.items[i];
        json.object().key("id").text(ids[i]).key("sku").text(item.product->sku).key("copies").number(item.copies);
        json.key("unitCost");
        writeCost(json, request.currency, minorIn(request.currency, item.product->pence));
        json.key("attributes").object();
        for (const auto &[name, value] : item.attributes)
            json.key(name).text(value);
        json.endObject().key("assets").array();
        for (const Asset &asset : item.assets)
            json.object().key("printArea").text(asset.area).endObject();
        json.endArray().endObject();
    }
    json.endArray().endObject();
}

} // namespace

QuoteRequest readQuote(const QJsonObject &body, const QByteArray &merchantCurrency, Failures &failures)
{
    QuoteRequest request;
    Members members(body, {}, failures);
    const QByteArray method = members.optional("shippingMethod");
    if (const std::optional<Method> known = methodFrom(method))
        request.methods = {*known};
    else if (method.isEmpty())
        request.methods = {Method::Budget, Method::Standard, Method::Express, Method::Overnight};
    else
        members.wrong("shippingMethod", "InvalidValue");
    request.country = members.countryCode("destinationCountryCode");
    request.currency = members.optional("currencyCode");
    if (request.currency.isEmpty())
        request.currency = merchantCurrency;
    else if (!isCurrency(request.currency))
        members.wrong("currencyCode", "InvalidValue");
    if (const std::optional<QJsonArray> items = members.requiredArray("items")) {
        for (qsizetype i = 0; i < items->size(); ++i)
            request.items.push_back(
                readQuoteItem(items->at(i).toObject(), "items[" + QByteArray::number(i) + "].", failures));
    }
    return request;
}

void writeQuotes(JsonWriter &json, const QuoteRequest &request, QuoteShape shape, Dice &dice)
{
    std::vector<QByteArray> ids;
    ids.reserve(request.items.size());
    for (size_t i = 0; i < request.items.size(); ++i)
        ids.push_back("qit_" + dice.hex(32));
    json.key("issues").array();
    if (request.hasIssues()) {
        json.object().key("errorCode").text("destinationCountryCode.UsSalesTaxWarning");
        json.key("description").text("Prices may be subject to US sales tax.").endObject();
    }
    json.endArray().key("quotes").array();
    for (const Method method : request.methods)
        writeQuote(json, request, method, shape, ids);
    json.endArray();
}

} // namespace platen::sandbox::prodigi
