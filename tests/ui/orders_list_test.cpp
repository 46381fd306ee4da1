// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/order_reader.h"
#include "tests/support/catch.h"
#include "tests/ui/shell_fixture.h"
#include "ui/orders/filter_bar.h"
#include "ui/orders/order_columns.h"
#include "ui/orders/order_list.h"
#include "ui/orders/order_model.h"
#include "ui/orders/order_table.h"
#include "ui/orders/search_field.h"
#include "ui/session/actions.h"
#include "ui/shell/sidebar.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/theme.h"

#include <QHeaderView>
#include <QImage>
#include <QLabel>
#include <QMenu>
#include <QPixmap>
#include <QPushButton>
#include <QTest>
#include <QThread>
#include <QToolButton>

#include <atomic>

using namespace platen;
using namespace platen::test;

namespace {

QString cell(OrderModel &model, int row, OrderColumn column)
{
    return model.index(row, static_cast<int>(column)).data().toString();
}

// Waits until the row has been fetched.
const store::OrderRow *fetched(OrderModel &model, int row)
{
    eventually([&] { return model.orderAt(row) != nullptr; });
    return model.orderAt(row);
}

bool rowsBecome(MainWindow &window, int rows)
{
    OrderModel &model = window.list().model();
    return eventually([&] { return !model.isLoading() && model.rowCount() == rows; });
}

void clickHeader(OrderTable &table, OrderColumn column)
{
    QHeaderView *header = table.horizontalHeader();
    const int section = static_cast<int>(column);
    const QPoint point(header->sectionViewportPosition(section) + header->sectionSize(section) / 2,
                       header->height() / 2);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, point);
}

QCoro::Task<Result<void>> nothingTask()
{
    co_return Result<void>();
}

} // namespace

TEST_CASE("the list shows every order, newest first, and fetches rows as they become visible", "[orders]")
{
    ShellDesk desk(3000);
    MainWindow &window = desk.open();
    OrderModel &model = window.list().model();
    REQUIRE(model.rowCount() == 3000);
    REQUIRE(fetched(model, 0));
    CHECK(cell(model, 0, OrderColumn::Reference) == "PO-3999");
    CHECK(cell(model, 0, OrderColumn::Account) == "Shop");
    CHECK(cell(model, 0, OrderColumn::Total) == QStringLiteral("£219.93"));
    CHECK(cell(model, 0, OrderColumn::Items) == QStringLiteral("3 × Canvas 10x10"));

    SECTION("a distant row is a placeholder until it is fetched")
    {
        CHECK(cell(model, 2999, OrderColumn::Reference) == QStringLiteral("…"));
        REQUIRE(fetched(model, 2999));
        CHECK(cell(model, 2999, OrderColumn::Reference) == "PO-1000");
    }
    SECTION("scrolling to the end shows the end")
    {
        window.list().table().scrollToBottom();
        REQUIRE(fetched(model, 2990));
        CHECK(cell(model, 2990, OrderColumn::Reference) == "PO-1009");
    }
    SECTION("the total is right-aligned, and empty if unknown")
    {
        const QModelIndex total = model.index(0, static_cast<int>(OrderColumn::Total));
        CHECK((total.data(Qt::TextAlignmentRole).value<Qt::Alignment>() & Qt::AlignRight));
    }
}

