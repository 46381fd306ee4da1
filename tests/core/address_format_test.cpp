// SPDX-License-Identifier: GPL-3.0-or-later
// What an address needs depends on its country.
#include "tests/support/catch.h"

#include "core/domain/address_format.h"
#include "core/domain/order_document.h"

using namespace platen;

namespace {

Recipient in(const char *country, const char *postalCode, const char *region)
{
    Recipient recipient;
    recipient.name = QStringLiteral("Robin Example");
    recipient.address = {QStringLiteral("1 Example Road"), {},
                         QStringLiteral("Exampleton"),     QString::fromLatin1(region),
                         QString::fromLatin1(postalCode),  QString::fromLatin1(country)};
    return recipient;
}

QString missing(const Recipient &recipient)
{
    QStringList pointers;
    for (const Error &error : checkRecipient(recipient))
        pointers << error.pointer.section(u'/', 3);
    pointers.sort();
    return pointers.join(u' ');
}

} // namespace

TEST_CASE("Countries without postal codes do not need one", "[address]")
{
    for (const char *country : {"HK", "AE", "QA", "AO", "IE", "XK", "PA", "MO", "BS", "JM", "GH", "UG", "ZW", "FJ"}) {
        CAPTURE(country);
        CHECK(missing(in(country, "", "")).isEmpty());
        CHECK(missing(in(country, "00000", "")).isEmpty()); // a postal code that was given anyway
    }
}

TEST_CASE("Everywhere else a postal code is needed", "[address]")
{
    for (const char *country :
         {"GB", "DE", "FR", "NL", "SE", "PL", "PT", "ES", "IT", "CH", "JP", "KR", "SG", "ZA", "NZ"}) {
        CAPTURE(country);
        CHECK(missing(in(country, "", "")) == "postalCode");
        CHECK(missing(in(country, " ", "")) == "postalCode");
        CHECK(missing(in(country, "1", "")).isEmpty());
    }
    CHECK(missing(in("", "", "")) == "countryCode postalCode");
}

TEST_CASE("A missing region alone is not an error, in any country", "[address]")
{
    for (const char *country : {"US", "CA", "AU", "BR", "MX", "IN", "CN", "DE", "GB", "IT", "JP", "IE", "PR", "HK"}) {
        CAPTURE(country);
        CHECK(missing(in(country, "1", "")).isEmpty());
    }
}

TEST_CASE("A missing region is called what people there call it", "[address]")
{
    const auto message = [](const char *country) {
        return missingRegion(in(country, "1", "").address, QStringLiteral("Example Print"))
            .value_or(Error{})
            .message.english();
    };
    CHECK(message("US").contains(QStringLiteral("the state of the address (United States)")));
    CHECK(message("CA").contains(QStringLiteral("the province of the address (Canada)")));
}

TEST_CASE("For a provider that insists on a postal code, the message says what people enter", "[address]")
{
    const auto message = [](const char *country) {
        const auto error = missingPostalCode(in(country, "", "").address, QStringLiteral("Example Print"));
        REQUIRE(error);
        CHECK(error->pointer == "/recipient/address/postalCode");
        return error->message.english();
    };
    CHECK(message("HK").contains(QStringLiteral("none in this country (Hong Kong)")));
    CHECK(message("HK").contains(QStringLiteral("000000 or 999077")));
    CHECK(message("AE").contains(QStringLiteral("00000")));
    CHECK(message("QA").contains(QStringLiteral("none in this country (Qatar)")));
    CHECK(message("IE").contains(QStringLiteral("Eircode")));
    CHECK(message("XK").contains(QStringLiteral("10000 (Kosovo)")));
    CHECK_FALSE(missingPostalCode(in("HK", "000000", "").address, QStringLiteral("Example Print")));
}

TEST_CASE("A provider that insists on a region gets one if addresses there have one", "[address]")
{
    const auto missing = [](const char *country, const char *region) {
        return missingRegion(in(country, "1", region).address, QStringLiteral("Example Print")).has_value();
    };
    for (const char *country : {"US", "CA", "AU", "BR", "IN", "CN", "IT", "ES", "JP", "AE"}) {
        CAPTURE(country);
        CHECK(missing(country, ""));
        CHECK_FALSE(missing(country, "X"));
    }
    for (const char *country : {"DE", "FR", "NL", "GB", "IE", "AT", "CH", "SE", "PL", "HK", "SG", "XK", ""}) {
        CAPTURE(country);
        CHECK_FALSE(missing(country, ""));
    }
}

TEST_CASE("Postal codes are recognised by their form", "[address]")
{
    const std::vector<std::pair<const char *, const char *>> good = {
        {"GB", "SW1Y 4JH"}, {"GB", "m11ae"}, {"US", "62704-1234"}, {"US", "62704"},    {"CA", "m5v2t6"},
        {"NL", "1012JS"},   {"DE", "10115"}, {"JP", "1500041"},    {"BR", "01310100"}, {"IE", "D02 X285"},
        {"IE", "d6w xy00"}, {"SE", "11455"}, {"PL", "00 950"},     {"XK", "10000"},    {"LV", "1050"},
        {"AR", "C1425ABC"}, {"HK", ""},      {"AE", "whatever"}};
    for (const auto &[country, code] : good) {
        CAPTURE(country, code);
        CHECK(looksLikePostalCode(QString::fromLatin1(code), QString::fromLatin1(country)));
    }
    const std::vector<std::pair<const char *, const char *>> bad = {{"GB", "10115"}, {"US", "SW1Y 4JH"}, {"DE", "1011"},
                                                                    {"NL", "1012"},  {"JP", "150"},      {"FR", ""},
                                                                    {"SE", "1145A"}};
    for (const auto &[country, code] : bad) {
        CAPTURE(country, code);
        CHECK_FALSE(looksLikePostalCode(QString::fromLatin1(code), QString::fromLatin1(country)));
    }
    // Each example has its own form, and its country exists.
    for (char16_t a = u'A'; a <= u'Z'; ++a) {
        for (char16_t b = u'A'; b <= u'Z'; ++b) {
            const QString code = QString(QChar(a)) + QChar(b);
            const AddressFormat format = addressFormat(code);
            CAPTURE(code.toStdString());
            if (!format.postalCodeExample.isEmpty()) {
                CHECK(isCountryCode(code));
                CHECK(looksLikePostalCode(format.postalCodeExample, code));
            }
            // Either there are postal codes, or it is known what people enter instead.
            CHECK((format.postalCode == AddressNeed::None) == !format.postalCodeStandIns.isEmpty());
        }
    }
}
