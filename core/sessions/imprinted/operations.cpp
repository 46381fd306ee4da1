// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/imprinted/operations.h"

#include "core/domain/instant.h"
#include "core/providers/imprinted/declaration.h"
#include "core/providers/imprinted/mapping.h"
#include "core/providers/imprinted/status.h"
#include "core/providers/submitted_match.h"
#include "core/sessions/order_listing.h"

#include <QCryptographicHash>
#include <QUrlQuery>

namespace platen::imprinted {

namespace {

constexpr int pageSize = 250;       // the documented maximum
constexpr int defaultPageSize = 50; // of a server that ignores `limit`

// "2014-04-25T16:15:47-04:00": whole seconds and an offset.
QByteArray instantValue(const QDateTime &instant)
{
    return queryValue(instant.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")) + QStringLiteral("+00:00"));
}

// Parameters that count and list have in common.
Parameters parametersOf(const OrderFilter &filter)
{
    Parameters parameters;
    if (!filter.sinceId.isEmpty())
        parameters.emplace_back("since_id", queryValue(filter.sinceId));
    // Theirs are "after" and "before", ours include the instants themselves.
    if (filter.createdFrom.isValid())
        parameters.emplace_back("created_at_min", instantValue(filter.createdFrom.addSecs(-1)));
    if (filter.createdTo.isValid())
        parameters.emplace_back("created_at_max", instantValue(filter.createdTo.addSecs(1)));
    if (!filter.status.isEmpty())
        parameters.emplace_back("status", queryValue(filter.status));
    return parameters;
}

Parameters listParameters(const OrderFilter &filter)
{
    Parameters parameters;
    QByteArrayList ids;
    for (const QString &id : filter.remoteIds)
        ids.append(queryValue(id));
    if (!ids.isEmpty())
        parameters.emplace_back("ids", ids.join(','));
    for (auto &parameter : parametersOf(filter))
        parameters.push_back(std::move(parameter));
    return parameters;
}

// A page of a listing: its position and content.
struct Place
{
    Parameters filter;
    int page = 1;
    QString before; // digest of the previous page
};

// The parameters as a query, preceded by "page" and "before".
QString cursorOf(const Place &place)
{
    QByteArray text = "page=" + QByteArray::number(place.page) + "&before=" + place.before.toLatin1();
    for (const auto &[name, value] : place.filter)
        text += '&' + name + '=' + value;
    return QString::fromLatin1(text);
}

std::optional<Place> placeOf(const QString &cursor)
{
    const QByteArrayList pairs = cursor.toLatin1().split('&');
    if (pairs.size() < 2 || !pairs[0].startsWith("page=") || !pairs[1].startsWith("before="))
        return std::nullopt;
    Place place;
    bool isNumber = false;
    place.page = pairs[0].mid(5).toInt(&isNumber);
    place.before = QString::fromLatin1(pairs[1].mid(7));
    for (const QByteArray &pair : pairs.mid(2)) {
        const qsizetype equals = pair.indexOf('=');
        if (equals < 1)
            return std::nullopt;
        place.filter.emplace_back(pair.left(equals), pair.mid(equals + 1));
    }
    return isNumber && place.page > 0 ? std::optional(place) : std::nullopt;
}

struct Page
{
    OrderPage orders;
    std::optional<Place> next;
};

QCoro::Task<Result<Page>> askForPage(Client client, Place place)
{
    Parameters parameters = place.filter;
    parameters.emplace_back("limit", QByteArray::number(pageSize));
    parameters.emplace_back("page", QByteArray::number(place.page));
    Result<OrderList> list = co_await client.orders(parameters);
    Page page;
    if (!list) {
        // An error with a success status means that nothing matches, as for a single order.
        const Error &error = list.error();
        if (error.code == ErrorCode::NotFound && error.provider && error.provider->status == 200)
            co_return page;
        co_return Failure(std::move(list.error()));
    }
    page.orders = std::move(list->page);
    QCryptographicHash digest(QCryptographicHash::Sha1);
    for (const QString &id : page.orders.listed)
        digest.addData(id.toUtf8() + '\n');
    const QString held = QString::fromLatin1(digest.result().toHex());
    // The same page again: a server that ignores `page` has no further page.
    if (held == place.before && list->rows > 0)
        co_return Page();
    const bool isByIds = !place.filter.empty() && place.filter.front().first == "ids";
    if (list->rows >= pageSize || (list->rows == defaultPageSize && !isByIds))
        page.next = Place{place.filter, place.page + 1, held};
    co_return page;
}

bool hasReference(const RemoteOrder &order, const QStringList &references)
{
    return references.isEmpty() || references.contains(order.order.reference);
}

// Every order that the filter selects.
QCoro::Task<Result<ListedOrders>> askForAll(Client client, OrderFilter filter)
{
    return listEvery(declaration().name,
                     [client, filter](const QString &cursor) { return listOrders(client, filter, cursor); });
}

} // namespace

Result<void> checkId(const QString &remoteId)
{
    if (!remoteId.trimmed().isEmpty())
        return {};
    return fail(ErrorCode::NotFound,
                Message::of("The order has no id at %1 (yet). Nothing was sent.", declaration().name));
}

QCoro::Task<Result<RemoteOrder>> fetchOrder(Client client, QString remoteId)
{
    PLATEN_CO_CHECK(checkId(remoteId));
    Result<Answer> answer = co_await client.order(remoteId);
    if (!answer)
        co_return Failure(std::move(answer.error()));
    co_return readOrderAnswer(*answer, Subject::Order);
}

QCoro::Task<Result<OrderPage>> listOrders(Client client, OrderFilter filter, QString cursor)
{
    std::optional<Place> place = Place{listParameters(filter), 1, {}};
    if (!cursor.isEmpty())
        place = placeOf(cursor);
    if (!place)
        co_return fail(ErrorCode::Validation,
                       Message::of("The list of orders cannot go on from there; it has to begin again."));
    const Place here = *place;
    Result<Page> page = co_await askForPage(client, here);
    if (!page)
        co_return Failure(std::move(page.error()));
    OrderPage orders = std::move(page->orders);
    std::erase_if(orders.orders,
                  [&filter](const RemoteOrder &order) { return !hasReference(order, filter.references); });
    if (page->next)
        orders.next = cursorOf(*page->next);
    co_return orders;
}

QCoro::Task<Result<qint64>> countOrders(Client client, OrderFilter filter)
{
    // Their count does not support ids or references.
    if (!filter.remoteIds.isEmpty() || !filter.references.isEmpty()) {
        PLATEN_CO_TRY(const ListedOrders listed, co_await askForAll(client, filter));
        co_return static_cast<qint64>(listed.orders.size());
    }
    const Parameters parameters = parametersOf(filter);
    PLATEN_CO_TRY(const Answer answer, co_await client.count(parameters));
    co_return readCount(answer);
}

QCoro::Task<Result<std::vector<RemoteOrder>>> fetchOrders(Client client, QStringList remoteIds)
{
    OrderBatches batches;
    batches.size = pageSize;
    batches.all = [client](const OrderFilter &filter) { return askForAll(client, filter); };
    batches.one = [client](const QString &remoteId) { return fetchOrder(client, remoteId); };
    return fetchInBatches(std::move(batches), std::move(remoteIds));
}

QCoro::Task<Result<std::optional<RemoteOrder>>> findSubmitted(Client client, Draft draft, QDateTime since,
                                                              QStringList others)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    OrderFilter filter;
    filter.references = QStringList{draft.reference};
    filter.createdFrom = earliestCandidate(byProviderClock(since, client.clock(), now));
    Result<ListedOrders> orders = co_await askForAll(client, filter);
    if (!orders)
        co_return Failure(std::move(orders.error()));
    const QDateTime sent = byProviderClock(since, client.clock(), QDateTime::currentDateTimeUtc());
    co_return matchSubmitted(std::move(*orders), draft, sent, others, declaration());
}

QCoro::Task<Result<void>> deleteOrder(Client client, QString remoteId)
{
    PLATEN_CO_CHECK(checkId(remoteId));
    const Result<Answer> answer = co_await client.deleteOrder(remoteId);
    if (answer &&
        (isTrue(answer->body[QLatin1String("deleted")]) || isTrue(orderIn(answer->body)[QLatin1String("deleted")])))
        co_return Result<void>();
    const bool isOpen = answer || answer.error().code == ErrorCode::Refused;
    if (!isOpen)
        co_return Failure(answer.error());
    // The response to a deletion is not documented, and a deletion repeated after a lost response is refused: the order
    // itself shows the result.
    const Result<RemoteOrder> now = co_await fetchOrder(client, remoteId);
    if (now ? now->order.stage == Stage::Cancelled : now.error().code == ErrorCode::NotFound)
        co_return Result<void>();
    PLATEN_CO_CHECK(answer);
    co_return unexpected(*answer, Subject::Deletion,
                         Message::of("%1's response does not say that the order was deleted, and the order does not "
                                     "say so either.",
                                     declaration().name));
}

} // namespace platen::imprinted
