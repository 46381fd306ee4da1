// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/country_names.h"
#include "core/domain/order_document.h"
#include "tests/support/catch.h"
#include "ui/composer/address_paste.h"
#include "ui/forms/countries.h"

#include <QApplication>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSet>
#include <QTranslator>

using namespace platen;

namespace {

// "name|company|line1|line2|city|region|postalCode|country"
QString reported(const Recipient &r)
{
    const Address &a = r.address;
    return QStringList{r.name, r.company, a.line1, a.line2, a.city, a.region, a.postalCode, a.countryCode}.join(u'|');
}

} // namespace

TEST_CASE("a country is recognised by its name in any language, and is not guessed")
{
    CHECK(reported(parseAddress(QStringLiteral("Erika Beispiel\nMusterstraße 12\n10115 Berlin\nDeutschland"))) ==
          QStringLiteral("Erika Beispiel||Musterstraße 12||Berlin||10115|DE"));
    CHECK(reported(parseAddress(QStringLiteral("山田 例\n〒150-0041\n東京都渋谷区神南1-2-3\n日本"))) ==
          QStringLiteral("山田 例||神南1-2-3||渋谷区|東京都|150-0041|JP"));
    CHECK(reported(parseAddress(QStringLiteral("Erika Beispiel\nMusterstraße 12\n10115 Berlin"))) ==
          QStringLiteral("Erika Beispiel||Musterstraße 12||Berlin||10115|"));
}

TEST_CASE("e-mail address and phone number are found wherever they are")
{
    const Recipient r =
        parseAddress("Ada Example\nada@example.org\n12 Sample Street\nLondon\nSW1Y 4JH\nTel: +44 20 7946 0000");
    CHECK(r.email == "ada@example.org");
    CHECK(r.phone == "+44 20 7946 0000");
    CHECK(r.address.line1 == "12 Sample Street");
    const Recipient other =
        parseAddress("Ada Example <ada@example.org>\n12 Sample Street\nLondon SW1Y 4JH\n020 7946 0000");
    CHECK(other.name == "Ada Example");
    CHECK(other.email == "ada@example.org");
    CHECK(other.phone == "020 7946 0000");
}

TEST_CASE("a state's letters are not taken for a country")
{
    const Recipient r = parseAddress("Jane Sample\n1 Example Ave\nSan Francisco, CA 94105");
    CHECK(r.address.countryCode == "US");
    CHECK(r.address.region == "CA");
}

TEST_CASE("nothing that was pasted is dropped, whatever it is, and nothing crashes")
{
    const QStringList pieces{"Ada",
                             "Example",
                             "12",
                             "Sample Street",
                             "London",
                             "SW1Y 4JH",
                             "10115",
                             "Berlin",
                             "GmbH",
                             "ada@example.org",
                             "+49 30 1234567",
                             ",",
                             "\n",
                             "\n\n",
                             "\t",
                             "United Kingdom",
                             "DE",
                             "D-",
                             "〒",
                             "c/o",
                             "Attn",
                             ":",
                             "ß",
                             "😀",
                             "99999999999999999",
                             "-",
                             "CA 94105",
                             "Surrey"};
    QRandomGenerator random(20261);
    static const QRegularExpression separators("[\\s,;:|•()<>〒-]+");
    for (int round = 0; round < 400; ++round) {
        QString text;
        for (int i = random.bounded(14); i >= 0; --i)
            text += pieces[random.bounded(int(pieces.size()))] + (random.bounded(3) == 0 ? "\n" : " ");
        const Recipient r = parseAddress(text);
        QString all = reported(r) + u'|' + r.email + u'|' + r.phone;
        all.remove(QRegularExpression("[\\s]"));
        for (const QString &word : text.split(separators, Qt::SkipEmptyParts)) {
            // Labels, country names and a country's letters are read, not kept.
            if (QStringList{"Attn", "D", "United", "Kingdom", "DE", "CA"}.contains(word))
                continue;
            INFO(text.toStdString() << " → " << reported(r).toStdString() << " lost " << word.toStdString());
            CHECK(all.contains(word, Qt::CaseInsensitive));
        }
    }
}

TEST_CASE("countries are recognised by name, by their own name and by code")
{
    CHECK(countryCodeOf("Germany") == "DE");
    CHECK(countryCodeOf("deutschland") == "DE");
    CHECK(countryCodeOf(" de ") == "DE");
    CHECK(countryCodeOf("U.S.A.") == "US");
    CHECK(countryCodeOf("Scotland") == "GB");
    CHECK(countryCodeOf("Cote d'Ivoire") == "CI");
    CHECK(countryCodeOf("Atlantis").isEmpty());
    CHECK(countryCodeOf("").isEmpty());
    CHECK(allCountries().size() == 250); // ISO 3166-1, and Kosovo
    for (const Country &country : allCountries()) {
        INFO(country.code);
        CHECK(isCountryCode(country.code));
        CHECK_FALSE(country.name.isEmpty());
        CHECK(countryCodeOf(country.code) == country.code);
    }
}

TEST_CASE("a German window has every country in German, and knows it by either name")
{
    QTranslator german;
    REQUIRE(german.load(QStringLiteral(":/i18n/platen_de.qm")));
    QApplication::installTranslator(&german);
    QStringList names;
    for (const Country &country : allCountries()) {
        INFO(country.code);
        CHECK(countryCodeOf(country.name) == country.code);
        CHECK(countryCodeOf(countryName(country.code)) == country.code);
        names << country.name;
    }
    QApplication::removeTranslator(&german);
    CHECK(names.contains("Deutschland"));
    CHECK(names.contains(QStringLiteral("Vereinigtes Königreich")));
    CHECK_FALSE(names.contains("Germany"));
    CHECK(names.size() == QSet<QString>(names.begin(), names.end()).size());
    // By letters, ignoring diacritics: not after the Z.
    CHECK(names.indexOf(QStringLiteral("Österreich")) > names.indexOf("Oman"));
    CHECK(names.indexOf(QStringLiteral("Österreich")) < names.indexOf("Pakistan"));
}
