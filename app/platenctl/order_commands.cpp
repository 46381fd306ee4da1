// SPDX-License-Identifier: GPL-3.0-or-later
// Looking at orders as stored here: list, show, timeline. These commands need no engine, and so start sooner.
#include "app/platenctl/command_line.h"
#include "app/platenctl/commands.h"
#include "app/platenctl/context.h"
#include "app/platenctl/input.h"
#include "app/platenctl/local_time.h"
#include "app/platenctl/order_text.h"
#include "app/platenctl/table.h"
#include "core/domain/order_document.h"
#include "core/domain/timeline.h"
#include "core/store/account_store.h"
#include "core/store/order_reader.h"
#include "core/store/order_store.h"

namespace platen::ctl {

namespace {

struct ListOptions
{
    std::string account;
    std::vector<std::string> stages;
    bool attention = false;
    std::string search;
    std::string from;
    std::string to;
    int limit = 50;
    std::string after;
};

struct OrdersOptions
{
    std::vector<std::string> orders;
};

struct OrderOptions
{
    std::string order;
};

// Everything except the account.
Result<store::OrderQuery> readQuery(const ListOptions &options)
{
    store::OrderQuery query;
    query.attention = options.attention;
    query.search = QString::fromStdString(options.search);
    PLATEN_TRY(std::vector<Stage> stages, readStages(options.stages));
    query.stages = stages;
    if (!options.from.empty()) {
        PLATEN_TRY(QDateTime from, readDate(options.from, "--from", false));
        query.from = from;
    }
    if (!options.to.empty()) {
        PLATEN_TRY(QDateTime to, readDate(options.to, "--to", true));
        query.to = to;
    }
    return query;
}

void printPage(Output &out, const store::OrderReader::Page &page)
{
    QJsonArray orders;
    for (const Order &order : page.orders)
        orders.append(orderDocument(order));
    out.document({{"orders", orders}, {"next", orNull(page.next)}, {"count", page.count}});
    if (page.orders.empty()) {
        out.text(QStringLiteral("No orders.\n"));
        return;
    }
    out.table(orderTable(page.orders));
    if (!page.next.isEmpty())
        out.text(QStringLiteral("\n%1 of %2 orders. For the next page: --after %3\n")
                     .arg(page.orders.size())
                     .arg(page.count)
                     .arg(page.next));
}

QCoro::Task<Result<int>> listOrders(Context *context, ListOptions options)
{
    PLATEN_CO_TRY(store::OrderQuery query, readQuery(options));
    PLATEN_CO_TRY(store::Database * database, context->database());
    if (!options.account.empty()) {
        const QString name = QString::fromStdString(options.account);
        PLATEN_CO_TRY(const store::AccountRecord account, store::AccountStore(*database).byName(name));
        query.accounts << account.name;
    }
    const Result<store::OrderReader::Page> page =
        store::OrderReader(*database).page(query, options.limit, QString::fromStdString(options.after));
    PLATEN_CO_CHECK(page);
    printPage(context->out(), *page);
    co_return 0;
}

QCoro::Task<Result<int>> showOrders(Context *context, OrdersOptions options)
{
    PLATEN_CO_TRY(store::Database * database, context->database());
    OrderOutcomes outcomes;
    outcomes.several = options.orders.size() > 1;
    for (const QString &asked : toStringList(options.orders)) {
        const Result<store::StoredOrder> stored = store::OrderStore(*database).find(asked);
        outcomes.add(asked, stored.map([](const store::StoredOrder &found) { return found.order; }));
    }
    co_return printOutcomes(context->out(), outcomes);
}

QCoro::Task<Result<int>> showTimeline(Context *context, OrderOptions options)
{
    PLATEN_CO_TRY(store::Database * database, context->database());
    const QString order = QString::fromStdString(options.order);
    PLATEN_CO_TRY(const store::StoredOrder stored, store::OrderStore(*database).find(order));
    PLATEN_CO_TRY(const std::vector<TimelineEntry> entries, store::OrderReader(*database).timeline(stored.oid));

    QJsonArray timeline;
    Table table(
        QStringList{QStringLiteral("WHEN"), QStringLiteral("WHO"), QStringLiteral("STAGE"), QStringLiteral("WHAT")});
    for (const TimelineEntry &entry : entries) {
        timeline.append(timelineObject(entry));
        table.add({localText(entry.at), timelineSourceName(entry.source),
                   entry.stage ? stageTitle(*entry.stage) : QString(), entry.text.text()});
    }
    context->out().document({{"timeline", timeline}});
    context->out().table(table);
    co_return 0;
}

} // namespace

void addOrderCommands(CommandLine &line)
{
    CLI::App *noun = line.noun("order", "Place, track and change orders");

    auto list = std::make_shared<ListOptions>();
    CLI::App *verb = line.verb(noun, "list", "List orders, newest first", list, listOrders);
    addText(verb, "--account", list->account, "NAME", "Only of this account");
    addRepeated(verb, "--stage", list->stages, "STAGE",
                "Only in this stage, such as queued, inProduction or shipped; may be given several times");
    verb->add_flag("--attention", list->attention, "Only those that need attention");
    addText(
        verb, "--search", list->search, "TEXT",
        "Only if every word occurs in the reference, an ID, the recipient, company, e-mail address, address without "
        "country, an item's SKU or title, or a tracking number; one or two letters at the beginning of a word, more "
        "anywhere");
    addText(verb, "--from", list->from, "DATE", "Only created on or after this date or instant");
    addText(verb, "--to", list->to, "DATE", "Only created on or before this date or instant");
    addNumber(verb, "--limit", list->limit, "N", 1, 100'000, "The maximum number (default: 50)");
    addText(verb, "--after", list->after, "CURSOR", "Continue where the previous page ended");
    CommandLine::examples(verb, {"platenctl order list --attention",
                                 "platenctl order list --account \"Prodigi sandbox\" --stage queued --stage unknown",
                                 "platenctl order list --search \"canvas london\" --from 2026-11-01 --json"});

    auto show = std::make_shared<OrdersOptions>();
    verb = line.verb(noun, "show", "Show an order as stored here", show, showOrders);
    verb->add_option("ORDER", show->orders, "A local ID, a remote ID, or an unambiguous reference")->required();
    CommandLine::examples(verb, {"platenctl order show PO-1001", "platenctl order show ord_840797 --json"});

    auto timeline = std::make_shared<OrderOptions>();
    verb = line.verb(noun, "timeline", "Show what happened to an order, when, and who reported it", timeline,
                     showTimeline);
    verb->add_option("ORDER", timeline->order, "A local ID, a remote ID, or an unambiguous reference")->required();
    CommandLine::examples(verb, {"platenctl order timeline PO-1001"});
}

} // namespace platen::ctl
