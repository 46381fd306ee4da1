// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/namesakes.h"

#include "core/providers/registry.h"
#include "core/store/order_store.h"
#include "core/store/outbox_store.h"

#include <QCoreApplication>

namespace platen {

namespace {

QString providerName(const Order &order)
{
    const Declaration *provider = findProvider(order.provider);
    return provider ? provider->name : order.account;
}

} // namespace

QString copiedFrom(const store::StoredOrder &order)
{
    return order.draft ? order.draft->copiedFrom : QString();
}

Result<void> checkNoneUnknown(store::Database &database, const store::StoredOrder &order)
{
    store::OrderStore orders(database);
    PLATEN_TRY(const std::optional<store::StoredOrder> other,
               orders.unknownWithReference(order.accountId, order.order.reference, order.oid));
    if (other)
        return fail(
            ErrorCode::Refused,
            Message::of("We don't know whether %1 got an earlier order with the reference %2 (%3). Nothing was sent. "
                        "Resolve that one first: it exists, send it again, or discard it.",
                        providerName(other->order), other->order.reference, other->order.id));
    if (copiedFrom(order).isEmpty())
        return {};
    const Result<store::StoredOrder> original = orders.find(copiedFrom(order));
    if (!original || original->order.stage != Stage::Unknown)
        return {};
    return fail(
        ErrorCode::Refused,
        Message::of("This is a copy of %1, and we don't know whether %2 got that order. Resolve that one first.",
                    original->order.reference, providerName(original->order)));
}

Result<void> hurryNamesakes(store::Database &database, const store::StoredOrder &resolved)
{
    store::OutboxStore outbox(database);
    PLATEN_TRY(std::vector<store::OutboxEntry> delayed, outbox.delayed());
    for (store::OutboxEntry &entry : delayed) {
        if (!isA<Create>(entry.operation) || entry.oid == resolved.oid)
            continue;
        PLATEN_TRY(const std::optional<store::StoredOrder> order, store::OrderStore(database).byOid(entry.oid));
        const bool isNamesake =
            order && (copiedFrom(*order) == resolved.order.id ||
                      (entry.accountId == resolved.accountId && entry.reference == resolved.order.reference));
        if (!isNamesake)
            continue;
        entry.nextAttemptAt = {};
        if (Result<void> written = outbox.update(entry); !written)
            return written;
    }
    return {};
}

} // namespace platen
