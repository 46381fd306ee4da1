// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platen/single_instance.h"
#include "core/credentials/credential_store.h"
#include "core/store/database.h"
#include "tests/support/catch.h"
#include "tests/ui/shell_fixture.h"
#include "ui/order/cancel_dialog.h"
#include "ui/order/order_pane.h"
#include "ui/orders/order_list.h"
#include "ui/orders/order_model.h"
#include "ui/orders/order_table.h"
#include "ui/palette/command_palette.h"
#include "ui/session/account_directory.h"
#include "ui/session/actions.h"
#include "ui/shell/order_actions.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/startup_error.h"
#include "ui/shell/undo_bar.h"
#include "ui/shell/update_page.h"
#include "ui/widgets/error_box.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/splitter.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/when_done.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPixmap>
#include <QProgressBar>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

#include <future>
#include <thread>

using namespace platen;
using namespace platen::test;

TEST_CASE("every action is in a menu and in the palette, with a name and no duplicate shortcut", "[shell]")
{
    ShellDesk desk(5);
    MainWindow &window = desk.open();
    QSet<QAction *> inMenus;
    const std::function<void(const QMenu *)> gather = [&](const QMenu *menu) {
        for (QAction *action : menu->actions()) {
            inMenus << action;
            if (action->menu())
                gather(action->menu());
        }
    };
    for (const QAction *menu : window.menuBar()->actions())
        gather(menu->menu());
    QSet<QKeySequence> shortcuts;
    for (QAction *action : window.actions().all()) {
        INFO(action->objectName().toStdString());
        CHECK(inMenus.contains(action));
        CHECK_FALSE(action->text().isEmpty());
        for (const QKeySequence &shortcut : action->shortcuts()) {
            CHECK_FALSE(shortcuts.contains(shortcut));
            shortcuts << shortcut;
        }
    }
    QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
    auto *palette = window.findChild<CommandPalette *>();
    REQUIRE(palette);
    CHECK(palette->shown().size() > 15);
    palette->reject();
}

TEST_CASE("every control of the window has a name for a screen reader", "[shell]")
{
    ShellDesk desk(40);
    MainWindow &window = desk.open();
    window.list().table().chooseRow(3);
    REQUIRE(eventually([&] { return window.pane().order().has_value(); }));
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        const bool control = qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget) ||
                             qobject_cast<const QComboBox *>(widget) || qobject_cast<const QAbstractItemView *>(widget);
        if (!control || !widget->isVisible() || widget->focusPolicy() == Qt::NoFocus)
            continue;
        QString name = widget->accessibleName();
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget); button && name.isEmpty())
            name = button->text();
        INFO(widget->metaObject()->className() << " " << widget->objectName().toStdString());
        CHECK_FALSE(name.isEmpty());
    }
}

TEST_CASE("the window remembers where everything was", "[shell]")
{
    ShellDesk desk(30);
    QList<int> sizes;
    {
        MainWindow &window = desk.open();
        window.resize(1200, 700);
        auto *splitter = window.findChild<Splitter *>();
        splitter->setSizes({180, 640, 380});
        sizes = splitter->sizes();
        window.sidebar().choose("drafts");
    }
    desk.close();
    MainWindow &window = desk.open();
    CHECK(window.sidebar().current().id == "drafts");
    CHECK(window.list().view().id == "drafts");
    window.resize(1200, 700);
    QTest::qWait(50);
    const QList<int> now = window.findChild<Splitter *>()->sizes();
    CHECK(qAbs(now[0] - sizes[0]) <= 2);
}

TEST_CASE("a database that cannot be opened is reported in the window", "[shell]")
{
    QTemporaryDir folder;
    EngineHost host;
    MainWindow window(host, folder.path());
    window.show();
    Error error;
    error.code = ErrorCode::Storage;
    error.message = QStringLiteral("The database was written by a newer version of Platen (schema 99).");
    window.started(Failure(error));
    auto *page = window.findChild<StartupError *>();
    REQUIRE(page);
    CHECK(page->isVisible());
    CHECK(page->findChild<QLabel *>("errorMessage")->text() == error.message.english());
    bool quit = false;
    QObject::connect(&window, &MainWindow::quitWanted, &window, [&] { quit = true; });
    for (auto *button : page->findChildren<QPushButton *>()) {
        if (button->text() == "Quit")
            QTest::mouseClick(button, Qt::LeftButton);
    }
    CHECK(quit);
}

