// SPDX-License-Identifier: GPL-3.0-or-later
// The window says what is known, and offers nothing that could be paid for twice.
#include "tests/support/catch.h"
#include "tests/ui/shell_fixture.h"
#include "ui/composer/composer.h"
#include "ui/order/cancel_dialog.h"
#include "ui/order/cancel_report.h"
#include "ui/order/issue_section.h"
#include "ui/order/order_pane.h"
#include "ui/orders/order_list.h"
#include "ui/orders/order_model.h"
#include "ui/orders/order_table.h"
#include "ui/session/actions.h"
#include "ui/shell/main_window.h"
#include "ui/widgets/error_words.h"

#include <QAction>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

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

const Order &show(MainWindow &window, int n)
{
    OrderModel &model = window.list().model();
    const int row = model.rowCount() - 1 - n;
    window.list().table().chooseRow(row);
    const qint64 oid = model.oidAt(row);
    REQUIRE(eventually([&] { return window.pane().order() && window.pane().order()->oid == oid; }));
    return window.pane().order()->order;
}

store::OutboxEntry entryOf(qint64 oid, const Operation &operation, store::OutboxState state)
{
    store::OutboxEntry entry;
    entry.oid = oid;
    entry.operation = operation;
    entry.state = state;
    entry.attempts = 1;
    entry.createdAt = QDateTime::currentDateTimeUtc();
    return entry;
}

Error errorWith(ErrorCode code, const char *message)
{
    return fail(code, QString(QLatin1String(message))).value();
}

} // namespace

TEST_CASE("an order that may exist cannot be ordered again from anywhere in the window", "[statements]")
{
    ShellDesk desk(12);
    MainWindow &window = desk.open();
    const Order &order = show(window, 2);
    REQUIRE(order.stage == Stage::Unknown);
    desk.update(window.pane().oid(), [](store::StoredOrder &stored) {
        stored.order.issues = {{"unknownOutcome", QStringLiteral("It may exist at the provider."), {}, {}},
                               {"odd", QStringLiteral("Look"), {}, {}}};
    });
    auto *issues = window.findChild<IssueSection *>();
    REQUIRE(eventually([&] { return labelsOf(issues).contains("Look"); }));
    CHECK_FALSE(labelsOf(&window.pane()).contains("unknownOutcome"));
    CHECK_FALSE(labelsOf(issues).contains("odd"));
    CHECK(labelsOf(issues).contains("We don't know whether Prodigi got this order"));
    CHECK(issues->findChild<QPushButton *>("fix-order.resolve"));
    CHECK_FALSE(issues->findChild<QPushButton *>("fix-order.duplicate"));
    // Menu, palette, context menu and shortcut share one action.
    QAction *duplicate = window.actions().action("order.duplicate");
    CHECK_FALSE(duplicate->isEnabled());
    CHECK(duplicate->toolTip().contains("Resolve"));
    for (const QToolButton *button : window.pane().findChild<QWidget *>("items")->findChildren<QToolButton *>())
        CHECK_FALSE(button->accessibleName().startsWith("Reprint"));
    Q_EMIT window.pane().reprintWanted(0);
    QTest::keyClick(&window, Qt::Key_D, Qt::ControlModifier);
    QTest::qWait(100);
    CHECK_FALSE(window.findChild<Composer *>());
    // An order that is known to exist can be copied.
    show(window, 3);
    CHECK(eventually([&] { return duplicate->isEnabled(); }));
}

TEST_CASE("the review of a copy names its original and the original's present state", "[statements]")
{
    ShellDesk desk(12);
    MainWindow &window = desk.open();
    const Order &order = show(window, 3);
    const qint64 oid = window.pane().oid();
    REQUIRE(order.reference == "PO-1003");
    REQUIRE(eventually([&] { return window.actions().action("order.duplicate")->isEnabled(); }));
    window.actions().action("order.duplicate")->trigger();
    Composer *composer = nullptr;
    REQUIRE(eventually([&] { return (composer = window.findChild<Composer *>()) != nullptr; }));
    composer->findChild<QListWidget *>("steps")->setCurrentRow(3);
    const auto notice = [&] {
        const auto *found = composer->findChild<QWidget *>("reviewOriginal");
        return found ? labelsOf(found) : QString();
    };
    REQUIRE(eventually([&] { return notice().contains("PO-1003: Submitted"); }));
    CHECK_FALSE(notice().contains("don't know"));
    const auto *place = composer->findChild<QPushButton *>("place");
    const auto *reason = composer->findChild<QLabel *>("heldBack");
    CHECK(place->isEnabled());
    CHECK_FALSE(reason->isVisible());
    desk.update(oid, [](store::StoredOrder &stored) { stored.order.stage = Stage::Unknown; });
    CHECK(eventually([&] { return notice().contains("PO-1003: Unknown") && notice().contains("paying twice"); }));
    CHECK_FALSE(place->isEnabled());
    CHECK(reason->isVisible());
    CHECK(reason->text() == "Resolve the original first.");
    CHECK(place->accessibleDescription() == reason->text());
    // The reason is next to the button, whichever section is being written.
    composer->findChild<QListWidget *>("steps")->setCurrentRow(0);
    CHECK(reason->isVisible());
    window.actions().action("draft.place")->trigger();
    QTest::qWait(100);
    CHECK(window.findChild<Composer *>() == composer);
    desk.update(oid, [](store::StoredOrder &stored) { stored.order.stage = Stage::Submitted; });
    CHECK(eventually([&] { return place->isEnabled(); }));
    CHECK_FALSE(reason->isVisible());
    composer->leave();
}

