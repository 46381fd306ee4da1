// SPDX-License-Identifier: GPL-3.0-or-later
// JSON typed into the window: strict, and with every digit.
#include "tests/support/catch.h"

#include "core/domain/exact_json.h"
#include "ui/composer/draft_file.h"
#include "ui/forms/field_input.h"
#include "ui/forms/json_edit.h"

#include <QFile>
#include <QLineEdit>
#include <QTemporaryDir>

using namespace platen;

TEST_CASE("numbers in the JSON editor keep their digits", "[forms]")
{
    const QByteArray json = R"({"a":[12345678901234567890,999999999999999.99,1e400,-0,1.0,1E5],"b":2.50})";
    JsonEdit edit(5);
    edit.setPlainText(QString::fromUtf8(json));
    CHECK(edit.problem().isEmpty());
    CHECK(writeJsonValue(edit.value()) == json);
    edit.setValue(edit.value());
    CHECK(writeJsonValue(edit.value()) == json);
    edit.setPlainText(QStringLiteral(" 12345678901234567890 "));
    CHECK(jsonText(edit.value()) == "12345678901234567890");
}

TEST_CASE("invalid JSON is reported where it is typed", "[forms]")
{
    JsonEdit edit(5);
    for (const char *wrong : {"{\"a\": -2.}", "{\"a\": 01}", "[1,]", "1 2", "{\"a\": 1, \"a\": 2}", "[\"\\ud83d\"]"}) {
        INFO(wrong);
        edit.setPlainText(QString::fromUtf8(wrong));
        CHECK_FALSE(edit.problem().isEmpty());
        CHECK(edit.value().isUndefined());
    }
    edit.setPlainText(QStringLiteral("{\n\"a\": tru}"));
    CHECK(edit.problem().contains(QStringLiteral("line 2")));
    edit.clear();
    CHECK(edit.problem().isEmpty());
}

TEST_CASE("an integer is typed into a field with all of its digits", "[forms]")
{
    Field field;
    field.name = QStringLiteral("id");
    field.type = Field::Type::Integer;
    const std::unique_ptr<FieldInput> input = makeFieldInput(field);
    auto *line = qobject_cast<QLineEdit *>(input->widget());
    REQUIRE(line);
    line->setText(QStringLiteral("12345678901234567890"));
    CHECK(input->problem().isEmpty());
    CHECK(numberDigits(input->value()) == "12345678901234567890");
    input->setValue(exactNumber(QStringLiteral("18446744073709551615")));
    CHECK(line->text() == "18446744073709551615");
    CHECK(numberDigits(input->value()) == "18446744073709551615");
    line->setText(QStringLiteral("x"));
    CHECK_FALSE(input->problem().isEmpty());
    delete input->widget();
}

TEST_CASE("in a draft file, a duplicate member and half of a character are reported", "[draft]")
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("draft.json")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(R"({"reference": "A", "metadata": {"n": 12345678901234567890}, "note": "x", "note": "\ud83d"})");
    file.close();
    const Result<OpenedDraft> opened = openDraftFile(file.fileName());
    REQUIRE(opened);
    CHECK(writeJson(opened->draft.metadata) == R"({"n":12345678901234567890})");
    REQUIRE(opened->leftOut);
    CHECK(opened->leftOut->message.english().contains(QStringLiteral("more than once")));
    REQUIRE(saveDraftFile(file.fileName(), opened->draft));
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll().contains("\"n\": 12345678901234567890"));
}
