// SPDX-License-Identifier: GPL-3.0-or-later
// The composer without a mouse.
#include "tests/ui/composer_fixture.h"
#include "ui/composer/composer.h"

#include <QAbstractButton>
#include <QAccessible>
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

// The targets of Alt and a key that share a key with something else: fields, buttons and the window's menus.
QStringList takenTwice(const Composer &composer)
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
    for (const char *menu : {"&Order", "&View", "&Accounts", "&Help"})
        take(QCoreApplication::translate("platen::AppActions", menu));
    const QList<QLabel *> labels = composer.findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->buddy() && label->isVisible())
            take(label->text());
    }
    const QList<QAbstractButton *> buttons = composer.findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : buttons) {
        if (button->isVisible())
            take(button->text());
    }
    return twice;
}

// All that Tab reaches, beginning with `first`, until it is back there.
QList<QWidget *> tabbedFrom(QWidget *first, Qt::Key key)
{
    QList<QWidget *> order{first};
    first->setFocus(Qt::TabFocusReason);
    for (int i = 0; i < 500; ++i) {
        QTest::keyClick(QApplication::focusWidget(), key, key == Qt::Key_Backtab ? Qt::ShiftModifier : Qt::NoModifier);
        QWidget *now = QApplication::focusWidget();
        if (now == first)
            return order;
        REQUIRE(now);
        order << now;
    }
    QStringList last;
    for (const QWidget *each : order.mid(order.size() - 6))
        last << QStringLiteral("%1 %2 “%3”")
                    .arg(QLatin1String(each->metaObject()->className()), each->objectName(), each->accessibleName());
    FAIL("Tab does not return to " << first->objectName() << " but goes on with " << last.join(u", "));
    return order;
}

// Where Tab moves against the reading order: up, except to the top of a column further right. Actions on a whole item
// come after its fields, although they are above.
QStringList jumpsOf(const QWidget &section, const QList<QWidget *> &all)
{
    QStringList jumps;
    QList<QWidget *> order;
    for (QWidget *each : all) {
        if (section.isAncestorOf(each))
            order << each;
    }
    const auto at = [&section](const QWidget *widget) {
        return QRect(widget->mapTo(&section, QPoint()), widget->size());
    };
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

// Every visible widget that takes the focus by Tab.
QList<QWidget *> inputsOf(const QWidget &composer)
{
    QList<QWidget *> all;
    for (QWidget *each : composer.findChildren<QWidget *>()) {
        if (each->isVisible() && each->isEnabled() && !each->isWindow() && each->window() == composer.window() &&
            !each->focusProxy() && (each->focusPolicy() & Qt::TabFocus) == Qt::TabFocus)
            all << each;
    }
    return all;
}

bool hasFocus(const Composer &composer, const QString &name)
{
    return eventually([&] {
        const QWidget *focus = QApplication::focusWidget();
        return focus && composer.isAncestorOf(focus) && focus->objectName() == name;
    });
}

} // namespace

TEST_CASE("a draft starts in its first field, and Enter leads to the next section", "[composer]")
{
    Desk desk;
    desk.addAccount();
    Composer composer(desk.host);
    composer.startEmpty();
    composer.show();
    QApplication::setActiveWindow(&composer);
    REQUIRE(QTest::qWaitForWindowActive(&composer));
    REQUIRE(hasFocus(composer, "account"));
    QTest::keyClicks(field<QLineEdit>(composer, "reference"), "PO-1");
    field<QLineEdit>(composer, "reference")->setFocus();
    QTest::keyClick(field<QLineEdit>(composer, "reference"), Qt::Key_Return);
    REQUIRE(hasFocus(composer, "recipient.name"));
    QTest::keyClick(field<QLineEdit>(composer, "recipient.name"), Qt::Key_Return);
    REQUIRE(hasFocus(composer, "shippingMethod"));
    QTest::keyClick(field<QWidget>(composer, "shippingMethod"), Qt::Key_Return);
    REQUIRE(hasFocus(composer, "place"));
    // The arrow keys stay within the list of steps.
    auto *steps = field<QListWidget>(composer, "steps");
    steps->setFocus();
    steps->setCurrentRow(0);
    QTest::keyClick(steps, Qt::Key_Down);
    CHECK(isInSight(composer, "section.recipient"));
    CHECK(steps->hasFocus());
}

