// SPDX-License-Identifier: GPL-3.0-or-later
// How a file lies on the area that it is printed on. Pure geometry: preflight measures by it, and the window draws it.
// Lengths are in any one unit; the origin of an area is its upper left corner.
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace platen::artwork {

inline constexpr double millimetresPerInch = 25.4;

enum class Sizing {
    Fill,   // covers the area; what lies beyond it is cut off
    Fit,    // lies inside the area; what it does not cover stays empty
    Stretch // covers the area exactly; its proportions change
};

[[nodiscard]] QString sizingWord(Sizing sizing); // "fillPrintArea", …
[[nodiscard]] std::optional<Sizing> sizingFromWord(const QString &word);
[[nodiscard]] const QStringList &sizingWords();

struct Size
{
    double width = 0;
    double height = 0;
    [[nodiscard]] bool isKnown() const { return width > 0 && height > 0; }
    [[nodiscard]] Size turned() const { return {height, width}; }
    bool operator==(const Size &) const = default;
};

struct Rect
{
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
    bool operator==(const Rect &) const = default;
};

// What is cut off, as fractions of the file's own width and height (before it is turned).
struct Crop
{
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
    [[nodiscard]] double share() const; // of the file's surface
    bool operator==(const Crop &) const = default;
};

struct Placement
{
    bool turned = false;     // by 90°, clockwise
    Rect file;               // the whole file on the area, possibly beyond its edges
    Crop crop;               // zeros unless the file fills the area
    double empty = 0;        // share of the area that the file does not cover
    double aspectChange = 0; // the larger quotient of both aspects, minus one; 0 unless the file is stretched
    // Length on the area per length of the file, along the file's own width and height.
    double horizontalScale = 1;
    double verticalScale = 1;
};

// Both sizes must be known.
[[nodiscard]] Placement placed(Size file, Size area, Sizing sizing, bool turned);
// Turned if the file fits better that way: less is cut off, less stays empty, or it keeps more of its resolution.
[[nodiscard]] Placement bestPlaced(Size file, Size area, Sizing sizing);

} // namespace platen::artwork
