// SPDX-License-Identifier: GPL-3.0-or-later
// What a provider takes as artwork, by its document. The defaults: its document does not say.
#pragma once

#include <QStringList>

namespace platen {

struct ArtworkRules
{
    QStringList formats;     // those that it takes: "png", "jpeg", "tiff", "webp", "svg", "pdf"; empty: all
    qint64 largestFile = 0;  // in bytes; 0: no limit of its own
    bool wantsRgb = false;   // CMYK and Lab are not welcome
    bool turnsFiles = false; // by 90° where they fit better that way
    bool operator==(const ArtworkRules &) const = default;
};

} // namespace platen
