// SPDX-License-Identifier: GPL-3.0-or-later
// The form made from declared fields: an input for each type, required ones visible, errors next to their field.
#include "tests/support/catch.h"
#include "ui/forms/field_box.h"
#include "ui/forms/field_form.h"
#include "ui/forms/field_input.h"
#include "ui/forms/json_edit.h"

#include <QComboBox>
#include <QJsonArray>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace platen;

namespace {

Field field(const char *name, Field::Type type, bool required = false, const QStringList &choices = {})
{
    Field made;
    made.name = QLatin1String(name);
    made.type = type;
    made.label = QStringLiteral("The ") + QLatin1String(name);
    made.required = required;
    made.choices = choices;
    return made;
}

std::vector<Field> everyType()
{
    using T = Field::Type;
    return {field("title", T::Text, true),    field("text", T::LongText),
            field("count", T::Integer),       field("price/taxAmount", T::Decimal),
            field("active", T::Boolean),      field("from", T::Instant),
            field("picture", T::Url),         field("size", T::Choice, false, {"S", "M"}),
            field("thumbnails", T::TextList), field("config", T::Json)};
}

template <typename W>
W *input(const FieldForm &form, const char *name)
{
    W *found = form.findChild<W *>(QLatin1String(name));
    REQUIRE(found);
    return found;
}

QString noteAt(const FieldForm &form, const char *name)
{
    return input<QWidget>(form, name)->accessibleDescription();
}

} // namespace

TEST_CASE("what is typed becomes members of the declared type, at the field's path", "[forms]")
{
    FieldForm form;
    form.setFields(everyType());
    CHECK(form.store({{"kept", 1}}) == QJsonObject{{"kept", 1}});
    input<QLineEdit>(form, "title")->setText("  Mug ");
    input<QPlainTextEdit>(form, "text")->setPlainText("two\nlines");
    input<QLineEdit>(form, "count")->setText("4");
    input<QLineEdit>(form, "price/taxAmount")->setText("1,002.10");
    input<QComboBox>(form, "active")->setCurrentIndex(2);
    input<QLineEdit>(form, "from")->setText("2026-11-23 14:00");
    input<QLineEdit>(form, "picture")->setText("https://example.org/a.png");
    input<QComboBox>(form, "size")->setCurrentText("M");
    input<QPlainTextEdit>(form, "thumbnails")->setPlainText("https://example.org/1.png\n\n https://example.org/2.png ");
    input<QPlainTextEdit>(form, "config")->setPlainText("{\"a\": [1, 2]}");
    const QJsonObject expected{{"title", "Mug"},
                               {"text", "two\nlines"},
                               {"count", 4},
                               {"price", QJsonObject{{"taxAmount", "1002.10"}}},
                               {"active", false},
                               {"from", "2026-11-23T14:00:00Z"},
                               {"picture", "https://example.org/a.png"},
                               {"size", "M"},
                               {"thumbnails", QJsonArray{"https://example.org/1.png", "https://example.org/2.png"}},
                               {"config", QJsonObject{{"a", QJsonArray{1, 2}}}}};
    CHECK(form.store({}) == expected);
    CHECK(form.problems({}, FieldForm::Check::Complete).empty());
    // The result has the declared form.
    CHECK(checkFields(everyType(), form.store({}), true).empty());
}

TEST_CASE("what was loaded and not touched is returned unchanged", "[forms]")
{
    FieldForm form;
    form.setFields(everyType());
    const QJsonObject odd{{"title", 17},
                          {"count", "4"},
                          {"price", QJsonObject{{"taxAmount", 2.1}, {"other", true}}},
                          {"from", "2026-11-23T14:00:07.250Z"},
                          {"size", "XXL"},
                          {"config", QJsonArray{}}};
    QSignalSpy edited(&form, &FieldForm::edited);
    form.load(odd);
    CHECK(edited.isEmpty());
    CHECK(form.store(odd) == odd);
    input<QLineEdit>(form, "price/taxAmount")->clear();
    CHECK(edited.count() == 1);
    CHECK(form.store(odd)["price"] == QJsonObject{{"other", true}});
}

