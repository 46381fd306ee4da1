// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/money.h"
#include "tests/core/random_values.h"
#include "tests/support/catch.h"

#include <limits>

using namespace platen;

namespace {

const QString gbp = QStringLiteral("GBP");
const QString jpy = QStringLiteral("JPY");
const QString kwd = QStringLiteral("KWD");

// The minor units that `amount` is read as; nullopt if it is refused.
std::optional<qint64> read(const char *amount, const QString &currency = gbp,
                           Money::Rounding rounding = Money::Rounding::None)
{
    const auto money = Money::parse(QString::fromUtf8(amount), currency, rounding);
    if (!money)
        return std::nullopt;
    CHECK(money->currency == currency);
    return money->minor;
}

bool refused(const char *amount, const QString &currency = gbp, Money::Rounding rounding = Money::Rounding::None)
{
    return !read(amount, currency, rounding).has_value();
}

} // namespace

TEST_CASE("Amounts are written with exactly the currency's digits", "[money]")
{
    CHECK(Money{1500, gbp}.amount() == "15.00");
    CHECK(Money{5, gbp}.amount() == "0.05");
    CHECK(Money{0, gbp}.amount() == "0.00");
    CHECK(Money{-325, gbp}.amount() == "-3.25");
    CHECK(Money{-5, gbp}.amount() == "-0.05");
    CHECK(Money{1500, jpy}.amount() == "1500");
    CHECK(Money{0, jpy}.amount() == "0");
    CHECK(Money{1500, kwd}.amount() == "1.500");
    CHECK(Money{7, kwd}.amount() == "0.007");
    CHECK(Money{std::numeric_limits<qint64>::max(), gbp}.amount() == "92233720368547758.07");
    CHECK(Money{std::numeric_limits<qint64>::min(), gbp}.amount() == "-92233720368547758.08");
}

TEST_CASE("Amounts are read in every usual notation", "[money]")
{
    CHECK(read("15") == 1500);
    CHECK(read("15.0") == 1500);
    CHECK(read("15.00") == 1500);
    CHECK(read("015.00") == 1500);
    CHECK(read("-3.25") == -325);
    CHECK(read("+3.25") == 325);
    CHECK(read("-0.00") == 0);
    CHECK(read("1500", jpy) == 1500);
    CHECK(read("1.5", kwd) == 1500);
    CHECK(read("1.234", kwd) == 1234);
}

TEST_CASE("Anything that is not an amount is refused", "[money]")
{
    for (const char *text : {"",    "-",    "+",   ".",  "-.",  "abc", "1,50", "1.5.0", "1..5",      " 15",  "15 ",
                             "1e3", "0x10", "--1", "1-", "£15", "NaN", "inf",  "١٥",    "15.00 GBP", "1_000"}) {
        CAPTURE(text);
        CHECK(refused(text));
    }
    CHECK(refused("15.00", QStringLiteral("XXX")));
    CHECK(refused("15.00", QStringLiteral("gbp")));
    CHECK(refused("15.00", QString()));
}

TEST_CASE("More digits than the currency has are refused, unless they are zeros or rounding is requested", "[money]")
{
    CHECK(refused("15.001"));
    CHECK(refused("15.009"));
    CHECK(refused("1500.5", jpy));
    CHECK(refused("1.2345", kwd));
    CHECK(read("15.000000") == 1500);
    CHECK(read("1500.00", jpy) == 1500);
    CHECK(read("1.50000", kwd) == 1500);

    constexpr auto halfUp = Money::Rounding::HalfUp;
    CHECK(read("15.004", gbp, halfUp) == 1500);
    CHECK(read("15.005", gbp, halfUp) == 1501);
    CHECK(read("15.0049999999", gbp, halfUp) == 1500); // by the first digit that is cut, only once
    CHECK(read("15.995", gbp, halfUp) == 1600);
    CHECK(read("0.005", gbp, halfUp) == 1);
    CHECK(read("-0.005", gbp, halfUp) == -1); // away from zero, so that a refund mirrors its charge
    CHECK(read("-0.004", gbp, halfUp) == 0);
    CHECK(read("0.5", jpy, halfUp) == 1);
    CHECK(read("0.4999", jpy, halfUp) == 0);
    CHECK(read("1.2345", kwd, halfUp) == 1235);
    CHECK(refused("15.00x", gbp, halfUp));
}

