// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/prodigi/products.h"

namespace platen::sandbox::prodigi {
namespace {

using Choice = std::vector<std::pair<QByteArray, QByteArray>>;

// Every combination of the product's attributes; a single empty one if it has none.
std::vector<Choice> combinations(const Product &product)
{
    std::vector<Choice> all{{}};
    for (const Attribute &attribute : product.attributes) {
        std::vector<Choice> longer;
        for (const Choice &choice : all) {
            for (const QByteArray &value : attribute.values) {
                longer.push_back(choice);
                longer.back().emplace_back(attribute.name, value);
            }
        }
        all = std::move(longer);
    }
    return all;
}

// An image that wraps around the edge needs a larger bleed.
int bleedFor(const Choice &choice)
{
    for (const auto &[name, value] : choice) {
        if (name == "wrap" && value == "ImageWrap")
            return 615;
    }
    return 0;
}

void writeVariant(JsonWriter &json, const Product &product, const Choice &choice)
{
    json.object().key("attributes").object();
    for (const auto &[name, value] : choice)
        json.key(name).text(value);
    json.endObject().key("shipsTo").array();
    for (const QByteArray &country : destinations(product))
        json.text(country);
    json.endArray().key("printAreaSizes").object();
    for (const PrintArea &area : product.areas) {
        json.key(area.name).object();
        json.key("horizontalResolution").number(area.horizontal + bleedFor(choice));
        json.key("verticalResolution").number(area.vertical + bleedFor(choice)).endObject();
    }
    json.endObject().endObject();
}

QByteArray spine(bool success, const QByteArray &message, const QByteArray &width = {})
{
    JsonWriter json;
    json.object().key("success").boolean(success).key("message").text(message).key("spineInfo");
    if (success)
        json.object().key("widthMm").raw(width).endObject();
    else
        json.null();
    json.endObject();
    return json.bytes();
}

} // namespace

void writeProduct(JsonWriter &json, const Product &product)
{
    json.object().key("sku").text(product.sku).key("description").text(product.description);
    json.key("productDimensions").object().key("width").raw(product.width).key("height").raw(product.height);
    json.key("units").text(product.units).endObject().key("attributes").object();
    for (const Attribute &attribute : product.attributes) {
        json.key(attribute.name).array();
        for (const QByteArray &value : attribute.values)
            json.text(value);
        json.endArray();
    }
    json.endObject().key("printAreas").object();
    for (const PrintArea &area : product.areas)
        json.key(area.name).object().key("required").boolean(area.required).endObject();
    json.endObject().key("variants").array();
    for (const Choice &choice : combinations(product))
        writeVariant(json, product, choice);
    json.endArray().endObject();
}

QByteArray spineAnswer(const QJsonObject &body, Failures &failures)
{
    Members members(body, {}, failures);
    const QByteArray sku = members.required("sku");
    const QByteArray country = members.countryCode("destinationCountryCode");
    members.optional("state");
    const std::optional<int> pages = members.requiredCount("numberOfPages");
    if (!failures.isEmpty())
        return {};
    const Product *product = findProduct(sku);
    if (!product || product->maxPages == 0)
        return spine(false, "There is no photo book with the SKU '" + sku + "'.");
    if (*pages < product->minPages || *pages > product->maxPages)
        return spine(false, "The number of pages must be from " + QByteArray::number(product->minPages) + " to " +
                                QByteArray::number(product->maxPages) + '.');
    // Paper is thicker in American labs: 0.11 mm per page, 0.10 mm elsewhere, plus the boards.
    const int perPage = country == "US" ? 11 : 10;
    const int hundredths = 350 + *pages * perPage;
    return spine(true, "Spine info retrieved", QByteArray::number(hundredths / 100.0, 'f', 2));
}

} // namespace platen::sandbox::prodigi
