// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/artwork/overlay.h"

#include "core/artwork/fitting.h"

#include <algorithm>

namespace platen::artwork {

namespace {

// How far from the edge text and faces should stay: cutting is not exact.
constexpr double safeMillimetres = 3;
constexpr double largestSafeShare = 0.1; // of a side, for small products

Rect grown(double across, double down)
{
    return {-across, -down, 1 + 2 * across, 1 + 2 * down};
}

Rect safeArea(Size millimetres)
{
    return grown(-std::min(safeMillimetres / millimetres.width, largestSafeShare),
                 -std::min(safeMillimetres / millimetres.height, largestSafeShare));
}

Rect common(const Rect &one, const Rect &other)
{
    const double left = std::max(one.x, other.x);
    const double top = std::max(one.y, other.y);
    const double right = std::min(one.x + one.width, other.x + other.width);
    const double bottom = std::min(one.y + one.height, other.y + other.height);
    return {left, top, std::max(0.0, right - left), std::max(0.0, bottom - top)};
}

// What of `whole` is not in `hole`: above, below, left and right of it.
std::vector<Rect> outside(const Rect &whole, const Rect &hole)
{
    const Rect inner = common(whole, hole);
    const double below = inner.y + inner.height;
    const double beside = inner.x + inner.width;
    const std::vector<Rect> all{
        {whole.x, whole.y, whole.width, inner.y - whole.y},
        {whole.x, below, whole.width, whole.y + whole.height - below},
        {whole.x, inner.y, inner.x - whole.x, inner.height},
        {beside, inner.y, whole.x + whole.width - beside, inner.height},
    };
    constexpr double visible = 1e-9;
    std::vector<Rect> parts;
    std::copy_if(all.begin(), all.end(), std::back_inserter(parts),
                 [](const Rect &part) { return part.width > visible && part.height > visible; });
    return parts;
}

} // namespace

std::optional<Overlay> overlayOf(const Inspection &file, const Preflight &result)
{
    if (!result.target || !result.target->shape())
        return std::nullopt;
    const Fitting fitting = fitted(file, result.target, result.rotated);
    if (!fitting.placement)
        return std::nullopt;
    const Target &target = *result.target;
    Overlay overlay;
    overlay.aspect = *target.shape();
    overlay.turned = fitting.placement->turned;
    if (target.millimetres) {
        overlay.safe = safeArea(*target.millimetres);
        if (target.bleedMm > 0)
            overlay.bleed =
                grown(target.bleedMm / target.millimetres->width, target.bleedMm / target.millimetres->height);
    }
    // A file that brings its bleed was placed on trim and bleed together.
    const Rect placedOn = fitting.includesBleed ? *overlay.bleed : overlay.trim;
    const Size area{overlay.aspect.width * placedOn.width, overlay.aspect.height * placedOn.height};
    const Rect &lying = fitting.placement->file;
    overlay.file = {placedOn.x + lying.x / area.width * placedOn.width,
                    placedOn.y + lying.y / area.height * placedOn.height, lying.width / area.width * placedOn.width,
                    lying.height / area.height * placedOn.height};
    overlay.cutOff = outside(overlay.file, placedOn);
    overlay.empty = outside(overlay.trim, overlay.file);
    const bool isLow = std::any_of(result.findings.begin(), result.findings.end(),
                                   [](const Finding &found) { return found.code == u"lowResolution"; });
    if (isLow)
        overlay.lowResolution = {common(overlay.trim, overlay.file)};
    return overlay;
}

} // namespace platen::artwork
