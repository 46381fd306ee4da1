// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/artwork/size_text.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace platen::artwork {

namespace {

// The nearest half inch, if it is less than a hundredth of an inch away.
std::optional<double> halfInches(double millimetres)
{
    const double inches = millimetres / millimetresPerInch;
    const double half = std::round(inches * 2) / 2;
    return half > 0 && std::abs(inches - half) < 0.01 ? std::optional(half) : std::nullopt;
}

// To whole numbers, or to as few decimals (at least `decimals`) as leave it on its side of every limit (a multiple of
// `unit`).
QString rounded(double value, const std::vector<double> &limits, double unit, int decimals = 0)
{
    constexpr int mostDecimals = 3;
    constexpr double exactness = 1e-7; // what differs by less is the same
    const auto side = [](double one, double limit) {
        return std::abs(one - limit) <= exactness ? 0 : one < limit ? -1 : 1;
    };
    for (;; ++decimals) {
        const QString text = QString::number(value, 'f', decimals);
        const bool isTrue = std::all_of(limits.begin(), limits.end(), [&](double limit) {
            return side(text.toDouble(), limit * unit) == side(value, limit * unit);
        });
        if (isTrue || decimals == mostDecimals)
            return text;
    }
}

QString tenths(double millimetres)
{
    return QString::number(std::round(millimetres * 10) / 10);
}

} // namespace

Message lengthText(double millimetres)
{
    return Message::of("%1 mm", tenths(millimetres));
}

Message sizeText(Size millimetres)
{
    const std::optional<double> width = halfInches(millimetres.width);
    const std::optional<double> height = halfInches(millimetres.height);
    if (width && height)
        return Message::of("%1 × %2 in", QString::number(*width), QString::number(*height));
    return Message::of("%1 × %2 mm", tenths(millimetres.width), tenths(millimetres.height));
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
    const double percent = share * 100;
    if (percent < 0.05)
        return Message::of("under 0.1 %");
    std::vector<double> all(limits);
    all.push_back(1);
    QString text = rounded(percent, all, 100, percent < 1 ? 1 : 0);
    if (text.endsWith(QStringLiteral(".0")))
        text.chop(2);
    return Message::of("%1 %", text);
}

} // namespace platen::artwork
