// SPDX-License-Identifier: GPL-3.0-or-later
// What is found of a file on a target: numbers worked out by hand, and both sides of every limit.
#include "core/artwork/preflight.h"
#include "tests/support/catch.h"

#include <cmath>

using namespace platen;
using namespace platen::artwork;

namespace {

Inspection picture(int width, int height)
{
    Inspection file;
    file.format = "png";
    file.pages = 1;
    file.widthPx = width;
    file.heightPx = height;
    file.colourSpace = "rgb";
    file.alpha = false;
    return file;
}

Inspection picture(int width, int height, double widthMm, double heightMm)
{
    Inspection file = picture(width, height);
    file.widthMm = widthMm;
    file.heightMm = heightMm;
    return file;
}

Inspection page(double widthMm, double heightMm, std::optional<double> detailDpi = {})
{
    Inspection file;
    file.format = "pdf";
    file.pages = 1;
    file.widthMm = widthMm;
    file.heightMm = heightMm;
    file.detailDpi = detailDpi;
    file.boxes = Boxes();
    file.boxes->media = Box{0, 0, widthMm, heightMm};
    file.colourSpace = "rgb";
    file.alpha = false;
    return file;
}

Target onMillimetres(double width, double height, Sizing sizing = Sizing::Fill, double dpi = 300, double bleed = 0)
{
    TargetOptions given;
    given.millimetres = Size{width, height};
    given.sizing = sizing;
    given.dpi = dpi;
    given.bleedMm = bleed;
    return **makeTarget(given, nullptr);
}

Target onInches(double width, double height, Sizing sizing = Sizing::Fill, double dpi = 300)
{
    return onMillimetres(width * 25.4, height * 25.4, sizing, dpi);
}

// As a provider asks: pixels, and the product's size if it is known.
Target onPixels(int width, int height, std::optional<Size> millimetres = {}, Sizing sizing = Sizing::Fill)
{
    Product product;
    product.areas = {{"default", true, width, height}};
    if (millimetres) {
        product.widthMm = millimetres->width;
        product.heightMm = millimetres->height;
    }
    TargetOptions given;
    given.sizing = sizing;
    return **makeTarget(given, &product);
}

PreflightRules turning()
{
    PreflightRules rules{"Prodigi", {}};
    rules.takes.turnsFiles = true;
    rules.takes.wantsRgb = true;
    return rules;
}

// "error lowResolution, note cropped"
QString codes(const Preflight &result)
{
    QStringList all;
    for (const Finding &found : result.findings)
        all.append(severityWord(found.severity) + ' ' + found.code);
    return all.join(", ");
}

QString messageOf(const Preflight &result, const QString &code)
{
    for (const Finding &found : result.findings) {
        if (found.code == code)
            return found.message.english();
    }
    return {};
}

struct Row
{
    const char *what;
    Inspection file;
    Target target;
    bool turns;
    std::optional<double> dpi; // expected, as are the following
    Crop crop;
    bool rotated;
    const char *findings;
};

constexpr Crop none{};

std::vector<Row> rows()
{
    const Sizing fit = Sizing::Fit;
    const Sizing stretch = Sizing::Stretch;
    return {
        // Pictures on a size in inches. 16 in × 300 = 4800, 24 in × 300 = 7200.
        {"exactly enough", picture(4800, 7200), onInches(16, 24), false, 300.0, none, false, ""},
        {"one pixel less",
         picture(4799, 7200),
         onInches(16, 24),
         false,
         299.9375,
         {0, 0.00010416667, 0, 0.00010416667},
         false,
         "warning lowResolution"},
        {"the contract's example", picture(2992, 4488), onInches(16, 24), false, 187.0, none, false,
         "warning lowResolution"},
        {"just half", picture(2400, 3600), onInches(16, 24), false, 150.0, none, false, "warning lowResolution"},
        {"less than half", picture(2398, 3597), onInches(16, 24), false, 149.875, none, false, "error lowResolution"},
        {"more than enough", picture(9600, 14400), onInches(16, 24), false, 600.0, none, false, ""},
        {"a lower wish", picture(2400, 3600), onInches(16, 24, Sizing::Fill, 150), false, 150.0, none, false, ""},
        // A square on 10 × 8 in: scaled to 10 in, a fifth of its height is lost.
        {"a square fills",
         picture(3000, 3000),
         onInches(10, 8),
         false,
         300.0,
         {0, 0.1, 0, 0.1},
         false,
         "warning cropped"},
        // Fitted: 8 in high, 3000 px → 375 dpi; 2 in of 10 stay empty.
        {"a square fits", picture(3000, 3000), onInches(10, 8, fit), false, 375.0, none, false, "note margins"},
        // Stretched: 300 dpi across, 375 down; the aspect changes from 1 to 1.25.
        {"a square is stretched", picture(3000, 3000), onInches(10, 8, stretch), false, 300.0, none, false,
         "warning distorted"},
        // A landscape picture on a portrait size.
        {"lying, not turned",
         picture(4500, 3000),
         onInches(10, 15),
         false,
         200.0,
         {0.2777777778, 0, 0.2777777778, 0},
         false,
         "warning lowResolution, warning cropped"},
        {"lying, turned", picture(4500, 3000), onInches(10, 15), true, 300.0, none, true, ""},
        {"standing, left as it is", picture(3000, 4500), onInches(10, 15), true, 300.0, none, false, ""},
        {"lying, stretched, turned", picture(4500, 3000), onInches(10, 15, stretch), true, 300.0, none, true, ""},
        // Not turned: 10 in wide → 450 dpi and 6.67 of 15 in covered.
        {"lying, fitted, not turned", picture(4500, 3000), onInches(10, 15, fit), false, 450.0, none, false,
         "note margins"},
        {"lying, fitted, turned", picture(4500, 3000), onInches(10, 15, fit), true, 300.0, none, true, ""},
        {"turned and cut",
         picture(4500, 2500),
         onInches(10, 15),
         true,
         250.0,
         {0.0833333333, 0, 0.0833333333, 0},
         true,
         "warning lowResolution, warning cropped"},
        {"a square is not turned",
         picture(3000, 3000),
         onInches(10, 15),
         true,
         200.0,
         {0.1666666667, 0, 0.1666666667, 0},
         false,
         "warning lowResolution, warning cropped"},
        // A4: 210 mm = 8.2677 in, so 2480 px are 299.96 dpi.
        {"A4 at 300 dpi, rounded down",
         picture(2480, 3508),
         onMillimetres(210, 297),
         false,
         299.9619,
         {0, 0.00008144648, 0, 0.00008144648},
         false,
         "warning lowResolution"},
        {"A4 at 300 dpi, rounded up",
         picture(2481, 3508),
         onMillimetres(210, 297),
         false,
         300.0108,
         {0.00012010503, 0, 0.00012010503, 0},
         false,
         ""},
        // What a provider asks for in pixels.
        {"the pixels asked for", picture(1822, 2422), onPixels(1822, 2422, Size{304.8, 406.4}), true, 151.375, none,
         false, ""},
        {"the pixels asked for, lying", picture(2422, 1822), onPixels(1822, 2422, Size{304.8, 406.4}), true, 151.375,
         none, true, ""},
        {"half of the pixels", picture(911, 1211), onPixels(1822, 2422, Size{304.8, 406.4}), true, 75.6875, none, false,
         "warning lowResolution"},
        {"less than half of the pixels",
         picture(910, 1210),
         onPixels(1822, 2422, Size{304.8, 406.4}),
         true,
         75.60439,
         {0, 0.00013656, 0, 0.00013656},
         false,
         "error lowResolution"},
        {"pixels of unknown size",
         picture(1335, 525),
         onPixels(2670, 1050),
         true,
         {},
         none,
         false,
         "warning lowResolution"},
        {"few pixels of unknown size",
         picture(1334, 525),
         onPixels(2670, 1050),
         true,
         {},
         {0, 0.0003745, 0, 0.0003745},
         false,
         "error lowResolution"},
        {"enough pixels of unknown size", picture(2670, 1050), onPixels(2670, 1050), true, {}, none, false, ""},
        // Pages. Their pictures shrink and grow with them.
        {"a page in its size", page(210, 297, 300), onMillimetres(210, 297), false, 300.0, none, false, ""},
        {"a page doubled", page(105, 148.5, 300), onMillimetres(210, 297), false, 150.0, none, false,
         "warning lowResolution"},
        {"a page halved", page(420, 594, 150), onMillimetres(210, 297), false, 300.0, none, false, ""},
        {"a page without pictures", page(105, 148.5), onMillimetres(210, 297), false, {}, none, false, ""},
        {"a lying page, turned", page(297, 210, 300), onMillimetres(210, 297), true, 300.0, none, true, ""},
        // 254 mm × 300 / 25.4 = 3000 dots across where 6000 are asked for.
        {"a page on pixels", page(254, 127, 300), onPixels(6000, 3000), true, {}, none, false, "warning lowResolution"},
        // A letter page on A4: 297 / 279.4 times as large, 229.5 mm wide, of which 210 are seen.
        {"a letter page on A4",
         page(215.9, 279.4),
         onMillimetres(210, 297),
         false,
         {},
         {0.0424837, 0, 0.0424837, 0},
         false,
         "warning cropped"},
    };
}

} // namespace

