// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "ui/artwork/artwork_canvas.h"
#include "ui/artwork/artwork_view.h"
#include "ui/artwork/preview_place.h"

#include <QApplication>
#include <QLabel>
#include <QScrollBar>
#include <QTest>
#include <QWheelEvent>

using namespace platen;
using namespace platen::artwork;

namespace {

Inspection pictureOf(int width, int height)
{
    Inspection file;
    file.file = QStringLiteral("/shop/harbour.png");
    file.md5 = QStringLiteral("%1x%2").arg(width).arg(height);
    file.format = QStringLiteral("png");
    file.pages = 1;
    file.widthPx = width;
    file.heightPx = height;
    file.colourSpace = QStringLiteral("rgb");
    file.alpha = false;
    return file;
}

Target targetOf(double width, double height, Sizing sizing)
{
    Target target;
    target.millimetres = Size{width, height};
    target.pixels = Size{width / 25.4 * 300, height / 25.4 * 300};
    target.dpi = 300;
    target.sizing = sizing;
    return target;
}

// Red on the left, green in the middle, blue on the right.
QImage stripes()
{
    QImage image(300, 150, QImage::Format_RGB32);
    for (int x = 0; x < 300; ++x) {
        for (int y = 0; y < 150; ++y)
            image.setPixel(x, y, x < 75 ? 0xffff0000 : x < 225 ? 0xff00ff00 : 0xff0000ff);
    }
    return image;
}

struct Shown
{
    ArtworkView view;
    Shown(const Inspection &file, const Target &target)
    {
        view.resize(900, 600);
        view.setArtwork(file, preflight(file, target, {}));
        view.setPreview(stripes());
        view.show();
        QApplication::processEvents();
    }
    [[nodiscard]] ArtworkCanvas &canvas() const { return *view.canvas(); }
    // Where a fraction of the trim size is drawn.
    [[nodiscard]] QPoint at(double x, double y) const
    {
        const QRectF trim = canvas().trimRect();
        return QPointF(trim.left() + x * trim.width(), trim.top() + y * trim.height()).toPoint();
    }
    [[nodiscard]] QColor colorAt(double x, double y) const
    {
        return canvas().viewport()->grab().toImage().pixelColor(at(x, y) * canvas().devicePixelRatioF());
    }
    [[nodiscard]] QString words() const { return view.findChild<QLabel *>(QStringLiteral("artworkWords"))->text(); }
};

bool isDimmed(const QColor &color, const QColor &window)
{
    const auto distance = [](const QColor &one, const QColor &other) {
        return std::abs(one.red() - other.red()) + std::abs(one.green() - other.green()) +
               std::abs(one.blue() - other.blue());
    };
    return distance(color, window) < 200 && color != window;
}

} // namespace

TEST_CASE("what is cut off is dimmed, what is printed is not", "[artwork]")
{
    // Twice as wide as high on a square: a quarter is lost on either side.
    const Shown shown(pictureOf(6000, 3000), targetOf(200, 200, Sizing::Fill));
    CHECK(shown.colorAt(0.5, 0.5) == QColor(0, 255, 0));
    CHECK(shown.colorAt(0.1, 0.5) == QColor(0, 255, 0));
    const QColor window = shown.view.palette().color(QPalette::Window);
    CHECK(isDimmed(shown.colorAt(-0.25, 0.5), window));
    CHECK(isDimmed(shown.colorAt(1.25, 0.5), window));
    CHECK(shown.colorAt(-0.25, 0.5).red() > shown.colorAt(-0.25, 0.5).blue());
    CHECK(shown.colorAt(1.25, 0.5).blue() > shown.colorAt(1.25, 0.5).red());
    CHECK(shown.words().contains(QStringLiteral("Cuts off 50 %")));
    CHECK(shown.words().contains(QStringLiteral("25 % on the left, 25 % on the right")));
}

TEST_CASE("what stays empty is paper", "[artwork]")
{
    const Shown shown(pictureOf(6000, 3000), targetOf(200, 200, Sizing::Fit));
    CHECK(shown.colorAt(0.5, 0.5) == QColor(0, 255, 0));
    CHECK(shown.colorAt(0.1, 0.5) == QColor(255, 0, 0));
    CHECK(shown.colorAt(0.9, 0.5) == QColor(0, 0, 255));
    CHECK(shown.colorAt(0.5, 0.1).lightness() > 180);
    CHECK(shown.colorAt(0.5, 0.9).lightness() > 180);
    CHECK(shown.words().contains(QStringLiteral("Leaves 50 % empty")));
}

TEST_CASE("a stretched file covers the product", "[artwork]")
{
    const Shown shown(pictureOf(6000, 3000), targetOf(200, 200, Sizing::Stretch));
    CHECK(shown.colorAt(0.1, 0.1) == QColor(255, 0, 0));
    CHECK(shown.colorAt(0.9, 0.9) == QColor(0, 0, 255));
    CHECK(shown.words().contains(QStringLiteral("Stretches by 100 %")));
}

