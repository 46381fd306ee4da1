// SPDX-License-Identifier: GPL-3.0-or-later
// Print files, written by hand.
#pragma once

#include <QByteArray>

namespace platen::test {

// A grey PNG; with a resolution if `dpi` is not 0.
QByteArray pngFile(int width, int height, int dpi = 0);

} // namespace platen::test
