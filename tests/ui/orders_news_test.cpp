// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "ui/orders/list_filter.h"
#include "ui/session/views.h"

#include <QTemporaryDir>

using namespace platen;

TEST_CASE("a filter narrows a view and never widens it", "[orders]")
{
    store::OrderQuery view;
    view.stages = {Stage::Draft, Stage::Queued};
    view.search = "canvas";
    ListFilter filter;
    CHECK(narrowed(view, filter) == view);
    filter.stages = {Stage::Queued, Stage::Shipped};
    filter.search = "leeds";
    filter.attention = true;
    const std::optional<store::OrderQuery> both = narrowed(view, filter);
    REQUIRE(both);
    CHECK(both->stages == std::vector<Stage>{Stage::Queued});
    CHECK(both->search == "canvas leeds");
    CHECK(both->attention);
    filter.stages = {Stage::Shipped};
    CHECK_FALSE(narrowed(view, filter));
}

TEST_CASE("dates narrow to what both include", "[orders]")
{
    const QDateTime first(QDate(2025, 1, 1), QTime(0, 0), Qt::UTC);
    store::OrderQuery view;
    view.from = first;
    view.to = first.addDays(10);
    ListFilter filter;
    filter.from = first.addDays(-5);
    filter.to = first.addDays(5);
    const std::optional<store::OrderQuery> both = narrowed(view, filter);
    REQUIRE(both);
    CHECK(both->from == first);
    CHECK(both->to == first.addDays(5));
}

TEST_CASE("saved views survive the settings file", "[orders]")
{
    QTemporaryDir folder;
    View view;
    view.name = QStringLiteral("Leeds, held: “äöü”");
    view.query.stages = {Stage::OnHold};
    view.query.accounts = {QStringLiteral("Shop")};
    view.query.search = "leeds";
    view.query.from = QDateTime(QDate(2025, 1, 1), QTime(0, 0), Qt::UTC);
    {
        QSettings settings(folder.filePath("window.ini"), QSettings::IniFormat);
        keepSavedViews(settings, {view});
    }
    QSettings settings(folder.filePath("window.ini"), QSettings::IniFormat);
    const std::vector<View> views = savedViews(settings);
    REQUIRE(views.size() == 1);
    CHECK(views[0].name == view.name);
    CHECK(views[0].query == view.query);
    CHECK(views[0].saved);
}

TEST_CASE("a view's count comes from the counters, or is not shown", "[orders]")
{
    store::OrderReader::Counts counts;
    counts.all = 10;
    counts.attention = 3;
    counts.byStage.insert(static_cast<int>(Stage::Queued), 2);
    counts.byStage.insert(static_cast<int>(Stage::Failed), 1);
    counts.byAccount.insert("Shop", 7);
    for (const View &view : builtInViews()) {
        if (view.id == QLatin1String("all"))
            CHECK(countOf(view, counts) == 10);
        if (view.id == QLatin1String("attention"))
            CHECK(countOf(view, counts) == 3);
        if (view.id == QLatin1String("queue"))
            CHECK(countOf(view, counts) == 3);
        if (view.id == QLatin1String("shipped"))
            CHECK(countOf(view, counts) == 0);
    }
    CHECK(countOf(accountView("Shop"), counts) == 7);
    View searched = accountView("Shop");
    searched.query.search = "x";
    CHECK(countOf(searched, counts) == -1);
}
