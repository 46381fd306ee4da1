// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspect/svg_values.h"

#include <QRegularExpression>
#include <QStringList>

#include <utility>
#include <vector>

namespace platen::inspect::svg {

namespace {

std::vector<double> numbers(QStringView text)
{
    static const QRegularExpression number(QStringLiteral("[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?"));
    std::vector<double> all;
    for (auto found = number.globalMatch(text.toString()); found.hasNext();)
        all.push_back(found.next().capturedView().toDouble());
    return all;
}

QTransform single(QStringView name, const std::vector<double> &values)
{
    const auto value = [&values](std::size_t i, double otherwise = 0) {
        return i < values.size() ? values[i] : otherwise;
    };
    QTransform result;
    if (name == QLatin1String("matrix") && values.size() == 6)
        return {values[0], values[1], values[2], values[3], values[4], values[5]};
    if (name == QLatin1String("translate"))
        result.translate(value(0), value(1));
    else if (name == QLatin1String("scale"))
        result.scale(value(0, 1), value(1, value(0, 1)));
    else if (name == QLatin1String("rotate"))
        result.rotate(value(0)); // around which point does not matter for sizes
    return result;
}

} // namespace

std::optional<double> millimetres(QStringView length)
{
    const std::pair<const char *, double> units[] = {{"mm", 1},         {"cm", 10},       {"in", 25.4},
                                                     {"pt", 25.4 / 72}, {"pc", 25.4 / 6}, {"Q", 0.25}};
    const QStringView text = length.trimmed();
    for (const auto &[unit, size] : units) {
        const QLatin1String suffix(unit);
        if (!text.endsWith(suffix, Qt::CaseInsensitive))
            continue;
        bool isNumber = false;
        const double number = text.chopped(suffix.size()).toDouble(&isNumber);
        return isNumber && number > 0 ? std::optional(number * size) : std::nullopt;
    }
    return std::nullopt;
}

std::optional<double> userUnits(QStringView length)
{
    QStringView text = length.trimmed();
    if (text.endsWith(QLatin1String("px")))
        text.chop(2);
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    return isNumber && number > 0 ? std::optional(number) : std::nullopt;
}

std::optional<QRectF> viewBox(QStringView text)
{
    const std::vector<double> all = numbers(text);
    if (all.size() != 4 || !(all[2] > 0) || !(all[3] > 0))
        return std::nullopt;
    return QRectF(all[0], all[1], all[2], all[3]);
}

QTransform transform(QStringView text)
{
    static const QRegularExpression part(QStringLiteral("(\\w+)\\s*\\(([^)]*)\\)"));
    QTransform result;
    for (auto found = part.globalMatch(text.toString()); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        result = single(match.capturedView(1), numbers(match.capturedView(2))) * result;
    }
    return result;
}

bool isOutside(QStringView address)
{
    const QStringView trimmed = address.trimmed();
    return !trimmed.isEmpty() && !trimmed.startsWith(u'#') &&
           !trimmed.startsWith(QLatin1String("data:"), Qt::CaseInsensitive);
}

bool refersOutside(QStringView style)
{
    static const QRegularExpression url(QStringLiteral("url\\(\\s*[\"']?\\s*([^\"')]{0,16})"),
                                        QRegularExpression::CaseInsensitiveOption);
    if (style.contains(QLatin1String("@import"), Qt::CaseInsensitive))
        return true;
    for (auto found = url.globalMatch(style.toString()); found.hasNext();) {
        if (isOutside(found.next().capturedView(1)))
            return true;
    }
    return false;
}

} // namespace platen::inspect::svg
