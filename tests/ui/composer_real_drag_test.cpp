// SPDX-License-Identifier: GPL-3.0-or-later
// Files dragged from another program onto the real window, on X11.
#include "tests/support/catch.h"
#include "tests/support/wait.h"
#include "tests/ui/shell_fixture.h"
#include "ui/composer/composer.h"
#include "ui/composer/composer_tabs.h"

#include <QComboBox>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QToolTip>

using namespace platen;
using namespace platen::test;

namespace {

QString dragProgram()
{
    return qEnvironmentVariable("PLATEN_BIN_DIR") + QStringLiteral("/xdnd_source");
}

// It is built on X11 only.
bool isDragPossible()
{
    return QGuiApplication::platformName() == u"xcb" && QFile::exists(dragProgram());
}

class OtherProgram
{
public:
    // It begins to drag the files over the middle of `over`.
    OtherProgram(const QWidget &over, const QStringList &files)
    {
        const QPoint at = middleOf(over);
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(dragProgram(), QStringList{QString::number(over.window()->winId()), QString::number(at.x()),
                                                   QString::number(at.y())} +
                                           files);
        REQUIRE(m_process.waitForStarted());
    }
    ~OtherProgram()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    QString says()
    {
        REQUIRE(eventually([this] { return m_process.canReadLine(); }));
        return QString::fromUtf8(m_process.readLine()).trimmed();
    }
    QString moveTo(const QWidget &over)
    {
        const QPoint at = middleOf(over);
        m_process.write(QStringLiteral("move %1 %2\n").arg(at.x()).arg(at.y()).toUtf8());
        return says();
    }
    QString drop()
    {
        m_process.write("drop\n");
        return says();
    }
    void leave() { m_process.write("leave\n"); }

private:
    static QPoint middleOf(const QWidget &widget) { return widget.mapToGlobal(widget.rect().center()); }
    QProcess m_process;
};

QString written(const QTemporaryDir &folder, const QString &name)
{
    QFile file(folder.filePath(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("x");
    return file.fileName();
}

template <typename W>
W *in(const QWidget &widget, const QString &name)
{
    W *found = widget.findChild<W *>(name);
    INFO("no " << name);
    REQUIRE(found);
    return found;
}

} // namespace

TEST_CASE("files dragged from another program light up their target, and become artwork where they are dropped",
          "[composer]")
{
    if (!isDragPossible())
        return;
    ShellDesk desk(3);
    MainWindow &window = desk.open();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    const QTemporaryDir folder;
    const QString one = written(folder, "one.png");
    const QString two = written(folder, "two.pdf");
    const auto *overlay = in<QWidget>(window, "dropOverlay");
    {
        OtherProgram other(window.tabs(), {one, two});
        CHECK(other.says() == "accepts");
        CHECK(overlay->isVisible());
        CHECK(overlay->accessibleName().contains("Begins a draft with 2"));
        other.leave();
        CHECK(eventually([&] { return !overlay->isVisible(); }));
        CHECK(window.tabs().isListShown());
    }
    {
        OtherProgram other(window.tabs(), {one, two});
        CHECK(other.says() == "accepts");
        CHECK(other.drop() == "finished");
        CHECK_FALSE(overlay->isVisible());
    }
    Composer *composer = window.tabs().current();
    REQUIRE(composer);
    auto *accounts = in<QComboBox>(*composer, "account");
    REQUIRE(eventually([&] { return accounts->count() == 2; }));
    accounts->setCurrentText("Trial");
    REQUIRE(eventually([&] { return composer->findChild<QLineEdit *>("item1.artwork.default") != nullptr; }));
    CHECK(in<QLineEdit>(*composer, "item0.artwork.default")->text() == one);
    CHECK(in<QLineEdit>(*composer, "item1.artwork.default")->text() == two);
    in<QPushButton>(*composer, "undoNoteUndo")->click();
    auto *artwork = in<QLineEdit>(*composer, "item0.artwork.default");
    CHECK(artwork->text().isEmpty());

    // Over a print area, the file is for that one; over a field of text, for the draft.
    const auto *reference = in<QLineEdit>(*composer, "reference");
    QTest::qWait(50); // the page is laid out again
    OtherProgram other(*reference, {two});
    CHECK(other.says() == "accepts");
    CHECK(overlay->accessibleName().contains("to this draft"));
    CHECK(other.moveTo(*artwork) == "accepts");
    CHECK(eventually([&] { return !overlay->isVisible() && QToolTip::text().contains("artwork here"); }));
    CHECK(other.moveTo(*reference) == "accepts");
    CHECK(overlay->isVisible());
    CHECK(other.moveTo(*artwork) == "accepts");
    CHECK(other.drop() == "finished");
    CHECK(artwork->text() == two);
    CHECK(reference->text().isEmpty());
    // Nothing was placed by any of this.
    CHECK(window.tabs().composers().size() == 1);
}

TEST_CASE("a dragged file that is of no use is refused with a reason", "[composer]")
{
    if (!isDragPossible())
        return;
    ShellDesk desk(3);
    MainWindow &window = desk.open();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    const QTemporaryDir folder;
    const auto *overlay = in<QWidget>(window, "dropOverlay");
    OtherProgram other(window.tabs(), {written(folder, "notes.txt")});
    CHECK(other.says() == "accepts");
    CHECK(overlay->accessibleName().contains("notes.txt"));
    CHECK(other.drop() == "refused");
    CHECK(window.tabs().isListShown());
}
