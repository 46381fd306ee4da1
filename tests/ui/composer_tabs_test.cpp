// SPDX-License-Identifier: GPL-3.0-or-later
// Drafts beside the list: one tab each, kept, and offered again.
#include "tests/support/catch.h"
#include "tests/ui/shell_fixture.h"
#include "ui/composer/composer.h"
#include "ui/composer/composer_tabs.h"
#include "ui/orders/order_list.h"
#include "ui/orders/order_model.h"
#include "ui/session/actions.h"
#include "ui/shell/sidebar.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>

using namespace platen;
using namespace platen::test;

namespace {

template <typename W>
W *in(const QWidget &widget, const QString &name)
{
    W *found = widget.findChild<W *>(name);
    INFO("no " << name);
    REQUIRE(found);
    return found;
}

// A new draft for the sandbox account, in front.
Composer &begin(MainWindow &window, const QString &reference)
{
    const auto before = window.tabs().composers().size();
    window.actions().action("order.new")->trigger();
    REQUIRE(window.tabs().composers().size() == before + 1);
    Composer *composer = window.tabs().current();
    REQUIRE(composer);
    auto *accounts = in<QComboBox>(*composer, "account");
    REQUIRE(eventually([&] { return accounts->count() == 2; }));
    accounts->setCurrentText("Trial");
    in<QLineEdit>(*composer, "reference")->setText(reference);
    return *composer;
}

bool isSaved(const Composer &composer)
{
    return eventually([&] { return composer.isKept() && !composer.orderId().isEmpty(); });
}

// Everything that its provider needs.
Draft complete()
{
    Draft draft;
    draft.account = QStringLiteral("Trial");
    draft.reference = QStringLiteral("TAB-1");
    draft.shippingMethod = QStringLiteral("Standard");
    draft.recipient.name = QStringLiteral("Ada Example");
    draft.recipient.address = {QStringLiteral("12 Sample Street"), {},
                               QStringLiteral("London"),           {},
                               QStringLiteral("SW1Y 4JH"),         QStringLiteral("GB")};
    Item &item = draft.items.emplace_back();
    item.sku = QStringLiteral("GLOBAL-CAN-10X10");
    item.quantity = 1;
    item.artwork = {{QStringLiteral("default"), QStringLiteral("https://files.example.org/a.png"), {}, {}, {}, {}, {}}};
    return draft;
}

} // namespace

TEST_CASE("two drafts are open at once and do not mix", "[composer]")
{
    ShellDesk desk(12);
    MainWindow &window = desk.open();
    CHECK_FALSE(window.tabs().tabBar()->isVisible()); // only the list
    Composer &one = begin(window, "ONE");
    Composer &two = begin(window, "TWO");
    CHECK(window.tabs().tabBar()->isVisible());
    CHECK(window.tabs().tabText(0) == "Orders");
    CHECK(window.tabs().tabText(1) == "ONE");
    CHECK(window.tabs().tabText(2) == "TWO");
    CHECK(window.tabs().tabBar()->accessibleTabName(2) == "Draft: TWO");
    REQUIRE(isSaved(one));
    REQUIRE(isSaved(two));
    CHECK(one.orderId() != two.orderId());
    CHECK(window.tabs().current() == &two);
    window.actions().action("tab.previous")->trigger();
    CHECK(window.tabs().current() == &one);
    in<QLineEdit>(one, "recipient.name")->setText("Ada Example");
    CHECK(in<QLineEdit>(two, "recipient.name")->text().isEmpty());
    REQUIRE(isSaved(one));
    // The draft that is open already is shown, not opened a second time.
    window.tabs().open(complete(), two.orderId());
    CHECK(window.tabs().current() == &two);
    CHECK(window.tabs().composers().size() == 2);
    CHECK(in<QLineEdit>(two, "reference")->text() == "TWO");
    // The list and other orders are usable meanwhile.
    window.actions().action("tab.next")->trigger();
    CHECK(window.tabs().isListShown());
    CHECK(window.actions().action("view.next")->isEnabled());
}

