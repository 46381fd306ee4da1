// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/support/wait.h"
#include "ui/palette/command_palette.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMainWindow>
#include <QTest>

using platen::CommandPalette;
using platen::test::eventually;

namespace {

struct Window
{
    Window()
    {
        create.setShortcut(QKeySequence(Qt::CTRL | Qt::Key_N));
        hidden.setVisible(false);
        closed.setEnabled(false);
        separator.setSeparator(true);
        QObject::connect(&create, &QAction::triggered, &window, [this] { ++created; });
    }
    QMainWindow window;
    QAction create{"&New order…"};
    QAction save{"Save && close"};
    QAction hidden{"New secret"};
    QAction closed{"New nothing"};
    QAction separator;
    int created = 0;
    QList<QAction *> all{&create, &save, &hidden, &closed, &separator};
};

} // namespace

TEST_CASE("the palette lists what is available right now, by its plain name")
{
    Window window;
    const CommandPalette palette(window.all, &window.window);
    CHECK(palette.shown() == QStringList{"New order…", "Save & close"});
}

TEST_CASE("typing filters, Enter runs after the palette has closed")
{
    Window window;
    window.window.show();
    auto *palette = new CommandPalette(window.all, &window.window);
    palette->show();
    auto *search = palette->findChild<QLineEdit *>("search");
    REQUIRE(search);
    QTest::keyClicks(search, "ord");
    CHECK(palette->shown() == QStringList{"New order…"});
    bool closedFirst = false;
    QObject::connect(&window.create, &QAction::triggered, palette, [&] { closedFirst = !palette->isVisible(); });
    QTest::keyClick(search, Qt::Key_Return);
    REQUIRE(eventually([&] { return window.created == 1; }));
    CHECK(closedFirst);
    CHECK(palette->result() == QDialog::Accepted);
}

TEST_CASE("arrows wrap around, no match is reported, Escape closes")
{
    Window window;
    CommandPalette palette(window.all, &window.window);
    palette.show();
    auto *search = palette.findChild<QLineEdit *>("search");
    auto *list = palette.findChild<QListWidget *>("commands");
    CHECK(list->currentRow() == 0);
    QTest::keyClick(search, Qt::Key_Up);
    CHECK(list->currentRow() == 1);
    QTest::keyClick(search, Qt::Key_Down);
    CHECK(list->currentRow() == 0);
    QTest::keyClicks(search, "zzz");
    CHECK(palette.shown().isEmpty());
    CHECK(palette.findChild<QLabel *>("nothing")->isVisible());
    QTest::keyClick(search, Qt::Key_Return); // nothing to run: it stays
    CHECK(palette.isVisible());
    QTest::keyClick(search, Qt::Key_Escape);
    CHECK_FALSE(palette.isVisible());
}

TEST_CASE("an action that disappears while the palette is open is not run")
{
    Window window;
    auto gone = std::make_unique<QAction>("Vanishing");
    CommandPalette palette({gone.get()}, &window.window);
    palette.show();
    gone.reset();
    QTest::keyClick(palette.findChild<QLineEdit *>("search"), Qt::Key_Return);
    QCoreApplication::processEvents();
    CHECK_FALSE(palette.isVisible());
}