TEST_CASE("An amount that does not fit is refused, never wrapped", "[money]")
{
    CHECK(read("92233720368547758.07") == std::numeric_limits<qint64>::max());
    CHECK(read("-92233720368547758.08") == std::numeric_limits<qint64>::min());
    CHECK(refused("92233720368547758.08"));
    CHECK(refused("-92233720368547758.09"));
    CHECK(refused("92233720368547759"));
    CHECK(refused("922337203685477580700"));
    CHECK(refused("99999999999999999999999999999999"));
    CHECK(read("9223372036854775807", jpy) == std::numeric_limits<qint64>::max());
    CHECK(refused("9223372036854775808", jpy));
    CHECK(refused("9223372036854775807.5", jpy, Money::Rounding::HalfUp));
    CHECK(refused("9223372036854775807", kwd));
    CHECK(read("0000000000000000000000000000000001.00") == 100);
}

TEST_CASE("Every amount is read back as it was written", "[money]")
{
    test::RandomValues random(20261120);
    for (int i = 0; i < 20'000; ++i) {
        const QString currency = i % 3 == 0 ? gbp : i % 3 == 1 ? jpy : kwd;
        // Every magnitude is equally frequent.
        const Money money{random.anyInt64() >> random.number(0, 63), currency};
        CAPTURE(money.minor, currency);
        const auto again = Money::parse(money.amount(), currency);
        REQUIRE(again.has_value());
        REQUIRE(*again == money);
    }
}

TEST_CASE("Multiplication detects a result that does not fit", "[money]")
{
    constexpr qint64 most = std::numeric_limits<qint64>::max();
    constexpr qint64 least = std::numeric_limits<qint64>::min();
    CHECK(Money{1500, gbp}.times(2) == Money{3000, gbp});
    CHECK(Money{1500, gbp}.times(0) == Money{0, gbp});
    CHECK(Money{1500, gbp}.times(-1) == Money{-1500, gbp});
    CHECK(Money{most, gbp}.times(1) == Money{most, gbp});
    CHECK_FALSE(Money{most, gbp}.times(2).has_value());
    CHECK_FALSE(Money{most / 2 + 1, gbp}.times(2).has_value());
    CHECK(Money{most / 2, gbp}.times(2) == Money{most - 1, gbp});
    CHECK_FALSE(Money{least, gbp}.times(-1).has_value());
    CHECK_FALSE(Money{least, gbp}.times(2).has_value());
    CHECK_FALSE(Money{most, gbp}.times(std::numeric_limits<int>::min()).has_value());
    CHECK(Money{1, gbp}.times(std::numeric_limits<int>::min()) == Money{qint64(std::numeric_limits<int>::min()), gbp});
    CHECK(Money{0, gbp}.times(std::numeric_limits<int>::min()) == Money{0, gbp});
}

TEST_CASE("Currencies have the digits of ISO 4217", "[money]")
{
    CHECK(currencyDigits(gbp) == 2);
    CHECK(currencyDigits(QStringLiteral("USD")) == 2);
    CHECK(currencyDigits(QStringLiteral("HUF")) == 2);
    CHECK(currencyDigits(jpy) == 0);
    CHECK(currencyDigits(QStringLiteral("KRW")) == 0);
    CHECK(currencyDigits(QStringLiteral("ISK")) == 0);
    CHECK(currencyDigits(kwd) == 3);
    CHECK(currencyDigits(QStringLiteral("BHD")) == 3);
    CHECK_FALSE(currencyDigits(QStringLiteral("XAU")).has_value());
    CHECK_FALSE(currencyDigits(QStringLiteral("XXX")).has_value());
    CHECK_FALSE(currencyDigits(QStringLiteral("Gbp")).has_value());
    CHECK_FALSE(currencyDigits(QStringLiteral("GBPX")).has_value());
    CHECK_FALSE(currencyDigits(QString()).has_value());
}
