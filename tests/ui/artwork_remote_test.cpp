// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of artwork on the web, in the pane and the composer.
#include "tests/ui/composer_fixture.h"
#include "ui/artwork/remote_picture_box.h"
#include "ui/composer/artwork_strip.h"
#include "ui/order/item_section.h"

#include <QCryptographicHash>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

using namespace platen;
using namespace platen::test;

namespace {

Order orderWith(const QString &url)
{
    Order order;
    order.items.emplace_back().artwork.emplace_back().url = url;
    return order;
}

std::shared_ptr<artwork::ThumbnailStore> provided(Desk &desk)
{
    const auto store = std::make_shared<artwork::ThumbnailStore>(desk.folder.filePath("thumbnails"));
    RemoteThumbnails::provide(desk.host, store);
    return store;
}

// As if it had been fetched before.
void keep(artwork::ThumbnailStore &store, const Desk &desk, const QString &address)
{
    QImage image(200, 200, QImage::Format_RGB32);
    image.fill(Qt::green);
    const QString path = desk.folder.filePath("fetched.png");
    REQUIRE(image.save(path));
    bool isDrawn = false;
    const auto request =
        store.request({path, {}, 1, address}, 96, [&](const QByteArray &png) { isDrawn = !png.isEmpty(); });
    REQUIRE(eventually([&] { return isDrawn; }));
    REQUIRE(QFile::remove(path));
}

} // namespace

TEST_CASE("a server in the local network is asked for pictures only if a person allows it", "[artwork]")
{
    Desk desk;
    const auto store = provided(desk);
    ItemSection items;
    items.setThumbnails(store, RemoteThumbnails::of(desk.host));
    items.resize(500, 400);
    items.show();
    items.setOrder(orderWith("https://localhost:1/a.png")); // where nobody listens
    auto *box = items.findChild<RemotePictureBox *>();
    REQUIRE(box);
    REQUIRE(eventually([&] { return box->isSettled(); }));
    auto *allow = field<QToolButton>(*box, "allowPicture");
    CHECK(allow->isVisible());
    CHECK(allow->text().contains("localhost"));
    QTest::mouseClick(allow, Qt::LeftButton);
    REQUIRE(eventually([&] { return box->isSettled() && !allow->isVisible(); }));
    CHECK_FALSE(field<QLabel>(*box, "pictureNote")->text().isEmpty()); // there is no such server
    CHECK_FALSE(box->thumb()->hasPicture());

    // It stays allowed, and a failure is not repeated with every look at the order.
    items.setOrder({});
    items.setOrder(orderWith("https://localhost:1/a.png"));
    box = items.findChild<RemotePictureBox *>();
    REQUIRE(box);
    REQUIRE(eventually([&] { return box->isSettled(); }));
    CHECK_FALSE(field<QToolButton>(*box, "allowPicture")->isVisible());
}

TEST_CASE("a picture that was fetched once comes from disk", "[artwork]")
{
    Desk desk;
    const auto store = provided(desk);
    keep(*store, desk, "https://pictures.example/a.png");
    ItemSection items;
    items.setThumbnails(store, RemoteThumbnails::of(desk.host));
    items.show();
    items.setOrder(orderWith("https://pictures.example/a.png"));
    auto *box = items.findChild<RemotePictureBox *>();
    REQUIRE(box);
    REQUIRE(eventually([&] { return box->isSettled(); }));
    CHECK(box->thumb()->hasPicture());
    CHECK_FALSE(box->isVisible()); // there is nothing to be said
}

TEST_CASE("the print file that a provider made is shown", "[artwork]")
{
    Desk desk;
    const auto store = provided(desk);
    const QString address = "https://oms.example.org/files/17.pdf";
    keep(*store, desk, address);
    Order order;
    order.items.emplace_back().printFile = PrintFile{"ready", address};
    CHECK(pictureHosts(order) == QStringList{"oms.example.org"});
    ItemSection items;
    items.setThumbnails(store, RemoteThumbnails::of(desk.host));
    items.resize(500, 400);
    items.show();
    items.setOrder(order);
    auto *box = items.findChild<RemotePictureBox *>();
    REQUIRE(box);
    REQUIRE(eventually([&] { return box->isSettled(); }));
    CHECK(box->thumb()->hasPicture());

    order.items.front().printFile->url = "http://oms.example.org/files/17.pdf"; // not over an open line
    ItemSection others;
    others.setThumbnails(store, RemoteThumbnails::of(desk.host));
    others.setOrder(order);
    CHECK_FALSE(others.findChild<RemotePictureBox *>());
}

TEST_CASE("only https addresses are asked for pictures", "[artwork]")
{
    Desk desk;
    const auto store = provided(desk);
    ItemSection items;
    items.setThumbnails(store, RemoteThumbnails::of(desk.host));
    for (const char *url :
         {"http://pictures.example/a.png", "ftp://pictures.example/a.png", "file:///etc/passwd", ""}) {
        items.setOrder(orderWith(QString::fromLatin1(url)));
        CHECK(items.findChildren<RemotePictureBox *>().isEmpty());
    }
    Order order = orderWith("https://pictures.example/a.png");
    order.items.front().artwork.front().thumbnailUrl = QStringLiteral("https://small.example/a.png");
    CHECK(pictureUrl(order.items.front().artwork.front()) == QUrl("https://small.example/a.png"));
    CHECK(pictureHosts(order) == QStringList{"pictures.example", "small.example"});
}

TEST_CASE("the composer shows the picture at a typed address, and says that it is not checked", "[composer][artwork]")
{
    Desk desk;
    desk.addAccount();
    const auto store = provided(desk);
    keep(*store, desk, "https://pictures.example/a.png");
    Composer composer(desk.host);
    composer.startEmpty();
    composer.show();
    QLineEdit *address = nullptr;
    REQUIRE(
        eventually([&] { return (address = composer.findChild<QLineEdit *>("item0.artwork.default")) != nullptr; }));
    address->setText("https://pictures.example/a.png");
    auto *strip = field<ArtworkStrip>(composer, "item0.artwork.default.strip");
    REQUIRE(eventually([&] { return strip->isVisible(); }));
    CHECK(field<QLabel>(*strip, "finding")->text().startsWith("Only files on this computer are checked"));
    CHECK_FALSE(field<QToolButton>(*strip, "look")->isVisible());
    REQUIRE(eventually([&] { return strip->findChild<ArtworkThumb *>("thumb")->hasPicture(); }));
    address->clear();
    REQUIRE(eventually([&] { return !strip->isVisible(); }));
}
