// SPDX-License-Identifier: GPL-3.0-or-later
// Dialogs that change an order, used with the keyboard.
#include "core/providers/registry.h"
#include "tests/support/catch.h"
#include "tests/ui/shell_fixture.h"
#include "ui/forms/country_combo.h"
#include "ui/order/order_pane.h"
#include "ui/order/recipient_dialog.h"
#include "ui/orders/order_list.h"
#include "ui/orders/order_table.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTest>

using namespace platen;
using namespace platen::test;

TEST_CASE("a change starts in its first field, and its buttons come after its fields", "[order]")
{
    ShellDesk desk(12);
    MainWindow &window = desk.open();
    window.list().table().chooseRow(2);
    REQUIRE(eventually([&] { return window.pane().order().has_value(); }));
    const Order order = window.pane().order()->order;
    const Declaration &prodigi = *findProvider(QStringLiteral("prodigi"));
    const QPointer<RecipientDialog> dialog =
        new RecipientDialog(desk.host(), order, QStringLiteral("sandbox"), prodigi, &window);
    dialog->show();
    QApplication::setActiveWindow(dialog);
    REQUIRE(QTest::qWaitForWindowActive(dialog));
    CHECK(dialog->findChild<QLineEdit *>(QStringLiteral("name"))->hasFocus());
    auto *change = dialog->findChild<QPushButton *>(QStringLiteral("do"));
    CHECK_FALSE(change->isEnabled()); // nothing has changed yet

    // A country is chosen by its name, as in the composer.
    auto *country = dialog->findChild<CountryCombo *>();
    country->setCurrentText(QStringLiteral("Norway"));
    CHECK(dialog->recipient().address.countryCode == "NO");
    CHECK(change->isEnabled());
    country->setCurrentText(QStringLiteral("Atlantis"));
    CHECK_FALSE(change->isEnabled());
    country->setCode(QStringLiteral("NO"));
    auto *last = dialog->findChild<QLineEdit *>(QStringLiteral("phone"));
    last->setFocus();
    QTest::keyClick(last, Qt::Key_Tab);
    CHECK(change->hasFocus());
    dialog->reject();
}

TEST_CASE("a changed address has the fields of its country, and missing values are reported", "[order]")
{
    ShellDesk desk(12);
    MainWindow &window = desk.open();
    Order order = sampleOrder(1, 1).order;
    order.recipient.address = {"1 Sample Street", {}, "Sampletown", {}, "SW1Y 4JH", "GB"};
    const Declaration &prodigi = *findProvider(QStringLiteral("prodigi"));
    RecipientDialog dialog(desk.host(), order, QStringLiteral("sandbox"), prodigi, &window);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    auto *country = dialog.findChild<CountryCombo *>();
    auto *code = dialog.findChild<QLineEdit *>("postalCode");
    auto *region = dialog.findChild<QLineEdit *>("region");
    auto *change = dialog.findChild<QPushButton *>("do");
    const auto missing = [&] { return dialog.findChild<QLabel *>("missing")->text(); };
    CHECK(code->accessibleName() == "Postal code");
    CHECK(code->placeholderText().isEmpty());
    CHECK(dialog.findChild<QLineEdit *>("line2")->placeholderText() == "optional");
    country->setCode("US");
    CHECK(code->accessibleName() == "ZIP code");
    CHECK(region->accessibleName() == "State");
    code->clear();
    CHECK(missing().contains("ZIP code"));
    CHECK_FALSE(change->isEnabled());
    country->setCode("IE");
    CHECK(code->accessibleName() == "Eircode");
    CHECK(region->accessibleName() == "County");
    country->setCode("JP");
    CHECK(region->accessibleName() == "Prefecture");
    code->setText("100-0001");
    CHECK(missing().isEmpty());
    CHECK(change->isEnabled());
    dialog.findChild<QLineEdit *>("city")->clear();
    CHECK(missing().contains("Town or city"));
    CHECK_FALSE(change->isEnabled());
    CHECK(dialog.findChild<QLineEdit *>("name")->placeholderText().isEmpty());
}
