// Items of several orders made into one print file.
#include "tests/ui/wizard_fixture.h"
#include "ui/order/batch_dialog.h"
#include "ui/shell/account_directory.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeWidget>

using namespace platen;
using namespace platen::test;

namespace {

Order placeAtFactory(Desk &desk, const QString &reference)
{
    Draft draft;
    draft.account = "Factory";
    draft.reference = reference;
    draft.recipient.name = "Ada Example";
    draft.recipient.address = {"12 Sample Street", {}, "London", {}, "SW1Y 4JH", "GB"};
    Item item;
    item.reference = reference + "-a";
    item.sku = "VAR-1001";
    item.quantity = 2;
    item.options = {{"template_config", QJsonObject{{"pages", 1}}},
                    {"thumbnails", QJsonArray{"https://example.org/thumb.png"}}};
    draft.items = {item};
    const auto placed = desk.ask<Order>([draft](Engine &e) { return e.create(draft, {}); });
    INFO((placed ? QString() : placed.error().message));
    REQUIRE(placed);
    return *placed;
}

} // namespace

TEST_CASE("a batch is made of the checked items, and its templates are remembered", "[batch]")
{
    Desk desk;
    desk.addAccountAt("idealfactory", "Factory");
    desk.run();
    const std::vector<Order> orders{placeAtFactory(desk, "PO-1"), placeAtFactory(desk, "PO-2")};
    for (const Order &order : orders)
        REQUIRE_FALSE(order.items.front().remoteId.isEmpty());
    AccountDirectory accounts(desk.host);
    accounts.refresh();
    REQUIRE(eventually([&] { return accounts.isLoaded(); }));
    const Declaration *declaration = findProvider("idealfactory");
    const auto open = [&](const std::vector<Order> &of) {
        auto *dialog = new BatchDialog(desk.host, accounts.accounts().front(), *declaration, of, nullptr);
        dialog->open();
        return dialog;
    };
    BatchDialog *dialog = open(orders);
    auto *items = field<QTreeWidget>(*dialog, "batchItems");
    REQUIRE(items->topLevelItemCount() == 2);
    CHECK(items->topLevelItem(0)->text(1) == "PO-1-a");
    CHECK(items->topLevelItem(1)->text(2) == "PO-2");
    auto *make = field<QPushButton>(*dialog, "makeBatch");
    CHECK(make->isEnabled());
    items->topLevelItem(0)->setCheckState(0, Qt::Unchecked);
    items->topLevelItem(1)->setCheckState(0, Qt::Unchecked);
    CHECK_FALSE(make->isEnabled());
    items->topLevelItem(1)->setCheckState(0, Qt::Checked);
    REQUIRE(make->isEnabled());

    auto *templates = field<QPlainTextEdit>(*dialog, "batch.print_templates");
    make->click();
    CHECK(templates->accessibleDescription().contains("needed"));
    templates->setPlainText("TEMPLATE-1\nTEMPLATE-2");
    QSignalSpy made(dialog, &BatchDialog::made);
    make->click();
    REQUIRE(eventually([&] { return made.count() == 1; }));
    const QString id = made[0][0].toString();
    CHECK_FALSE(id.isEmpty());
    const auto *result = field<QLabel>(*dialog, "batchResult");
    CHECK(result->isVisible());
    CHECK(result->text().contains(id));
    CHECK(result->text().contains("Batching"));
    CHECK_FALSE(make->isEnabled()); // the same once more would be another one
    dialog->close();

    dialog = open({orders.front()});
    templates = field<QPlainTextEdit>(*dialog, "batch.print_templates");
    CHECK(eventually([&] { return templates->toPlainText() == "TEMPLATE-1\nTEMPLATE-2"; }));
    dialog->close();
}

TEST_CASE("an item that the provider does not have cannot be in a batch", "[batch]")
{
    Desk desk;
    desk.addAccountAt("idealfactory", "Factory");
    AccountDirectory accounts(desk.host);
    accounts.refresh();
    REQUIRE(eventually([&] { return accounts.isLoaded(); }));
    Order order;
    order.reference = "PO-3";
    Item item;
    item.reference = "PO-3-a";
    item.sku = "VAR-1001";
    item.quantity = 1;
    order.items = {item};
    auto *dialog =
        new BatchDialog(desk.host, accounts.accounts().front(), *findProvider("idealfactory"), {order}, nullptr);
    dialog->open();
    CHECK(field<QTreeWidget>(*dialog, "batchItems")->topLevelItem(0)->isDisabled());
    CHECK_FALSE(field<QPushButton>(*dialog, "makeBatch")->isEnabled());
    dialog->close();
}
