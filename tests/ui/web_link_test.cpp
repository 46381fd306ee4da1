// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/web_link.h"

#include "tests/support/catch.h"
#include "tests/ui/shell_fixture.h"
#include "ui/order/link_label.h"
#include "ui/order/order_pane.h"
#include "ui/orders/order_list.h"
#include "ui/orders/order_model.h"
#include "ui/orders/order_table.h"
#include "ui/session/actions.h"

#include <QApplication>
#include <QDesktopServices>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QTest>

#include <memory>

using namespace platen;
using namespace platen::test;

namespace {

// Not web addresses, whatever they look like.
const QStringList strange{"file:///usr/share/applications/start.desktop",
                          "file://files.example/share/start.exe",
                          "FILE:///etc/hosts",
                          "\\\\files.example\\share\\start.exe",
                          "//files.example/share/start.exe",
                          "/etc/hosts",
                          "C:\\start.exe",
                          "c:/start.exe",
                          "start.exe",
                          "track.example.org/1",
                          "javascript:alert(1)",
                          "data:text/html,<script>alert(1)</script>",
                          "mailto:ada@example.org",
                          "smb://files.example/share",
                          "ftp://files.example/a.pdf",
                          "ms-msdt:/id",
                          "vbscript:x",
                          "https:",
                          "https:///etc/hosts",
                          "http:\\\\files.example\\share",
                          "https:files.example",
                          "https://",
                          "https://bank.example@evil.example/",
                          "https://bank.example:secret@evil.example/",
                          "https://bank.example\\@evil.example/",
                          "https://evil.example\\.bank.example/",
                          "https://a b.example/",
                          "https://evil.example/\u202efdp.exe",
                          "https://evil.example/\nfile:///etc/hosts",
                          "https://evil.example:99999/",
                          ""};

// Receives what would be opened, instead of the system.
class Opened : public QObject
{
    Q_OBJECT
public:
    Opened()
    {
        for (const QString &scheme : schemes())
            QDesktopServices::setUrlHandler(scheme, this, "take");
    }
    ~Opened() override
    {
        for (const QString &scheme : schemes())
            QDesktopServices::unsetUrlHandler(scheme);
    }
    QStringList urls;

public Q_SLOTS:
    void take(const QUrl &url) { urls << url.toString(); }

private:
    static QStringList schemes()
    {
        return {"http", "https", "file", "javascript", "data", "mailto", "smb", "ftp", "ms-msdt", "vbscript", "c", ""};
    }
};

} // namespace

TEST_CASE("only web addresses are links", "[links]")
{
    for (const QString &address : strange) {
        CAPTURE(address);
        CHECK_FALSE(webLink(address));
        CHECK_FALSE(openWebLink(address));
        const std::unique_ptr<QWidget> widget(linkOrText("TRACK-1", address, nullptr));
        CHECK_FALSE(qobject_cast<LinkLabel *>(widget.get()));
        const auto *label = qobject_cast<QLabel *>(widget.get());
        REQUIRE(label);
        CHECK(label->textInteractionFlags().testFlag(Qt::TextSelectableByMouse));
        CHECK(label->text().startsWith("TRACK-1"));
    }
    for (const QString &address :
         QStringList{"https://track.example.org/1", "http://track.example.org/1", "HTTPS://Track.Example.org/1",
                     " https://track.example.org/1 ", "https://track.example.org/?n=AB 123&x=ü#part",
                     "https://[2001:db8::1]:8443/1", "https://müller.example/1"}) {
        CAPTURE(address);
        CHECK(webLink(address));
    }
}

TEST_CASE("a link shows the host that it leads to", "[links]")
{
    const auto hostOf = [](const QString &text, const QString &address) {
        return LinkLabel(text, *webLink(address)).shownHost();
    };
    CHECK(hostOf("TRACK-1", "https://track.example.org/1") == "track.example.org");
    CHECK(hostOf("https://bank.example/", "https://evil.example/") == "evil.example");
    CHECK(hostOf("https://bank.example/?evil.example", "https://evil.example/") == "evil.example");
    CHECK(hostOf("track.example.org", "https://track.example.org/1").isEmpty());
    CHECK(hostOf("https://track.example.org/1", "https://track.example.org/1").isEmpty());
    CHECK(hostOf("TRACK-1", "https://xn--pypal-4ve.example/") == "xn--pypal-4ve.example");
    CHECK(hostOf("TRACK-1", QStringLiteral("https://p\u0430ypal.example/")).startsWith("xn--"));
    const LinkLabel link("TRACK-1", *webLink(QStringLiteral("https://track.example.org/1")));
    CHECK(link.accessibleName() == "TRACK-1, track.example.org");
    CHECK(link.toolTip() == "https://track.example.org/1");
    CHECK(link.sizeHint().width() > LinkLabel("TRACK-1", QUrl("https://TRACK-1/")).sizeHint().width());
}

TEST_CASE("in an order's page, clicks open the web and nothing else", "[links]")
{
    Opened opened;
    ShellDesk desk(1);
    MainWindow &window = desk.open();
    OrderModel &model = window.list().model();
    desk.update(model.oidAt(0), [](store::StoredOrder &stored) {
        Order &order = stored.order;
        order.stage = Stage::InProduction;
        Item &item = order.items.front();
        item.artwork.clear();
        for (const QString &address : strange) {
            Shipment shipment;
            shipment.trackingNumber = "TRACK";
            shipment.trackingUrl = address;
            order.shipments.push_back(shipment);
            order.issues.push_back({"code", QStringLiteral("The file could not be fetched"), {}, address});
            Artwork artwork;
            artwork.url = address;
            item.artwork.push_back(artwork);
        }
        item.artwork.push_back({{}, {}, "/home/ada/a.png", {}, {}, {}, {}});
        Shipment shipment;
        shipment.trackingNumber = "TRACK-9";
        shipment.trackingUrl = "https://track.example.org/9";
        order.shipments.push_back(shipment);
    });
    window.list().reload();
    // The list may be reloaded, and the page shown again, after the row was selected: the links are clicked once they
    // stay.
    const auto theLink = [&] {
        const QList<LinkLabel *> links = window.pane().findChildren<LinkLabel *>();
        return links.size() == 1 ? links.front() : nullptr;
    };
    QPointer<LinkLabel> shown;
    REQUIRE(eventually([&] {
        if (!window.pane().order())
            window.list().table().chooseRow(0);
        const QPointer<LinkLabel> before = std::exchange(shown, theLink());
        QTest::qWait(100);
        return shown && shown == before;
    }));
    for (LinkLabel *link : window.pane().findChildren<LinkLabel *>())
        QTest::mouseClick(link, Qt::LeftButton);
    CHECK(window.pane().findChildren<QPushButton *>("fix-open").isEmpty());
    QStringList texts;
    for (const QLabel *label : window.pane().findChildren<QLabel *>())
        texts << label->text();
    CHECK(texts.filter("start.desktop").size() >= 2); // at the shipment and at the issue, to be copied
    CHECK(opened.urls == QStringList{"https://track.example.org/9"});
    // The menu's entry opens the first one that may be opened.
    QAction *tracking = window.actions().action("order.tracking");
    REQUIRE(eventually([&] { return tracking->isEnabled(); }));
    tracking->trigger();
    CHECK(opened.urls == QStringList{"https://track.example.org/9", "https://track.example.org/9"});
}

#include "web_link_test.moc"
