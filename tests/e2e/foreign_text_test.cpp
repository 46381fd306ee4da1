// SPDX-License-Identifier: GPL-3.0-or-later
// Text from customers and providers on a terminal: it moves no cursor, hides nothing and reverses no line. With --json
// it is unchanged, byte for byte.
#include "tests/e2e/console.h"

using namespace platen::test;

namespace {

// Apart from "\n", no terminal control characters, and no direction changes beyond the text itself.
void requireTame(const QByteArray &output)
{
    int depth = 0;
    for (const QChar c : QString::fromUtf8(output)) {
        const bool control = c.category() == QChar::Other_Control && c != u'\n';
        const bool embedding = c >= QChar(0x202a) && c <= QChar(0x202e);
        INFO("U+" << QString::number(c.unicode(), 16));
        REQUIRE_FALSE(control);
        REQUIRE_FALSE(embedding);
        if (c >= QChar(0x2066) && c <= QChar(0x2068))
            ++depth;
        else if (c == QChar(0x2069))
            --depth;
        else if (c == u'\n')
            REQUIRE(depth == 0);
        REQUIRE(depth >= 0);
    }
    REQUIRE(depth == 0);
}

bool isControl(QChar c)
{
    return c.category() == QChar::Other_Control;
}

// Control characters are refused in a draft's own texts, but allowed in what is passed on to a provider.
QJsonObject draftOf(const QString &passedOn)
{
    QString text;
    std::copy_if(passedOn.begin(), passedOn.end(), std::back_inserter(text), [](QChar c) { return !isControl(c); });
    const QJsonObject address{{"line1", text},  {"line2", text},      {"city", text},
                              {"region", text}, {"postalCode", text}, {"countryCode", "GB"}};
    const QJsonObject item{
        {"reference", text},
        {"sku", text},
        {"title", text},
        {"quantity", 1},
        {"attributes", QJsonObject{{passedOn, passedOn}}},
        {"artwork", QJsonArray{QJsonObject{{"area", text}, {"url", "https://files.example.org/a.pdf"}}}}};
    return {{"account", "Shop"},
            {"reference", text},
            {"shippingMethod", "Standard"},
            {"recipient", QJsonObject{{"name", text}, {"company", text}, {"phone", text}, {"address", address}}},
            {"items", QJsonArray{item}},
            {"metadata", QJsonObject{{passedOn, passedOn}}},
            {"note", text}};
}

} // namespace

TEST_CASE("foreign text has no effect on the terminal", "[foreign text]")
{
    SandboxProcess sandbox;
    Console console;
    console.addShop(sandbox);
    const QString hebrew = QStringLiteral("רחוב 5");
    const QStringList texts{
        QStringLiteral("Ada\u202eelpmaS"),
        QStringLiteral("Ada\u2067\u202b\u2066Sample"),
        QStringLiteral("Ada\u2069\u202cSample"),
        QStringLiteral("Ada\u001b[2J\u001b]0;owned\u0007Sample"),
        QStringLiteral("Ada\u009b2J\u0085\u007fSample"),
        QStringLiteral("Ada\rSample\b\b\v\f"),
        hebrew,
        QStringLiteral("\u200f\u061c\u200eAda"),
    };
    QStringList ids;
    for (const QString &text : texts) {
        const QJsonObject held = console.json({"order", "create", "--hold", "-"},
                                              QJsonDocument(draftOf(text)).toJson(QJsonDocument::Compact));
        CHECK(held["metadata"].toObject()[text] == text);
        if (std::none_of(text.begin(), text.end(), isControl))
            CHECK(held["recipient"].toObject()["name"] == text);
        ids << held["id"].toString();
    }
    for (const QString &id : ids)
        requireTame(console.run({"order", "show", id}).out);
    const Finished list = console.run({"order", "list"});
    requireTame(list.out);
    CHECK(list.out.contains("Ada\\u202eelpmaS"));
    // The columns after a name begin at the same place in every line; combining marks take no space.
    const QStringList lines = QString::fromUtf8(list.out).split(u'\n', Qt::SkipEmptyParts);
    REQUIRE(lines.size() == texts.size() + 1);
    const auto columnOf = [](QString line, const QString &word) {
        line.remove(QChar(0x2068)).remove(QChar(0x2069)).remove(QChar(0x200e)).remove(QChar(0x200f));
        return line.remove(QChar(0x061c)).indexOf(word);
    };
    const qsizetype id = columnOf(lines.first(), "ID");
    for (const QString &line : lines.mid(1)) {
        const QString last = line.section(u' ', -1);
        CHECK(ids.contains(last));
        CHECK(columnOf(line, last) == id);
    }
    CHECK(QString::fromUtf8(list.out).contains(QChar(0x2068) + hebrew + QChar(0x2069)));

    // Errors quote foreign text.
    for (const QString &text : texts) {
        const Finished missing = console.run({"order", "show", text + "?"});
        CHECK(missing.exit != 0);
        requireTame(missing.err);
    }
}