TEST_CASE("the account comes first, whatever its provider requires", "[composer]")
{
    Desk desk;
    desk.addAccountAt("printintegrator", "Print");
    Composer composer(desk.host);
    composer.startEmpty();
    composer.show();
    QApplication::setActiveWindow(&composer);
    REQUIRE(QTest::qWaitForWindowActive(&composer));
    REQUIRE(hasFocus(composer, "account"));
    QTest::keyClick(field<QComboBox>(composer, "account"), Qt::Key_Return);
    CHECK(hasFocus(composer, "recipient.name"));
}

TEST_CASE("no key of a section leads to two fields, or to a menu", "[composer]")
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
    Composer composer(desk.host);
    composer.startEmpty();
    composer.show();
    auto *accounts = field<QComboBox>(composer, "account");
    auto *steps = field<QListWidget>(composer, "steps");
    REQUIRE(eventually([&] { return accounts->count() == static_cast<int>(allProviders().size()); }));
    for (int account = 0; account < accounts->count(); ++account) {
        steps->setCurrentRow(0);
        accounts->setCurrentIndex(account);
        if (account == 0)
            field<QPushButton>(composer, "addItem")->click(); // whose fields have the same names as the first one's
        for (int step = 0; step < steps->count(); ++step) {
            steps->setCurrentRow(step);
            QTest::qWait(20); // new rows are shown by the event loop
            INFO(accounts->currentText() << ", " << steps->item(step)->text());
            const QStringList twice = takenTwice(composer);
            INFO(twice.join(u", "));
            CHECK(twice.isEmpty());
        }
    }
    QApplication::removeTranslator(&german);
}

TEST_CASE("Alt and a letter lead into the item being edited", "[composer]")
{
    Desk desk;
    desk.addAccount();
    Composer composer(desk.host);
    composer.startEmpty();
    composer.show();
    QApplication::setActiveWindow(&composer);
    REQUIRE(QTest::qWaitForWindowActive(&composer));
    field<QPushButton>(composer, "addItem")->click();
    REQUIRE(hasFocus(composer, "item1.sku"));
    const auto alt = [&](Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key, Qt::AltModifier); };
    alt(Qt::Key_Q);
    CHECK(hasFocus(composer, "item1.quantity"));
    alt(Qt::Key_R); // and when it has been left for the order
    REQUIRE(hasFocus(composer, "reference"));
    alt(Qt::Key_S);
    CHECK(hasFocus(composer, "item1.sku"));
    field<QLineEdit>(composer, "item0.sku")->setFocus();
    alt(Qt::Key_Q);
    CHECK(hasFocus(composer, "item0.quantity"));
    // The item that was left keeps them, although no field of it has the focus.
    field<QLineEdit>(composer, "reference")->setFocus();
    field<QToolButton>(composer, "item0.remove")->click();
    alt(Qt::Key_Q);
    CHECK(hasFocus(composer, "item0.quantity"));
}

