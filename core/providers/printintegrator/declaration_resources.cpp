// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/builders.h"
#include "core/providers/printintegrator/declaration.h"

namespace platen::printintegrator {

namespace {

ResourceDeclaration products()
{
    ResourceDeclaration declared;
    declared.kind = ResourceKind::Product;
    declared.verbs = ResourceVerb::List | ResourceVerb::Show | ResourceVerb::Create | ResourceVerb::Update;
    declared.idHelp = QStringLiteral("The product's slug, as in its address.");
    declared.fields = {
        makeField("name", Field::Type::Text, QStringLiteral("Name"), QStringLiteral("As customers see it.")),
        makeField("slug", Field::Type::Text, QStringLiteral("Slug"),
                  QStringLiteral("Its name in addresses: small letters, digits and hyphens.")),
        makeField("sku", Field::Type::Text, QStringLiteral("SKU"), QStringLiteral("What orders call it.")),
        makeField("description", Field::Type::LongText, QStringLiteral("Description"),
                  QStringLiteral("As customers read it.")),
        makeField("personalization", Field::Type::Json, QStringLiteral("Personalization"),
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
        makeField("name", Field::Type::Text, QStringLiteral("Name"), QStringLiteral("For you to find it again.")),
        makeField("sku", Field::Type::Text, QStringLiteral("SKU"), QStringLiteral("The product that it is for.")),
        makeField("files", Field::Type::Json, QStringLiteral("Files"),
                  QStringLiteral("A list of {\"area\", \"fileId\"} or {\"area\", \"url\"}.")),
        makeField("personalization", Field::Type::Json, QStringLiteral("Personalization"),
                  QStringLiteral("What the customer chose, by the product's rules."))};
    return declared;
}

ResourceDeclaration webhooks()
{
    ResourceDeclaration declared;
    declared.kind = ResourceKind::Webhook;
    declared.verbs = ResourceVerb::List | ResourceVerb::Create | ResourceVerb::Delete;
    declared.idHelp = QStringLiteral("The webhook's id.");
    declared.fields = {makeField("url", Field::Type::Url, QStringLiteral("Address"),
                                 QStringLiteral("Where events are sent."), Need::Required),
                       makeField("events", Field::Type::TextList, QStringLiteral("Events"),
                                 QStringLiteral("The types of events to receive."), Need::Required)};
    return declared;
}

} // namespace

std::vector<ResourceDeclaration> declaredResources()
{
    return {products(), designs(), webhooks()};
}

} // namespace platen::printintegrator
