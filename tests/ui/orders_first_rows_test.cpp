// SPDX-License-Identifier: GPL-3.0-or-later
// The list between its first rows and the whole snapshot. The thread that reads the snapshot is held, as if it took
// long.
#include "core/store/order_reader.h"
#include "tests/support/catch.h"
#include "tests/ui/shell_fixture.h"
#include "ui/orders/order_columns.h"
#include "ui/orders/order_list.h"
#include "ui/orders/order_model.h"
#include "ui/orders/order_table.h"
#include "ui/shell/sidebar.h"

#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <atomic>

using namespace platen;
using namespace platen::test;

namespace {

// Holds the thread that reads whole lists until it is destroyed or released.
class Held
{
public:
    explicit Held(ShellDesk &desk)
    {
        m_done = desk.host().scan([held = m_held](store::OrderReader &) {
            while (*held)
                QThread::msleep(2);
            return 0;
        });
    }
    ~Held() { release(); }
    void release() { *m_held = false; }

private:
    std::shared_ptr<std::atomic<bool>> m_held = std::make_shared<std::atomic<bool>>(true);
    QFuture<int> m_done;
};

QString reference(OrderModel &model, int row)
{
    return model.index(row, static_cast<int>(OrderColumn::Reference)).data().toString();
}

bool isBegun(OrderModel &model, store::OrderSort sort)
{
    return eventually([&] { return model.query().sort == sort && model.isCountKnown() && !model.hasSnapshot(); });
}

bool isWhole(OrderModel &model)
{
    return eventually([&] { return model.hasSnapshot() && !model.isLoading(); });
}

} // namespace

TEST_CASE("a new order of the list shows its first rows before all are known", "[orders]")
{
    ShellDesk desk(3000);
    MainWindow &window = desk.open();
    OrderList &list = window.list();
    OrderModel &model = list.model();
    OrderTable &table = list.table();
    Held held(desk);
    table.sortByColumn(OrderColumn::Reference);
    REQUIRE(isBegun(model, store::OrderSort::Reference));
    CHECK(model.isLoading());
    CHECK(model.rowCount() == 3000);
    CHECK(reference(model, 0) == "PO-1000");
    CHECK(reference(model, 63) == "PO-1063");
    CHECK(model.oidAt(2999) == 0);
    CHECK(reference(model, 2999) == QStringLiteral("…"));

    SECTION("End goes to the end, which is then filled in")
    {
        table.setFocus();
        QTest::keyClick(&table, Qt::Key_End);
        CHECK(table.currentIndex().row() == 2999);
        CHECK(list.currentOid() == 0);
        CHECK(list.selectedOids().empty());
        const int position = table.verticalScrollBar()->value();
        CHECK(position == table.verticalScrollBar()->maximum());
        QSignalSpy current(&list, &OrderList::currentChanged);
        held.release();
        REQUIRE(isWhole(model));
        CHECK(table.currentIndex().row() == 2999);
        CHECK(table.verticalScrollBar()->value() == position);
        REQUIRE(eventually([&] { return reference(model, 2999) == "PO-3999"; }));
        REQUIRE_FALSE(current.isEmpty());
        CHECK(current.last().first().toLongLong() == model.oidAt(2999));
        CHECK(list.selectedOids() == std::vector<qint64>{model.oidAt(2999)});
    }
    SECTION("nothing can be done with rows that are not known yet")
    {
        table.selectAll();
        CHECK(list.selectedOids().empty());
        held.release();
        REQUIRE(isWhole(model));
        CHECK(list.selectedOids().size() == 3000);
    }
    SECTION("a row chosen meanwhile stays chosen, and the rows shown stay where they are")
    {
        table.chooseRow(7);
        const qint64 chosen = list.currentOid();
        REQUIRE(chosen != 0);
        held.release();
        REQUIRE(isWhole(model));
        CHECK(list.currentOid() == chosen);
        CHECK(table.currentIndex().row() == 7);
        CHECK(list.selectedOids() == std::vector<qint64>{chosen});
        CHECK(reference(model, 0) == "PO-1000");
        CHECK(table.verticalScrollBar()->value() == 0);
    }
    SECTION("a query that follows supersedes it")
    {
        QSignalSpy whole(&model, &OrderModel::snapshotTaken);
        table.sortByColumn(OrderColumn::Total);
        REQUIRE(isBegun(model, store::OrderSort::Total));
        held.release();
        REQUIRE(isWhole(model));
        CHECK(whole.size() == 1);
        REQUIRE(eventually([&] { return model.orderAt(2999) != nullptr; }));
        CHECK(model.orderAt(2999)->currency == "GBP");
    }
}

TEST_CASE("the current order stays current in the new list, wherever it is", "[orders]")
{
    ShellDesk desk(3000);
    MainWindow &window = desk.open();
    OrderList &list = window.list();
    OrderTable &table = list.table();
    table.chooseRow(10); // PO-3989
    const qint64 chosen = list.currentOid();
    QSignalSpy current(&list, &OrderList::currentChanged);
    Held held(desk);
    table.sortByColumn(OrderColumn::Reference);
    REQUIRE(isBegun(list.model(), store::OrderSort::Reference));
    CHECK(reference(list.model(), 0) == "PO-1000");
    held.release();
    REQUIRE(isWhole(list.model()));
    CHECK(list.currentOid() == chosen);
    CHECK(table.currentIndex().row() == 2989);
    CHECK(table.verticalScrollBar()->value() == 0); // the rows in sight are those that were shown first
    for (const QList<QVariant> &change : current)
        CHECK(change.first().toLongLong() == chosen); // the pane has shown it all the time
}