TEST_CASE("a file on a target, by hand", "[preflight]")
{
    const std::vector<Row> all = rows();
    REQUIRE(all.size() >= 30);
    for (const Row &row : all) {
        CAPTURE(row.what);
        const Preflight result = preflight(row.file, row.target, row.turns ? turning() : PreflightRules());
        CHECK(result.effectiveDpi.has_value() == row.dpi.has_value());
        if (result.effectiveDpi && row.dpi)
            CHECK(std::abs(*result.effectiveDpi - *row.dpi) < 1e-4);
        REQUIRE(result.crop);
        CHECK(std::abs(result.crop->left - row.crop.left) < 1e-6);
        CHECK(std::abs(result.crop->top - row.crop.top) < 1e-6);
        CHECK(std::abs(result.crop->right - row.crop.right) < 1e-6);
        CHECK(std::abs(result.crop->bottom - row.crop.bottom) < 1e-6);
        CHECK(result.rotated == row.rotated);
        CHECK(codes(result).toStdString() == row.findings);
    }
}

TEST_CASE("without a target a file has its own resolution and no crop", "[preflight]")
{
    Preflight result = preflight(picture(3000, 1500, 254, 254), {}, {});
    CHECK(result.effectiveDpi == 150); // 300 across, 150 down
    CHECK_FALSE(result.crop);
    CHECK_FALSE(result.rotated);
    CHECK(codes(result).isEmpty());
    CHECK_FALSE(preflight(picture(3000, 1500), {}, {}).effectiveDpi);
    CHECK(preflight(page(210, 297, 72), {}, {}).effectiveDpi == 72);
    CHECK_FALSE(preflight(page(210, 297), {}, {}).effectiveDpi);
    Inspection manyPages = page(210, 297);
    manyPages.pages = 3;
    CHECK(codes(preflight(manyPages, {}, {})).isEmpty());
}

