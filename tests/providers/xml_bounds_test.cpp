// SPDX-License-Identifier: GPL-3.0-or-later
// Providers' documents are read in linear time, or not at all.
#include "core/domain/exact_json.h"
#include "core/providers/imprinted/xml.h"
#include "tests/support/catch.h"

#include <QElapsedTimer>

using namespace platen;

namespace {

QByteArray attributes(int count)
{
    QByteArray text;
    for (int i = 0; i < count; ++i)
        text += " a" + QByteArray::number(i) + "=\"1\"";
    return text;
}

QByteArray nested(const QByteArray &begin, const QByteArray &end, int depth)
{
    return begin.repeated(depth) + end.repeated(depth);
}

bool isRead(const QByteArray &xml)
{
    QElapsedTimer time;
    time.start();
    const bool read = imprinted::readXml(xml).has_value();
    CHECK(time.elapsed() < 60'000); // the attributes would take much longer
    return read;
}

} // namespace

TEST_CASE("elements with too many attributes are refused at once")
{
    for (const int count : {17, 20'000, 1'000'000})
        CHECK_FALSE(isRead("<orders><order" + attributes(count) + "><id>1</id></order></orders>"));
    CHECK(isRead("<orders><order" + attributes(16) + "><id>1</id></order></orders>"));
    CHECK_FALSE(isRead("<orders" + attributes(20'000)));
    CHECK_FALSE(isRead("<?xml version=\"1.0\"?><!-- <a> --><orders" + attributes(20'000) + "/>"));
    CHECK(isRead(("<order" + attributes(16) + "/>").repeated(1)));
}

TEST_CASE("long names and values of attributes, deep elements and document types are refused")
{
    const QByteArray longer(5000, 'n');
    CHECK_FALSE(isRead("<o><" + longer + "/></o>"));
    CHECK_FALSE(isRead("<o a=\"" + longer + "\"/>"));
    CHECK_FALSE(isRead("<o a='" + QByteArray(">").repeated(5000) + "'/>"));
    CHECK_FALSE(isRead(nested("<a>", "</a>", 65)));
    CHECK_FALSE(isRead(nested("<a>", "</a>", 1'000'000)));
    CHECK_FALSE(isRead(QByteArray("<a>").repeated(1'000'000)));
    CHECK_FALSE(isRead("<o><!DOCTYPE x><i>1</i></o>"));
    CHECK_FALSE(isRead(QByteArray("<o>\0</o>", 8)));
}

TEST_CASE("what only looks like tags is read")
{
    CHECK(isRead("<o><!-- <a b='1' c='2'> " + attributes(50) + " --><i>1</i></o>"));
    CHECK(isRead("<o><i><![CDATA[<a " + attributes(50) + QByteArray(9000, '<') + "]]></i></o>"));
    CHECK(isRead("<o><i>" + QByteArray(100'000, 'x') + "=====================</i></o>"));
    CHECK(isRead("<o a=\"====================\" b='>'><i>1</i></o>"));
    CHECK(isRead("<o>" + QByteArray("<i/>").repeated(1000) + "</o>"));
    for (const QByteArray broken : {"<", "<o", "<o><", "<o></", "<o><!--", "<o><![CDATA[", "<o><?x", "</o>", "", "<>"})
        CHECK_FALSE(isRead(broken));
}

TEST_CASE("JSON of more than 64 levels is not read, and brackets in texts do not count")
{
    CHECK(readJson(nested("[", "]", 64)));
    CHECK_FALSE(readJson(nested("[", "]", 65)));
    CHECK_FALSE(readJson(nested("{\"a\":[", "]}", 40)));
    CHECK_FALSE(readJson(nested("[", "]", 1'000'000)));
    CHECK(readJson("[\"" + QByteArray(200, '[') + "\\\"" + QByteArray(200, '{') + "\"]"));
    CHECK(readJson("[" + QByteArray("[],").repeated(200) + "1]"));
}
