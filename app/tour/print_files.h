// SPDX-License-Identifier: GPL-3.0-or-later
// Files as shops drop them, made for the tour and for measurements.
#pragma once

#include <QString>

namespace platen::tour {

// A JPEG of 6000 × 4000 px with the detail of a photo. Returns its path.
QString makePhoto(const QString &folder);
// A PDF of two A4 pages with text, drawings and a picture. Returns its path.
QString makePdf(const QString &folder);

} // namespace platen::tour