TEST_CASE("keys close a draft and switch tabs, and Escape throws nothing away", "[composer]")
{
    ShellDesk desk(3);
    MainWindow &window = desk.open();
    Composer &composer = begin(window, "KEYS");
    auto *reference = in<QLineEdit>(composer, "reference");
    reference->setFocus();
    REQUIRE(eventually([&] { return reference->hasFocus(); }));
    QTest::keyClick(reference, Qt::Key_Escape);
    CHECK(window.tabs().current() == &composer);
    CHECK(reference->text() == "KEYS");
    QTest::keyClick(reference, Qt::Key_Tab, Qt::ControlModifier);
    CHECK(window.tabs().isListShown());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab, Qt::ControlModifier);
    CHECK(window.tabs().current() == &composer);
    CHECK(eventually([&] { return reference->hasFocus(); })); // where work stopped
    QTest::keyClick(reference, Qt::Key_W, Qt::ControlModifier);
    CHECK(eventually([&] { return window.tabs().composers().empty(); }));
    CHECK(window.tabs().isListShown());
    CHECK(eventually([&] { return window.list().model().rowCount() == 4; })); // it is a draft in the list
}

TEST_CASE("nothing can be done to the order in the list while a draft is in front of it", "[composer]")
{
    ShellDesk desk(6);
    MainWindow &window = desk.open();
    REQUIRE(eventually([&] { return window.actions().action("order.duplicate")->isEnabled(); }));
    begin(window, "FRONT");
    for (const char *action : {"order.duplicate", "order.cancel", "view.next", "view.filter"}) {
        INFO(action);
        CHECK_FALSE(window.actions().action(action)->isEnabled());
    }
    CHECK(window.actions().action("draft.place")->isEnabled());
    CHECK(window.actions().action("order.new")->isEnabled());
    window.sidebar().choose("attention"); // a view is a way back to the list
    CHECK(window.tabs().isListShown());
    CHECK(window.tabs().composers().size() == 1);
    CHECK_FALSE(window.actions().action("draft.place")->isEnabled());
}

TEST_CASE("drafts that were open when the program was killed are offered again, where work stopped", "[composer]")
{
    ShellDesk desk(3);
    MainWindow &window = desk.open();
    Composer &one = begin(window, "LEFT-1");
    REQUIRE(isSaved(one));
    begin(window, "LEFT-2");
    auto *city = in<QLineEdit>(*window.tabs().current(), "recipient.city");
    city->setFocus();
    REQUIRE(eventually([&] { return city->hasFocus(); }));
    REQUIRE(isSaved(*window.tabs().current()));
    QTest::qWait(700);
    // What a killed program leaves: its files as they are now, without what it does when it ends.
    const QString file = desk.path() + "/window.ini";
    const QString kept = desk.path() + "/window.kept";
    REQUIRE(QFile::copy(file, kept));
    desk.close();
    REQUIRE(QFile::remove(file));
    REQUIRE(QFile::copy(kept, file));

    MainWindow &again = desk.open();
    REQUIRE(eventually([&] { return again.tabs().composers().size() == 2; }));
    CHECK(again.tabs().isListShown());
    CHECK(again.tabs().tabText(1) == "LEFT-1");
    CHECK(again.tabs().tabText(2) == "LEFT-2");
    again.tabs().setCurrentIndex(2);
    auto *field = in<QLineEdit>(*again.tabs().current(), "recipient.city");
    CHECK(eventually([&] { return field->hasFocus(); }));
    CHECK_FALSE(field->visibleRegion().isEmpty());
}

