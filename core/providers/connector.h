// SPDX-License-Identifier: GPL-3.0-or-later
// What Platen knows about a print provider without a request: one stateless object per provider, from the registry.
// Nothing here sends anything or needs the network, so it may be called while a person types, and for every webhook.
//
// A connector and its folder convert the domain's values to the provider's documents and back. They never invent a
// member that the provider does not know, and map every error to a code, to the invalid member of the order document
// and to the provider's own code and request id. The session sends requests (core/sessions/session.h).
#pragma once

#include "core/domain/order.h"
#include "core/providers/declaration.h"
#include "core/providers/order_event.h"

#include <QHash>
#include <QJsonObject>

#include <vector>

namespace platen {

// The settings of an account that a provider needs.
struct AccountSettings
{
    QString name;
    QJsonObject values;              // settings without secrets; defaults filled in
    QHash<QString, QString> secrets; // field → value, in memory only
};

class Connector
{
public:
    virtual ~Connector();
    Connector(const Connector &) = delete;
    Connector &operator=(const Connector &) = delete;

    [[nodiscard]] const Declaration &declaration() const { return m_declaration; }
    [[nodiscard]] bool can(Capability capability) const { return m_declaration.can(capability); }

    // What this provider requires of a draft in addition to platen::checkDraft, each with its pointer. `account` needs
    // no secrets.
    [[nodiscard]] virtual std::vector<Error> checkDraft(const Draft &draft, const AccountSettings &account) const = 0;
    // The exact bytes of a submission.
    [[nodiscard]] virtual QByteArray submissionBody(const Draft &draft, const AccountSettings &account,
                                                    const QString &idempotencyKey,
                                                    const QString &callbackUrl) const = 0;

    // Whether a message is really from the provider: `unauthorized` for a wrong signature or wrong credentials. The
    // endpoint's path was checked before.
    [[nodiscard]] virtual Result<void> verifyWebhook(const WebhookMessage &message,
                                                     const AccountSettings &account) const;
    // `badResponse` for an unreadable message, `unsupported` for one in another form.
    [[nodiscard]] virtual Result<std::vector<OrderEvent>> parseEvents(const WebhookMessage &message,
                                                                      const AccountSettings &account) const;
    // What has to be paid at that address before the order goes on, as far as the provider's own document of it says.
    [[nodiscard]] virtual std::optional<Money> payment(const QByteArray &document, const QString &address) const;
    // The names of the same events, with the same errors. By default it parses them.
    [[nodiscard]] virtual Result<std::vector<EventName>> nameEvents(const WebhookMessage &message,
                                                                    const AccountSettings &account) const;
    // Whether the header with that name authenticates a message, if its name alone does not show it.
    [[nodiscard]] virtual bool isCredentialHeader(const QByteArray &name, const AccountSettings &account) const;

protected:
    explicit Connector(const Declaration &declaration);

private:
    const Declaration &m_declaration;
};

// The error for what is not declared; it names the providers that have it.
Failure unsupported(const Declaration &declaration, const Operation &operation);
Failure unsupported(const Declaration &declaration, Capability capability);
Failure unsupported(const Declaration &declaration, ResourceKind kind, ResourceVerb verb);

} // namespace platen