TEST_CASE("changes are shown in place, and new orders are announced", "[orders]")
{
    ShellDesk desk(200);
    MainWindow &window = desk.open();
    OrderModel &model = window.list().model();
    REQUIRE(fetched(model, 1));
    const qint64 second = model.oidAt(1);

    SECTION("the cells of a visible row")
    {
        desk.update(second, [](store::StoredOrder &order) { order.order.stage = Stage::Shipped; });
        REQUIRE(eventually([&] { return cell(model, 1, OrderColumn::Status) == "Shipped"; }));
        CHECK(model.oidAt(1) == second);
    }
    SECTION("new orders do not move the list")
    {
        window.list().table().chooseRow(1);
        auto *news = window.findChild<QPushButton *>("news");
        CHECK(news->isHidden());
        desk.insert(500);
        desk.insert(501);
        REQUIRE(eventually([&] { return !news->isHidden() && news->text().contains("2"); }));
        CHECK(model.rowCount() == 200);
        CHECK(model.oidAt(1) == second);

        QTest::mouseClick(news, Qt::LeftButton);
        REQUIRE(rowsBecome(window, 202));
        CHECK(news->isHidden());
        REQUIRE(fetched(model, 0));
        CHECK(cell(model, 0, OrderColumn::Reference) == "PO-1501");
        // The chosen order stays current.
        CHECK(window.list().currentOid() == second);
        CHECK(window.list().table().currentIndex().row() == 3);
    }
    SECTION("an order that leaves the view is announced too")
    {
        window.sidebar().choose("shipped");
        REQUIRE(eventually([&] { return window.list().view().id == "shipped" && !model.isLoading(); }));
        const int shipped = model.rowCount();
        REQUIRE(shipped > 1);
        desk.update(model.oidAt(0), [](store::StoredOrder &order) { order.order.stage = Stage::Draft; });
        REQUIRE(eventually([&] { return model.pendingChanges() == 1; }));
        CHECK(model.rowCount() == shipped);
    }
}

TEST_CASE("what arrives while the list looks for changes is seen all the same", "[orders]")
{
    ShellDesk desk(20);
    MainWindow &window = desk.open();
    OrderModel &model = window.list().model();
    // The engine is blocked, so that it does not notice by itself what another connection writes; and so is the
    // scanner, so that a look is under way for as long as this says.
    std::atomic<bool> engineHeld{true};
    std::atomic<bool> readerHeld{true};
    const auto engine = desk.host().ask<void>([&engineHeld](Engine &) {
        while (engineHeld)
            QThread::msleep(5);
        return nothingTask();
    });
    const auto reader = desk.host().scan([&readerHeld](store::OrderReader &) {
        while (readerHeld)
            QThread::msleep(5);
        return 0;
    });
    desk.insert(500);
    QTest::qWait(800); // the look has been requested
    CHECK(model.pendingChanges() == 0);
    readerHeld = false;
    QThread::msleep(500); // it has been answered, but the answer was not received yet
    desk.insert(501);
    CHECK(eventually([&] { return model.pendingChanges() == 2; }));
    engineHeld = false;
    CHECK(eventually([&] { return engine.isFinished() && reader.isFinished(); }));
}

TEST_CASE("search follows every letter at once, searches everything, and is cleared by its chip", "[orders]")
{
    ShellDesk desk(400);
    MainWindow &window = desk.open();
    auto *search = window.findChild<SearchField *>();
    OrderModel &model = window.list().model();
    search->setFocus();

    QTest::keyClick(search, 'P');
    CHECK(model.query().search == "P");
    QTest::keyClicks(search, "O-1234"); // each letter overtakes the search before it
    CHECK(model.query().search == "PO-1234");
    REQUIRE(rowsBecome(window, 1));
    CHECK(model.query().search == "PO-1234");
    REQUIRE(fetched(model, 0));
    CHECK(cell(model, 0, OrderColumn::Reference) == "PO-1234");

    SECTION("by recipient, ignoring case and accents")
    {
        search->setText("celine");
        REQUIRE(rowsBecome(window, 100));
    }
    SECTION("the chip clears it, in the field too")
    {
        auto *chip = window.findChild<Chip *>();
        REQUIRE(chip);
        QTest::mouseClick(chip, Qt::LeftButton);
        REQUIRE(rowsBecome(window, 400));
        CHECK(search->text().isEmpty());
    }
    SECTION("Escape clears, and then moves to the list")
    {
        QTest::keyClick(search, Qt::Key_Escape);
        REQUIRE(rowsBecome(window, 400));
        QTest::keyClick(search, Qt::Key_Escape);
        CHECK(window.list().table().hasFocus());
    }
    SECTION("nothing matches: the list says so and offers to clear")
    {
        search->setText("no such thing anywhere");
        REQUIRE(rowsBecome(window, 0));
        CHECK(window.list().emptyState().kind() == EmptyState::Kind::NothingMatches);
        auto *clear = window.findChild<QPushButton *>("emptyClearFilters");
        REQUIRE(clear);
        REQUIRE(clear->isVisible());
        QTest::mouseClick(clear, Qt::LeftButton);
        REQUIRE(rowsBecome(window, 400));
    }
}

