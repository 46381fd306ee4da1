#include "core/providers/prodigi/provider.h"

#include "core/domain/address_format.h"
#include "core/providers/json_text.h"
#include "core/providers/prodigi/mapping.h"
#include "core/providers/prodigi/operations.h"

namespace platen::prodigi {

namespace {

constexpr qsizetype maxMetadata = 2000; // characters of JSON (document: "Top level")

Error invalid(const QString &pointer, const QString &message)
{
    return fail(ErrorCode::Validation, message, pointer).value();
}

std::optional<Error> checkShippingMethod(const QString &method)
{
    if (method.trimmed().isEmpty())
        return invalid(
            QStringLiteral("/shippingMethod"),
            QStringLiteral("Prodigi needs a shipping method: %1").arg(shippingMethods().join(QStringLiteral(", "))));
    if (!canonical(shippingMethods(), method))
        return invalid(QStringLiteral("/shippingMethod"),
                       QStringLiteral("“%1” is not a shipping method of Prodigi's; there are %2")
                           .arg(method, shippingMethods().join(QStringLiteral(", "))));
    return std::nullopt;
}

std::optional<Error> checkMetadata(const QJsonObject &metadata)
{
    const qsizetype length = metadata.isEmpty() ? 0 : QString::fromUtf8(writeJson(metadata)).size();
    if (length <= maxMetadata)
        return std::nullopt;
    return invalid(QStringLiteral("/metadata"),
                   QStringLiteral("Prodigi takes at most %1 characters of metadata, as JSON; these are %2")
                       .arg(maxMetadata)
                       .arg(length));
}

void checkItem(const Item &item, const QString &at, std::vector<Error> &errors)
{
    if (!item.sizing.isEmpty() && !canonical(sizings(), item.sizing))
        errors.push_back(
            invalid(at + QStringLiteral("/sizing"), QStringLiteral("“%1” is not a sizing of Prodigi's; there are %2")
                                                        .arg(item.sizing, sizings().join(QStringLiteral(", ")))));
    if (item.price && !item.price->times(item.quantity))
        errors.push_back(invalid(at + QStringLiteral("/price/amount"),
                                 QStringLiteral("This price for so many copies is too large a sum")));
    for (std::size_t i = 0; i < item.artwork.size(); ++i) {
        if (item.artwork[i].url.isEmpty() && !item.artwork[i].file.isEmpty())
            errors.push_back(
                invalid(at + QStringLiteral("/artwork/%1/file").arg(i),
                        QStringLiteral("Prodigi fetches artwork from a web address and takes no files. Publish "
                                       "it first, and give its “url” instead.")));
    }
}

// What Platen itself has to know of an order must not be changed behind its back.
void checkOptions(const QJsonObject &options, std::vector<Error> &errors)
{
    const auto refuse = [&](const char *name, const QString &instead) {
        if (!options.contains(QLatin1String(name)))
            return;
        errors.push_back(invalid(QStringLiteral("/options/") + QLatin1String(name),
                                 QStringLiteral("“%1” cannot be an option: %2").arg(QLatin1String(name), instead)));
    };
    refuse("idempotencyKey", QStringLiteral("Platen makes one for each order, so that it is never made twice"));
    refuse("merchantReference", QStringLiteral("it is the order's “reference”"));
    refuse("items", QStringLiteral("each item has “options” of its own"));
}

Failure failAll(std::vector<Error> errors)
{
    return Failure(combine(std::move(errors)));
}

QCoro::Task<Result<RemoteOrder>> failed(Error error)
{
    co_return Failure(std::move(error));
}

QCoro::Task<Result<void>> test(Client client)
{
    const OrderFilter everything;
    const QUrl one = client.ordersUrl(everything, 1);
    const Result<Answer> answer = co_await client.page(one);
    if (!answer)
        co_return Failure(answer.error());
    co_return Result<void>{};
}

QCoro::Task<Result<RemoteOrder>> create(Client client, QJsonObject body)
{
    const Result<Answer> answer = co_await client.createOrder(body);
    if (!answer)
        co_return Failure(answer.error());
    co_return readOrderAnswer(*answer, Effect::Creates);
}

QCoro::Task<Result<std::vector<ActionAvailability>>> actions(Client client, QString remoteId)
{
    const Result<void> valid = checkId(remoteId);
    if (!valid)
        co_return Failure(valid.error());
    const Result<Answer> answer = co_await client.actions(remoteId);
    if (!answer)
        co_return Failure(answer.error());
    co_return readActions(*answer);
}

QCoro::Task<Result<std::vector<platen::Quote>>> quotes(Client client, Draft draft)
{
    std::vector<Error> errors;
    if (draft.recipient.address.countryCode.isEmpty())
        errors.push_back(invalid(QStringLiteral("/recipient/address/countryCode"),
                                 QStringLiteral("A quote needs the country that it is sent to")));
    if (draft.items.empty())
        errors.push_back(invalid(QStringLiteral("/items"), QStringLiteral("A quote needs at least one item")));
    if (!draft.shippingMethod.trimmed().isEmpty()) {
        if (std::optional<Error> error = checkShippingMethod(draft.shippingMethod))
            errors.push_back(std::move(*error));
    }
    if (!errors.empty())
        co_return failAll(std::move(errors));
    const QJsonObject body = quoteRequest(draft);
    const Result<Answer> answer = co_await client.quote(body);
    if (!answer)
        co_return Failure(answer.error());
    co_return readQuotes(*answer, draft, client.account());
}

QCoro::Task<Result<Product>> productOf(Client client, QString sku)
{
    if (sku.trimmed().isEmpty() || sku == u"." || sku == u"..")
        co_return fail(ErrorCode::NotFound, QStringLiteral("“%1” cannot be a SKU of Prodigi's.").arg(sku));
    const QString trimmed = sku.trimmed();
    const Result<Answer> answer = co_await client.product(trimmed);
    if (!answer)
        co_return Failure(answer.error());
    co_return readProduct(*answer);
}

QCoro::Task<Result<SpineInfo>> spineOf(Client client, SpineRequest request)
{
    const QJsonObject body = spineRequest(request);
    const Result<Answer> answer = co_await client.spine(body);
    if (!answer)
        co_return Failure(answer.error());
    co_return readSpine(*answer);
}

} // namespace

Prodigi::Prodigi(const AccountSettings &settings, std::shared_ptr<net::HttpClient> http)
    : Provider(prodigi::declaration(), settings, http)
    , m_client(settings, std::move(http))
{
}

std::vector<Error> Prodigi::checkDraft(const Draft &draft) const
{
    std::vector<Error> errors;
    if (std::optional<Error> error = checkShippingMethod(draft.shippingMethod))
        errors.push_back(std::move(*error));
    for (std::size_t i = 0; i < draft.items.size(); ++i)
        checkItem(draft.items[i], QStringLiteral("/items/%1").arg(i), errors);
    if (std::optional<Error> error = checkMetadata(draft.metadata))
        errors.push_back(std::move(*error));
    if (std::optional<Error> error = missingPostalCode(draft.recipient.address, declaration().name))
        errors.push_back(std::move(*error));
    checkOptions(draft.options, errors);
    return errors;
}

QByteArray Prodigi::submissionBody(const Draft &draft, const QString &idempotencyKey, const QString &callbackUrl) const
{
    return writeJson(orderRequest(draft, idempotencyKey, callbackUrl));
}

QCoro::Task<Result<void>> Prodigi::testConnection()
{
    return test(m_client);
}

QCoro::Task<Result<RemoteOrder>> Prodigi::createOrder(Draft draft, QString idempotencyKey, QString callbackUrl)
{
    return create(m_client, orderRequest(draft, idempotencyKey, callbackUrl));
}

QCoro::Task<Result<std::optional<RemoteOrder>>> Prodigi::findSubmitted(Draft draft, QString idempotencyKey,
                                                                       QDateTime since, QStringList)
{
    return prodigi::findSubmitted(m_client, draft.reference, idempotencyKey, since);
}

QCoro::Task<Result<RemoteOrder>> Prodigi::fetchOrder(QString remoteId)
{
    return prodigi::fetchOrder(m_client, remoteId);
}

QCoro::Task<Result<std::vector<RemoteOrder>>> Prodigi::fetchOrders(QStringList remoteIds)
{
    return prodigi::fetchOrders(m_client, remoteIds);
}

QCoro::Task<Result<OrderPage>> Prodigi::listOrders(OrderFilter filter, QString cursor)
{
    return prodigi::listOrders(m_client, filter, cursor);
}

QCoro::Task<Result<std::vector<ActionAvailability>>> Prodigi::orderActions(QString remoteId)
{
    return actions(m_client, remoteId);
}

QCoro::Task<Result<RemoteOrder>> Prodigi::cancelOrder(QString remoteId)
{
    const Result<void> valid = checkId(remoteId);
    return valid ? prodigi::cancelOrder(m_client, remoteId) : failed(valid.error());
}

QCoro::Task<Result<RemoteOrder>> Prodigi::changeShippingMethod(QString remoteId, QString method, QJsonObject)
{
    const Result<void> valid = checkId(remoteId);
    if (!valid)
        return failed(valid.error());
    if (const std::optional<Error> error = checkShippingMethod(method))
        return failed(*error);
    return changedOrder(m_client, m_client.updateShippingMethod(remoteId, *canonical(shippingMethods(), method)));
}

QCoro::Task<Result<RemoteOrder>> Prodigi::changeRecipient(QString remoteId, Recipient recipient)
{
    const Result<void> valid = checkId(remoteId);
    if (!valid)
        return failed(valid.error());
    return changedOrder(m_client, m_client.updateRecipient(remoteId, recipientReplacement(recipient)));
}

QCoro::Task<Result<RemoteOrder>> Prodigi::changeMetadata(QString remoteId, QJsonObject metadata)
{
    const Result<void> valid = checkId(remoteId);
    if (!valid)
        return failed(valid.error());
    if (const std::optional<Error> error = checkMetadata(metadata))
        return failed(*error);
    return changedOrder(m_client, m_client.updateMetadata(remoteId, metadata));
}

QCoro::Task<Result<std::vector<platen::Quote>>> Prodigi::quote(Draft draft)
{
    return quotes(m_client, draft);
}

QCoro::Task<Result<Product>> Prodigi::product(QString sku)
{
    return productOf(m_client, sku);
}

QCoro::Task<Result<SpineInfo>> Prodigi::productSpine(SpineRequest request)
{
    return spineOf(m_client, request);
}

} // namespace platen::prodigi
