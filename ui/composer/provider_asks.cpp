// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/provider_asks.h"

#include "core/providers/address_needs.h"
#include "ui/composer/draft_fields.h"
#include "ui/forms/declared_text.h"
#include "ui/forms/field_pointer.h"

#include <algorithm>

namespace platen {

namespace {

bool hasFieldIn(const std::vector<Field> &form, const QString &at, const QString &pointer)
{
    return std::any_of(form.begin(), form.end(),
                       [&](const Field &field) { return pointer == fieldPointer(at, field.name); });
}

bool hasField(const Declaration &provider, const QString &pointer)
{
    if (pointer == u"/items" || isWithin(pointer, QStringLiteral("/recipient")))
        return true;
    const auto &fields = draftFields();
    const auto field = std::find_if(fields.begin(), fields.end(), [&](const DraftField &one) {
        const bool inside = one.editor == DraftField::Editor::Artwork || one.editor == DraftField::Editor::Attributes;
        return inside ? isWithin(pointer, one.pointer) : pointer == one.pointer;
    });
    if (field != fields.end() && field->editor != DraftField::Editor::Form)
        return true;
    return hasFieldIn(provider.orderOptions, QStringLiteral("/options"), pointer) ||
           hasFieldIn(provider.itemOptions, QStringLiteral("/items/*/options"), pointer);
}

} // namespace

bool isNeeded(const Declaration *provider, const QString &pointer, const QString &countryCode)
{
    return provider && requirementIn(*provider, pointer, countryCode);
}

QString neededWhy(const Declaration *provider, const QString &pointer, const QString &countryCode)
{
    const DraftRequirement *need = provider ? requirementIn(*provider, pointer, countryCode) : nullptr;
    return need ? declaredText(need->help) : QString();
}

bool isAsked(const Declaration *provider, DraftPart part, const QString &pointer)
{
    return provider && (provider->asksFor(part) || isNeeded(provider, pointer));
}

QStringList neededOtherwise(const Declaration *provider, const QString &begin)
{
    QStringList others;
    if (!provider)
        return others;
    for (const DraftRequirement &need : provider->requirements) {
        if (need.pointer.startsWith(begin) && !hasField(*provider, need.pointer))
            others << (need.help.isEmpty() ? need.pointer : declaredText(need.help));
    }
    return others;
}

} // namespace platen
