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
    QString idempotencyKey; // the key that it was submitted under, where the provider tells
};

struct OrderFilter
{
    QDateTime createdFrom; // inclusive; invalid: no bound
    QDateTime createdTo;
    QString status; // the provider's word
    QStringList remoteIds;
    QStringList references;
};

struct OrderPage
{
    std::vector<RemoteOrder> orders;
    QString next; // opaque: hand it back for the next page; empty: this was the last
};

// Whether an order can be changed right now.
struct ActionAvailability
{
    QString action; // "cancel", "changeRecipient", "changeShippingMethod", "changeMetadata"
    bool available = false;
    QString reason; // why not, or empty
    bool operator==(const ActionAvailability &) const = default;
};

// What an account is made of, as a provider needs it.
struct AccountSettings
{
    QString name;
    QJsonObject values;              // settings without secrets; defaults filled in
    QHash<QString, QString> secrets; // field → value, in memory only
};

class Provider
{
public:
    virtual ~Provider();
    Provider(const Provider &) = delete;
    Provider &operator=(const Provider &) = delete;

    [[nodiscard]] const Declaration &declaration() const { return m_declaration; }
    [[nodiscard]] bool can(Capability capability) const { return m_declaration.can(capability); }

    // What this provider requires of a draft beyond platen::checkDraft, each with its pointer. Sends nothing.
    [[nodiscard]] virtual std::vector<Error> checkDraft(const Draft &draft) const;
    // The exact bytes that a submission would send, for the digest that the outbox keeps.
    [[nodiscard]] virtual QByteArray submissionBody(const Draft &draft, const QString &idempotencyKey,
                                                    const QString &callbackUrl) const;

    // One harmless authenticated request.
    virtual QCoro::Task<Result<void>> testConnection();

    // Sends once. An error with `maybeProcessed` means that the order may exist.
    virtual QCoro::Task<Result<RemoteOrder>> createOrder(Draft draft, QString idempotencyKey, QString callbackUrl);
    // Looks up a submission whose answer was lost, sent no earlier than `since`. Nullopt: the provider does not have
    // it.
    virtual QCoro::Task<Result<std::optional<RemoteOrder>>> findSubmitted(Draft draft, QString idempotencyKey,
                                                                          QDateTime since);
    virtual QCoro::Task<Result<RemoteOrder>> fetchOrder(QString remoteId);
    // Those of the ids that exist, in any order. The default asks one by one.
    virtual QCoro::Task<Result<std::vector<RemoteOrder>>> fetchOrders(QStringList remoteIds);
    // Newest first. `cursor` is empty for the first page, else OrderPage::next.
    virtual QCoro::Task<Result<OrderPage>> listOrders(OrderFilter filter, QString cursor);
    virtual QCoro::Task<Result<std::vector<ActionAvailability>>> orderActions(QString remoteId);

    // Changes. Each may be sent again after a lost answer: it sets a state rather than adding to one.
    virtual QCoro::Task<Result<RemoteOrder>> cancelOrder(QString remoteId);
    virtual QCoro::Task<Result<void>> deleteOrder(QString remoteId);
    virtual QCoro::Task<Result<RemoteOrder>> changeShippingMethod(QString remoteId, QString method);
    virtual QCoro::Task<Result<RemoteOrder>> changeRecipient(QString remoteId, Recipient recipient);
    virtual QCoro::Task<Result<RemoteOrder>> changeMetadata(QString remoteId, QJsonObject metadata);
    virtual QCoro::Task<Result<RemoteOrder>> changeNote(QString remoteId, QString note);
    virtual QCoro::Task<Result<RemoteOrder>> changeOptions(QString remoteId, QJsonObject options);

    // Without a shipping method in the draft: one quote for each that there is.
    virtual QCoro::Task<Result<std::vector<platen::Quote>>> quote(Draft draft);
    virtual QCoro::Task<Result<Product>> product(QString sku);
    virtual QCoro::Task<Result<SpineInfo>> productSpine(SpineRequest request);

    // Webhooks: pure, nothing is sent. `verify` is Result<void>: `unauthorized` for wrong signature or credentials. An
    // endpoint's path has been checked before. `parseEvents` errors: `badResponse` unreadable, `unsupported` another
    // form.
    [[nodiscard]] virtual Result<void> verifyWebhook(const WebhookMessage &message) const;
    [[nodiscard]] virtual Result<std::vector<OrderEvent>> parseEvents(const WebhookMessage &message) const;

protected:
    Provider(const Declaration &declaration, AccountSettings settings, std::shared_ptr<net::HttpClient> http);

    [[nodiscard]] const AccountSettings &settings() const { return m_settings; }
    [[nodiscard]] net::HttpClient &http() const { return *m_http; }
    // The error for an operation that is not declared; it names the providers that have it.
    [[nodiscard]] Failure unsupported(Capability capability) const;

private:
    const Declaration &m_declaration;
    AccountSettings m_settings;
    std::shared_ptr<net::HttpClient> m_http;
};

} // namespace platen
