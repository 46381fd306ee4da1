// SPDX-License-Identifier: GPL-3.0-or-later
// Lengths in one unit, and shares that are never rounded to something else.
#include "core/artwork/size_text.h"
#include "tests/support/catch.h"
#include "ui/artwork/length_words.h"

#include <QLocale>

using namespace platen;
using namespace platen::artwork;

namespace {

// The person's locale for a while.
struct In
{
    explicit In(const QLocale &locale) { QLocale::setDefault(locale); }
    ~In() { QLocale::setDefault(m_before); }

private:
    QLocale m_before;
};

Message refusal(Size millimetres)
{
    return Message::of("%1 cannot be printed as it is: %2", QStringLiteral("1.5"), sizeText(millimetres));
}

} // namespace

TEST_CASE("lengths are said in the person's unit, whatever the product is made to", "[artwork]")
{
    const Size inches{16 * 25.4, 24 * 25.4};
    const Size millimetres{210, 297};
    {
        const In german(QLocale(QLocale::German, QLocale::Germany));
        CHECK(artworkText(sizeText(inches)) == QStringLiteral("406,4 × 609,6 mm"));
        CHECK(artworkText(sizeText(millimetres)) == QStringLiteral("210 × 297 mm"));
        CHECK(artworkText(lengthText(3)) == "3 mm");
        CHECK(artworkText(refusal(inches)).endsWith(QStringLiteral("406,4 × 609,6 mm")));
        CHECK(artworkText(shareText(0.0053)) == "0,5 %");
    }
    {
        const In american(QLocale(QLocale::English, QLocale::UnitedStates));
        CHECK(artworkText(sizeText(inches)) == QStringLiteral("16 × 24 in"));
        CHECK(artworkText(sizeText(millimetres)) == QStringLiteral("8.27 × 11.69 in"));
        CHECK(artworkText(lengthText(3)) == "0.12 in");
        CHECK(artworkText(shareText(0.0053)) == "0.5 %");
    }
    // What is stored and compared is the same everywhere.
    CHECK(sizeText(inches).english() == QStringLiteral("16 × 24 in"));
}

TEST_CASE("a share is not rounded to another one", "[artwork]")
{
    const auto text = [](double share, std::initializer_list<double> limits = {}) {
        return shareText(share, limits).english();
    };
    CHECK(text(0.0053) == "0.5 %");
    CHECK(text(0.0097) == "1 %");
    CHECK(text(0.0004) == "under 0.1 %");
    CHECK(text(0.07) == "7 %");
    CHECK(text(0.9996) == "99.96 %");
    CHECK(text(1) == "100 %");
    CHECK(text(0.0501, {0.05}) == "5.01 %");
}