TEST_CASE("a resolution alone is compared with the file's own", "[preflight]")
{
    const Target target = **makeTarget({}, nullptr, 300);
    // 11811 pixels per metre is what a PNG has for 300 dpi.
    const Inspection tagged = picture(3000, 3000, 3000 / 11.811, 3000 / 11.811);
    CHECK(codes(preflight(tagged, target, {})).isEmpty());
    const Preflight less = preflight(picture(2990, 3000, 254, 254), target, {});
    CHECK(codes(less) == "warning lowResolution");
    CHECK(messageOf(less, "lowResolution") == "299 dpi at the size of the file; 300 dpi is wanted");
    CHECK(codes(preflight(picture(1490, 3000, 254, 254), target, {})) == "error lowResolution");
    CHECK(codes(preflight(picture(100, 100), target, {})).isEmpty());
    CHECK_FALSE(preflight(tagged, target, {}).crop);
}

TEST_CASE("an explicit resolution replaces the provider's pixels", "[preflight]")
{
    Product product;
    product.widthMm = 304.8;
    product.heightMm = 406.4;
    product.areas = {{"default", true, 1822, 2422}};
    TargetOptions given;
    given.dpi = 100;
    CHECK(codes(preflight(picture(1300, 1733), **makeTarget(given, &product), turning())).isEmpty());
    given.dpi = 120;
    const Preflight low = preflight(picture(1300, 1733), **makeTarget(given, &product), turning());
    CHECK(codes(low) == "warning lowResolution");
    CHECK(messageOf(low, "lowResolution") == "108 dpi at 12 × 16 in; 120 dpi needs 1440 × 1920 px");
}

