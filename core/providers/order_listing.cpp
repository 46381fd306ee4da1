// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/order_listing.h"

#include "core/providers/listing_guard.h"

#include <QSet>

namespace platen {

OrderPage readRows(const QJsonArray &rows, const std::function<RemoteOrder(const QJsonObject &)> &read)
{
    OrderPage page;
    for (const QJsonValue &row : rows) {
        RemoteOrder order = read(row.toObject());
        if (order.order.remoteId.isEmpty()) {
            ++page.unreadable;
            continue;
        }
        page.listed.append(order.order.remoteId);
        page.orders.push_back(std::move(order));
    }
    return page;
}

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

} // namespace platen
