// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/artwork/size_text.h"

#include <cmath>

namespace platen::artwork {

namespace {

// The nearest half inch, if it is less than a hundredth of an inch away.
std::optional<double> halfInches(double millimetres)
{
    const double inches = millimetres / millimetresPerInch;
    const double half = std::round(inches * 2) / 2;
    return half > 0 && std::abs(inches - half) < 0.01 ? std::optional(half) : std::nullopt;
}

} // namespace

QString lengthText(double millimetres)
{
    return QString::number(std::round(millimetres * 10) / 10);
}

Message sizeText(Size millimetres)
{
    const std::optional<double> width = halfInches(millimetres.width);
    const std::optional<double> height = halfInches(millimetres.height);
    if (width && height)
        return Message::of("%1 × %2 in", QString::number(*width), QString::number(*height));
    return Message::of("%1 × %2 mm", lengthText(millimetres.width), lengthText(millimetres.height));
}

Message pixelsText(Size pixels)
{
    return Message::of("%1 × %2 px", std::llround(pixels.width), std::llround(pixels.height));
}

QString dpiText(double dpi, double wanted)
{
    const double rounded = std::round(dpi);
    return QString::number(dpi < wanted && rounded >= std::round(wanted) ? std::floor(dpi) : rounded, 'f', 0);
}

Message shareText(double share)
{
    const auto percent = std::llround(share * 100);
    return percent < 1 ? Message::of("under 1 %") : Message::of("%1 %", percent);
}

} // namespace platen::artwork
