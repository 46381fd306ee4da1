// SPDX-License-Identifier: GPL-3.0-or-later
// When the composer says beside a field what is wrong with it.
#include "tests/ui/composer_fixture.h"
#include "ui/composer/touched_fields.h"
#include "ui/forms/columns_layout.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace platen;
using namespace platen::test;

namespace {

QString noteOf(const Composer &composer, const QString &name)
{
    return field<QLineEdit>(composer, name)->accessibleDescription();
}

} // namespace

TEST_CASE("only fields that somebody has left say what is missing, until the order is to be placed", "[composer]")
{
    Desk desk;
    desk.addAccount();
    Composer composer(desk.host);
    composer.resize(1300, 800);
    composer.startEmpty();
    composer.show();
    QApplication::setActiveWindow(&composer);
    REQUIRE(QTest::qWaitForWindowActive(&composer));
    REQUIRE(eventually([&] { return field<QComboBox>(composer, "account")->currentText() == "Test sandbox"; }));
    auto *steps = field<QListWidget>(composer, "steps");
    for (int step = 0; step < steps->count(); ++step) { // looking around is no mistake
        steps->setCurrentRow(step);
        QTest::qWait(350);
    }
    REQUIRE(eventually([&] { return composer.findChild<QLabel *>("problem0") != nullptr; }));
    CHECK_FALSE(noteOf(composer, "recipient.name").contains("Missing"));
    CHECK_FALSE(noteOf(composer, "recipient.city").contains("Missing"));
    CHECK_FALSE(noteOf(composer, "item0.sku").contains("Missing"));
    for (int step = 0; step < steps->count(); ++step)
        CHECK_FALSE(steps->item(step)->data(Qt::AccessibleTextRole).toString().contains("missing"));

    field<QLineEdit>(composer, "recipient.name")->setFocus();
    field<QLineEdit>(composer, "recipient.line1")->setFocus();
    CHECK(eventually([&] { return noteOf(composer, "recipient.name").contains("name"); }));
    CHECK_FALSE(noteOf(composer, "recipient.city").contains("city"));

    field<QPushButton>(composer, "place")->click();
    CHECK(eventually([&] { return noteOf(composer, "recipient.city").contains("city"); }));
    CHECK(eventually([&] { return noteOf(composer, "item0.sku").contains("SKU"); }));
}

TEST_CASE("what was touched follows its item", "[composer][model]")
{
    DraftModel model;
    TouchedFields touched(model);
    model.addItem();
    touched.touch("/items/1/sku");
    CHECK(touched.isTouched("/items/1/sku"));
    CHECK_FALSE(touched.isTouched("/items/0/sku"));
    model.moveItem(1, 0);
    CHECK(touched.isTouched("/items/0/sku"));
    CHECK_FALSE(touched.isTouched("/items/1/sku"));
    model.removeItem(0);
    CHECK_FALSE(touched.isTouched("/items/0/sku"));
    // Errors name a print file by its index, fields by their print area.
    touched.touch("/items/0/artwork/front");
    CHECK(touched.isTouched("/items/0/artwork/0/file"));
    touched.clear();
    CHECK_FALSE(touched.isTouched("/items/0/artwork/0/file"));
    touched.touchAll();
    CHECK(touched.isTouched("/recipient/name"));
}

TEST_CASE("columns stay as they are, whatever is said in them", "[composer]")
{
    QWidget page;
    auto *columns = new ColumnsLayout(&page);
    auto *words = new QLabel("short");
    words->setWordWrap(true);
    auto *other = new QLineEdit;
    columns->addWidget(words);
    columns->addWidget(other);
    page.resize(page.fontMetrics().averageCharWidth() * 110, 300);
    page.show();
    QApplication::processEvents();
    REQUIRE(other->x() > words->x());
    words->setText(QString("a long finding with many words in it ").repeated(20));
    QApplication::processEvents();
    columns->activate();
    CHECK(other->x() > words->x());
    page.resize(page.fontMetrics().averageCharWidth() * 60, 300);
    QApplication::processEvents();
    CHECK(other->x() == words->x());
}
