// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/growth_plot.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>

namespace platen::bench {

namespace {

constexpr double left = 70;
constexpr double top = 20;
constexpr double width = 520;
constexpr double height = 330;
constexpr std::array colours{"#1f6feb", "#d1242f", "#1a7f37", "#9a6700", "#8250df", "#bf3989", "#57606a", "#0a7ea4"};

// Whole powers of ten around what is shown.
struct Axis
{
    int first = 0;
    int last = 1;
    [[nodiscard]] double share(double value) const { return (std::log10(value) - first) / (last - first); }
};

Axis axisOf(const std::vector<double> &values)
{
    const auto [least, most] = std::minmax_element(values.begin(), values.end());
    const int first = static_cast<int>(std::floor(std::log10(*least)));
    return {first, std::max(first + 1, static_cast<int>(std::ceil(std::log10(*most))))};
}

QString text(double x, double y, const QString &anchor, const QString &words)
{
    return QStringLiteral("<text x=\"%1\" y=\"%2\" text-anchor=\"%3\">%4</text>\n")
        .arg(x)
        .arg(y)
        .arg(anchor, words.toHtmlEscaped());
}

QString line(double x1, double y1, double x2, double y2)
{
    return QStringLiteral("<line x1=\"%1\" y1=\"%2\" x2=\"%3\" y2=\"%4\" stroke=\"#d0d7de\"/>\n")
        .arg(x1)
        .arg(y1)
        .arg(x2)
        .arg(y2);
}

} // namespace

QByteArray growthPlot(const std::vector<Curve> &curves)
{
    std::vector<double> orders;
    std::vector<double> values;
    for (const Curve &curve : curves) {
        for (const Curve::Point &point : curve.points) {
            orders.push_back(point.orders);
            values.push_back(std::max(point.value, 1e-3));
        }
    }
    QString svg =
        QStringLiteral("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 900 400\" font-family=\"sans-serif\" "
                       "font-size=\"12\" fill=\"#24292f\">\n<rect width=\"900\" height=\"400\" fill=\"#ffffff\"/>\n");
    if (!orders.empty()) {
        const Axis across = axisOf(orders);
        const Axis up = axisOf(values);
        const auto x = [&](double value) { return left + width * across.share(value); };
        const auto y = [&](double value) { return top + height * (1 - up.share(std::max(value, 1e-3))); };
        for (int power = across.first; power <= across.last; ++power) {
            svg += line(x(std::pow(10, power)), top, x(std::pow(10, power)), top + height);
            svg += text(x(std::pow(10, power)), top + height + 18, QStringLiteral("middle"),
                        QString::number(std::pow(10, power), 'f', 0));
        }
        for (int power = up.first; power <= up.last; ++power) {
            svg += line(left, y(std::pow(10, power)), left + width, y(std::pow(10, power)));
            svg +=
                text(left - 8, y(std::pow(10, power)) + 4, QStringLiteral("end"), QString::number(std::pow(10, power)));
        }
        svg += text(left + width / 2, top + height + 40, QStringLiteral("middle"), QStringLiteral("orders"));
        std::size_t number = 0;
        for (const Curve &curve : curves) {
            const QString colour = QString::fromLatin1(colours[number % colours.size()]);
            QStringList points;
            for (const Curve::Point &point : curve.points) {
                points.append(QStringLiteral("%1,%2").arg(x(point.orders)).arg(y(point.value)));
                svg += QStringLiteral("<circle cx=\"%1\" cy=\"%2\" r=\"3\" fill=\"%3\"/>\n")
                           .arg(x(point.orders))
                           .arg(y(point.value))
                           .arg(colour);
            }
            svg += QStringLiteral("<polyline points=\"%1\" fill=\"none\" stroke=\"%2\" stroke-width=\"2\"/>\n")
                       .arg(points.join(u' '), colour);
            const double at = top + 12 + 20 * static_cast<double>(number++);
            svg += QStringLiteral("<rect x=\"%1\" y=\"%2\" width=\"14\" height=\"3\" fill=\"%3\"/>\n")
                       .arg(left + width + 20)
                       .arg(at - 5)
                       .arg(colour);
            svg += text(left + width + 40, at, QStringLiteral("start"), curve.name);
        }
    }
    return (svg + QStringLiteral("</svg>\n")).toUtf8();
}

} // namespace platen::bench
