// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"

#include "core/providers/json_text.h"

#include <QJsonArray>

using namespace platen;

namespace {

QString idIn(const char *json)
{
    const std::optional<QJsonValue> value = readJson(json);
    REQUIRE(value);
    return textOf((*value)["id"]);
}

} // namespace

TEST_CASE("Ids that are numbers keep every digit")
{
    CHECK(idIn(R"({"id": 7})") == u"7");
    CHECK(idIn(R"({"id": -7})") == u"-7");
    CHECK(idIn(R"({"id": 9007199254740993})") == u"9007199254740993");
    CHECK(idIn(R"({"id":58709319062424576})") == u"58709319062424576");
    CHECK(idIn(R"({"id":9223372036854775807})") == u"9223372036854775807");
    CHECK(idIn(R"({"id":9223372036854775808})") == u"9223372036854775808");
    CHECK(idIn(R"({"id":123456789012345678901234567890})") == u"123456789012345678901234567890");
    CHECK(idIn(R"({"id":"ord_58709319062424576"})") == u"ord_58709319062424576");
}

TEST_CASE("Numbers become decimal texts if a text is wanted")
{
    const auto list =
        readJson(R"([1.5, 1e2, 12345678901234567890.50, -1.25e+1, 0E-2, 1e-3, 1e400, "a\"123", true, null])");
    REQUIRE(list);
    const QJsonArray values = list->toArray();
    REQUIRE(values.size() == 10);
    const char *const texts[] = {"1.5", "100", "12345678901234567890.50", "-12.5", "0.00", "0.001", "1e400", "a\"123",
                                 "",    ""};
    for (qsizetype i = 0; i < values.size(); ++i)
        CHECK(textOf(values[i]).toStdString() == texts[i]);
    CHECK(textOf(QJsonValue(10.74)) == u"10.74");
}

TEST_CASE("A count is read however it is written")
{
    for (const char *four : {"4", "4.0", "4e0", "\"4\"", "\"4.00\"", "\" 4 \"", "0.4e1"})
        CHECK(countOf(readJson(QByteArray("[") + four + "]")->toArray().first()) == 4);
    for (const char *none : {"-4", "4.5", "1e99", "null", "true", "\"four\"", "{}", "-0", "\"\""})
        CHECK(countOf(readJson(QByteArray("[") + none + "]")->toArray().first()) == 0);
}

TEST_CASE("Anything else is not a JSON document")
{
    for (const char *text : {"", " ", "{", "12", "\"text\"", "{\"a\": tru}", "{\"a\": 1} x", "\xff\xfe", "{\"a\": -}"})
        CHECK_FALSE(readJson(text));
    CHECK(readJson("\xEF\xBB\xBF{}"));
    CHECK(readJson(QByteArray(100'000, '[')) == std::nullopt);
}

TEST_CASE("Options are merged into a request member by member")
{
    const QJsonObject base{{"a", QJsonObject{{"x", 1}, {"y", 2}}}, {"list", QJsonArray{1, 2}}, {"kept", true}};
    const QJsonObject over{{"a", QJsonObject{{"y", 3}, {"z", 4}}}, {"list", QJsonArray{9}}, {"new", "n"}};
    CHECK(mergedJson(base, over) ==
          QJsonObject{
              {"a", QJsonObject{{"x", 1}, {"y", 3}, {"z", 4}}}, {"list", QJsonArray{9}}, {"kept", true}, {"new", "n"}});
    CHECK(mergedJson(base, {}) == base);
}

TEST_CASE("Amounts that are numbers keep every digit")
{
    const auto exact = readJson(
        R"({"a": 69.98, "b": 0.1, "c": 12345678901234.56, "d": 1.50, "e": -2e3, "f": 7, "g": "1.0", "h": [0.30]})");
    REQUIRE(exact);
    CHECK(textOf((*exact)["a"]) == u"69.98");
    CHECK(textOf((*exact)["b"]) == u"0.1");
    CHECK(textOf((*exact)["c"]) == u"12345678901234.56");
    CHECK(textOf((*exact)["d"]) == u"1.50");
    CHECK(textOf((*exact)["e"]) == u"-2000");
    CHECK((*exact)["f"] == QJsonValue(7));
    CHECK(textOf((*exact)["g"]) == u"1.0");
    CHECK(textOf((*exact)["h"][0]) == u"0.30");
}

TEST_CASE("Only exact numbers are written with their digits")
{
    const QJsonObject object{
        {"price", exactNumber(QStringLiteral("12345678901234.50"))},
        {"none", exactNumber(QStringLiteral("1,5"))},
        {"list", QJsonArray{exactNumber(QStringLiteral("-0.10")), "a\"b", true, QJsonValue(), 2.5}},
        {"empty", QJsonObject{}}};
    CHECK(writeJson(object) ==
          R"({"empty":{},"list":[-0.10,"a\"b",true,null,2.5],"none":"1,5","price":12345678901234.50})");
    const QJsonObject plain{{"ß", QJsonArray{1, QJsonObject{{"x", "\n\u0001"}}}}, {"t", false}};
    CHECK(writeJson(plain) == QJsonDocument(plain).toJson(QJsonDocument::Compact));
}
