#include "core/providers/address_needs.h"
#include "core/providers/prodigi/mapping.h"
#include "core/providers/prodigi/provider.h"

namespace platen::prodigi {

namespace {

std::vector<Setting> settings()
{
    Setting environment;
    environment.key = QStringLiteral("environment");
    environment.type = Setting::Type::Choice;
    environment.label = QStringLiteral("Environment");
    environment.help =
        QStringLiteral("Sandbox orders are not made and cost nothing. Live orders are made, shipped and charged.");
    environment.defaultValue = QStringLiteral("sandbox");
    environment.choices = {QStringLiteral("sandbox"), QStringLiteral("live")};
    environment.required = true;

    Setting key;
    key.key = QStringLiteral("api_key");
    key.label = QStringLiteral("API key");
    key.help =
        QStringLiteral("From the Prodigi dashboard, under Settings, API. Sandbox and live have keys of their own.");
    key.required = true;
    key.secret = true;

    Setting baseUrl;
    baseUrl.key = QStringLiteral("base_url");
    baseUrl.type = Setting::Type::Url;
    baseUrl.label = QStringLiteral("Address");
    baseUrl.help = QStringLiteral("Only where requests go through a proxy, or to platen-sandbox.");
    baseUrl.defaultFollows = QStringLiteral("environment");
    baseUrl.defaultsByValue = {{QStringLiteral("sandbox"), QStringLiteral("https://api.sandbox.prodigi.com")},
                               {QStringLiteral("live"), QStringLiteral("https://api.prodigi.com")}};
    baseUrl.required = true;
    return {environment, key, baseUrl};
}

Declaration declare()
{
    Declaration declared;
    declared.id = QStringLiteral("prodigi");
    declared.name = QStringLiteral("Prodigi");
    declared.settings = settings();
    declared.capabilities = Capability::CreateOrder | Capability::IdempotentCreate | Capability::FindSubmitted |
                            Capability::FetchOrder | Capability::ListOrders | Capability::OrderActions |
                            Capability::CancelOrder | Capability::ChangeShippingMethod | Capability::ChangeRecipient |
                            Capability::ChangeMetadata | Capability::Quote | Capability::ProductDetails |
                            Capability::ProductSpine | Capability::Webhooks | Capability::ConfirmsEvents |
                            Capability::CallbackPerOrder | Capability::TestConnection;
    declared.asks = DraftPart::ShippingMethod | DraftPart::ArtworkUrls | DraftPart::Price | DraftPart::ItemReference |
                    DraftPart::Email | DraftPart::Phone | DraftPart::Region;
    declared.requirements = {
        {QStringLiteral("/shippingMethod"), QStringLiteral("How it is sent: Budget, Standard, Express "
                                                           "or Overnight.")},
        alwaysNeedsPostalCode()};
    declared.shippingMethods = shippingMethods();
    declared.sizings = sizings();
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
