// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/artwork/placement.h"

#include <algorithm>

namespace platen::artwork {

namespace {

// How far the placements of a square differ only by rounding.
constexpr double rounding = 1e-9;

double aspectChange(Size one, Size other)
{
    const double quotient = (one.width / one.height) / (other.width / other.height);
    return std::max(quotient, 1 / quotient) - 1;
}

Rect centred(Size file, Size area)
{
    return {(area.width - file.width) / 2, (area.height - file.height) / 2, file.width, file.height};
}

// The file's size on the area, with its sides as they lie there.
Size sizeOn(Size file, Size area, Sizing sizing)
{
    const double across = area.width / file.width;
    const double down = area.height / file.height;
    switch (sizing) {
    case Sizing::Fill: {
        const double scale = std::max(across, down);
        return {file.width * scale, file.height * scale};
    }
    case Sizing::Fit: {
        const double scale = std::min(across, down);
        return {file.width * scale, file.height * scale};
    }
    case Sizing::Stretch:
        break;
    }
    return area;
}

// What lies beyond the area on each side, as a fraction of the file.
Crop cropOf(const Rect &file, Size area, bool turned)
{
    const double across = std::max(0.0, (file.width - area.width) / 2 / file.width);
    const double down = std::max(0.0, (file.height - area.height) / 2 / file.height);
    return turned ? Crop{down, across, down, across} : Crop{across, down, across, down};
}

// Smaller is better.
double loss(const Placement &placement, Sizing sizing)
{
    switch (sizing) {
    case Sizing::Fill:
        return placement.crop.share();
    case Sizing::Fit:
        return placement.empty;
    case Sizing::Stretch:
        break;
    }
    return std::max(placement.horizontalScale, placement.verticalScale);
}

} // namespace

const QStringList &sizingWords()
{
    static const QStringList words{QStringLiteral("fillPrintArea"), QStringLiteral("fitPrintArea"),
                                   QStringLiteral("stretchToPrintArea")};
    return words;
}

QString sizingWord(Sizing sizing)
{
    return sizingWords().at(static_cast<int>(sizing));
}

std::optional<Sizing> sizingFromWord(const QString &word)
{
    const auto index = sizingWords().indexOf(word);
    return index < 0 ? std::nullopt : std::optional(static_cast<Sizing>(index));
}

double Crop::share() const
{
    return 1 - (1 - left - right) * (1 - top - bottom);
}

Placement placed(Size file, Size area, Sizing sizing, bool turned)
{
    const Size lying = turned ? file.turned() : file;
    const Size printed = sizeOn(lying, area, sizing);
    Placement placement;
    placement.turned = turned;
    placement.file = centred(printed, area);
    if (sizing == Sizing::Fill)
        placement.crop = cropOf(placement.file, area, turned);
    if (sizing == Sizing::Fit)
        placement.empty = std::max(0.0, 1 - (printed.width / area.width) * (printed.height / area.height));
    if (sizing == Sizing::Stretch)
        placement.aspectChange = aspectChange(lying, area);
    const Size own = turned ? printed.turned() : printed;
    placement.horizontalScale = own.width / file.width;
    placement.verticalScale = own.height / file.height;
    return placement;
}

Placement bestPlaced(Size file, Size area, Sizing sizing)
{
    const Placement straight = placed(file, area, sizing, false);
    const Placement turned = placed(file, area, sizing, true);
    return loss(turned, sizing) < loss(straight, sizing) * (1 - rounding) - rounding ? turned : straight;
}

} // namespace platen::artwork
