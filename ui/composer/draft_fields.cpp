// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/draft_fields.h"

#include "ui/composer/provider_asks.h"

#include <QCoreApplication>

#include <algorithm>

namespace platen {

namespace {

using Editor = DraftField::Editor;
using Step = DraftField::Step;

std::vector<DraftField> orderFields()
{
    return {
        {"/account", QT_TRANSLATE_NOOP("DraftFields", "Accou&nt"), Editor::Account, Step::Items, {}, &Draft::account},
        {"/purchasedAt", QT_TRANSLATE_NOOP("DraftFields", "P&urchased"), Editor::Instant, Step::Items,
         DraftPart::PurchasedAt},
        {"/reference",
         QT_TRANSLATE_NOOP("DraftFields", "&Reference"),
         Editor::Line,
         Step::Items,
         {},
         &Draft::reference},
        {"/currency", QT_TRANSLATE_NOOP("DraftFields", "&Currency"), Editor::Choice, Step::Items, DraftPart::Currency,
         &Draft::currency},
        {"/note", QT_TRANSLATE_NOOP("DraftFields", "Note to the provi&der"), Editor::Area, Step::Items, DraftPart::Note,
         &Draft::note},
        {"/options", "", Editor::Form, Step::Items, {}},
        {"/shippingMethod", "", Editor::Method, Step::Shipping, DraftPart::ShippingMethod, &Draft::shippingMethod},
    };
}

std::vector<DraftField> itemFields()
{
    return {
        {"/items/*/sku", QT_TRANSLATE_NOOP("DraftFields", "&SKU"), Editor::Line, Step::Items, {}, &Item::sku},
        {"/items/*/attributes", "", Editor::Attributes, Step::Items, {}},
        {"/items/*/quantity", QT_TRANSLATE_NOOP("DraftFields", "&Quantity"), Editor::Number, Step::Items, {}},
        {"/items/*/title", QT_TRANSLATE_NOOP("DraftFields", "Tit&le"), Editor::Line, Step::Items, DraftPart::ItemTitle,
         &Item::title},
        {"/items/*/artwork", "", Editor::Artwork, Step::Items, {}},
        {"/items/*/sizing",
         QT_TRANSLATE_NOOP("DraftFields", "Si&zing"),
         Editor::Choice,
         Step::Items,
         {},
         &Item::sizing},
        {"/items/*/price", QT_TRANSLATE_NOOP("DraftFields", "&Price"), Editor::Money, Step::Items, DraftPart::Price},
        {"/items/*/reference", QT_TRANSLATE_NOOP("DraftFields", "&Item reference"), Editor::Line, Step::Items,
         DraftPart::ItemReference, &Item::reference},
        {"/items/*/note", QT_TRANSLATE_NOOP("DraftFields", "Not&e"), Editor::Line, Step::Items, DraftPart::ItemNote,
         &Item::note},
        {"/items/*/options", "", Editor::Form, Step::Items, {}},
    };
}

std::vector<DraftField> recipientFields()
{
    const auto line = [](const char *pointer, const char *english, DraftField::Text text,
                         std::optional<DraftPart> part = {}) {
        return DraftField{QLatin1String(pointer), english, Editor::Line, Step::Recipient, part, text};
    };
    return {
        line("/recipient/name", QT_TRANSLATE_NOOP("DraftFields", "Na&me"), &Recipient::name),
        line("/recipient/company", QT_TRANSLATE_NOOP("DraftFields", "Compan&y"), &Recipient::company,
             DraftPart::Company),
        line("/recipient/address/line1", QT_TRANSLATE_NOOP("DraftFields", "A&ddress"), &Address::line1),
        line("/recipient/address/line2", QT_TRANSLATE_NOOP("DraftFields", "&Second line"), &Address::line2),
        line("/recipient/address/postalCode", "", &Address::postalCode),
        line("/recipient/address/city", QT_TRANSLATE_NOOP("DraftFields", "Town or &city"), &Address::city),
        line("/recipient/address/region", "", &Address::region, DraftPart::Region),
        {"/recipient/address/countryCode",
         QT_TRANSLATE_NOOP("DraftFields", "Cou&ntry"),
         Editor::Country,
         Step::Recipient,
         {},
         &Address::countryCode},
        line("/recipient/email", QT_TRANSLATE_NOOP("DraftFields", "Ema&il"), &Recipient::email, DraftPart::Email),
        line("/recipient/phone", QT_TRANSLATE_NOOP("DraftFields", "Phon&e"), &Recipient::phone, DraftPart::Phone),
        {"/recipient/kind", QT_TRANSLATE_NOOP("DraftFields", "&Kind of address"), Editor::Choice, Step::Recipient,
         DraftPart::RecipientKind, &Recipient::kind},
    };
}

// "/items/2/sku" → "/items/*/sku"
QString patternOf(const QString &pointer)
{
    return itemIndex(pointer) ? QStringLiteral("/items/*") + withinItem(pointer) : pointer;
}

template <typename D>
auto *memberText(D &draft, const DraftField &field, std::size_t item)
{
    using T = std::conditional_t<std::is_const_v<D>, const QString, QString>;
    if (const auto *member = std::get_if<QString Draft::*>(&field.text))
        return static_cast<T *>(&(draft.**member));
    if (const auto *member = std::get_if<QString Recipient::*>(&field.text))
        return static_cast<T *>(&(draft.recipient.**member));
    if (const auto *member = std::get_if<QString Address::*>(&field.text))
        return static_cast<T *>(&(draft.recipient.address.**member));
    if (const auto *member = std::get_if<QString Item::*>(&field.text); member && item < draft.items.size())
        return static_cast<T *>(&(draft.items[item].**member));
    return static_cast<T *>(nullptr);
}

} // namespace

QString DraftField::label() const
{
    return *english ? QCoreApplication::translate("DraftFields", english) : QString();
}

bool DraftField::isOfItem() const
{
    return pointer.startsWith(u"/items/*/");
}

bool DraftField::isAsked(const Declaration *provider) const
{
    if (editor == Editor::Artwork)
        return platen::isAsked(provider, DraftPart::ArtworkUrls, pointer) ||
               platen::isAsked(provider, DraftPart::ArtworkFiles, pointer);
    if (editor == Editor::Choice && std::holds_alternative<QString Item::*>(text))
        return provider && !provider->sizings.isEmpty();
    return !part || platen::isAsked(provider, *part, pointer);
}

const std::vector<DraftField> &draftFields()
{
    static const std::vector<DraftField> fields = [] {
        std::vector<DraftField> all = orderFields();
        for (const std::vector<DraftField> &more : {itemFields(), recipientFields()})
            all.insert(all.end(), more.begin(), more.end());
        return all;
    }();
    return fields;
}

const DraftField *draftField(const QString &pointer)
{
    const QString pattern = patternOf(pointer);
    const auto &fields = draftFields();
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [&](const DraftField &field) { return isWithin(pattern, field.pointer); });
    return found == fields.end() ? nullptr : &*found;
}

