// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/idealfactory/operations.h"

#include "core/domain/file_name.h"
#include "core/providers/idealfactory/declaration.h"
#include "core/providers/idealfactory/mapping.h"

#include <QHash>

namespace platen::idealfactory {

namespace {

Failure noSuchId(const Message &what, const QString &id)
{
    return fail(ErrorCode::NotFound,
                id.isEmpty() ? Message::of("The %1 has no id at %2 (yet). Nothing was sent.", what, declaration().name)
                             : Message::of("“%1” cannot be the id of an %2 at %3.", id, what, declaration().name));
}

QCoro::Task<Result<RemoteOrder>> withPrintFiles(Client client, RemoteOrder remote)
{
    // Several lines of an order may be the same item of the shop: it is queried once.
    QHash<QString, std::optional<PrintFile>> reported;
    for (Item &item : remote.order.items) {
        const bool isReady = item.printFile && !item.printFile->url.isEmpty();
        if (!isPathSegment(item.reference) || isReady)
            continue;
        if (!reported.contains(item.reference)) {
            Result<PrintFileAnswer> file = co_await printFile(client, item.reference);
            if (!file && file.error().code != ErrorCode::NotFound)
                co_return Failure(std::move(file.error()));
            reported.insert(item.reference, file ? std::optional(file->printFile) : std::nullopt);
        }
        if (const std::optional<PrintFile> file = reported.value(item.reference))
            item.printFile = file;
    }
    applyPrintFiles(remote);
    co_return remote;
}

QCoro::Task<Result<RemoteOrder>> changeOrder(Client client, QString remoteId, QByteArray changes)
{
    if (!isPathSegment(remoteId))
        co_return noSuchId(Message::of("order"), remoteId);
    Result<Answer> answer = co_await client.updateOrder(remoteId, changes);
    if (!answer)
        co_return Failure(std::move(answer.error()));
    if (answer->body.isEmpty())
        co_return unexpected(*answer, Effect::Changes, Message::of("the order as it is now"));
    Result<RemoteOrder> now = co_await fetchOrder(client, remoteId);
    if (now)
        co_return now;
    // The change was made all the same. The order's progress is unknown without its print files.
    RemoteOrder reported = readOrder(*answer);
    reported.order.remoteId = remoteId;
    reported.stageKnown = false;
    reported.issuesKnown = false;
    co_return reported;
}

QString fileNameOf(const QUrl &url)
{
    return safeFileName(url.fileName(QUrl::FullyDecoded), QStringLiteral("print-file.pdf"));
}

// A page or a message instead of the file.
bool isNoFile(const net::HttpAnswer &answer)
{
    const QByteArray type = net::headerValue(answer.headers, "content-type").toLower();
    return answer.body.isEmpty() || type.startsWith("text/html") || type.startsWith("application/json");
}

} // namespace

QCoro::Task<Result<RemoteOrder>> fetchOrder(Client client, QString remoteId)
{
    if (!isPathSegment(remoteId))
        co_return noSuchId(Message::of("order"), remoteId);
    Result<Answer> answer = co_await client.order(remoteId);
    if (!answer)
        co_return Failure(std::move(answer.error()));
    Result<RemoteOrder> remote = readOrderAnswer(*answer, Effect::Asks);
    if (!remote)
        co_return remote;
    RemoteOrder known = std::move(*remote);
    Result<RemoteOrder> whole = co_await withPrintFiles(client, known);
    co_return whole;
}

QCoro::Task<Result<RemoteOrder>> changeRecipient(Client client, QString remoteId, Recipient recipient)
{
    const QByteArray changes = recipientRequest(recipient);
    Result<RemoteOrder> changed = co_await changeOrder(client, remoteId, changes);
    if (changed && changed->order.recipient == Recipient{})
        changed->order.recipient = recipient;
    co_return changed;
}

QCoro::Task<Result<RemoteOrder>> changeNote(Client client, QString remoteId, QString note)
{
    const QByteArray changes = noteRequest(note);
    Result<RemoteOrder> changed = co_await changeOrder(client, remoteId, changes);
    if (changed && changed->order.note.isEmpty())
        changed->order.note = note;
    co_return changed;
}

QCoro::Task<Result<RemoteOrder>> changeShippingMethod(Client client, QString remoteId, QString method,
                                                      QJsonObject options)
{
    if (!isPathSegment(remoteId))
        co_return noSuchId(Message::of("order"), remoteId);
    if (method.trimmed().isEmpty())
        co_return fail(ErrorCode::Validation, Message::of("Give the code of the shipping method to change to."),
                       QStringLiteral("/shippingMethod"));
    QString price = amountOf(options.value(QLatin1String("shipping_price")));
    if (price.isEmpty()) {
        Result<Answer> answer = co_await client.order(remoteId);
        if (!answer)
            co_return Failure(std::move(answer.error()));
        price = shippingPriceOf(*answer);
    }
    if (price.isEmpty())
        co_return fail(
            ErrorCode::Validation,
            Message::of("%1 wants the price of the shipping together with its method, and neither the order nor %1 "
                        "tells it. Nothing was changed. Change the order's options instead (order update --options), "
                        "with {\"shippings\": [{\"code\": \"%2\", \"shipping_price\": \"9.99\"}]}.",
                        declaration().name, method.trimmed()),
            QStringLiteral("/options/shipping_price"));
    const QByteArray changes = shippingRequest(method.trimmed(), price);
    Result<RemoteOrder> changed = co_await changeOrder(client, remoteId, changes);
    if (changed && changed->order.shippingMethod.isEmpty())
        changed->order.shippingMethod = method.trimmed();
    co_return changed;
}

QCoro::Task<Result<RemoteOrder>> changeOptions(Client client, QString remoteId, QJsonObject options)
{
    if (!isPathSegment(remoteId))
        co_return noSuchId(Message::of("order"), remoteId);
    QString code;
    if (options.contains(QLatin1String("shipping_price")) && !options.contains(QLatin1String("shippings"))) {
        Result<Answer> answer = co_await client.order(remoteId);
        if (!answer)
            co_return Failure(std::move(answer.error()));
        code = readOrder(*answer).order.shippingMethod;
        if (code.isEmpty())
            co_return fail(ErrorCode::Validation,
                           Message::of("%1 does not tell which shipping method this order has, so a price alone "
                                       "cannot be set. Nothing was changed. Give both: {\"shippings\": [{\"code\": "
                                       "\"STANDARD\", \"shipping_price\": \"9.99\"}]}.",
                                       declaration().name),
                           QStringLiteral("/options/shippings"));
    }
    const QByteArray changes = optionsRequest(options, code);
    Result<RemoteOrder> changed = co_await changeOrder(client, remoteId, changes);
    co_return changed;
}

QCoro::Task<Result<void>> deleteOrder(Client client, QString remoteId)
{
    if (!isPathSegment(remoteId))
        co_return noSuchId(Message::of("order"), remoteId);
    PLATEN_CO_TRY(const Answer answer, co_await client.deleteOrder(remoteId));
    const bool isConfirmed = answer.http.status == 204 || answer.body.contains(QLatin1String("message")) ||
                             answer.body.contains(QLatin1String("order_uid"));
    if (!isConfirmed)
        co_return unexpected(answer, Effect::Changes, Message::of("the confirmation that the order was deleted"));
    co_return Result<void>{};
}

QCoro::Task<Result<PrintFileAnswer>> printFile(Client client, QString item)
{
    if (!isPathSegment(item))
        co_return noSuchId(Message::of("item"), item);
    Result<Answer> answer = co_await client.printFile(item);
    if (!answer && answer.error().code == ErrorCode::NotFound)
        answer.error().message =
            Message::of("%1 has no print file of “%2”: it has not begun one yet, or it does not know the item.",
                        declaration().name, item);
    if (!answer)
        co_return Failure(std::move(answer.error()));
    co_return readPrintFile(*answer, item);
}

QCoro::Task<Result<Download>> downloadPrintFile(Client client, QString url, TransferProgress progress)
{
    const QUrl address = client.resolved(url);
    const bool isWeb = address.scheme() == u"https" || address.scheme() == u"http";
    if (!isWeb || address.host().isEmpty() || !address.userInfo().isEmpty())
        co_return fail(ErrorCode::NotFound, Message::of("“%1” is not the web address of a print file.",
                                                        address.toString(QUrl::RemoveUserInfo).left(200)));
    Result<net::HttpAnswer> answer = co_await client.download(address, progress);
    if (!answer)
        co_return Failure(std::move(answer.error()));
    if (isNoFile(*answer))
        co_return unreadable(declaration(), *answer, Effect::Asks, Message::of("print file"));
    Download download;
    download.fileName = fileNameOf(address);
    download.contentType = net::headerValue(answer->headers, "content-type");
    download.bytes = std::move(answer->body);
    co_return download;
}

} // namespace platen::idealfactory
