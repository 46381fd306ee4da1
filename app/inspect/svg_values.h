// SPDX-License-Identifier: GPL-3.0-or-later
// The values of SVG's attributes.
#pragma once

#include <QRectF>
#include <QStringView>
#include <QTransform>

#include <optional>

namespace platen::inspect::svg {

// “210mm”, in millimetres; nullopt without a physical unit.
std::optional<double> millimetres(QStringView length);
// “120” or “120px”, in user units.
std::optional<double> userUnits(QStringView length);
std::optional<QRectF> viewBox(QStringView text);
QTransform transform(QStringView text);
// Whether an address leads outside the file.
bool isOutside(QStringView address);
// Whether a style sheet or an attribute does, by url() or @import.
bool refersOutside(QStringView style);

} // namespace platen::inspect::svg
