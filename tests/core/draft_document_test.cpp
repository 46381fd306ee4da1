// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/instant.h"
#include "core/domain/order_document.h"
#include "tests/core/random_values.h"
#include "tests/support/catch.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

using namespace platen;

namespace {

// The example in the description of the order document.
const char *const example = R"({
  "account": "Prodigi sandbox",
  "reference": "PO-1001",
  "purchasedAt": "2026-11-20T10:00:00Z",
  "shippingMethod": "Standard",
  "currency": "GBP",
  "recipient": {
    "name": "Ada Lovelace", "company": "", "email": "ada@example.org", "phone": "+44 20 7946 0000",
    "kind": "residential",
    "address": { "line1": "12 St James's Square", "line2": "", "city": "London", "region": "",
                 "postalCode": "SW1Y 4JH", "countryCode": "GB" }
  },
  "items": [
    { "reference": "line-1", "sku": "GLOBAL-CAN-10X10", "title": "Canvas 10x10", "quantity": 2,
      "sizing": "fillPrintArea",
      "attributes": { "wrap": "Black" },
      "price": { "amount": "15.00", "currency": "GBP" },
      "artwork": [ { "area": "default", "url": "https://example.org/a.png", "md5": "daa1c811c6038e718a23f0d816914b7b" },
                   { "area": "back", "file": "art/back.pdf" } ],
      "note": "",
      "options": {} }
  ],
  "note": "",
  "metadata": {},
  "options": {}
})";

// A folder with the artwork that the example names.
class ArtworkFolder
{
public:
    ArtworkFolder()
    {
        REQUIRE(m_folder.isValid());
        REQUIRE(QDir(m_folder.path()).mkdir(QStringLiteral("art")));
        QFile file(artwork());
        REQUIRE(file.open(QIODevice::WriteOnly));
    }
    [[nodiscard]] QDir dir() const { return QDir(m_folder.path()); }
    [[nodiscard]] QString artwork() const { return m_folder.filePath(QStringLiteral("art/back.pdf")); }

private:
    QTemporaryDir m_folder;
};

// The smallest complete draft.
QJsonObject smallest()
{
    return {{"reference", "r"},
            {"recipient",
             QJsonObject{
                 {"name", "n"},
                 {"address", QJsonObject{{"line1", "l"}, {"city", "c"}, {"postalCode", "p"}, {"countryCode", "GB"}}}}},
            {"items", QJsonArray{QJsonObject{{"sku", "s"}, {"quantity", 1}}}}};
}

// `document` with the member at `pointer` ("items/0/sku"; without the "-" for lists) set; an undefined value removes
// it.
QJsonValue with(const QJsonValue &document, QStringList pointer, const QJsonValue &value)
{
    if (pointer.isEmpty())
        return value;
    const QString token = pointer.takeFirst();
    if (document.isArray()) {
        QJsonArray list = document.toArray();
        const int index = token.toInt();
        list[index] = with(list[index], pointer, value);
        return list;
    }
    QJsonObject object = document.toObject();
    const QJsonValue member = with(object[token], pointer, value);
    if (member.isUndefined())
        object.remove(token);
    else
        object[token] = member;
    return object;
}

QJsonObject with(const QJsonObject &document, const char *pointer, const QJsonValue &value)
{
    return with(QJsonValue(document), QString::fromLatin1(pointer).split(u'/'), value).toObject();
}

QStringList pointersOf(const Result<Draft> &draft)
{
    if (draft)
        return {};
    QStringList pointers{draft.error().pointer};
    for (const Error &other : draft.error().others)
        pointers << other.pointer;
    pointers.sort();
    return pointers;
}

QString wrong(const QJsonObject &document)
{
    return pointersOf(readDraft(document)).join(u' ');
}

} // namespace

