// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/product_fit.h"

#include "core/domain/exact_json.h"
#include "ui/composer/provider_asks.h"

#include <algorithm>

namespace platen {

QString chosenValue(const ProductAttribute &attribute, const QJsonObject &given)
{
    const QString only = attribute.values.size() == 1 ? attribute.values.first() : QString();
    if (!given.contains(attribute.name))
        return only;
    const QString text = plainText(given[attribute.name]);
    if (text.isEmpty())
        return {};
    const auto same = std::find_if(attribute.values.begin(), attribute.values.end(), [&text](const QString &value) {
        return value.compare(text, Qt::CaseInsensitive) == 0;
    });
    return same == attribute.values.end() ? only : *same;
}

QJsonObject chosenAttributes(const Product &product, const QJsonObject &given)
{
    QJsonObject chosen;
    for (const ProductAttribute &attribute : product.attributes) {
        if (const QString value = chosenValue(attribute, given); !value.isEmpty())
            chosen[attribute.name] = value;
    }
    return chosen;
}

QStringList declaredAreas(const Declaration *provider)
{
    return provider && !provider->printAreas.isEmpty() ? provider->printAreas : QStringList{QStringLiteral("default")};
}

std::vector<WantedArea> wantedAreas(const Declaration *provider, const Product *product,
                                    const std::vector<Artwork> &given, const QStringList &added)
{
    std::vector<WantedArea> wanted;
    const auto add = [&wanted](const QString &area, bool required) {
        const bool isThere =
            std::any_of(wanted.begin(), wanted.end(), [&area](const WantedArea &one) { return one.area == area; });
        if (!isThere)
            wanted.push_back({area, required});
    };
    if (product && !product->areas.empty()) {
        for (const PrintArea &area : product->areas)
            add(area.name, area.required);
    } else {
        // Only the first one; more are added on request.
        const QString first = declaredAreas(provider).first();
        const bool elsewhere =
            std::any_of(given.begin(), given.end(), [&first](const Artwork &artwork) { return artwork.area != first; });
        add(first, isNeeded(provider, QStringLiteral("/items/*/artwork")) && !elsewhere);
    }
    for (const Artwork &artwork : given)
        add(artwork.area, false);
    for (const QString &area : added)
        add(area, false);
    return wanted;
}

} // namespace platen
