// SPDX-License-Identifier: GPL-3.0-or-later
// Text from customers and providers is shown as plain characters: in the real windows, every widget and every cell is
// hovered, and every label is checked.
#include "core/store/account_store.h"
#include "core/store/inbox_store.h"
#include "tests/ui/hover.h"
#include "tests/ui/shell_fixture.h"
#include "ui/order/link_label.h"
#include "ui/order/order_pane.h"
#include "ui/order/timeline_view.h"
#include "ui/orders/order_list.h"
#include "ui/orders/order_model.h"
#include "ui/orders/order_table.h"
#include "ui/session/actions.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/plain_text.h"

#include <QApplication>
#include <QLabel>
#include <QMessageBox>
#include <QTest>
#include <QToolTip>
#include <QTreeWidget>

#include "tests/support/catch.h"

using namespace platen;
using namespace platen::test;

namespace {

// Makes an order contain the text everywhere.
void makeHostile(store::StoredOrder &stored, const QString &text)
{
    Order &order = stored.order;
    order.reference = text;
    order.remoteId = text;
    order.providerStatus = text;
    order.shippingMethod = text;
    order.note = text;
    order.metadata = {{text, text}};
    order.recipient.name = text;
    order.recipient.company = text;
    order.recipient.email = text;
    order.recipient.phone = text;
    order.recipient.address = {text, text, text, text, text, QStringLiteral("GB")};
    Item &item = order.items.front();
    item.reference = item.sku = item.title = item.status = item.note = item.sizing = item.remoteId = text;
    item.attributes = {{text, text}};
    item.printFile = PrintFile{text, text};
    item.artwork = {{text, text, {}, {}, {}, text, {}}, {text, {}, text, {}, {}, text, {}}};
    order.shipments = {
        {text, text, text, text, text, text, order.createdAt, {{text, text, 1}}},
        {text, text, text, text, text, "https://track.example.org/1", order.createdAt, {{text, text, 1}}}};
    order.charges = {{text, text, Money{100, "GBP"}, text}};
    order.issues = {{text, text, text, text}, {text, {}, text, "https://pay.example.org/1"}};
    order.stage = Stage::OnHold;
    order.needsAttention = true;
}

void fill(ShellDesk &desk)
{
    auto database = store::Database::open(*DataDir::open(desk.path()), store::Database::Access::Write).value();
    store::AccountRecord account;
    account.name = QStringLiteral("<b>Shop</b> & Söhne");
    account.provider = QStringLiteral("prodigi");
    account.settings = {{"environment", "live"}, {"base_url", "http://127.0.0.1:9"}};
    const qint64 id = store::AccountStore(*database).add(account).value().id;
    Error error;
    error.message = hostileTexts().first();
    REQUIRE(store::AccountStore(*database).noteSync(id, {}, storedError(error)));
    std::vector<store::InboxMessage> messages;
    for (const QString &text : hostileTexts()) {
        store::InboxEvent event;
        event.eventId = event.type = text;
        event.reason = text;
        event.outcome = store::EventOutcome::Rejected;
        messages.push_back({0, id, {}, QDateTime::currentDateTimeUtc(), {{text, text}}, text.toUtf8(), {event}});
    }
    auto transaction = store::Transaction::begin(*database, store::Durability::Promised);
    REQUIRE(store::InboxStore(*database).append(messages));
    REQUIRE(transaction->commit());
}

} // namespace

TEST_CASE("names that look like HTML are shown as they are, wherever the pointer is", "[plain text]")
{
    ShellDesk desk(static_cast<int>(hostileTexts().size()));
    fill(desk);
    MainWindow &window = desk.open();
    OrderModel &model = window.list().model();
    for (int row = 0; row < model.rowCount(); ++row) {
        const QString &text = hostileTexts()[row];
        const qint64 oid = model.oidAt(row);
        for (const TimelineSource source : {TimelineSource::Webhook, TimelineSource::Provider})
            desk.addTimeline(oid, {QDateTime::currentDateTimeUtc(), source, {}, text, text});
        desk.update(oid, [&](store::StoredOrder &order) { makeHostile(order, text); });
    }
    window.list().reload();
    REQUIRE(eventually([&] {
        return model.orderAt(0) && model.orderAt(model.rowCount() - 1) && !model.isLoading() &&
               hostileTexts().contains(model.orderAt(0)->recipient);
    }));
    Hover hover;
    for (int row = 0; row < model.rowCount(); ++row) {
        window.list().table().chooseRow(row);
        const qint64 oid = model.oidAt(row);
        REQUIRE(eventually([&] { return window.pane().order() && window.pane().order()->oid == oid; }));
        checkLabels(&window);
        hover.everything(&window);
    }
    for (const QString &text : hostileTexts())
        CHECK(hasSeen(hover.texts(), text));
    CHECK(hasSeen(hover.texts(), QStringLiteral("<b>Shop</b> & Söhne")));

    SECTION("in the list of events")
    {
        window.actions().action(QStringLiteral("accounts.webhooks"))->trigger();
        QTreeWidget *events = nullptr;
        REQUIRE(eventually([&] {
            for (QWidget *other : QApplication::topLevelWidgets()) {
                if (auto *found = other->findChild<QTreeWidget *>(QStringLiteral("events")))
                    events = found;
            }
            return events && events->topLevelItemCount() == hostileTexts().size();
        }));
        Hover there;
        checkLabels(events->window());
        there.everything(events->window());
        for (const QString &text : hostileTexts())
            CHECK(hasSeen(there.texts(), text));
    }
    SECTION("when orders are cancelled")
    {
        window.list().table().selectAll();
        window.actions().action(QStringLiteral("order.cancel"))->trigger();
        QWidget *dialog = nullptr;
        REQUIRE(eventually([&] {
            dialog = QApplication::activeModalWidget();
            return dialog != nullptr;
        }));
        checkLabels(dialog);
        Hover there;
        there.everything(dialog);
        dialog->close();
    }
    SECTION("among the accounts")
    {
        window.actions().action(QStringLiteral("settings.accounts"))->trigger();
        QWidget *dialog = nullptr;
        REQUIRE(eventually([&] {
            dialog = window.findChild<QWidget *>(QStringLiteral("settingsWindow"));
            return dialog && dialog->isVisible();
        }));
        checkLabels(dialog);
        Hover there;
        there.everything(dialog);
        dialog->close();
    }
}