TEST_CASE("The example of the order document is read correctly", "[draft]")
{
    const ArtworkFolder folder;
    const Result<Draft> read = readDraft(QByteArray(example), folder.dir());
    REQUIRE(read.has_value());
    CHECK(read->account == "Prodigi sandbox");
    CHECK(read->reference == "PO-1001");
    CHECK(read->purchasedAt == parseInstant(QStringLiteral("2026-11-20T10:00:00Z")));
    CHECK(read->shippingMethod == "Standard");
    CHECK(read->currency == "GBP");
    CHECK(read->recipient.name == "Ada Lovelace");
    CHECK(read->recipient.company.isEmpty());
    CHECK(read->recipient.email == "ada@example.org");
    CHECK(read->recipient.phone == "+44 20 7946 0000");
    CHECK(read->recipient.kind == "residential");
    CHECK(read->recipient.address.line1 == "12 St James's Square");
    CHECK(read->recipient.address.city == "London");
    CHECK(read->recipient.address.postalCode == "SW1Y 4JH");
    CHECK(read->recipient.address.countryCode == "GB");
    REQUIRE(read->items.size() == 1);
    const Item &item = read->items[0];
    CHECK(item.reference == "line-1");
    CHECK(item.sku == "GLOBAL-CAN-10X10");
    CHECK(item.title == "Canvas 10x10");
    CHECK(item.quantity == 2);
    CHECK(item.sizing == "fillPrintArea");
    CHECK(item.attributes == QJsonObject{{"wrap", "Black"}});
    CHECK(item.price == Money{1500, QStringLiteral("GBP")});
    REQUIRE(item.artwork.size() == 2);
    CHECK(item.artwork[0].url == "https://example.org/a.png");
    CHECK(item.artwork[0].md5 == "daa1c811c6038e718a23f0d816914b7b");
    CHECK(item.artwork[1].area == "back");
    CHECK(item.artwork[1].file == QDir::cleanPath(folder.artwork()));

    // Written and read again from any folder, it is the same draft.
    CHECK(readDraft(draftDocument(*read), QDir::root()) == read);
}

TEST_CASE("A draft is written without what was not given", "[draft]")
{
    const Result<Draft> draft = readDraft(smallest());
    REQUIRE(draft.has_value());
    CHECK(draftDocument(*draft) == smallest());
}

TEST_CASE("Every draft is read back as it was written", "[draft]")
{
    test::RandomValues random(7);
    for (int i = 0; i < 500; ++i) {
        const Draft draft = random.draft();
        const QByteArray json = QJsonDocument(draftDocument(draft)).toJson(QJsonDocument::Compact);
        CAPTURE(i, json);
        const Result<Draft> again = readDraft(json);
        REQUIRE(pointersOf(again).isEmpty());
        REQUIRE(*again == draft);
        REQUIRE(checkDraft(draft).empty());
    }
}

TEST_CASE("Null and empty members count as absent", "[draft]")
{
    const Result<Draft> plain = readDraft(smallest());
    REQUIRE(plain.has_value());
    for (const char *pointer : {"account",
                                "purchasedAt",
                                "shippingMethod",
                                "currency",
                                "note",
                                "metadata",
                                "options",
                                "recipient/company",
                                "recipient/email",
                                "recipient/phone",
                                "recipient/kind",
                                "recipient/address/line2",
                                "recipient/address/region",
                                "items/0/reference",
                                "items/0/title",
                                "items/0/sizing",
                                "items/0/attributes",
                                "items/0/price",
                                "items/0/artwork",
                                "items/0/note",
                                "items/0/options"}) {
        CAPTURE(pointer);
        CHECK(readDraft(with(smallest(), pointer, QJsonValue::Null)) == plain);
    }
    CHECK(readDraft(with(smallest(), "purchasedAt", "")) == plain);
    CHECK(readDraft(with(smallest(), "currency", "")) == plain);
}

TEST_CASE("Each missing required member is reported under its pointer", "[draft]")
{
    for (const char *pointer :
         {"reference", "recipient/name", "recipient/address/line1", "recipient/address/city",
          "recipient/address/postalCode", "recipient/address/countryCode", "items/0/sku", "items/0/quantity"}) {
        CAPTURE(pointer);
        const QString expected = u'/' + QString::fromLatin1(pointer);
        CHECK(wrong(with(smallest(), pointer, QJsonValue::Undefined)) == expected);
        CHECK(wrong(with(smallest(), pointer, QJsonValue::Null)) == expected);
    }
    CHECK(wrong(with(smallest(), "reference", "  \t")) == "/reference");
    CHECK(wrong(with(smallest(), "items", QJsonArray())) == "/items");
    CHECK(wrong(with(smallest(), "items", QJsonValue::Undefined)) == "/items");
    CHECK(wrong({}) == "/items /recipient/address/city /recipient/address/countryCode /recipient/address/line1 "
                       "/recipient/address/postalCode /recipient/name /reference");
}

