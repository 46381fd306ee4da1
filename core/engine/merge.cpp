// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/merge.h"

#include "core/domain/order_document.h"
#include "core/engine/order_life.h"
#include "core/store/put_aside.h"

#include <QCoreApplication>

namespace platen {

namespace {

TimelineEntry entry(const QDateTime &at, TimelineSource source, std::optional<Stage> stage, const Message &text)
{
    return {at, source, stage, text, {}};
}

const Item *sameItem(const std::vector<Item> &items, const Item &item, std::size_t index)
{
    for (const Item &candidate : items) {
        if (!item.remoteId.isEmpty() && candidate.remoteId == item.remoteId)
            return &candidate;
    }
    for (const Item &candidate : items) {
        if (!item.reference.isEmpty() && candidate.reference == item.reference)
            return &candidate;
    }
    const auto isSameSku = [&item](const Item &one) { return one.sku.compare(item.sku, Qt::CaseInsensitive) == 0; };
    if (index < items.size() && isSameSku(items[index]))
        return &items[index];
    const auto only = std::find_if(items.begin(), items.end(), isSameSku);
    const bool isOnlyOne = std::count_if(items.begin(), items.end(), isSameSku) == 1;
    return isOnlyOne ? &*only : nullptr;
}

// If the provider gives a number without a currency, only the person who entered the price knows the currency.
void keepEnteredPrices(Order &after, const Draft &entered)
{
    for (std::size_t i = 0; i < after.items.size(); ++i) {
        const Item *item = sameItem(entered.items, after.items[i], i);
        if (item && item->price)
            after.items[i].price = item->price;
    }
}

void keepItem(Item &item, const Item &known)
{
    if (item.reference.isEmpty())
        item.reference = known.reference;
    if (item.sku.isEmpty())
        item.sku = known.sku;
    if (item.quantity == 0)
        item.quantity = known.quantity;
    if (item.attributes.isEmpty())
        item.attributes = known.attributes;
    if (item.artwork.empty())
        item.artwork = known.artwork;
    if (item.title.isEmpty())
        item.title = known.title;
    if (item.note.isEmpty())
        item.note = known.note;
    if (item.sizing.isEmpty())
        item.sizing = known.sizing;
    if (!item.price)
        item.price = known.price;
    if (!item.printFile)
        item.printFile = known.printFile;
    for (Artwork &artwork : item.artwork) {
        for (const Artwork &before : known.artwork) {
            if (before.area != artwork.area || artwork.url != before.url)
                continue;
            if (artwork.md5.isEmpty())
                artwork.md5 = before.md5;
            if (artwork.file.isEmpty())
                artwork.file = before.file;
        }
    }
}

// A response may contain little more than ids, if the provider's document promises no more.
void keepUnreported(Order &after, const Order &before)
{
    if (after.recipient.name.isEmpty() && after.recipient.address == Address{})
        after.recipient = before.recipient;
    for (const OrderText &text : orderTexts) {
        if ((after.*text.member).isEmpty())
            after.*text.member = before.*text.member;
    }
    if (!after.total)
        after.total = before.total;
    if (after.items.empty())
        after.items = before.items;
}

Message shipmentText(const Shipment &shipment)
{
    const QString &number = shipment.trackingNumber;
    if (shipment.carrier.isEmpty())
        return number.isEmpty() ? Message::of("Shipped") : Message::of("Shipped, tracking %1", number);
    return number.isEmpty() ? Message::of("Shipped with %1", shipment.carrier)
                            : Message::of("Shipped with %1, tracking %2", shipment.carrier, number);
}

// Whether both say the same: one may be from before issues were stored as keys.
bool isSame(const Issue &one, const Issue &other)
{
    return one.code == other.code && one.subject == other.subject && one.actionUrl == other.actionUrl &&
           one.message.english() == other.message.english();
}

bool knownShipment(const Order &order, const Shipment &shipment)
{
    return std::any_of(order.shipments.begin(), order.shipments.end(), [&shipment](const Shipment &known) {
        return known.remoteId == shipment.remoteId && known.trackingNumber == shipment.trackingNumber &&
               known.dispatchedAt.isValid() == shipment.dispatchedAt.isValid();
    });
}

std::vector<TimelineEntry> timelineOf(const Order &before, const Order &after, TimelineSource source,
                                      const QDateTime &at)
{
    std::vector<TimelineEntry> reported;
    for (const Shipment &shipment : after.shipments) {
        if (shipment.dispatchedAt.isValid() && !knownShipment(before, shipment))
            reported.push_back(
                entry(shipment.dispatchedAt, TimelineSource::Provider, std::nullopt, shipmentText(shipment)));
    }
    if (after.stage != before.stage)
        reported.push_back(entry(at, source, after.stage, stageText(after.stage)));
    for (const Issue &issue : after.issues) {
        const bool isKnown = std::any_of(before.issues.begin(), before.issues.end(),
                                         [&issue](const Issue &known) { return isSame(known, issue); });
        if (!isKnown)
            reported.push_back(
                entry(at, source, std::nullopt, issue.message.isEmpty() ? Message(issue.code) : issue.message));
    }
    return reported;
}

std::size_t quantityOf(const std::vector<Item> &items, const QString &reference)
{
    std::size_t quantity = 0;
    for (const Item &item : items)
        quantity += item.reference == reference ? static_cast<std::size_t>(std::max(item.quantity, 0)) : 0;
    return quantity;
}

std::size_t shippedOf(const std::vector<Shipment> &shipments, const QString &reference)
{
    std::size_t quantity = 0;
    for (const Shipment &shipment : shipments) {
        for (const ShipmentItem &item : shipment.items)
            quantity += item.reference == reference ? static_cast<std::size_t>(std::max(item.quantity, 0)) : 0;
    }
    return quantity;
}

} // namespace

void dropFutureTimes(Order &order, const QDateTime &now)
{
    if (order.createdAt > now.addDays(1)) // a day, because a clock may be wrong, or a time zone missing
        order.createdAt = {};
    if (order.updatedAt > now.addDays(1))
        order.updatedAt = {};
    else if (order.updatedAt > now)
        order.updatedAt = now;
}

bool isWhollyShipped(const Order &order)
{
    return !order.items.empty() && std::all_of(order.items.begin(), order.items.end(), [&order](const Item &item) {
        return shippedOf(order.shipments, item.reference) >= quantityOf(order.items, item.reference);
    });
}

Message stageText(Stage stage)
{
    switch (stage) {
    case Stage::Draft:
        return Message::of("Draft");
    case Stage::Queued:
        return Message::of("Queued to be sent");
    case Stage::Unknown:
        return Message::of("Sent, without a clear response");
    case Stage::Submitted:
        return Message::of("Accepted by the provider");
    case Stage::OnHold:
        return Message::of("On hold");
    case Stage::Preparing:
        return Message::of("Files and stock are being prepared");
    case Stage::InProduction:
        return Message::of("In production");
    case Stage::Produced:
        return Message::of("Produced");
    case Stage::PartlyShipped:
        return Message::of("Partly shipped");
    case Stage::Shipped:
        return Message::of("Shipped");
    case Stage::Cancelled:
        return Message::of("Cancelled");
    case Stage::Failed:
        return Message::of("Refused");
    }
    return {};
}

Merged mergeRemote(store::StoredOrder &local, const RemoteOrder &remote, const Declaration &declaration,
                   TimelineSource source, const QDateTime &at)
{
    const Order before = local.order;
    Order after = remote.idOnly ? before : remote.order;
    after.remoteId = remote.order.remoteId;
    life::takeStanding(after, before, remote);
    after.id = before.id;
    after.account = before.account;
    after.provider = before.provider;
    if (after.reference.isEmpty())
        after.reference = before.reference;
    if (!after.createdAt.isValid())
        after.createdAt = before.createdAt;
    if (!declaration.can(ChangeMetadata()) && after.metadata.isEmpty())
        after.metadata = before.metadata;
    keepUnreported(after, before);
    if (after.recipient.company.isEmpty())
        after.recipient.company = before.recipient.company;
    if (after.recipient.kind.isEmpty())
        after.recipient.kind = before.recipient.kind;
    for (std::size_t i = 0; i < after.items.size(); ++i) {
        if (const Item *known = sameItem(before.items, after.items[i], i))
            keepItem(after.items[i], *known);
    }
    if (!remote.pricesHaveCurrency && local.draft)
        keepEnteredPrices(after, *local.draft);
    life::keepArtworkTrouble(after, before);
    if (store::isPutAside(after, local.aside))
        after.needsAttention = false;

    // Only changes of the order document count, because nothing else of the order is kept. The time of the last change
    // is not itself a change, because it is written with different precisions.
    Order comparable = after;
    comparable.updatedAt = before.updatedAt;
    Merged merged;
    merged.changed = orderDocument(comparable) != orderDocument(before);
    if (merged.changed) {
        if (!after.updatedAt.isValid() || after.updatedAt < before.updatedAt)
            after.updatedAt = std::max(before.updatedAt, at);
        merged.timeline = timelineOf(before, after, source, at);
        local.order = std::move(after);
    }
    if (!remote.raw.isEmpty())
        local.raw = remote.raw;
    return merged;
}

Merged adoptRemote(store::StoredOrder &local, const RemoteOrder &remote, const QString &providerName,
                   TimelineSource source, const QDateTime &at)
{
    local.order = remote.order;
    local.raw = remote.raw;
    Order &order = local.order;
    life::takeStanding(order, life::justSubmitted(), remote);
    const bool isDated = order.createdAt.isValid();
    const QDateTime begins = isDated ? order.createdAt : at;
    if (!order.updatedAt.isValid())
        order.updatedAt = begins;

    Merged merged;
    merged.changed = true;
    const Order before = life::justSubmitted();
    const Message text =
        isDated ? Message::of("Placed at %1", providerName)
                : Message::of("Seen at %1 for the first time. It is not known when it was placed", providerName);
    merged.timeline.push_back(entry(begins, TimelineSource::Provider, Stage::Submitted, text));
    // What was already so when the order was first seen happened at the time that the provider states.
    const QDateTime seen = std::max(begins, std::min(order.updatedAt, at));
    for (TimelineEntry &reported : timelineOf(before, order, source, seen))
        merged.timeline.push_back(std::move(reported));
    std::stable_sort(merged.timeline.begin(), merged.timeline.end(),
                     [](const TimelineEntry &a, const TimelineEntry &b) { return a.at < b.at; });
    return merged;
}

} // namespace platen
