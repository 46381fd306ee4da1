// SPDX-License-Identifier: GPL-3.0-or-later
// Which file is for which item and print area, by its name.
#include "core/artwork/file_names.h"
#include "tests/support/catch.h"

using namespace platen::artwork;

namespace {

const NamedOrder shirts{"PO-1001",
                        {{"line-1", "SHIRT-W", {"front", "back"}, {}},
                         {"line-2", "GLOBAL-CAN-10X10", {}, {}},
                         {"line-3", "SHIRT", {"front", "back"}, {"front"}}}};
const NamedOrder noItems;
const NamedOrder oneShirt{"PO-7", {{"", "SHIRT-W", {"front", "back"}, {}}}};
const NamedOrder oneCanvas{"PO-8", {{"a", "GLOBAL-CAN-10X10", {"default"}, {}}}};

// "0 front" or "?"
QString place(const QString &file, const NamedOrder &order)
{
    const Assignment found = assigned({file}, order).at(0);
    CHECK(found.file == file);
    CHECK_FALSE(found.reason.isEmpty());
    return found.item ? QString("%1 %2").arg(*found.item).arg(found.area) : QString("?");
}

} // namespace

TEST_CASE("a name says where a file belongs", "[file names]")
{
    struct Row
    {
        const char *file;
        const NamedOrder &order;
        const char *place;
    };
    const std::vector<Row> rows{
        {"front.pdf", oneShirt, "0 front"},
        {"/art/Back.PNG", oneShirt, "0 back"},
        {"design.pdf", oneShirt, "0 front"}, // the main area
        {"design.final.v2.pdf", oneCanvas, "0 default"},
        {"front.pdf", oneCanvas, "0 default"}, // it has one side
        {"backdrop.pdf", oneShirt, "0 front"}, // words count whole
        {"SHIRT-W_back.png", shirts, "0 back"},
        {"shirt_back.png", shirts, "2 back"},
        {"shirt w back.png", shirts, "0 back"}, // the longer SKU
        {"global-can-10x10.tif", shirts, "1 default"},
        {"PO-1001_line-2.pdf", shirts, "1 default"},
        {"PO-1001_line-1_back.pdf", shirts, "0 back"},
        {"PO-1001 item 3 back.pdf", shirts, "2 back"},
        {"item 9.pdf", shirts, "?"},
        {"1001.pdf", shirts, "?"},
        {"back.pdf", shirts, "?"},               // two shirts
        {"line-3.pdf", shirts, "?"},             // its front is taken
        {"line-3_front.pdf", shirts, "2 front"}, // but it may be replaced by name
        {"line-1/back.pdf", shirts, "0 back"},   // the folder
        {"back/line-1.pdf", shirts, "0 back"},
        {"line-2/line-1.pdf", shirts, "0 front"}, // the name wins
        {"C:/x/PO-1001/line-2.pdf", shirts, "1 default"},
        {"x.pdf", noItems, "?"},
        {"", oneCanvas, "0 default"},
        {"ＢＡＣＫ.png", oneShirt, "0 back"}, // full-width letters
    };
    for (const Row &row : rows) {
        CAPTURE(row.file);
        CHECK(place(row.file, row.order).toStdString() == row.place);
    }
}

TEST_CASE("several files share the places", "[file names]")
{
    const std::vector<Assignment> pair = assigned({"front.pdf", "back.pdf"}, oneShirt);
    CHECK(pair[0].area == "front");
    CHECK(pair[1].area == "back");
    // Two for one place: neither is chosen.
    const std::vector<Assignment> twice = assigned({"a.pdf", "b.pdf", "back.pdf"}, oneShirt);
    CHECK_FALSE(twice[0].item);
    CHECK_FALSE(twice[1].item);
    CHECK(twice[0].reason.english() == "Several files are for the same place; choose one");
    CHECK(twice[2].area == "back");
    CHECK(assigned({}, shirts).empty());
}

TEST_CASE("a reason says why", "[file names]")
{
    const auto reason = [](const char *file, const NamedOrder &order) {
        return assigned({file}, order).at(0).reason.english();
    };
    CHECK(reason("line-1_back.pdf", shirts) == "Its name says item and print area");
    CHECK(reason("line-2.pdf", shirts) == "Its name says the item");
    CHECK(reason("GLOBAL-CAN-10X10.pdf", shirts) == "Its name says the product");
    CHECK(reason("back.pdf", oneShirt) == "Its name says the print area");
    CHECK(reason("x.pdf", oneCanvas) == "It is the only place that is free");
    CHECK(reason("back.pdf", shirts) == "It fits 2 places; choose one");
    CHECK(reason("line-3.pdf", shirts) == "There is no free place for it");
}
