// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/artwork/target.h"

#include <algorithm>

namespace platen::artwork {

namespace {

constexpr double usualDpi = 300;

// How far the proportions of a print area and of its product may differ if both describe the same surface. What goes
// around an edge and rounding change them a little; the wrap of a mug changes them completely.
constexpr double sameShape = 0.1;

bool haveSameShape(Size one, Size other)
{
    const double quotient = (one.width / one.height) / (other.width / other.height);
    return std::max(quotient, 1 / quotient) - 1 <= sameShape;
}

QStringList namesOf(const std::vector<PrintArea> &areas)
{
    QStringList names;
    for (const PrintArea &area : areas)
        names.append(area.name);
    return names;
}

bool sameText(const QString &one, const QString &other)
{
    return one.compare(other, Qt::CaseInsensitive) == 0;
}

bool has(const QJsonObject &attributes, const QString &name, const QString &value)
{
    for (auto own = attributes.constBegin(); own != attributes.constEnd(); ++own) {
        if (sameText(own.key(), name) && sameText(own.value().toVariant().toString(), value))
            return true;
    }
    return false;
}

bool fits(const ProductVariant &variant, const QJsonObject &attributes)
{
    for (auto asked = attributes.constBegin(); asked != attributes.constEnd(); ++asked) {
        if (!has(variant.attributes, asked.key(), asked.value().toVariant().toString()))
            return false;
    }
    return true;
}

QString choicesOf(const Product &product)
{
    QStringList choices;
    for (const ProductAttribute &attribute : product.attributes)
        choices.append(QStringLiteral("%1=%2").arg(attribute.name, attribute.values.join(u'|')));
    return choices.join(QStringLiteral(", "));
}

// The areas of the variant that was asked for.
Result<std::vector<PrintArea>> areasOf(const Product &product, const QJsonObject &attributes)
{
    if (product.variants.empty())
        return product.areas;
    for (const ProductVariant &variant : product.variants) {
        if (fits(variant, attributes))
            return variant.areas;
    }
    return fail(ErrorCode::Usage,
                Message::of("%1 does not come with these attributes; there are: %2", product.sku, choicesOf(product)));
}

Result<std::optional<PrintArea>> areaOf(const std::vector<PrintArea> &areas, const QString &name,
                                        const Product &product)
{
    if (areas.empty())
        return std::optional<PrintArea>();
    const QString wanted = name.isEmpty() ? QStringLiteral("default") : name;
    const auto found =
        std::find_if(areas.begin(), areas.end(), [&](const PrintArea &area) { return sameText(area.name, wanted); });
    if (found != areas.end())
        return std::optional(*found);
    if (name.isEmpty())
        return std::optional(areas.front());
    return fail(ErrorCode::Usage, Message::of("%1 has no print area “%2”; there are: %3", product.sku, name,
                                              namesOf(areas).join(QStringLiteral(", "))));
}

// A product has one size. It is also that of a print area if there is no other, or if it is the main one, and if the
// proportions of its pixels do not contradict that.
std::optional<Size> sizeOf(const PrintArea &area, bool isOnly, const Product &product)
{
    const Size size{product.widthMm, product.heightMm};
    const bool isMain = isOnly || sameText(area.name, QStringLiteral("default"));
    if (!isMain || !size.isKnown())
        return std::nullopt;
    const Size pixels{static_cast<double>(area.widthPx), static_cast<double>(area.heightPx)};
    if (!pixels.isKnown())
        return size;
    return haveSameShape(pixels, size) ? std::optional(size) : std::nullopt;
}

Result<void> takeProduct(Target &target, const Product &product, const TargetOptions &given)
{
    PLATEN_TRY(const std::vector<PrintArea> areas, areasOf(product, given.attributes));
    PLATEN_TRY(const std::optional<PrintArea> area, areaOf(areas, given.area, product));
    if (!area) {
        target.area = given.area;
        target.millimetres = sizeOf(PrintArea(), true, product);
        return {};
    }
    target.area = area->name;
    target.millimetres = sizeOf(*area, areas.size() == 1, product);
    const Size pixels{static_cast<double>(area->widthPx), static_cast<double>(area->heightPx)};
    if (pixels.isKnown())
        target.pixels = pixels;
    return {};
}

void takeGiven(Target &target, const TargetOptions &given)
{
    if (given.millimetres)
        target.millimetres = given.millimetres;
    target.bleedMm = given.bleedMm.value_or(0);
    target.sizing = given.sizing.value_or(Sizing::Fill);
    target.given = given.millimetres || given.bleedMm || given.dpi || given.sizing;
}

Size scaled(Size size, double factor)
{
    return {size.width * factor, size.height * factor};
}

// Pixels and dots per inch follow from each other.
void settleResolution(Target &target, const TargetOptions &given, std::optional<double> catalogueDpi)
{
    const bool asksForPixels = target.pixels.has_value();
    if (given.dpi)
        target.dpi = given.dpi;
    else if (asksForPixels && target.millimetres)
        target.dpi = millimetresPerInch * std::min(target.pixels->width / target.millimetres->width,
                                                   target.pixels->height / target.millimetres->height);
    else if (!asksForPixels)
        target.dpi = catalogueDpi.value_or(usualDpi);
    if (!asksForPixels && target.millimetres)
        target.pixels = scaled(*target.millimetres, *target.dpi / millimetresPerInch);
    // A resolution cannot be compared where the size is not known.
    target.comparesPixels = asksForPixels && !(given.dpi && target.millimetres);
}

} // namespace

std::optional<Size> Target::shape() const
{
    return pixels && (!millimetres || haveSameShape(*pixels, *millimetres)) ? pixels : millimetres;
}

Result<std::optional<Target>> makeTarget(const TargetOptions &given, const Product *product,
                                         std::optional<double> catalogueDpi)
{
    Target target;
    target.area = given.area;
    if (product) {
        PLATEN_CHECK(takeProduct(target, *product, given));
    }
    takeGiven(target, given);
    if (!target.millimetres && !target.pixels && !given.dpi && !given.bleedMm && !catalogueDpi)
        return std::optional<Target>();
    settleResolution(target, given, catalogueDpi);
    return std::optional(target);
}

} // namespace platen::artwork
