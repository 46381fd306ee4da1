// SPDX-License-Identifier: GPL-3.0-or-later
// A typed amount means what it looks like, or is unclear, in every locale that Qt knows.
#include "core/domain/amount_text.h"
#include "tests/support/catch.h"

using namespace platen;

namespace {

using Reading = TypedAmount::Reading;

const QLocale german(QLocale::German, QLocale::Germany);
const QLocale english(QLocale::English, QLocale::UnitedKingdom);
const QLocale swiss(QLocale::German, QLocale::Switzerland);
const QLocale french(QLocale::French, QLocale::France);
const QLocale indian(QLocale::English, QLocale::India);
const QLocale arabic(QLocale::Arabic, QLocale::Egypt);

// "12.50", or the reason in brackets if there is no amount.
QString read(const QString &typed, const QLocale &locale, const QString &currency)
{
    const TypedAmount amount = readAmount(typed, locale, currency);
    switch (amount.reading) {
    case Reading::Empty:
        return QStringLiteral("(empty)");
    case Reading::Clear:
        CHECK(amount.money.currency == currency);
        return amount.money.amount();
    case Reading::Unclear:
        return QStringLiteral("(unclear)");
    case Reading::Wrong:
        return QStringLiteral("(wrong)");
    case Reading::OtherCurrency:
        return QStringLiteral("(other currency)");
    case Reading::TooManyDecimals:
        return QStringLiteral("(too many decimals)");
    }
    return {};
}

std::vector<QLocale> everyLocale()
{
    const QList<QLocale> all =
        QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyTerritory);
    REQUIRE(all.size() > 300);
    return {all.begin(), all.end()};
}

} // namespace

TEST_CASE("a point or a comma before any number of digits but three is the decimal separator", "[amount]")
{
    for (const QLocale &locale : {german, english, french, swiss, indian, arabic}) {
        CAPTURE(locale.name());
        for (const auto &[typed, right] : std::vector<std::pair<QString, QString>>{{"12.50", "12.50"},
                                                                                   {"12,50", "12.50"},
                                                                                   {"1.5", "1.50"},
                                                                                   {"1,5", "1.50"},
                                                                                   {"12.5", "12.50"},
                                                                                   {"0.99", "0.99"},
                                                                                   {"0,99", "0.99"},
                                                                                   {"1234.50", "1234.50"},
                                                                                   {"1234,50", "1234.50"},
                                                                                   {".5", "0.50"},
                                                                                   {",5", "0.50"},
                                                                                   {"12.", "12.00"},
                                                                                   {"12", "12.00"},
                                                                                   {"1.234,50", "1234.50"},
                                                                                   {"1,234.50", "1234.50"},
                                                                                   {"1.234.567", "1234567.00"},
                                                                                   {"1,234,567", "1234567.00"},
                                                                                   {"1 234,50", "1234.50"},
                                                                                   {"1'234.50", "1234.50"},
                                                                                   {"1 234", "1234.00"},
                                                                                   {"0.990", "0.99"},
                                                                                   {"0,990", "0.99"},
                                                                                   {"1234.500", "1234.50"},
                                                                                   {"-12,50", "-12.50"},
                                                                                   {"\u221212.50", "-12.50"},
                                                                                   {" 12.50 ", "12.50"},
                                                                                   {"12,5000", "12.50"}}) {
            CAPTURE(typed);
            CHECK(read(typed, locale, "EUR") == right);
        }
    }
}

TEST_CASE("a plus is not accepted, because it may be a surcharge", "[amount]")
{
    for (const char *typed : {"+5", "+ 5", "+5.00", "\uff0b5", "+\u20ac5", "\u20ac+5", "+-5"}) {
        CAPTURE(typed);
        CHECK(readAmount(QString::fromUtf8(typed), english, "EUR").reading == TypedAmount::Reading::Wrong);
    }
    CHECK(readNumber("+5", english, 0).reading == TypedNumber::Reading::Wrong);
}

TEST_CASE("one point or comma before three digits is unclear, never read as a thousand times as much", "[amount]")
{
    for (const QLocale &locale : {german, english, french, swiss, indian, arabic}) {
        CAPTURE(locale.name());
        for (const char *typed : {"12.500", "12,500", "1.234", "1,234", "999.999", "-12.500", "\u20ac12,500"}) {
            CAPTURE(typed);
            CHECK(read(QString::fromUtf8(typed), locale, "EUR") == "(unclear)");
        }
    }
    const TypedAmount both = readAmount("12.500", german, "EUR");
    CHECK(both.asDecimal == Money{1250, "EUR"});
    CHECK(both.asGroups == Money{1250000, "EUR"});
    CHECK_FALSE(readAmount("12.345", german, "EUR").asDecimal); // the euro has no third decimal
}

