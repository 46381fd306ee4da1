// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of artwork in the list of orders.
#include "tests/support/catch.h"
#include "tests/ui/shell_fixture.h"
#include "ui/orders/order_columns.h"
#include "ui/orders/order_list.h"
#include "ui/orders/order_model.h"
#include "ui/orders/order_pictures.h"
#include "ui/orders/order_table.h"

#include <QImage>
#include <QSignalSpy>

using namespace platen;
using namespace platen::test;

namespace {

QString redPicture(const QString &folder)
{
    const QString path = folder + QStringLiteral("/red.png");
    QImage image(400, 400, QImage::Format_RGB32);
    image.fill(Qt::red);
    REQUIRE(image.save(path));
    return path;
}

void giveArtwork(ShellDesk &desk, qint64 oid, const QString &file)
{
    desk.update(oid, [&file](store::StoredOrder &stored) {
        stored.order.items.front().artwork.clear();
        stored.order.items.front().artwork.push_back({QStringLiteral("default"), {}, file, {}, {}, {}, {}});
    });
}

int redPixels(const MainWindow &window, int row)
{
    OrderTable &table = window.list().table();
    const QRect cell = table.visualRect(window.list().model().index(row, static_cast<int>(OrderColumn::Items)));
    const QImage image = table.viewport()->grab(cell).toImage();
    int red = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            red += image.pixelColor(x, y) == QColor(Qt::red) ? 1 : 0;
    }
    return red;
}

} // namespace

TEST_CASE("the list shows the artwork of orders, beside their items", "[orders][artwork]")
{
    ShellDesk desk(3);
    MainWindow &window = desk.open();
    OrderModel &model = window.list().model();
    const QString file = redPicture(desk.path());
    giveArtwork(desk, model.oidAt(1), file);
    REQUIRE(eventually([&] { return redPixels(window, 1) > 200; }));
    CHECK(redPixels(window, 0) == 0);
    CHECK(redPixels(window, 1) <= OrderPictures::side * OrderPictures::side);
    // An order that changes is looked at again.
    giveArtwork(desk, model.oidAt(1), QString());
    REQUIRE(eventually([&] { return redPixels(window, 1) == 0; }));
    giveArtwork(desk, model.oidAt(0), file);
    REQUIRE(eventually([&] { return redPixels(window, 0) > 200; }));
}

TEST_CASE("pictures of rows that were scrolled past are not looked up", "[orders][artwork]")
{
    ShellDesk desk(300);
    MainWindow &window = desk.open();
    OrderModel &model = window.list().model();
    const QString folder = desk.path() + QStringLiteral("/pictures");
    const auto store = std::make_shared<artwork::ThumbnailStore>(folder);
    const QString file = redPicture(desk.path());
    QSignalSpy announced(&desk.host(), &EngineHost::ordersChanged);
    giveArtwork(desk, model.oidAt(0), file);
    giveArtwork(desk, model.oidAt(299), file);
    REQUIRE(eventually([&] { return !announced.isEmpty(); }));
    while (announced.wait(1000)) { // a change that is announced later is looked up again
    }
    OrderPictures pictures(desk.host(), store);
    for (int row = 0; row < 300; ++row)
        CHECK(pictures.of(model.oidAt(row), 1).isNull());
    REQUIRE(eventually([&] { return !pictures.of(model.oidAt(299), 1).isNull(); }));
    CHECK(store->drawn() == 1); // and not the first one, which nobody waited for
    REQUIRE(eventually([&] { return !pictures.of(model.oidAt(0), 1).isNull(); }));
}
