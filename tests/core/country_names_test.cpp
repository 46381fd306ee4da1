// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"

#include "core/domain/country_names.h"
#include "core/domain/order_document.h"

using namespace platen;

TEST_CASE("Every country has its own English name, which leads back to its code")
{
    int countries = 0;
    for (char16_t first = u'A'; first <= u'Z'; ++first) {
        for (char16_t second = u'A'; second <= u'Z'; ++second) {
            const QString code = QString(QChar(first)) + QChar(second);
            INFO(code.toStdString());
            CHECK(countryName(code).isEmpty() == !isCountryCode(code));
            if (!isCountryCode(code))
                continue;
            ++countries;
            CHECK(countryCodeOfEnglish(countryName(code)) == code);
            CHECK(countryCodeOfEnglish(code.toLower()) == code);
        }
    }
    CHECK(countries == 250); // ISO 3166-1, and Kosovo
}

TEST_CASE("Countries are recognised by other names, ignoring diacritics and case")
{
    const std::vector<std::pair<const char *, const char *>> rows = {
        {"United Kingdom", "GB"},
        {" united kingdom ", "GB"},
        {"UK", "GB"},
        {"England", "GB"},
        {"U.S.A.", "US"},
        {"United States of America", "US"},
        {"Czechia", "CZ"},
        {"Czech Republic", "CZ"},
        {"Turkiye", "TR"},
        {"Cote d’Ivoire", "CI"},
        {"Korea, Republic of", "KR"},
        {"Congo", "CG"},
        {"Russian Federation", "RU"},
        {"Viet Nam", "VN"},
        {"Antigua & Barbuda", "AG"},
        {"Åland Islands", "AX"},
        {"gb", "GB"},
        {"Atlantis", ""},
        {"XX", ""},
        {"", ""},
    };
    for (const auto &[name, code] : rows) {
        INFO(name);
        CHECK(countryCodeOfEnglish(QString::fromUtf8(name)) == QLatin1String(code));
    }
    CHECK(countryName(QStringLiteral("GB")) == u"United Kingdom");
    CHECK(countryName(QStringLiteral("US")) == u"United States");
    CHECK(countryName(QStringLiteral("DE")) == u"Germany");
    CHECK(countryName(QStringLiteral("gb")).isEmpty());
}
