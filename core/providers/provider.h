// SPDX-License-Identifier: GPL-3.0-or-later
// The contract between Platen and a print provider. One object is one account at one provider.
//
// A provider turns the domain's values into the requests of its document and the answers back; it keeps nothing. It
// never retries what could be done twice, never invents a member that its provider does not know, and maps every error
// to a code, to the member of the order document that is at fault and to the provider's own code and request id.
//
// Operations that a provider does not declare answer `unsupported` before anything is sent; the defaults here do so.
#pragma once

#include "core/domain/order.h"
#include "core/domain/product.h"
#include "core/domain/quote.h"
#include "core/net/http_client.h"
#include "core/providers/declaration.h"
#include "core/providers/order_event.h"

#include <QCoroTask>
#include <QJsonObject>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace platen {

// An order as the provider has it: mapped, and its own document as it came.
struct RemoteOrder
{
    Order order;    // id and account are not set here
    QByteArray raw; // the provider's own JSON or XML of this order alone
    // Only the id came back (an order that is held): keep what is known of the rest.
    bool idOnly = false;
    // False where the answer had no status word, or one that no document lists: it is in `order.providerStatus`, and
    // the order's stage stays what it was. For an order that is new here, `order.stage` is the least that can be said.
    bool stageKnown = true;
    // False where the provider's document has no place for issues: those that are known here stay until the order gets
    // further.
    bool issuesKnown = true;
    // False if prices of items came as bare numbers, which were read in the currency of the order's total: a price that
    // a person entered here stays as it was entered.
    bool pricesHaveCurrency = true;
    QString idempotencyKey; // the key that it was submitted under, where the provider tells
};

struct OrderFilter
{
    QDateTime createdFrom; // inclusive; invalid: no bound
    QDateTime createdTo;
    QString status; // the provider's word
    QStringList remoteIds;
    QStringList references;
    QString sinceId; // those behind this remote id alone, where the provider lists that way
};

// A file that a provider made: a rendered design, a print file.
struct Download
{
    QString fileName; // as the provider or its URL calls it; never a path
    QByteArray contentType;
    QByteArray bytes;
};

// An item's print file, as the provider tells it.
struct PrintFileAnswer
{
    QString item; // our reference of the item
    PrintFile printFile;
    QJsonObject raw;
};

// Bytes done and in all; -1: not known.
using TransferProgress = std::function<void(qint64 done, qint64 total)>;

struct OrderPage
{
    std::vector<RemoteOrder> orders;
    QString next;       // opaque: hand it back for the next page; empty: this was the last
    QStringList listed; // the ids of all orders on the provider's page, also of those that the filter left out
    qint64 total = -1;  // of the whole listing, where the provider says so; -1: it does not, or not all of it is wanted
    qint64 unreadable = 0; // rows of the provider's page that are no orders, or have no id
    // There is more behind this page, and no way to it. What is on the page is right.
    std::optional<Error> broken;
};

// Whether an order can be changed right now.
struct ActionAvailability
{
    QString action; // "cancel", "changeRecipient", "changeShippingMethod", "changeMetadata"
    bool available = false;
    Message reason; // why not, or empty
    bool operator==(const ActionAvailability &) const = default;
};

// What an account is made of, as a provider needs it.
struct AccountSettings
{
    QString name;
    QJsonObject values;              // settings without secrets; defaults filled in
    QHash<QString, QString> secrets; // field → value, in memory only
};

// The provider's own document for a resource: a JSON object with what its declaration requires. `whole`: to create one.
Result<void> checkResource(const Declaration &declaration, ResourceKind kind, const QByteArray &json, bool whole);

class Provider
{
public:
    virtual ~Provider();
    Provider(const Provider &) = delete;
    Provider &operator=(const Provider &) = delete;

    [[nodiscard]] const Declaration &declaration() const { return m_declaration; }
    [[nodiscard]] bool can(Capability capability) const { return m_declaration.can(capability); }
    // The provider's own clock as far as its answers told it; invalid before the first one, or if none has a date.
    [[nodiscard]] QDateTime clock() const;

    // What this provider requires of a draft beyond platen::checkDraft, each with its pointer. Sends nothing.
    [[nodiscard]] virtual std::vector<Error> checkDraft(const Draft &draft) const;
    // The exact bytes that a submission would send, for the digest that the outbox keeps.
    [[nodiscard]] virtual QByteArray submissionBody(const Draft &draft, const QString &idempotencyKey,
                                                    const QString &callbackUrl) const;

    // Waits for a turn within the provider's rate limit; the next request then leaves at once and does not wait for the
    // limit again. `rateLimited` with `retryAfter`, without a wait, while the provider wants no requests.
    QCoro::Task<Result<void>> takeTurn();
    // How long the provider wants no requests.
    [[nodiscard]] std::chrono::milliseconds heldFor() const;

    // One harmless authenticated request.
    virtual QCoro::Task<Result<void>> testConnection();

    // Sends ahead what an order has to name (artwork that has to be uploaded, designs that have to be saved) and gives
    // the draft with the names in its options. Repeating it makes no second order. The draft as it is by default.
    virtual QCoro::Task<Result<Draft>> prepareDraft(Draft draft);

