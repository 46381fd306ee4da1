// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "ui/artwork/sizing_card.h"
#include "ui/artwork/sizing_compare.h"

#include <QApplication>
#include <QTest>

using namespace platen;
using namespace platen::artwork;

namespace {

struct Compared
{
    SizingCompare compare;
    QStringList chosen;
    explicit Compared(const QStringList &offered = {})
    {
        Inspection file;
        file.file = QStringLiteral("/shop/harbour.png");
        file.format = QStringLiteral("png");
        file.widthPx = 6000;
        file.heightPx = 3000;
        Target target;
        target.millimetres = Size{200, 200};
        target.dpi = 300;
        target.sizing = Sizing::Fit;
        compare.setArtwork(file, target, {}, offered);
        QImage red(100, 50, QImage::Format_RGB32);
        red.fill(Qt::red);
        compare.setPreview(red);
        compare.resize(720, 320);
        compare.show();
        QApplication::processEvents();
        QObject::connect(&compare, &SizingCompare::sizingChosen, &compare,
                         [this](const QString &word) { chosen.append(word); });
    }
    [[nodiscard]] SizingCard &card(const char *word) const
    {
        auto *found = compare.findChild<SizingCard *>(QString::fromLatin1(word));
        REQUIRE(found);
        return *found;
    }
};

} // namespace

TEST_CASE("each sizing says what it does to the file", "[artwork]")
{
    const Compared shown;
    CHECK(shown.card("fillPrintArea").accessibleDescription().startsWith(QStringLiteral("Cuts off 50 %\n")));
    CHECK(shown.card("fitPrintArea").accessibleDescription().startsWith(QStringLiteral("Leaves 50 % empty\n")));
    CHECK(shown.card("stretchToPrintArea").accessibleDescription().startsWith(QStringLiteral("Stretches by 100 %\n")));
    CHECK(shown.card("fillPrintArea").accessibleName() == "Fill print area");
    CHECK(shown.card("fitPrintArea").isChecked());
    CHECK(shown.chosen.isEmpty());
}

TEST_CASE("each sizing is drawn as it lies on the product", "[artwork]")
{
    const Compared shown;
    const auto colorAt = [](SizingCard &card, double x, double y) {
        const QRectF trim = card.trimRect();
        const QPointF at(trim.left() + x * trim.width(), trim.top() + y * trim.height());
        return card.grab().toImage().pixelColor(at.toPoint() * card.devicePixelRatioF());
    };
    const QColor red(Qt::red);
    CHECK(colorAt(shown.card("fillPrintArea"), 0.5, 0.1) == red);
    CHECK(colorAt(shown.card("fitPrintArea"), 0.5, 0.5) == red);
    CHECK(colorAt(shown.card("fitPrintArea"), 0.5, 0.1).green() > 150);
    CHECK(colorAt(shown.card("stretchToPrintArea"), 0.1, 0.1) == red);
}

TEST_CASE("a sizing is chosen with the mouse and with the keyboard", "[artwork]")
{
    Compared shown;
    QTest::mouseClick(&shown.card("fillPrintArea"), Qt::LeftButton, {}, QPoint(20, 20));
    CHECK(shown.chosen == QStringList{QStringLiteral("fillPrintArea")});
    QApplication::setActiveWindow(&shown.compare);
    REQUIRE(QTest::qWaitForWindowActive(&shown.compare));
    shown.card("fillPrintArea").setFocus();
    QTest::keyClick(&shown.card("fillPrintArea"), Qt::Key_Right);
    CHECK(shown.card("fitPrintArea").isChecked());
    CHECK(shown.chosen.size() == 2);
    CHECK(shown.chosen.back() == "fitPrintArea");
}

TEST_CASE("only what the provider offers can be chosen", "[artwork]")
{
    const Compared shown({QStringLiteral("fillPrintArea"), QStringLiteral("fitPrintArea")});
    CHECK(shown.card("fillPrintArea").isVisible());
    CHECK_FALSE(shown.card("stretchToPrintArea").isVisible());
}
