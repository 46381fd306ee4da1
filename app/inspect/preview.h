// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>

namespace platen::inspect {

// Loads what drawing needs from outside, as long as that is allowed.
void prepareDrawing();

// A PNG of the page in sRGB with at most `size` pixels on its longer side; empty if it cannot be drawn.
QByteArray preview(QFile &file, int page, int size);

} // namespace platen::inspect
