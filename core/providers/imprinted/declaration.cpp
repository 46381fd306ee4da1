// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/imprinted/declaration.h"
#include "core/providers/address_needs.h"
#include "core/providers/builders.h"
#include "core/providers/imprinted/mapping.h"

namespace platen::imprinted {

namespace {

std::vector<Setting> settings()
{
    const QHash<QString, QString> sites{
        {QStringLiteral("imprinted"), QStringLiteral("https://www.imprinted.com")},
        {QStringLiteral("twofifteen"), QStringLiteral("https://www.twofifteen.co.uk")},
        {QStringLiteral("inkthreadable"), QStringLiteral("https://www.inkthreadable.co.uk")},
        {QStringLiteral("printoteca"), QStringLiteral("https://www.printoteca.ro")}};
    return {
        requiredSetting("app_id", QStringLiteral("App ID"),
                        QStringLiteral("From the site's API Settings page: APP- and digits.")),
        secretSetting("secret_key", QStringLiteral("Secret key"),
                      QStringLiteral("From the same page. Every request is signed with it; it is never sent itself.")),
        choiceSetting("site", QStringLiteral("Site"),
                      QStringLiteral("The brand that the account is with. All of them share one platform."),
                      {QStringLiteral("imprinted"), QStringLiteral("twofifteen"), QStringLiteral("inkthreadable"),
                       QStringLiteral("printoteca")},
                      QStringLiteral("imprinted")),
        followingUrl("base_url", QStringLiteral("Address"),
                     QStringLiteral("Only for another site of the platform, a proxy, or platen-sandbox."),
                     QStringLiteral("site"), sites),
        choiceSetting("format", QStringLiteral("Format"),
                      QStringLiteral("What requests and answers are written in. Both say the same."),
                      {QStringLiteral("json"), QStringLiteral("xml")}, QStringLiteral("json")),
        optionalSetting("brand", QStringLiteral("Brand"),
                        QStringLiteral("One of the brands of your profile there. Orders go out under it unless they "
                                       "say another."))};
}

Field field(const char *name, const QString &label, const QString &help, Field::Type type = Field::Type::Text)
{
    return makeField(name, type, label, help);
}

Declaration declare()
{
    Declaration declared;
    declared.id = QStringLiteral("imprinted");
    declared.name = QStringLiteral("Imprinted");
    declared.settings = settings();
    declared.operations = OperationSet::of<Create, Delete>();
    declared.capabilities = Capability::FindSubmitted | Capability::FetchOrder | Capability::ListOrders |
                            Capability::CountOrders | Capability::TestConnection;
    declared.asks = DraftPart::ShippingMethod | DraftPart::ArtworkUrls | DraftPart::Price | DraftPart::ItemNote |
                    DraftPart::Note | DraftPart::Company | DraftPart::Phone | DraftPart::Region;
    declared.requirements = {alwaysNeedsPostalCode()};
    const QString brandHelp = QStringLiteral("One of the brands of your profile there, instead of the account's.");
    declared.orderOptions = {
        field("brandName", QStringLiteral("Brand"), brandHelp),
        field("shipping_address/phone2", QStringLiteral("Mobile phone"), QStringLiteral("The recipient's.")),
        field("shipping_address/phone3", QStringLiteral("Fax"), QStringLiteral("The recipient's.")),
        field("shipping_address/vatNumber", QStringLiteral("VAT number"), QStringLiteral("The recipient's."))};
    declared.itemOptions = {
        field("brandName", QStringLiteral("Brand"), QStringLiteral("Of this item, instead of the order's.")),
        field("label/type", QStringLiteral("Label"), QStringLiteral("The kind of label, such as “printed”.")),
        field("label/name", QStringLiteral("Label's name"), QStringLiteral("As in your profile there.")),
        field("mockups", QStringLiteral("Mockups"),
              QStringLiteral("Web addresses of pictures of the finished product, by side: "
                             "{\"front\": \"https://…\"}."),
              Field::Type::Json)};
    declared.printAreas = {QStringLiteral("front"), QStringLiteral("back")};
    declared.shippingMethods = shippingMethods();
    declared.maxPageSize = 250;
    return declared;
}

} // namespace

const Declaration &declaration()
{
    static const Declaration declared = declare();
    return declared;
}

} // namespace platen::imprinted