TEST_CASE("the window says how far an older database is brought up to date", "[shell]")
{
    QTemporaryDir folder;
    EngineHost host;
    MainWindow window(host, folder.path());
    window.show();
    Q_EMIT host.updating({0, 4, 0, 0});
    auto *page = window.findChild<UpdatePage *>();
    REQUIRE(page);
    auto *step = page->findChild<QLabel *>("updateStep");
    auto *bar = page->findChild<QProgressBar *>();
    CHECK_FALSE(page->isVisible()); // a small one is done at once
    REQUIRE(eventually([&] { return page->isVisible(); }));
    CHECK(step->text().contains("copy"));
    CHECK(bar->maximum() == 0);
    Q_EMIT host.updating({2, 4, 250, 1000});
    CHECK(step->text() == "Step 2 of 4: 250 of 1,000 orders");
    CHECK(bar->maximum() == 4 * 1000);
    CHECK(bar->value() == 1250);
    window.started(fail(ErrorCode::Storage, Message("It could not be done.")));
    CHECK_FALSE(window.findChild<UpdatePage *>());
}

TEST_CASE("a database of a newer version is refused with a clear message, and not touched", "[shell]")
{
    QTemporaryDir folder;
    const DataDir dataDir = *DataDir::open(folder.path());
    {
        Result<std::unique_ptr<store::Database>> database =
            store::Database::open(dataDir, store::Database::Access::Write);
        REQUIRE(database);
        REQUIRE((*database)->run("PRAGMA user_version = 9999"));
    }
    EngineHost host;
    MainWindow window(host, folder.path());
    window.show();
    const EngineOptions options{dataDir, std::chrono::seconds(5), {}, std::chrono::seconds(3600)};
    whenDone(host.start(options, [] { return makeMemoryStore(); }), &window,
             [&](const Result<void> &result) { window.started(result); });
    REQUIRE(eventually([&] { return window.findChild<StartupError *>() != nullptr; }));
    CHECK(window.findChild<StartupError *>()->findChild<QLabel *>("errorMessage")->text().contains("newer"));
}

TEST_CASE("a placed order can be taken back from the undo bar", "[shell]")
{
    ShellDesk desk(3);
    MainWindow &window = desk.open();
    Draft draft;
    draft.account = "Trial";
    draft.reference = "PO-100%1 %2"; // which no text may treat as placeholders
    draft.shippingMethod = "Standard";
    draft.recipient = sampleOrder(1, 1).order.recipient;
    draft.items = sampleOrder(1, 1).order.items;
    CreateMode mode;
    mode.send = CreateMode::Send::NoWait;
    mode.undo = std::chrono::seconds(60);
    const QFuture<Result<Order>> placed =
        desk.host().ask<Order>([draft, mode](Engine &engine) { return engine.orders().create(draft, mode); });
    REQUIRE(eventually([&] { return placed.isFinished(); }));
    REQUIRE(placed.result());
    CHECK(placed.result()->stage == Stage::Queued);
    const QString id = placed.result()->id;
    window.findChild<OrderActions *>()->offerRecall(id, 60);
    REQUIRE(eventually([&] { return window.undoBar().isVisible(); }));
    CHECK(window.undoBar().text().startsWith("PO-100%1 %2 will be sent in"));
    CHECK(eventually([&] { return window.findChild<QToolButton *>("statusOutbox")->text() == "Outbox: 1 waiting"; }));
    QTest::mouseClick(window.undoBar().findChild<QPushButton *>("undo"), Qt::LeftButton);
    const auto stage = [&] {
        const auto found = desk.host().ask<Order>([id](Engine &engine) -> QCoro::Task<Result<Order>> {
            Result<store::StoredOrder> stored = engine.orders().find(id);
            co_return stored->order;
        });
        eventually([&] { return found.isFinished(); });
        return found.result()->stage;
    };
    CHECK(eventually([&] { return stage() == Stage::Draft; }));
    CHECK(eventually([&] { return window.findChild<QToolButton *>("statusOutbox")->text() == "Outbox empty"; }));
}

TEST_CASE("the undo bar counts down, and undoes once", "[shell]")
{
    UndoBar bar;
    int undone = 0;
    bar.offer([](int left) { return QStringLiteral("PO-1 will be sent in %1 s").arg(left); }, 2, [&] { ++undone; });
    CHECK(bar.isVisible());
    CHECK(bar.text() == "PO-1 will be sent in 2 s");
    SECTION("Undo")
    {
        QTest::mouseClick(bar.findChild<QPushButton *>("undo"), Qt::LeftButton);
        CHECK(undone == 1);
        CHECK(bar.isHidden());
    }
    SECTION("time runs out")
    {
        CHECK(eventually([&] { return bar.text().contains("in 1 s"); }, 3000));
        CHECK(eventually([&] { return bar.isHidden(); }, 3000));
        CHECK(undone == 0);
    }
}

