// SPDX-License-Identifier: GPL-3.0-or-later
// Where dropped artwork goes, and how that is undone.
#include "core/providers/registry.h"
#include "tests/support/catch.h"
#include "ui/composer/artwork_drop.h"

#include <QSet>

using namespace platen;

namespace {

struct Shirts
{
    Shirts()
    {
        shirt.sku = "SHIRT";
        shirt.areas = {{"front", true}, {"back", false}};
        model.setAccount("Gallery", findProvider("prodigi"));
        model.set("/reference", "PO-1001");
        model.addItem();
        model.set("/items/0/sku", "SHIRT");
        model.set("/items/1/sku", "SHIRT");
        model.set("/items/0/reference", "line-1");
        model.set("/items/1/reference", "line-2");
    }
    void place(const QStringList &files) { drop.place(drop.plan(artwork(files))); }
    static std::vector<QJsonObject> artwork(const QStringList &files)
    {
        std::vector<QJsonObject> all;
        for (const QString &file : files)
            all.push_back({{"file", file}});
        return all;
    }
    // The file at each place: "0 front a.pdf".
    [[nodiscard]] QStringList placed() const
    {
        QStringList found;
        for (std::size_t i = 0; i < model.itemCount(); ++i) {
            for (const Artwork &one : model.item(i).artwork)
                found << QStringLiteral("%1 %2 %3").arg(i).arg(one.area, one.file + one.url);
        }
        found.sort();
        return found;
    }

    Product shirt;
    DraftModel model{[this](const QString &, const QString &sku) { return sku == shirt.sku ? &shirt : nullptr; }};
    ArtworkDrop drop{model};
};

} // namespace

TEST_CASE("a dropped file goes where its name says, and the others to what is still free", "[composer][drop]")
{
    Shirts shirts;
    shirts.place({"/a/sunset.png", "/a/PO-1001_line-2_back.pdf", "/a/line-2.pdf"});
    CHECK(shirts.placed() ==
          QStringList{"0 front /a/sunset.png", "1 back /a/PO-1001_line-2_back.pdf", "1 front /a/line-2.pdf"});
    CHECK(shirts.model.itemCount() == 2);
    shirts.drop.undo();
    CHECK(shirts.placed().isEmpty());
    CHECK(shirts.model.itemCount() == 2);
}

TEST_CASE("a name that fits two places, or two files for one, are not guessed", "[composer][drop]")
{
    Shirts shirts;
    const auto plan = shirts.drop.plan(Shirts::artwork({"back.pdf", "line-1_front.v1.pdf", "line-1_front.v2.pdf"}));
    REQUIRE(plan.size() == 3);
    for (const ArtworkDrop::Place &place : plan) {
        INFO(place.name);
        CHECK_FALSE(place.item);
        CHECK(place.reason.english().contains("choose one"));
    }
    shirts.drop.place(plan);
    CHECK(shirts.placed().isEmpty());
}

TEST_CASE("a file replaces artwork only by name, and undoing brings it back", "[composer][drop]")
{
    Shirts shirts;
    const QJsonObject first{{"url", "https://files.example.org/first.png"}};
    shirts.model.set("/items/0/artwork/front", first);
    const auto plan = shirts.drop.plan(Shirts::artwork({"line-1_front.pdf", "other.pdf"}));
    CHECK(plan[0].isReplacing);
    CHECK_FALSE(plan[1].isReplacing);
    shirts.drop.place(plan);
    CHECK(shirts.placed() == QStringList{"0 front line-1_front.pdf", "1 front other.pdf"});
    SECTION("all of it")
    {
        shirts.drop.undo();
        CHECK(shirts.placed() == QStringList{"0 front https://files.example.org/first.png"});
    }
    SECTION("but not what was changed since")
    {
        shirts.model.set("/items/1/artwork/front", QJsonObject{{"file", "later.pdf"}});
        shirts.drop.undo();
        CHECK(shirts.placed() == QStringList{"0 front https://files.example.org/first.png", "1 front later.pdf"});
    }
}

TEST_CASE("more files than places begin new items, which undoing removes", "[composer][drop]")
{
    Shirts shirts;
    const auto plan = shirts.drop.plan(Shirts::artwork({"a.pdf", "b.pdf", "c.pdf", "d.pdf"}));
    CHECK(shirts.model.itemCount() == 2); // planning changes nothing
    shirts.drop.place(plan);
    CHECK(shirts.placed() == QStringList{"0 front a.pdf", "1 front b.pdf", "2 default c.pdf", "3 default d.pdf"});
    SECTION("all of them")
    {
        shirts.drop.undo();
        CHECK(shirts.model.itemCount() == 2);
        CHECK(shirts.placed().isEmpty());
    }
    SECTION("but not one that has got a product")
    {
        shirts.model.set("/items/3/sku", "POSTER");
        shirts.drop.undo();
        CHECK(shirts.model.itemCount() == 4);
        CHECK(shirts.placed().isEmpty());
    }
}

TEST_CASE("the address of a picture counts like a file, and a provider without artwork takes none", "[composer][drop]")
{
    Shirts shirts;
    shirts.drop.place(shirts.drop.plan({{{"url", "https://files.example.org/line-2/back.png?v=3"}}}));
    CHECK(shirts.placed() == QStringList{"1 back https://files.example.org/line-2/back.png?v=3"});
    shirts.model.setAccount("Factory", findProvider("idealfactory"));
    const auto plan = shirts.drop.plan(Shirts::artwork({"front.pdf"}));
    REQUIRE(plan.size() == 1);
    CHECK_FALSE(plan[0].item);
}
