// SPDX-License-Identifier: GPL-3.0-or-later
// A plot of how figures grow with the number of orders, as SVG; both axes are logarithmic.
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace platen::bench {

struct Curve
{
    QString name;
    struct Point
    {
        double orders = 0;
        double value = 0; // milliseconds, or megabytes
    };
    std::vector<Point> points;
};

QByteArray growthPlot(const std::vector<Curve> &curves);

} // namespace platen::bench
