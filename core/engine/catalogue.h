// SPDX-License-Identifier: GPL-3.0-or-later
// Everything besides orders that an account's provider offers: quotes, products, and what it keeps (catalogue, designs,
// batches, files, registered webhooks).
#pragma once

#include "core/domain/product.h"
#include "core/domain/quote.h"
#include "core/engine/accounts.h"
#include "core/engine/context.h"
#include "core/engine/webhooks.h"
#include "core/sessions/session.h"

namespace platen {

struct QuoteReport
{
    std::vector<Quote> quotes;                          // sorted
    std::vector<std::pair<QString, Error>> unavailable; // account → reason
};

class Catalogue
{
public:
    Catalogue(EngineContext &context, Webhooks &webhooks, Accounts &accounts);

    // Gets quotes from every account that can quote, or from those named. The failure of one account is in
    // `unavailable`.
    QCoro::Task<Result<QuoteReport>> quote(Draft draft, QStringList accounts);
    QCoro::Task<Result<Product>> product(QString account, QString sku);
    QCoro::Task<Result<SpineInfo>> productSpine(QString account, SpineRequest request);

    // `json` is the provider's own document; it is checked for what the provider requires (`validation`, with pointers)
    // and sent byte for byte. `unsupported`, with nothing sent, if the provider does not offer it.
    QCoro::Task<Result<ResourcePage>> listResources(QString account, ResourceKind kind, QString cursor);
    QCoro::Task<Result<Resource>> resource(QString account, ResourceKind kind, QString id);
    QCoro::Task<Result<Resource>> createResource(QString account, ResourceKind kind, QByteArray json);
    QCoro::Task<Result<Resource>> updateResource(QString account, ResourceKind kind, QString id, QByteArray json);
    QCoro::Task<Result<Resource>> deleteResource(QString account, ResourceKind kind, QString id);
    // Registers this account's own endpoint (`url` empty) or another URL with the provider. A signing secret that the
    // provider returns is stored in the keychain if it is for our own endpoint; it is never part of the result.
    QCoro::Task<Result<Resource>> registerWebhook(QString account, QStringList events, QString url);

    // Files. `item` is our reference of an order's item. Progress is reported in this engine's thread.
    QCoro::Task<Result<PrintFileAnswer>> printFile(QString account, QString item);
    QCoro::Task<Result<Download>> downloadPrintFile(QString account, QString url, TransferProgress progress);
    QCoro::Task<Result<Download>> renderDesign(QString account, QString id, TransferProgress progress);
    QCoro::Task<Result<QJsonValue>> uploadFile(QString account, QString path, TransferProgress progress);

private:
    // The account's provider, once it is known to support the operation: a refusal opens no keychain.
    QCoro::Task<Result<AccountBook::SessionPtr>> sessionFor(QString account, Capability capability);
    QCoro::Task<Result<AccountBook::SessionPtr>> sessionFor(QString account, ResourceKind kind, ResourceVerb verb);

    EngineContext &m_context;
    Webhooks &m_webhooks;
    Accounts &m_accounts;
};

} // namespace platen
