// SPDX-License-Identifier: GPL-3.0-or-later
// The part of an order's life that its artwork has: published, fetched by the provider, or no longer there to fetch.
#pragma once

#include "core/engine/order_life.h"

namespace platen::life {

enum class ArtworkTrouble { Changed, Expiring };

// Its files are published: `published` is its draft with their addresses.
Step published(store::StoredOrder order, const Draft &published, const QDateTime &now);

// Its files are published again: `published` is its draft with their new addresses.
Step publishedAgain(store::StoredOrder order, const Draft &published, const QDateTime &now);
// A file of its artwork can no longer be fetched: it has changed, or its address expires. `artwork` points to it.
// Says so once.
Step artworkUnavailable(store::StoredOrder order, const QString &artwork, ArtworkTrouble trouble, const Message &text,
                        const QDateTime &now);
// Whether the provider has that artwork of the order, as far as it reports that.
bool hasFetched(const Order &order, const Artwork &artwork);
// Whether it has all of them.
bool hasFetchedAll(const Order &order);
// What is said of its artwork here stays said until the provider has the files, whatever it reports meanwhile.
void keepArtworkTrouble(Order &after, const Order &before);

} // namespace platen::life
