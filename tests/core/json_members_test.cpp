// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/json_members.h"
#include "tests/support/catch.h"

#include <QJsonArray>

using namespace platen;

namespace {

QStringList pointers(const std::vector<Error> &errors)
{
    QStringList list;
    for (const Error &error : errors) {
        CHECK(error.code == ErrorCode::Validation);
        CHECK_FALSE(error.message.isEmpty());
        list << error.pointer;
    }
    return list;
}

} // namespace

TEST_CASE("Names are escaped in JSON pointers", "[json]")
{
    CHECK(pointerToken(QStringLiteral("plain")) == "plain");
    CHECK(pointerToken(QStringLiteral("a/b")) == "a~1b");
    CHECK(pointerToken(QStringLiteral("a~b")) == "a~0b");
    CHECK(pointerToken(QStringLiteral("~1")) == "~01");
    CHECK(pointerToken(QStringLiteral("/~/")) == "~1~0~1");
    CHECK(pointerToken(QString()).isEmpty());
}

TEST_CASE("Absent and null members are empty, and not an error", "[json]")
{
    std::vector<Error> errors;
    const QJsonValue null(QJsonValue::Null);
    for (const QJsonObject &object :
         {QJsonObject{}, QJsonObject{{"t", null}, {"i", null}, {"w", null}, {"o", null}, {"m", null}, {"l", null}}}) {
        JsonMembers members(object, {}, errors);
        CHECK(members.text("t").isNull());
        CHECK_FALSE(members.integer("i").has_value());
        CHECK_FALSE(members.instant("w").isValid());
        CHECK(members.object("o").isEmpty());
        CHECK_FALSE(members.money("m").has_value());
        members.eachObject("l", [](const JsonMembers &) { FAIL("there is nothing in the list"); });
        members.refuseOthers();
    }
    CHECK(errors.empty());
}

TEST_CASE("Members of the wrong type are reported, each with its pointer", "[json]")
{
    std::vector<Error> errors;
    JsonMembers members({{"t", 1}, {"w", true}, {"o", QJsonArray()}, {"m", "15.00"}, {"l", QJsonObject()}},
                        QStringLiteral("/here"), errors);
    members.text("t");
    members.instant("w");
    members.object("o");
    members.money("m");
    members.eachObject("l", [](const JsonMembers &) { FAIL("it is no list"); });
    members.refuseOthers();
    CHECK(pointers(errors).join(u' ') == "/here/t /here/w /here/o /here/m /here/l");
}

TEST_CASE("Integers are whole numbers that fit", "[json]")
{
    const auto read = [](const QJsonValue &value) {
        std::vector<Error> errors;
        const std::optional<int> number = JsonMembers({{"n", value}}, {}, errors).integer("n");
        CHECK(errors.empty() == number.has_value());
        return number;
    };
    CHECK(read(2) == 2);
    CHECK(read(2.0) == 2);
    CHECK(read(-7) == -7);
    CHECK(read(2147483647) == 2147483647);
    CHECK_FALSE(read(2147483648.0).has_value());
    CHECK_FALSE(read(1e300).has_value());
    CHECK_FALSE(read(1.5).has_value());
    CHECK_FALSE(read("2").has_value());
    CHECK_FALSE(read(true).has_value());
    CHECK_FALSE(read(QJsonArray{1}).has_value());
}

TEST_CASE("The error of an amount says which member is wrong", "[json]")
{
    const auto wrong = [](const QJsonObject &money) {
        std::vector<Error> errors;
        CHECK_FALSE(JsonMembers({{"m", money}}, {}, errors).money("m").has_value());
        return pointers(errors).join(u' ');
    };
    CHECK(wrong({{"amount", "15.00"}}) == "/m/currency");
    CHECK(wrong({{"amount", "15.00"}, {"currency", "Pounds"}}) == "/m/currency");
    CHECK(wrong({{"amount", "15.00"}, {"currency", "gbp"}}) == "/m/currency");
    CHECK(wrong({{"currency", "GBP"}}) == "/m/amount");
    CHECK(wrong({{"amount", "15.001"}, {"currency", "GBP"}}) == "/m/amount");
    CHECK(wrong({{"amount", "+15.00"}, {"currency", "GBP"}}) == "/m/amount"); // 15, or 15 more?
    CHECK(wrong({{"amount", 15.0}, {"currency", "GBP"}}) == "/m/amount");     // never a float
    CHECK(wrong({{"amount", "15.00"}, {"currency", "GBP"}, {"tax", "1"}}) == "/m/tax");
    CHECK(wrong({{"amount", 1}, {"currency", 2}, {"tax", 3}}) == "/m/amount /m/currency /m/tax");

    std::vector<Error> errors;
    CHECK(JsonMembers({{"m", QJsonObject{{"amount", "1500"}, {"currency", "JPY"}}}}, {}, errors).money("m") ==
          Money{1500, QStringLiteral("JPY")});
    CHECK(errors.empty());
}

TEST_CASE("Lists are read to the end, even if entries are invalid", "[json]")
{
    std::vector<Error> errors;
    QStringList names;
    JsonMembers members(
        {{"l", QJsonArray{QJsonObject{{"n", "a"}}, 7, QJsonObject{{"n", 1}, {"x/y", 1}}, QJsonObject{{"n", "d"}}}}}, {},
        errors);
    members.eachObject("l", [&names](JsonMembers one) {
        names << one.text("n");
        one.refuseOthers();
    });
    CHECK(names == QStringList{"a", "", "", "d"});
    CHECK(pointers(errors).join(u' ') == "/l/1 /l/2/n /l/2/x~1y");
}

TEST_CASE("Every unknown member is reported", "[json]")
{
    std::vector<Error> errors;
    JsonMembers members({{"known", "x"}, {"Known", "y"}, {"a/b~c", 1}, {"", 2}}, QStringLiteral("/at"), errors);
    members.text("known");
    members.refuseOthers();
    QStringList found = pointers(errors);
    found.sort();
    CHECK(found.join(u' ') == "/at/ /at/Known /at/a~1b~0c");
    const bool named = std::any_of(errors.begin(), errors.end(), [](const Error &error) {
        return error.message.english().contains(QLatin1String("a/b~c"));
    });
    CHECK(named);
}
