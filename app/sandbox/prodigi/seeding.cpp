// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/prodigi/seeding.h"

#include "app/sandbox/prodigi/order_life.h"
#include "app/sandbox/prodigi/prices.h"
#include "app/sandbox/sample_names.h"

#include <algorithm>
#include <array>
#include <functional>

namespace platen::sandbox::prodigi {
namespace {

constexpr Ticks Span = 90 * TicksPerDay;
constexpr Ticks UsualLife = 5 * TicksPerDay; // from order to completion, when time does not run fast

// How far along its life an order is; the earlier states first.
enum class Found {
    Created,
    Draft,
    AwaitingPayment,
    Downloading,
    Failing,
    Failed,
    Allocating,
    Preparing,
    InProduction,
    Shipping,
    Cancelled,
    Complete
};
constexpr int Kinds = 12;
const std::vector<Found> onTheirWay{Found::Created,   Found::Downloading,  Found::Allocating,
                                    Found::Preparing, Found::InProduction, Found::Shipping};
const std::vector<Found> inTrouble{Found::Failing, Found::Failed, Found::AwaitingPayment, Found::Draft};

// The newest orders have one of each kind. Of the newest twelve per cent, most are in progress, so that there is
// something to watch; most of the older ones have ended.
Found choose(int index, int count, Dice &dice)
{
    const int fromEnd = count - 1 - index;
    if (fromEnd < Kinds)
        return static_cast<Found>(fromEnd);
    const int roll = dice.below(100);
    if (fromEnd < count * 12 / 100)
        return dice.pick(roll < 80 ? onTheirWay : inTrouble);
    return roll < 90 ? Found::Complete : roll < 96 ? Found::Cancelled : dice.pick(inTrouble);
}

Item sampleItem(const QByteArray &currency, bool isUnavailable, Dice &dice)
{
    const std::vector<Product> &products = catalogue(); // the last one is out of stock
    const auto index =
        isUnavailable ? products.size() - 1 : static_cast<size_t>(dice.below(static_cast<int>(products.size()) - 1));
    Item item;
    item.product = &products[index];
    item.copies = dice.percent(75) ? 1 : 2 + dice.below(11);
    item.sizing = dice.percent(80) ? Sizing::FillPrintArea : Sizing::FitPrintArea;
    for (const Attribute &attribute : item.product->attributes)
        item.attributes.emplace_back(attribute.name, dice.pick(attribute.values));
    const QByteArray &motif = dice.pick(motifs());
    for (const PrintArea &area : item.product->areas) {
        if (!area.required)
            continue;
        Asset asset;
        asset.area = area.name;
        asset.url = "https://artwork.example.org/" + motif + '-' + QByteArray::number(dice.below(9000) + 1000) + ".jpg";
        if (dice.percent(60))
            asset.md5 = dice.hex(32);
        item.assets.push_back(std::move(asset));
    }
    // Sold at about twice the price.
    item.costAmount = amountIn(currency, item.product->pence * (180 + dice.below(80)) / 100);
    item.costCurrency = currency;
    return item;
}

Order sample(int index, Found found, Dice &dice)
{
    const Place &place = dice.pick(places());
    Order order;
    order.reference = "PS-" + QByteArray::number(20'000 + index);
    order.method = static_cast<Method>(dice.percent(80) ? dice.below(2) : 2 + dice.below(2));
    order.currency = place.currency;
    if (dice.percent(70))
        order.idempotencyKey =
            dice.hex(8) + '-' + dice.hex(4) + "-4" + dice.hex(3) + "-a" + dice.hex(3) + '-' + dice.hex(12);
    order.recipient.name = dice.pick(place.names);
    order.recipient.email = "customer" + QByteArray::number(index) + "@example.org";
    if (dice.percent(70))
        order.recipient.phone = "+00 555 0" + QByteArray::number(100'000 + dice.below(899'999));
    order.recipient.address = {place.street + ' ' + QByteArray::number(1 + dice.below(180)),
                               {},
                               place.postcode,
                               place.country,
                               place.town,
                               place.county};
    if (dice.percent(25))
        order.recipient.address.line2 = "Apt. " + QByteArray::number(1 + dice.below(40));
    if (dice.percent(20))
        order.packingSlip = "https://artwork.example.org/packing-slips/" + order.reference + ".pdf";
    if (dice.percent(30))
        order.metadata = R"({"shop":"front-desk","sourceId":)" + QByteArray::number(dice.below(100'000)) + '}';
    const int items = dice.percent(70) ? 1 : 2 + dice.below(3);
    for (int i = 0; i < items; ++i) {
        order.items.push_back(sampleItem(order.currency, found == Found::Draft && i == 0, dice));
        if (items > 1)
            order.items.back().reference = "line " + QByteArray::number(i + 1);
    }
    order.needsPayment = found == Found::AwaitingPayment;
    if (found == Found::Failing || found == Found::Failed) {
        Asset &asset = order.items.front().assets.front();
        asset.fails = true;
        asset.url.replace(".jpg", "-missing.jpg");
    }
    return order;
}

void stepTo(Order &order, Ticks until, Ticks last, const QByteArray &baseUrl,
            const std::function<bool(const Order &)> &isThere)
{
    Ticks at = order.created;
    while (!isThere(order)) {
        const std::optional<double> share = untilNextStep(order);
        if (!share)
            return;
        at = std::min(at + static_cast<Ticks>(*share * static_cast<double>(until)), last);
        step(order, at, baseUrl);
    }
}

void bringTo(Order &order, Found found, Ticks last, Dice &dice, const QByteArray &baseUrl)
{
    const Ticks life = static_cast<Ticks>(static_cast<double>(UsualLife) * (0.6 + dice.share()));
    const auto to = [&](Phase phase) {
        stepTo(order, life, last, baseUrl, [phase](const Order &one) { return one.phase == phase; });
    };
    switch (found) {
    case Found::Complete:
        return to(Phase::Done);
    case Found::Cancelled:
        to(dice.percent(50) ? Phase::Created : Phase::Preparing);
        cancel(order, std::min(order.updated + life / 20, last));
        return;
    case Found::Shipping:
        return to(Phase::Shipping);
    case Found::InProduction:
        return to(Phase::InProduction);
    case Found::Preparing:
        return to(Phase::Preparing);
    case Found::Allocating:
        return to(Phase::Allocating);
    case Found::Downloading:
        return to(Phase::Downloading);
    case Found::Failing:
        return stepTo(order, life, last, baseUrl, [](const Order &one) { return one.downloadAttempts == 3; });
    case Found::Failed:
        return to(Phase::DownloadFailed);
    case Found::Created:
    case Found::AwaitingPayment:
    case Found::Draft:
        return;
    }
}

} // namespace

void seedOrders(OrderBook &book, int count, quint64 seed, const QByteArray &baseUrl)
{
    Dice dice(seed);
    const Ticks last = now() / TicksPerMs * TicksPerMs;
    for (int i = 0; i < count; ++i) {
        const Found found = choose(i, count, dice);
        Order order = sample(i, found, dice);
        // Evenly spread with small deviations, but never out of order.
        const double place = (i + 0.9 * dice.share()) / count;
        order.created = (last - Span + static_cast<Ticks>(place * static_cast<double>(Span - TicksPerMinute))) /
                        TicksPerMs * TicksPerMs;
        order.updated = order.created + 2'018'442 + dice.below(900'000);
        Order &added = book.add(std::move(order));
        begin(added, baseUrl);
        bringTo(added, found, last, dice, baseUrl);
    }
}

} // namespace platen::sandbox::prodigi
