// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/exact_json.h"
#include "tests/support/catch.h"
#include "tests/ui/shell_fixture.h"
#include "ui/order/detail_sections.h"
#include "ui/order/issue_section.h"
#include "ui/order/item_section.h"
#include "ui/order/link_label.h"
#include "ui/order/metadata_dialog.h"
#include "ui/order/open_actions.h"
#include "ui/order/options_dialog.h"
#include "ui/order/order_pane.h"
#include "ui/order/resolve_dialog.h"
#include "ui/order/timeline_view.h"
#include "ui/orders/order_list.h"
#include "ui/orders/order_model.h"
#include "ui/orders/order_table.h"
#include "ui/session/actions.h"
#include "ui/widgets/environment_badge.h"
#include "ui/widgets/error_box.h"
#include "ui/widgets/stage_icon.h"

#include "core/domain/charges.h"
#include "core/providers/registry.h"
#include "core/store/account_store.h"
#include "core/store/database.h"

#include <QApplication>
#include <QClipboard>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>
#include <QToolButton>

using namespace platen;
using namespace platen::test;

namespace {

QString labelsOf(const QWidget *widget)
{
    QStringList texts;
    for (const QLabel *label : widget->findChildren<QLabel *>()) {
        if (label->isVisibleTo(widget))
            texts << label->text().replace(QChar::Nbsp, QLatin1Char(' '));
    }
    return texts.join(QLatin1Char('\n'));
}

// Makes the nth sample order the current one and waits until the pane shows it.
const Order &show(MainWindow &window, int n)
{
    OrderModel &model = window.list().model();
    const int row = model.rowCount() - 1 - n;
    window.list().table().chooseRow(row);
    const qint64 oid = model.oidAt(row);
    REQUIRE(eventually([&] { return window.pane().order() && window.pane().order()->oid == oid; }));
    return window.pane().order()->order;
}

QAction *action(MainWindow &window, const char *id)
{
    return window.actions().action(QLatin1String(id));
}

} // namespace

