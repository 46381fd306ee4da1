// SPDX-License-Identifier: GPL-3.0-or-later
// Prices and numbers typed in a language other than the one they are written in.
#include "tests/support/catch.h"
#include "ui/forms/field_form.h"
#include "ui/forms/field_input.h"
#include "ui/forms/money_field.h"
#include "ui/forms/whole_number_box.h"

#include <QJsonObject>
#include <QLineEdit>
#include <QScopeGuard>
#include <QTest>

using namespace platen;

namespace {

// Sets the system's language for one test.
auto speaking(QLocale::Language language, QLocale::Territory territory)
{
    const QLocale before;
    QLocale::setDefault(QLocale(language, territory));
    return qScopeGuard([before] { QLocale::setDefault(before); });
}

QString priceOf(MoneyField &field, const QString &typed)
{
    field.setText(typed);
    const std::optional<Money> money = field.money();
    CHECK(money.has_value() == field.problem().isEmpty());
    CHECK(money.has_value() == !field.understood().isEmpty());
    return money ? money->amount() : QString();
}

} // namespace

TEST_CASE("a price means what it looks like, in German and in English", "[forms][money]")
{
    const auto language = GENERATE(QLocale::German, QLocale::English);
    const auto restored = speaking(language, language == QLocale::German ? QLocale::Germany : QLocale::UnitedKingdom);
    MoneyField field;
    field.setCurrency("EUR");
    for (const auto &[typed, right] : std::vector<std::pair<QString, QString>>{{"12.50", "12.50"},
                                                                               {"12,50", "12.50"},
                                                                               {"1.5", "1.50"},
                                                                               {"12.5", "12.50"},
                                                                               {"0.99", "0.99"},
                                                                               {"0,99", "0.99"},
                                                                               {"1234.50", "1234.50"},
                                                                               {"1234,50", "1234.50"},
                                                                               {"1.234,50", "1234.50"},
                                                                               {"1,234.50", "1234.50"}}) {
        CAPTURE(typed);
        CHECK(priceOf(field, typed) == right);
    }
    CHECK(priceOf(field, "12.500").isEmpty());
    CHECK(priceOf(field, "12,500").isEmpty());
    CHECK(priceOf(field, QString::fromUtf8("£12")).isEmpty());
    CHECK(priceOf(field, "12.505").isEmpty());
    CHECK(priceOf(field, "twelve").isEmpty());
    field.setText("-5");
    CHECK_FALSE(field.problem().isEmpty());
}

TEST_CASE("the field shows what it understood, and how to type an unclear amount", "[forms][money]")
{
    MoneyField field;
    field.setCurrency("GBP");
    field.setText("1234,5");
    CHECK(field.understood() == QString::fromUtf8("=\u00a0£1,234.50"));
    field.setText("12,500");
    CHECK(field.problem().contains(QString::fromUtf8("£12.50")));
    CHECK(field.problem().contains(QString::fromUtf8("£12,500.00")));
    CHECK(field.problem().contains("12500.00"));
    // A stored amount is shown in a form that can be read back.
    field.setMoney(Money{123450, "GBP"});
    CHECK(field.money() == Money{123450, "GBP"});
}

TEST_CASE("a declared number means what it looks like", "[forms][money]")
{
    const auto restored = speaking(QLocale::German, QLocale::Germany);
    Field tax;
    tax.name = QStringLiteral("tax");
    tax.type = Field::Type::Decimal;
    Field count = tax;
    count.name = QStringLiteral("count");
    count.type = Field::Type::Integer;
    FieldForm form;
    form.setFields({tax, count});
    auto *taxEdit = form.findChild<QLineEdit *>("tax");
    auto *countEdit = form.findChild<QLineEdit *>("count");
    REQUIRE(taxEdit);
    REQUIRE(countEdit);
    taxEdit->setText("2.10");
    countEdit->setText("1.000");
    CHECK(form.store({}) == QJsonObject{{"tax", "2.10"}, {"count", 1000}});
    CHECK(form.problems().empty());
    taxEdit->setText("2.125");
    countEdit->setText("1,000");
    CHECK(form.problems().size() == 2);
    CHECK(form.store({}) == QJsonObject());
    countEdit->setText("1.5");
    taxEdit->setText("2,125");
    CHECK(form.problems().size() == 1);
    CHECK(form.store({})["tax"] == "2.125");
    // Shown in the language's own form, and returned unchanged.
    form.load({{"tax", "2.125"}});
    CHECK(taxEdit->text() == "2,125");
    CHECK(form.store({{"tax", "2.125"}}) == QJsonObject{{"tax", "2.125"}});
}

TEST_CASE("one and a half copies never become fifteen", "[forms][money]")
{
    const auto restored = speaking(QLocale::German, QLocale::Germany);
    WholeNumberBox box;
    box.setRange(1, 99'999);
    box.setValue(2);
    const auto type = [&box](const char *text) {
        box.selectAll();
        QTest::keyClicks(&box, QLatin1String(text));
        QTest::keyClick(&box, Qt::Key_Return);
        return box.value();
    };
    for (const char *typed : {"1.5", "1,5", "1.50"})
        CHECK(type(typed) == 1);
    CHECK(type("12") == 12);
    CHECK(type("1.500") == 1500);
    CHECK(type("7a") == 7);
}