TEST_CASE("many orders are cancelled at once, and failures are listed and tried again separately", "[shell]")
{
    ShellDesk desk(24);
    MainWindow &window = desk.open();
    OrderTable &table = window.list().table();
    // The provider cannot be reached in this test: every one fails, and says so.
    window.sidebar().choose("production");
    REQUIRE(eventually([&] { return window.list().view().id == "production" && !window.list().model().isLoading(); }));
    table.setFocus();
    table.chooseRow(0);
    table.selectionModel()->select(table.model()->index(1, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    REQUIRE(window.list().selectedCount() == 2);
    REQUIRE(eventually([&] { return window.actions().action("order.cancel")->isEnabled(); }));
    window.actions().action("order.cancel")->trigger();
    REQUIRE(eventually([&] { return window.findChild<CancelDialog *>() != nullptr; }));
    auto *dialog = window.findChild<CancelDialog *>();
    REQUIRE(QTest::qWaitForWindowActive(dialog));
    auto *list = dialog->findChild<QTreeWidget *>("cancelList");
    REQUIRE(list->topLevelItemCount() == 2);
    CHECK(list->topLevelItem(0)->text(1).contains("LIVE") != list->topLevelItem(1)->text(1).contains("LIVE"));
    auto *button = dialog->findChild<QPushButton *>("do");
    CHECK(button->text() == "Cancel 2 orders");
    CHECK(dialog->findChild<QPushButton *>("keep")->isDefault());
    QTest::mouseClick(button, Qt::LeftButton);
    REQUIRE(eventually([&] { return button->isEnabled(); }, 30'000));
    CHECK_FALSE(list->topLevelItem(0)->text(4).isEmpty());
    // Nobody refused them: they wait in the outbox.
    CHECK(dialog->findChild<QLabel *>("cancelOutcome")->text().startsWith("2 not known yet"));
    CHECK(list->topLevelItem(0)->text(4).startsWith("Not sent yet"));
    CHECK(button->text() == "Try 2 again");
    dialog->reject();
}

TEST_CASE("of many orders those that can be are cancelled, and the others are named", "[shell]")
{
    ShellDesk desk(stageCount); // one in each stage
    MainWindow &window = desk.open();
    OrderTable &table = window.list().table();
    const auto choose = [&](const QList<Stage> &stages) {
        table.clearSelection();
        for (int row = 0; row < stageCount; ++row) {
            const store::OrderRow *order = nullptr;
            REQUIRE(eventually([&] { return (order = window.list().model().orderAt(row)) != nullptr; }));
            if (stages.isEmpty() || stages.contains(order->stage))
                table.selectionModel()->select(table.model()->index(row, 0),
                                               QItemSelectionModel::Select | QItemSelectionModel::Rows);
        }
        window.actions().action("order.cancel")->trigger();
    };
    SECTION("some can be")
    {
        choose({});
        CancelDialog *dialog = nullptr;
        REQUIRE(eventually([&] { return (dialog = window.findChild<CancelDialog *>()) != nullptr; }));
        CHECK(dialog->findChild<QPushButton *>("do")->text() == "Cancel 7 orders");
        CHECK(dialog->findChild<QLabel *>("cancelLeftOut")->text().startsWith("5 of the selected orders"));
        auto *list = dialog->findChild<QTreeWidget *>("cancelList");
        REQUIRE(list->topLevelItemCount() == stageCount);
        QTest::mouseClick(dialog->findChild<QPushButton *>("do"), Qt::LeftButton);
        REQUIRE(eventually([&] { return dialog->findChild<QPushButton *>("do")->isEnabled(); }, 30'000));
        for (int i = 0; i < stageCount; ++i) {
            const QTreeWidgetItem *item = list->topLevelItem(i);
            INFO(item->text(0) << ", " << item->text(2) << ": " << item->text(4));
            CHECK(item->isDisabled() == (i >= 7));
            CHECK_FALSE(item->text(4).isEmpty());
        }
        CHECK(list->topLevelItem(stageCount - 1)->text(4).contains("Discard")); // the draft, which is the oldest
        dialog->reject();
    }
    SECTION("none can be")
    {
        const auto *said = window.findChild<ElidedLabel *>("statusMessage");
        // A list that was just opened may be reloaded, which clears the selection.
        CHECK(eventually([&] {
            choose({Stage::Shipped, Stage::Cancelled});
            return eventually([&] { return said->text() == "None of the 2 selected orders can be cancelled."; }, 1000);
        }));
        CHECK(window.findChild<CancelDialog *>() == nullptr);
    }
}

TEST_CASE("failed writes are reported at the bottom of the window", "[shell]")
{
    ShellDesk desk(1);
    const MainWindow &window = desk.open();
    Error error;
    error.code = ErrorCode::Storage;
    error.message = QStringLiteral("The disk is full.");
    Q_EMIT desk.host().storageFailed(error);
    const auto *said = window.findChild<ElidedLabel *>("statusMessage");
    CHECK(said->text() == "An order's outcome could not be stored: The disk is full. Platen tries again.");
}

TEST_CASE("an account that cannot be synced is marked until it can be", "[shell]")
{
    ShellDesk desk(3);
    MainWindow &window = desk.open();
    auto *accounts = window.findChild<AccountDirectory *>();
    const auto row = [&](Qt::ItemDataRole role) {
        const QAbstractItemModel *model = window.sidebar().model();
        const QModelIndexList found = model->match(model->index(0, 0), Qt::DisplayRole, "Trial", 1, Qt::MatchExactly);
        REQUIRE(found.size() == 1);
        return found.front().data(role).toString();
    };
    const auto icon = [&] {
        const QRect account = window.sidebar().visualRect(
            window.sidebar().model()->match(window.sidebar().model()->index(0, 0), Qt::DisplayRole, "Trial").front());
        return window.sidebar().viewport()->grab(QRect(account.left(), account.top(), grid(9), account.height()));
    };
    const auto *status = window.findChild<QToolButton *>("statusVerified");
    window.sidebar().choose("all");
    const QImage well = icon().toImage();
    Error error;
    error.code = ErrorCode::Unreachable;
    error.message = QStringLiteral("No connection to 127.0.0.1.");
    desk.noteSync(error);
    // A notice stays as long as its reason, not only for a few seconds.
    REQUIRE(eventually([&] { return !accounts->find("Trial")->account.lastError.isEmpty(); }));
    CHECK(row(Qt::AccessibleTextRole) == "Trial — SANDBOX\nCould not be synced: No connection to 127.0.0.1.");
    CHECK(row(Qt::ToolTipRole) == row(Qt::AccessibleTextRole));
    CHECK(status->text() == "2 accounts could not be synced");
    CHECK(status->toolTip().contains(error.message.english()));
    CHECK(icon().toImage() != well);
    desk.noteSync({});
    REQUIRE(eventually([&] { return accounts->find("Trial")->account.lastError.isEmpty(); }));
    CHECK(row(Qt::AccessibleTextRole) == "Trial — SANDBOX");
    CHECK_FALSE(status->text().contains("could not be synced"));
    CHECK(icon().toImage() == well);
}

TEST_CASE("a second start passes its files to the first", "[shell]")
{
    QTemporaryDir folder;
    QTemporaryDir other;
    SingleInstance first(folder.path());
    CHECK_FALSE(first.handOver({}));
    REQUIRE(first.listen());
    QStringList got;
    int calls = 0;
    QObject::connect(&first, &SingleInstance::called, &first, [&](const QStringList &files) {
        got = files;
        ++calls;
    });
    // In a thread, because it is really another process.
    auto handed = std::async(std::launch::async, [&] {
        SingleInstance second(folder.path());
        return second.handOver({"/drafts/a.json", "/drafts/b.json"});
    });
    REQUIRE(eventually([&] { return handed.wait_for(std::chrono::seconds(0)) == std::future_status::ready; }));
    CHECK(handed.get());
    CHECK(calls == 1);
    CHECK(got == QStringList{"/drafts/a.json", "/drafts/b.json"});
    SingleInstance elsewhere(other.path());
    CHECK_FALSE(elsewhere.handOver({}));
}

TEST_CASE("the window survives right to left and double-sized text", "[shell]")
{
    const Qt::LayoutDirection direction = QApplication::layoutDirection();
    const QFont font = QApplication::font();
    QApplication::setLayoutDirection(Qt::RightToLeft);
    QFont large = font;
    large.setPointSizeF(font.pointSizeF() * 2);
    QApplication::setFont(large);
    {
        ShellDesk desk(60);
        MainWindow &window = desk.open();
        window.list().table().chooseRow(2);
        REQUIRE(eventually([&] { return window.pane().order().has_value(); }));
        CHECK(window.sidebar().mapTo(&window, QPoint()).x() > window.list().mapTo(&window, QPoint()).x());
        CHECK(window.list().table().rowHeight(0) >= QFontMetrics(large).height());
        CHECK_FALSE(window.grab().isNull());
    }
    QApplication::setFont(font);
    QApplication::setLayoutDirection(direction);
}
