// SPDX-License-Identifier: GPL-3.0-or-later
// The rules for texts apply however a draft was entered.
#include "tests/support/catch.h"

#include "core/domain/order_document.h"
#include "core/domain/text_file.h"
#include "tests/core/random_values.h"

#include <QTemporaryDir>

using namespace platen;

namespace {

Draft good()
{
    Draft draft;
    draft.reference = QStringLiteral("PO-1");
    draft.recipient.name = QStringLiteral("Ada");
    draft.recipient.address = {QStringLiteral("1 Street"), {}, QStringLiteral("London"), {}, QStringLiteral("N1"),
                               QStringLiteral("GB")};
    Item item;
    item.sku = QStringLiteral("S");
    item.quantity = 1;
    draft.items.push_back(item);
    return draft;
}

std::string pointersOf(const Draft &draft)
{
    QStringList pointers;
    for (const Error &error : checkDraft(draft))
        pointers << error.pointer;
    return pointers.join(u' ').toStdString();
}

} // namespace

TEST_CASE("A required text without visible characters counts as missing", "[draft]")
{
    for (const QString &nothing :
         {QStringLiteral("\u200b"), QStringLiteral("\u2060\ufeff"), QStringLiteral(" \u00ad\u200d \u202e"),
          QStringLiteral("\u3164"), QStringLiteral("\u2800\ufe0f"), QStringLiteral("\U000e0041")}) {
        INFO(nothing.toUtf8().toHex().toStdString());
        Draft draft = good();
        draft.recipient.name = nothing;
        CHECK(pointersOf(draft) == "/recipient/name");
        draft = good();
        draft.reference = draft.items[0].sku = nothing;
        draft.recipient.address.line1 = draft.recipient.address.city = draft.recipient.address.postalCode = nothing;
        CHECK(pointersOf(draft) == "/reference /recipient/address/line1 /recipient/address/city "
                                   "/recipient/address/postalCode /items/0/sku");
    }
    for (const QString &name : {QStringLiteral("\u200bAda"), QStringLiteral("."), QStringLiteral("\u0645\u200c"),
                                QStringLiteral("\U0001f600")}) {
        Draft draft = good();
        draft.recipient.name = name;
        CHECK(pointersOf(draft).empty());
    }
}

TEST_CASE("Texts of a draft are trimmed when read", "[draft]")
{
    const QByteArray json =
        QStringLiteral(R"({"reference": " PO-1\t", "recipient": {"name": "\u3000Ada  Lovelace\u00a0",
        "address": {"line1": "\n1 Street ", "city": "\u2003London", "postalCode": "SW1Y 4JH\u00a0", "countryCode": " gb "}},
        "items": [{"sku": " S ", "quantity": 1, "note": " a\n b \n", "artwork": [{"url": " https://example.org/a.png"}],
                   "attributes": {"wrap": " Black "}, "options": {"x": " y "}}],
        "metadata": {"k": " v "}, "note": "\u2028"})")
            .toUtf8();
    const Result<Draft> draft = readDraft(json);
    REQUIRE(draft.has_value());
    CHECK(draft->reference == u"PO-1");
    CHECK(draft->recipient.name == u"Ada  Lovelace");
    CHECK(draft->recipient.address.line1 == u"1 Street");
    CHECK(draft->recipient.address.city == u"London");
    CHECK(draft->recipient.address.postalCode == u"SW1Y 4JH");
    CHECK(draft->recipient.address.countryCode == u"GB");
    CHECK(draft->items[0].sku == u"S");
    CHECK(draft->items[0].note == u"a\n b");
    CHECK(draft->items[0].artwork[0].url == u"https://example.org/a.png");
    CHECK(draft->note.isEmpty());
    CHECK(draft->items[0].attributes["wrap"].toString() == u" Black ");
    CHECK(draft->items[0].options["x"].toString() == u" y ");
    CHECK(draft->metadata["k"].toString() == u" v ");
    const Result<Recipient> recipient = readRecipient(R"({"name": " Ada ", "address": {"line1": "1", "city": "C",
        "postalCode": " N1\u00a0", "countryCode": "GB"}})");
    REQUIRE(recipient.has_value());
    CHECK(recipient->address.postalCode == u"N1");
    CHECK(recipient->name == u"Ada");
}

TEST_CASE("A draft from the window is checked for half characters and control characters", "[draft]")
{
    CHECK(pointersOf(good()).empty());
    const QString half = QStringLiteral("Ada ") + QChar(0xD83D);
    Draft draft = good();
    draft.recipient.name = half;
    CHECK(pointersOf(draft) == "/recipient/name");
    draft.recipient.name = QStringLiteral("Ada 😀");
    CHECK(pointersOf(draft).empty());
    draft.recipient.address.line2 = QStringLiteral("a\u0000b");
    draft.note = QStringLiteral("line\nbreaks\tand tabs");
    draft.items[0].title = QStringLiteral("\u001b[31m");
    draft.items[0].reference = QStringLiteral("\u009f");
    CHECK(pointersOf(draft) == "/recipient/address/line2 /items/0/reference /items/0/title");
    draft = good();
    draft.metadata = {{"a", QJsonArray{1, half}}, {half, "x"}, {"control", "\u0001"}};
    draft.items[0].options = {{"o", QJsonObject{{"p/q", half}}}};
    draft.items[0].attributes = {{"wrap", half}};
    CHECK(pointersOf(draft) == "/items/0/attributes/wrap /items/0/options/o/p~1q /metadata/a/1 /metadata");
}

TEST_CASE("A file is read as UTF-8 whatever encoding it was saved in, and never beyond the limit", "[draft]")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("file.json"));
    const auto written = [&path](const QByteArray &bytes) {
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        return readTextFile(path);
    };
    CHECK(written("{\"a\": 1}").value() == "{\"a\": 1}");
    CHECK(written("\xEF\xBB\xBF{\"a\": 1}").value() == "{\"a\": 1}");
    CHECK(written(QByteArray("\xFF\xFE{\0}\0", 6)).value() == "{}");
    CHECK(written(QByteArray("\xFE\xFF\0{\0}", 6)).value() == "{}");
    CHECK(written("").value().isEmpty());
    CHECK(written(QByteArray(8 * 1024 * 1024, ' ')).has_value());
    CHECK(written(QByteArray(8 * 1024 * 1024 + 1, ' ')).error().code == ErrorCode::Validation);
    CHECK(readTextFile(folder.filePath(QStringLiteral("none"))).error().code == ErrorCode::NotFound);
    CHECK(readTextFile(folder.path()).error().code == ErrorCode::Validation);
#ifdef Q_OS_LINUX
    CHECK(readTextFile(QStringLiteral("/dev/zero")).error().code == ErrorCode::Validation);
#endif
}
