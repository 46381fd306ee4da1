// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/artwork/fitting.h"

#include <algorithm>
#include <cmath>

namespace platen::artwork {

namespace {

constexpr double sameMillimetres = 1.0;

struct Pair
{
    double horizontal = 1;
    double vertical = 1;
};

// Dots per unit of sizeOf(): a picture's size is in pixels; in a page the least detailed picture counts.
std::optional<double> dotsPerUnit(const Inspection &file)
{
    if (file.widthPx)
        return 1.0;
    if (file.detailDpi)
        return *file.detailDpi / millimetresPerInch;
    return std::nullopt;
}

Size withBleed(Size millimetres, double bleed)
{
    return {millimetres.width + 2 * bleed, millimetres.height + 2 * bleed};
}

// Pictures have no boxes: one that is larger than the trim size by the bleed on each side brings it along.
bool coversBleed(const Inspection &file, const Target &target)
{
    const std::optional<Size> size = physicalSizeOf(file);
    if (file.boxes || target.bleedMm <= 0 || !target.millimetres || !size)
        return false;
    return !isSameSize(*size, *target.millimetres) && isSameSize(*size, withBleed(*target.millimetres, target.bleedMm));
}

// How long a unit of the area is, across and down, in `size`'s unit.
std::optional<Pair> unitIn(const std::optional<Size> &size, Size area)
{
    if (!size)
        return std::nullopt;
    return Pair{size->width / area.width, size->height / area.height};
}

// Dots per unit of length on the area, along the axis that has fewer.
double density(double dots, const Placement &placement, Pair unit)
{
    // What is horizontal in a file that is turned lies vertically.
    const double across = placement.horizontalScale * (placement.turned ? unit.vertical : unit.horizontal);
    const double down = placement.verticalScale * (placement.turned ? unit.horizontal : unit.vertical);
    return std::min(dots / across, dots / down);
}

std::optional<double> ownDpi(const Inspection &file)
{
    if (!file.widthPx)
        return file.detailDpi;
    const std::optional<Size> size = physicalSizeOf(file);
    if (!size)
        return std::nullopt;
    return millimetresPerInch * std::min(*file.widthPx / size->width, *file.heightPx / size->height);
}

} // namespace

std::optional<Size> physicalSizeOf(const Inspection &file)
{
    if (!file.widthMm || !file.heightMm || *file.widthMm <= 0 || *file.heightMm <= 0)
        return std::nullopt;
    return Size{*file.widthMm, *file.heightMm};
}

std::optional<Size> sizeOf(const Inspection &file)
{
    if (file.widthPx && file.heightPx && *file.widthPx > 0 && *file.heightPx > 0)
        return Size{static_cast<double>(*file.widthPx), static_cast<double>(*file.heightPx)};
    return physicalSizeOf(file);
}

bool isSameSize(Size one, Size other)
{
    const auto near = [&](Size size) {
        return std::abs(one.width - size.width) <= sameMillimetres &&
               std::abs(one.height - size.height) <= sameMillimetres;
    };
    return near(other) || near(other.turned());
}

Fitting fitted(const Inspection &file, const std::optional<Target> &target, bool mayTurn)
{
    Fitting fitting;
    const std::optional<Size> shape = target ? target->shape() : std::nullopt;
    const std::optional<Size> size = sizeOf(file);
    if (!shape)
        fitting.dpi = ownDpi(file);
    if (!shape || !size)
        return fitting;
    const std::optional<Pair> millimetres = unitIn(target->millimetres, *shape);
    const std::optional<Pair> pixels = unitIn(target->pixels, *shape);
    Size area = *shape;
    fitting.includesBleed = coversBleed(file, *target);
    if (fitting.includesBleed)
        area = {area.width + 2 * target->bleedMm / millimetres->horizontal,
                area.height + 2 * target->bleedMm / millimetres->vertical};
    const Placement placement =
        mayTurn ? bestPlaced(*size, area, target->sizing) : placed(*size, area, target->sizing, false);
    fitting.placement = placement;
    const std::optional<double> dots = dotsPerUnit(file);
    if (dots && millimetres)
        fitting.dpi = millimetresPerInch * density(*dots, placement, *millimetres);
    if (dots && pixels)
        fitting.pixelShare = density(*dots, placement, *pixels);
    return fitting;
}

} // namespace platen::artwork
