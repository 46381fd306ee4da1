// SPDX-License-Identifier: GPL-3.0-or-later
// Links in the window are readable in light and in dark, also after switching.
#include "tests/support/catch.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/text_link.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QImage>

using namespace platen;

namespace {

// The best contrast of any pixel of a widget with its background.
double bestContrast(QWidget &widget)
{
    const QImage image = widget.grab().toImage();
    const QColor background = image.pixelColor(image.width() - 1, image.height() - 1);
    double best = 1;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            best = std::max(best, contrastRatio(image.pixelColor(x, y), background));
    }
    return best;
}

} // namespace

TEST_CASE("a link is readable in light and in dark, whichever it was created in", "[theme]")
{
    for (const Scheme first : {Scheme::Light, Scheme::Dark}) {
        applyScheme(first);
        TextLink link(QStringLiteral("Change <this> & that"), QStringLiteral("/items"));
        TintedLabel label(QStringLiteral("Not yet"), Token::Danger);
        link.setAutoFillBackground(true);
        label.setAutoFillBackground(true);
        link.show();
        label.show();
        for (const Scheme then : {Scheme::Light, Scheme::Dark, Scheme::Light}) {
            applyScheme(then);
            QApplication::processEvents();
            CHECK(bestContrast(link) > 4.5);
            CHECK(bestContrast(label) > 4.5);
            CHECK(link.accessibleName() == "Change <this> & that");
        }
        label.setToken(Token::Success);
        CHECK(label.palette().color(QPalette::WindowText) == themeColor(Token::Success, label.palette()));
    }
    applyScheme(Scheme::Light);
}
