// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace platen::sandbox::printintegrator {

// A small valid PDF of one page (business card, 85 × 55 mm) that shows the design's id.
QByteArray designPdf(const QByteArray &design);

} // namespace platen::sandbox::printintegrator
