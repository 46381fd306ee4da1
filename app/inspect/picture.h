// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures, measured from their headers: no pixel is decoded, however large the picture is. The structure around the
// pixels is followed to the end of the file, so that an incomplete file is noticed.
#pragma once

#include "app/inspect/source.h"
#include "core/artwork/inspection.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace platen::inspect {

// Values of EXIF's tag Orientation.
constexpr int upright = 1;

struct Picture
{
    qint64 width = 0; // as stored
    qint64 height = 0;
    int pages = 1;
    int orientation = upright;
    std::optional<double> dpiX; // as stored
    std::optional<double> dpiY;
    QString colourSpace;
    bool alpha = false;
    QByteArray profile;                      // ICC
    std::optional<artwork::Finding> finding; // that its content causes: nothing of it counts if it is an error
};

Picture failed(artwork::Finding finding, int pages = 1);

Picture readPng(Source &file);
Picture readJpeg(Source &file);
Picture readTiff(Source &file, int page);
Picture readWebp(Source &file);

// What the picture is for a printer: turned upright, with its size in millimetres.
artwork::Inspection measured(const Picture &picture, const QString &format, int page);

} // namespace platen::inspect
