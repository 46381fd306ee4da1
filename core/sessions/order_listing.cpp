// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/order_listing.h"

#include "core/providers/exchange.h"
#include "core/providers/listing_guard.h"

#include <QSet>

namespace platen {

namespace {

// One invalid id makes a listing of many fail.
bool mayBeAboutOneId(const Error &error)
{
    return error.code == ErrorCode::Validation || error.code == ErrorCode::Refused || error.code == ErrorCode::NotFound;
}

} // namespace

QCoro::Task<Result<ListedOrders>> listEvery(QString provider,
                                            std::function<QCoro::Task<Result<OrderPage>>(QString cursor)> pageAt)
{
    ListedOrders all;
    QSet<QString> seen;
    ListingGuard guard(provider);
    QString cursor;
    do {
        QCoro::Task<Result<OrderPage>> asked = pageAt(cursor);
        Result<OrderPage> page = co_await std::move(asked);
        if (!page)
            co_return Failure(std::move(page.error()));
        if (page->broken)
            co_return Failure(*page->broken);
        for (RemoteOrder &order : page->orders) {
            const QString id = order.order.remoteId;
            if (!seen.contains(id))
                all.orders.push_back(std::move(order));
            seen.insert(id);
        }
        all.unreadable += page->unreadable;
        cursor = page->next;
        Result<void> goesOn = guard.add(page->listed, cursor);
        if (goesOn && cursor.isEmpty())
            goesOn = guard.end(page->total - all.unreadable);
        PLATEN_CO_CHECK(goesOn);
    } while (!cursor.isEmpty());
    co_return all;
}

QCoro::Task<Result<std::vector<RemoteOrder>>> fetchInBatches(OrderBatches batches, QStringList ids)
{
    std::vector<RemoteOrder> orders;
    ids.removeDuplicates();
    ids.removeIf([](const QString &id) { return !isPathSegment(id.trimmed()); });
    for (qsizetype first = 0; first < ids.size(); first += batches.size) {
        OrderFilter filter;
        filter.remoteIds = ids.mid(first, batches.size);
        QSet<QString> missing(filter.remoteIds.begin(), filter.remoteIds.end());
        QCoro::Task<Result<ListedOrders>> asked = batches.all(filter);
        Result<ListedOrders> listed = co_await std::move(asked);
        if (!listed && !mayBeAboutOneId(listed.error()))
            co_return Failure(std::move(listed.error()));
        std::vector<RemoteOrder> found;
        if (listed)
            found = std::move(listed->orders);
        for (RemoteOrder &order : found) {
            if (missing.remove(order.order.remoteId))
                orders.push_back(std::move(order));
        }
        for (const QString &id : std::as_const(filter.remoteIds)) {
            if (!missing.contains(id))
                continue;
            QCoro::Task<Result<RemoteOrder>> single = batches.one(id);
            Result<RemoteOrder> order = co_await std::move(single);
            if (order)
                orders.push_back(std::move(*order));
            else if (order.error().code != ErrorCode::NotFound)
                co_return Failure(std::move(order.error()));
        }
    }
    co_return orders;
}

} // namespace platen
