// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/pointer_levels.h"
#include "tests/support/catch.h"

using namespace platen;

namespace {

enum class Level { Order, Lines, Line, Free, End };
using Row = LevelRow<Level>;

constexpr std::array rows = {
    Row{Level::Order, "yourref", "/reference", Level::End, "the reference"},
    Row{Level::Order, "lines", "/items", Level::Lines, "the items"},
    Row{Level::Lines, anyIndex, "", Level::Line},
    Row{Level::Line, "count", "/quantity", Level::End, "the quantity"},
    Row{Level::Line, "extras", "/attributes", Level::Free, "the attributes"},
};

QString pointerTo(const char *field)
{
    const auto place = walkLevels(rows, Level::Order, fieldPath(QString::fromUtf8(field)));
    return place ? place->pointer : QStringLiteral("none");
}

} // namespace

TEST_CASE("A provider's path leads to a pointer in the order document, level by level")
{
    CHECK(pointerTo("yourRef") == "/reference");
    CHECK(pointerTo("your_ref") == "/reference");
    CHECK(pointerTo("$.lines") == "/items");
    CHECK(pointerTo("order.lines[1]") == "/items/1");
    CHECK(pointerTo("/lines/1/count") == "/items/1/quantity");
    CHECK(pointerTo("lines[0].extras.paper/type") == "/items/0/attributes/paper/type");
    CHECK(pointerTo("").isEmpty());
}

TEST_CASE("A path with a step that a level does not have leads nowhere")
{
    for (const char *field : {"count", "lines.count", "lines[0].yourRef", "yourRef.more", "lines[x]", "1", "nothing"}) {
        INFO(field);
        CHECK(pointerTo(field) == "none");
    }
}

TEST_CASE("The words of a place are those of its last named step")
{
    const auto words = [](const char *field) {
        return QString::fromLatin1(walkLevels(rows, Level::Order, fieldPath(QString::fromUtf8(field))).value().words);
    };
    CHECK(words("lines[3].count") == "the quantity");
    CHECK(words("lines[3]") == "the items");
    CHECK(words("lines[3].extras.frame") == "the attributes");
    CHECK(words("").isEmpty());
}
