// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/printintegrator/seeding.h"

#include "app/sandbox/json_writer.h"
#include "app/sandbox/printintegrator/products.h"
#include "app/sandbox/sample_names.h"

namespace platen::sandbox::printintegrator {
namespace {

constexpr Ticks Span = 60 * TicksPerDay;
constexpr Ticks UsualLife = 3 * TicksPerDay;
constexpr int Statuses = 7;

// The newest orders have one in each status; most of the others have ended.
Status choose(int index, int count, Dice &dice)
{
    const int fromEnd = count - 1 - index;
    if (fromEnd < Statuses)
        return static_cast<Status>(fromEnd);
    const int roll = dice.below(100);
    if (fromEnd < count * 12 / 100)
        return static_cast<Status>(roll % 5);
    return roll < 94 ? Status::Shipped : Status::Cancelled;
}

QByteArray recipientOf(const Place &place, int index, Dice &dice)
{
    JsonWriter json;
    json.object().key("name").text(dice.pick(place.names));
    json.key("email").text("customer" + QByteArray::number(index) + "@example.org").key("address").object();
    json.key("line1").text(place.street + ' ' + QByteArray::number(1 + dice.below(180)));
    json.key("city").text(place.town);
    if (!place.county.isEmpty())
        json.key("region").text(place.county);
    json.key("postalCode").text(place.postcode).key("countryCode").text(place.country).endObject().endObject();
    return json.bytes();
}

LineItem itemOf(const Products &products, Dice &dice)
{
    LineItem item;
    const QJsonObject &product = dice.pick(products.all());
    item.sku = product.value(QLatin1String("sku")).toString().toUtf8();
    item.quantity = dice.percent(70) ? 1 : 2 + dice.below(5);
    JsonWriter personalization;
    personalization.object().key("line1").text(dice.pick(motifs())).endObject();
    item.personalization = personalization.bytes();
    JsonWriter title;
    title.value(product.value(QLatin1String("name")));
    item.others.emplace_back("title", title.bytes());
    const QJsonObject price = product.value(QLatin1String("price")).toObject();
    JsonWriter money;
    money.value(price);
    item.others.emplace_back("price", money.bytes());
    return item;
}

} // namespace

QByteArray newId(const char *prefix, Dice &dice)
{
    return QByteArray(prefix) + 'k' + dice.hex(15);
}

std::vector<Order> sampleOrders(int count, Dice &dice)
{
    const Products products;
    const Ticks last = now() / TicksPerMs * TicksPerMs;
    std::vector<Order> orders;
    orders.reserve(static_cast<size_t>(count));
    for (int i = 0; i < count; ++i) {
        const Place &place = dice.pick(places());
        Order order;
        order.id = newId("ord_", dice);
        order.customer = newId("cus_", dice);
        order.reference = "PI-" + QByteArray::number(30'000 + i);
        const double at = (i + 0.9 * dice.share()) / count;
        const Ticks youngest = Span - TicksPerDay / 1440; // all orders are older than a minute
        order.created =
            (last - Span + static_cast<Ticks>(at * static_cast<double>(youngest))) / TicksPerMs * TicksPerMs;
        order.status = choose(i, count, dice);
        order.shippingMethod = dice.percent(75) ? "standard" : "express";
        if (dice.percent(15))
            order.internalNotes = "Check the colour of the logo";
        const int items = dice.percent(70) ? 1 : 2 + dice.below(3);
        for (int item = 0; item < items; ++item)
            order.items.push_back(itemOf(products, dice));
        order.others = {{"recipient", recipientOf(place, i, dice)}};
        // Each step took its share of a life, if there was enough time.
        const auto untilThere = static_cast<Ticks>(0.2 * static_cast<double>(static_cast<int>(order.status)) *
                                                   static_cast<double>(UsualLife));
        order.updated = std::min(order.created + untilThere, last);
        if (order.status == Status::Shipped)
            ship(order, order.updated);
        orders.push_back(std::move(order));
    }
    return orders;
}

} // namespace platen::sandbox::printintegrator