TEST_CASE("a mirrored window shows the same left side", "[artwork]")
{
    QApplication::setLayoutDirection(Qt::RightToLeft);
    const Shown shown(pictureOf(6000, 3000), targetOf(200, 200, Sizing::Stretch));
    CHECK(shown.colorAt(0.1, 0.1) == QColor(255, 0, 0));
    CHECK(shown.colorAt(0.9, 0.9) == QColor(0, 0, 255));
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

TEST_CASE("the keyboard zooms and moves", "[artwork]")
{
    const Shown shown(pictureOf(6000, 3000), targetOf(200, 200, Sizing::Fill));
    ArtworkCanvas &canvas = shown.canvas();
    canvas.setFocus();
    const double fitted = canvas.trimRect().width();
    QTest::keyClick(&canvas, Qt::Key_Plus);
    CHECK(canvas.trimRect().width() == Approx(fitted * 1.25));
    CHECK_FALSE(canvas.isFitted());
    QTest::keyClick(&canvas, Qt::Key_Minus);
    CHECK(canvas.trimRect().width() == Approx(fitted));
    QTest::keyClick(&canvas, Qt::Key_1);
    REQUIRE(canvas.printedScale());
    CHECK(*canvas.printedScale() == Approx(1));
    for (int i = 0; i < 8; ++i)
        QTest::keyClick(&canvas, Qt::Key_Plus);
    const int before = canvas.horizontalScrollBar()->value();
    QTest::keyClick(&canvas, Qt::Key_Right);
    CHECK(canvas.horizontalScrollBar()->value() > before);
    QTest::keyClick(&canvas, Qt::Key_0);
    CHECK(canvas.isFitted());
    CHECK(canvas.trimRect().width() == Approx(fitted));
    CHECK(canvas.horizontalScrollBar()->maximum() == 0);
}

TEST_CASE("the wheel zooms about the mouse, and dragging moves", "[artwork]")
{
    const Shown shown(pictureOf(6000, 3000), targetOf(200, 200, Sizing::Fill));
    ArtworkCanvas &canvas = shown.canvas();
    for (int i = 0; i < 6; ++i)
        canvas.zoomBy(1.25);
    const QPointF mouse = shown.at(0.25, 0.75);
    const double wide = canvas.trimRect().width();
    QWheelEvent wheel(mouse, canvas.viewport()->mapToGlobal(mouse), {}, {0, 120}, Qt::NoButton, Qt::ControlModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(canvas.viewport(), &wheel);
    CHECK(canvas.trimRect().width() == Approx(wide * 1.25));
    const QPointF off = shown.at(0.25, 0.75) - mouse;
    CHECK(off.manhattanLength() <= 3);

    const int value = canvas.horizontalScrollBar()->value();
    const QPoint middle = canvas.viewport()->rect().center();
    QTest::mousePress(canvas.viewport(), Qt::LeftButton, {}, middle);
    QTest::mouseMove(canvas.viewport(), middle - QPoint(30, 0));
    QTest::mouseRelease(canvas.viewport(), Qt::LeftButton, {}, middle - QPoint(30, 0));
    CHECK(canvas.horizontalScrollBar()->value() == value + 30);
}

TEST_CASE("zooming in asks for a sharper preview", "[artwork]")
{
    const Shown shown(pictureOf(6000, 3000), targetOf(200, 200, Sizing::Fill));
    int wanted = 0;
    QObject::connect(&shown.view, &ArtworkView::previewWanted, [&wanted](int size) { wanted = size; });
    shown.canvas().zoomBy(2);
    CHECK(wanted > 300);
}

TEST_CASE("a screen reader hears what the drawing shows", "[artwork]")
{
    const Shown shown(pictureOf(600, 300), targetOf(200, 200, Sizing::Fill));
    CHECK(shown.canvas().accessibleName() == "Preview of harbour.png as it is printed");
    const QString words = shown.canvas().accessibleDescription();
    INFO(words.toStdString());
    CHECK(words.contains(QStringLiteral("Printed at 7.87 × 7.87 in")));
    CHECK(words.contains(QStringLiteral("Cuts off 50 %")));
    CHECK(words.contains(QStringLiteral("38 dpi, 300 dpi wanted")));
    CHECK(words.contains(QStringLiteral("Error: ")));
}

TEST_CASE("an unknown size draws nothing and says so", "[artwork]")
{
    Inspection file = pictureOf(600, 300);
    file.widthPx.reset();
    file.heightPx.reset();
    const Shown shown(file, targetOf(200, 200, Sizing::Fill));
    CHECK(shown.canvas().trimRect().isEmpty());
    CHECK(shown.words().contains(QStringLiteral("is not known")));
    QTest::keyClick(&shown.canvas(), Qt::Key_Plus);
    QTest::keyClick(&shown.canvas(), Qt::Key_1);
}

TEST_CASE("the preview of a page with bleed reaches beyond the cut edge", "[artwork]")
{
    Inspection file;
    file.file = QStringLiteral("/shop/page.pdf");
    file.format = QStringLiteral("pdf");
    file.widthMm = 200;
    file.heightMm = 200;
    file.boxes = Boxes{Box{0, 0, 260, 220}, {}, Box{10, 5, 220, 210}, Box{20, 10, 200, 200}};
    CHECK(previewPlace(file) == Rect{-0.1, -0.05, 1.3, 1.1});
    file.boxes->crop = Box{10, 0, 220, 500}; // never beyond the media box
    CHECK(previewPlace(file) == Rect{-0.05, -0.05, 1.1, 1.1});
    file.boxes->trim.reset();
    CHECK(previewPlace(file) == Rect{0, 0, 1, 1});
    file.boxes.reset();
    CHECK(previewPlace(file) == Rect{0, 0, 1, 1});

    file.boxes = Boxes{Box{0, 0, 220, 220}, {}, {}, Box{10, 10, 200, 200}};
    Target target = targetOf(200, 200, Sizing::Fill);
    target.bleedMm = 8;
    const Shown shown(file, target);
    CHECK(shown.colorAt(-0.02, 0.3) == QColor(255, 0, 0));
    CHECK(shown.colorAt(1.02, 0.3) == QColor(0, 0, 255));
    const QColor window = shown.view.palette().color(QPalette::Window);
    CHECK(shown.colorAt(-0.045, 0.3) == window); // beyond the bleed
}
