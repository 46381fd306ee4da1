// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/json_text.h"
#include "core/providers/prodigi/mapping.h"
#include "core/providers/prodigi/status.h"

#include <QJsonArray>

#include <array>

namespace platen::prodigi {

namespace {

struct Unit
{
    const char *name;
    double millimetres;
};

constexpr std::array units = {Unit{"in", 25.4}, Unit{"inches", 25.4}, Unit{"cm", 10.0}, Unit{"mm", 1.0}};

double millimetres(const QJsonValue &length, const QString &unit)
{
    for (const Unit &candidate : units) {
        if (sameWord(unit, candidate.name))
            return textOf(length).toDouble() * candidate.millimetres;
    }
    return 0;
}

int pixels(const QJsonValue &value)
{
    const double number = textOf(value).toDouble();
    return number > 0 && number < 1e6 ? static_cast<int>(number) : 0;
}

QStringList texts(const QJsonValue &list)
{
    QStringList all;
    for (const QJsonValue &value : list.toArray())
        all.append(textOf(value));
    return all;
}

std::vector<PrintArea> readAreas(const QJsonObject &areas, const QJsonObject &sizes)
{
    std::vector<PrintArea> all;
    for (auto area = areas.constBegin(); area != areas.constEnd(); ++area) {
        const QJsonObject size = sizes[area.key()].toObject();
        all.push_back(PrintArea{area.key(), area.value()[QLatin1String("required")].toBool(),
                                pixels(size[QLatin1String("horizontalResolution")]),
                                pixels(size[QLatin1String("verticalResolution")])});
    }
    return all;
}

// The areas of the product itself have the sizes that all variants share.
void settleSizes(Product &product)
{
    for (std::size_t i = 0; i < product.areas.size(); ++i) {
        PrintArea &area = product.areas[i];
        for (const ProductVariant &variant : product.variants) {
            const auto same = std::find_if(variant.areas.begin(), variant.areas.end(),
                                           [&area](const PrintArea &candidate) { return candidate.name == area.name; });
            if (same == variant.areas.end())
                continue;
            if (&variant == &product.variants.front()) {
                area.widthPx = same->widthPx;
                area.heightPx = same->heightPx;
            } else if (area.widthPx != same->widthPx || area.heightPx != same->heightPx) {
                area.widthPx = 0;
                area.heightPx = 0;
                break;
            }
        }
    }
}

} // namespace

Result<Product> readProduct(const Answer &answer)
{
    const QJsonObject object = answer.body[QLatin1String("product")].toObject();
    Product product;
    product.sku = textOf(object[QLatin1String("sku")]);
    if (product.sku.isEmpty())
        return answerError(answer, ErrorCode::BadResponse, Message::of("Prodigi's response holds no product."),
                           Effect::Asks);
    product.raw = object;
    product.title = textOf(object[QLatin1String("description")]);
    const QJsonObject size = object[QLatin1String("productDimensions")].toObject();
    const QString unit = size[QLatin1String("units")].toString();
    product.widthMm = millimetres(size[QLatin1String("width")], unit);
    product.heightMm = millimetres(size[QLatin1String("height")], unit);
    const QJsonObject attributes = object[QLatin1String("attributes")].toObject();
    for (auto attribute = attributes.constBegin(); attribute != attributes.constEnd(); ++attribute)
        product.attributes.push_back(ProductAttribute{attribute.key(), texts(attribute.value())});
    const QJsonObject areas = object[QLatin1String("printAreas")].toObject();
    for (const QJsonValue &value : object[QLatin1String("variants")].toArray()) {
        ProductVariant variant;
        variant.attributes = value[QLatin1String("attributes")].toObject();
        variant.shipsTo = texts(value[QLatin1String("shipsTo")]);
        variant.areas = readAreas(areas, value[QLatin1String("printAreaSizes")].toObject());
        product.variants.push_back(std::move(variant));
    }
    product.areas = readAreas(areas, {});
    settleSizes(product);
    return product;
}

Result<SpineInfo> readSpine(const Answer &answer)
{
    const QJsonValue width = answer.body[QLatin1String("spineInfo")][QLatin1String("widthMm")];
    const QString message = answer.body[QLatin1String("message")].toString().simplified().left(300);
    if (answer.body.contains(QLatin1String("success")) && !answer.body[QLatin1String("success")].toBool())
        return answerError(answer, ErrorCode::Refused,
                           Message::of("Prodigi cannot tell the width of this spine: %1", message), Effect::Asks);
    bool ok = false;
    const double millimetresWide = textOf(width).toDouble(&ok);
    if (!ok)
        return answerError(answer, ErrorCode::BadResponse,
                           Message::of("Prodigi's response holds no width of the spine."), Effect::Asks);
    return SpineInfo{millimetresWide, answer.body};
}

Result<std::vector<ActionAvailability>> readActions(const Answer &answer)
{
    struct Row
    {
        const char *theirs;
        const char *ours;
    };
    constexpr std::array rows = {Row{"cancel", "cancel"}, Row{"changeRecipientDetails", "changeRecipient"},
                                 Row{"changeShippingMethod", "changeShippingMethod"},
                                 Row{"changeMetaData", "changeMetadata"}};
    std::vector<ActionAvailability> actions;
    bool any = false;
    for (const Row &row : rows) {
        QJsonObject reported;
        for (auto member = answer.body.constBegin(); member != answer.body.constEnd(); ++member) {
            if (sameWord(member.key(), QByteArray(row.theirs).toLower().constData()))
                reported = member.value().toObject();
        }
        const QJsonValue available = reported.value(QLatin1String("isAvailable"));
        any = any || !available.isUndefined();
        ActionAvailability action{QString::fromLatin1(row.ours),
                                  available.toBool() || sameWord(available.toString(), "yes") ||
                                      sameWord(available.toString(), "true"),
                                  {}};
        if (!action.available) {
            action.reason = textOf(reported.value(QLatin1String("reason")));
            if (action.reason.isEmpty())
                action.reason = available.isUndefined() ? Message::of("Prodigi does not say whether it can be done.")
                                                        : Message::of("Prodigi no longer allows it for this order.");
        }
        actions.push_back(action);
    }
    if (!any)
        return answerError(answer, ErrorCode::BadResponse,
                           Message::of("Prodigi's response does not say which changes are open."), Effect::Asks);
    return actions;
}

} // namespace platen::prodigi