TEST_CASE("the pane shows everything about an order", "[order]")
{
    ShellDesk desk(24);
    MainWindow &window = desk.open();
    const qint64 oid = window.list().model().oidAt(24 - 1 - 21); // shipped, live
    desk.addTimeline(oid, {QDateTime(QDate(2025, 1, 2), QTime(8, 0), Qt::UTC), TimelineSource::Webhook, Stage::Shipped,
                           QStringLiteral("Sent with Sample Post"), "evt_1"});
    desk.update(oid, [](store::StoredOrder &stored) {
        Order &order = stored.order;
        order.note = "Ring twice";
        order.metadata = {{"campaign", "spring"}};
        order.charges = {{"chg_1", "Item", Money{1000, "GBP"}, "INV-7"}, {"chg_2", "Shipping", Money{147, "GBP"}, {}}};
        order.shipments = {{"shp_1",
                            "Shipped",
                            "Sample Post",
                            "Standard",
                            "TRACK123",
                            "https://track.example.org/TRACK123",
                            {},
                            {{"line-1", {}, 1}}}};
        order.issues = {{"payment.needed", QStringLiteral("A payment is missing."), {}, "https://pay.example.org/1"}};
        order.providerStatus = "Complete";
    });
    const Order &order = show(window, 21);
    OrderPane &pane = window.pane();
    REQUIRE(eventually([&] { return !order.note.isEmpty(); }));
    CHECK(pane.findChild<QLabel *>("paneReference")->text() == "PO-1021");
    CHECK(pane.findChild<QLabel *>("paneTotal")->text() == QStringLiteral("£11.47"));
    CHECK(pane.findChild<StageLabel *>("paneStage")->stage() == Stage::Shipped);
    CHECK(pane.findChild<EnvironmentBadge *>("paneBadge")->environment() == "live");
    // New widgets in a layout appear from the event loop.
    const auto said = [&pane](const char *section, const QString &text) {
        return eventually([&] { return labelsOf(pane.findChild<QWidget *>(QLatin1String(section))).contains(text); });
    };
    CHECK(said("items", QStringLiteral("1 × Canvas 10x10")));
    CHECK(said("recipient", QStringLiteral("21 Sample Street")));
    CHECK(said("charges", QStringLiteral("INV-7")));
    CHECK(said("notes", QStringLiteral("Ring twice")));
    CHECK(labelsOf(pane.findChild<QWidget *>("recipient")).contains("21 Sample Street"));
    CHECK(labelsOf(pane.findChild<QWidget *>("charges")).contains("INV-7"));
    CHECK(labelsOf(pane.findChild<QWidget *>("charges")).contains(QStringLiteral("£28.53"))); // 40.00 − 11.47
    CHECK(labelsOf(pane.findChild<QWidget *>("notes")).contains("Ring twice"));
    CHECK(labelsOf(pane.findChild<QWidget *>("notes")).contains("campaign: spring"));
    CHECK(pane.findChild<TimelineView *>()->text().contains("Sent with Sample Post"));
    CHECK(pane.findChild<TimelineView *>()->text().contains("reported by webhook"));

    const auto links = pane.findChild<QWidget *>("shipments")->findChildren<LinkLabel *>();
    REQUIRE(links.size() == 1);
    CHECK(links[0]->url() == QUrl("https://track.example.org/TRACK123"));
    auto *fix = pane.findChild<QPushButton *>("fix-open");
    REQUIRE(fix);
    CHECK(fix->toolTip() == "https://pay.example.org/1");

    SECTION("the recipient is copied completely")
    {
        auto *copy = pane.findChild<QWidget *>("recipient")->findChild<QToolButton *>();
        QTest::mouseClick(copy, Qt::LeftButton);
        CHECK(QApplication::clipboard()->text().startsWith("Bertram Muster\n21 Sample Street\nLeeds LS1 1AA"));
    }
    SECTION("the raw document opens and stays open")
    {
        auto *toggle = pane.findChild<QToolButton *>("rawToggle");
        CHECK_FALSE(pane.findChild<QPlainTextEdit *>("rawText"));
        toggle->click();
        CHECK(pane.findChild<QPlainTextEdit *>("rawText")->toPlainText().contains("ord_500021"));
        show(window, 20);
        CHECK(pane.findChild<QPlainTextEdit *>("rawText")->toPlainText().contains("ord_500020"));
    }
    SECTION("a change of the order is shown at once")
    {
        desk.update(oid, [](store::StoredOrder &stored) { stored.order.reference = "PO-NEW"; });
        CHECK(eventually([&] { return pane.findChild<QLabel *>("paneReference")->text() == "PO-NEW"; }));
    }
}

TEST_CASE("the pane follows the list without falling behind", "[order]")
{
    ShellDesk desk(100);
    MainWindow &window = desk.open();
    window.list().table().setFocus();
    window.list().table().chooseRow(0);
    for (int i = 0; i < 40; ++i)
        QTest::keyClick(&window.list().table(), Qt::Key_J);
    const qint64 last = window.list().model().oidAt(40);
    CHECK(window.list().currentOid() == last);
    CHECK(eventually([&] { return window.pane().order() && window.pane().order()->oid == last; }));
}

TEST_CASE("actions are available by stage and by what the provider can do", "[order]")
{
    ShellDesk desk(24);
    MainWindow &window = desk.open();
    show(window, 0); // draft
    CHECK(action(window, "order.edit")->isEnabled());
    CHECK(action(window, "order.discard")->isEnabled());
    CHECK_FALSE(action(window, "order.cancel")->isEnabled());
    CHECK_FALSE(action(window, "order.refresh")->isEnabled());
    show(window, 1); // queued
    CHECK(action(window, "order.takeBack")->isEnabled());
    show(window, 2); // unknown
    CHECK(action(window, "order.resolve")->isEnabled());
    CHECK_FALSE(action(window, "order.cancel")->isEnabled());
    show(window, 5); // preparing
    CHECK(action(window, "order.cancel")->isEnabled());
    CHECK(action(window, "order.shipping")->isEnabled());
    CHECK_FALSE(action(window, "order.edit")->isEnabled());
    show(window, 9); // shipped
    CHECK_FALSE(action(window, "order.cancel")->isEnabled());
    CHECK(action(window, "order.cancel")->toolTip().contains("Shipped"));
    show(window, 11); // failed
    CHECK(action(window, "order.retry")->isEnabled());
}