TEST_CASE("numbers are never rounded onto or over a limit", "[preflight]")
{
    // Half of 300 dpi is where an error begins, 5 % where a warning does.
    CHECK(messageOf(preflight(picture(2398, 3600), onInches(16, 24), {}), "lowResolution").startsWith("149.9 dpi"));
    CHECK(messageOf(preflight(picture(2400, 3600), onInches(16, 24), {}), "lowResolution").startsWith("150 dpi"));
    CHECK(messageOf(preflight(picture(2402, 3603), onInches(16, 24), {}), "lowResolution").startsWith("150.1 dpi"));
    const Preflight five = preflight(picture(10'000, 9'500), onInches(20, 20), {});
    CHECK(codes(five).contains("note cropped"));
    CHECK(messageOf(five, "cropped").startsWith("5 % "));
    const Preflight more = preflight(picture(10'000, 9'496), onInches(20, 20), {});
    CHECK(codes(more).contains("warning cropped"));
    CHECK(messageOf(more, "cropped").startsWith("5.04 % "));
    CHECK(messageOf(preflight(picture(10'000, 9'960), onInches(20, 20), {}), "cropped").isEmpty());
    CHECK(messageOf(preflight(picture(10'000, 9'940), onInches(20, 20), {}), "cropped").startsWith("0.6 % "));
}

TEST_CASE("a crop that is only rounding is none", "[preflight]")
{
    for (const auto &[width, height] : {std::pair(3, 7), {49, 70}, {210, 297}, {1, 3}}) {
        const Preflight same = preflight(picture(width * 100, height * 100), onMillimetres(width, height), {});
        REQUIRE(same.crop);
        CHECK(same.crop->left == 0);
        CHECK(same.crop->top == 0);
    }
}

TEST_CASE("messages carry the numbers", "[preflight]")
{
    const Preflight low = preflight(picture(2992, 4488), onInches(16, 24), {});
    CHECK(messageOf(low, "lowResolution") == "187 dpi at 16 × 24 in; 300 dpi needs 4800 × 7200 px");
    const Preflight metric = preflight(picture(1000, 1414), onMillimetres(210, 297), {});
    CHECK(messageOf(metric, "lowResolution") == "121 dpi at 210 × 297 mm; 300 dpi needs 2480 × 3508 px");
    // Never “300 dpi” for less than 300.
    const Preflight nearly = preflight(picture(4799, 7200), onInches(16, 24), {});
    CHECK(messageOf(nearly, "lowResolution").startsWith("299.9 dpi"));
    const Preflight pixels = preflight(picture(1335, 525), onPixels(2670, 1050), {});
    CHECK(messageOf(pixels, "lowResolution") == "1335 × 525 px for a print area of 2670 × 1050 px");
    const Preflight inside = preflight(page(254, 127, 300), onPixels(6000, 3000), {});
    CHECK(messageOf(inside, "lowResolution") ==
          "A picture in it has 50 % of the pixels that its print area of 6000 × 3000 px needs");
    CHECK(messageOf(preflight(picture(3000, 3000), onInches(10, 8), {}), "cropped").startsWith("20 % is cut off"));
    CHECK(messageOf(preflight(picture(3000, 3000), onInches(10, 8, Sizing::Fit), {}), "margins").startsWith("20 %"));
    CHECK(
        messageOf(preflight(picture(3000, 3000), onInches(10, 8, Sizing::Stretch), {}), "distorted").contains("25 %"));
}