TEST_CASE("Each violated rule of a draft names its member", "[draft]")
{
    const auto artwork = [](const QJsonObject &one) { return with(smallest(), "items/0/artwork", QJsonArray{one}); };

    CHECK(wrong(with(smallest(), "currency", "gbp")) == "/currency");
    CHECK(wrong(with(smallest(), "purchasedAt", "yesterday")) == "/purchasedAt");
    CHECK(wrong(with(smallest(), "recipient/kind", "robot")) == "/recipient/kind");
    CHECK(wrong(with(smallest(), "recipient/address/countryCode", "UK")) == "/recipient/address/countryCode");
    CHECK(wrong(with(smallest(), "recipient/address/countryCode", "GBR")) == "/recipient/address/countryCode");
    CHECK(wrong(with(smallest(), "items/0/quantity", 0)) == "/items/0/quantity");
    CHECK(wrong(with(smallest(), "items/0/quantity", -1)) == "/items/0/quantity");
    CHECK(wrong(with(smallest(), "items/0/quantity", 1.5)) == "/items/0/quantity");
    CHECK(wrong(with(smallest(), "items/0/quantity", "1")) == "/items/0/quantity");
    CHECK(wrong(with(smallest(), "items/0/price", QJsonObject{{"amount", "-1.00"}, {"currency", "GBP"}})) ==
          "/items/0/price/amount");
    CHECK(wrong(with(smallest(), "items/0/price", "15.00")) == "/items/0/price");
    CHECK(wrong(artwork({{"area", "default"}})) == "/items/0/artwork/0");
    CHECK(wrong(artwork({{"url", "https://example.org/a.png"}, {"file", "/no/such/file.pdf"}})) ==
          "/items/0/artwork/0 /items/0/artwork/0/file");
    CHECK(wrong(artwork({{"url", "a.png"}})) == "/items/0/artwork/0/url");
    CHECK(wrong(artwork({{"url", "file:///a.png"}})) == "/items/0/artwork/0/url");
    CHECK(wrong(artwork({{"url", "https://"}})) == "/items/0/artwork/0/url");
    CHECK(wrong(artwork({{"file", "no/such/file.pdf"}})) == "/items/0/artwork/0/file");
    CHECK(wrong(artwork({{"url", "https://example.org/a.png"}, {"md5", "abc"}})) == "/items/0/artwork/0/md5");
    CHECK(wrong(artwork({{"url", "https://example.org/a.png"}})).isEmpty());
}

TEST_CASE("Lower-case country codes are accepted", "[draft]")
{
    const Result<Draft> draft = readDraft(with(smallest(), "recipient/address/countryCode", "gb"));
    REQUIRE(draft.has_value());
    CHECK(draft->recipient.address.countryCode == "GB");
}

TEST_CASE("An artwork without an area is for the default area", "[draft]")
{
    const Result<Draft> draft =
        readDraft(with(smallest(), "items/0/artwork", QJsonArray{QJsonObject{{"url", "https://example.org/a.png"}}}));
    REQUIRE(draft.has_value());
    CHECK(draft->items[0].artwork[0].area == "default");
}

TEST_CASE("Unknown members are refused everywhere except in options, metadata and attributes", "[draft]")
{
    for (const char *place : {"", "recipient/", "recipient/address/", "items/0/"}) {
        const QByteArray pointer = QByteArray(place) + "colour";
        CAPTURE(pointer);
        CHECK(wrong(with(smallest(), pointer.constData(), "red")) == u'/' + QString::fromLatin1(pointer));
    }
    CHECK(wrong(with(smallest(), "Reference", "x")) == "/Reference");
    CHECK(wrong(with(smallest(), "items/0/artwork",
                     QJsonArray{QJsonObject{{"url", "https://example.org/a.png"}, {"a/b", 1}}})) ==
          "/items/0/artwork/0/a~1b");
    // Members that are only written cannot be read.
    CHECK(wrong(with(smallest(), "stage", "draft")) == "/stage");

    const QJsonObject anything{{"x", QJsonArray{1, QJsonValue(), QJsonObject{{"y", true}}}}};
    for (const char *free : {"options", "metadata", "items/0/options", "items/0/attributes"}) {
        CAPTURE(free);
        CHECK(wrong(with(smallest(), free, anything)).isEmpty());
        CHECK(wrong(with(smallest(), free, QJsonArray{1})) == u'/' + QString::fromLatin1(free));
    }
}

