// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/printintegrator/provider.h"

#include "core/domain/disk_file.h"
#include "core/providers/json_text.h"
#include "core/providers/printintegrator/listing.h"
#include "core/providers/printintegrator/mapping.h"
#include "core/providers/printintegrator/operations.h"
#include "core/providers/printintegrator/preparation.h"
#include "core/providers/printintegrator/resources.h"
#include "core/providers/printintegrator/signature.h"
#include "core/providers/printintegrator/transfers.h"
#include "core/providers/printintegrator/webhook.h"

#include <QFileInfo>

namespace platen::printintegrator {

namespace {

Error invalid(const QString &pointer, const QString &message)
{
    return fail(ErrorCode::Validation, message, pointer).value();
}

void checkFile(const QString &path, const QString &pointer, std::vector<Error> &errors)
{
    const QFileInfo info(path);
    const QString notRegular = disk::whyNotRegular(path);
    if (!info.exists())
        errors.push_back(fail(ErrorCode::NotFound, notRegular, pointer).value());
    else if (!notRegular.isEmpty())
        errors.push_back(invalid(pointer, notRegular));
    else if (!info.isReadable())
        errors.push_back(invalid(pointer, QStringLiteral("%1 cannot be read as a file").arg(path)));
    else if (info.size() == 0)
        errors.push_back(invalid(pointer, QStringLiteral("%1 is empty").arg(path)));
    else if (info.size() > largestFile)
        errors.push_back(invalid(pointer, QStringLiteral("%1 is larger than the %2 MiB that are uploaded at most")
                                              .arg(path, QString::number(largestFile / (1024LL * 1024)))));
}

// What Platen itself has to know of an order must not be changed behind its back.
void refuseOption(const QJsonObject &options, const QString &at, const char *name, const QString &instead,
                  std::vector<Error> &errors)
{
    if (options.contains(QLatin1String(name)))
        errors.push_back(invalid(at + u'/' + QLatin1String(name),
                                 QStringLiteral("“%1” cannot be an option: %2").arg(QLatin1String(name), instead)));
}

QCoro::Task<Result<RemoteOrder>> failed(Error error)
{
    co_return Failure(std::move(error));
}

QCoro::Task<Result<void>> test(Client client)
{
    const QUrl url = client.url({QStringLiteral("orders")}, "page=1&limit=1");
    const QString cursor = QString::fromLatin1(url.toEncoded());
    const QString what = QStringLiteral("list of orders");
    const Result<Page> page = co_await askForPage(client, cursor, what);
    if (!page)
        co_return Failure(page.error());
    co_return Result<void>{};
}

QCoro::Task<Result<QJsonValue>> upload(Client client, QString path, TransferProgress progress)
{
    const Result<Uploaded> uploaded = co_await printintegrator::uploadFile(client, path, progress);
    if (!uploaded)
        co_return Failure(uploaded.error());
    co_return uploaded->raw;
}

} // namespace

PrintIntegrator::PrintIntegrator(const AccountSettings &settings, std::shared_ptr<net::HttpClient> http)
    : Provider(printintegrator::declaration(), settings, http)
    , m_client(settings, std::move(http))
{
}

std::vector<Error> PrintIntegrator::checkDraft(const Draft &draft) const
{
    std::vector<Error> errors;
    const QString options = QStringLiteral("/options");
    refuseOption(draft.options, options, "reference", QStringLiteral("it is the order's “reference”"), errors);
    refuseOption(draft.options, options, "lineItems", QStringLiteral("each item has “options” of its own"), errors);
    for (std::size_t i = 0; i < draft.items.size(); ++i) {
        const Item &item = draft.items[i];
        const QString at = QStringLiteral("/items/%1").arg(i);
        for (std::size_t j = 0; j < item.artwork.size(); ++j) {
            if (!item.artwork[j].file.isEmpty())
                checkFile(item.artwork[j].file, at + QStringLiteral("/artwork/%1/file").arg(j), errors);
        }
        for (const char *name : {"sku", "quantity", "reference"})
            refuseOption(item.options, at + options, name, QStringLiteral("it is a member of the item itself"), errors);
    }
    return errors;
}

QByteArray PrintIntegrator::submissionBody(const Draft &draft, const QString &, const QString &) const
{
    return writeJson(orderRequest(draft));
}

QCoro::Task<Result<void>> PrintIntegrator::testConnection()
{
    return test(m_client);
}

QCoro::Task<Result<Draft>> PrintIntegrator::prepareDraft(Draft draft)
{
    return printintegrator::prepareDraft(m_client, draft);
}

QCoro::Task<Result<RemoteOrder>> PrintIntegrator::createOrder(Draft draft, QString, QString)
{
    return printintegrator::createOrder(m_client, draft);
}

QCoro::Task<Result<std::optional<RemoteOrder>>> PrintIntegrator::findSubmitted(Draft draft, QString, QDateTime since,
                                                                               QStringList others)
{
    return printintegrator::findSubmitted(m_client, draft, since, others);
}

QCoro::Task<Result<RemoteOrder>> PrintIntegrator::fetchOrder(QString remoteId)
{
    return printintegrator::fetchOrder(m_client, remoteId);
}

QCoro::Task<Result<OrderPage>> PrintIntegrator::listOrders(OrderFilter filter, QString cursor)
{
    return printintegrator::listOrders(m_client, filter, cursor);
}

QCoro::Task<Result<RemoteOrder>> PrintIntegrator::changeShippingMethod(QString remoteId, QString method, QJsonObject)
{
    if (method.trimmed().isEmpty())
        return failed(invalid(QStringLiteral("/shippingMethod"), QStringLiteral("The shipping method is empty")));
    return changeOrder(m_client, remoteId, {{"shippingMethod", method.trimmed()}});
}

QCoro::Task<Result<RemoteOrder>> PrintIntegrator::changeNote(QString remoteId, QString note)
{
    return changeOrder(m_client, remoteId, {{"internalNotes", note}});
}

QCoro::Task<Result<RemoteOrder>> PrintIntegrator::changeOptions(QString remoteId, QJsonObject options)
{
    if (options.isEmpty())
        return failed(invalid(QStringLiteral("/options"), QStringLiteral("There is nothing to change")));
    return changeOrder(m_client, remoteId, options);
}

QCoro::Task<Result<Product>> PrintIntegrator::product(QString sku)
{
    return productOf(m_client, sku);
}

QCoro::Task<Result<ResourcePage>> PrintIntegrator::listResources(ResourceKind kind, QString cursor)
{
    return declaration().can(kind, ResourceVerb::List) ? printintegrator::listResources(m_client, kind, cursor)
                                                       : Provider::listResources(kind, cursor);
}

QCoro::Task<Result<Resource>> PrintIntegrator::resource(ResourceKind kind, QString id)
{
    return declaration().can(kind, ResourceVerb::Show) ? showResource(m_client, kind, id)
                                                       : Provider::resource(kind, id);
}

QCoro::Task<Result<Resource>> PrintIntegrator::createResource(ResourceKind kind, QByteArray json)
{
    return declaration().can(kind, ResourceVerb::Create) ? printintegrator::createResource(m_client, kind, json)
                                                         : Provider::createResource(kind, json);
}

QCoro::Task<Result<Resource>> PrintIntegrator::updateResource(ResourceKind kind, QString id, QByteArray json)
{
    return declaration().can(kind, ResourceVerb::Update) ? printintegrator::updateResource(m_client, kind, id, json)
                                                         : Provider::updateResource(kind, id, json);
}

QCoro::Task<Result<Resource>> PrintIntegrator::deleteResource(ResourceKind kind, QString id)
{
    return declaration().can(kind, ResourceVerb::Delete) ? printintegrator::deleteResource(m_client, kind, id)
                                                         : Provider::deleteResource(kind, id);
}

QCoro::Task<Result<Download>> PrintIntegrator::renderDesign(QString id, TransferProgress progress)
{
    return printintegrator::renderDesign(m_client, id, std::move(progress));
}

QCoro::Task<Result<QJsonValue>> PrintIntegrator::uploadFile(QString path, TransferProgress progress)
{
    return upload(m_client, path, std::move(progress));
}

Result<void> PrintIntegrator::verifyWebhook(const WebhookMessage &message) const
{
    const QByteArray header =
        settings().values.value(QLatin1String("signature_header")).toString().trimmed().toLatin1();
    const SignatureScheme scheme =
        signatureScheme(settings().values.value(QLatin1String("signature_scheme")).toString());
    return verifySignature(message, scheme, header, settings().secrets.value(QStringLiteral("webhook_secret")).toUtf8(),
                           QDateTime::currentDateTimeUtc());
}

bool PrintIntegrator::isCredentialHeader(const QByteArray &name) const
{
    const QString header = settings().values.value(QLatin1String("signature_header")).toString().trimmed();
    return name.compare(header.toLatin1(), Qt::CaseInsensitive) == 0;
}

Result<std::vector<OrderEvent>> PrintIntegrator::parseEvents(const WebhookMessage &message) const
{
    Result<OrderEvent> event = readEvent(message);
    if (!event)
        return Failure(std::move(event.error()));
    return std::vector<OrderEvent>{std::move(*event)};
}

} // namespace platen::printintegrator
