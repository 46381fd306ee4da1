// SPDX-License-Identifier: GPL-3.0-or-later
// Where a file lies on its print area: properties that hold for all sizes, and a few by hand.
#include "core/artwork/placement.h"
#include "tests/support/catch.h"

#include <array>
#include <cmath>
#include <random>

using namespace platen::artwork;

namespace {

constexpr double tiny = 1e-9;

struct Sample
{
    Size file;
    Size area;
};

// Sizes between 1 and 20,000, with the extreme proportions of banners and spines.
std::vector<Sample> samples()
{
    std::mt19937 random(20261130);
    std::uniform_real_distribution<double> exponent(0, 4.3);
    const auto length = [&] { return std::pow(10, exponent(random)); };
    std::vector<Sample> all;
    for (int i = 0; i < 2000; ++i)
        all.push_back({{length(), length()}, {length(), length()}});
    for (int i = 0; i < 100; ++i) {
        const double side = length();
        all.push_back({{side, side}, {length(), length()}});
        all.push_back({{length(), length()}, {side, side}});
    }
    return all;
}

constexpr std::array sizings{Sizing::Fill, Sizing::Fit, Sizing::Stretch};

bool near(double one, double other)
{
    return std::abs(one - other) <= tiny * std::max({1.0, std::abs(one), std::abs(other)});
}

bool near(const Placement &one, const Placement &other)
{
    return near(one.crop.share(), other.crop.share()) && near(one.empty, other.empty) &&
           near(one.aspectChange, other.aspectChange) && near(one.file.width, other.file.width) &&
           near(one.file.height, other.file.height) && near(one.file.x, other.file.x) && near(one.file.y, other.file.y);
}

} // namespace

TEST_CASE("a placement keeps what its sizing promises", "[placement]")
{
    for (const Sample &sample : samples()) {
        for (const bool turned : {false, true}) {
            const Size area = sample.area;
            CAPTURE(sample.file.width, sample.file.height, area.width, area.height, turned);
            const Placement fill = placed(sample.file, area, Sizing::Fill, turned);
            REQUIRE(fill.file.x <= tiny * area.width);
            REQUIRE(fill.file.y <= tiny * area.height);
            REQUIRE(fill.file.width >= area.width * (1 - tiny));
            REQUIRE(fill.file.height >= area.height * (1 - tiny));
            REQUIRE(near(fill.horizontalScale, fill.verticalScale));
            for (const double side : {fill.crop.left, fill.crop.top, fill.crop.right, fill.crop.bottom}) {
                REQUIRE(side >= 0);
                REQUIRE(side < 0.5);
            }
            // What is not cut off is the area.
            REQUIRE(near(fill.crop.share(), 1 - area.width / fill.file.width * (area.height / fill.file.height)));
            REQUIRE(std::min(fill.crop.left, fill.crop.top) <= tiny);
            REQUIRE(fill.empty == 0);

            const Placement fit = placed(sample.file, area, Sizing::Fit, turned);
            REQUIRE(fit.file.x >= -tiny * area.width);
            REQUIRE(fit.file.y >= -tiny * area.height);
            REQUIRE(fit.file.x + fit.file.width <= area.width * (1 + tiny));
            REQUIRE(fit.file.y + fit.file.height <= area.height * (1 + tiny));
            REQUIRE(near(fit.horizontalScale, fit.verticalScale));
            REQUIRE(fit.crop == Crop());
            REQUIRE(near(fit.empty, 1 - fit.file.width / area.width * (fit.file.height / area.height)));

            const Placement stretched = placed(sample.file, area, Sizing::Stretch, turned);
            REQUIRE(stretched.file == Rect{0, 0, area.width, area.height});
            REQUIRE(stretched.crop == Crop());
            REQUIRE(stretched.empty == 0);
            REQUIRE(stretched.aspectChange >= 0);
        }
    }
}

