// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/connector.h"

#include "core/providers/registry.h"

namespace platen {

namespace {

Failure cannot(const Declaration &declaration, const Message &phrase, const Message &able)
{
    Failure failure =
        fail(ErrorCode::Unsupported,
             able.isEmpty()
                 ? Message::of("%1 cannot %2, nor can any other provider. Nothing was sent.", declaration.name, phrase)
                 : Message::of("%1 cannot %2; these can: %3. Nothing was sent.", declaration.name, phrase, able));
    failure.value().provider = ProviderError{declaration.id, 0, {}, {}, {}};
    return failure;
}

} // namespace

Connector::Connector(const Declaration &declaration)
    : m_declaration(declaration)
{
}

Connector::~Connector() = default;

Result<void> Connector::verifyWebhook(const WebhookMessage &, const AccountSettings &) const
{
    return unsupported(m_declaration, Capability::Webhooks);
}

Result<std::vector<OrderEvent>> Connector::parseEvents(const WebhookMessage &, const AccountSettings &) const
{
    return unsupported(m_declaration, Capability::Webhooks);
}

std::optional<Money> Connector::payment(const QByteArray &, const QString &) const
{
    return std::nullopt;
}

Result<std::vector<EventName>> Connector::nameEvents(const WebhookMessage &message,
                                                     const AccountSettings &account) const
{
    PLATEN_TRY(const std::vector<OrderEvent> events, parseEvents(message, account));
    std::vector<EventName> names;
    for (const OrderEvent &event : events)
        names.push_back({event.id, event.type});
    return names;
}

bool Connector::isCredentialHeader(const QByteArray &, const AccountSettings &) const
{
    return false;
}

Failure unsupported(const Declaration &declaration, const Operation &operation)
{
    return cannot(declaration, Message::inContext("Capability", operationPhrase(operation)),
                  providersThatCan(operation));
}

Failure unsupported(const Declaration &declaration, Capability capability)
{
    return cannot(declaration, Message::inContext("Capability", capabilityPhrase(capability)),
                  providersThatCan(capability));
}

Failure unsupported(const Declaration &declaration, ResourceKind kind, ResourceVerb verb)
{
    return cannot(declaration, resourcePhrase(kind, verb), providersThatCan(kind, verb));
}

} // namespace platen
