// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers keep every digit from reading to writing.
#include "tests/support/catch.h"

#include "core/domain/exact_json.h"
#include "core/domain/order_document.h"
#include "tests/support/environment.h"

#include <map>
#include <random>

using namespace platen;

namespace {

const QByteArrayList oddNumbers{"12345678901234567890",
                                "18446744073709551615",
                                "-9223372036854775809",
                                "9223372036854775807",
                                "999999999999999.99",
                                "0.12345678901234567",
                                "1e400",
                                "-1E-400",
                                "-0",
                                "-0.0",
                                "0",
                                "1.0",
                                "1.50",
                                "1E5",
                                "1e+17",
                                "1e-7",
                                "0.1",
                                "2.5",
                                "-7",
                                "1234567890123456789012345678901234567890.5",
                                "100000000000000000",
                                "123456789012345678"};

// Random JSON in the form of writeJson: compact, members sorted by name.
class RandomJson
{
public:
    explicit RandomJson(quint32 seed)
        : m_engine(seed)
    {
    }

    QByteArray object(int depth = 4)
    {
        std::map<QString, QByteArray> members;
        const int count = below(5);
        for (int i = 0; i < count; ++i)
            members[name()] = value(depth - 1);
        QByteArrayList written;
        for (const auto &[name, value] : members)
            written << quoted(name) + ':' + value;
        return '{' + written.join(',') + '}';
    }

    int below(int bound) { return std::uniform_int_distribution<int>(0, bound - 1)(m_engine); }

private:
    QByteArray value(int depth)
    {
        switch (below(depth > 0 ? 6 : 4)) {
        case 0:
            return oddNumbers[below(static_cast<int>(oddNumbers.size()))];
        case 1:
            return number();
        case 2:
            return quoted(name());
        case 3:
            return QByteArrayList{"true", "false", "null"}[below(3)];
        case 4:
            return object(depth);
        default: {
            QByteArrayList entries;
            const int count = below(4);
            for (int i = 0; i < count; ++i)
                entries << value(depth - 1);
            return '[' + entries.join(',') + ']';
        }
        }
    }

    QByteArray digits(int most)
    {
        QByteArray text(1, static_cast<char>('1' + below(9)));
        for (int i = below(most); i > 0; --i)
            text += static_cast<char>('0' + below(10));
        return text;
    }

    QByteArray number()
    {
        QByteArray text = below(2) == 0 ? "-" : "";
        text += below(4) == 0 ? "0" : digits(25);
        if (below(2) == 0)
            text += '.' + QByteArray(below(3), '0') + digits(20) + QByteArray(below(3), '0');
        if (below(3) == 0)
            text += QByteArrayList{"e", "E", "e+", "E-"}[below(4)] + digits(3);
        return text;
    }

    QString name()
    {
        static const QStringList names{"a",     "sourceId", "b/c",     "\"quoted\"", "1.0",
                                       "12e5",  "ß",        "a😀",     "\uFFFF",     "\uFFFF12",
                                       "\\ud8", "\n",       "\\u0031", "",           "\uFFFF\uFFFF7"};
        return names[below(static_cast<int>(names.size()))];
    }

    static QByteArray quoted(const QString &text)
    {
        const QByteArray list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
        return list.mid(1, list.size() - 2);
    }

    std::mt19937 m_engine;
};

QByteArray again(const QByteArray &json)
{
    const std::optional<QJsonValue> value = readJson(json);
    REQUIRE(value);
    return writeJsonValue(*value);
}

} // namespace

TEST_CASE("Every number is written with the digits it was read with", "[json]")
{
    for (const QByteArray &number : oddNumbers) {
        INFO(number.toStdString());
        CHECK(again("[" + number + "]") == "[" + number + "]");
        CHECK(again("{\"a\":{\"b\":[" + number + "]}}") == "{\"a\":{\"b\":[" + number + "]}}");
        const QJsonValue value = readJson("[" + number + "]")->toArray().first();
        CHECK(isNumber(value));
        CHECK_FALSE(isText(value));
        CHECK(numberDigits(value).toLatin1() == number);
        CHECK(plainText(value).toLatin1() == number);
    }
}

