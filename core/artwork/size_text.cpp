// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/artwork/size_text.h"

#include <algorithm>
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

// To whole numbers, or to as few decimals as leave it on its side of every limit (a multiple of `unit`).
QString rounded(double value, std::initializer_list<double> limits, double unit)
{
    constexpr int mostDecimals = 3;
    constexpr double exactness = 1e-7; // what differs by less is the same
    const auto side = [](double one, double limit) {
        return std::abs(one - limit) <= exactness ? 0 : one < limit ? -1 : 1;
    };
    for (int decimals = 0;; ++decimals) {
        const QString text = QString::number(value, 'f', decimals);
        const bool isTrue = std::all_of(limits.begin(), limits.end(), [&](double limit) {
            return side(text.toDouble(), limit * unit) == side(value, limit * unit);
        });
        if (isTrue || decimals == mostDecimals)
            return text;
    }
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

QString dpiText(double dpi, std::initializer_list<double> limits)
{
    return rounded(dpi, limits, 1);
}

Message shareText(double share, std::initializer_list<double> limits)
{
    const QString percent = rounded(share * 100, limits, 100);
    return percent == u"0" ? Message::of("under 1 %") : Message::of("%1 %", percent);
}

} // namespace platen::artwork
