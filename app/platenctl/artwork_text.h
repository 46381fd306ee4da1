// SPDX-License-Identifier: GPL-3.0-or-later
// A checked artwork file, as JSON and as text.
#pragma once

#include "core/engine/artwork_check.h"

#include <QJsonObject>
#include <QString>

namespace platen::ctl {

QJsonObject artworkObject(const CheckedArtwork &checked);
QString artworkText(const CheckedArtwork &checked);
// "warning: 187 dpi at 16 × 24 in; 300 dpi needs 4800 × 7200 px"
QString findingText(const artwork::Finding &finding);

// What was found in a draft's files and does not stop the order, a line each.
QString artworkNotes(const std::vector<DraftArtwork> &artwork);

} // namespace platen::ctl
