// Dialogs that change an order, by the keyboard.
#include "tests/support/catch.h"
#include "tests/ui/shell_fixture.h"
#include "ui/forms/country_combo.h"
#include "ui/order/change_dialogs.h"
#include "ui/order/order_pane.h"
#include "ui/orders/order_list.h"
#include "ui/orders/order_table.h"

#include <QApplication>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTest>

using namespace platen;
using namespace platen::test;

TEST_CASE("a change begins in its first field, and its buttons come after its fields", "[order]")
{
    ShellDesk desk(12);
    MainWindow &window = desk.open();
    window.list().table().chooseRow(2);
    REQUIRE(eventually([&] { return window.pane().order().has_value(); }));
    const Order order = window.pane().order()->order;
    const QPointer<RecipientDialog> dialog =
        new RecipientDialog(desk.host(), order, QStringLiteral("sandbox"), &window);
    dialog->show();
    QApplication::setActiveWindow(dialog);
    REQUIRE(QTest::qWaitForWindowActive(dialog));
    CHECK(dialog->findChild<QLineEdit *>(QStringLiteral("name"))->hasFocus());
    auto *change = dialog->findChild<QPushButton *>(QStringLiteral("do"));
    CHECK_FALSE(change->isEnabled()); // nothing is different yet

    // A country is chosen by its name, as in the wizard.
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
