// SPDX-License-Identifier: GPL-3.0-or-later
// Links in the window are readable in light and in dark, also after switching, and are followed without a mouse.
#include "tests/support/catch.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/text_link.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QImage>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

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

TEST_CASE("one Tab leads from link to link in either direction, and Return follows one", "[widgets]")
{
    QWidget page;
    auto *layout = new QVBoxLayout(&page);
    std::vector<TextLink *> links;
    for (const char *target : {"/a", "/b", "/c"}) {
        links.push_back(new TextLink(QStringLiteral("Change"), QLatin1String(target)));
        layout->addWidget(links.back());
    }
    page.show();
    QApplication::setActiveWindow(&page);
    REQUIRE(QTest::qWaitForWindowActive(&page));
    links[0]->setFocus(Qt::TabFocusReason);
    const auto press = [](Qt::Key key) {
        QTest::keyClick(QApplication::focusWidget(), key, key == Qt::Key_Backtab ? Qt::ShiftModifier : Qt::NoModifier);
    };
    QSignalSpy followed(links[1], &QLabel::linkActivated);
    press(Qt::Key_Tab);
    CHECK(links[1]->hasFocus());
    press(Qt::Key_Return);
    REQUIRE(followed.count() == 1);
    CHECK(followed.front().front().toString() == "/b");
    press(Qt::Key_Tab);
    CHECK(links[2]->hasFocus());
    press(Qt::Key_Backtab);
    CHECK(links[1]->hasFocus());
    press(Qt::Key_Return);
    CHECK(followed.count() == 2);
    press(Qt::Key_Backtab);
    CHECK(links[0]->hasFocus());
}