TEST_CASE("All errors of a draft are reported at once, each one once", "[draft]")
{
    const QByteArray json = R"({
      "reference": 7, "purchasedAt": "soon", "currency": "XXX", "colour": "red",
      "recipient": { "name": "", "kind": "cat", "address": { "line1": "x", "city": null, "postalCode": 12345, "countryCode": "ZZ" } },
      "items": [ { "sku": "", "quantity": 0, "price": { "amount": "1,50", "currency": "GBP" } },
                 "canvas",
                 { "sku": "s", "quantity": 1, "artwork": [ {}, { "url": "nowhere", "size": 1 }, 5 ], "extra~": {} } ],
      "metadata": [] })";
    const QStringList expected{"/colour",
                               "/currency",
                               "/items/0/price/amount",
                               "/items/0/quantity",
                               "/items/0/sku",
                               "/items/1",
                               "/items/2/artwork/0",
                               "/items/2/artwork/1/size",
                               "/items/2/artwork/1/url",
                               "/items/2/artwork/2",
                               "/items/2/extra~0",
                               "/metadata",
                               "/purchasedAt",
                               "/recipient/address/city",
                               "/recipient/address/countryCode",
                               "/recipient/address/postalCode",
                               "/recipient/kind",
                               "/recipient/name",
                               "/reference"};
    const Result<Draft> draft = readDraft(json);
    CHECK(pointersOf(draft).join(u'\n') == expected.join(u'\n'));
    REQUIRE_FALSE(draft.has_value());
    CHECK(draft.error().code == ErrorCode::Validation);
}

TEST_CASE("A part of the wrong type is reported once, not for every missing member", "[draft]")
{
    CHECK(wrong(with(smallest(), "recipient", "Ada")) == "/recipient");
    CHECK(wrong(with(smallest(), "recipient/address", QJsonArray())) == "/recipient/address");
    CHECK(wrong(with(smallest(), "items", QJsonObject())) == "/items");
    CHECK(wrong(with(smallest(), "items/0", 3)) == "/items/0");
}

TEST_CASE("A draft that was built is checked by the same rules with the same pointers", "[draft]")
{
    Draft draft;
    draft.currency = QStringLiteral("XXX");
    draft.recipient.address.countryCode = QStringLiteral("UK");
    draft.items.resize(1);
    draft.items[0].artwork.resize(1);
    QStringList pointers;
    for (const Error &error : checkDraft(draft))
        pointers << error.pointer;
    pointers.sort();
    CHECK(pointers.join(u' ') == "/currency /items/0/artwork/0 /items/0/quantity /items/0/sku /recipient/address/city "
                                 "/recipient/address/countryCode /recipient/address/line1 "
                                 "/recipient/address/postalCode /recipient/name /reference");
}

TEST_CASE("A recipient on its own is read by the rules for a draft's recipient", "[draft]")
{
    const auto read = [](const QJsonObject &recipient) {
        return readRecipient(QJsonDocument(recipient).toJson(QJsonDocument::Compact));
    };
    const QJsonObject good = smallest()["recipient"].toObject();
    REQUIRE(read(good).has_value());
    CHECK(read(good)->address.postalCode == "p");
    CHECK(read(with(good, "address/city", "")).error().pointer == "/address/city");
    CHECK(read(with(good, "nick", "x")).error().pointer == "/nick");
    CHECK(readRecipient("{").error().code == ErrorCode::Validation);
}