TEST_CASE("currencies with no decimals, and with three", "[amount]")
{
    CHECK(read("1,500", english, "JPY") == "1500");
    CHECK(read("1.500", german, "JPY") == "1500");
    CHECK(read("1.500", english, "JPY") == "(unclear)");
    CHECK(read("1,500", german, "JPY") == "(unclear)");
    CHECK(read("1500.00", english, "JPY") == "1500");
    CHECK(read("1.5", english, "JPY") == "(too many decimals)");
    CHECK(read("12.50", german, "JPY") == "(too many decimals)");
    CHECK(read("1.250", english, "KWD") == "1.250");
    CHECK(read("1,250", german, "KWD") == "1.250");
    CHECK(read("1.250", german, "KWD") == "(unclear)");
    CHECK(read("1,250", english, "KWD") == "(unclear)");
    CHECK(read("1,234.567", german, "KWD") == "1234.567");
    CHECK(read("1.2345", english, "KWD") == "(too many decimals)");
    CHECK(read("12.505", english, "XYZ") == "(wrong)");
}

TEST_CASE("a text that is not an amount is refused", "[amount]")
{
    for (const QLocale &locale : {german, english, swiss}) {
        CAPTURE(locale.name());
        for (const char *typed : {"1.23.45",
                                  "1,23,45",
                                  "12 50",
                                  "1'50",
                                  "1,2345.6",
                                  "1.2.3",
                                  "12a",
                                  "1e3",
                                  "0x10",
                                  "--1",
                                  "1-",
                                  ".",
                                  ",",
                                  "-",
                                  "1..5",
                                  "1.,5",
                                  "1,234.56.78",
                                  "1.234,567,8",
                                  "0,123,456",
                                  "1234.567.890",
                                  "(12.50)",
                                  "12½",
                                  "99999999999999999999",
                                  "1,234,56",
                                  "12.50.",
                                  "²"}) {
            CAPTURE(typed);
            CHECK(read(QString::fromUtf8(typed), locale, "EUR") == "(wrong)");
        }
        CHECK(read("  ", locale, "EUR") == "(empty)");
        CHECK(read("12.505", locale, "EUR") == "(unclear)");
        CHECK(read("1234.505", locale, "EUR") == "(too many decimals)");
        CHECK(read("0.005", locale, "EUR") == "(too many decimals)");
    }
}

TEST_CASE("Indian groups are accepted in India, and other scripts' digits and signs everywhere", "[amount]")
{
    CHECK(read("1,23,456.50", indian, "INR") == "123456.50");
    CHECK(read("12,34,567", indian, "INR") == "1234567.00");
    CHECK(read("12,34,567", english, "INR") == "(wrong)");
    CHECK(read("1,23,45.50", indian, "INR") == "(wrong)");
    CHECK(read(QString::fromUtf8("١٬٢٣٤٫٥٠"), arabic, "EGP") == "1234.50");
    CHECK(read(QString::fromUtf8("١٢٫٥٠٠"), english, "EGP") == "12.50"); // this sign never separates groups
    CHECK(read(QString::fromUtf8("१,२३४.५०"), english, "INR") == "1234.50");
    CHECK(read(QString::fromUtf8("1\u202f234,50"), french, "EUR") == "1234.50");
    CHECK(read(QString::fromUtf8("1\u00a0234,50"), english, "EUR") == "1234.50");
    CHECK(read(QString::fromUtf8("1’234.50"), swiss, "CHF") == "1234.50");
    CHECK(read(QString::fromUtf8("１２．５０"), english, "JPY") == "(too many decimals)");
}

TEST_CASE("a currency's own sign or code may be typed with the amount, another's is refused", "[amount]")
{
    for (const char *typed : {"€12.50", "12,50 €", "EUR 12.50", "12.50 eur", "€ -12.50", "-€12.50", "12,50EUR"}) {
        CAPTURE(typed);
        const QString value = read(QString::fromUtf8(typed), german, "EUR");
        CHECK((value == "12.50" || value == "-12.50"));
        CHECK(read(QString::fromUtf8(typed), german, "GBP") == "(other currency)");
    }
    CHECK(read("$5", english, "CAD") == "5.00");
    CHECK(read("US$ 5", english, "USD") == "5.00");
    CHECK(read("US$ 5", english, "CAD") == "(other currency)");
    CHECK(read(QString::fromUtf8("12,50 Kč"), german, "CZK") == "12.50");
    CHECK(read(QString::fromUtf8("12,50 zł"), german, "PLN") == "12.50");
    CHECK(read(QString::fromUtf8("€"), german, "EUR") == "(wrong)");
    CHECK(read("12.50 apples", german, "EUR") == "(wrong)");
}

