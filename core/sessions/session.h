// SPDX-License-Identifier: GPL-3.0-or-later
// The contract between Platen and a print provider for requests: a connector, an account, and the client that sends the
// requests. Everything that needs no request is the connector's (core/providers/connector.h).
//
// A session stores nothing of an order. It never retries what could be done twice. Operations that a provider does not
// declare fail with `unsupported` before anything is sent; the defaults here do so.
#pragma once

#include "core/domain/operation.h"
#include "core/domain/product.h"
#include "core/domain/quote.h"
#include "core/net/http_client.h"
#include "core/providers/connector.h"
#include "core/providers/remote_order.h"
#include "core/providers/transfer.h"

#include <QCoroTask>

#include <memory>

namespace platen {

class Session
{
public:
    virtual ~Session();
    Session(const Session &) = delete;
    Session &operator=(const Session &) = delete;

    [[nodiscard]] const Connector &connector() const { return m_connector; }
    [[nodiscard]] const AccountSettings &account() const { return m_account; }
    [[nodiscard]] const Declaration &declaration() const { return m_connector.declaration(); }
    [[nodiscard]] bool can(Capability capability) const { return m_connector.can(capability); }
    // The provider's own clock according to its responses; invalid before the first one, or if none has a date.
    [[nodiscard]] QDateTime clock() const;

    // Waits for a turn within the provider's rate limit; the next request is then sent at once, without waiting for the
    // limit again. Fails at once with `rateLimited` and `retryAfter` if the provider accepts no requests for more than
    // two seconds.
    QCoro::Task<Result<void>> takeTurn();
    // How long the provider accepts no requests.
    [[nodiscard]] std::chrono::milliseconds heldFor() const;

    // One harmless authenticated request.
    virtual QCoro::Task<Result<void>> testConnection();

    // Creates in advance what an order refers to (artwork to upload, designs to save) and returns the draft with the
    // references in its options. Repeating it creates no second order. By default the draft is unchanged.
    virtual QCoro::Task<Result<Draft>> prepareDraft(Draft draft);

    // Sends once. An error with `maybeProcessed` means that the order may exist.
    virtual QCoro::Task<Result<RemoteOrder>> createOrder(Draft draft, QString idempotencyKey, QString callbackUrl);
    // Looks up a submission whose response was lost, sent no earlier than `since` by this machine's clock. `others` are
    // remote ids of other known orders, which are not it even with the same reference. nullopt: the provider does not
    // have it. `unknownOutcome`: it has orders that may be it, and a person has to decide.
    virtual QCoro::Task<Result<std::optional<RemoteOrder>>> findSubmitted(Draft draft, QString idempotencyKey,
                                                                          QDateTime since, QStringList others);
    virtual QCoro::Task<Result<RemoteOrder>> fetchOrder(QString remoteId);
    // Those of the ids that exist, in any order. The default fetches them one by one.
    virtual QCoro::Task<Result<std::vector<RemoteOrder>>> fetchOrders(QStringList remoteIds);
    // Newest first. `cursor` is empty for the first page, else OrderPage::next.
    virtual QCoro::Task<Result<OrderPage>> listOrders(OrderFilter filter, QString cursor);
    // The number of orders that listOrders() returns in total.
    virtual QCoro::Task<Result<qint64>> countOrders(OrderFilter filter);
    virtual QCoro::Task<Result<std::vector<ActionAvailability>>> orderActions(QString remoteId);

    // Changes. Each may be sent again after a lost response, because it sets a state and does not add to one.
    virtual QCoro::Task<Result<RemoteOrder>> cancelOrder(QString remoteId);
    virtual QCoro::Task<Result<void>> deleteOrder(QString remoteId);
    // `options`: those of the draft that the order was placed with, because the provider may need them together with
    // the new value.
    QCoro::Task<Result<RemoteOrder>> changeOrder(QString remoteId, OrderChange change, QJsonObject options);

    // Without a shipping method in the draft: one quote for each available method.
    virtual QCoro::Task<Result<std::vector<platen::Quote>>> quote(Draft draft);
    virtual QCoro::Task<Result<Product>> product(QString sku);
    virtual QCoro::Task<Result<SpineInfo>> productSpine(SpineRequest request);

    // What the provider has besides orders, as declared. `json` is the provider's own document, sent byte for byte; it
    // has passed checkResource. Creating is sent once.
    QCoro::Task<Result<ResourcePage>> listResources(ResourceKind kind, QString cursor);
    QCoro::Task<Result<Resource>> resource(ResourceKind kind, QString id);
    QCoro::Task<Result<Resource>> createResource(ResourceKind kind, QByteArray json);
    QCoro::Task<Result<Resource>> updateResource(ResourceKind kind, QString id, QByteArray json);
    QCoro::Task<Result<Resource>> deleteResource(ResourceKind kind, QString id); // its raw: the response

    // Files. `item` is our reference of an order's item, `url` is from a PrintFile. Time limits apply to silence here,
    // not to the whole transfer. Credentials are sent only to the account's own host.
    virtual QCoro::Task<Result<PrintFileAnswer>> printFile(QString item);
    virtual QCoro::Task<Result<Download>> downloadPrintFile(QString url, TransferProgress progress);
    virtual QCoro::Task<Result<Download>> renderDesign(QString id, TransferProgress progress);
    // The response, which contains the preflight's result. `validation` if the preflight failed.
    virtual QCoro::Task<Result<QJsonValue>> uploadFile(QString path, TransferProgress progress);

protected:
    // Sends a change that the provider declares, usually through byType().
    virtual QCoro::Task<Result<RemoteOrder>> sendChange(QString remoteId, OrderChange change, QJsonObject options);
    // Sends what the provider declares for that kind: a page of a listing, or any other verb. `id` and `json` as above,
    // empty if the verb has none.
    virtual QCoro::Task<Result<ResourcePage>> sendListing(ResourceKind kind, QString cursor);
    virtual QCoro::Task<Result<Resource>> sendResource(ResourceKind kind, ResourceVerb verb, QString id,
                                                       QByteArray json);
    // Calls the function for the change's type. Without one, the change is not sent and fails with `unsupported`.
    template <typename... Senders>
    QCoro::Task<Result<RemoteOrder>> byType(const OrderChange &change, Senders... senders) const
    {
        struct Overloads : Senders...
        {
            using Senders::operator()...;
        };
        const Overloads send{senders...};
        return std::visit(
            [this, &send](const auto &one) {
                if constexpr (requires { send(one); })
                    return send(one);
                else
                    return notSent(one);
            },
            change);
    }

    Session(const Connector &connector, AccountSettings account, std::shared_ptr<net::HttpClient> http);

    // What a submission sends, as the connector has it.
    [[nodiscard]] QByteArray submissionBody(const Draft &draft, const QString &idempotencyKey,
                                            const QString &callbackUrl) const;

private:
    [[nodiscard]] QCoro::Task<Result<RemoteOrder>> notSent(OrderChange change) const;
    QCoro::Task<Result<Resource>> onResource(ResourceKind kind, ResourceVerb verb, QString id, QByteArray json);

    const Connector &m_connector;
    AccountSettings m_account;
    std::shared_ptr<net::HttpClient> m_http;
};

} // namespace platen