TEST_CASE("orders that come between the first rows and the others are changes", "[orders]")
{
    ShellDesk desk(300);
    MainWindow &window = desk.open();
    OrderModel &model = window.list().model();
    Held held(desk);
    window.sidebar().choose("account:Shop");
    REQUIRE(eventually([&] { return model.rowCount() == 150 && !model.hasSnapshot(); }));
    CHECK(reference(model, 0) == "PO-1299");
    desk.insert(501);
    desk.insert(502); // of the other account
    held.release();
    REQUIRE(isWhole(model));
    CHECK(model.rowCount() == 150);
    CHECK(reference(model, 0) == "PO-1299");
    CHECK(eventually([&] { return model.pendingChanges() == 1; }));
    QTest::mouseClick(window.findChild<QPushButton *>("news"), Qt::LeftButton);
    REQUIRE(eventually([&] { return model.rowCount() == 151 && isWhole(model); }));
    CHECK(reference(model, 0) == "PO-1501");
    CHECK(model.pendingChanges() == 0);
}

TEST_CASE("reading the list again keeps the current order in sight", "[orders]")
{
    ShellDesk desk(3000);
    MainWindow &window = desk.open();
    OrderList &list = window.list();
    OrderTable &table = list.table();
    table.chooseRow(2000);
    const qint64 chosen = list.currentOid();
    desk.insert(5000);
    REQUIRE(eventually([&] { return list.model().pendingChanges() == 1; }));
    Held held(desk);
    list.reload();
    QTest::qWait(100);
    CHECK(list.model().rowCount() == 3000); // the old list stays until this order's place is known
    held.release();
    REQUIRE(eventually([&] { return list.model().rowCount() == 3001 && isWhole(list.model()); }));
    CHECK(list.currentOid() == chosen);
    CHECK(table.currentIndex().row() == 2001);
    CHECK(table.viewport()->rect().intersects(table.visualRect(table.currentIndex())));
}

TEST_CASE("a row that moves in the sorting is a change, and is shown where it was", "[orders]")
{
    ShellDesk desk(200);
    MainWindow &window = desk.open();
    OrderModel &model = window.list().model();
    window.list().table().sortByColumn(OrderColumn::Updated);
    REQUIRE(eventually([&] { return model.query().sort == store::OrderSort::Updated && isWhole(model); }));
    const qint64 moved = model.oidAt(100);
    desk.update(model.oidAt(50), [](store::StoredOrder &order) { order.order.recipient.name = "Emil Probe"; });
    desk.update(moved, [](store::StoredOrder &order) { order.order.updatedAt = order.order.updatedAt.addDays(9); });
    REQUIRE(eventually([&] { return model.pendingChanges() == 1; }));
    CHECK(model.oidAt(100) == moved);
    desk.update(moved, [](store::StoredOrder &order) { order.order.updatedAt = order.order.updatedAt.addDays(-9); });
    CHECK(eventually([&] { return model.pendingChanges() == 0; }));
}

TEST_CASE("what another process writes is shown in place", "[orders]")
{
    ShellDesk desk(50);
    MainWindow &window = desk.open();
    OrderModel &model = window.list().model();
    REQUIRE(eventually([&] { return model.orderAt(3) != nullptr; }));
    QSignalBlocker unsaid(desk.host()); // which orders it were is not known
    desk.update(model.oidAt(3), [](store::StoredOrder &order) { order.order.recipient.name = "Emil Probe"; });
    unsaid.unblock();
    Q_EMIT desk.host().ordersChanged({});
    CHECK(eventually(
        [&] { return model.index(3, static_cast<int>(OrderColumn::Recipient)).data().toString() == u"Emil Probe"; }));
}

TEST_CASE("End in a search whose number of orders is not known yet leads to the last one", "[orders]")
{
    ShellDesk desk(3000);
    MainWindow &window = desk.open();
    OrderList &list = window.list();
    OrderTable &table = list.table();
    window.sidebar().choose("account:Shop"); // with a filter besides the search, its number is not known at once
    REQUIRE(isWhole(list.model()));
    Held held(desk);
    list.setSearch(QStringLiteral("leeds"));
    REQUIRE(eventually([&] { return list.model().query().search == u"leeds" && list.model().isBegun(); }));
    REQUIRE_FALSE(list.model().hasSnapshot());
    table.setFocus();
    QTest::keyClick(&table, Qt::Key_End);
    CHECK(table.currentIndex().row() == list.model().rowCount() - 1);
    held.release();
    REQUIRE(isWhole(list.model()));
    CHECK(list.model().rowCount() == 1500);
    CHECK(table.currentIndex().row() == 1499);
    CHECK(list.currentOid() == list.model().oidAt(1499));
    QTest::keyClick(&table, Qt::Key_Home);
    CHECK(table.currentIndex().row() == 0);
    QTest::keyClick(&table, Qt::Key_End);
    CHECK(table.viewport()->rect().intersects(table.visualRect(table.currentIndex())));
}
