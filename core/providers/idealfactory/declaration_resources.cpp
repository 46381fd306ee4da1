// SPDX-License-Identifier: GPL-3.0-or-later
// The document's tables "Product Categories", "Products", "Product Variants" and "Batch Orders".
#include "core/providers/idealfactory/declaration.h"
#include "core/providers/idealfactory/fields.h"

namespace platen::idealfactory {

namespace {

using T = Field::Type;

ResourceDeclaration catalogue(ResourceKind kind, const char *idHelp, std::vector<Field> fields)
{
    ResourceDeclaration declared;
    declared.kind = kind;
    declared.verbs = ResourceVerb::Show | ResourceVerb::Create | ResourceVerb::Update | ResourceVerb::Delete;
    declared.fields = std::move(fields);
    declared.idHelp = QString::fromUtf8(idHelp);
    return declared;
}

ResourceDeclaration categories()
{
    return catalogue(
        ResourceKind::Category, "the category's UID",
        {field("name", T::Text, "Name", "Name of the category.", true),
         field("parent_id", T::Text, "Parent", "UID of the category that this one belongs to."),
         field("description", T::LongText, "Description", "Description of the category."),
         field("default_dpi", T::Integer, "Resolution", "Dots per inch, if its products do not say; otherwise 300."),
         field("editor_category_id", T::Text, "Editor category", "UID of the category in the editor."),
         field("default_location_id", T::Text, "Location", "UID of the default location.")});
}

ResourceDeclaration products()
{
    return catalogue(ResourceKind::Product, "the product's number",
                     {field("category_id", T::Integer, "Category", "Number of the product's category.", true),
                      field("name", T::Text, "Name", "Name of the product.", true),
                      field("code", T::Text, "Code", "The product's code."),
                      field("order_column", T::Integer, "Position", "Where it stands in listings.", true),
                      field("active", T::Boolean, "Active", "Whether the product is on sale.", true),
                      field("description", T::LongText, "Description", "Description of the product."),
                      field("default_dpi", T::Integer, "Resolution", "Dots per inch, if its variants do not say."),
                      field("team_id", T::Integer, "Team", "Number of the team that the product belongs to.", true),
                      field("editor_category_id", T::Text, "Editor category", "Id of the category in the editor."),
                      field("default_location_id", T::Integer, "Location", "Number of the default location.")});
}

ResourceDeclaration variants()
{
    return catalogue(
        ResourceKind::Variant, "the variant's number",
        {field("uuid", T::Text, "UUID", "An identifier of 36 characters; created if it is missing."),
         field("name", T::Text, "Name", "Name of the variant.", true),
         field("product_variant_category_id", T::Integer, "Variant category", "Number of the variant's category."),
         field("product_id", T::Integer, "Product", "Number of the product that this is a variant of.", true),
         field("price_id", T::Integer, "Price", "Number of its price."),
         field("editor_product_id", T::Text, "Editor product", "Id of the product in the editor."),
         field("weight", T::Integer, "Weight", "Weight of the variant; not below 0."),
         field("length", T::Integer, "Length", "Length of the variant."),
         field("width", T::Integer, "Width", "Width of the variant."),
         field("height", T::Integer, "Height", "Height of the variant."),
         field("description", T::LongText, "Description", "Description of the variant."),
         field("country_id", T::Integer, "Country", "Number of the country that it is made in.", true),
         field("customs_code", T::Text, "Customs code", "Its code for customs."),
         field("customs_description", T::Text, "Customs description", "Description for customs."),
         field("long_customs_description", T::LongText, "Long customs description",
               "A longer description for customs."),
         field("default_dpi", T::Integer, "Resolution", "Dots per inch; not below 0."),
         field("seo_details", T::LongText, "SEO details", "Description for search engines."),
         field("ecommerce_tags", T::Text, "Tags", "The shop's tags, separated by commas."),
         field("default_location_id", T::Integer, "Location", "Number of the default location.")});
}

ResourceDeclaration batches()
{
    ResourceDeclaration declared;
    declared.kind = ResourceKind::Batch;
    declared.verbs = ResourceVerb::Create;
    declared.idHelp = QStringLiteral("the batch order's UID");
    declared.fields = {
        field("order_items", T::TextList, "Items", "UIDs of the order items that are printed together.", true),
        field("print_templates", T::TextList, "Print templates",
              "UIDs of the templates that they are laid out by, from the dashboard.", true)};
    return declared;
}

} // namespace

std::vector<ResourceDeclaration> declaredResources()
{
    return {categories(), products(), variants(), batches()};
}

} // namespace platen::idealfactory
