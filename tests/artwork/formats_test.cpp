// SPDX-License-Identifier: GPL-3.0-or-later
// What platen-inspect finds in files that other programs made. The expected values are those that data/make asked
// for; some were compared with what identify, pdfinfo and pdffonts show.
#include "core/artwork/inspection_document.h"
#include "core/artwork/inspector.h"
#include "tests/artwork/files.h"
#include "tests/support/wait.h"

#include <QImage>
#include <QTemporaryDir>
#include <QtEndian>

#include <cmath>

using namespace platen;
using namespace platen::artwork;
using namespace platen::test;

namespace {

constexpr double none = 0; // no physical size

struct Row
{
    const char *file;
    const char *format;
    int pages;
    int widthPx; // 0: not a picture
    int heightPx;
    double widthMm;
    double heightMm;
    const char *colourSpace;
    bool alpha;
    const char *profile;
    const char *findings;
};

constexpr const char *srgb = "Artifex Software sRGB ICC Profile";

const Row rows[] = {
    {"rgb.png", "png", 1, 60, 40, 5.08, 3.387, "rgb", false, "", ""},
    {"gray.png", "png", 1, 60, 40, none, none, "gray", false, "", ""},
    {"alpha.png", "png", 1, 60, 40, none, none, "rgb", true, "", ""},
    {"profile.png", "png", 1, 60, 40, 5.08, 3.387, "rgb", false, srgb, ""},
    {"interlaced.png", "png", 1, 60, 40, none, none, "rgb", false, "", ""},
    {"rgb.jpg", "jpeg", 1, 60, 40, 5.08, 3.387, "rgb", false, "", ""},
    {"gray.jpg", "jpeg", 1, 60, 40, 6, 8, "gray", false, "", ""},
    {"cmyk.jpg", "jpeg", 1, 60, 40, 5.08, 3.387, "cmyk", false, "Artifex CMYK SWOP Profile", ""},
    {"progressive.jpg", "jpeg", 1, 60, 40, none, none, "rgb", false, "", ""},
    {"turned3.jpg", "jpeg", 1, 60, 40, 5.08, 3.387, "rgb", false, "", ""},
    {"turned6.jpg", "jpeg", 1, 40, 60, 3.387, 5.08, "rgb", false, "", ""},
    {"exif_only.jpg", "jpeg", 1, 60, 40, 7.62, 5.08, "rgb", false, "", ""},
    {"rgb.tif", "tiff", 1, 60, 40, 5.08, 3.387, "rgb", false, "", ""},
    {"cmyk.tif", "tiff", 1, 60, 40, 6, 4, "cmyk", false, "", ""},
    {"lab.tif", "tiff", 1, 60, 40, none, none, "lab", false, "", ""},
    {"alpha.tif", "tiff", 1, 60, 40, none, none, "rgb", true, "", ""},
    {"profile.tif", "tiff", 1, 60, 40, none, none, "rgb", false, srgb, ""},
    {"pages.tif", "tiff", 2, 60, 40, none, none, "rgb", false, "", ""},
    {"bigtiff.tif", "tiff", 1, 60, 40, 5.08, 3.387, "rgb", false, "", ""},
    {"tiled.tif", "tiff", 1, 60, 40, 5.08, 3.387, "rgb", false, "", ""},
    {"lossy.webp", "webp", 1, 60, 40, none, none, "rgb", false, "", ""},
    {"lossless.webp", "webp", 1, 60, 40, none, none, "rgb", true, "", ""},
    {"alpha.webp", "webp", 1, 60, 40, none, none, "rgb", true, "", ""},
    {"profile.webp", "webp", 1, 60, 40, none, none, "rgb", false, srgb, ""},
    {"drawing.svg", "svg", 1, 0, 0, 100, 50, "rgb", true, "", ""},
    {"pixels.svg", "svg", 1, 0, 0, none, none, "rgb", true, "", ""},
    {"links.svg", "svg", 1, 0, 0, 101.6, 50.8, "rgb", true, "", ""},
    {"external.svg", "svg", 1, 0, 0, 101.6, 50.8, "rgb", true, "", "externalReference"},
    {"external_style.svg", "svg", 1, 0, 0, 101.6, 50.8, "rgb", true, "", "externalReference"},
    {"draw.png", "png", 1, 379, 190, none, none, "rgb", true, "", ""},
    {"draw.tif", "tiff", 1, 379, 190, none, none, "rgb", false, "", ""}, // 0.25 × 0.5 dpi, it says
    {"draw.svg", "svg", 1, 0, 0, 100.26, 50.26, "rgb", true, "", ""},
    {"draw.pdf", "pdf", 1, 0, 0, 100.26, 50.26, "rgb", false, "", ""},
    {"writer.pdf", "pdf", 2, 0, 0, 105, 148.01, "rgb", false, "", ""},
    {"cairo.pdf", "pdf", 1, 0, 0, 100, 50, "rgb", false, "", ""},
    {"ghostscript.pdf", "pdf", 2, 0, 0, 104.775, 148.519, "cmyk", false, "", ""},
    {"object_streams.pdf", "pdf", 2, 0, 0, 104.775, 148.519, "cmyk", false, "", ""},
    {"no_end.pdf", "pdf", 2, 0, 0, 104.775, 148.519, "cmyk", false, "", "damaged"},
    {"no_fonts.pdf", "pdf", 1, 0, 0, 104.775, 148.519, "gray", false, "", ""},
    {"picture.pdf", "pdf", 1, 0, 0, 5.08, 3.387, "rgb", false, "", ""},
    {"transparent.pdf", "pdf", 1, 0, 0, 40, 40, "rgb", true, "", ""},
    {"boxes.pdf", "pdf", 1, 0, 0, 84.667, 119.944, "mixed", false, "", ""},
    {"rotated.pdf", "pdf", 1, 0, 0, 119.944, 84.667, "mixed", false, "", ""},
    {"low_printing.pdf", "pdf", 1, 0, 0, 84.667, 119.944, "mixed", false, "", ""},
    {"no_printing.pdf", "pdf", 1, 0, 0, 84.667, 119.944, "mixed", false, "", "encrypted"},
};

// Files give a resolution in whole dots per metre, or a page in points: a hundredth of a millimetre more or less.
bool isAbout(const std::optional<double> &value, double expected)
{
    return expected == none ? !value : value && std::abs(*value - expected) < 0.02;
}

} // namespace