TEST_CASE("views and filters narrow each other down", "[orders]")
{
    ShellDesk desk(1200);
    MainWindow &window = desk.open();
    auto *bar = window.findChild<FilterBar *>();

    window.sidebar().choose("production");
    REQUIRE(rowsBecome(window, 500)); // five of twelve stages
    CHECK(window.sidebar().shownCount("production") == 500);
    CHECK(window.sidebar().shownCount("attention") == 120);
    CHECK(window.sidebar().shownCount("all") == 1200);
    CHECK(window.sidebar().shownCount("account:Shop") == 600);

    // Through the menu, like a person.
    auto *menu = window.findChild<QToolButton *>("addFilter")->menu();
    Q_EMIT menu->aboutToShow();
    const auto pick = [&](const QString &submenu, const QString &text) {
        for (QAction *action : menu->actions()) {
            if (!action->menu() || action->menu()->title() != submenu)
                continue;
            for (QAction *choice : action->menu()->actions()) {
                if (choice->text().startsWith(text)) {
                    choice->trigger();
                    return true;
                }
            }
        }
        return false;
    };
    REQUIRE(pick("Stage", "On hold"));
    REQUIRE(rowsBecome(window, 100));
    Q_EMIT menu->aboutToShow();
    REQUIRE(pick("Account", "Trial"));
    REQUIRE(rowsBecome(window, 100)); // stage 4 is even, as is the sandbox
    CHECK(bar->filter().accounts == QStringList("Trial"));
    CHECK(window.findChildren<Chip *>().size() >= 2);

    SECTION("a filter that the view excludes matches nothing, and says so")
    {
        Q_EMIT menu->aboutToShow();
        REQUIRE(pick("Stage", "On hold")); // off again
        Q_EMIT menu->aboutToShow();
        REQUIRE(pick("Stage", "Shipped"));
        REQUIRE(eventually([&] { return window.list().emptyState().isVisible(); }));
        CHECK(window.list().emptyState().kind() == EmptyState::Kind::NothingMatches);
    }
    SECTION("another view starts without them")
    {
        window.sidebar().choose("all");
        REQUIRE(rowsBecome(window, 1200));
        CHECK(bar->filter().isEmpty());
    }
    SECTION("a saved view keeps them, across windows")
    {
        window.sidebar().saveView("Held trials", window.list().query());
        REQUIRE(eventually([&] { return window.list().view().id == "saved:Held trials"; }));
        REQUIRE(rowsBecome(window, 100));
        desk.close();
        MainWindow &again = desk.open();
        CHECK(again.sidebar().current().id == "saved:Held trials");
        REQUIRE(rowsBecome(again, 100));
    }
}

TEST_CASE("columns are sorted, moved and hidden, and remembered for each view", "[orders]")
{
    ShellDesk desk(300);
    {
        MainWindow &window = desk.open();
        OrderTable &table = window.list().table();
        OrderModel &model = window.list().model();
        clickHeader(table, OrderColumn::Reference);
        REQUIRE(eventually([&] { return model.query().sort == store::OrderSort::Reference && !model.isLoading(); }));
        REQUIRE(fetched(model, 0));
        CHECK(cell(model, 0, OrderColumn::Reference) == (model.query().descending ? "PO-1299" : "PO-1000"));

        // A column that cannot be sorted leaves the order unchanged.
        clickHeader(table, OrderColumn::Items);
        QTest::qWait(50);
        CHECK(model.query().sort == store::OrderSort::Reference);
        CHECK(table.horizontalHeader()->sortIndicatorSection() == static_cast<int>(OrderColumn::Reference));

        table.horizontalHeader()->moveSection(
            table.horizontalHeader()->visualIndex(static_cast<int>(OrderColumn::Total)), 0);
        table.horizontalHeader()->hideSection(static_cast<int>(OrderColumn::Items));
        Q_EMIT table.columnsChanged();
        window.sidebar().choose("drafts");
        REQUIRE(eventually([&] { return window.list().view().id == "drafts" && !model.isLoading(); }));
        CHECK(model.query().sort == store::OrderSort::Created);
        CHECK(!table.isColumnHidden(static_cast<int>(OrderColumn::Items)));
        window.sidebar().choose("all");
        REQUIRE(eventually([&] { return model.query().sort == store::OrderSort::Reference && !model.isLoading(); }));
    }
    desk.close();
    MainWindow &window = desk.open();
    const QHeaderView *header = window.list().table().horizontalHeader();
    CHECK(header->visualIndex(static_cast<int>(OrderColumn::Total)) == 0);
    CHECK(header->isSectionHidden(static_cast<int>(OrderColumn::Items)));
    CHECK(window.list().model().query().sort == store::OrderSort::Reference);
}

