// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/printintegrator/declaration.h"
#include "core/providers/builders.h"
#include "core/providers/printintegrator/check.h"

namespace platen::printintegrator {

namespace {

std::vector<Setting> settings()
{
    return {
        secretSetting("api_token", QStringLiteral("API token"),
                      QStringLiteral("From the admin dashboard. It belongs to one project.")),
        secretSetting("webhook_secret", QStringLiteral("Webhook secret"),
                      QStringLiteral("Signs what PrintIntegrator tells. It is given when a webhook is registered."),
                      Need::Optional),
        urlSetting(optionalSetting("base_url", QStringLiteral("Address"),
                                   QStringLiteral("Only where requests go through a proxy, or to platen-sandbox."),
                                   QStringLiteral("https://api.printintegrator.com"))),
        optionalSetting("api_prefix", QStringLiteral("Path of the API"),
                        QStringLiteral("What comes before “/orders” in its addresses: /api/v1 or /v1."),
                        QStringLiteral("/api/v1")),
        optionalSetting("signature_header", QStringLiteral("Signature header"),
                        QStringLiteral("The header in which a webhook bears its signature."),
                        QStringLiteral("X-PrintIntegrator-Signature")),
        choiceSetting("signature_scheme", QStringLiteral("Signature scheme"),
                      QStringLiteral("What is signed: the body alone; the body with a time (t=…,v1=…); or a message as "
                                     "Standard Webhooks have it, with headers of its own."),
                      {QStringLiteral("body"), QStringLiteral("timestamped"), QStringLiteral("standard-webhooks")},
                      QStringLiteral("body"))};
}

Declaration declare()
{
    Declaration declared;
    declared.id = QStringLiteral("printintegrator");
    declared.name = QStringLiteral("PrintIntegrator");
    declared.settings = settings();
    declared.operations = OperationSet::of<Create, ChangeShippingMethod, ChangeNote, ChangeOptions>();
    declared.capabilities = Capability::FindSubmitted | Capability::FetchOrder | Capability::ListOrders |
                            Capability::ProductDetails | Capability::RenderDesigns | Capability::UploadFiles |
                            Capability::PrepareDraft | Capability::Webhooks | Capability::ConfirmsEvents |
                            Capability::TestConnection;
    declared.asks = DraftPart::ShippingMethod | DraftPart::ArtworkUrls | DraftPart::ArtworkFiles | DraftPart::Price |
                    DraftPart::ItemReference | DraftPart::ItemTitle | DraftPart::Note | DraftPart::Company |
                    DraftPart::RecipientKind | DraftPart::Email | DraftPart::Phone | DraftPart::Region;
    const QString designHelp = QStringLiteral("Ids of designs that are saved there already, such as des_8h2.");
    declared.orderOptions = {makeField("designIds", Field::Type::TextList, QStringLiteral("Designs"), designHelp)};
    declared.itemOptions = {makeField("designIds", Field::Type::TextList, QStringLiteral("Designs"), designHelp),
                            makeField("personalization", Field::Type::Json, QStringLiteral("Personalization"),
                                      QStringLiteral("What the customer chose, by the product's rules."))};
    declared.resources = declaredResources();
    declared.artwork.largestFile = largestFile;
    declared.webhookEvents = {QStringLiteral("order.created"),         QStringLiteral("order.updated"),
                              QStringLiteral("design.completed"),      QStringLiteral("design.rendered"),
                              QStringLiteral("file.preflight_failed"), QStringLiteral("production.status_changed")};
    declared.pace = {1000, std::chrono::minutes(1)};
    declared.maxPageSize = 100;
    return declared;
}

} // namespace

const Declaration &declaration()
{
    static const Declaration declared = declare();
    return declared;
}

} // namespace platen::printintegrator
