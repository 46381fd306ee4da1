// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspect/exif.h"

#include "app/inspect/ifd.h"

namespace platen::inspect {

void applyExif(const QByteArray &block, Picture &picture)
{
    const QByteArray marker("Exif\0\0", 6);
    MemorySource source(block.startsWith(marker) ? block.mid(marker.size()) : block);
    TiffReader reader(source);
    const std::optional<Directory> directory = reader.isTiff() ? reader.first() : std::nullopt;
    if (!directory)
        return;
    picture.orientation = directory->orientation();
    if (!picture.dpiX || !picture.dpiY) {
        picture.dpiX = directory->dpi(tag::xResolution);
        picture.dpiY = directory->dpi(tag::yResolution);
    }
}

} // namespace platen::inspect