TEST_CASE("required fields are visible, the rest is one click away", "[forms]")
{
    FieldForm form;
    form.setFields(everyType());
    form.show();
    CHECK(input<QLineEdit>(form, "title")->isVisible());
    CHECK_FALSE(input<QLineEdit>(form, "count")->isVisible());
    auto *more = form.findChild<QToolButton *>("more");
    REQUIRE(more);
    CHECK(more->isVisible());
    CHECK(more->text().contains("9"));
    QTest::mouseClick(more, Qt::LeftButton);
    CHECK(input<QLineEdit>(form, "count")->isVisible());
    QTest::mouseClick(more, Qt::LeftButton);
    CHECK_FALSE(input<QLineEdit>(form, "count")->isVisible());

    SECTION("a field with a value unfolds the rest")
    {
        form.load({{"count", 3}});
        CHECK(input<QLineEdit>(form, "count")->isVisible());
    }
    SECTION("a field with an error unfolds the rest, and shows it")
    {
        const Error error =
            fail(ErrorCode::Validation, QStringLiteral("Too much tax"), "/items/0/options/price/taxAmount").value();
        const Error other = fail(ErrorCode::Validation, QStringLiteral("Not here"), "/items/0/sku").value();
        const std::vector<Error> left = form.showErrors({error, other}, "/items/0/options");
        REQUIRE(left.size() == 1);
        CHECK(left.front().message.english() == "Not here");
        CHECK(input<QLineEdit>(form, "price/taxAmount")->isVisible());
        CHECK(noteAt(form, "price/taxAmount") == "Too much tax");
        CHECK(form.has("/items/0/options/price", "/items/0/options"));
        CHECK_FALSE(form.has("/items/0/options/nothing", "/items/0/options"));
        form.showErrors({}, "/items/0/options");
        CHECK(noteAt(form, "price/taxAmount").isEmpty());
    }
    SECTION("without required fields, everything is folded; if none is folded, all are visible")
    {
        std::vector<Field> fields = everyType();
        fields.front().required = false;
        form.setFields(fields);
        CHECK_FALSE(input<QLineEdit>(form, "title")->isVisible());
        form.setFields(fields, FieldForm::Optional::InSight);
        CHECK(input<QLineEdit>(form, "title")->isVisible());
        CHECK(input<QLineEdit>(form, "count")->isVisible());
    }
}

TEST_CASE("invalid values are reported while they are typed", "[forms]")
{
    FieldForm form;
    form.setFields(everyType());
    const auto problemsAt = [&form](const char *name) {
        QStringList pointers;
        for (const Error &error : form.problems("/options"))
            pointers << error.pointer;
        return pointers.contains(QStringLiteral("/options/") + QLatin1String(name));
    };
    for (const auto &[name, wrong, right] :
         {std::tuple("count", "4.5", "45"), std::tuple("price/taxAmount", "2.1.0", "-2.10"),
          std::tuple("from", "tomorrow", "2026-11-23"), std::tuple("picture", "example", "https://example.org/")}) {
        INFO(name);
        auto *edit = input<QLineEdit>(form, name);
        edit->setText(wrong);
        CHECK(problemsAt(name));
        CHECK_FALSE(noteAt(form, name).isEmpty());
        edit->setText(right);
        CHECK_FALSE(problemsAt(name));
        CHECK(noteAt(form, name).isEmpty());
    }
    auto *config = input<QPlainTextEdit>(form, "config");
    config->setPlainText("{\n  \"a\": 1,\n  b\n}");
    CHECK(problemsAt("config"));
    CHECK(noteAt(form, "config").contains("line 3"));
    config->setPlainText("12");
    CHECK_FALSE(problemsAt("config"));
    // Missing values are errors only if the object itself is wanted.
    CHECK(form.problems().empty());
    const std::vector<Error> missing = form.problems("/options", FieldForm::Check::Complete);
    REQUIRE(missing.size() == 1);
    CHECK(missing.front().pointer == "/options/title");
}

TEST_CASE("a form that changes keeps the values that still fit", "[forms]")
{
    FieldForm form;
    form.setFields({field("title", Field::Type::Text), field("count", Field::Type::Integer)});
    input<QLineEdit>(form, "title")->setText("Mug");
    input<QLineEdit>(form, "count")->setText("4");
    form.setFields({field("title", Field::Type::Text, true), field("count", Field::Type::LongText)});
    CHECK(form.store({}) == QJsonObject{{"title", "Mug"}});
}
