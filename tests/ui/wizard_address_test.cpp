#include "core/domain/country_names.h"
#include "core/domain/order_document.h"
#include "tests/support/catch.h"
#include "ui/forms/countries.h"
#include "ui/wizard/address_paste.h"

#include <QApplication>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSet>
#include <QTranslator>

using namespace platen;

namespace {

// "name|company|line1|line2|city|region|postalCode|country"
QString told(const Recipient &r)
{
    const Address &a = r.address;
    return QStringList{r.name, r.company, a.line1, a.line2, a.city, a.region, a.postalCode, a.countryCode}.join(u'|');
}

struct Case
{
    const char *text;
    const char *country; // assumed
    const char *expected;
};

} // namespace

TEST_CASE("addresses are taken apart as people write them")
{
    const Case cases[] = {
        {"Ada Example\n12 St James's Square\nLondon\nSW1Y 4JH\nUnited Kingdom", "",
         "Ada Example||12 St James's Square||London||SW1Y 4JH|GB"},
        {"Ada Example\n12 St James's Square\nLondon SW1Y 4JH", "",
         "Ada Example||12 St James's Square||London||SW1Y 4JH|GB"},
        {"Ada Example\nFlat 2\n8 High Street\nGuildford\nSurrey\nGU1 1AA\nUK", "",
         "Ada Example||Flat 2|8 High Street|Guildford|Surrey|GU1 1AA|GB"},
        {"Ada Example, 12 St James's Square, London, SW1Y 4JH, UK", "",
         "Ada Example||12 St James's Square||London||SW1Y 4JH|GB"},
        {"Erika Beispiel\nBeispiel & Söhne GmbH\nMusterstraße 12\n10115 Berlin\nDeutschland", "",
         "Erika Beispiel|Beispiel & Söhne GmbH|Musterstraße 12||Berlin||10115|DE"},
        {"Beispiel GmbH\nErika Beispiel\nMusterstraße 12\nD-10115 Berlin", "",
         "Erika Beispiel|Beispiel GmbH|Musterstraße 12||Berlin||10115|DE"},
        {"Erika Beispiel\nMusterstraße 12\n10115 Berlin", "DE", "Erika Beispiel||Musterstraße 12||Berlin||10115|DE"},
        {"Jane Sample\n500 Example Ave Apt 4B\nSpringfield, IL 62704-1234\nUSA", "",
         "Jane Sample||500 Example Ave Apt 4B||Springfield|IL|62704-1234|US"},
        {"Jane Sample\n500 Example Ave\nSpringfield IL 62704", "",
         "Jane Sample||500 Example Ave||Springfield|IL|62704|US"},
        {"Jean Exemple\n10 rue de l'Exemple\n75001 Paris\nFrance", "",
         "Jean Exemple||10 rue de l'Exemple||Paris||75001|FR"},
        {"Jan Voorbeeld\nVoorbeeldstraat 1\n1012 JS Amsterdam", "",
         "Jan Voorbeeld||Voorbeeldstraat 1||Amsterdam||1012 JS|NL"},
        {"Anna Przykład\nul. Przykładowa 5/7\n00-950 Warszawa\nPolska", "",
         "Anna Przykład||ul. Przykładowa 5/7||Warszawa||00-950|PL"},
        {"Pat Sample\n12 Sample Rd\nToronto ON M5V 2T6\nCanada", "", "Pat Sample||12 Sample Rd||Toronto|ON|M5V 2T6|CA"},
        {"Sam Sample\n1 Example St\nMelbourne VIC 3000\nAustralia", "",
         "Sam Sample||1 Example St||Melbourne|VIC|3000|AU"},
        {"Aoife Example\n5 Sample Row\nDublin 2\nD02 X285\nIreland", "",
         "Aoife Example||5 Sample Row||Dublin 2||D02 X285|IE"},
        {"Lars Exempel\nExempelgatan 3\n114 55 Stockholm\nSweden", "",
         "Lars Exempel||Exempelgatan 3||Stockholm||114 55|SE"},
        {"Mario Esempio\nVia Esempio 8\n00184 Roma RM\nItaly", "", "Mario Esempio||Via Esempio 8||Roma|RM|00184|IT"},
        {"Name: Ada Example\nStreet: 12 Sample Street\nCity: London\nPostcode: SW1Y 4JH\nCountry: UK", "",
         "Ada Example||12 Sample Street||London||SW1Y 4JH|GB"},
        {"Ada Example", "", "Ada Example||||||| "},
        {"", "GB", "|||||||GB"},
    };
    for (const Case &one : cases) {
        INFO(one.text);
        CHECK(told(parseAddress(QString::fromUtf8(one.text), one.country)) ==
              QString::fromUtf8(one.expected).trimmed());
    }
}

TEST_CASE("mail address and phone number are found wherever they stand")
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
        QString all = told(r) + u'|' + r.email + u'|' + r.phone;
        all.remove(QRegularExpression("[\\s]"));
        for (const QString &word : text.split(separators, Qt::SkipEmptyParts)) {
            // Labels, country names and a country's letters are read, not kept.
            if (QStringList{"Attn", "D", "United", "Kingdom", "DE", "CA"}.contains(word))
                continue;
            INFO(text.toStdString() << " → " << told(r).toStdString() << " lost " << word.toStdString());
            CHECK(all.contains(word, Qt::CaseInsensitive));
        }
    }
}

TEST_CASE("countries are known by name, by their own name and by code")
{
    CHECK(countryCodeOf("Germany") == "DE");
    CHECK(countryCodeOf("deutschland") == "DE");
    CHECK(countryCodeOf(" de ") == "DE");
    CHECK(countryCodeOf("U.S.A.") == "US");
    CHECK(countryCodeOf("Scotland") == "GB");
    CHECK(countryCodeOf("Cote d'Ivoire") == "CI");
    CHECK(countryCodeOf("Atlantis").isEmpty());
    CHECK(countryCodeOf("").isEmpty());
    CHECK(allCountries().size() == 249); // ISO 3166-1
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
    // By the letters, marks aside: not behind the Z.
    CHECK(names.indexOf(QStringLiteral("Österreich")) > names.indexOf("Oman"));
    CHECK(names.indexOf(QStringLiteral("Österreich")) < names.indexOf("Pakistan"));
}
