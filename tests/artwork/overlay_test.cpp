// SPDX-License-Identifier: GPL-3.0-or-later
// What the window draws over a file.
#include "core/artwork/overlay.h"
#include "tests/support/catch.h"

#include <cmath>

using namespace platen;
using namespace platen::artwork;

namespace {

Inspection picture(int width, int height)
{
    Inspection file;
    file.widthPx = width;
    file.heightPx = height;
    return file;
}

Overlay overlay(const Inspection &file, Size millimetres, Sizing sizing = Sizing::Fill, double bleed = 0,
                bool turns = false)
{
    TargetOptions given;
    given.millimetres = millimetres;
    given.sizing = sizing;
    given.bleedMm = bleed;
    PreflightRules rules;
    rules.takes.turnsFiles = turns;
    const std::optional<Overlay> drawn = overlayOf(file, preflight(file, **makeTarget(given, nullptr), rules));
    REQUIRE(drawn);
    return *drawn;
}

bool near(const Rect &one, const Rect &other)
{
    return std::abs(one.x - other.x) < 1e-9 && std::abs(one.y - other.y) < 1e-9 &&
           std::abs(one.width - other.width) < 1e-9 && std::abs(one.height - other.height) < 1e-9;
}

} // namespace

TEST_CASE("what is cut off and what stays empty is drawn", "[overlay]")
{
    const Overlay filled = overlay(picture(4000, 2000), {100, 100});
    CHECK(near(filled.file, {-0.5, 0, 2, 1}));
    REQUIRE(filled.cutOff.size() == 2);
    CHECK(near(filled.cutOff[0], {-0.5, 0, 0.5, 1}));
    CHECK(near(filled.cutOff[1], {1, 0, 0.5, 1}));
    CHECK(filled.empty.empty());
    CHECK(filled.lowResolution.empty()); // 2000 px on 100 mm
    const Overlay fitted = overlay(picture(4000, 2000), {100, 100}, Sizing::Fit);
    CHECK(fitted.cutOff.empty());
    REQUIRE(fitted.empty.size() == 2);
    CHECK(near(fitted.empty[0], {0, 0, 1, 0.25}));
    CHECK(near(fitted.empty[1], {0, 0.75, 1, 0.25}));
    const Overlay turned = overlay(picture(4000, 2000), {100, 200}, Sizing::Fill, 0, true);
    CHECK(turned.turned);
    CHECK(near(turned.file, turned.trim));
}

TEST_CASE("bleed and safe area are drawn in the product's proportions", "[overlay]")
{
    const Overlay drawn = overlay(picture(1000, 2000), {100, 200}, Sizing::Fill, 5);
    REQUIRE(drawn.bleed);
    CHECK(near(*drawn.bleed, {-0.05, -0.025, 1.1, 1.05}));
    REQUIRE(drawn.safe);
    CHECK(near(*drawn.safe, {0.03, 0.015, 0.94, 0.97}));
    const Overlay small = overlay(picture(100, 100), {10, 10});
    CHECK(near(*small.safe, {0.1, 0.1, 0.8, 0.8}));
    CHECK_FALSE(small.bleed);
    // A picture that brings its bleed covers it.
    Inspection file = picture(1100, 2100);
    file.widthMm = 110;
    file.heightMm = 210;
    const Overlay covering = overlay(file, {100, 200}, Sizing::Fill, 5);
    CHECK(near(covering.file, *covering.bleed));
    CHECK(covering.cutOff.empty());
}

TEST_CASE("what is printed too coarsely is drawn where it is printed", "[overlay]")
{
    const Overlay drawn = overlay(picture(200, 100), {100, 100}, Sizing::Fit);
    REQUIRE(drawn.lowResolution.size() == 1);
    CHECK(near(drawn.lowResolution[0], {0, 0.25, 1, 0.5}));
    CHECK_FALSE(overlayOf(picture(1, 1), Preflight()));
    TargetOptions given;
    given.millimetres = Size{1, 1};
    CHECK_FALSE(overlayOf(Inspection(), preflight(Inspection(), **makeTarget(given, nullptr), {})));
}
