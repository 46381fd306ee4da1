// SPDX-License-Identifier: GPL-3.0-or-later
// Items of several orders in one print file.
#include "tests/ui/composer_fixture.h"
#include "ui/order/batch_dialog.h"
#include "ui/order/delete_dialog.h"
#include "ui/order/print_file_saver.h"
#include "ui/session/account_directory.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/transfer_bar.h"

#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
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
    const auto placed = desk.ask<Order>([draft](Engine &e) { return e.orders().create(draft, {}); });
    INFO((placed ? QString() : placed.error().message.english()));
    REQUIRE(placed);
    return *placed;
}

} // namespace

TEST_CASE("an item's print file is saved where a person chooses", "[batch]")
{
    Desk desk;
    desk.addAccountAt("idealfactory", "Factory");
    desk.run();
    Order order = placeAtFactory(desk, "PO-9");
    QWidget window;
    TransferBar transfer(&window);
    PrintFileSaver saver(desk.host, transfer, &window);
    QSignalSpy saved(&saver, &PrintFileSaver::saved);
    QSignalSpy failed(&saver, &PrintFileSaver::failed);
    window.show();
    const QTemporaryDir folder;
    const auto save = [&](const QString &path) {
        saver.save(order, 0);
        QFileDialog *dialog = nullptr;
        REQUIRE(eventually([&] { return (dialog = window.findChild<QFileDialog *>()) != nullptr; }));
        Q_EMIT dialog->fileSelected(path);
        delete dialog;
    };
    save(folder.filePath("early.pdf"));
    REQUIRE(eventually([&] { return failed.count() == 1; })); // it is not ready yet
    CHECK_FALSE(QFile::exists(folder.filePath("early.pdf")));
    CHECK_FALSE(transfer.isVisible());

    desk.sandbox.act(order.remoteId, "complete");
    const auto fresh = desk.ask<Order>([id = order.id](Engine &e) { return e.orders().refresh(id); });
    REQUIRE(fresh);
    order = *fresh;
    REQUIRE(order.items.front().printFile);
    CHECK(order.items.front().printFile->status == "ready");
    const QString path = folder.filePath("print.pdf");
    save(path);
    REQUIRE(eventually([&] { return saved.count() + failed.count() == 2; }));
    REQUIRE(saved.count() == 1);
    CHECK(saved[0][0].toString() == path);
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.read(5) == "%PDF-");
    CHECK_FALSE(transfer.isVisible());

    // If it cannot be written, that is reported, and no partial file stays.
    save(folder.filePath("no/such/folder.pdf"));
    CHECK(eventually([&] { return failed.count() == 2; }));
}

TEST_CASE("the progress of a download fits into the narrowest pane", "[batch]")
{
    TransferBar transfer;
    const TransferProgress progress = transfer.begin("Print file");
    progress(1'200'000'000, 3'400'000'000);
    REQUIRE(eventually([&] { return transfer.findChild<QProgressBar *>()->value() > 0; }));
    CHECK(transfer.minimumSizeHint().width() <= grid(62));
    transfer.end();
}

TEST_CASE("an order is deleted at its provider, and stays here as cancelled", "[batch]")
{
    Desk desk;
    desk.addAccountAt("idealfactory", "Factory");
    desk.run();
    const Order order = placeAtFactory(desk, "PO-10");
    auto *dialog = new DeleteDialog(desk.host, order, "sandbox", *findProvider("idealfactory"), nullptr);
    QSignalSpy changed(dialog, &ChangeDialog::changed);
    dialog->open();
    CHECK(field<QPushButton>(*dialog, "do")->text().contains("Delete"));
    CHECK_FALSE(field<QPushButton>(*dialog, "do")->isDefault()); // Return does not delete
    field<QPushButton>(*dialog, "do")->click();
    REQUIRE(eventually([&] { return changed.count() == 1; }));
    const std::vector<Order> orders = desk.orders();
    REQUIRE(orders.size() == 1);
    CHECK(orders.front().stage == Stage::Cancelled);
}

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
    CHECK(templates->accessibleDescription().contains("Required"));
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
    CHECK_FALSE(make->isEnabled()); // the same again would create another one
    dialog->close();

    dialog = open({orders.front()});
    templates = field<QPlainTextEdit>(*dialog, "batch.print_templates");
    CHECK(eventually([&] { return templates->toPlainText() == "TEMPLATE-1\nTEMPLATE-2"; }));
    dialog->close();
}

TEST_CASE("an item that the provider does not know cannot be in a batch", "[batch]")
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
    const QTreeWidgetItem *row = field<QTreeWidget>(*dialog, "batchItems")->topLevelItem(0);
    CHECK(row->isDisabled());
    CHECK(row->text(3) == "not at the provider yet");
    CHECK_FALSE(field<QPushButton>(*dialog, "makeBatch")->isEnabled());
    dialog->close();
}
