// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/prodigi/declaration.h"
#include "core/providers/address_needs.h"
#include "core/providers/builders.h"
#include "core/providers/prodigi/mapping.h"

namespace platen::prodigi {

namespace {

std::vector<Setting> settings()
{
    return {
        choiceSetting("environment", QStringLiteral("Environment"),
                      QStringLiteral("Sandbox orders are not made and cost nothing. Live orders are made, shipped and "
                                     "charged."),
                      {QStringLiteral("sandbox"), QStringLiteral("live")}, QStringLiteral("sandbox")),
        secretSetting("api_key", QStringLiteral("API key"),
                      QStringLiteral("From the Prodigi dashboard, under Settings, API. Sandbox and live have keys of "
                                     "their own.")),
        followingUrl("base_url", QStringLiteral("Address"),
                     QStringLiteral("Only where requests go through a proxy, or to platen-sandbox."),
                     QStringLiteral("environment"),
                     {{QStringLiteral("sandbox"), QStringLiteral("https://api.sandbox.prodigi.com")},
                      {QStringLiteral("live"), QStringLiteral("https://api.prodigi.com")}})};
}

Declaration declare()
{
    Declaration declared;
    declared.id = QStringLiteral("prodigi");
    declared.name = QStringLiteral("Prodigi");
    declared.settings = settings();
    declared.operations = OperationSet::of<Create, Cancel, ChangeShippingMethod, ChangeRecipient, ChangeMetadata>();
    declared.capabilities = Capability::IdempotentCreate | Capability::FindSubmitted | Capability::FetchOrder |
                            Capability::ListOrders | Capability::OrderActions | Capability::Quote |
                            Capability::ProductDetails | Capability::ProductSpine | Capability::Webhooks |
                            Capability::ConfirmsEvents | Capability::CallbackPerOrder | Capability::TestConnection;
    declared.asks = DraftPart::ShippingMethod | DraftPart::ArtworkUrls | DraftPart::Price | DraftPart::ItemReference |
                    DraftPart::Email | DraftPart::Phone | DraftPart::Region;
    declared.requirements = {
        {QStringLiteral("/shippingMethod"), QStringLiteral("How it is sent: Budget, Standard, Express "
                                                           "or Overnight.")},
        alwaysNeedsPostalCode()};
    declared.shippingMethods = shippingMethods();
    declared.sizings = sizings();
    declared.artwork.wantsRgb = true;
    declared.artwork.turnsFiles = true; // “Rotation”
    declared.pace = {30, std::chrono::seconds(30)};
    declared.maxPageSize = 100;
    return declared;
}

} // namespace

const Declaration &declaration()
{
    static const Declaration declared = declare();
    return declared;
}

} // namespace platen::prodigi