TEST_CASE("files of other programs are what they show themselves")
{
    Inspector inspector;
    for (const Row &row : rows) {
        CAPTURE(row.file);
        const Inspection found = await(inspector.inspect(dataFile(row.file)));
        CHECK(found.format == row.format);
        CHECK(found.pages == row.pages);
        CHECK(found.widthPx.value_or(0) == row.widthPx);
        CHECK(found.heightPx.value_or(0) == row.heightPx);
        CHECK(isAbout(found.widthMm, row.widthMm));
        CHECK(isAbout(found.heightMm, row.heightMm));
        CHECK(found.colourSpace == row.colourSpace);
        CHECK(found.alpha == row.alpha);
        CHECK(found.profile == row.profile);
        CHECK(codes(found) == row.findings);
        CHECK(found.boxes.has_value() == (found.format == "pdf"));
    }
}

TEST_CASE("a page of a PDF has boxes, fonts and pictures of its own")
{
    Inspector inspector;
    const Inspection boxes = await(inspector.inspect(dataFile("boxes.pdf")));
    REQUIRE(boxes.boxes);
    REQUIRE(boxes.boxes->bleed);
    CHECK(boxes.boxes->bleed->x == Approx(20 * 25.4 / 72));
    CHECK(boxes.boxes->bleed->width == Approx(260 * 25.4 / 72));
    CHECK(boxes.boxes->media->height == Approx(400 * 25.4 / 72));
    CHECK_FALSE(await(inspector.inspect(dataFile("cairo.pdf"))).boxes->trim);

    const std::vector<Font> first{{"Helvetica", true}};
    const std::vector<Font> second{{"Times-Roman", true}};
    CHECK(await(inspector.inspect(dataFile("ghostscript.pdf"), 1)).fonts == first);
    const Inspection other = await(inspector.inspect(dataFile("ghostscript.pdf"), 2));
    CHECK(other.fonts == second);
    CHECK(other.colourSpace == "gray");
    CHECK(await(inspector.inspect(dataFile("no_fonts.pdf"))).fonts == std::vector<Font>{{"Helvetica", false}});

    const Inspection writer = await(inspector.inspect(dataFile("writer.pdf")));
    CHECK(measuredMembers(writer)["widthMm"].toDouble() == 105.0); // not 105.00000000000014
    CHECK(writer.fonts == std::vector<Font>{{"DejaVuSerif", true}});

    CHECK(await(inspector.inspect(dataFile("picture.pdf"))).detailDpi.value_or(0) == Approx(300).margin(1));
    CHECK_FALSE(await(inspector.inspect(dataFile("boxes.pdf"))).detailDpi);
}

