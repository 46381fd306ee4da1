// SPDX-License-Identifier: GPL-3.0-or-later
// What a file is printed on, from what a person gave and from what the provider says.
#include "core/artwork/target.h"
#include "tests/support/catch.h"

using namespace platen;
using namespace platen::artwork;

namespace {

// As Prodigi describes a canvas of 12 × 16 inches: its wrap needs a few pixels, or many for ImageWrap.
Product canvas()
{
    Product product;
    product.sku = "GLOBAL-CAN-12X16";
    product.widthMm = 304.8;
    product.heightMm = 406.4;
    product.attributes = {{"wrap", {"Black", "ImageWrap"}}};
    product.variants = {{{{"wrap", "Black"}}, {}, {{"default", true, 1822, 2422}}},
                        {{{"wrap", "ImageWrap"}}, {}, {{"default", true, 2437, 3037}}}};
    product.areas = {{"default", true, 0, 0}};
    return product;
}

// A jigsaw puzzle in a tin: the product's size is that of the puzzle, not of the lid.
Product jigsaw()
{
    Product product;
    product.sku = "JIGSAW-PUZZLE-500";
    product.widthMm = 530;
    product.heightMm = 390;
    product.variants = {{{}, {}, {{"default", true, 6260, 4606}, {"lid", true, 2835, 2126}}}};
    return product;
}

Target made(const TargetOptions &given, const Product *product = nullptr, std::optional<double> dpi = {})
{
    const Result<std::optional<Target>> target = makeTarget(given, product, dpi);
    REQUIRE(target);
    REQUIRE(*target);
    return **target;
}

bool isNone(const Result<std::optional<Target>> &target)
{
    return target && !*target;
}

} // namespace

TEST_CASE("what is given describes the target", "[target]")
{
    TargetOptions given;
    given.millimetres = Size{254, 127};
    Target target = made(given);
    CHECK(target.given);
    CHECK(target.dpi == 300);
    CHECK(target.pixels == Size{3000, 1500});
    CHECK(target.bleedMm == 0);
    CHECK(target.sizing == Sizing::Fill);
    CHECK(target.area.isEmpty());
    CHECK_FALSE(target.comparesPixels);
    given.dpi = 150;
    given.bleedMm = 3;
    given.sizing = Sizing::Fit;
    target = made(given);
    CHECK(target.pixels == Size{1500, 750}); // of the trim size
    CHECK(target.bleedMm == 3);
    CHECK(target.sizing == Sizing::Fit);
}

TEST_CASE("a target of which nothing is known is none", "[target]")
{
    TargetOptions given;
    CHECK(isNone(makeTarget(given, nullptr)));
    given.area = "back";
    given.sizing = Sizing::Stretch;
    CHECK(isNone(makeTarget(given, nullptr)));
    Product unknown;
    unknown.sku = "X";
    CHECK(isNone(makeTarget({}, &unknown)));
    given.dpi = 200;
    const Target target = made(given);
    CHECK(target.dpi == 200);
    CHECK_FALSE(target.shape());
    CHECK(target.area == "back");
}

TEST_CASE("the provider's pixels and the product's size give the resolution", "[target]")
{
    const Product product = canvas();
    const Target target = made({}, &product);
    CHECK_FALSE(target.given);
    CHECK(target.area == "default");
    CHECK(target.pixels == Size{1822, 2422}); // of the first variant
    CHECK(target.millimetres == Size{304.8, 406.4});
    REQUIRE(target.dpi);
    CHECK(std::abs(*target.dpi - 151.375) < 1e-9); // 2422 px on 16 in; across it is 151.83
    CHECK(target.comparesPixels);
    TargetOptions given;
    given.attributes = {{"Wrap", "imagewrap"}};
    CHECK(made(given, &product).pixels == Size{2437, 3037});
    CHECK_FALSE(made(given, &product).given);
}

TEST_CASE("the size of an area that is not the product itself is unknown", "[target]")
{
    const Product product = jigsaw();
    CHECK(made({}, &product).millimetres == Size{530, 390});
    TargetOptions given;
    given.area = "LID";
    const Target lid = made(given, &product);
    CHECK(lid.area == "lid");
    CHECK(lid.pixels == Size{2835, 2126});
    CHECK_FALSE(lid.millimetres);
    CHECK_FALSE(lid.dpi);
    CHECK(lid.comparesPixels);
    // The wrap of a mug is not as high and wide as the mug.
    Product mug;
    mug.widthMm = 80;
    mug.heightMm = 95;
    mug.areas = {{"default", true, 2670, 1050}};
    CHECK_FALSE(made({}, &mug).millimetres);
    CHECK(made({}, &mug).shape() == Size{2670, 1050});
    // An only area is the product, whatever its name.
    Product shirt;
    shirt.widthMm = 300;
    shirt.heightMm = 400;
    shirt.areas = {{"front", true, 0, 0}};
    CHECK(made({}, &shirt).millimetres == Size{300, 400});
    CHECK(made({}, &shirt).dpi == 300);
    shirt.areas.push_back({"back", false, 0, 0});
    CHECK(isNone(makeTarget({}, &shirt)));
}

TEST_CASE("what is given wins over the provider", "[target]")
{
    const Product product = canvas();
    TargetOptions given;
    given.dpi = 100;
    Target target = made(given, &product);
    CHECK(target.given);
    CHECK(target.dpi == 100);
    CHECK(target.pixels == Size{1822, 2422});
    CHECK_FALSE(target.comparesPixels);
    given.dpi.reset();
    given.millimetres = Size{100, 200};
    target = made(given, &product);
    CHECK(target.millimetres == Size{100, 200});
    CHECK(target.pixels == Size{1822, 2422});
    CHECK(target.shape() == Size{100, 200}); // the provider's pixels have another shape
    // A resolution says nothing about an area whose size is not known.
    const Product tin = jigsaw();
    given.millimetres.reset();
    given.dpi = 300;
    given.area = "lid";
    CHECK(made(given, &tin).comparesPixels);
    given.millimetres = Size{240, 180};
    CHECK_FALSE(made(given, &tin).comparesPixels);
}

TEST_CASE("a catalogue may say the resolution only", "[target]")
{
    const Target target = made({}, nullptr, 600);
    CHECK(target.dpi == 600);
    CHECK_FALSE(target.given);
    CHECK_FALSE(target.shape());
    TargetOptions given;
    given.millimetres = Size{25.4, 50.8};
    CHECK(made(given, nullptr, 600).pixels == Size{600, 1200});
    given.dpi = 72;
    CHECK(made(given, nullptr, 600).dpi == 72);
}

TEST_CASE("an area or attribute that the product does not have is refused", "[target]")
{
    const Product product = canvas();
    TargetOptions given;
    given.area = "lid";
    const Result<std::optional<Target>> noArea = makeTarget(given, &product);
    REQUIRE_FALSE(noArea);
    CHECK(noArea.error().code == ErrorCode::Usage);
    CHECK(noArea.error().message.english().contains("default"));
    given.area.clear();
    given.attributes = {{"wrap", "Pink"}};
    const Result<std::optional<Target>> noValue = makeTarget(given, &product);
    REQUIRE_FALSE(noValue);
    CHECK(noValue.error().message.english().contains("wrap=Black|ImageWrap"));
}