TEST_CASE("a cancellation is called refused only if somebody refused it", "[statements]")
{
    Order order;
    order.stage = Stage::InProduction;
    order.providerStatus = QStringLiteral("printing");
    CHECK(cancelReport(order).outcome == Outcome::Unknown);
    CHECK(cancelReport(order).text.contains("printing"));
    Error error = errorWith(ErrorCode::Unreachable, "No connection.");
    error.waiting = true;
    error.orderId = QStringLiteral("o");
    CHECK(cancelReport(Failure(error)).text.startsWith("Not sent yet: No connection."));
    CHECK(cancelReport(Failure(errorWith(ErrorCode::UnknownOutcome, "x"))).text.startsWith("We don't know"));
    CHECK(cancelReport(Failure(errorWith(ErrorCode::Refused, "Too late"))).text == "Refused: Too late");
    CHECK(cancelReport(Failure(errorWith(ErrorCode::Storage, "Disk full"))).text == "Not tried: Disk full");
    const std::vector<CancelReport> reports{
        {Outcome::Done, {}}, {Outcome::Refused, {}}, {Outcome::Unknown, {}}, {Outcome::Unknown, {}}};
    CHECK(cancelSummary(reports) ==
          "1 cancelled. 1 refused; it is unchanged. 2 not known yet; each row shows the outcome once it is known.");
    CHECK_FALSE(notCancelledText(error).contains("was not cancelled"));
}

TEST_CASE("the rows of a bulk cancel keep following the store", "[statements]")
{
    ShellDesk desk(24);
    MainWindow &window = desk.open();
    OrderModel &model = window.list().model();
    const std::vector<qint64> oids{model.oidAt(24 - 1 - 3), model.oidAt(24 - 1 - 4), model.oidAt(24 - 1 - 5)};
    // Three that could not be sent.
    for (const qint64 oid : oids) {
        store::OutboxEntry entry = entryOf(oid, Cancel(), store::OutboxState::Waiting);
        entry.nextAttemptAt = QDateTime::currentDateTimeUtc().addDays(1);
        entry.error = storedError(errorWith(ErrorCode::Unreachable, "No connection."));
        desk.addOutbox(entry);
    }
    OrderTable &table = window.list().table();
    table.clearSelection();
    for (const int row : {24 - 1 - 3, 24 - 1 - 4, 24 - 1 - 5})
        table.selectionModel()->select(table.model()->index(row, 0),
                                       QItemSelectionModel::Select | QItemSelectionModel::Rows);
    REQUIRE(eventually([&] { return window.actions().action("order.cancel")->isEnabled(); }));
    window.actions().action("order.cancel")->trigger();
    CancelDialog *dialog = nullptr;
    REQUIRE(eventually([&] { return (dialog = window.findChild<CancelDialog *>()) != nullptr; }));
    auto *list = dialog->findChild<QTreeWidget *>("cancelList");
    auto *outcome = dialog->findChild<QLabel *>("cancelOutcome");
    auto *button = dialog->findChild<QPushButton *>("do");
    QTest::mouseClick(button, Qt::LeftButton);
    REQUIRE(eventually([&] { return button->isEnabled() && outcome->text().startsWith("3 not known yet"); }, 30'000));
    // A row may still show the attempt itself, read from the store while it was under way.
    for (int i = 0; i < 3; ++i) {
        const bool settled = eventually([&] { return list->topLevelItem(i)->text(4).startsWith("Not sent yet"); });
        INFO(list->topLevelItem(i)->text(4).toStdString());
        CHECK(settled);
    }
    // Another process finds out that one of them was cancelled.
    desk.update(oids[0], [](store::StoredOrder &stored) { stored.order.stage = Stage::Cancelled; });
    CHECK(eventually([&] { return outcome->text().startsWith("1 cancelled. 2 not known yet"); }));
    const auto cancelled = [&] {
        int count = 0;
        for (int i = 0; i < 3; ++i)
            count += list->topLevelItem(i)->text(4) == "Cancelled" && list->topLevelItem(i)->text(2) == "Cancelled";
        return count;
    };
    CHECK(cancelled() == 1);
    CHECK(button->text() == "Try 2 again");
    dialog->reject();
}

TEST_CASE("an outbox that was not read is not called empty", "[statements]")
{
    QTemporaryDir folder;
    EngineHost host;
    MainWindow window(host, folder.path());
    window.show();
    const auto *status = window.findChild<QToolButton *>("statusOutbox");
    CHECK_FALSE(status->text().contains("empty"));
    window.started(Failure(errorWith(ErrorCode::Storage, "The database cannot be opened.")));
    CHECK(status->text() == "Outbox not read");
    ShellDesk desk(3);
    const MainWindow &other = desk.open();
    CHECK(eventually([&] { return other.findChild<QToolButton *>("statusOutbox")->text() == "Outbox empty"; }));
}

TEST_CASE("an account that failed is not called checked", "[statements]")
{
    ShellDesk desk(3);
    MainWindow &window = desk.open();
    const auto *status = window.findChild<QToolButton *>("statusVerified");
    desk.noteSync(errorWith(ErrorCode::Unauthorized, "The key was refused."));
    REQUIRE(eventually([&] { return status->toolTip().contains("The key was refused."); }));
    CHECK_FALSE(status->toolTip().contains("checked"));
    CHECK(status->toolTip().contains("failed"));
}

TEST_CASE("what waits in the outbox is not called finished", "[statements]")
{
    Error error = errorWith(ErrorCode::Unreachable, "No connection.");
    CHECK(errorConsequence(error).contains("Nothing was changed at the provider, and nothing is charged"));
    error.waiting = true;
    CHECK(errorConsequence(error).contains("stays in the outbox"));
    CHECK(errorConsequence(errorWith(ErrorCode::UnknownOutcome, "x")).contains("may charge"));
}