TEST_CASE("the provider's answer disables actions, with its reason", "[order]")
{
    const Declaration *prodigi = findProvider("prodigi");
    REQUIRE(prodigi);
    Order order;
    order.remoteId = "ord_1";
    order.stage = Stage::InProduction;
    CHECK(openActions(order, prodigi, {}).cancel.open);
    const OpenActions reported = openActions(
        order, prodigi, {{"cancel", false, QStringLiteral("It is on the press.")}, {"changeRecipient", true, {}}});
    CHECK_FALSE(reported.cancel.open);
    CHECK(reported.cancel.reason == "It is on the press.");
    CHECK(reported.change(ChangeRecipient()).open);
    Declaration less = *prodigi;
    less.operations.remove(Cancel());
    CHECK_FALSE(openActions(order, &less, {}).cancel.open);
    CHECK(openActions(order, &less, {}).cancel.reason.contains("Prodigi"));
    CHECK_FALSE(openActions(order, nullptr, {}).cancel.open);
}

TEST_CASE("an order whose response was lost says what that means and offers to resolve it", "[order]")
{
    ShellDesk desk(12);
    MainWindow &window = desk.open();
    const Order &order = show(window, 2);
    store::OutboxEntry entry;
    entry.oid = window.pane().oid();
    entry.state = store::OutboxState::Unknown;
    entry.createdAt = QDateTime::currentDateTimeUtc();
    desk.addOutbox(entry);
    auto *issues = window.findChild<IssueSection *>();
    REQUIRE(eventually([&] { return labelsOf(issues).contains("We don't know whether Prodigi got this order"); }));
    CHECK(labelsOf(issues).contains("may be charged"));
    CHECK(eventually([&] { return window.findChild<QToolButton *>("statusOutbox")->text() == "Outbox: 1 unknown"; }));

    auto *fix = issues->findChild<QPushButton *>("fix-order.resolve");
    REQUIRE(fix);
    QTest::mouseClick(fix, Qt::LeftButton);
    auto *dialog = window.findChild<ResolveDialog *>();
    REQUIRE(dialog);
    auto *button = dialog->findChild<QPushButton *>("do");
    CHECK_FALSE(button->isEnabled());
    CHECK(button->text() == "Resolve"); // nothing is preselected
    CHECK(eventually([&] { return dialog->findChild<QRadioButton *>("exists")->hasFocus(); }));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    CHECK(dialog->findChild<QLineEdit *>("remoteId")->hasFocus());
    dialog->findChild<QRadioButton *>("resend")->setChecked(true);
    CHECK(button->isEnabled());
    CHECK(button->text() == "Send it again");
    // Typing an id selects that the order exists.
    QTest::keyClicks(dialog->findChild<QLineEdit *>("remoteId"), "ord_9");
    CHECK(dialog->findChild<QRadioButton *>("exists")->isChecked());
    CHECK(button->text() == "It exists");
    CHECK(labelsOf(dialog).contains(order.reference));
    dialog->reject();
}

TEST_CASE("an order on hold says so, with the provider's words", "[order]")
{
    ShellDesk desk(20);
    MainWindow &window = desk.open();
    window.list().table().chooseRow(0);
    REQUIRE(eventually([&] { return window.pane().order().has_value(); }));
    auto *issues = window.findChild<IssueSection *>();
    const auto hold = [&](const QString &providerStatus, std::vector<Issue> reasons) {
        desk.update(window.pane().oid(), [&](store::StoredOrder &order) {
            order.order.stage = Stage::OnHold;
            order.order.providerStatus = providerStatus;
            order.order.issues = std::move(reasons);
        });
    };
    hold("internal order query", {});
    REQUIRE(eventually([&] { return labelsOf(issues).contains("“internal order query”"); }));
    CHECK(labelsOf(issues).contains("The provider is holding this order"));
    CHECK(issues->findChild<QPushButton *>("fix-order.refresh"));

    Issue issue;
    issue.message = QStringLiteral("The card was refused");
    hold("payment", {issue}); // that says everything
    REQUIRE(eventually([&] { return labelsOf(issues).contains("The card was refused"); }));
    CHECK_FALSE(labelsOf(issues).contains("The provider is holding this order"));
}

