// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/instant.h"
#include "tests/core/random_values.h"
#include "tests/support/catch.h"

using namespace platen;

namespace {

// `text` as it was read, written out again; empty if it was refused.
QString read(const char *text)
{
    const QDateTime instant = parseInstant(QString::fromUtf8(text));
    if (instant.isValid())
        CHECK(instant.timeSpec() == Qt::UTC);
    return formatInstant(instant);
}

} // namespace

TEST_CASE("Instants are read with any number of fraction digits", "[instant]")
{
    CHECK(read("2026-11-20T10:00:00Z") == "2026-11-20T10:00:00Z");
    CHECK(read("2026-11-20T10:00:00.5Z") == "2026-11-20T10:00:00.500Z");
    CHECK(read("2026-11-20T10:00:00.12Z") == "2026-11-20T10:00:00.120Z");
    CHECK(read("2026-11-20T10:00:00.123Z") == "2026-11-20T10:00:00.123Z");
    CHECK(read("2026-11-20T10:00:00.1234567Z") == "2026-11-20T10:00:00.123Z");
    CHECK(read("2026-11-20T10:00:00.000Z") == "2026-11-20T10:00:00Z");
    CHECK(read("2026-11-20T10:00:00.007Z") == "2026-11-20T10:00:00.007Z");
    CHECK(read("2026-11-20T10:00:00,25Z") == "2026-11-20T10:00:00.250Z");
}

TEST_CASE("Fractions are truncated, so that an instant stays in its second", "[instant]")
{
    CHECK(read("2026-12-31T23:59:59.9999999Z") == "2026-12-31T23:59:59.999Z");
}

TEST_CASE("Instants with an offset become UTC", "[instant]")
{
    CHECK(read("2026-11-20T10:00:00+01:00") == "2026-11-20T09:00:00Z");
    CHECK(read("2026-11-20T10:00:00+0100") == "2026-11-20T09:00:00Z");
    CHECK(read("2026-11-20T10:00:00+01") == "2026-11-20T09:00:00Z");
    CHECK(read("2026-11-20T10:00:00-05:30") == "2026-11-20T15:30:00Z");
    CHECK(read("2026-11-20T10:00:00+00:00") == "2026-11-20T10:00:00Z");
    CHECK(read("2026-11-20T10:00:00-00:00") == "2026-11-20T10:00:00Z");
    CHECK(read("2027-01-01T00:30:00.25+01:00") == "2026-12-31T23:30:00.250Z");
    CHECK(read("2024-02-28T23:30:00-01:00") == "2024-02-29T00:30:00Z");
}

TEST_CASE("Missing parts of an instant have defaults", "[instant]")
{
    CHECK(read("2026-11-20") == "2026-11-20T00:00:00Z");
    CHECK(read("2026-11-20T10:05") == "2026-11-20T10:05:00Z");
    CHECK(read("2026-11-20T10:05:06") == "2026-11-20T10:05:06Z");
    CHECK(read("2026-11-20 10:05:06") == "2026-11-20T10:05:06Z");
    CHECK(read("2026-11-20t10:05:06z") == "2026-11-20T10:05:06Z");
    CHECK(read("  2026-11-20T10:05:06Z\n") == "2026-11-20T10:05:06Z");
}

TEST_CASE("Anything that is not an instant is refused", "[instant]")
{
    for (const char *text : {"",
                             "now",
                             "2026",
                             "2026-11",
                             "20/11/2026",
                             "2026-13-01",
                             "2026-00-10",
                             "2026-02-30",
                             "2025-02-29",
                             "2026-11-31T10:00:00Z",
                             "2026-11-20T24:00:00Z",
                             "2026-11-20T10:60:00Z",
                             "2026-11-20T10:00:61Z",
                             "2026-11-20T10:00:00.Z",
                             "2026-11-20T10:00:00+1:00",
                             "2026-11-20T10:00:00+24:00",
                             "2026-11-20T10:00:00+01:60",
                             "2026-11-20T10:00:00Zulu",
                             "2026-11-20T",
                             "2026-11-20Z",
                             "1763632800",
                             "0000-01-01T00:00:00Z",
                             "٢٠٢٦-11-20"}) {
        CAPTURE(text);
        CHECK_FALSE(parseInstant(QString::fromUtf8(text)).isValid());
    }
    CHECK(formatInstant(QDateTime()).isEmpty());
}

TEST_CASE("An instant in another zone is written in UTC", "[instant]")
{
    const QDateTime local(QDate(2026, 11, 20), QTime(10, 0), Qt::OffsetFromUTC, 2 * 3600);
    CHECK(formatInstant(local) == "2026-11-20T08:00:00Z");
}

TEST_CASE("Every instant is read back as it was written", "[instant]")
{
    test::RandomValues random(1);
    for (int i = 0; i < 2000; ++i) {
        const QDateTime instant = random.instant();
        CAPTURE(instant.toMSecsSinceEpoch());
        REQUIRE(parseInstant(formatInstant(instant)) == instant);
    }
}

TEST_CASE("A duration keeps its unit")
{
    using namespace std::chrono_literals;
    const QDateTime noon(QDate(2026, 11, 20), QTime(12, 0), Qt::UTC);
    CHECK(after(noon, 90s) == QDateTime(QDate(2026, 11, 20), QTime(12, 1, 30), Qt::UTC));
    CHECK(after(noon, 250ms).time() == QTime(12, 0, 0, 250));
    CHECK(after(noon, -1h).time() == QTime(11, 0));
    CHECK_FALSE(after(QDateTime(), 1s).isValid());
}