TEST_CASE("Tab reaches every field in reading order and returns, whatever the provider requires", "[composer]")
{
    Desk desk;
    for (const Declaration *declaration : allProviders())
        desk.addAccountAt(declaration->id, declaration->name);
    Composer composer(desk.host);
    composer.startEmpty();
    SECTION("with the rail beside the form")
    {
        composer.resize(1500, 3000);
    }
    SECTION("in a narrow window")
    {
        composer.resize(900, 3000);
    }
    composer.show();
    QApplication::setActiveWindow(&composer);
    REQUIRE(QTest::qWaitForWindowActive(&composer));
    auto *accounts = field<QComboBox>(composer, "account");
    REQUIRE(eventually([&] { return accounts->count() == static_cast<int>(allProviders().size()); }));
    for (int account = 0; account < accounts->count(); ++account) {
        accounts->setCurrentIndex(account);
        for (QToolButton *more : composer.findChildren<QToolButton *>(QRegularExpression("more$"))) {
            if (more->isVisible() && more->accessibleDescription() == "Collapsed")
                more->click();
        }
        QTest::qWait(700); // new rows are shown by the event loop; then the check's findings
        INFO(accounts->currentText());
        const QList<QWidget *> order = tabbedFrom(accounts, Qt::Key_Tab);
        for (QWidget *input : inputsOf(composer)) {
            INFO(input->metaObject()->className() << ' ' << input->objectName());
            CHECK(order.contains(input));
            const QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(input);
            REQUIRE(spoken);
            CHECK_FALSE(spoken->text(QAccessible::Name).isEmpty()); // a screen reader names it
        }
        QStringList names;
        for (const QWidget *each : order)
            names << each->objectName();
        CHECK(names.indexOf("reference") < names.indexOf("item0.sku"));
        CHECK(names.indexOf("item0.sku") < names.indexOf("recipient.name"));
        CHECK(names.indexOf("recipient.name") < names.indexOf("place"));
        for (const char *section : {"section.items", "section.recipient", "section.shipping"}) {
            INFO(section);
            const QStringList jumps = jumpsOf(*field<QWidget>(composer, section), order);
            INFO(jumps.join(u'\n'));
            CHECK(jumps.isEmpty());
        }
        QList<QWidget *> back = tabbedFrom(accounts, Qt::Key_Backtab);
        std::reverse(back.begin() + 1, back.end());
        CHECK(back == order);
    }
}

TEST_CASE("a country that was begun is completed on leaving, and an unknown one is reported in plain words",
          "[composer]")
{
    Desk desk;
    desk.addAccount();
    Composer composer(desk.host);
    composer.startEmpty();
    composer.show();
    goTo(composer, 1);
    auto *country = field<QComboBox>(composer, "recipient.country");
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
    field<QListWidget>(composer, "steps")->setCurrentRow(2);
    CHECK(eventually([&] { return country->accessibleDescription().contains("Choose one from the list"); }));
}

TEST_CASE("in a German window a country is found by typing its German name", "[composer]")
{
    Desk desk;
    desk.addAccount();
    QTranslator german;
    REQUIRE(german.load(QStringLiteral(":/i18n/platen_de.qm")));
    QApplication::installTranslator(&german);
    Composer composer(desk.host);
    composer.startEmpty();
    composer.show();
    goTo(composer, 1);
    auto *country = field<QComboBox>(composer, "recipient.country");
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

TEST_CASE("what was undone before it was saved is not shown as being saved", "[composer]")
{
    Desk desk;
    desk.addAccount();
    Composer composer(desk.host);
    composer.startEmpty();
    composer.show();
    REQUIRE(eventually([&] { return field<QComboBox>(composer, "account")->currentIndex() == 0; }));
    auto *reference = field<QLineEdit>(composer, "reference");
    const auto *state = field<QLabel>(composer, "draftState");
    QTest::keyClicks(reference, "PO-1");
    REQUIRE(eventually([&] { return state->text().startsWith("Draft saved"); }));
    QTest::keyClicks(reference, "2");
    CHECK(state->text().startsWith("Saving"));
    QTest::keyClick(reference, Qt::Key_Backspace);
    CHECK(state->text().startsWith("Draft saved"));
}

TEST_CASE("the composer can be destroyed while one of its items has the focus", "[composer]")
{
    Desk desk;
    desk.addAccount();
    auto composer = std::make_unique<Composer>(desk.host);
    composer->startEmpty();
    composer->show();
    QApplication::setActiveWindow(composer.get());
    REQUIRE(QTest::qWaitForWindowActive(composer.get()));
    field<QLineEdit>(*composer, "item0.sku")->setFocus();
    REQUIRE(hasFocus(*composer, "item0.sku"));
    composer.reset(); // the field loses the focus as it is destroyed
    CHECK(QApplication::focusWidget() == nullptr);
}
