// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/imprinted/seeding.h"

#include "app/sandbox/dice.h"
#include "app/sandbox/imprinted/order_life.h"
#include "app/sandbox/sample_names.h"

#include <algorithm>

namespace platen::sandbox::imprinted {
namespace {

constexpr Ticks Span = 90 * TicksPerDay;
constexpr Ticks UsualLife = 4 * TicksPerDay;

enum class Found {
    Received,
    Paid,
    InProgress,
    StockAllocation,
    Printing,
    QualityControl,
    InternalQuery,
    Refunded,
    Deleted,
    Shipped
};
constexpr int Kinds = 10;

// The newest orders have one of each kind; most of the older ones have ended.
Found choose(int fromEnd, int count, Dice &dice)
{
    if (fromEnd < Kinds)
        return static_cast<Found>(fromEnd);
    if (fromEnd < count * 12 / 100)
        return static_cast<Found>(dice.below(static_cast<int>(Found::Refunded)));
    const int roll = dice.below(100);
    return roll < 92 ? Found::Shipped : roll < 96 ? Found::Refunded : Found::Deleted;
}

QByteArray countryName(const QByteArray &code)
{
    static const std::vector<std::pair<QByteArray, QByteArray>> names{
        {"US", "United States"}, {"DE", "Germany"}, {"AT", "Austria"}, {"FR", "France"}, {"NL", "Netherlands"},
        {"ES", "Spain"},         {"PL", "Poland"},  {"JP", "Japan"},   {"IL", "Israel"}, {"AE", "United Arab Emirates"},
        {"AU", "Australia"},     {"IE", "Ireland"}};
    for (const auto &[known, name] : names) {
        if (known == code)
            return name;
    }
    return "United Kingdom";
}

Address sampleAddress(Dice &dice)
{
    const Place &place = dice.pick(places());
    const QByteArray name = dice.pick(place.names);
    const qsizetype space = name.indexOf(' ');
    Address address;
    address.firstName = space < 0 ? name : name.left(space);
    address.lastName = space < 0 ? QByteArray() : name.mid(space + 1);
    address.address1 = place.street + ' ' + QByteArray::number(1 + dice.below(180));
    address.city = place.town;
    address.county = place.county;
    address.postcode = place.postcode;
    address.country = countryName(place.country);
    if (dice.percent(60))
        address.phone1 = "+00 555 0" + QByteArray::number(100'000 + dice.below(899'999));
    return address;
}

Item sampleItem(Dice &dice)
{
    static const std::vector<QByteArray> codes{"JH001", "GD005", "WM101", "BY026", "MUG11", "TT500"};
    Item item;
    item.pn = dice.pick(codes);
    item.quantity = dice.percent(75) ? 1 : 2 + dice.below(11);
    item.retailPrice = QByteArray::number(12 + dice.below(30)) + ".00";
    const QByteArray file = "https://artwork.example.org/" + dice.pick(motifs());
    item.designs.emplace_back("front", file + ".png");
    if (dice.percent(30))
        item.designs.emplace_back("back", file + "-back.png");
    if (dice.percent(40))
        item.mockups.emplace_back("front", file + "-mockup.jpg");
    if (dice.percent(20)) {
        item.labelType = "printed";
        item.labelName = "quince-label";
    }
    return item;
}

Order sample(int index, Found found, Dice &dice)
{
    static const std::vector<QByteArray> methods{"regular", "regular", "recorded", "courier", "collection"};
    Order order;
    const QByteArray number = QByteArray::number(50'000 + index);
    order.externalId = (found == Found::InternalQuery ? "PS-QUERY-"
                        : found == Found::Refunded    ? "PS-REFUND-"
                                                      : "PS-") +
                       number;
    order.brand = "Quince Press";
    order.shippingAddress = sampleAddress(dice);
    const int items = dice.percent(70) ? 1 : 2 + dice.below(3);
    for (int i = 0; i < items; ++i)
        order.items.push_back(sampleItem(dice));
    order.shippingMethod = dice.pick(methods);
    return order;
}

bool isThere(const Order &order, Found found)
{
    switch (found) {
    case Found::Received:
    case Found::Deleted:
        return true;
    case Found::Paid:
        return order.status == Status::Paid;
    case Found::InProgress:
        return order.status == Status::InProgress;
    case Found::StockAllocation:
        return order.status == Status::StockAllocation;
    case Found::Printing:
        return order.status == Status::Printing;
    case Found::QualityControl:
        return order.status == Status::QualityControl;
    case Found::InternalQuery:
    case Found::Refunded:
    case Found::Shipped:
        break;
    }
    return !untilNextStep(order);
}

void bringTo(Order &order, Found found, Ticks last)
{
    Ticks at = order.created;
    while (!isThere(order, found)) {
        at += static_cast<Ticks>(untilNextStep(order).value_or(0) * static_cast<double>(UsualLife));
        step(order, std::min(at, last));
    }
    order.deleted = found == Found::Deleted;
}

} // namespace

std::deque<Order> seedOrders(int count, quint64 seed, qint64 firstNumber)
{
    Dice dice(seed + 20);
    const Ticks last = now();
    std::deque<Order> orders;
    for (int i = 0; i < count; ++i) {
        const Found found = choose(count - 1 - i, count, dice);
        Order order = sample(i, found, dice);
        order.number = firstNumber + i;
        // Evenly spread with small deviations, but never out of order; in whole seconds, as in responses.
        const double place = (i + 0.9 * dice.share()) / count;
        const Ticks second = 1000 * TicksPerMs;
        order.created =
            (last - Span + static_cast<Ticks>(place * static_cast<double>(Span - TicksPerMinute))) / second * second;
        bringTo(order, found, last);
        orders.push_back(std::move(order));
    }
    return orders;
}

} // namespace platen::sandbox::imprinted