TEST_CASE("a failed order shows its error next to it, with the request id", "[order]")
{
    ShellDesk desk(12);
    MainWindow &window = desk.open();
    show(window, 11);
    Error error;
    error.code = ErrorCode::Validation;
    error.message = QStringLiteral("The postal code is missing.");
    error.provider = ProviderError{"prodigi", 400, "ValidationFailed", {}, "trace-42"};
    store::OutboxEntry entry;
    entry.oid = window.pane().oid();
    entry.state = store::OutboxState::Failed;
    entry.error = storedError(error);
    entry.createdAt = QDateTime::currentDateTimeUtc();
    desk.addOutbox(entry);
    auto *issues = window.findChild<IssueSection *>();
    REQUIRE(eventually([&] { return issues->findChild<ErrorBox *>() != nullptr; }));
    auto *box = issues->findChild<ErrorBox *>();
    CHECK(box->findChild<QLabel *>("errorMessage")->text() == "The postal code is missing.");
    CHECK(box->findChild<QLabel *>("errorConsequence")->text().contains("nothing is charged"));
    // Changes in the outbox may replace the box at any moment.
    CHECK(eventually([&] {
        QTest::mouseClick(issues->findChild<QPushButton *>("errorCopy"), Qt::LeftButton);
        return QApplication::clipboard()->text() == "trace-42";
    }));
}

TEST_CASE("the focus stays on a button of an issue when the outbox changes", "[order]")
{
    ShellDesk desk(12);
    MainWindow &window = desk.open();
    show(window, 2); // unknown
    store::OutboxEntry entry;
    entry.oid = window.pane().oid();
    entry.state = store::OutboxState::Unknown;
    entry.createdAt = QDateTime::currentDateTimeUtc();
    desk.addOutbox(entry);
    auto *issues = window.findChild<IssueSection *>();
    REQUIRE(eventually([&] { return labelsOf(issues).contains("We don't know whether Prodigi got this order"); }));
    const auto shown = [&](const char *name) {
        QList<QPushButton *> buttons;
        for (QPushButton *button : issues->findChildren<QPushButton *>(name)) {
            if (button->isVisible())
                buttons << button;
        }
        return buttons;
    };
    REQUIRE(eventually([&] { return shown("fix-order.retry").size() == 1; }));
    const QPointer<QPushButton> first = shown("fix-order.retry").first();
    first->setFocus();
    REQUIRE(eventually([&] { return first->hasFocus(); }));
    // A second entry of the order, with a button of the same name above or below.
    entry.operation = Cancel();
    desk.addOutbox(entry);
    REQUIRE(eventually([&] { return shown("fix-order.retry").size() == 2; }));
    CHECK(eventually([&] { return first.isNull(); })); // it was rebuilt
    CHECK(shown("fix-order.retry").first()->hasFocus());
    // And Tab continues from there, within the section.
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    CHECK(issues->isAncestorOf(QApplication::focusWidget()));
    CHECK(QApplication::focusWidget() == shown("fix-order.resolve").last());
}

TEST_CASE("metadata is edited as lines, and keeps what it was", "[order]")
{
    const QJsonObject metadata{
        {"campaign", "spring: early"}, {"parts", QJsonArray{1, 2}}, {"gift", true}, {"number", "0042"}};
    const Result<QJsonObject> back = metadataFromText(metadataText(metadata));
    REQUIRE(back);
    CHECK(*back == metadata);
    CHECK_FALSE(metadataFromText("no colon here"));
    CHECK(metadataFromText("a: 1\n\nb: 2\na: 3").error().message.english().contains(QStringLiteral("“a”")));
    CHECK(metadataFromText("x: 1\nbroken").error().message.english().contains("2"));
}