TEST_CASE("columns and sorting are in the menu and the palette too", "[orders]")
{
    ShellDesk desk(60);
    MainWindow &window = desk.open();
    OrderTable &table = window.list().table();
    OrderModel &model = window.list().model();
    const auto action = [&](const char *kind, OrderColumn column) {
        return window.actions().action(QStringLiteral("%1.%2").arg(QLatin1String(kind)).arg(static_cast<int>(column)));
    };
    CHECK(action("column", OrderColumn::Items)->isChecked());
    CHECK_FALSE(action("column", OrderColumn::Country)->isChecked());
    CHECK(action("sort", OrderColumn::Created)->isChecked());

    action("column", OrderColumn::Country)->trigger();
    CHECK(table.isColumnShown(OrderColumn::Country));
    CHECK(action("column", OrderColumn::Country)->isChecked());
    action("sort", OrderColumn::Recipient)->trigger();
    REQUIRE(eventually([&] { return model.query().sort == store::OrderSort::Recipient && !model.isLoading(); }));
    CHECK_FALSE(model.query().descending);
    action("sort", OrderColumn::Recipient)->trigger();
    REQUIRE(eventually([&] { return model.query().descending && !model.isLoading(); }));
    CHECK(action("sort", OrderColumn::Recipient)->isChecked());
    CHECK_FALSE(action("sort", OrderColumn::Created)->isChecked());

    // A saved view starts like the list when it was saved, and its removal can be undone.
    window.list().keepColumnsFor(savedViewId(QStringLiteral("By name")));
    window.sidebar().saveView(QStringLiteral("By name"), window.list().query());
    REQUIRE(eventually([&] { return window.list().view().id == savedViewId(QStringLiteral("By name")); }));
    CHECK(table.isColumnShown(OrderColumn::Country));
    CHECK(table.sort() == store::OrderSort::Recipient);
    QAction *remove = window.actions().action(QStringLiteral("view.remove"));
    REQUIRE(remove->isEnabled());
    remove->trigger();
    CHECK(window.sidebar().current().id == "all");
    CHECK_FALSE(remove->isEnabled());
    QTest::mouseClick(window.findChild<QPushButton *>(QStringLiteral("undo")), Qt::LeftButton);
    CHECK(window.sidebar().current().id == savedViewId(QStringLiteral("By name")));
    CHECK(table.sort() == store::OrderSort::Recipient);

    // The last column cannot be hidden.
    for (int i = 0; i < orderColumnCount; ++i)
        table.setColumnShown(static_cast<OrderColumn>(i), false);
    CHECK(table.horizontalHeader()->hiddenSectionCount() == orderColumnCount - 1);
}

TEST_CASE("columns share the width, until a person chooses one", "[orders]")
{
    ShellDesk desk(60);
    {
        MainWindow &window = desk.open();
        OrderTable &table = window.list().table();
        QHeaderView *header = table.horizontalHeader();
        REQUIRE(eventually([&] { return header->length() >= table.viewport()->width(); }));
        const int name = header->sectionSize(static_cast<int>(OrderColumn::Recipient));
        window.resize(window.width() + 300, window.height());
        REQUIRE(eventually([&] { return header->sectionSize(static_cast<int>(OrderColumn::Recipient)) > name; }));
        CHECK(header->length() == table.viewport()->width());
        clickHeader(table, OrderColumn::Reference); // sorting does not choose a width
    }
    desk.close();
    MainWindow &window = desk.open();
    OrderTable &table = window.list().table();
    QHeaderView *header = table.horizontalHeader();
    CHECK(table.sort() == store::OrderSort::Reference);
    CHECK(header->length() == table.viewport()->width());
    header->resizeSection(static_cast<int>(OrderColumn::Items), 400);
    window.resize(window.width() - 200, window.height());
    QTest::qWait(50);
    CHECK(header->sectionSize(static_cast<int>(OrderColumn::Items)) == 400);
}

