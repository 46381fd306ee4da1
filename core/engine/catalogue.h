// SPDX-License-Identifier: GPL-3.0-or-later
// What an account's provider is asked beside orders: quotes, products, and what it keeps (catalogue, designs, batches,
// files, registered webhooks).
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
    std::vector<std::pair<QString, Error>> unavailable; // account → why
};

class Catalogue
{
public:
    Catalogue(EngineContext &context, Webhooks &webhooks, Accounts &accounts);

    // Asks every account that can quote, or those named. One account's failure is in `unavailable`.
    QCoro::Task<Result<QuoteReport>> quote(Draft draft, QStringList accounts);
    QCoro::Task<Result<Product>> product(QString account, QString sku);
    QCoro::Task<Result<SpineInfo>> productSpine(QString account, SpineRequest request);

    // `json` is the provider's own document, sent byte for byte after a check for what the provider requires
    // (`validation`, with pointers). `unsupported`, with nothing sent, where the provider does not have it.
    QCoro::Task<Result<ResourcePage>> listResources(QString account, ResourceKind kind, QString cursor);
    QCoro::Task<Result<Resource>> resource(QString account, ResourceKind kind, QString id);
    QCoro::Task<Result<Resource>> createResource(QString account, ResourceKind kind, QByteArray json);
    QCoro::Task<Result<Resource>> updateResource(QString account, ResourceKind kind, QString id, QByteArray json);
    QCoro::Task<Result<Resource>> deleteResource(QString account, ResourceKind kind, QString id);
    // Has the provider tell this account's own endpoint (`url` empty), or another. A signing secret that the provider
    // gives goes to the keychain where it is for our own endpoint; it is never part of the result.
    QCoro::Task<Result<Resource>> registerWebhook(QString account, QStringList events, QString url);

    // Files. `item` is our reference of an order's item. Progress is told in this engine's thread.
    QCoro::Task<Result<PrintFileAnswer>> printFile(QString account, QString item);
    QCoro::Task<Result<Download>> downloadPrintFile(QString account, QString url, TransferProgress progress);
    QCoro::Task<Result<Download>> renderDesign(QString account, QString id, TransferProgress progress);
    QCoro::Task<Result<QJsonValue>> uploadFile(QString account, QString path, TransferProgress progress);

private:
    // The provider of an account once it is known to have what is wanted: no keychain is opened for a refusal.
    QCoro::Task<Result<AccountBook::SessionPtr>> sessionFor(QString account, Capability capability);
    QCoro::Task<Result<AccountBook::SessionPtr>> sessionFor(QString account, ResourceKind kind, ResourceVerb verb);

    EngineContext &m_context;
    Webhooks &m_webhooks;
    Accounts &m_accounts;
};

} // namespace platen
