// SPDX-License-Identifier: GPL-3.0-or-later
// What happens to the artwork of an order: published, fetched by its provider, or no longer there to fetch.
#include "core/engine/order_life.h"

#include "core/providers/artwork_status.h"

#include <algorithm>

namespace platen::life {

namespace {

TimelineEntry bySystem(const QDateTime &now, const Message &text)
{
    return {now, TimelineSource::System, std::nullopt, text, {}};
}

QString codeOf(ArtworkTrouble trouble)
{
    return trouble == ArtworkTrouble::Changed ? QStringLiteral("artworkChanged") : QStringLiteral("artworkExpires");
}

void takeAddresses(Order &order, const Draft &published)
{
    for (std::size_t i = 0; i < std::min(order.items.size(), published.items.size()); ++i) {
        std::vector<Artwork> &artwork = order.items[i].artwork;
        const std::vector<Artwork> &with = published.items[i].artwork;
        for (std::size_t j = 0; j < std::min(artwork.size(), with.size()); ++j) {
            artwork[j].url = with[j].url;
            artwork[j].md5 = with[j].md5;
        }
    }
}

} // namespace

Step published(store::StoredOrder order, const Draft &published, const QDateTime &now)
{
    takeAddresses(order.order, published);
    order.order.updatedAt = now;
    return {std::move(order), {bySystem(now, Message::of("Artwork published"))}};
}

Step publishedAgain(store::StoredOrder order, const Draft &published, const QDateTime &now)
{
    takeAddresses(order.order, published);
    order.order.updatedAt = now;
    return {std::move(order), {bySystem(now, Message::of("Artwork published again: its address would have expired"))}};
}

Step artworkUnavailable(store::StoredOrder order, const QString &artwork, ArtworkTrouble trouble, const Message &text,
                        const QDateTime &now)
{
    Issue issue;
    issue.code = codeOf(trouble);
    issue.subject = artwork;
    issue.message = text;
    const bool isKnown =
        std::any_of(order.order.issues.begin(), order.order.issues.end(), [&issue](const Issue &known) {
            return known.code == issue.code && known.subject == issue.subject;
        });
    if (isKnown)
        return {std::move(order), {}, false};
    order.order.issues.push_back(issue);
    order.order.needsAttention = true;
    order.order.updatedAt = now;
    return {std::move(order), {bySystem(now, text)}};
}

bool hasFetched(const Order &order, const Artwork &artwork)
{
    return order.stage >= Stage::InProduction || saysFetched(artwork.status);
}

bool hasFetchedAll(const Order &order)
{
    return std::all_of(order.items.begin(), order.items.end(), [&order](const Item &item) {
        return std::all_of(item.artwork.begin(), item.artwork.end(),
                           [&order](const Artwork &artwork) { return hasFetched(order, artwork); });
    });
}

void keepArtworkTrouble(Order &after, const Order &before)
{
    if (hasFetchedAll(after))
        return;
    for (const Issue &issue : before.issues) {
        const bool isOurs =
            issue.code == codeOf(ArtworkTrouble::Changed) || issue.code == codeOf(ArtworkTrouble::Expiring);
        if (!isOurs || std::find(after.issues.begin(), after.issues.end(), issue) != after.issues.end())
            continue;
        after.issues.push_back(issue);
        after.needsAttention = true;
    }
}

} // namespace platen::life
