// SPDX-License-Identifier: GPL-3.0-or-later
// The wizard without a mouse.
#include "tests/ui/composer_fixture.h"
#include "ui/composer/composer.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QToolButton>
#include <QTranslator>

using namespace platen;
using namespace platen::test;

namespace {

// The targets of Alt and a key in the current step that share a key with something else.
QStringList takenTwice(const Composer &wizard)
{
    QHash<QKeySequence, QString> taken;
    QStringList twice;
    const auto take = [&](const QString &text) {
        const QKeySequence key = QKeySequence::mnemonic(text);
        if (key.isEmpty())
            return;
        if (taken.contains(key))
            twice << QStringLiteral("%1 / %2").arg(taken.value(key), text);
        taken.insert(key, text);
    };
    const QList<QLabel *> labels = wizard.findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->buddy() && label->isVisible())
            take(label->text());
    }
    const QList<QAbstractButton *> buttons = wizard.findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : buttons) {
        if (button->isVisible())
            take(button->text());
    }
    return twice;
}

// Where Tab moves against the reading order: up, except to the top of a column further right. Actions on a whole item
// come after its fields, although they are above.
QStringList jumpsOf(const QWidget &page)
{
    QStringList jumps;
    QList<QWidget *> order;
    QWidget *const first = page.window();
    for (QWidget *each = first->nextInFocusChain(); each != first; each = each->nextInFocusChain()) {
        if (page.isAncestorOf(each) && each->isVisible() && each->isEnabled() && !each->focusProxy() &&
            each->focusPolicy() & Qt::TabFocus)
            order << each;
    }
    const auto at = [&page](const QWidget *widget) { return QRect(widget->mapTo(&page, QPoint()), widget->size()); };
    for (qsizetype i = 1; i < order.size(); ++i) {
        const bool whole = !QStringList{order[i - 1]->objectName(), order[i]->objectName()}
                                .filter(QRegularExpression("\\.(duplicate|remove)$"))
                                .isEmpty();
        const QRect from = at(order[i - 1]);
        const QRect to = at(order[i]);
        if (!whole && to.bottom() < from.top() && to.left() < from.right())
            jumps << QStringLiteral("%1 → %2").arg(order[i - 1]->objectName(), order[i]->objectName());
        if (!whole && to.right() < from.left() && to.bottom() < from.bottom())
            jumps << QStringLiteral("%1 ← %2").arg(order[i]->objectName(), order[i - 1]->objectName());
    }
    return jumps;
}

bool hasFocus(const Composer &wizard, const QString &name)
{
    return eventually([&] {
        const QWidget *focus = QApplication::focusWidget();
        return focus && wizard.isAncestorOf(focus) && focus->objectName() == name;
    });
}

} // namespace

TEST_CASE("each step starts in its first field, and Enter continues", "[wizard]")
{
    Desk desk;
    desk.addAccount();
    Composer wizard(desk.host);
    wizard.startEmpty();
    wizard.show();
    QApplication::setActiveWindow(&wizard);
    REQUIRE(QTest::qWaitForWindowActive(&wizard));
    REQUIRE(hasFocus(wizard, "account"));
    QTest::keyClicks(field<QLineEdit>(wizard, "reference"), "PO-1");
    QTest::keyClick(field<QLineEdit>(wizard, "reference"), Qt::Key_Return);
    REQUIRE(hasFocus(wizard, "recipient.name"));
    QTest::keyClick(field<QPushButton>(wizard, "back"), Qt::Key_Space);
    REQUIRE(hasFocus(wizard, "account"));
    // The arrow keys stay within the list of steps.
    auto *steps = field<QListWidget>(wizard, "steps");
    steps->setFocus();
    QTest::keyClick(steps, Qt::Key_Down);
    CHECK(field<QWidget>(wizard, "page.recipient")->isVisible());
    CHECK(steps->hasFocus());
}

TEST_CASE("the account comes first, whatever its provider requires", "[wizard]")
{
    Desk desk;
    desk.addAccountAt("printintegrator", "Print");
    Composer wizard(desk.host);
    wizard.startEmpty();
    wizard.show();
    QApplication::setActiveWindow(&wizard);
    REQUIRE(QTest::qWaitForWindowActive(&wizard));
    REQUIRE(hasFocus(wizard, "account"));
    QTest::keyClick(field<QPushButton>(wizard, "next"), Qt::Key_Space);
    CHECK(hasFocus(wizard, "recipient.name"));
}

