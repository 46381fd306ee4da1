// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/support/wait.h"
#include "ui/artwork/thumbnail_label.h"
#include "ui/order/item_section.h"

#include <QApplication>
#include <QImage>
#include <QTemporaryDir>

using namespace platen;
using namespace platen::artwork;
using platen::test::eventually;

namespace {

QString redPicture(const QTemporaryDir &folder)
{
    const QString path = folder.filePath("red.png");
    QImage image(400, 200, QImage::Format_RGB32);
    image.fill(Qt::red);
    REQUIRE(image.save(path));
    return path;
}

} // namespace

TEST_CASE("a thumbnail arrives later, in a place that was kept for it", "[artwork]")
{
    const QTemporaryDir folder;
    ThumbnailStore store(folder.filePath("thumbnails"));
    ThumbnailLabel label(store, {redPicture(folder), {}}, 96);
    label.show();
    CHECK_FALSE(label.hasPicture());
    CHECK(label.size() == QSize(96, 96));
    CHECK(label.grab().toImage().pixelColor(48, 48) != QColor(Qt::red));
    REQUIRE(eventually([&label] { return label.hasPicture(); }));
    CHECK(label.size() == QSize(96, 96));
    const QImage drawn = label.grab().toImage();
    CHECK(drawn.pixelColor(48, 48) == QColor(Qt::red));
    CHECK(drawn.pixelColor(48, 10) != QColor(Qt::red)); // twice as wide as high
}

TEST_CASE("the pane shows thumbnails of files on this computer only", "[artwork]")
{
    const QTemporaryDir folder;
    Order order;
    order.items.emplace_back();
    order.items.front().artwork.resize(2);
    order.items.front().artwork.front().file = redPicture(folder);
    order.items.front().artwork.back().url = QStringLiteral("https://pictures.example/a.png");
    ItemSection items;
    items.setOrder(order);
    CHECK(items.findChildren<ThumbnailLabel *>().isEmpty());
    items.setThumbnails(std::make_shared<ThumbnailStore>(folder.filePath("thumbnails")));
    items.setOrder(order);
    const QList<ThumbnailLabel *> labels = items.findChildren<ThumbnailLabel *>();
    REQUIRE(labels.size() == 1);
    items.resize(400, 400);
    items.show();
    QApplication::processEvents();
    const QSize before = items.sizeHint();
    REQUIRE(eventually([&labels] { return labels.front()->hasPicture(); }));
    QApplication::processEvents();
    CHECK(items.sizeHint() == before);
    items.setOrder({}); // while nothing or something is under way
}