TEST_CASE("the important columns are readable in a small window too", "[orders]")
{
    ShellDesk desk(60);
    MainWindow &window = desk.open();
    OrderTable &table = window.list().table();
    const QHeaderView *header = table.horizontalHeader();
    const auto letters = [&](OrderColumn column) {
        return header->sectionSize(static_cast<int>(column)) / table.fontMetrics().averageCharWidth();
    };
    for (const QSize &size : {QSize(1360, 860), QSize(1024, 640)}) {
        window.resize(size);
        QTest::qWait(100);
        INFO(size.width());
        CHECK(letters(OrderColumn::Recipient) >= 15);
        CHECK(letters(OrderColumn::Items) >= 21);
        // All of it is visible without scrolling.
        const int end = header->sectionViewportPosition(static_cast<int>(OrderColumn::Items)) +
                        header->sectionSize(static_cast<int>(OrderColumn::Items));
        CHECK(end <= table.viewport()->width());
    }
    window.resize(1360, 860);
    CHECK(eventually([&] { return header->length() == table.viewport()->width(); }));
}

TEST_CASE("a list of one account does not show it in every row, unless asked to", "[orders]")
{
    ShellDesk desk(60);
    MainWindow &window = desk.open();
    const OrderTable &table = window.list().table();
    CHECK(table.isColumnShown(OrderColumn::Account));
    window.sidebar().choose("account:Trial");
    REQUIRE(rowsBecome(window, 30));
    CHECK_FALSE(table.isColumnShown(OrderColumn::Account));
    window.actions().action(QStringLiteral("column.%1").arg(static_cast<int>(OrderColumn::Account)))->trigger();
    window.sidebar().choose("account:Shop");
    REQUIRE(eventually([&] { return window.list().view().id == "account:Shop"; }));
    CHECK_FALSE(table.isColumnShown(OrderColumn::Account));
    window.sidebar().choose("account:Trial");
    REQUIRE(eventually([&] { return window.list().view().id == "account:Trial"; }));
    CHECK(table.isColumnShown(OrderColumn::Account));
}

TEST_CASE("in a narrow column the sandbox's badge is short, and LIVE is spelled out", "[orders]")
{
    ShellDesk desk(10);
    MainWindow &window = desk.open();
    OrderTable &table = window.list().table();
    REQUIRE(fetched(window.list().model(), 0));
    const int column = static_cast<int>(OrderColumn::Account);
    // How much of the cell is filled with the badge's colour.
    const auto filled = [&](const QString &account, Token token, int width) {
        table.horizontalHeader()->resizeSection(column, width);
        int row = 0;
        while (cell(window.list().model(), row, OrderColumn::Account) != account)
            ++row;
        const QImage image = table.viewport()
                                 ->grab(table.visualRect(table.model()->index(row, column)))
                                 .toImage()
                                 .convertToFormat(QImage::Format_RGB32);
        const QRgb wanted = themeColor(token, table.palette()).rgb();
        int pixels = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                pixels += image.pixel(x, y) == wanted ? 1 : 0;
        }
        return pixels;
    };
    const int sandbox = filled("Trial", Token::SandboxFill, 300);
    const int live = filled("Shop", Token::LiveFill, 300);
    REQUIRE(sandbox > 0);
    REQUIRE(live > 0);
    CHECK(filled("Trial", Token::SandboxFill, 90) < sandbox / 2);
    CHECK(filled("Trial", Token::SandboxFill, 90) > 0);
    CHECK(filled("Shop", Token::LiveFill, 90) == live);
    const QModelIndex first = table.model()->index(0, column);
    CHECK(first.data(Qt::ToolTipRole).toString().contains(first.data().toString() == "Shop" ? "LIVE" : "SANDBOX"));
}

