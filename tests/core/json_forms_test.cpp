// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/json_forms.h"
#include "tests/core/random_values.h"
#include "tests/support/catch.h"

using namespace platen;

namespace {

template <typename Json>
typename Json::Object sample(const QString &text, const QJsonObject &object)
{
    typename Json::Object inner;
    inner.put("text", text);
    typename Json::List list;
    list.add(inner);
    list.add(typename Json::Object());
    typename Json::Object all; // in the order in which a tree is written
    all.put("absent", QJsonValue());
    typename Json::List().putInto(all, "empty");
    all.put("inner", inner);
    list.putInto(all, "list");
    all.put("members", object);
    all.put("number", -17);
    all.put("whether", true);
    return all;
}

} // namespace

TEST_CASE("Text is the same as a tree that is written", "[json]")
{
    test::RandomValues random(5);
    QStringList texts{QString(),
                      QStringLiteral("\"\\/\b\f\n\r\t\x01\x1f\x7f<>&'"),
                      QStringLiteral("ä €\U0001F600"),
                      QString(QChar(0xd83d)),
                      QStringLiteral("a") + QChar(0xde00) + QChar(0xd83d) + u'b',
                      exactNumber(QStringLiteral("15.00")).toString(),
                      QString(QChar(0xffff)) + QChar(0xffff) + QStringLiteral("1"),
                      QString(QChar(0xffff)) + QStringLiteral("word")};
    for (int i = 0; i < 300; ++i)
        texts.append(random.text());
    for (const QString &text : texts) {
        const QJsonObject object = random.object();
        CAPTURE(text);
        REQUIRE(sample<JsonText>(text, object).done() == writeJson(sample<JsonTree>(text, object).done()));
    }
}