    // Sends once. An error with `maybeProcessed` means that the order may exist.
    virtual QCoro::Task<Result<RemoteOrder>> createOrder(Draft draft, QString idempotencyKey, QString callbackUrl);
    // Looks up a submission whose answer was lost, sent no earlier than `since` by this machine's clock. `others` are
    // remote ids of other orders that are known here: those are not it, even under the same reference. Nullopt: the
    // provider does not have it. `unknownOutcome`: it has orders that may be it, and a person has to decide.
    virtual QCoro::Task<Result<std::optional<RemoteOrder>>> findSubmitted(Draft draft, QString idempotencyKey,
                                                                          QDateTime since, QStringList others);
    virtual QCoro::Task<Result<RemoteOrder>> fetchOrder(QString remoteId);
    // Those of the ids that exist, in any order. The default asks one by one.
    virtual QCoro::Task<Result<std::vector<RemoteOrder>>> fetchOrders(QStringList remoteIds);
    // Newest first. `cursor` is empty for the first page, else OrderPage::next.
    virtual QCoro::Task<Result<OrderPage>> listOrders(OrderFilter filter, QString cursor);
    // How many orders listOrders() gives in all.
    virtual QCoro::Task<Result<qint64>> countOrders(OrderFilter filter);
    virtual QCoro::Task<Result<std::vector<ActionAvailability>>> orderActions(QString remoteId);

    // Changes. Each may be sent again after a lost answer: it sets a state rather than adding to one.
    virtual QCoro::Task<Result<RemoteOrder>> cancelOrder(QString remoteId);
    virtual QCoro::Task<Result<void>> deleteOrder(QString remoteId);
    // `options`: those of the draft that the order was placed with, for what the provider wants beside the method.
    virtual QCoro::Task<Result<RemoteOrder>> changeShippingMethod(QString remoteId, QString method,
                                                                  QJsonObject options);
    virtual QCoro::Task<Result<RemoteOrder>> changeRecipient(QString remoteId, Recipient recipient);
    virtual QCoro::Task<Result<RemoteOrder>> changeMetadata(QString remoteId, QJsonObject metadata);
    virtual QCoro::Task<Result<RemoteOrder>> changeNote(QString remoteId, QString note);
    virtual QCoro::Task<Result<RemoteOrder>> changeOptions(QString remoteId, QJsonObject options);

    // Without a shipping method in the draft: one quote for each that there is.
    virtual QCoro::Task<Result<std::vector<platen::Quote>>> quote(Draft draft);
    virtual QCoro::Task<Result<Product>> product(QString sku);
    virtual QCoro::Task<Result<SpineInfo>> productSpine(SpineRequest request);

    // What there is beside orders, as declared. `json` is the provider's own document, sent byte for byte; it has been
    // through checkResource. Creating is sent once.
    virtual QCoro::Task<Result<ResourcePage>> listResources(ResourceKind kind, QString cursor);
    virtual QCoro::Task<Result<Resource>> resource(ResourceKind kind, QString id);
    virtual QCoro::Task<Result<Resource>> createResource(ResourceKind kind, QByteArray json);
    virtual QCoro::Task<Result<Resource>> updateResource(ResourceKind kind, QString id, QByteArray json);
    virtual QCoro::Task<Result<Resource>> deleteResource(ResourceKind kind, QString id); // its raw: what was answered

    // Files. `item` is our reference of an order's item, `url` is from a PrintFile. Time limits are of silence here,
    // not of the whole transfer. Credentials go to the account's own host alone.
    virtual QCoro::Task<Result<PrintFileAnswer>> printFile(QString item);
    virtual QCoro::Task<Result<Download>> downloadPrintFile(QString url, TransferProgress progress);
    virtual QCoro::Task<Result<Download>> renderDesign(QString id, TransferProgress progress);
    // Its answer, which says how the preflight went. `validation` where the preflight failed.
    virtual QCoro::Task<Result<QJsonValue>> uploadFile(QString path, TransferProgress progress);

    // Webhooks: pure, nothing is sent. `verify` is Result<void>: `unauthorized` for wrong signature or credentials. An
    // endpoint's path has been checked before. `parseEvents` errors: `badResponse` unreadable, `unsupported` another
    // form.
    [[nodiscard]] virtual Result<void> verifyWebhook(const WebhookMessage &message) const;
    [[nodiscard]] virtual Result<std::vector<OrderEvent>> parseEvents(const WebhookMessage &message) const;
    // Whether a message's header of that name is what authenticates it, where its name alone does not tell.
    [[nodiscard]] virtual bool isCredentialHeader(const QByteArray &name) const;
    // The account's secrets, none of which is kept with a message.
    [[nodiscard]] std::vector<QByteArray> secrets() const;

protected:
    Provider(const Declaration &declaration, AccountSettings settings, std::shared_ptr<net::HttpClient> http);

    [[nodiscard]] const AccountSettings &settings() const { return m_settings; }
    [[nodiscard]] net::HttpClient &http() const { return *m_http; }
    // The error for an operation that is not declared; it names the providers that have it.
    [[nodiscard]] Failure unsupported(Capability capability) const;
    [[nodiscard]] Failure unsupported(ResourceKind kind, ResourceVerb verb) const;

private:
    const Declaration &m_declaration;
    AccountSettings m_settings;
    std::shared_ptr<net::HttpClient> m_http;
};

} // namespace platen