TEST_CASE("metadata lines that nobody touched keep their values", "[order]")
{
    const QJsonObject metadata =
        readJson(
            R"({"count": 1.50, "id": 12345678901234567890, "lines": "a\nb", "seven": 7, "true": "true", "space": " x "})")
            ->toObject();
    const QString text = metadataText(metadata);
    CHECK(text.contains(QStringLiteral("id: 12345678901234567890")));
    const Result<QJsonObject> same = metadataFromText(text, metadata);
    REQUIRE(same);
    CHECK(writeJson(*same) == writeJson(metadata));
    const Result<QJsonObject> changed =
        metadataFromText(QString(text).replace(QStringLiteral("1.50"), QStringLiteral("1.75")), metadata);
    REQUIRE(changed);
    CHECK((*changed)["count"] == "1.75"); // typed: a text, as before
    CHECK(numberDigits((*changed)["id"]) == "12345678901234567890");
}

TEST_CASE("the margin is shown only if it is known", "[order]")
{
    Order order;
    Item item;
    item.quantity = 2;
    item.price = Money{1000, "GBP"};
    order.items = {item};
    CHECK_FALSE(margin(order));
    order.charges = {{"1", "Item", Money{500, "GBP"}, {}}};
    CHECK(margin(order) == Money{1500, "GBP"});
    order.charges.push_back({"2", "Shipping", Money{500, "EUR"}, {}});
    CHECK_FALSE(margin(order)); // never across currencies
    order.charges.pop_back();
    order.items.push_back({});
    CHECK_FALSE(margin(order));
}

namespace {

// Another account, at a provider with other declarations.
qint64 addAccountAt(const QString &provider, const QString &name, ShellDesk &desk)
{
    const auto database = store::Database::open(*DataDir::open(desk.path()), store::Database::Access::Write);
    REQUIRE(database);
    store::AccountRecord record;
    record.name = name;
    record.provider = provider;
    record.settings = {{"base_url", "http://127.0.0.1:9"}};
    const auto added = store::AccountStore(**database).add(record);
    REQUIRE(added);
    return added->id;
}

bool isOffered(MainWindow &window, const char *id)
{
    return action(window, id)->isVisible() && action(window, id)->isEnabled();
}

} // namespace

TEST_CASE("what no account's provider can do is not in the menus", "[pane]")
{
    ShellDesk desk(24);
    MainWindow &window = desk.open();
    show(window, 4);
    for (const char *id : {"order.delete", "order.note", "order.options", "order.batch"})
        CHECK_FALSE(action(window, id)->isVisible());
    CHECK_FALSE(action(window, "accounts.catalogue")->isVisible());
    CHECK(isOffered(window, "order.cancel"));
}

TEST_CASE("the actions on an order follow its provider's declaration", "[pane]")
{
    ShellDesk desk(24);
    const qint64 factory = addAccountAt("idealfactory", "Factory", desk);
    MainWindow &window = desk.open();
    REQUIRE(eventually([&] { return action(window, "accounts.catalogue")->isVisible(); }));
    show(window, 6); // in production, at a provider without these
    CHECK(action(window, "order.delete")->isVisible());
    CHECK_FALSE(isOffered(window, "order.delete"));
    CHECK(action(window, "order.delete")->toolTip().contains("cannot"));
    CHECK_FALSE(isOffered(window, "order.batch"));

    const qint64 oid = window.pane().oid();
    desk.update(oid, [factory](store::StoredOrder &order) {
        order.accountId = factory;
        order.order.items.front().remoteId = "item-1";
        order.order.items.front().printFile = PrintFile{"ready", "http://127.0.0.1:9/print.pdf"};
    });
    REQUIRE(eventually([&] { return window.pane().order()->order.account == "Factory"; }));
    for (const char *id : {"order.delete", "order.note", "order.options", "order.batch", "order.shipping"}) {
        INFO(id);
        CHECK(isOffered(window, id));
    }
    CHECK_FALSE(isOffered(window, "order.cancel"));
    // In the pane, what the provider supports is a button, and what it does not is missing.
    const auto buttonOf = [&](const char *id) {
        for (QToolButton *button : window.pane().findChildren<QToolButton *>()) {
            if (button->property("actionId").toString() == QLatin1String(id))
                return button->isVisible();
        }
        return false;
    };
    CHECK(buttonOf("order.delete"));
    CHECK_FALSE(buttonOf("order.cancel"));
    CHECK(window.pane().findChild<QLabel *>("printFile0")->text().contains("Ready"));
    CHECK(eventually([&] {
        const auto *save = window.pane().findChild<QToolButton *>("savePrintFile0");
        return save && save->isVisible();
    }));
    desk.update(oid, [](store::StoredOrder &order) {
        order.order.items.front().printFile = PrintFile{"processingfailed", {}};
    });
    CHECK(eventually([&] {
        const auto *words = window.pane().findChild<QLabel *>("printFile0");
        return words && words->text().contains("Could not be made");
    }));
    CHECK(eventually([&] { return window.pane().findChild<QToolButton *>("savePrintFile0") == nullptr; }));
}

