#include "core/providers/printintegrator/provider.h"

namespace platen::printintegrator {

namespace {

std::vector<Setting> settings()
{
    Setting token;
    token.key = QStringLiteral("api_token");
    token.label = QStringLiteral("API token");
    token.help = QStringLiteral("From the admin dashboard. It belongs to one project.");
    token.required = true;
    token.secret = true;

    Setting secret;
    secret.key = QStringLiteral("webhook_secret");
    secret.label = QStringLiteral("Webhook secret");
    secret.help = QStringLiteral("Signs what PrintIntegrator tells. It is given when a webhook is registered.");
    secret.secret = true;

    Setting baseUrl;
    baseUrl.key = QStringLiteral("base_url");
    baseUrl.type = Setting::Type::Url;
    baseUrl.label = QStringLiteral("Address");
    baseUrl.help = QStringLiteral("Only where requests go through a proxy, or to platen-sandbox.");
    baseUrl.defaultValue = QStringLiteral("https://api.printintegrator.com");
    baseUrl.required = true;

    Setting prefix;
    prefix.key = QStringLiteral("api_prefix");
    prefix.label = QStringLiteral("Path of the API");
    prefix.help = QStringLiteral("What comes before “/orders” in its addresses: /api/v1 or /v1.");
    prefix.defaultValue = QStringLiteral("/api/v1");

    Setting header;
    header.key = QStringLiteral("signature_header");
    header.label = QStringLiteral("Signature header");
    header.help = QStringLiteral("The header in which a webhook bears its signature.");
    header.defaultValue = QStringLiteral("X-PrintIntegrator-Signature");

    Setting scheme;
    scheme.key = QStringLiteral("signature_scheme");
    scheme.type = Setting::Type::Choice;
    scheme.label = QStringLiteral("Signature scheme");
    scheme.help = QStringLiteral("What is signed: the body alone; the body with a time (t=…,v1=…); or a message as "
                                 "Standard Webhooks have it, with headers of its own.");
    scheme.defaultValue = QStringLiteral("body");
    scheme.choices = {QStringLiteral("body"), QStringLiteral("timestamped"), QStringLiteral("standard-webhooks")};
    return {token, secret, baseUrl, prefix, header, scheme};
}

Field field(const char *name, Field::Type type, const QString &label, const QString &help, bool required = false)
{
    Field made;
    made.name = QString::fromLatin1(name);
    made.type = type;
    made.label = label;
    made.help = help;
    made.required = required;
    return made;
}

ResourceDeclaration products()
{
    ResourceDeclaration declared;
    declared.kind = ResourceKind::Product;
    declared.verbs = ResourceVerb::List | ResourceVerb::Show | ResourceVerb::Create | ResourceVerb::Update;
    declared.idHelp = QStringLiteral("The product's slug, as in its address.");
    declared.fields = {
        field("name", Field::Type::Text, QStringLiteral("Name"), QStringLiteral("As customers see it.")),
        field("slug", Field::Type::Text, QStringLiteral("Slug"),
              QStringLiteral("Its name in addresses: small letters, digits and hyphens.")),
        field("sku", Field::Type::Text, QStringLiteral("SKU"), QStringLiteral("What orders call it.")),
        field("description", Field::Type::LongText, QStringLiteral("Description"),
              QStringLiteral("As customers read it.")),
        field("personalization", Field::Type::Json, QStringLiteral("Personalization"),
              QStringLiteral("The rules by which customers may change it, in PrintIntegrator's own form."))};
    return declared;
}

ResourceDeclaration designs()
{
    ResourceDeclaration declared;
    declared.kind = ResourceKind::Design;
    declared.verbs = ResourceVerb::Create;
    declared.idHelp = QStringLiteral("The design's id, such as des_8h2.");
    declared.fields = {
        field("name", Field::Type::Text, QStringLiteral("Name"), QStringLiteral("For you to find it again.")),
        field("sku", Field::Type::Text, QStringLiteral("SKU"), QStringLiteral("The product that it is for.")),
        field("files", Field::Type::Json, QStringLiteral("Files"),
              QStringLiteral("A list of {\"area\", \"fileId\"} or {\"area\", \"url\"}.")),
        field("personalization", Field::Type::Json, QStringLiteral("Personalization"),
              QStringLiteral("What the customer chose, by the product's rules."))};
    return declared;
}

ResourceDeclaration webhooks()
{
    ResourceDeclaration declared;
    declared.kind = ResourceKind::Webhook;
    declared.verbs = ResourceVerb::List | ResourceVerb::Create | ResourceVerb::Delete;
    declared.idHelp = QStringLiteral("The webhook's id.");
    declared.fields = {
        field("url", Field::Type::Url, QStringLiteral("Address"), QStringLiteral("Where events are sent."), true),
        field("events", Field::Type::TextList, QStringLiteral("Events"), QStringLiteral("The types to be told of."),
              true)};
    return declared;
}

Declaration declare()
{
    Declaration declared;
    declared.id = QStringLiteral("printintegrator");
    declared.name = QStringLiteral("PrintIntegrator");
    declared.settings = settings();
    declared.capabilities = Capability::CreateOrder | Capability::FindSubmitted | Capability::FetchOrder |
                            Capability::ListOrders | Capability::ChangeShippingMethod | Capability::ChangeNote |
                            Capability::ChangeOptions | Capability::ProductDetails | Capability::RenderDesigns |
                            Capability::UploadFiles | Capability::PrepareDraft | Capability::Webhooks |
                            Capability::ConfirmsEvents | Capability::TestConnection;
    declared.asks = DraftPart::ShippingMethod | DraftPart::ArtworkUrls | DraftPart::ArtworkFiles | DraftPart::Price |
                    DraftPart::ItemReference | DraftPart::ItemTitle | DraftPart::Note | DraftPart::Company |
                    DraftPart::RecipientKind | DraftPart::Email | DraftPart::Phone | DraftPart::Region;
    const QString designHelp = QStringLiteral("Ids of designs that are saved there already, such as des_8h2.");
    declared.orderOptions = {field("designIds", Field::Type::TextList, QStringLiteral("Designs"), designHelp)};
    declared.itemOptions = {field("designIds", Field::Type::TextList, QStringLiteral("Designs"), designHelp),
                            field("personalization", Field::Type::Json, QStringLiteral("Personalization"),
                                  QStringLiteral("What the customer chose, by the product's rules."))};
    declared.resources = {products(), designs(), webhooks()};
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
