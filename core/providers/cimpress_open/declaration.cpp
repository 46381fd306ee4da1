// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/cimpress_open/declaration.h"
#include "core/providers/address_needs.h"
#include "core/providers/builders.h"
#include "core/providers/cimpress_open/status.h"
#include "core/providers/cimpress_open/webhook.h"
#include "core/providers/exchange.h"

namespace platen::cimpress_open {

namespace {

std::vector<Setting> settings()
{
    Setting partner =
        requiredSetting("partner_id", QStringLiteral("Partner identifier"),
                        QStringLiteral("Cimpress allocates it to you during the integration; it is part of the "
                                       "address that orders are sent to."));
    partner.problemOf = [](const QJsonValue &value) {
        return isPathSegment(value.toString()) ? Message() : Message::of("cannot be part of an address");
    };

    Setting webhookAuth =
        optionalSetting("webhook_auth", QStringLiteral("Webhook authentication"),
                        QStringLiteral("How Cimpress proves that a status message is theirs, as agreed with "
                                       "them: path-token (the address alone), basic, bearer, or header:NAME."));
    webhookAuth.defaultValue = QStringLiteral("path-token");
    webhookAuth.problemOf = problemOfWebhookAuth;

    Setting statusMap =
        optionalSetting("status_map", QStringLiteral("Status words"),
                        QStringLiteral("Which stage each of your agreed status words means, as JSON. Words that "
                                       "are not in it are shown, and leave the order's stage as it is."));
    statusMap.type = Setting::Type::Json;
    statusMap.defaultValue = QStringLiteral(R"({"processing":"inProduction","shipped":"shipped"})");
    statusMap.problemOf = problemOfStatusMap;

    return {
        partner,
        requiredSetting("client_id", QStringLiteral("Client ID"),
                        QStringLiteral("From the Cimpress Authentication Portal, where credentials are managed.")),
        secretSetting(
            "client_secret", QStringLiteral("Client secret"),
            QStringLiteral("Belongs to the client ID. It is sent only to the token address, and expires: rotate "
                           "it in the portal in time.")),
        requiredSetting(
            "audience", QStringLiteral("Audience"),
            QStringLiteral(
                "The API that the access token is for, as given by Cimpress; often https://api.cimpress.io/.")),
        urlSetting(optionalSetting("token_url", QStringLiteral("Token address"),
                                   QStringLiteral("Where access tokens come from. Only for a proxy, or for "
                                                  "platen-sandbox."),
                                   QStringLiteral("https://oauth.cimpress.io/v2/token"))),
        urlSetting(optionalSetting("base_url", QStringLiteral("Address"),
                                   QStringLiteral("Only where requests go through a proxy, or to platen-sandbox."),
                                   QStringLiteral("https://partnerapi.cimpressopen.cimpress.io"))),
        webhookAuth,
        secretSetting("webhook_secret", QStringLiteral("Webhook secret"),
                      QStringLiteral("What their status messages carry: user:password for basic, the token for bearer, "
                                     "the header's value for header:NAME. Not needed for path-token."),
                      Need::Optional),
        statusMap};
}

std::vector<Field> orderOptions()
{
    return {
        makeField("salesChannelId", Field::Type::Text, QStringLiteral("Sales channel"),
                  QStringLiteral("The region or market that the order came from, as agreed with Cimpress: NL, DE.")),
        makeField("earliestShippedDate", Field::Type::Instant, QStringLiteral("Ship from"),
                  QStringLiteral("The start of the time within which you promised to ship.")),
        makeField("earliestDeliveryDate", Field::Type::Instant, QStringLiteral("Deliver from"),
                  QStringLiteral("The start of the time within which you promised to deliver."))};
}

std::vector<Field> itemOptions()
{
    using Type = Field::Type;
    return {makeField("price/taxAmount", Type::Decimal, QStringLiteral("Tax"),
                      QStringLiteral("On the item's total price.")),
            makeField("price/discount", Type::Decimal, QStringLiteral("Discount"),
                      QStringLiteral("In total, on the item's total price.")),
            makeField("shippingPrice/amount", Type::Decimal, QStringLiteral("Shipping price"),
                      QStringLiteral("Of this item, without tax.")),
            makeField("shippingPrice/taxAmount", Type::Decimal, QStringLiteral("Shipping tax"),
                      QStringLiteral("On the item's shipping price.")),
            makeField("shippingPrice/discount", Type::Decimal, QStringLiteral("Shipping discount"),
                      QStringLiteral("In total, on the item's shipping price.")),
            makeField("artwork/type", Type::Text, QStringLiteral("Artwork format"),
                      QStringLiteral("Such as pdf. Only where the artwork's address does not end with it."))};
}

Declaration declare()
{
    Declaration declared;
    declared.id = QStringLiteral("cimpress-open");
    declared.name = QStringLiteral("Cimpress Open");
    declared.settings = settings();
    declared.operations = OperationSet::of<Create>();
    declared.capabilities = Capability::Webhooks | Capability::TestConnection;
    declared.asks = DraftPart::ShippingMethod | DraftPart::ArtworkUrls | DraftPart::Price | DraftPart::ItemReference |
                    DraftPart::Currency | DraftPart::PurchasedAt | DraftPart::RecipientKind | DraftPart::Email |
                    DraftPart::Phone | DraftPart::Region;
    declared.requirements = {
        {QStringLiteral("/purchasedAt"), QStringLiteral("When the order was placed.")},
        {QStringLiteral("/currency"), QStringLiteral("The currency of the order's prices, such as EUR.")},
        {QStringLiteral("/shippingMethod"),
         QStringLiteral("The service level as agreed with Cimpress, such as standard or express.")},
        {QStringLiteral("/recipient/address/region"),
         QStringLiteral("The state, region or province, if the country's addresses have one.")},
        alwaysNeedsPostalCode()};
    declared.fetchesHttpsOnly = true;
    declared.makesItemReferences = true; // `itemId`: status messages refer to it
    declared.orderOptions = orderOptions();
    declared.itemOptions = itemOptions();
    return declared;
}

} // namespace

const Declaration &declaration()
{
    static const Declaration declared = declare();
    return declared;
}

} // namespace platen::cimpress_open
