// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/idealfactory/declaration.h"
#include "core/providers/address_needs.h"
#include "core/providers/builders.h"
#include "core/providers/idealfactory/fields.h"

namespace platen::idealfactory {

namespace {

std::vector<Setting> settings()
{
    return {
        urlSetting(requiredSetting("base_url", QStringLiteral("Address"),
                                   QStringLiteral("The address of your OMS, from its support: scheme, host and "
                                                  "port."))),
        requiredSetting("store_id", QStringLiteral("Store id"),
                        QStringLiteral("Your store's identifier, from the OMS's support. Each store is an account of "
                                       "its own.")),
        secretSetting("api_token", QStringLiteral("API token"),
                      QStringLiteral("From the OMS's support, without the word “Bearer”.")),
        secretSetting("webhook_secret", QStringLiteral("Secret of notifications"),
                      QStringLiteral("If it is set, notifications must carry it, as “Authorization: Bearer …” or as "
                                     "“X-Webhook-Secret”. Without it the endpoint's unguessable address is what "
                                     "counts."),
                      Need::Optional)};
}

std::vector<Field> orderOptions()
{
    using T = Field::Type;
    return {field("shipping_price", T::Decimal, "Price of shipping", "Required with a shipping method."),
            field("ecommerce_order_number", T::Text, "Order number", "As your shop shows it to the customer."),
            field("total_price", T::Decimal, "Total", "What the customer pays for the whole order."),
            field("subtotal_price", T::Decimal, "Subtotal", "The total without shipping."),
            field("create_print_files", T::Boolean, "Make print files at once",
                  "Starts each item's print file as soon as the order is accepted."),
            field("customer", T::Json, "Customer",
                  "Members of the customer to add or replace, such as {\"ecommerce_customer_id\": \"C-1\"}."),
            field("addresses", T::Json, "Further addresses",
                  "A list such as [{\"type_id\": \"billing\", \"address_1\": …}]; the shipping address is the "
                  "recipient's.")};
}

std::vector<Field> itemOptions()
{
    using T = Field::Type;
    return {field("template_config", T::Json, "Template configuration",
                  "The customiser's JSON for this item, which describes what is printed. Platen encodes it.", true),
            field("thumbnails", T::TextList, "Thumbnails", "Web addresses of pictures that show the design.", true),
            field("design_version_id", T::Text, "Design version", "UID of the design's version."),
            field("properties", T::Json, "Properties", "Further properties of the item, as an object.")};
}

Declaration declare()
{
    Declaration declared;
    declared.id = QStringLiteral("idealfactory");
    declared.name = QStringLiteral("Ideal Factory");
    declared.settings = settings();
    declared.operations =
        OperationSet::of<Create, Delete, ChangeShippingMethod, ChangeRecipient, ChangeNote, ChangeOptions>();
    declared.capabilities = Capability::FetchOrder | Capability::PrintFiles | Capability::Webhooks |
                            Capability::ConfirmsEvents | Capability::TestConnection;
    declared.asks = DraftPart::ShippingMethod | DraftPart::Price | DraftPart::ItemReference | DraftPart::Note |
                    DraftPart::Currency | DraftPart::Email | DraftPart::Phone | DraftPart::Region;
    declared.requirements = {
        {QStringLiteral("/items/*/reference"),
         QStringLiteral("The item's id in your shop, unique among all items: its print file is requested by it.")},
        alwaysNeedsPostalCode()};
    declared.orderOptions = orderOptions();
    declared.itemOptions = itemOptions();
    declared.resources = declaredResources();
    declared.resolution = {
        {ResourceKind::Variant, QStringLiteral("default_dpi"), QStringLiteral("product_id")},
        {ResourceKind::Product, QStringLiteral("default_dpi"), QStringLiteral("category_id")},
        {ResourceKind::Category, QStringLiteral("default_dpi"), QString()},
    };
    return declared;
}

} // namespace

const Declaration &declaration()
{
    static const Declaration declared = declare();
    return declared;
}

} // namespace platen::idealfactory