TEST_CASE("no key of a step leads to two fields", "[wizard]")
{
    Desk desk;
    for (const Declaration *declaration : allProviders())
        desk.addAccountAt(declaration->id, declaration->name);
    QTranslator german;
    SECTION("in English") {}
    SECTION("in German")
    {
        REQUIRE(german.load(QStringLiteral(":/i18n/platen_de.qm")));
        QApplication::installTranslator(&german);
    }
    Composer wizard(desk.host);
    wizard.startEmpty();
    wizard.show();
    auto *accounts = field<QComboBox>(wizard, "account");
    auto *steps = field<QListWidget>(wizard, "steps");
    REQUIRE(eventually([&] { return accounts->count() == static_cast<int>(allProviders().size()); }));
    for (int account = 0; account < accounts->count(); ++account) {
        steps->setCurrentRow(0);
        accounts->setCurrentIndex(account);
        if (account == 0)
            field<QPushButton>(wizard, "addItem")->click(); // whose fields have the same names as the first one's
        for (int step = 0; step < steps->count(); ++step) {
            steps->setCurrentRow(step);
            QTest::qWait(20); // new rows are shown by the event loop
            INFO(accounts->currentText() << ", " << steps->item(step)->text());
            const QStringList twice = takenTwice(wizard);
            INFO(twice.join(u", "));
            CHECK(twice.isEmpty());
        }
    }
    QApplication::removeTranslator(&german);
}

TEST_CASE("Alt and a letter lead into the item being edited", "[wizard]")
{
    Desk desk;
    desk.addAccount();
    Composer wizard(desk.host);
    wizard.startEmpty();
    wizard.show();
    QApplication::setActiveWindow(&wizard);
    REQUIRE(QTest::qWaitForWindowActive(&wizard));
    field<QPushButton>(wizard, "addItem")->click();
    REQUIRE(hasFocus(wizard, "item1.sku"));
    const auto alt = [&](Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key, Qt::AltModifier); };
    alt(Qt::Key_Q);
    CHECK(hasFocus(wizard, "item1.quantity"));
    alt(Qt::Key_R); // and when it has been left for the order
    REQUIRE(hasFocus(wizard, "reference"));
    alt(Qt::Key_S);
    CHECK(hasFocus(wizard, "item1.sku"));
    field<QLineEdit>(wizard, "item0.sku")->setFocus();
    alt(Qt::Key_Q);
    CHECK(hasFocus(wizard, "item0.quantity"));
    // The item that was left keeps them, although no field of it has the focus.
    field<QLineEdit>(wizard, "reference")->setFocus();
    field<QToolButton>(wizard, "item0.remove")->click();
    alt(Qt::Key_Q);
    CHECK(hasFocus(wizard, "item0.quantity"));
}

TEST_CASE("Tab moves through a step in reading order, whatever its provider requires", "[wizard]")
{
    Desk desk;
    for (const Declaration *declaration : allProviders())
        desk.addAccountAt(declaration->id, declaration->name);
    Composer wizard(desk.host);
    wizard.startEmpty();
    wizard.resize(1200, 3000); // all of a step at once
    wizard.show();
    QApplication::setActiveWindow(&wizard);
    REQUIRE(QTest::qWaitForWindowActive(&wizard));
    auto *accounts = field<QComboBox>(wizard, "account");
    auto *steps = field<QListWidget>(wizard, "steps");
    REQUIRE(eventually([&] { return accounts->count() == static_cast<int>(allProviders().size()); }));
    const QStringList pages{"page.items", "page.recipient", "page.shipping"};
    for (int account = 0; account < accounts->count(); ++account) {
        accounts->setCurrentIndex(account);
        for (int step = 0; step < pages.size(); ++step) {
            steps->setCurrentRow(step);
            const auto *page = field<QWidget>(wizard, pages[step]);
            for (QToolButton *more : page->findChildren<QToolButton *>(QRegularExpression("more$"))) {
                if (more->isVisible() && more->accessibleDescription() == "Collapsed")
                    more->click();
            }
            QTest::qWait(50); // new rows are shown by the event loop
            INFO(accounts->currentText() << ", " << steps->item(step)->text());
            const QStringList jumps = jumpsOf(*page);
            INFO(jumps.join(u'\n'));
            CHECK(jumps.isEmpty());
        }
    }
}

