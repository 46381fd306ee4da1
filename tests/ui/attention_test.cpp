// SPDX-License-Identifier: GPL-3.0-or-later
// “Needs attention” in the window: an inbox with groups, fixes, “Handled” and “Snooze”.
#include "tests/support/catch.h"
#include "tests/ui/shell_fixture.h"
#include "ui/attention/attention_page.h"
#include "ui/attention/attention_words.h"
#include "ui/order/order_pane.h"
#include "ui/orders/order_list.h"
#include "ui/orders/search_field.h"
#include "ui/session/actions.h"
#include "ui/settings/settings_page.h"
#include "ui/settings/settings_window.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/undo_bar.h"

#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QTest>

using namespace platen;
using namespace platen::test;

namespace {

AttentionPage &openPage(MainWindow &window, qsizetype items)
{
    window.sidebar().choose(QStringLiteral("attention"));
    AttentionPage &page = window.attention();
    REQUIRE(page.isVisible());
    REQUIRE(eventually([&] { return page.model().count() == items; }));
    return page;
}

// Selects that item once it is read.
void choose(AttentionPage &page, int row)
{
    page.view().setCurrentIndex(page.model().index(row));
    page.view().setFocus();
    REQUIRE(eventually([&] { return page.current().has_value(); }));
}

} // namespace

TEST_CASE("the inbox shows orders and accounts in groups, and the sidebar counts the items", "[attention]")
{
    ShellDesk desk(100);
    desk.noteSync(fail(ErrorCode::Unauthorized, Message::of("The key was refused.")).value());
    MainWindow &window = desk.open();
    AttentionPage &page = openPage(window, 12); // every 10th of the orders, and two accounts
    CHECK(eventually([&] { return window.sidebar().shownCount("attention") == 12; }));
    CHECK_FALSE(window.list().isVisible());

    REQUIRE(page.model().rowCount() == 14);
    CHECK(page.model().index(0).data(AttentionModel::HeadingRole).toBool());
    CHECK(page.model().index(0).data().toString() == attentionHeading(AttentionKind::Account));
    CHECK_FALSE(page.model().flags(page.model().index(0)).testFlag(Qt::ItemIsEnabled));
    choose(page, 1);
    CHECK(page.current()->fix.kind == FixKind::EnterKey);
    CHECK(window.actions().action("attention.fix")->text() == "Enter the new key");
    CHECK(page.model().index(1).data(Qt::AccessibleTextRole).toString().contains("The key was refused."));
    CHECK(window.pane().oid() == 0);

    choose(page, 4); // the first order
    CHECK(page.current()->kind == AttentionKind::Order);
    CHECK(
        eventually([&] { return window.pane().order() && window.pane().order()->order.id == page.current()->order; }));

    // The arrows pass over headings.
    QTest::keyClick(&page.view(), Qt::Key_Up);
    CHECK(page.current()->kind == AttentionKind::Account);

    window.sidebar().choose("all");
    CHECK(window.list().isVisible());
    CHECK_FALSE(window.actions().action("attention.handled")->isEnabled());
}

TEST_CASE("H puts the item aside everywhere, and that can be undone", "[attention]")
{
    ShellDesk desk(40);
    MainWindow &window = desk.open();
    AttentionPage &page = openPage(window, 4);
    choose(page, 1);
    const QString first = page.current()->item;
    QTest::keyClick(&page.view(), Qt::Key_H);
    REQUIRE(eventually([&] { return page.model().count() == 3; }));
    CHECK(page.current().has_value()); // the next one
    CHECK(eventually([&] { return window.sidebar().shownCount("attention") == 3; }));
    CHECK(window.undoBar().text().startsWith("Handled: PO-"));
    window.undoBar().findChild<QPushButton *>()->click();
    REQUIRE(eventually([&] { return page.model().count() == 4; }));
    CHECK(eventually([&] { return window.sidebar().shownCount("attention") == 4; }));

    // Snoozed from its menu.
    choose(page, 1);
    QTest::keyClick(&page.view(), Qt::Key_S);
    auto *menu = page.findChild<QMenu *>("snoozeMenu");
    REQUIRE(menu);
    REQUIRE(menu->actions().size() == 4);
    menu->actions().at(1)->trigger();
    menu->close();
    CHECK(eventually([&] { return page.model().count() == 3; }));
    CHECK(window.undoBar().text().startsWith("Put aside until "));
    const QDateTime friday(QDate(2026, 11, 20), QTime(12, 0));
    CHECK(AttentionPage::timeOf(AttentionPage::Snooze::NextWeek, friday).toLocalTime().date() == QDate(2026, 11, 23));

    // Until a date that a person names.
    choose(page, 1);
    window.actions().action("attention.snoozeDate")->trigger();
    auto *dialog = window.findChild<QDialog *>("snoozeDate");
    REQUIRE(dialog);
    dialog->accept();
    CHECK(eventually([&] { return page.model().count() == 2; }));
}

