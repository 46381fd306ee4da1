// SPDX-License-Identifier: GPL-3.0-or-later
// What an artwork file is, found by content and never by name, and what is wrong with it by itself. Measured in a
// process of its own (platen-inspect); values only here. Members that a file does not have, or that could not be
// measured, are nullopt or empty.
#pragma once

#include "core/domain/message.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace platen::artwork {

enum class Severity { Error, Warning, Note };

[[nodiscard]] QString severityWord(Severity severity); // "error", "warning", "note"

// Something that a person should know about a file, alone or on a product. The codes are fixed: “unreadable”,
// “lowResolution”, …
struct Finding
{
    Severity severity = Severity::Note;
    QString code;
    Message message;
    int page = 1; // of the file, from 1
    bool operator==(const Finding &) const = default;
};

// A page box of a PDF in millimetres; the origin is the lower left corner of the page, as in the file.
struct Box
{
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
    bool operator==(const Box &) const = default;
};

struct Boxes
{
    std::optional<Box> media;
    std::optional<Box> crop;
    std::optional<Box> bleed;
    std::optional<Box> trim;
    bool operator==(const Boxes &) const = default;
};

struct Font
{
    QString name; // without the prefix of a subset
    bool embedded = false;
    bool operator==(const Font &) const = default;
};

struct Inspection
{
    QString file; // as given
    qint64 bytes = 0;
    QString md5;    // lower-case hex; empty for a file over 2 GiB
    QString format; // "png", "jpeg", "tiff", "webp", "svg", "pdf"; empty if none of these
    int page = 1;   // the page that the sizes, boxes and fonts belong to
    std::optional<int> pages;
    std::optional<int> widthPx; // pictures only, after EXIF orientation
    std::optional<int> heightPx;
    std::optional<double> widthMm;
    std::optional<double> heightMm;
    std::optional<double> detailDpi; // PDF and SVG: of the least detailed picture inside, at the page's own size
    std::optional<Boxes> boxes;      // PDF only
    QString colourSpace;             // "rgb", "cmyk", "gray", "lab", "mixed", "unknown"; empty if not measured
    QString profile;                 // description of the embedded ICC profile
    std::optional<bool> alpha;       // whether anything is transparent or could be
    std::vector<Font> fonts;         // of that page of a PDF
    std::vector<Finding> findings;   // of the file by itself: unreadable, encrypted, damaged, …
    bool operator==(const Inspection &) const = default;
};

} // namespace platen::artwork
