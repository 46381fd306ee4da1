// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/artwork/preview_place.h"

#include <algorithm>
#include <cmath>

namespace platen {

using artwork::Box;
using artwork::Boxes;

namespace {

constexpr artwork::Rect same{0, 0, 1, 1};

std::optional<Box> shownBox(const Boxes &boxes)
{
    if (!boxes.crop || !boxes.media)
        return boxes.crop ? boxes.crop : boxes.media;
    const double left = std::max(boxes.crop->x, boxes.media->x);
    const double low = std::max(boxes.crop->y, boxes.media->y);
    const double right = std::min(boxes.crop->x + boxes.crop->width, boxes.media->x + boxes.media->width);
    const double high = std::min(boxes.crop->y + boxes.crop->height, boxes.media->y + boxes.media->height);
    return Box{left, low, right - left, high - low};
}

// The boxes are those of the unturned page. Whether by 90° or 270° is not known, so both margins count half.
bool isTurned(const artwork::Inspection &file, const Box &box)
{
    return file.widthMm && std::abs(*file.widthMm - box.width) > std::abs(*file.widthMm - box.height);
}

} // namespace

artwork::Rect previewPlace(const artwork::Inspection &file)
{
    if (!file.boxes || !file.boxes->trim)
        return same;
    const std::optional<Box> shown = shownBox(*file.boxes);
    const Box trim = *file.boxes->trim;
    if (!shown || shown->width <= 0 || shown->height <= 0 || trim.width <= 0 || trim.height <= 0)
        return same;
    const double left = (trim.x - shown->x) / trim.width;
    const double top = (shown->y + shown->height - trim.y - trim.height) / trim.height;
    const artwork::Rect straight{-left, -top, shown->width / trim.width, shown->height / trim.height};
    if (!isTurned(file, trim))
        return straight;
    return {(1 - straight.height) / 2, (1 - straight.width) / 2, straight.height, straight.width};
}

} // namespace platen