std::optional<std::size_t> itemIndex(const QString &pointer)
{
    if (!pointer.startsWith(u"/items/"))
        return std::nullopt;
    bool isNumber = false;
    const auto index = pointer.section(u'/', 2, 2).toULongLong(&isNumber);
    return isNumber ? std::optional<std::size_t>(index) : std::nullopt;
}

QString itemPointer(std::size_t item, const QString &rest)
{
    return QStringLiteral("/items/%1").arg(item) + rest;
}

QString withinItem(const QString &pointer)
{
    const QString rest = pointer.section(u'/', 3);
    return rest.isEmpty() ? rest : u'/' + rest;
}

bool isWithin(const QString &pointer, const QString &root)
{
    return pointer == root || (pointer.startsWith(root) && pointer[root.size()] == u'/');
}

DraftField::Step fixedOn(const QString &pointer, const Declaration *provider)
{
    if (isWithin(pointer, QStringLiteral("/recipient")))
        return DraftField::Step::Recipient;
    const DraftField *field = draftField(pointer);
    const bool isShipping = pointer == u"/shippingMethod" && (!provider || field->isAsked(provider));
    // Errors without a field on any other step are shown on the first.
    return isShipping ? DraftField::Step::Shipping : DraftField::Step::Items;
}

QString *textIn(Draft &draft, const DraftField &field, std::size_t item)
{
    return memberText(draft, field, item);
}

QString textIn(const Draft &draft, const DraftField &field, std::size_t item)
{
    const QString *text = memberText(draft, field, item);
    return text ? *text : QString();
}

} // namespace platen
