// SPDX-License-Identifier: GPL-3.0-or-later
// Saved views whose days move with the calendar, and searches that would find more elsewhere.
#include "core/store/account_store.h"
#include "tests/support/catch.h"
#include "tests/ui/shell_fixture.h"
#include "ui/orders/date_span.h"
#include "ui/orders/filter_bar.h"
#include "ui/orders/order_list.h"
#include "ui/orders/order_model.h"
#include "ui/session/actions.h"
#include "ui/shell/sidebar.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/when_done.h"

#include <QAction>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace platen;
using namespace platen::test;

namespace {

bool rowsBecome(MainWindow &window, int rows)
{
    return eventually([&] { return window.list().model().rowCount() == rows && !window.list().model().isLoading(); });
}

void pickDates(MainWindow &window, const QString &text)
{
    QMenu *menu = window.findChild<QToolButton *>("addFilter")->menu();
    Q_EMIT menu->aboutToShow();
    for (QAction *action : menu->actions()) {
        if (!action->menu() || action->menu()->title() != u"Created")
            continue;
        for (QAction *choice : action->menu()->actions()) {
            if (choice->text() == text)
                choice->trigger();
        }
    }
}

// Through the dialog, like a person.
void saveView(MainWindow &window, const QString &name)
{
    window.actions().action(QStringLiteral("view.save"))->trigger();
    auto *dialog = window.findChild<QInputDialog *>();
    REQUIRE(dialog);
    dialog->setTextValue(name);
    dialog->accept();
    REQUIRE(eventually([&] { return window.list().view().name == name; }));
}

QByteArray savedJson(const ShellDesk &desk)
{
    QSettings settings(desk.path() + QStringLiteral("/window.ini"), QSettings::IniFormat);
    return settings.value(QStringLiteral("views/saved")).toByteArray();
}

} // namespace

TEST_CASE("days that move with the calendar are relative to today", "[orders]")
{
    const QDate day(2026, 3, 1);
    const auto days = [&](const char *span) {
        const auto dates = dateSpan(QString::fromLatin1(span), day);
        REQUIRE(dates);
        return dates->from.date().toString(Qt::ISODate) + u' ' + dates->to.date().toString(Qt::ISODate);
    };
    CHECK(days("today") == "2026-03-01 2026-03-02");
    CHECK(days("yesterday") == "2026-02-28 2026-03-01");
    CHECK(days("last7Days") == "2026-02-23 2026-03-02");
    CHECK(days("last30Days") == "2026-01-31 2026-03-02");
    CHECK(days("thisYear") == "2026-01-01 2026-03-02");
    CHECK_FALSE(dateSpan("someday"));
    for (const QString &span : dateSpans())
        CHECK_FALSE(dateSpanName(span).isEmpty());
}

TEST_CASE("a view saved with moving days keeps that, and no date", "[orders]")
{
    ShellDesk desk(60);
    for (const auto &[name, span] : {std::pair("Today", "today"), std::pair("Last 7 days", "last7Days")}) {
        CAPTURE(name);
        MainWindow &window = desk.open();
        window.sidebar().choose("all");
        REQUIRE(rowsBecome(window, 60));
        pickDates(window, QLatin1String(name));
        REQUIRE(rowsBecome(window, 0)); // they are of 2025
        const auto dates = dateSpan(QLatin1String(span));
        CHECK(window.list().query().from == dates->from);
        CHECK(window.list().query().to == dates->to);
        saveView(window, QStringLiteral("My ") + QLatin1String(name));
        CHECK(window.list().query().from == dates->from);
        desk.close();
        const QByteArray kept = savedJson(desk);
        INFO(kept.toStdString());
        CHECK(kept.contains(span));
        CHECK_FALSE(kept.contains(QByteArray::number(dates->from.date().year())));
        MainWindow &again = desk.open();
        REQUIRE(eventually([&] { return again.list().view().name == QStringLiteral("My ") + QLatin1String(name); }));
        REQUIRE(rowsBecome(again, 0));
        CHECK(again.list().query().from == dateSpan(QLatin1String(span))->from);
        desk.close();
    }
}

TEST_CASE("views that were saved with dates are read as before", "[orders]")
{
    QTemporaryDir folder;
    QSettings settings(folder.filePath("window.ini"), QSettings::IniFormat);
    settings.setValue("views/saved", QByteArray(R"([{"name":"January","query":{"accounts":["Shop"],"stages":["onHold"],
        "attention":true,"search":"x","from":"2025-01-01T00:00:00Z","to":"2025-02-01T00:00:00Z"}}])"));
    const std::vector<View> views = savedViews(settings);
    REQUIRE(views.size() == 1);
    CHECK(views[0].spans.isEmpty());
    CHECK(views[0].query.from == QDateTime(QDate(2025, 1, 1), QTime(0, 0), Qt::UTC));
    CHECK(views[0].query.to == QDateTime(QDate(2025, 2, 1), QTime(0, 0), Qt::UTC));
    CHECK(views[0].query.accounts == QStringList("Shop"));
}