TEST_CASE("placing closes the tab and selects the order, in another view if need be", "[composer]")
{
    ShellDesk desk(12);
    MainWindow &window = desk.open();
    const bool isListed = GENERATE(true, false);
    INFO(isListed);
    window.sidebar().choose(isListed ? "all" : "attention");
    REQUIRE(eventually([&] { return !window.list().model().isLoading(); }));
    window.tabs().open(complete(), {});
    Composer *composer = window.tabs().current();
    REQUIRE(composer);
    const auto *account = in<QComboBox>(*composer, "account");
    REQUIRE(eventually([&] { return account->currentText() == "Trial"; }));
    auto *reference = in<QLineEdit>(*composer, "reference");
    reference->setFocus();
    REQUIRE(eventually([&] { return reference->hasFocus(); }));
    REQUIRE(eventually([&] { return !in<QWidget>(*composer, "problems")->isVisible(); }));
    QTest::keyClick(reference, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(eventually([&] { return window.tabs().composers().empty(); }));
    CHECK(window.tabs().isListShown());
    CHECK(eventually([&] {
        const qint64 oid = window.list().currentOid();
        const auto *row = oid ? window.list().model().orderAt(window.list().model().rowOf(oid)) : nullptr;
        return row && row->reference == "TAB-1";
    }));
}

TEST_CASE("a draft discarded in the list is closed, and a window does not close over an unsaved one", "[composer]")
{
    ShellDesk desk(3);
    MainWindow &window = desk.open();
    SECTION("discarded")
    {
        Composer &composer = begin(window, "GONE");
        REQUIRE(isSaved(composer));
        const QString id = composer.orderId();
        const auto future = desk.host().ask<Order>([id](Engine &engine) { return engine.orders().remove(id); });
        REQUIRE(eventually([&] { return future.isFinished(); }));
        CHECK(eventually([&] { return window.tabs().composers().empty(); }));
    }
    SECTION("unsaved")
    {
        Composer &composer = begin(window, "KEPT");
        in<QComboBox>(composer, "account")->setCurrentIndex(-1); // without one it cannot be stored
        REQUIRE(composer.orderId().isEmpty());
        window.tabs().showList();
        window.close();
        REQUIRE(eventually([&] { return composer.findChild<QPushButton *>("lose") != nullptr; }));
        CHECK(window.isVisible());
        CHECK(window.tabs().current() == &composer);
        in<QPushButton>(composer, "lose")->click();
        CHECK(eventually([&] { return window.tabs().composers().empty(); }));
        window.close();
        CHECK(eventually([&] { return !window.isVisible(); }));
    }
}

namespace {

struct Drag
{
    explicit Drag(const QStringList &files)
    {
        QList<QUrl> urls;
        for (const QString &file : files)
            urls << QUrl::fromLocalFile(file);
        data.setUrls(urls);
    }
    void enter(QWidget &over)
    {
        QDragEnterEvent event(QPoint(40, 40), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&over, &event);
        CHECK(event.isAccepted()); // so that a useless drop can be answered
    }
    bool drop(QWidget &over)
    {
        QDropEvent event(QPointF(40, 40), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&over, &event);
        return event.isAccepted();
    }
    QMimeData data;
};

QString written(const QTemporaryDir &folder, const QString &name, const QByteArray &content)
{
    QFile file(folder.filePath(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(content);
    return file.fileName();
}

} // namespace

TEST_CASE("artwork dropped on the list begins a draft, is undone at once, and sends nothing", "[composer]")
{
    ShellDesk desk(3);
    MainWindow &window = desk.open();
    QTemporaryDir folder;
    const QString one = written(folder, "one.png", "x");
    const QString two = written(folder, "two.PDF", "x");
    const auto *overlay = in<QWidget>(window, "dropOverlay");
    Drag drag({one, two});
    drag.enter(window.tabs());
    CHECK(overlay->isVisible());
    CHECK(overlay->accessibleName().contains("Begins a draft with 2"));
    CHECK(overlay->accessibleName().contains("Nothing is sent"));
    CHECK(drag.drop(window.tabs()));
    CHECK_FALSE(overlay->isVisible());
    Composer *composer = window.tabs().current();
    REQUIRE(composer);
    auto *accounts = in<QComboBox>(*composer, "account");
    REQUIRE(eventually([&] { return accounts->count() == 2; }));
    CHECK(in<QLabel>(*composer, "undoNoteText")->text().contains("once the draft has an account"));
    accounts->setCurrentText("Trial");
    REQUIRE(eventually([&] { return composer->findChild<QLineEdit *>("item1.artwork.default") != nullptr; }));
    CHECK(in<QLineEdit>(*composer, "item0.artwork.default")->text() == one);
    CHECK(in<QLineEdit>(*composer, "item1.artwork.default")->text() == two);
    REQUIRE(isSaved(*composer));
    CHECK(window.tabs().composers().size() == 1);
    in<QPushButton>(*composer, "undoNoteUndo")->click();
    CHECK(in<QLineEdit>(*composer, "item0.artwork.default")->text().isEmpty());
    CHECK_FALSE(composer->findChild<QLineEdit *>("item1.sku"));
    // Dropped on the draft, a folder's files go to the items that lack artwork.
    Drag whole({folder.path()});
    whole.enter(window.tabs());
    CHECK(overlay->accessibleName().contains("to this draft"));
    CHECK(whole.drop(window.tabs()));
    CHECK(in<QLineEdit>(*composer, "item0.artwork.default")->text() == one);
    CHECK(window.tabs().composers().size() == 1);
}

TEST_CASE("a dropped draft file opens in a tab, and what is neither is refused with a reason", "[composer]")
{
    ShellDesk desk(3);
    MainWindow &window = desk.open();
    QTemporaryDir folder;
    Drag draft({written(folder, "shop.platen-order", R"({"reference": "FILE-1"})")});
    draft.enter(window.tabs());
    CHECK(draft.drop(window.tabs()));
    REQUIRE(window.tabs().current());
    CHECK(window.tabs().tabText(1) == "FILE-1");
    window.tabs().showList();
    Drag other({written(folder, "notes.txt", "x")});
    other.enter(window.tabs());
    CHECK(in<QWidget>(window, "dropOverlay")->accessibleName().contains("notes.txt"));
    CHECK_FALSE(other.drop(window.tabs()));
    CHECK(window.tabs().composers().size() == 1);
}

TEST_CASE("pictures and files are pasted as artwork, onto the print area that has the focus", "[composer]")
{
    ShellDesk desk(3);
    MainWindow &window = desk.open();
    Composer &composer = begin(window, "PASTE");
    auto *artwork = in<QLineEdit>(composer, "item0.artwork.default");
    artwork->setFocus();
    REQUIRE(eventually([&] { return artwork->hasFocus(); }));
    QImage picture(30, 20, QImage::Format_RGB32);
    picture.fill(Qt::darkCyan);
    QApplication::clipboard()->setImage(picture);
    QTest::keyClick(artwork, Qt::Key_V, Qt::ControlModifier);
    CHECK(artwork->text().startsWith(desk.path()));
    CHECK(QImage(artwork->text()).size() == picture.size());
    // Prodigi fetches its files, so one on this computer needs a host.
    CHECK(eventually([&] {
        const QList<QLabel *> problems = in<QWidget>(composer, "problems")->findChildren<QLabel *>();
        return std::any_of(problems.begin(), problems.end(),
                           [](const QLabel *label) { return label->text().contains("Add a host"); });
    }));
    in<QPushButton>(composer, "undoNoteUndo")->click();
    CHECK(artwork->text().isEmpty());
    QApplication::clipboard()->setText("https://files.example.org/a.png");
    QTest::keyClick(artwork, Qt::Key_V, Qt::ControlModifier);
    CHECK(artwork->text() == "https://files.example.org/a.png");

    // In front of the list, files begin a draft.
    const QTemporaryDir folder;
    auto *files = new QMimeData;
    files->setUrls({QUrl::fromLocalFile(written(folder, "back.pdf", "x"))});
    QApplication::clipboard()->setMimeData(files);
    window.tabs().showList();
    window.actions().action("draft.paste")->trigger();
    REQUIRE(window.tabs().composers().size() == 2);
    CHECK(window.tabs().current() != &composer);
    CHECK(in<QLabel>(*window.tabs().current(), "undoNoteText")->text().contains("1 artwork file"));
    QApplication::clipboard()->clear();
}
