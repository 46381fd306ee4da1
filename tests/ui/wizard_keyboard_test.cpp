// The wizard without a mouse.
#include "tests/ui/wizard_fixture.h"
#include "ui/wizard/order_wizard.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTranslator>

using namespace platen;
using namespace platen::test;

namespace {

// What Alt and a key go to in the step that is shown, and what shares a key with something else.
QStringList takenTwice(const OrderWizard &wizard)
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

bool hasFocus(const OrderWizard &wizard, const QString &name)
{
    return eventually([&] {
        const QWidget *focus = QApplication::focusWidget();
        return focus && wizard.isAncestorOf(focus) && focus->objectName() == name;
    });
}

} // namespace

TEST_CASE("each step begins in its first field, and Enter leads on", "[wizard]")
{
    Desk desk;
    desk.addAccount();
    OrderWizard wizard(desk.host);
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
    // Whoever goes through the steps with the arrows stays among them.
    auto *steps = field<QListWidget>(wizard, "steps");
    steps->setFocus();
    QTest::keyClick(steps, Qt::Key_Down);
    CHECK(field<QWidget>(wizard, "page.recipient")->isVisible());
    CHECK(steps->hasFocus());
}

TEST_CASE("the account comes first, whatever its provider asks for", "[wizard]")
{
    Desk desk;
    desk.addAccountAt("printintegrator", "Print");
    OrderWizard wizard(desk.host);
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
    OrderWizard wizard(desk.host);
    wizard.startEmpty();
    wizard.show();
    auto *accounts = field<QComboBox>(wizard, "account");
    auto *steps = field<QListWidget>(wizard, "steps");
    REQUIRE(eventually([&] { return accounts->count() == static_cast<int>(allProviders().size()); }));
    for (int account = 0; account < accounts->count(); ++account) {
        steps->setCurrentRow(0);
        accounts->setCurrentIndex(account);
        for (int step = 0; step < steps->count(); ++step) {
            steps->setCurrentRow(step);
            QTest::qWait(20); // rows that come are shown by the event loop
            INFO(accounts->currentText() << ", " << steps->item(step)->text());
            const QStringList twice = takenTwice(wizard);
            INFO(twice.join(u", "));
            CHECK(twice.isEmpty());
        }
    }
    QApplication::removeTranslator(&german);
}

TEST_CASE("a country that is begun is finished on leaving, and what is none is said in plain words", "[wizard]")
{
    Desk desk;
    desk.addAccount();
    OrderWizard wizard(desk.host);
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

TEST_CASE("what was taken back before it was kept is not said to be under way", "[wizard]")
{
    Desk desk;
    desk.addAccount();
    OrderWizard wizard(desk.host);
    wizard.startEmpty();
    wizard.show();
    REQUIRE(eventually([&] { return field<QComboBox>(wizard, "account")->currentIndex() == 0; }));
    auto *reference = field<QLineEdit>(wizard, "reference");
    const auto *state = field<QLabel>(wizard, "draftState");
    QTest::keyClicks(reference, "PO-1");
    REQUIRE(eventually([&] { return state->text().startsWith("Draft kept"); }));
    QTest::keyClicks(reference, "2");
    CHECK(state->text().startsWith("Keeping"));
    QTest::keyClick(reference, Qt::Key_Backspace);
    CHECK(state->text().startsWith("Draft kept"));
}
