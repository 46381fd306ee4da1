// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/printintegrator/operations.h"

#include "core/domain/instant.h"
#include "core/providers/json_text.h"
#include "core/providers/order_rows.h"
#include "core/providers/printintegrator/declaration.h"
#include "core/providers/printintegrator/mapping.h"
#include "core/providers/submitted_match.h"
#include "core/sessions/order_listing.h"
#include "core/sessions/printintegrator/listing.h"

#include <utility>

namespace platen::printintegrator {

namespace {

Result<void> checkId(const QString &remoteId)
{
    if (isPathSegment(remoteId))
        return {};
    return fail(ErrorCode::NotFound,
                remoteId.isEmpty() ? Message::of("The order has no id at PrintIntegrator (yet). Nothing was sent.")
                                   : Message::of("“%1” cannot be the id of an order at PrintIntegrator.", remoteId));
}

QByteArray filterQuery(const OrderFilter &filter)
{
    QByteArray query;
    const auto add = [&query](const char *name, const QString &value) {
        if (!value.isEmpty())
            query += QByteArray("&") + name + '=' + queryValue(value);
    };
    add("createdFrom", formatInstant(filter.createdFrom));
    add("createdTo", formatInstant(filter.createdTo));
    add("status", filter.status);
    if (filter.references.size() == 1)
        add("reference", filter.references.first());
    return query;
}

bool fits(const Order &order, const OrderFilter &filter)
{
    const QDateTime &at = order.createdAt;
    if (at.isValid() && filter.createdFrom.isValid() && at < filter.createdFrom)
        return false;
    if (at.isValid() && filter.createdTo.isValid() && at > filter.createdTo)
        return false;
    if (!filter.status.isEmpty() && order.providerStatus.compare(filter.status, Qt::CaseInsensitive) != 0)
        return false;
    if (!filter.remoteIds.isEmpty() && !filter.remoteIds.contains(order.remoteId))
        return false;
    return filter.references.isEmpty() || filter.references.contains(order.reference);
}

// A page sorted from new to old has reached orders before the filter's start. A single order does not decide, because
// its date may be wrong.
bool isPast(const std::vector<RemoteOrder> &page, const QDateTime &createdFrom)
{
    if (page.size() < 2 || !createdFrom.isValid())
        return false;
    for (std::size_t i = 0; i < page.size(); ++i) {
        const QDateTime &at = page[i].order.createdAt;
        if (!at.isValid() || (i > 0 && at > page[i - 1].order.createdAt))
            return false;
    }
    return page[page.size() - 2].order.createdAt < createdFrom &&
           page.front().order.createdAt > page.back().order.createdAt;
}

} // namespace

QCoro::Task<Result<RemoteOrder>> createOrder(Client client, QByteArray body, std::size_t items)
{
    const QUrl url = client.url({QStringLiteral("orders")});
    const Result<Answer> answer = co_await client.post(url, body, Effect::Creates);
    if (!answer)
        co_return Failure(pointedAtOrder(answer.error(), items));
    co_return readOrderAnswer(*answer, Effect::Creates);
}

QCoro::Task<Result<RemoteOrder>> fetchOrder(Client client, QString remoteId)
{
    PLATEN_CO_CHECK(checkId(remoteId));
    const QUrl url = client.url({QStringLiteral("orders"), remoteId});
    PLATEN_CO_TRY(const Answer answer, co_await client.get(url));
    co_return readOrderAnswer(answer, Effect::Asks);
}

QCoro::Task<Result<OrderPage>> listOrders(Client client, OrderFilter filter, QString cursor)
{
    if (cursor.isEmpty())
        cursor = firstPage(client, {QStringLiteral("orders")}, filterQuery(filter));
    const Message what = Message::of("list of orders");
    PLATEN_CO_TRY(const Page page, co_await askForPage(client, cursor, what));
    OrderPage orders = readRows(page.rows, readOrder);
    std::vector<RemoteOrder> all = std::exchange(orders.orders, {});
    if (!isPast(all, filter.createdFrom)) {
        orders.next = page.next;
        orders.broken = page.broken;
        // If a listing by date ends with a short page, `total` may count the orders of all dates.
        if (!filter.createdFrom.isValid() || page.isFull)
            orders.total = page.total;
    }
    for (RemoteOrder &order : all) {
        if (fits(order.order, filter))
            orders.orders.push_back(std::move(order));
    }
    co_return orders;
}

QCoro::Task<Result<std::optional<RemoteOrder>>> findSubmitted(Client client, Draft draft, QDateTime since,
                                                              QStringList others)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    OrderFilter filter;
    filter.references = QStringList{draft.reference};
    filter.createdFrom = earliestCandidate(byProviderClock(since, client.clock(), now));
    const auto pageAt = [client, filter](const QString &cursor) { return listOrders(client, filter, cursor); };
    const QString provider = declaration().name;
    Result<ListedOrders> orders = co_await listEvery(provider, pageAt);
    if (!orders)
        co_return Failure(std::move(orders.error()));
    const QDateTime sent = byProviderClock(since, client.clock(), QDateTime::currentDateTimeUtc());
    co_return matchSubmitted(std::move(*orders), draft, sent, others, declaration());
}

QCoro::Task<Result<RemoteOrder>> changeOrder(Client client, QString remoteId, QJsonObject changes)
{
    PLATEN_CO_CHECK(checkId(remoteId));
    const QUrl url = client.url({QStringLiteral("orders"), remoteId});
    const QByteArray body = writeJson(changes);
    const Result<Answer> answer = co_await client.patch(url, body);
    if (!answer)
        co_return Failure(pointedAtOrder(answer.error(), 0));
    Result<RemoteOrder> changed = readOrderAnswer(*answer, Effect::Changes);
    if (!changed || !changed->idOnly)
        co_return changed;
    // The change was made, but the response does not contain the whole order.
    Result<RemoteOrder> whole = co_await fetchOrder(client, remoteId);
    co_return whole ? whole : changed;
}

} // namespace platen::printintegrator
