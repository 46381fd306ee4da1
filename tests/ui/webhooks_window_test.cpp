// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/order_reader.h"
#include "tests/ui/composer_fixture.h"
#include "tests/ui/shell_fixture.h"
#include "ui/order/order_pane.h"
#include "ui/orders/order_list.h"
#include "ui/session/actions.h"
#include "ui/shell/sidebar.h"
#include "ui/webhooks/webhooks_window.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTreeWidget>

using namespace platen;
using namespace platen::test;

namespace {

void click(QWidget &in, const QString &name)
{
    auto *button = field<QPushButton>(in, name);
    INFO(name);
    REQUIRE(eventually([button] { return button->isEnabled(); }));
    button->click();
}

} // namespace

TEST_CASE("the listener is started, tested, and shows received events")
{
    Desk desk;
    desk.addAccount();
    desk.run();
    WebhooksWindow window(desk.host);
    window.show();
    auto *status = field<QLabel>(window, "listenerStatus");
    auto *list = field<QTreeWidget>(window, "events");
    CHECK(status->text().contains("Not listening"));
    const auto *empty = field<QLabel>(window, "noEvents");
    CHECK(eventually([&] { return empty->text().contains("Start listening"); }));
    click(window, "listen");
    REQUIRE(eventually([&] { return status->text().contains("Listening at http://127.0.0.1:"); }));
    CHECK(field<QSpinBox>(window, "port")->value() > 0);
    CHECK_FALSE(empty->text().contains("Start listening"));
    CHECK(empty->text().contains("address"));

    click(window, "selfTest");
    auto *result = field<QLabel>(window, "selfTestResult");
    REQUIRE(eventually([&] { return result->text().contains("From this computer"); }));
    CHECK(result->text().contains("cannot reach this address from the internet"));
    CHECK_FALSE(result->text().contains("reachable", Qt::CaseInsensitive));

    const auto *endpoint = field<QLineEdit>(window, "endpoint.Test sandbox");
    const QString url = endpoint->text();
    REQUIRE(url.startsWith("http://127.0.0.1:"));
    const QString base = url.left(url.lastIndexOf('/'));
    const QString token = url.mid(url.lastIndexOf('/') + 1);
    CHECK(token.size() >= 16);

    const QByteArray body = R"({"specversion":"1.0","type":"com.prodigi.order.status.stage.changed#InProgress",)"
                            R"("source":"sandbox","id":"evt-1","time":"2026-11-20T10:00:00Z","data":{"id":"ord_1"}})";
    CHECK(sendHttp("POST", base + "/wrong-token", body, "application/cloudevents+json").status == 404);
    CHECK(sendHttp("POST", url, body, "application/cloudevents+json").status == 200);
    REQUIRE(eventually([&] {
        if (auto *news = window.findChild<QPushButton *>("news"); news->isVisible())
            news->click();
        return list->topLevelItemCount() == 2;
    }));

    field<QCheckBox>(window, "rejectedOnly")->click();
    REQUIRE(eventually([&] { return list->topLevelItemCount() == 1; }));
    CHECK(list->topLevelItem(0)->text(1) == "Rejected");
    CHECK_FALSE(list->topLevelItem(0)->icon(1).isNull());
    CHECK(list->topLevelItem(0)->text(5).contains("token", Qt::CaseInsensitive));
    field<QCheckBox>(window, "rejectedOnly")->click();
    REQUIRE(eventually([&] { return list->topLevelItemCount() == 2; }));
    list->setCurrentItem(list->topLevelItem(0));
    CHECK(field<QPlainTextEdit>(window, "eventBody")->toPlainText().contains("\"id\": \"evt-1\""));
    CHECK(field<QPlainTextEdit>(window, "eventHeaders")->toPlainText().contains("cloudevents", Qt::CaseInsensitive));
    click(window, "copyCurl");
    const QString command = QApplication::clipboard()->text();
    CHECK(command.startsWith("curl "));
    CHECK_FALSE(command.contains(token));
    click(window, "replay");
    REQUIRE(eventually([&] { return field<QLabel>(window, "replayResult")->text().startsWith("Replayed"); }));

    // A new URL needs a confirmation, and then the old one no longer works.
    click(window, "rotate.Test sandbox");
    click(window, "rotateReally");
    REQUIRE(eventually([&] {
        const auto *now = window.findChild<QLineEdit *>("endpoint.Test sandbox");
        return now && now->isVisible() && now->text() != url;
    }));
    CHECK(sendHttp("POST", url, body, "application/cloudevents+json").status == 404);

    click(window, "listen");
    REQUIRE(eventually([&] { return status->text().contains("Not listening"); }));
}

TEST_CASE("the self-test reports a different server, and a missing one")
{
    Desk desk;
    desk.addAccount();
    WebhooksWindow window(desk.host);
    window.show();
    auto *result = field<QLabel>(window, "selfTestResult");
    field<QLineEdit>(window, "publicUrl")->setText(desk.sandbox.url()); // a server, but not this one
    click(window, "listen");
    REQUIRE(eventually([&] { return field<QLabel>(window, "listenerStatus")->text().contains("Listening at"); }));
    click(window, "selfTest");
    REQUIRE(eventually([&] { return result->text().contains("responds"); }));
    CHECK_FALSE(result->text().contains("this computer, Platen responds"));
    field<QLineEdit>(window, "publicUrl")->setText("http://127.0.0.1:1");
    click(window, "apply");
    REQUIRE(
        eventually([&] { return field<QPushButton>(window, "selfTest")->isEnabled() && result->text().isEmpty(); }));
    QTest::qWait(200);
    click(window, "selfTest");
    REQUIRE(eventually([&] { return result->text().contains("Not reachable"); }));
}

TEST_CASE("an invalid public URL is reported, and nothing is started")
{
    Desk desk;
    WebhooksWindow window(desk.host);
    window.show();
    field<QLineEdit>(window, "publicUrl")->setText("not a url");
    click(window, "listen");
    auto *error = field<QWidget>(window, "listenerError");
    REQUIRE(eventually([&] { return error->isVisible(); }));
    CHECK(field<QLabel>(window, "listenerStatus")->text().contains("Not listening"));
}

TEST_CASE("the order that an event is about is a double click away", "[webhooks]")
{
    ShellDesk desk(24);
    MainWindow &window = desk.open();
    window.sidebar().choose("shipped");
    window.list().setSearch("nothing of that name");
    window.actions().action("accounts.webhooks")->trigger();
    auto *webhooks = window.findChild<WebhooksWindow *>();
    REQUIRE(webhooks);
    const auto page = waitFor<store::OrderReader::Page>(
        desk.host().read([](store::OrderReader &reader) { return reader.page({}, 100, {}); }));
    REQUIRE(page);
    const QString id = page->orders.at(3).id;
    Q_EMIT webhooks->orderWanted(id);
    CHECK(eventually([&] { return window.pane().order() && window.pane().order()->order.id == id; }));
    CHECK(window.list().view().id == "all");
}