TEST_CASE("a page that a file does not have is a finding")
{
    Inspector inspector;
    for (const char *name : {"rgb.png", "pages.tif", "ghostscript.pdf", "drawing.svg"}) {
        CAPTURE(name);
        const Inspection found = await(inspector.inspect(dataFile(name), 3));
        CHECK(codes(found) == "noSuchPage");
        CHECK(found.pages.has_value());
        CHECK_FALSE(found.widthMm);
    }
    CHECK(await(inspector.inspect(dataFile("pages.tif"), 2)).widthPx == 30);
}

TEST_CASE("a PDF that needs a password is encrypted, another format is not supported")
{
    Inspector inspector;
    const Inspection locked = await(inspector.inspect(dataFile("password.pdf")));
    CHECK(codes(locked) == "encrypted");
    CHECK_FALSE(locked.pages);
    CHECK(locked.md5.size() == 32);
    CHECK(codes(await(inspector.inspect(dataFile("other.gif")))) == "unsupportedFormat");
}

TEST_CASE("previews are bounded pictures of what is there")
{
    Inspector inspector;
    for (const char *name :
         {"rgb.png", "cmyk.jpg", "cmyk.tif", "alpha.webp", "links.svg", "drawing.svg", "cairo.pdf", "boxes.pdf"}) {
        CAPTURE(name);
        const Result<QByteArray> drawn = await(inspector.preview(dataFile(name), 1, 32));
        REQUIRE(drawn);
        CHECK(drawn->startsWith("\x89PNG"));
        const auto side = [&drawn](int at) { return qFromBigEndian<quint32>(drawn->constData() + at); };
        CHECK(std::max(side(16), side(20)) == 32);
    }
    CHECK_FALSE(await(inspector.preview(dataFile("password.pdf"), 1, 32)));
    CHECK_FALSE(await(inspector.preview(dataFile("other.gif"), 1, 32)));
}

TEST_CASE("a picture of few colours keeps them when it is made smaller")
{
    const QTemporaryDir folder;
    Inspector inspector;
    for (const QImage::Format format : {QImage::Format_Mono, QImage::Format_Indexed8}) {
        QImage image(600, 300, format);
        image.setColorTable({qRgb(200, 30, 30), qRgb(20, 40, 180)});
        image.fill(0);
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 300; x < 600; ++x)
                image.setPixel(x, y, 1);
        }
        const QString path = folder.filePath(QStringLiteral("two.png"));
        REQUIRE(image.save(path, "PNG"));
        for (const int size : {1024, 48}) {
            CAPTURE(static_cast<int>(format), size);
            const Result<QByteArray> drawn = await(inspector.preview(path, 1, size));
            REQUIRE(drawn);
            const QImage small = QImage::fromData(*drawn, "PNG");
            CHECK(small.width() == std::min(size, 600));
            CHECK(small.pixelColor(small.width() / 4, small.height() / 2) == QColor(200, 30, 30));
            CHECK(small.pixelColor(3 * small.width() / 4, small.height() / 2) == QColor(20, 40, 180));
        }
        QFile::remove(path);
    }
}
