// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/idealfactory/session.h"

#include "core/providers/idealfactory/check.h"
#include "core/providers/idealfactory/connector.h"
#include "core/providers/idealfactory/mapping.h"
#include "core/sessions/idealfactory/operations.h"
#include "core/sessions/idealfactory/resources.h"

namespace platen::idealfactory {

namespace {

template <typename T>
QCoro::Task<Result<T>> failed(Error error)
{
    co_return Failure(std::move(error));
}

QCoro::Task<Result<RemoteOrder>> create(Client client, QByteArray body)
{
    PLATEN_CO_TRY(const Answer answer, co_await client.createOrder(body));
    co_return readOrderAnswer(answer, Effect::Creates);
}

} // namespace

IdealFactorySession::IdealFactorySession(const AccountSettings &account, std::shared_ptr<net::HttpClient> http)
    : Session(idealfactory::connector(), account, http)
    , m_client(account, std::move(http))
{
}

QCoro::Task<Result<void>> IdealFactorySession::testConnection()
{
    return m_client.probe();
}

QCoro::Task<Result<RemoteOrder>> IdealFactorySession::createOrder(Draft draft, QString idempotencyKey,
                                                                  QString callbackUrl)
{
    return create(m_client, submissionBody(draft, idempotencyKey, callbackUrl));
}

QCoro::Task<Result<RemoteOrder>> IdealFactorySession::fetchOrder(QString remoteId)
{
    return idealfactory::fetchOrder(m_client, remoteId);
}

QCoro::Task<Result<void>> IdealFactorySession::deleteOrder(QString remoteId)
{
    return idealfactory::deleteOrder(m_client, remoteId);
}

QCoro::Task<Result<RemoteOrder>> IdealFactorySession::sendChange(QString remoteId, OrderChange change,
                                                                 QJsonObject options)
{
    return byType(
        change,
        [&](const ChangeShippingMethod &one) { return changeShippingMethod(m_client, remoteId, one.value, options); },
        [&](const ChangeRecipient &one) { return changeRecipient(m_client, remoteId, one.value); },
        [&](const ChangeNote &one) { return changeNote(m_client, remoteId, one.value); },
        [&](const ChangeOptions &one) {
            std::vector<Error> errors = checkChangedOptions(one.value);
            return errors.empty() ? changeOptions(m_client, remoteId, one.value)
                                  : failed<RemoteOrder>(combine(std::move(errors)));
        });
}

QCoro::Task<Result<Resource>> IdealFactorySession::sendResource(ResourceKind kind, ResourceVerb verb, QString id,
                                                                QByteArray json)
{
    switch (verb) {
    case ResourceVerb::Show:
        return showResource(m_client, kind, id);
    case ResourceVerb::Create:
        return idealfactory::createResource(m_client, kind, json);
    case ResourceVerb::Update:
        return idealfactory::updateResource(m_client, kind, id, json);
    case ResourceVerb::Delete:
        return idealfactory::deleteResource(m_client, kind, id);
    case ResourceVerb::List:
        break;
    }
    return Session::sendResource(kind, verb, id, json);
}

QCoro::Task<Result<PrintFileAnswer>> IdealFactorySession::printFile(QString item)
{
    return idealfactory::printFile(m_client, item);
}

QCoro::Task<Result<Download>> IdealFactorySession::downloadPrintFile(QString url, TransferProgress progress)
{
    return idealfactory::downloadPrintFile(m_client, url, progress);
}

} // namespace platen::idealfactory
