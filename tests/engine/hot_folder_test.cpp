// SPDX-License-Identifier: GPL-3.0-or-later
// Watched folders make drafts of what is put there, once.
#include "core/engine/hot_folders.h"
#include "tests/engine/fixture.h"
#include "tests/support/catch.h"
#include "tests/support/pictures.h"

#include <QDir>
#include <QFile>

#include <fstream>

using namespace platen;
using namespace platen::test;

namespace {

Draft mugs()
{
    Draft pattern;
    Item item;
    item.sku = QStringLiteral("MUG-W");
    item.quantity = 1;
    pattern.items = {item};
    return pattern;
}

struct FolderShop : Shop
{
    FolderShop() { QDir(folder.path()).mkdir(QStringLiteral("in")); }

    [[nodiscard]] QString path(const QString &name = {}) const { return folder.filePath("in/" + name); }
    void put(const QString &name, const QByteArray &content)
    {
        QDir().mkpath(QFileInfo(path(name)).path());
        QFile file(path(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    void watch(Desk &desk, const Draft &pattern = mugs())
    {
        const auto added = desk->hotFolders().add(QStringLiteral("In"), accountName, path(), pattern, 1);
        INFO((added ? std::string() : added.error().message.english().toStdString()));
        REQUIRE(added.has_value());
        desk->runInBackground(false);
    }
    static std::vector<store::StoredOrder> drafts(Desk &desk)
    {
        std::vector<qint64> oids = *desk->reader().matching({});
        std::sort(oids.begin(), oids.end());
        std::vector<store::StoredOrder> all;
        for (const qint64 oid : oids)
            all.push_back(*desk->reader().order(oid));
        return all;
    }
};

QByteArray picture(int shade)
{
    return pngFile(3000 + shade, 3000, 300);
}

} // namespace

TEST_CASE("a file in a watched folder becomes a draft, once, also after a restart")
{
    FolderShop shop;
    shop.put(QStringLiteral("sunset.png"), picture(1));
    {
        auto desk = shop.openNew();
        shop.watch(*desk);
        REQUIRE(eventually([&] { return FolderShop::drafts(*desk).size() == 1; }, 30'000));
        const store::StoredOrder made = FolderShop::drafts(*desk)[0];
        CHECK(made.order.stage == Stage::Draft);
        CHECK(made.order.reference == "sunset");
        CHECK(made.order.account == accountName);
        REQUIRE(made.draft->items.size() == 1);
        CHECK(made.draft->items[0].sku == "MUG-W");
        CHECK(made.draft->items[0].artwork[0].file == shop.path(QStringLiteral("sunset.png")));
        CHECK_FALSE(made.order.needsAttention);
        CHECK(QFile::exists(shop.path(QStringLiteral("sunset.png"))));

        // The same content under another name is not made again; other content is.
        shop.put(QStringLiteral("copy of sunset.png"), picture(1));
        shop.put(QStringLiteral("night.png"), picture(2));
        REQUIRE(eventually([&] { return FolderShop::drafts(*desk).size() == 2; }, 30'000));
        CHECK(FolderShop::drafts(*desk)[1].order.reference == "night");
        CHECK(await((*desk)->sync().run({}, false)).has_value());
        CHECK(shop.sandbox.ordersWith(QStringLiteral("sunset")).isEmpty());
    }
    auto desk = shop.open();
    (*desk)->runInBackground(false);
    shop.put(QStringLiteral("dawn.png"), picture(3));
    REQUIRE(eventually([&] { return FolderShop::drafts(*desk).size() == 3; }, 30'000));
    CHECK_FALSE(eventually([&] { return FolderShop::drafts(*desk).size() > 3; }, 4000));
}

TEST_CASE("a file is not touched while it grows, and counts once it was renamed into place")
{
    FolderShop shop;
    auto desk = shop.openNew();
    shop.watch(*desk);
    const QByteArray whole = picture(1);
    QFile growing(shop.path(QStringLiteral("slow.png")));
    REQUIRE(growing.open(QIODevice::WriteOnly));
    for (int i = 0; i < 8; ++i) {
        growing.write(whole.mid(i * whole.size() / 8, whole.size() / 8 + 8)
                          .left((i + 1) * whole.size() / 8 - i * whole.size() / 8));
        growing.flush();
        CHECK_FALSE(eventually([&] { return !FolderShop::drafts(*desk).empty(); }, 700));
    }
    growing.close();
    REQUIRE(eventually([&] { return FolderShop::drafts(*desk).size() == 1; }, 30'000));
    CHECK_FALSE(FolderShop::drafts(*desk)[0].order.needsAttention);

    shop.put(QStringLiteral("next.png.part"), picture(2));
    CHECK_FALSE(eventually([&] { return FolderShop::drafts(*desk).size() > 1; }, 4000));
    REQUIRE(QFile::rename(shop.path(QStringLiteral("next.png.part")), shop.path(QStringLiteral("next.png"))));
    CHECK(eventually([&] { return FolderShop::drafts(*desk).size() == 2; }, 30'000));
}

TEST_CASE("files of one reference go into one draft, also those that come later")
{
    FolderShop shop;
    auto desk = shop.openNew();
    shop.put(QStringLiteral("PO-1001_line-2.png"), picture(2));
    shop.put(QStringLiteral("PO-1001_line-1.png"), picture(1));
    shop.put(QStringLiteral("PO-1002/any.png"), picture(3));
    shop.watch(*desk);
    REQUIRE(eventually([&] { return FolderShop::drafts(*desk).size() == 2; }, 30'000));
    std::vector<store::StoredOrder> drafts = FolderShop::drafts(*desk);
    if (drafts[0].order.reference != "PO-1001")
        std::swap(drafts[0], drafts[1]);
    REQUIRE(drafts[0].draft->items.size() == 2);
    CHECK(drafts[0].draft->items[0].artwork[0].file == shop.path(QStringLiteral("PO-1001_line-1.png")));
    CHECK(drafts[0].draft->items[1].artwork[0].file == shop.path(QStringLiteral("PO-1001_line-2.png")));
    CHECK(drafts[1].order.reference == "PO-1002");

    shop.put(QStringLiteral("PO-1001_line-3.png"), picture(4));
    REQUIRE(eventually(
        [&] {
            const auto now = (*desk)->orders().find(drafts[0].order.id);
            return now && now->draft->items.size() == 3;
        },
        30'000));
    CHECK(FolderShop::drafts(*desk).size() == 2);
    // An order that was placed is not touched.
    REQUIRE(await((*desk)->orders().remove(drafts[1].order.id)).has_value());
    shop.put(QStringLiteral("PO-1002/other.png"), picture(5));
    CHECK(eventually([&] { return FolderShop::drafts(*desk).size() == 2; }, 30'000));
}

TEST_CASE("what cannot be printed or placed makes a draft that needs attention, in words")
{
    FolderShop shop;
    auto desk = shop.openNew();
    shop.put(QStringLiteral("letter.docx"), "this is no picture");
    shop.watch(*desk);
    REQUIRE(eventually([&] { return FolderShop::drafts(*desk).size() == 1; }, 30'000));
    const store::StoredOrder made = FolderShop::drafts(*desk)[0];
    CHECK(made.order.needsAttention);
    REQUIRE(made.order.issues.size() == 1);
    CHECK(made.order.issues[0].message.english().startsWith("letter.docx cannot be printed as it is: "));

    // A folder that is gone says so, and works again once it is back.
    REQUIRE(QDir().rename(shop.path(), shop.folder.filePath("away")));
    REQUIRE(eventually([&] { return !(*desk)->hotFolders().all()->front().problem.isEmpty(); }, 30'000));
    CHECK((*desk)->hotFolders().all()->front().problem.english().contains("is not there"));
    REQUIRE(QDir().rename(shop.folder.filePath("away"), shop.path()));
    CHECK(eventually([&] { return (*desk)->hotFolders().all()->front().problem.isEmpty(); }, 30'000));
    CHECK(FolderShop::drafts(*desk).size() == 1);
}

#ifdef Q_OS_LINUX
TEST_CASE("files whose names cannot be read are reported, and the others are taken")
{
    FolderShop shop;
    auto desk = shop.openNew();
    const QByteArray name = QFile::encodeName(shop.path()) + "/caf\xe9.png";
    std::ofstream(name.toStdString()) << "not UTF-8";
    shop.put(QStringLiteral("good.png"), picture(1));
    shop.watch(*desk);
    REQUIRE(eventually([&] { return FolderShop::drafts(*desk).size() == 1; }, 30'000));
    CHECK(eventually([&] { return (*desk)->hotFolders().all()->front().problem.english().contains("passed over"); }));
    const Result<FolderReport> report = await((*desk)->hotFolders().test((*desk)->hotFolders().all()->front().name));
    REQUIRE(report);
    CHECK(report->problem.isEmpty());
    CHECK(report->passedOver.english().startsWith("1 file there is passed over"));
}
#endif

TEST_CASE("watched folders are added, changed, tested and removed")
{
    FolderShop shop;
    auto desk = shop.openNew();
    HotFolders &folders = (*desk)->hotFolders();
    const QString in = QStringLiteral("In");
    CHECK(folders.add(in, QStringLiteral("Nobody"), shop.path(), mugs(), 0).error().code == ErrorCode::NotFound);
    CHECK(folders.add(in, accountName, shop.path("no"), mugs(), 0).error().code == ErrorCode::NotFound);
    CHECK(folders.add(in, accountName, shop.path(), Draft(), 0).error().code == ErrorCode::Validation);
    CHECK(folders.add(in, accountName, shop.path(), mugs(), -1).error().code == ErrorCode::Usage);
    REQUIRE(folders.add(in, accountName, shop.path(), mugs(), 0).has_value());
    CHECK(folders.add(QStringLiteral("in"), accountName, shop.folder.path(), mugs(), 0).error().code ==
          ErrorCode::Usage);
    CHECK(folders.add(QStringLiteral("Other"), accountName, shop.path(), mugs(), 0).error().code == ErrorCode::Usage);
    // Reading the database's own files would drop the locks on them.
    for (const QString &own : {shop.folder.path(), QStringLiteral("/")})
        CHECK(folders.add(QStringLiteral("Own"), accountName, own, mugs(), 0).error().code == ErrorCode::Usage);
    HotFolderChange change;
    change.interval = 30;
    REQUIRE(folders.change(in, change).has_value());
    CHECK(folders.find(in)->interval == 30);
    CHECK(folders.find(in)->draft["items"][0]["sku"] == "MUG-W");

    shop.put(QStringLiteral("PO-7_line-2.png"), picture(1));
    shop.put(QStringLiteral(".hidden.png"), picture(2));
    const Result<FolderReport> report = await(folders.test(in));
    REQUIRE(report.has_value());
    REQUIRE(report->files.size() == 1);
    CHECK(report->files[0].reference == "PO-7");
    CHECK(report->files[0].item == 0);
    CHECK(FolderShop::drafts(*desk).empty());
    REQUIRE(folders.remove(in).has_value());
    CHECK(folders.find(in).error().code == ErrorCode::NotFound);
    CHECK(QFile::exists(shop.path(QStringLiteral("PO-7_line-2.png"))));
}
