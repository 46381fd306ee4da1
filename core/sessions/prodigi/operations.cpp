// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/prodigi/operations.h"

#include "core/providers/order_rows.h"
#include "core/providers/prodigi/declaration.h"
#include "core/providers/prodigi/mapping.h"
#include "core/providers/prodigi/status.h"
#include "core/sessions/order_listing.h"

#include <QJsonArray>

namespace platen::prodigi {

namespace {

constexpr int pageSize = 100; // the documented maximum

// The URL of the page after the one at `here`; empty: there is none.
Result<QUrl> nextPage(const Client &client, const Answer &answer, const QUrl &here, const OrderFilter &filter,
                      int taken)
{
    const QJsonValue hasMore = answer.body[QLatin1String("hasMore")];
    const QString reported = answer.body[QLatin1String("nextUrl")].toString();
    const int orders = static_cast<int>(answer.body[QLatin1String("orders")].toArray().size());
    QUrl next;
    if (hasMore.isBool() && !hasMore.toBool()) {
        return QUrl();
    } else if (!reported.isEmpty()) {
        next = QUrl::fromEncoded(reported.toUtf8(), QUrl::TolerantMode);
        if (next.isRelative())
            next = here.resolved(next);
    } else if (hasMore.toBool() || orders >= pageSize) {
        // If the response does not say so, a full page need not be the last one.
        next = client.ordersUrl(filter, pageSize, taken + (orders > 0 ? orders : pageSize));
    } else {
        return QUrl();
    }
    if (!client.isOwn(next))
        return answerError(answer, ErrorCode::BadResponse,
                           Message::of("Prodigi's list goes on at another host (%1). It was not followed, so that the "
                                       "account's key goes nowhere else.",
                                       next.host().left(100)),
                           Effect::Asks);
    if (next == here)
        return answerError(answer, ErrorCode::BadResponse,
                           Message::of("Prodigi's list repeats itself: a page names itself as the next one."),
                           Effect::Asks);
    return next;
}

// How many orders precede the page at `url`, if we created that URL.
int skippedBy(const QUrl &url)
{
    for (const QString &pair : url.query().split(u'&')) {
        if (pair.startsWith(QLatin1String("skip="), Qt::CaseInsensitive))
            return std::max(0, pair.mid(5).toInt());
    }
    return 0;
}

struct Page
{
    Answer answer;
    QUrl next;
    std::optional<Error> broken; // as in OrderPage
};

QCoro::Task<Result<Page>> askForPage(Client client, QUrl url, OrderFilter filter)
{
    Result<Answer> answer = co_await client.page(url);
    if (!answer)
        co_return Failure(std::move(answer.error()));
    if (!answer->body[QLatin1String("orders")].isArray())
        co_return answerError(*answer, ErrorCode::BadResponse,
                              Message::of("Prodigi's response holds no list of orders."), Effect::Asks);
    const Result<QUrl> next = nextPage(client, *answer, url, filter, skippedBy(url));
    Page page;
    page.answer = std::move(*answer);
    if (next)
        page.next = *next;
    else
        page.broken = next.error();
    co_return page;
}

// Every order that the filter selects.
QCoro::Task<Result<ListedOrders>> askForAll(Client client, OrderFilter filter)
{
    return listEvery(declaration().name,
                     [client, filter](const QString &cursor) { return listOrders(client, filter, cursor); });
}

// "If we are only able to cancel some of the items, the resulting order will not have a cancelled status": the person
// who cancelled must know that the rest is made.
void notePartialCancellation(RemoteOrder &remote)
{
    const std::vector<Shipment> &shipments = remote.order.shipments;
    if (remote.order.stage == Stage::Cancelled || shipments.empty())
        return;
    const auto cancelled = std::count_if(shipments.begin(), shipments.end(), [](const Shipment &shipment) {
        return sameWord(shipment.status, "cancelled");
    });
    Issue issue;
    issue.code = QStringLiteral("partlyCancelled");
    issue.message =
        Message::of("Prodigi cancelled %1 of the order's %2 shipments. The rest goes on.", cancelled, shipments.size());
    remote.order.issues.push_back(issue);
    remote.order.needsAttention = true;
}

// An id that is not of their form is not valid, rather than not found.
QCoro::Task<Result<RemoteOrder>> fetchIfAny(Client client, QString remoteId)
{
    Result<RemoteOrder> order = co_await fetchOrder(client, remoteId);
    if (!order && order.error().code == ErrorCode::Validation)
        order.error().code = ErrorCode::NotFound;
    co_return order;
}

} // namespace

Result<void> checkId(const QString &remoteId)
{
    if (!remoteId.isEmpty() && remoteId != u"." && remoteId != u"..")
        return {};
    return fail(ErrorCode::NotFound, remoteId.isEmpty()
                                         ? Message::of("The order has no id at Prodigi (yet). Nothing was sent.")
                                         : Message::of("“%1” cannot be the id of an order at Prodigi.", remoteId));
}

QCoro::Task<Result<RemoteOrder>> fetchOrder(Client client, QString remoteId)
{
    PLATEN_CO_CHECK(checkId(remoteId));
    Result<Answer> answer = co_await client.order(remoteId);
    if (!answer)
        co_return Failure(std::move(answer.error()));
    co_return readOrderAnswer(*answer, Effect::Asks);
}

QCoro::Task<Result<OrderPage>> listOrders(Client client, OrderFilter filter, QString cursor)
{
    const QUrl url =
        cursor.isEmpty() ? client.ordersUrl(filter, pageSize) : QUrl::fromEncoded(cursor.toUtf8(), QUrl::TolerantMode);
    if (!client.isOwn(url))
        co_return fail(ErrorCode::BadResponse,
                       Message::of("The list of orders cannot go on at another host than the account's."));
    Result<Page> page = co_await askForPage(client, url, filter);
    if (!page)
        co_return Failure(std::move(page.error()));
    OrderPage orders = readRows(page->answer.body[QLatin1String("orders")].toArray(), readOrder);
    orders.next = QString::fromLatin1(page->next.toEncoded());
    orders.broken = page->broken;
    co_return orders;
}

QCoro::Task<Result<std::vector<RemoteOrder>>> fetchOrders(Client client, QStringList remoteIds)
{
    OrderBatches batches;
    batches.size = pageSize;
    batches.all = [client](const OrderFilter &filter) { return askForAll(client, filter); };
    batches.one = [client](const QString &remoteId) { return fetchIfAny(client, remoteId); };
    return fetchInBatches(std::move(batches), std::move(remoteIds));
}

QCoro::Task<Result<std::optional<RemoteOrder>>> findSubmitted(Client client, QString reference, QString idempotencyKey,
                                                              QDateTime since)
{
    OrderFilter filter;
    filter.references = QStringList{reference};
    // Their clock and ours may differ.
    if (since.isValid())
        filter.createdFrom = since.addDays(-1);
    PLATEN_CO_TRY(ListedOrders listed, co_await askForAll(client, filter));
    std::optional<RemoteOrder> found;
    for (RemoteOrder &order : listed.orders) {
        if (order.idempotencyKey == idempotencyKey && !idempotencyKey.isEmpty()) {
            found = std::move(order);
            break;
        }
    }
    co_return found;
}

QCoro::Task<Result<RemoteOrder>> changedOrder(Client client, QCoro::Task<Result<Answer>> answer)
{
    PLATEN_CO_TRY(const Answer changed, co_await std::move(answer));
    Result<RemoteOrder> order = readOrderAnswer(changed, Effect::Changes);
    if (!order || !order->idOnly)
        co_return order;
    Result<RemoteOrder> whole = co_await fetchOrder(client, order->order.remoteId);
    if (!whole)
        co_return order; // the change was made all the same
    for (const Issue &issue : order->order.issues)
        whole->order.issues.push_back(issue);
    whole->order.needsAttention = whole->order.needsAttention || order->order.needsAttention;
    co_return whole;
}

QCoro::Task<Result<RemoteOrder>> cancelOrder(Client client, QString remoteId)
{
    QCoro::Task<Result<Answer>> answer = client.act(remoteId, "cancel");
    Result<RemoteOrder> order = co_await changedOrder(client, std::move(answer));
    if (order) {
        notePartialCancellation(*order);
        co_return order;
    }
    if (order.error().code != ErrorCode::Refused)
        co_return order;
    // A cancellation whose response was lost is refused the second time, because the order is already cancelled.
    Result<RemoteOrder> now = co_await fetchOrder(client, remoteId);
    if (now && now->order.stage == Stage::Cancelled)
        co_return now;
    co_return order;
}

} // namespace platen::prodigi
