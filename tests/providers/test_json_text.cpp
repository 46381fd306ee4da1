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

TEST_CASE("Ids that came as numbers keep every digit")
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

TEST_CASE("Only numbers that would be rounded become texts")
{
    const auto list = readJson(
        R"([1.5, 1e300, 123456789012345678901234567890.5, 1234567890123456789012e2, "a\"1234567890123456789012", true, null])");
    REQUIRE(list);
    const QJsonArray values = list->toArray();
    REQUIRE(values.size() == 7);
    CHECK(values[0] == QJsonValue(1.5));
    CHECK(values[1] == QJsonValue(1e300));
    CHECK(values[2].isDouble());
    CHECK(values[3].isDouble());
    CHECK(values[4] == QJsonValue(QStringLiteral("a\"1234567890123456789012")));
    CHECK(textOf(values[0]) == u"1.5");
    CHECK(textOf(QJsonValue(10.74)) == u"10.74");
    CHECK(textOf(values[5]).isEmpty());
    CHECK(textOf(values[6]).isEmpty());
}

TEST_CASE("What is no JSON document is none")
{
    for (const char *text : {"", " ", "{", "12", "\"text\"", "{\"a\": tru}", "{\"a\": 1} x", "\xff\xfe", "{\"a\": -}"})
        CHECK_FALSE(readJson(text));
    CHECK(readJson("\xEF\xBB\xBF{}"));
    CHECK(readJson(QByteArray(100'000, '[')) == std::nullopt);
}

TEST_CASE("Options are laid over a request member by member")
{
    const QJsonObject base{{"a", QJsonObject{{"x", 1}, {"y", 2}}}, {"list", QJsonArray{1, 2}}, {"kept", true}};
    const QJsonObject over{{"a", QJsonObject{{"y", 3}, {"z", 4}}}, {"list", QJsonArray{9}}, {"new", "n"}};
    CHECK(mergedJson(base, over) ==
          QJsonObject{
              {"a", QJsonObject{{"x", 1}, {"y", 3}, {"z", 4}}}, {"list", QJsonArray{9}}, {"kept", true}, {"new", "n"}});
    CHECK(mergedJson(base, {}) == base);
}

TEST_CASE("Amounts that came as numbers keep every digit where they are read exactly")
{
    const auto exact = readExactJson(
        R"({"a": 69.98, "b": 0.1, "c": 12345678901234.56, "d": 1.50, "e": -2e3, "f": 7, "g": "1.0", "h": [0.30]})");
    REQUIRE(exact);
    CHECK((*exact)["a"].toString() == u"69.98");
    CHECK((*exact)["b"].toString() == u"0.1");
    CHECK((*exact)["c"].toString() == u"12345678901234.56");
    CHECK((*exact)["d"].toString() == u"1.50");
    CHECK((*exact)["e"].toString() == u"-2e3");
    CHECK((*exact)["f"] == QJsonValue(7));
    CHECK((*exact)["g"].toString() == u"1.0");
    CHECK((*exact)["h"][0].toString() == u"0.30");
    // Quotes make no JSON of what is none.
    for (const char *text :
         {"{\"a\": 1.}", "{\"a\": .5}", "{\"a\": 01.5}", "{\"a\": 1.2.3}", "{\"a\": 1e}", "{\"a\": -.1}"})
        CHECK(readExactJson(text).has_value() == readJson(text).has_value());
}

TEST_CASE("Exact numbers are written with their digits, and nothing else is")
{
    const QJsonObject object{
        {"price", exactNumber(QStringLiteral("12345678901234.50"))},
        {"none", exactNumber(QStringLiteral("1,5"))},
        {"list", QJsonArray{exactNumber(QStringLiteral("-0.10")), "a\"b", true, QJsonValue(), 2.5}},
        {"empty", QJsonObject{}}};
    CHECK(writeExactJson(object) ==
          R"({"empty":{},"list":[-0.10,"a\"b",true,null,2.5],"none":"1,5","price":12345678901234.50})");
    const QJsonObject plain{{"ß", QJsonArray{1, QJsonObject{{"x", "\n\u0001"}}}}, {"t", false}};
    CHECK(writeExactJson(plain) == writeJson(plain));
}
