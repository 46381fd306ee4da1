// SPDX-License-Identifier: GPL-3.0-or-later
// A draft is saved once something was entered, never before, and an empty one is not left behind.
#include "tests/ui/composer_fixture.h"
#include "ui/composer/composer.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

using namespace platen;
using namespace platen::test;

namespace {

bool hasAccount(Composer &wizard, const QString &name)
{
    return eventually([&] { return field<QComboBox>(wizard, "account")->currentText() == name; });
}

void leave(Composer &wizard)
{
    QTest::keyClick(&wizard, Qt::Key_Escape);
    REQUIRE(eventually([&] { return !wizard.isVisible(); }));
}

// Waits long enough for a draft to be saved.
std::size_t draftsLater(Desk &desk)
{
    QTest::qWait(900);
    return desk.orders().size();
}

} // namespace

TEST_CASE("a wizard that is left with nothing entered leaves no draft, whatever the provider fills in", "[wizard]")
{
    Desk desk;
    for (const Declaration *declaration : allProviders())
        desk.addAccountAt(declaration->id, declaration->name);
    for (const Declaration *declaration : allProviders()) {
        INFO(declaration->id.toStdString());
        desk.set(store::settings::lastAccount, declaration->name);
        {
            Composer wizard(desk.host);
            wizard.startEmpty();
            wizard.show();
            auto *accounts = field<QComboBox>(wizard, "account");
            REQUIRE(eventually([&] { return accounts->findText(declaration->name) >= 0; }));
            accounts->setCurrentText(declaration->name);
            QTest::qWait(700); // the provider's fields with their defaults, and time to save them
            leave(wizard);
        }
        CHECK(draftsLater(desk) == 0);
    }
}

TEST_CASE("Escape before the accounts are loaded leaves nothing either, any number of times", "[wizard]")
{
    Desk desk;
    desk.addAccount();
    desk.addAccountAt("cimpress-open", "Open");
    for (int i = 0; i < 3; ++i) {
        Composer wizard(desk.host);
        wizard.startEmpty();
        wizard.show();
        leave(wizard);
    }
    CHECK(draftsLater(desk) == 0);
}

TEST_CASE("accounts that change while nothing was entered create no draft", "[wizard]")
{
    Desk desk;
    desk.addAccountAt("cimpress-open", "Open");
    Composer wizard(desk.host);
    wizard.startEmpty();
    wizard.show();
    REQUIRE(hasAccount(wizard, "Open"));
    desk.addAccount(); // the window is notified
    REQUIRE(eventually([&] { return field<QComboBox>(wizard, "account")->count() == 2; }));
    CHECK(draftsLater(desk) == 0);
    leave(wizard);
    CHECK(draftsLater(desk) == 0);
}

TEST_CASE("what was entered and removed again leaves no draft", "[wizard]")
{
    Desk desk;
    desk.addAccount();
    Composer wizard(desk.host);
    wizard.startEmpty();
    wizard.show();
    REQUIRE(hasAccount(wizard, "Test sandbox"));
    auto *reference = field<QLineEdit>(wizard, "reference");
    SECTION("before it was saved")
    {
        QTest::keyClicks(reference, "PO-1");
        reference->clear();
        CHECK(draftsLater(desk) == 0);
    }
    SECTION("after it was saved")
    {
        QTest::keyClicks(reference, "PO-1");
        REQUIRE(eventually([&] { return desk.orders().size() == 1; }));
        reference->clear();
        QTest::qWait(50);
    }
    SECTION("while it was being saved")
    {
        QTest::keyClicks(reference, "PO-1");
        QTest::qWait(610);
        reference->clear();
    }
    leave(wizard);
    CHECK(draftsLater(desk) == 0);
}

TEST_CASE("a program that ends while the input is being removed leaves no draft either", "[wizard]")
{
    Desk desk;
    desk.addAccount();
    auto wizard = std::make_unique<Composer>(desk.host);
    wizard->startEmpty();
    wizard->show();
    REQUIRE(hasAccount(*wizard, "Test sandbox"));
    auto *reference = field<QLineEdit>(*wizard, "reference");
    QTest::keyClicks(reference, "PO-1");
    std::size_t left = 0;
    SECTION("just now")
    {
        REQUIRE(eventually([&] { return desk.orders().size() == 1; }));
        reference->clear();
    }
    SECTION("and saved like that")
    {
        REQUIRE(eventually([&] { return desk.orders().size() == 1; }));
        reference->clear();
        QTest::qWait(900);
    }
    SECTION("while it was being saved")
    {
        QTest::qWait(610);
        reference->clear();
    }
    SECTION("not really")
    {
        left = 1;
    }
    wizard.reset(); // as at the end: nobody is asked
    CHECK(draftsLater(desk) == left);
}

TEST_CASE("any input is saved, even only a quantity", "[wizard]")
{
    Desk desk;
    desk.addAccount();
    Composer wizard(desk.host);
    wizard.startEmpty();
    wizard.show();
    REQUIRE(hasAccount(wizard, "Test sandbox"));
    SECTION("a quantity")
    {
        field<QSpinBox>(wizard, "item0.quantity")->setValue(3);
    }
    SECTION("a name")
    {
        field<QLineEdit>(wizard, "recipient.name")->setText("Ada Example");
    }
    SECTION("a country")
    {
        field<QComboBox>(wizard, "recipient.country")->setCurrentText("GB");
    }
    leave(wizard);
    CHECK(draftsLater(desk) == 1);
}

TEST_CASE("a duplicate that was not changed is not saved, and one that was changed is", "[wizard]")
{
    Desk desk;
    desk.addAccount();
    Draft copy;
    copy.account = "Test sandbox";
    copy.reference = "PO-7";
    copy.recipient.name = "Ada Example";
    copy.items.emplace_back().sku = "GLOBAL-CAN-10X10";
    copy.items.front().quantity = 2;
    Composer wizard(desk.host);
    wizard.startFrom(copy, {});
    wizard.show();
    REQUIRE(hasAccount(wizard, "Test sandbox"));
    REQUIRE(eventually([&] { return wizard.findChild<QComboBox *>("item0.attribute.wrap") != nullptr; }));
    CHECK(draftsLater(desk) == 0);
    SECTION("left as it was")
    {
        leave(wizard);
        CHECK(draftsLater(desk) == 0);
    }
    SECTION("changed")
    {
        field<QLineEdit>(wizard, "reference")->setText("PO-8");
        leave(wizard);
        CHECK(draftsLater(desk) == 1);
    }
}

TEST_CASE("a draft that was saved before stays, even if nothing is done to it", "[wizard]")
{
    Desk desk;
    desk.addAccount();
    Draft draft;
    draft.account = "Test sandbox";
    draft.reference = "PO-9";
    const Result<Order> kept = desk.ask<Order>([draft](Engine &e) { return e.orders().saveDraft(draft, {}); });
    REQUIRE(kept);
    Composer wizard(desk.host);
    wizard.startFrom(draft, kept->id);
    wizard.show();
    REQUIRE(hasAccount(wizard, "Test sandbox"));
    leave(wizard);
    CHECK(draftsLater(desk) == 1);
}