TEST_CASE("Enter fixes: the order's own dialog opens", "[attention]")
{
    ShellDesk desk(31);
    MainWindow &window = desk.open();
    // 0: draft, 10: cancelled, 20: partly shipped, 30: in production; make one unknown.
    desk.update(21, [](store::StoredOrder &order) { // its row's number is one more than n
        order.order.stage = Stage::Unknown;
        order.order.remoteId.clear();
        order.order.updatedAt = QDateTime::currentDateTimeUtc();
    });
    AttentionPage &page = openPage(window, 4);
    choose(page, 1);
    REQUIRE(page.current()->fix.kind == FixKind::Resolve);
    QTest::keyClick(&page.view(), Qt::Key_Return);
    QDialog *dialog = nullptr;
    CHECK(eventually([&] {
        for (QDialog *one : window.findChildren<QDialog *>()) {
            if (one->isVisible())
                dialog = one;
        }
        return dialog != nullptr;
    }));
    if (dialog)
        dialog->reject();
}

TEST_CASE("entering the new key opens the account's settings at its secret", "[attention]")
{
    ShellDesk desk(2);
    desk.noteSync(fail(ErrorCode::Unauthorized, Message::of("The key was refused.")).value());
    MainWindow &window = desk.open();
    AttentionPage &page = openPage(window, 3);
    choose(page, 2);
    REQUIRE(page.current()->account == "Trial");
    QTest::keyClick(&page.view(), Qt::Key_Return);
    CHECK(eventually([&] {
        const auto *edit = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        return edit && edit->echoMode() == QLineEdit::Password;
    }));
    const auto *settings = window.findChild<SettingsWindow *>();
    REQUIRE(settings);
    const auto *list = settings->page()->findChild<QListWidget *>("entries");
    REQUIRE(list);
    CHECK(list->currentItem()->text().contains("Trial"));
}

TEST_CASE("what is new comes last, and searching leaves the inbox", "[attention]")
{
    ShellDesk desk(20);
    MainWindow &window = desk.open();
    AttentionPage &page = openPage(window, 2);
    choose(page, 2);
    const QString current = page.current()->item;
    (void)desk.insert(50);
    REQUIRE(eventually([&] { return page.model().count() == 3; }));
    REQUIRE(eventually([&] { return page.current().has_value(); }));
    CHECK(page.current()->item == current);
    CHECK(page.view().currentIndex().row() == 2);

    auto *search = window.findChild<SearchField *>();
    search->setFocus();
    QTest::keyClicks(search, "PO-1003");
    CHECK(eventually([&] { return window.list().isVisible() && window.list().filter().search == "PO-1003"; }));
    CHECK(search->text() == "PO-1003");
}

TEST_CASE("an empty inbox says when the accounts were checked", "[attention]")
{
    ShellDesk desk(5);
    desk.update(1, [](store::StoredOrder &order) { order.order.needsAttention = false; });
    MainWindow &window = desk.open();
    AttentionPage &page = openPage(window, 0);
    CHECK(eventually([&] { return page.emptyText().startsWith("Nothing needs your attention"); }));
    desk.noteSync(std::nullopt);
    CHECK(eventually([&] { return page.emptyText().startsWith("All well, checked "); }));
}

TEST_CASE("thousands of items are read by page", "[attention]")
{
    ShellDesk desk(0);
    std::vector<qint64> none;
    MainWindow &window = desk.open();
    for (int n = 0; n < 300; ++n)
        (void)desk.insert(n * 10);
    AttentionPage &page = openPage(window, 300);
    choose(page, 1);
    page.view().scrollToBottom();
    choose(page, 300);
    CHECK(page.current()->kind == AttentionKind::Order);
}