TEST_CASE("for a provider that cannot be queried, the pane shows when its last event arrived", "[pane]")
{
    ShellDesk desk(24);
    const qint64 silent = addAccountAt("cimpress-open", "Silent", desk);
    MainWindow &window = desk.open();
    show(window, 6);
    const qint64 oid = window.pane().oid();
    desk.update(oid, [silent](store::StoredOrder &order) { order.accountId = silent; });
    REQUIRE(eventually([&] { return labelsOf(&window.pane()).contains("no messages yet"); }));
    CHECK_FALSE(labelsOf(&window.pane()).contains("checked"));
    CHECK_FALSE(isOffered(window, "order.refresh"));
    desk.update(oid, [](store::StoredOrder &order) { order.heardAt = QDateTime::currentDateTimeUtc().addSecs(-301); });
    CHECK(eventually([&] { return labelsOf(&window.pane()).contains("last message 5 min ago"); }));

    // Only a person can say whether a lost submission exists there; the provider uses our reference.
    desk.update(oid, [](store::StoredOrder &order) {
        order.order.stage = Stage::Unknown;
        order.order.remoteId.clear();
    });
    REQUIRE(eventually([&] { return isOffered(window, "order.resolve"); }));
    CHECK_FALSE(isOffered(window, "order.retry"));
    CHECK(action(window, "order.retry")->toolTip().contains("does not let Platen look the order up"));
    action(window, "order.resolve")->trigger();
    auto *dialog = window.findChild<ResolveDialog *>();
    REQUIRE(dialog);
    CHECK(dialog->findChild<QLineEdit *>("remoteId")->text() == window.pane().order()->order.reference);
    CHECK_FALSE(dialog->findChild<QPushButton *>("do")->isEnabled()); // nothing is selected for the person
    dialog->close();
}

TEST_CASE("other fields are those that the provider declares, and any others as JSON", "[pane]")
{
    ShellDesk desk(24);
    const qint64 factory = addAccountAt("idealfactory", "Factory", desk);
    MainWindow &window = desk.open();
    show(window, 6);
    desk.update(window.pane().oid(), [factory](store::StoredOrder &order) { order.accountId = factory; });
    REQUIRE(eventually([&] { return isOffered(window, "order.options"); }));
    action(window, "order.options")->trigger();
    auto *dialog = window.findChild<OptionsDialog *>();
    REQUIRE(dialog);
    for (const Field &option : findProvider("idealfactory")->orderOptions)
        CHECK(dialog->findChild<QWidget *>("option." + option.name));
    auto *run = dialog->findChild<QPushButton *>("do");
    CHECK_FALSE(run->isEnabled()); // nothing is filled in
    dialog->findChild<QLineEdit *>("option.ecommerce_order_number")->setText("#7");
    CHECK(run->isEnabled());
    auto *json = dialog->findChild<QPlainTextEdit *>("optionsJson");
    json->setPlainText("{\"a\":");
    CHECK_FALSE(run->isEnabled());
    json->setPlainText("{\"a\": 1}");
    CHECK(run->isEnabled());
    dialog->close();
}
