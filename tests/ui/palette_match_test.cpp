// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "ui/palette/fuzzy_match.h"

using platen::fuzzyScore;

TEST_CASE("letters in order are found, and others are not")
{
    CHECK(fuzzyScore("no", "New order"));
    CHECK(fuzzyScore("nworder", "New order"));
    CHECK(fuzzyScore("NEW", "New order"));
    CHECK_FALSE(fuzzyScore("on w", "New"));
    CHECK_FALSE(fuzzyScore("newx", "New order"));
    CHECK_FALSE(fuzzyScore("a", ""));
    CHECK(fuzzyScore("", "Anything") == 0);
    CHECK(fuzzyScore("   ", "Anything") == 0);
}

TEST_CASE("words are found in any order")
{
    CHECK(fuzzyScore("order new", "New order"));
    CHECK_FALSE(fuzzyScore("order old", "New order"));
}

TEST_CASE("accents are ignored, on either side")
{
    CHECK(fuzzyScore("prufen", "Dateien prüfen"));
    CHECK(fuzzyScore("prüfen", "Dateien prufen"));
    CHECK(fuzzyScore("strasse", "Straße") == fuzzyScore("straße", "Straße"));
}

TEST_CASE("the best match comes first")
{
    const auto better = [](const char *typed, const char *first, const char *second) {
        const auto a = fuzzyScore(typed, first);
        const auto b = fuzzyScore(typed, second);
        INFO(typed << ": " << first << " before " << second);
        REQUIRE(a);
        REQUIRE(b);
        CHECK(*a > *b);
    };
    better("no", "New order", "Cannot");                     // starts of words
    better("can", "Cancel order", "Show the catalogue now"); // side by side
    better("order", "New order", "New orderly list");        // a whole word
    better("ac", "Accounts", "Place");                       // the start of the title
}

TEST_CASE("a title is matched in its best way, not the first one")
{
    // The first "o" is in "Go"; the better one starts "orders".
    const auto whole = fuzzyScore("ord", "Go to orders");
    const auto apart = fuzzyScore("ord", "Go to the red");
    REQUIRE(whole);
    CHECK_FALSE(apart == whole);
    CHECK(*whole > 15);
}