TEST_CASE("a country that was begun is completed on leaving, and an unknown one is reported in plain words", "[wizard]")
{
    Desk desk;
    desk.addAccount();
    Composer wizard(desk.host);
    wizard.startEmpty();
    wizard.show();
    field<QListWidget>(wizard, "steps")->setCurrentRow(1);
    auto *country = field<QComboBox>(wizard, "recipient.country");
    const auto typed = [&](const QString &text) {
        country->lineEdit()->setFocus();
        country->lineEdit()->selectAll();
        QTest::keyClicks(country->lineEdit(), text);
        QTest::keyClick(country->lineEdit(), Qt::Key_Escape); // the list of suggestions
        Q_EMIT country->lineEdit()->editingFinished();
        return country->currentText();
    };
    CHECK(typed("united king") == "United Kingdom (GB)");
    CHECK(typed("gb") == "United Kingdom (GB)");
    CHECK(typed("Uni") == "Uni"); // several begin with it
    CHECK(typed("Atlantis") == "Atlantis");
    field<QListWidget>(wizard, "steps")->setCurrentRow(2);
    CHECK(eventually([&] { return country->accessibleDescription().contains("Choose one from the list"); }));
}

TEST_CASE("in a German window a country is found by typing its German name", "[wizard]")
{
    Desk desk;
    desk.addAccount();
    QTranslator german;
    REQUIRE(german.load(QStringLiteral(":/i18n/platen_de.qm")));
    QApplication::installTranslator(&german);
    Composer wizard(desk.host);
    wizard.startEmpty();
    wizard.show();
    field<QListWidget>(wizard, "steps")->setCurrentRow(1);
    auto *country = field<QComboBox>(wizard, "recipient.country");
    country->lineEdit()->setFocus();
    QTest::keyClicks(country->lineEdit(), "reich"); // a part of it
    CHECK(country->completer()->currentCompletion().contains("reich"));
    QStringList offered;
    for (int i = 0; country->completer()->setCurrentRow(i); ++i)
        offered << country->completer()->currentCompletion();
    CHECK(offered == QStringList{"Frankreich (FR)", QStringLiteral("Österreich (AT)"),
                                 QStringLiteral("Vereinigtes Königreich (GB)")});
    const auto left = [&](const QString &typed) {
        country->setEditText(typed);
        Q_EMIT country->lineEdit()->editingFinished();
        return country->currentText();
    };
    CHECK(left("Tschech") == "Tschechien (CZ)");
    CHECK(left("Germany") == "Deutschland (DE)");
    QApplication::removeTranslator(&german);
}

TEST_CASE("what was undone before it was saved is not shown as being saved", "[wizard]")
{
    Desk desk;
    desk.addAccount();
    Composer wizard(desk.host);
    wizard.startEmpty();
    wizard.show();
    REQUIRE(eventually([&] { return field<QComboBox>(wizard, "account")->currentIndex() == 0; }));
    auto *reference = field<QLineEdit>(wizard, "reference");
    const auto *state = field<QLabel>(wizard, "draftState");
    QTest::keyClicks(reference, "PO-1");
    REQUIRE(eventually([&] { return state->text().startsWith("Draft saved"); }));
    QTest::keyClicks(reference, "2");
    CHECK(state->text().startsWith("Saving"));
    QTest::keyClick(reference, Qt::Key_Backspace);
    CHECK(state->text().startsWith("Draft saved"));
}

TEST_CASE("the wizard can be destroyed while one of its items has the focus", "[wizard]")
{
    Desk desk;
    desk.addAccount();
    auto wizard = std::make_unique<Composer>(desk.host);
    wizard->startEmpty();
    wizard->show();
    QApplication::setActiveWindow(wizard.get());
    REQUIRE(QTest::qWaitForWindowActive(wizard.get()));
    field<QLineEdit>(*wizard, "item0.sku")->setFocus();
    REQUIRE(hasFocus(*wizard, "item0.sku"));
    wizard.reset(); // the field loses the focus as it is destroyed
    CHECK(QApplication::focusWidget() == nullptr);
}
