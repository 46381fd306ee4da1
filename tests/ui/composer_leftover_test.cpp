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

bool hasAccount(Composer &composer, const QString &name)
{
    return eventually([&] { return field<QComboBox>(composer, "account")->currentText() == name; });
}

void leave(Composer &composer)
{
    QTest::keyClick(&composer, Qt::Key_Escape); // which throws nothing away, and closes nothing
    REQUIRE(leaves(composer));
}

// Waits long enough for a draft to be saved.
std::size_t draftsLater(Desk &desk)
{
    QTest::qWait(900);
    return desk.orders().size();
}

} // namespace

TEST_CASE("a composer that is left with nothing entered leaves no draft, whatever the provider fills in", "[composer]")
{
    Desk desk;
    for (const Declaration *declaration : allProviders())
        desk.addAccountAt(declaration->id, declaration->name);
    for (const Declaration *declaration : allProviders()) {
        INFO(declaration->id.toStdString());
        desk.set(store::settings::lastAccount, declaration->name);
        {
            Composer composer(desk.host);
            composer.startEmpty();
            composer.show();
            auto *accounts = field<QComboBox>(composer, "account");
            REQUIRE(eventually([&] { return accounts->findText(declaration->name) >= 0; }));
            accounts->setCurrentText(declaration->name);
            QTest::qWait(700); // the provider's fields with their defaults, and time to save them
            leave(composer);
        }
        CHECK(draftsLater(desk) == 0);
    }
}

TEST_CASE("closing before the accounts are loaded leaves nothing either, any number of times", "[composer]")
{
    Desk desk;
    desk.addAccount();
    desk.addAccountAt("cimpress-open", "Open");
    for (int i = 0; i < 3; ++i) {
        Composer composer(desk.host);
        composer.startEmpty();
        composer.show();
        leave(composer);
    }
    CHECK(draftsLater(desk) == 0);
}

TEST_CASE("accounts that change while nothing was entered create no draft", "[composer]")
{
    Desk desk;
    desk.addAccountAt("cimpress-open", "Open");
    Composer composer(desk.host);
    composer.startEmpty();
    composer.show();
    REQUIRE(hasAccount(composer, "Open"));
    desk.addAccount(); // the window is notified
    REQUIRE(eventually([&] { return field<QComboBox>(composer, "account")->count() == 2; }));
    CHECK(draftsLater(desk) == 0);
    leave(composer);
    CHECK(draftsLater(desk) == 0);
}

TEST_CASE("what was entered and removed again leaves no draft", "[composer]")
{
    Desk desk;
    desk.addAccount();
    Composer composer(desk.host);
    composer.startEmpty();
    composer.show();
    REQUIRE(hasAccount(composer, "Test sandbox"));
    auto *reference = field<QLineEdit>(composer, "reference");
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
    leave(composer);
    CHECK(draftsLater(desk) == 0);
}

TEST_CASE("a program that ends while the input is being removed leaves no draft either", "[composer]")
{
    Desk desk;
    desk.addAccount();
    auto composer = std::make_unique<Composer>(desk.host);
    composer->startEmpty();
    composer->show();
    REQUIRE(hasAccount(*composer, "Test sandbox"));
    auto *reference = field<QLineEdit>(*composer, "reference");
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
    composer.reset(); // as at the end: nobody is asked
    CHECK(draftsLater(desk) == left);
}

TEST_CASE("any input is saved, even only a quantity", "[composer]")
{
    Desk desk;
    desk.addAccount();
    Composer composer(desk.host);
    composer.startEmpty();
    composer.show();
    REQUIRE(hasAccount(composer, "Test sandbox"));
    SECTION("a quantity")
    {
        field<QSpinBox>(composer, "item0.quantity")->setValue(3);
    }
    SECTION("a name")
    {
        field<QLineEdit>(composer, "recipient.name")->setText("Ada Example");
    }
    SECTION("a country")
    {
        field<QComboBox>(composer, "recipient.country")->setCurrentText("GB");
    }
    leave(composer);
    CHECK(draftsLater(desk) == 1);
}

TEST_CASE("a duplicate that was not changed is not saved, and one that was changed is", "[composer]")
{
    Desk desk;
    desk.addAccount();
    Draft copy;
    copy.account = "Test sandbox";
    copy.reference = "PO-7";
    copy.recipient.name = "Ada Example";
    copy.items.emplace_back().sku = "GLOBAL-CAN-10X10";
    copy.items.front().quantity = 2;
    Composer composer(desk.host);
    composer.startFrom(copy, {});
    composer.show();
    REQUIRE(hasAccount(composer, "Test sandbox"));
    REQUIRE(eventually([&] { return composer.findChild<QComboBox *>("item0.attribute.wrap") != nullptr; }));
    CHECK(draftsLater(desk) == 0);
    SECTION("left as it was")
    {
        leave(composer);
        CHECK(draftsLater(desk) == 0);
    }
    SECTION("changed")
    {
        field<QLineEdit>(composer, "reference")->setText("PO-8");
        leave(composer);
        CHECK(draftsLater(desk) == 1);
    }
}

TEST_CASE("a draft that was saved before stays, even if nothing is done to it", "[composer]")
{
    Desk desk;
    desk.addAccount();
    Draft draft;
    draft.account = "Test sandbox";
    draft.reference = "PO-9";
    const Result<Order> kept = desk.ask<Order>([draft](Engine &e) { return e.orders().saveDraft(draft, {}); });
    REQUIRE(kept);
    Composer composer(desk.host);
    composer.startFrom(draft, kept->id);
    composer.show();
    REQUIRE(hasAccount(composer, "Test sandbox"));
    leave(composer);
    CHECK(draftsLater(desk) == 1);
}
