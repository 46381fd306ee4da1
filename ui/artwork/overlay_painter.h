// SPDX-License-Identifier: GPL-3.0-or-later
// Paints a file at its place on the product: what is cut off is dimmed, what stays empty and what lacks resolution is
// hatched, and lines show trim, bleed and safe area. Never mirrored: a product has the same left side everywhere.
#pragma once

#include "core/artwork/overlay.h"
#include "ui/widgets/theme.h"

#include <QImage>
#include <QRectF>

#include <vector>

class QPainter;

namespace platen {

// How each part looks, also in the legend.
enum class OverlayPart { Trim, Bleed, Safe, CutOff, Empty, LowResolution };

[[nodiscard]] QString overlayPartWord(OverlayPart part);
[[nodiscard]] std::vector<OverlayPart> overlayParts(const artwork::Overlay &overlay); // those that it has
void paintSwatch(QPainter *painter, const QRectF &rect, OverlayPart part, const QPalette &palette);

// Everything that is painted, in fractions of the trim size.
[[nodiscard]] QRectF overlayBounds(const artwork::Overlay &overlay);
// `fraction` in pixels, if the trim size is `trim` there.
[[nodiscard]] QRectF onTrim(const artwork::Rect &fraction, const QRectF &trim);

struct ArtworkPreview
{
    QImage image;                    // not turned yet; null: the file is a grey surface
    artwork::Rect place{0, 0, 1, 1}; // on the file: see preview_place.h
};

void paintOverlay(QPainter *painter, const QRectF &trim, const artwork::Overlay &overlay, const ArtworkPreview &preview,
                  const QPalette &palette);

} // namespace platen