TEST_CASE("both sides of each limit", "[preflight]")
{
    SECTION("cropped: over 0.5 % a note, over 5 % a warning")
    {
        const auto filled = [](int width) { return codes(preflight(picture(width, 10'000), onInches(1, 1), {})); };
        CHECK(filled(10'050).isEmpty());            // 0.4975 %
        CHECK(filled(10'051) == "note cropped");    // 0.5074 %
        CHECK(filled(10'526) == "note cropped");    // 4.9972 %
        CHECK(filled(10'527) == "warning cropped"); // 5.0062 %
        const auto exactly = [](int width, int height, double areaWidth) {
            return codes(preflight(picture(width, height), onMillimetres(areaWidth, 100), {}));
        };
        CHECK(exactly(10'000, 10'000, 99.5).isEmpty());       // 0.5 %, not over it
        CHECK(exactly(10'000, 10'000, 95) == "note cropped"); // 5 %, not over it
    }
    SECTION("margins: over 2 %")
    {
        const auto fitted = [](int width) {
            return codes(preflight(picture(width, 10'000), onMillimetres(100, 100, Sizing::Fit), {}));
        };
        CHECK(fitted(9'800).isEmpty()); // 2 %, not over it
        CHECK(fitted(9'799) == "note margins");
    }
    SECTION("distorted: over 1 %, wider or narrower")
    {
        const auto stretched = [](int width) {
            return codes(preflight(picture(width, 10'000), onMillimetres(100, 100, Sizing::Stretch), {}));
        };
        CHECK(stretched(10'100).isEmpty()); // 1 %, not over it
        CHECK(stretched(10'101) == "warning distorted");
        CHECK(stretched(9'901).isEmpty());              // 0.9999 %
        CHECK(stretched(9'900) == "warning distorted"); // 1.0101 %
    }
    SECTION("noBleed: the trim size within a millimetre")
    {
        const Target target = onMillimetres(210, 297, Sizing::Fill, 10, 3);
        const auto sized = [&](double width, double height) {
            return codes(preflight(picture(2551, 3579, width, height), target, {})).contains("noBleed");
        };
        CHECK(sized(210, 297));
        CHECK(sized(211, 298));
        CHECK(sized(209, 296));
        CHECK_FALSE(sized(211.01, 297));
        CHECK_FALSE(sized(210, 298.01));
        CHECK_FALSE(sized(216, 303));
        CHECK(sized(297, 210)); // lying
        CHECK_FALSE(codes(preflight(picture(2551, 3579), target, {})).contains("noBleed"));
        const Target without = onMillimetres(210, 297, Sizing::Fill, 10);
        CHECK_FALSE(codes(preflight(picture(2551, 3579, 210, 297), without, {})).contains("noBleed"));
    }
    SECTION("severalPages: more than the area takes")
    {
        Inspection file = page(210, 297);
        CHECK(codes(preflight(file, onMillimetres(210, 297), {})).isEmpty());
        file.pages = 2;
        CHECK(codes(preflight(file, onMillimetres(210, 297), {})) == "warning severalPages");
        Target book = onMillimetres(210, 297);
        book.pages = 2;
        CHECK(codes(preflight(file, book, {})).isEmpty());
    }
    SECTION("tooLarge: over what the provider takes")
    {
        PreflightRules rules{"PrintIntegrator", {}};
        rules.takes.largestFile = 1024;
        Inspection file = picture(10, 10);
        file.bytes = 1024;
        CHECK(codes(preflight(file, {}, rules)).isEmpty());
        file.bytes = 1025;
        CHECK(codes(preflight(file, {}, rules)) == "error tooLarge");
    }
    SECTION("noSuchPage: after the last")
    {
        Inspection file = page(210, 297);
        file.page = 1;
        CHECK(codes(preflight(file, {}, {})).isEmpty());
        file.page = 2;
        const Preflight result = preflight(file, {}, {});
        CHECK(codes(result) == "error noSuchPage");
        CHECK(result.findings.front().page == 2);
        // The inspection may have said so already.
        file.findings = result.findings;
        CHECK(codes(preflight(file, {}, {})) == "error noSuchPage");
    }
}

TEST_CASE("the bleed of a page is that of its boxes", "[preflight]")
{
    Inspection file = page(210, 297);
    const Target target = onMillimetres(210, 297, Sizing::Fill, 300, 3);
    CHECK(codes(preflight(file, target, {})) == "warning noBleed");
    file.boxes->media = Box{0, 0, 216, 303};
    file.boxes->trim = Box{3, 3, 210, 297};
    CHECK(codes(preflight(file, target, {})) == "warning noBleed");
    file.boxes->bleed = Box{0, 0, 216, 303};
    CHECK(codes(preflight(file, target, {})).isEmpty());
    file.boxes->bleed = Box{3, 0, 213, 303}; // none at the left
    CHECK(codes(preflight(file, target, {})) == "warning noBleed");
    file.boxes->bleed = file.boxes->trim;
    CHECK(codes(preflight(file, target, {})) == "warning noBleed");
    CHECK(codes(preflight(file, onMillimetres(210, 297), {})).isEmpty());
}

TEST_CASE("a picture that brings its bleed lies on trim and bleed", "[preflight]")
{
    // 216 × 303 mm at 300 dpi.
    const Inspection file = picture(2551, 3579, 216, 303);
    const Preflight result = preflight(file, onMillimetres(210, 297, Sizing::Fill, 299, 3), {});
    CHECK(codes(result).isEmpty());
    CHECK(std::abs(*result.effectiveDpi - 299.98) < 0.05);
}

TEST_CASE("what a file is by itself", "[preflight]")
{
    Inspection file = page(210, 297);
    SECTION("fonts")
    {
        file.fonts = {{"Arial", true}};
        CHECK(codes(preflight(file, {}, {})).isEmpty());
        file.fonts = {{"Arial", true}, {"Futura", false}, {"Futura", false}};
        const Preflight result = preflight(file, {}, {});
        CHECK(codes(result) == "error fontNotEmbedded");
        CHECK(messageOf(result, "fontNotEmbedded") == "1 font is not embedded and would be replaced: Futura");
        CHECK(result.hasError());
    }
    SECTION("colours")
    {
        for (const char *space : {"rgb", "gray", "mixed", "unknown", ""}) {
            file.colourSpace = space;
            CHECK(codes(preflight(file, {}, turning())).isEmpty());
        }
        file.colourSpace = "cmyk";
        CHECK(codes(preflight(file, {}, turning())) == "warning colourSpace, note noProfile");
        CHECK(codes(preflight(file, {}, {})) == "note noProfile");
        file.profile = "ISO Coated v2";
        CHECK(codes(preflight(file, {}, {})).isEmpty());
        file.colourSpace = "lab";
        CHECK(codes(preflight(file, {}, turning())) == "warning colourSpace");
    }
    SECTION("transparency")
    {
        file.alpha = true;
        CHECK(codes(preflight(file, {}, {})) == "note transparency");
        file.alpha.reset();
        CHECK(codes(preflight(file, {}, {})).isEmpty());
    }
    SECTION("formats")
    {
        PreflightRules rules{"Someone", {}};
        rules.takes.formats = {"png", "jpeg"};
        CHECK(codes(preflight(file, {}, rules)) == "error unsupportedFormat");
        CHECK(messageOf(preflight(file, {}, rules), "unsupportedFormat") ==
              "Someone does not take PDF files; it takes PNG, JPEG");
        CHECK(codes(preflight(picture(1, 1), {}, rules)).isEmpty());
    }
    SECTION("what the inspection found comes along, errors first")
    {
        file.alpha = true;
        file.findings = {{Severity::Warning, "damaged", Message::of("It was repaired"), 1}};
        file.fonts = {{"Futura", false}};
        CHECK(codes(preflight(file, {}, {})) == "error fontNotEmbedded, warning damaged, note transparency");
    }
    SECTION("a file that could not be read is judged no further")
    {
        Inspection broken;
        broken.findings = {{Severity::Error, "unreadable", Message::of("It is damaged"), 1}};
        const Preflight result = preflight(broken, onMillimetres(210, 297, Sizing::Fill, 300, 3), turning());
        CHECK(codes(result) == "error unreadable");
        CHECK_FALSE(result.effectiveDpi);
        CHECK_FALSE(result.crop);
    }
}

TEST_CASE("a finding from elsewhere takes its place", "[preflight]")
{
    Preflight result = preflight(picture(2992, 4488), onInches(16, 24), {});
    add(result, {Severity::Note, "usedBefore", Message::of("It was used"), 1});
    add(result, {Severity::Error, "providerPreflight", Message(QStringLiteral("No")), 1});
    CHECK(codes(result) == "error providerPreflight, warning lowResolution, note usedBefore");
}