TEST_CASE("the list can be used with the keyboard", "[orders]")
{
    ShellDesk desk(50);
    MainWindow &window = desk.open();
    OrderTable &table = window.list().table();
    REQUIRE(eventually([&] { return table.hasFocus(); }));
    table.chooseRow(0);
    QTest::keyClick(&table, Qt::Key_J);
    QTest::keyClick(&table, Qt::Key_J);
    CHECK(table.currentIndex().row() == 2);
    QTest::keyClick(&table, Qt::Key_K);
    CHECK(table.currentIndex().row() == 1);
    QTest::keyClick(&window, Qt::Key_Down, Qt::AltModifier);
    CHECK(table.currentIndex().row() == 2);
    QTest::keyClick(&window, Qt::Key_F, Qt::ControlModifier);
    auto *search = window.findChild<SearchField *>();
    CHECK(search->hasFocus());
    // In the field, a letter is a letter.
    QTest::keyClicks(search, "jk");
    CHECK(search->text() == "jk");
    CHECK(table.currentIndex().row() == 2);
}

TEST_CASE("an empty list looks different for each reason", "[orders]")
{
    SECTION("no account")
    {
        ShellDesk desk(0, false);
        MainWindow &window = desk.open();
        REQUIRE(eventually([&] { return window.list().emptyState().kind() == EmptyState::Kind::NoAccount; }));
        CHECK(eventually([&] { return window.findChild<QPushButton *>("emptyAddAccount")->isVisible(); }));
        CHECK(eventually([&] { return window.findChild<QPushButton *>("emptySandbox")->isVisible(); }));
        // Return continues.
        CHECK(eventually([&] { return window.focusWidget() == window.findChild<QPushButton *>("emptyAddAccount"); }));
    }
    SECTION("no order yet; the first ones appear automatically")
    {
        ShellDesk desk(0);
        MainWindow &window = desk.open();
        REQUIRE(eventually([&] { return window.list().emptyState().kind() == EmptyState::Kind::NoOrders; }));
        CHECK(eventually([&] { return window.findChild<QPushButton *>("emptySync")->isVisible(); }));
        desk.insert(1);
        CHECK(rowsBecome(window, 1));
        CHECK(eventually([&] { return window.list().table().isVisible(); }));
    }
    SECTION("an empty view")
    {
        ShellDesk desk(1); // a draft
        MainWindow &window = desk.open();
        window.sidebar().choose("shipped");
        REQUIRE(rowsBecome(window, 0));
        CHECK(window.list().emptyState().kind() == EmptyState::Kind::EmptyView);
    }
    SECTION("no order yet, because the provider cannot be reached")
    {
        ShellDesk desk(0);
        Error error;
        error.code = ErrorCode::Unreachable;
        error.message = QStringLiteral("No connection to 127.0.0.1.");
        desk.noteSync(error);
        MainWindow &window = desk.open();
        REQUIRE(eventually([&] { return window.list().emptyState().kind() == EmptyState::Kind::Failed; }));
        CHECK(window.list().emptyState().findChild<QLabel *>("errorMessage")->text() == error.message.english());
        CHECK(eventually([&] { return window.findChild<QPushButton *>("emptyRetry")->isVisible(); }));
        CHECK(window.findChild<QToolButton *>("statusVerified")->text().contains("could not be synced"));
    }
    SECTION("an error, with its text and a way forward")
    {
        EmptyState state;
        Error error;
        error.code = ErrorCode::Storage;
        error.message = QStringLiteral("The disk is full.");
        state.showError(error);
        state.resize(800, 600);
        static_cast<QWidget &>(state).show();
        CHECK(state.findChild<QLabel *>("errorMessage")->text() == "The disk is full.");
        auto *retry = state.findChild<QPushButton *>("emptyRetry");
        REQUIRE(retry);
        bool wanted = false;
        QObject::connect(&state, &EmptyState::retryWanted, &state, [&] { wanted = true; });
        QTest::mouseClick(retry, Qt::LeftButton);
        CHECK(wanted);
    }
}
