// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of the recipient's page follow the country, and a pasted address replaces the previous one completely.
#include "tests/ui/composer_fixture.h"
#include "ui/composer/composer.h"
#include "ui/forms/field_box.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace platen;
using namespace platen::test;

namespace {

struct Page
{
    explicit Page(const QString &provider)
        : composer(desk.host)
    {
        desk.addAccountAt(provider, "Shop");
        composer.startEmpty();
        composer.show();
        REQUIRE(eventually([&] { return field<QComboBox>(composer, "account")->currentText() == "Shop"; }));
        field<QListWidget>(composer, "steps")->setCurrentRow(1);
    }

    void choose(const QString &country) { field<QComboBox>(composer, "recipient.country")->setCurrentText(country); }
    void paste(const QString &text)
    {
        field<QPlainTextEdit>(composer, "recipient.paste")->setPlainText(text);
        QTest::mouseClick(field<QPushButton>(composer, "recipient.usePasted"), Qt::LeftButton);
    }
    QLineEdit *edit(const QString &name) { return field<QLineEdit>(composer, "recipient." + name); }
    QString text(const QString &name) { return edit(name)->text(); }
    QString country() { return field<QComboBox>(composer, "recipient.country")->currentText(); }
    QString filled() { return field<QLabel>(composer, "recipient.filled")->text(); }
    // The hint or error under a field, as a screen reader reads it.
    QString note(const QString &name) { return edit(name)->accessibleDescription(); }
    bool isOptional(const QString &name) { return !edit(name)->placeholderText().isEmpty(); }

    Desk desk;
    Composer composer;
};

} // namespace

TEST_CASE("a pasted address replaces the previous one completely, including the country", "[composer]")
{
    Page page("prodigi");
    page.paste("Ada Example\nFlat 2\n8 High Street\nGuildford\nSurrey\nGU1 1AA\nUnited Kingdom\nada@example.org");
    REQUIRE(page.country().contains("(GB)"));
    REQUIRE(page.text("region") == "Surrey");

    page.paste("Erika Beispiel\nMusterstraße 12\n10115 Berlin");
    CHECK(page.text("name") == "Erika Beispiel");
    CHECK(page.text("postalCode") == "10115");
    CHECK(page.country().isEmpty());
    for (const char *name : {"line2", "region", "email", "phone", "company"}) {
        CAPTURE(name);
        CHECK(page.text(name).isEmpty());
    }
    CHECK(page.filled().contains("Country"));
    CHECK_FALSE(page.filled().contains("Postal code"));

    page.paste("somebody");
    CHECK(page.country().isEmpty());
    CHECK(page.text("city").isEmpty());
    for (const char *missing : {"Address", "Postal code", "Town or city", "Country"}) {
        CAPTURE(missing);
        CHECK(page.filled().contains(missing));
    }
    // Next to the fields too, and still there after the draft was checked.
    QTest::qWait(600);
    CHECK(page.note("city").contains("Not found"));
    page.edit("city")->setText("Berlin");
    CHECK_FALSE(page.note("city").contains("Not found"));

    QTest::mouseClick(field<QPushButton>(page.composer, "recipient.undo"), Qt::LeftButton);
    CHECK(page.text("name") == "Erika Beispiel");
    CHECK(page.text("city") == "Berlin");
}

TEST_CASE("a Japanese address puts its postal code where it belongs", "[composer]")
{
    Page page("prodigi");
    page.choose("GB");
    page.paste(QStringLiteral("〒150-0041 東京都渋谷区神南1-2-3\n山田 例\n日本"));
    CHECK(page.text("postalCode") == "150-0041");
    CHECK(page.text("name") == QStringLiteral("山田 例"));
    CHECK(page.text("city") == QStringLiteral("渋谷区"));
    CHECK(page.country().contains("(JP)"));
    CHECK(page.filled().startsWith("Filled in. Please check it"));
}

TEST_CASE("the names of the fields and what is required follow the country", "[composer]")
{
    Page page("printintegrator");
    page.choose("US");
    CHECK(page.edit("postalCode")->accessibleName() == "ZIP code");
    CHECK(page.edit("region")->accessibleName() == "State");
    CHECK(page.note("region").contains("United States"));
    CHECK_FALSE(page.isOptional("postalCode"));
    page.choose("DE");
    CHECK(page.edit("postalCode")->accessibleName() == "Postal code");
    CHECK(page.isOptional("region"));
    page.choose("IE");
    CHECK(page.edit("postalCode")->accessibleName() == "Eircode");
    CHECK(page.isOptional("postalCode"));
    page.choose("HK");
    CHECK(page.isOptional("postalCode"));
    CHECK(page.note("postalCode").contains("Hong Kong has no postal codes"));
    page.choose("XK");
    CHECK(page.country().contains("XK"));
    CHECK(page.isOptional("postalCode"));
    page.choose("IT");
    CHECK(page.isOptional("region"));
    CHECK(page.note("region").contains("Italy"));
    page.edit("postalCode")->setText("184");
    CHECK(page.note("postalCode").contains("00184"));
    page.edit("postalCode")->setText("00184");
    CHECK(page.note("postalCode").isEmpty());
}

TEST_CASE("if a provider insists on a postal code, the usual entry is suggested and not filled in", "[composer]")
{
    Page page("cimpress-open");
    page.choose("HK");
    CHECK_FALSE(page.isOptional("postalCode"));
    CHECK(page.note("postalCode").contains("000000 or 999077"));
    CHECK(page.text("postalCode").isEmpty());
    page.choose("AE");
    CHECK(page.note("postalCode").contains("00000"));
    // The region is required where addresses have one.
    CHECK_FALSE(page.isOptional("region"));
    page.choose("DE");
    CHECK(page.isOptional("region"));
    page.choose("US");
    CHECK_FALSE(page.isOptional("region"));
}