TEST_CASE("no label or message can be rich text by accident", "[plain text]")
{
    const QString text = hostileTexts().first();
    QLabel label(text);
    label.show();
    CHECK(label.textFormat() == Qt::PlainText);
    CHECK(label.text() == text);
    QMessageBox box(QMessageBox::Warning, text, text);
    box.setInformativeText(text);
    box.show();
    for (const QLabel *each : box.findChildren<QLabel *>()) {
        if (!each->text().isEmpty())
            CHECK(each->textFormat() == Qt::PlainText);
    }
    QLabel meant;
    meant.setTextFormat(Qt::RichText);
    meant.setText(QStringLiteral("<b>meant</b>"));
    meant.show();
    CHECK(meant.textFormat() == Qt::RichText);
    QToolTip::showText(QPoint(100, 100), text, &label);
    REQUIRE(shownToolTip());
    CHECK(shownToolTip()->textFormat() == Qt::PlainText);
    CHECK(QToolTip::text() == text);
    QToolTip::hideText();
}

TEST_CASE("an ampersand in a name is shown, and creates no shortcut", "[plain text]")
{
    CHECK(escapedMnemonic("Marks & Sons") == "Marks && Sons");
    const LinkLabel link("R&D-1", QUrl("https://track.example.org/1"));
    CHECK(link.text() == "R&D-1");
    CHECK(link.shortcut().isEmpty());
}

TEST_CASE("a line that starts with a right-to-left name has the window's direction", "[plain text]")
{
    const QString name = QStringLiteral("\u2068רחוב 5\u2069");
    const QString ours = QStringLiteral("“%1” at the provider").arg(name);
    CHECK(directed(ours) == QChar(0x200e) + ours);
    CHECK(directed("Shipped · " + name) == "Shipped · " + name);
    CHECK(directed(QStringLiteral("רחוב 5")) == QStringLiteral("רחוב 5")); // all of it is the name
    CHECK(directed("Ada\n3 × " + name) == "Ada\n" + QString(QChar(0x200e)) + "3 × " + name);
    const std::unique_ptr<QLabel> label(plainLabel(ours));
    CHECK_FALSE(label->text().isRightToLeft());
    const Qt::LayoutDirection before = QApplication::layoutDirection();
    QApplication::setLayoutDirection(Qt::RightToLeft);
    CHECK(directed(ours) == QChar(0x200f) + ours);
    QApplication::setLayoutDirection(before);
}

TEST_CASE("direction changes are visible in the window, and stay unchanged behind it", "[plain text]")
{
    const QString name = QStringLiteral("Ada\u202eelpmaS");
    const QString shown = QStringLiteral("Ada\\u202eelpmaS");
    ShellDesk desk(1);
    MainWindow &window = desk.open();
    OrderModel &model = window.list().model();
    desk.addTimeline(model.oidAt(0), {QDateTime::currentDateTimeUtc(), TimelineSource::Provider, {}, name, name});
    desk.update(model.oidAt(0), [&](store::StoredOrder &order) { makeHostile(order, name); });
    window.list().reload();
    const bool there = eventually([&] { return model.orderAt(0) && model.orderAt(0)->recipient == name; });
    INFO((model.orderAt(0) ? model.orderAt(0)->recipient : QStringLiteral("none")));
    REQUIRE(there);
    for (int column = 0; column < model.columnCount(); ++column) {
        for (const int role : {Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole})
            CHECK_FALSE(model.index(0, column).data(role).toString().contains(QChar(0x202e)));
    }
    window.list().table().chooseRow(0);
    REQUIRE(eventually([&] { return window.pane().order().has_value(); }));
    CHECK(window.pane().order()->order.recipient.name == name);
    QStringList texts;
    for (const QLabel *label : window.findChildren<QLabel *>())
        texts << label->text();
    for (const ElidedLabel *label : window.findChildren<ElidedLabel *>())
        texts << label->text();
    for (const LinkLabel *label : window.findChildren<LinkLabel *>())
        texts << label->text() << label->accessibleName();
    CHECK(hasSeen(texts, shown));
    for (const QString &text : texts) {
        CAPTURE(text);
        CHECK_FALSE(text.contains(QChar(0x202e)));
    }
    const auto *timeline = window.pane().findChild<TimelineView *>();
    REQUIRE(timeline);
    CHECK(eventually([&] { return timeline->text().contains(shown); }));
    CHECK_FALSE(timeline->text().contains(QChar(0x202e)));
}