TEST_CASE("Random documents are written as they were read", "[json]")
{
    const quint32 seed = test::seedFromEnvironment("PLATEN_JSON_SEED");
    INFO("PLATEN_JSON_SEED=" << seed);
    RandomJson random(seed);
    const int rounds = test::numberFromEnvironment("PLATEN_JSON_ROUNDS", 3000);
    for (int i = 0; i < rounds; ++i) {
        const QByteArray json = random.object();
        INFO(json.toStdString());
        REQUIRE(again(json) == json);
        // Indentation adds only white space.
        const QByteArray indented = writeJsonValue(*readJson(json), QJsonDocument::Indented);
        REQUIRE(again(indented) == json);
    }
}

TEST_CASE("Numbers of a draft survive reading, saving and reading again", "[json]")
{
    const quint32 seed = test::seedFromEnvironment("PLATEN_JSON_SEED");
    INFO("PLATEN_JSON_SEED=" << seed);
    RandomJson random(seed);
    for (int i = 0; i < 300; ++i) {
        const QByteArray metadata = random.object();
        const QByteArray options = random.object();
        const QByteArray attributes = random.object();
        const QByteArray draft = R"({"reference": "A", "recipient": {"name": "A", "address": {"line1": "B",
            "city": "C", "postalCode": "D", "countryCode": "GB"}}, "items": [{"sku": "S", "quantity": 2.0,
            "attributes": )" + attributes +
                                 R"(, "options": )" + options + R"(}], "metadata": )" + metadata + R"(, "options": )" +
                                 options + "}";
        INFO(draft.toStdString());
        const Result<Draft> read = readDraft(draft);
        REQUIRE(read.has_value());
        const Result<Draft> saved = readDraft(writeJson(draftDocument(*read), QJsonDocument::Indented));
        REQUIRE(saved.has_value());
        CHECK(*saved == *read);
        CHECK(saved->items[0].quantity == 2);
        CHECK(writeJson(saved->metadata) == metadata);
        CHECK(writeJson(saved->options) == options);
        CHECK(writeJson(saved->items[0].options) == options);
        CHECK(writeJson(saved->items[0].attributes) == attributes);
        const Order order = readOrder(readJson(writeJson(orderDocument(orderFromDraft(*saved))))->toObject());
        CHECK(writeJson(order.metadata) == metadata);
        CHECK(writeJson(order.items[0].attributes) == attributes);
    }
}

TEST_CASE("Numbers are compared by value", "[json]")
{
    const auto same = [](const QByteArray &one, const QByteArray &other) {
        return saysTheSame(*readJson("[" + one + "]"), *readJson("[" + other + "]"));
    };
    CHECK(same("1", "1.0"));
    CHECK(same("1E2", "100"));
    CHECK(same("0.10", "1e-1"));
    CHECK(same("-0", "0.0"));
    CHECK(same("12345678901234567890", "1234567890123456789e1"));
    CHECK_FALSE(same("12345678901234567890", "12345678901234567891"));
    CHECK_FALSE(same("1", "-1"));
    CHECK_FALSE(same("1", "\"1\""));
    CHECK(same(R"({"a": [1.0, {"b": 2}]})", R"({"a": [1, {"b": 2.00}]})"));
    CHECK_FALSE(same(R"({"a": 1})", R"({"b": 1})"));
}

TEST_CASE("A draft's text members accept no number, however long", "[json]")
{
    const QByteArray draft = R"({"reference": 12345678901234567890})";
    CHECK(readDraft(draft).error().pointer == u"/reference");
}

TEST_CASE("Half of a pair in a provider's response is replaced when it is written", "[json]")
{
    CHECK(again("[\"\xEF\xBB\xBFx\"]") == "[\"\xEF\xBB\xBFx\"]");
    CHECK(again(R"({"a":"x\ud83d","b":"\ude00\ud83d\ude00","c":"\\ud83d"})") ==
          QByteArray("{\"a\":\"x\xEF\xBF\xBD\",\"b\":\"\xEF\xBF\xBD\xF0\x9F\x98\x80\",\"c\":\"\\\\ud83d\"}"));
}