TEST_CASE("every locale's own form of an amount is read back to the same amount", "[amount]")
{
    for (const QLocale &locale : everyLocale()) {
        CAPTURE(locale.name());
        // Doubles with an exact value, so that the locale's own formatting is exact too.
        for (const double value :
             {0.0, 0.25, 1.5, 12.5, 99.75, 999.5, 1234.5, 12345.25, 123456.75, 1234567.5, 12345678.25}) {
            CAPTURE(value);
            const Money money = *Money::parse(QString::number(value, 'f', 2), "EUR");
            const QString shown = locale.toString(value, 'f', 2);
            CAPTURE(shown);
            CHECK(read(shown, locale, "EUR") == money.amount());
            CHECK(read(locale.toString(-value, 'f', 2), locale, "EUR") == Money{-money.minor, "EUR"}.amount());
            CHECK(read(editableAmount(money, locale), locale, "EUR") == money.amount());
        }
        for (const qlonglong yen : {0LL, 7LL, 999LL, 1000LL, 1234LL, 12345LL, 1234567LL, 12345678LL})
            CHECK(read(locale.toString(yen), locale, "JPY") == QString::number(yen));
        for (const double fils : {0.125, 1.25, 12.625, 999.375, 1234.5, 1234567.875}) {
            const Money money = *Money::parse(QString::number(fils, 'f', 3), "KWD");
            CHECK(read(locale.toString(fils, 'f', 3), locale, "KWD") == money.amount());
            CHECK(read(editableAmount(money, locale), locale, "KWD") == money.amount());
        }
    }
}

TEST_CASE("an amount copied with its currency from any locale's own form is read, or unclear", "[amount]")
{
    for (const QLocale &locale : everyLocale()) {
        const QString currency = locale.currencySymbol(QLocale::CurrencyIsoCode);
        const std::optional<int> digits = currencyDigits(currency);
        if (!digits)
            continue;
        CAPTURE(locale.name(), currency);
        for (const double value : {7.0, 1234.5}) {
            const QString shown = locale.toCurrencyString(value, {}, *digits);
            CAPTURE(shown);
            const QString right = QString::number(value, 'f', *digits);
            // With all of the currency's decimals: only whole thousands without decimals can be unclear.
            if (*digits > 0)
                CHECK(read(shown, locale, currency) == right);
            else
                CHECK(read(locale.toCurrencyString(7.0, {}, 0), locale, currency) == "7");
        }
    }
}

TEST_CASE("no locale reads a plain amount as more than it looks like", "[amount]")
{
    for (const QLocale &locale : everyLocale()) {
        CAPTURE(locale.name());
        for (const qint64 minor : {1LL, 50LL, 99LL, 100LL, 150LL, 1250LL, 9999LL, 123450LL, 1234567LL, 100000000LL}) {
            for (const char sign : {'.', ','}) {
                const QString right = Money{minor, "EUR"}.amount();
                const QString typed = QString(right).replace(u'.', QLatin1Char(sign));
                CAPTURE(typed);
                CHECK(read(typed, locale, "EUR") == right);
                CHECK(read(typed.chopped(1) + u'0', locale, "EUR") == right.chopped(1) + u'0');
                // One decimal.
                CHECK(read(typed.chopped(1), locale, "EUR") == right.chopped(1) + u'0');
            }
        }
        for (const char *typed : {"12.500", "12,500", "1.000", "1,000"})
            CHECK(read(typed, locale, "EUR") == "(unclear)");
    }
}

TEST_CASE("plain numbers: integers, and numbers with any number of decimals", "[amount]")
{
    const auto number = [](const char *typed, const QLocale &locale, std::optional<int> decimals) {
        const TypedNumber read = readNumber(QString::fromUtf8(typed), locale, decimals);
        return read.reading == TypedNumber::Reading::Clear     ? read.plain
               : read.reading == TypedNumber::Reading::Unclear ? QStringLiteral("(unclear)")
                                                               : QStringLiteral("(wrong)");
    };
    CHECK(number("2.125", english, std::nullopt) == "2.125");
    CHECK(number("2,125", german, std::nullopt) == "2.125");
    CHECK(number("2,125", english, std::nullopt) == "(unclear)");
    CHECK(number("2.125", german, std::nullopt) == "(unclear)");
    CHECK(number("2,5", english, std::nullopt) == "2.5");
    CHECK(number("-1,002.10", english, std::nullopt) == "-1002.10");
    CHECK(number("1,000", english, 0) == "1000");
    CHECK(number("1.000", english, 0) == "(unclear)");
    CHECK(number("1.5", german, 0) == "1.5");
}