TEST_CASE("a search that finds nothing here says what it would find elsewhere, and goes there", "[orders]")
{
    ShellDesk desk(120);
    MainWindow &window = desk.open();
    auto *search = window.findChild<QLineEdit *>("search");
    window.sidebar().choose("drafts"); // every twelfth: PO-1000, PO-1012, …
    REQUIRE(rowsBecome(window, 10));
    search->setText("PO-1007");
    REQUIRE(rowsBecome(window, 0));
    REQUIRE(eventually([&] { return window.findChild<QPushButton *>("emptyElsewhere") != nullptr; }));
    auto *button = window.findChild<QPushButton *>("emptyElsewhere");
    REQUIRE(eventually([&] { return button->isVisible(); }));
    QTest::mouseClick(button, Qt::LeftButton);
    REQUIRE(rowsBecome(window, 1));
    CHECK(window.sidebar().current().id == "all");
    CHECK(search->text() == "PO-1007");
    CHECK(window.list().filter().search == "PO-1007");
}

TEST_CASE("a search that finds some here says how many there are elsewhere", "[orders]")
{
    ShellDesk desk(120);
    MainWindow &window = desk.open();
    auto *search = window.findChild<QLineEdit *>("search");
    auto *elsewhere = window.findChild<QPushButton *>("elsewhere");
    REQUIRE(elsewhere);
    SECTION("outside the view")
    {
        window.sidebar().choose("drafts");
        REQUIRE(rowsBecome(window, 10));
    }
    SECTION("outside the filters of the view of all orders")
    {
        QMenu *menu = window.findChild<QToolButton *>("addFilter")->menu();
        Q_EMIT menu->aboutToShow();
        for (QAction *action : menu->actions()) {
            if (action->menu() && action->menu()->title() == u"Stage")
                action->menu()->actions().front()->trigger();
        }
        REQUIRE(rowsBecome(window, 10));
    }
    CHECK_FALSE(elsewhere->isVisible()); // nothing is searched for
    search->setText("PO-10");            // PO-1000 to PO-1099
    REQUIRE(rowsBecome(window, 9));
    REQUIRE(eventually([&] { return elsewhere->isVisible(); }));
    CHECK(elsewhere->text().contains("91"));
    QTest::mouseClick(elsewhere, Qt::LeftButton);
    REQUIRE(rowsBecome(window, 100));
    CHECK(eventually([&] { return !elsewhere->isVisible(); }));
}

TEST_CASE("a search that finds nothing anywhere only offers to clear it", "[orders]")
{
    ShellDesk desk(30);
    MainWindow &window = desk.open();
    window.sidebar().choose("drafts");
    REQUIRE(rowsBecome(window, 3));
    window.findChild<QLineEdit *>("search")->setText("no such thing anywhere");
    REQUIRE(rowsBecome(window, 0));
    QTest::qWait(200);
    CHECK_FALSE(window.findChild<QPushButton *>("emptyElsewhere"));
    CHECK(window.findChild<QPushButton *>("emptyClearFilters"));
}

TEST_CASE("views follow an account that is renamed, also while no window was open", "[orders]")
{
    ShellDesk desk(60);
    MainWindow &window = desk.open();
    window.sidebar().choose("account:Trial");
    REQUIRE(rowsBecome(window, 30));
    saveView(window, "My trials");
    window.sidebar().choose("account:Trial");
    REQUIRE(rowsBecome(window, 30));

    const auto rename = [](Engine &engine) { return engine.accounts().change("Trial", "Test shop", {}); };
    bool isRenamed = false;
    whenDone(desk.host().ask<AccountInfo>(rename), &window,
             [&](const Result<AccountInfo> &renamed) { isRenamed = renamed.has_value(); });
    REQUIRE(eventually([&] { return isRenamed && window.list().view().id == "account:Test shop"; }));
    REQUIRE(rowsBecome(window, 30));
    window.sidebar().choose(savedViewId("My trials"));
    REQUIRE(rowsBecome(window, 30));
    CHECK(window.list().query().accounts == QStringList{"Test shop"});

    // Two names are exchanged by somebody else.
    window.sidebar().choose("all");
    REQUIRE(rowsBecome(window, 60));
    desk.close();
    {
        auto database = store::Database::open(*DataDir::open(desk.path()), store::Database::Access::Write).value();
        store::AccountStore accounts(*database);
        const std::vector<store::AccountRecord> known = accounts.all().value();
        REQUIRE(known.size() == 2);
        const auto isShop = [](const store::AccountRecord &account) { return account.name == "Shop"; };
        const store::AccountRecord shop = *std::find_if(known.begin(), known.end(), isShop);
        const store::AccountRecord trial = *std::find_if_not(known.begin(), known.end(), isShop);
        REQUIRE(accounts.change(shop.id, "Meanwhile", shop.settings));
        REQUIRE(accounts.change(trial.id, "Shop", trial.settings));
        REQUIRE(accounts.change(shop.id, "Test shop", shop.settings));
    }
    MainWindow &again = desk.open();
    again.sidebar().choose(savedViewId("My trials"));
    REQUIRE(eventually([&] { return again.list().query().accounts == QStringList{"Shop"}; }));
    CHECK(rowsBecome(again, 30));
}