TEST_CASE("turning the file or the area is the same", "[placement]")
{
    for (const Sample &sample : samples()) {
        for (const Sizing sizing : sizings) {
            const Placement turned = placed(sample.file, sample.area, sizing, true);
            REQUIRE(near(turned, placed(sample.file.turned(), sample.area, sizing, false)));
            const Placement other = placed(sample.file, sample.area.turned(), sizing, false);
            REQUIRE(near(turned.crop.left, other.crop.left));
            REQUIRE(near(turned.crop.top, other.crop.top));
            REQUIRE(near(turned.horizontalScale, other.horizontalScale));
            REQUIRE(near(turned.verticalScale, other.verticalScale));
            REQUIRE(near(turned.empty, other.empty));
        }
    }
}

TEST_CASE("a placement does not depend on the unit", "[placement]")
{
    for (const Sample &sample : samples()) {
        for (const Sizing sizing : sizings) {
            const Placement one = bestPlaced(sample.file, sample.area, sizing);
            const Size file{sample.file.width * 25.4, sample.file.height * 25.4};
            const Placement other = bestPlaced(file, sample.area, sizing);
            REQUIRE(one.turned == other.turned);
            REQUIRE(near(one.crop.share(), other.crop.share()));
            REQUIRE(near(one.empty, other.empty));
            REQUIRE(near(one.horizontalScale, other.horizontalScale * 25.4));
        }
    }
}

TEST_CASE("the better of both ways is chosen", "[placement]")
{
    for (const Sample &sample : samples()) {
        const Size file = sample.file;
        const Size area = sample.area;
        const auto share = [&](Sizing sizing, bool turned) {
            const Placement placement = placed(file, area, sizing, turned);
            return sizing == Sizing::Fill ? placement.crop.share() : placement.empty;
        };
        for (const Sizing sizing : {Sizing::Fill, Sizing::Fit}) {
            const bool turned = bestPlaced(file, area, sizing).turned;
            REQUIRE(share(sizing, turned) <= share(sizing, !turned) + 2 * tiny);
        }
        // Nothing that fits as it is, is turned: a square is never.
        REQUIRE_FALSE(bestPlaced({file.width, file.width}, area, Sizing::Fill).turned);
        REQUIRE_FALSE(bestPlaced(area, area, Sizing::Fit).turned);
    }
    // The provider's own example: 4500 × 3000 px on 10 × 15.
    for (const Sizing sizing : sizings) {
        CHECK(bestPlaced({4500, 3000}, {10, 15}, sizing).turned);
        CHECK_FALSE(bestPlaced({3000, 4500}, {10, 15}, sizing).turned);
    }
}

TEST_CASE("a placement by hand", "[placement]")
{
    // Twice as wide as the square that it fills: a quarter is lost on each side.
    const Placement wide = placed({2000, 1000}, {100, 100}, Sizing::Fill, false);
    CHECK(wide.crop == Crop{0.25, 0, 0.25, 0});
    CHECK(wide.file == Rect{-50, 0, 200, 100});
    CHECK(wide.horizontalScale == 0.1);
    // Turned, the same parts of the file are lost, now above and below on the area.
    const Placement turned = placed({2000, 1000}, {100, 100}, Sizing::Fill, true);
    CHECK(turned.crop == Crop{0.25, 0, 0.25, 0});
    CHECK(turned.file == Rect{0, -50, 100, 200});
    const Placement inside = placed({2000, 1000}, {100, 100}, Sizing::Fit, false);
    CHECK(inside.file == Rect{0, 25, 100, 50});
    CHECK(inside.empty == 0.5);
    const Placement stretched = placed({2000, 1000}, {100, 100}, Sizing::Stretch, false);
    CHECK(stretched.aspectChange == 1.0);
    CHECK(stretched.horizontalScale == 0.05);
    CHECK(stretched.verticalScale == 0.1);
}

TEST_CASE("sizings have the words of the order document", "[placement]")
{
    for (const Sizing sizing : sizings)
        CHECK(sizingFromWord(sizingWord(sizing)) == sizing);
    CHECK(sizingWord(Sizing::Fit) == "fitPrintArea");
    CHECK_FALSE(sizingFromWord("fill"));
}