TEST_CASE("The error for invalid JSON says where", "[draft]")
{
    const auto message = [](const char *json) {
        const Result<QJsonObject> object = readObject(json);
        REQUIRE_FALSE(object.has_value());
        CHECK(object.error().code == ErrorCode::Validation);
        CHECK(object.error().pointer.isEmpty());
        return object.error().message.english();
    };
    CHECK(message("{\n  \"a\": 1,\n  \"b\" 2\n}").contains(QLatin1String("line 3")));
    CHECK(message("nonsense").contains(QLatin1String("line 1")));
    CHECK_FALSE(message("").isEmpty());
    CHECK_FALSE(message("{\"a\": \"\xff\"}").isEmpty());
    CHECK(message("[]").contains(QLatin1String("object")));
    CHECK_FALSE(message(QByteArray(100'000, '[').constData()).isEmpty());
    CHECK(readObject("\xEF\xBB\xBF{\"a\": 1}").has_value()); // a byte order mark, as some editors write
}

TEST_CASE("Countries are those of ISO 3166-1, and Kosovo", "[draft]")
{
    int count = 0;
    for (char a = 'A'; a <= 'Z'; ++a)
        for (char b = 'A'; b <= 'Z'; ++b)
            count += isCountryCode(QString::fromLatin1(QByteArray(1, a) + b)) ? 1 : 0;
    CHECK(count == 250);
    for (const char *code : {"GB", "DE", "US", "JP", "AX", "SS", "CW", "XK"})
        CHECK(isCountryCode(QString::fromLatin1(code)));
    for (const char *code : {"UK", "EU", "gb", "", "G", "GBR", "AN"})
        CHECK_FALSE(isCountryCode(QString::fromLatin1(code)));
}

TEST_CASE("Errors of a price are reported member by member")
{
    const auto errorsOf = [](const QByteArray &price) {
        const QByteArray draft = R"({"items": [{"sku": "A", "quantity": 1, "price": )" + price + "}]}";
        QStringList pointers;
        const DraftReading reading = scanDraft(draft, QDir()).value();
        for (const Error &error : reading.errors)
            pointers << error.pointer;
        return pointers.join(u' ').toStdString();
    };
    CHECK(errorsOf("{}") == "/items/0/price/amount /items/0/price/currency");
    CHECK(errorsOf(R"({"amount": "1.00"})") == "/items/0/price/currency");
    CHECK(errorsOf(R"({"currency": "GBP"})") == "/items/0/price/amount");
    CHECK(errorsOf(R"({"amount": 1, "currency": "GBP"})") == "/items/0/price/amount");
    CHECK(errorsOf("null").empty());
}

TEST_CASE("A quantity that is too large is not called a fraction")
{
    const auto messageOf = [](const QByteArray &quantity) {
        const QByteArray draft = R"({"items": [{"sku": "A", "quantity": )" + quantity + "}]}";
        const DraftReading reading = scanDraft(draft, QDir()).value();
        return reading.errors.empty() ? std::string() : reading.errors.front().message.english().toStdString();
    };
    CHECK(messageOf("2147483647").empty());
    CHECK(messageOf("1e3").empty());
    CHECK(messageOf("2147483648").find("2147483647") != std::string::npos);
    CHECK(messageOf("1.5").find("whole number") != std::string::npos);
}

TEST_CASE("An empty document is reported as empty")
{
    for (const char *nothing : {"", " ", "\n\n"}) {
        const Result<QJsonObject> read = readObject(nothing);
        REQUIRE_FALSE(read);
        CHECK(read.error().code == ErrorCode::Validation);
        CHECK(read.error().message.english().startsWith(u"Nothing to read"));
    }
}

TEST_CASE("A duplicate member is an error, anywhere")
{
    const QByteArray draft = R"({"reference": "A", "items": [{"sku": "A", "quantity": 1},
        {"sku": "a\\\"b{[,", "quantity": 1, "quan\u0074ity": 5, "options": {"x": {"y/z": 1, "y/z": [1, {}]}}}],
        "metadata": {"a": [{"a": 1}, {"a": 2}], "sku": "items"}, "reference": "B"})";
    const DraftReading reading = scanDraft(draft, QDir()).value();
    QStringList pointers;
    for (const Error &error : reading.errors)
        pointers << error.pointer;
    CHECK(pointers.join(u' ').toStdString() == "/items/1/quantity /items/1/options/x/y~1z /reference");
    CHECK(readDraft(draft, QDir()).error().pointer == u"/items/1/quantity");
    CHECK(readRecipient(R"({"name": "A", "name": "B"})").error().pointer == u"/name");
}
