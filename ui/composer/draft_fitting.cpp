// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/draft_fitting.h"

#include "ui/composer/draft_fields.h"
#include "ui/composer/product_fit.h"

namespace platen {

void fitTexts(Draft &draft, const Draft &loaded, const Declaration *provider, bool keep)
{
    if (!provider)
        return;
    for (const DraftField &field : draftFields()) {
        QString *text = field.isOfItem() ? nullptr : textIn(draft, field, 0);
        if (text && !field.isAsked(provider))
            *text = keep ? textIn(loaded, field, 0) : QString();
    }
    for (const QString &method : provider->shippingMethods) {
        if (method.compare(draft.shippingMethod, Qt::CaseInsensitive) == 0)
            draft.shippingMethod = method;
    }
}

void moveArtwork(Item &item, const Declaration &provider)
{
    const QStringList areas = declaredAreas(&provider);
    if (item.artwork.size() == 1 && !areas.contains(item.artwork.front().area))
        item.artwork.front().area = areas.first();
}

void fitMethod(Draft &draft, const Declaration &provider)
{
    if (!provider.shippingMethods.contains(draft.shippingMethod, Qt::CaseInsensitive))
        draft.shippingMethod.clear();
}

Item fittedItem(const Item &entered, const Item &loaded, const Product *known, const Declaration *provider, bool keep)
{
    Item item = entered;
    const auto isAskedHere = [provider](const char *member) {
        const DraftField *field = draftField(QStringLiteral("/items/*/") + QLatin1String(member));
        return !provider || (field && field->isAsked(provider));
    };
    if (!isAskedHere("reference"))
        item.reference = keep ? loaded.reference : QString();
    if (!isAskedHere("note"))
        item.note = keep ? loaded.note : QString();
    if (!isAskedHere("price"))
        item.price = keep ? loaded.price : std::nullopt;
    if (!isAskedHere("artwork"))
        item.artwork = keep ? loaded.artwork : std::vector<Artwork>();
    if (!isAskedHere("sizing"))
        item.sizing = keep ? loaded.sizing : QString();
    else if (provider && !provider->sizings.contains(item.sizing))
        item.sizing = provider->sizings.first();
    const bool ownTitle = provider && isAskedHere("title");
    if (!ownTitle)
        item.title = loaded.title;
    if (known && (item.title.isEmpty() || !ownTitle))
        item.title = known->title;
    if (known)
        item.attributes = chosenAttributes(*known, item.attributes);
    else if (!keep)
        item.attributes = {};
    for (const QString &name : item.attributes.keys()) {
        if (item.attributes.value(name) == QJsonValue(QString()))
            item.attributes.remove(name); // none chosen
    }
    return item;
}

Draft withoutProductTitles(Draft draft, const FindProduct &find)
{
    for (Item &item : draft.items) {
        const Product *product = find ? find(draft.account, item.sku) : nullptr;
        if (product && item.title == product->title)
            item.title.clear();
    }
    return draft;
}

} // namespace platen
