// SPDX-License-Identifier: GPL-3.0-or-later
// Which changes of an order are available.
#include "app/platenctl/command_line.h"
#include "app/platenctl/commands.h"
#include "app/platenctl/context.h"
#include "app/platenctl/table.h"

#include <QJsonArray>

namespace platen::ctl {

namespace {

struct OrderOptions
{
    std::string order;
};

QCoro::Task<Result<int>> showActions(Context *context, OrderOptions options)
{
    PLATEN_CO_TRY(auto *engine, context->engine());
    const QString order = QString::fromStdString(options.order);
    PLATEN_CO_TRY(const std::vector<ActionAvailability> actions, co_await engine->orders().actions(order));

    QJsonArray list;
    Table table(QStringList{QStringLiteral("ACTION"), QStringLiteral("AVAILABLE"), QStringLiteral("WHY NOT")});
    for (const ActionAvailability &action : actions) {
        list.append(QJsonObject{
            {"action", action.action}, {"available", action.available}, {"reason", orNull(action.reason.english())}});
        table.add(
            {action.action, action.available ? QStringLiteral("yes") : QStringLiteral("no"), action.reason.text()});
    }
    context->out().document({{"actions", list}});
    context->out().table(table);
    co_return 0;
}

} // namespace

void addOrderActionsCommand(CommandLine &line)
{
    CLI::App *noun = line.noun("order", "Place, track and change orders");
    auto actions = std::make_shared<OrderOptions>();
    CLI::App *verb =
        line.verb(noun, "actions", "Ask the provider which changes are available now", actions, showActions);
    verb->add_option("ORDER", actions->order, "A local ID, a remote ID, or an unambiguous reference")->required();
    CommandLine::examples(verb, {"platenctl order actions PO-1001"});
}

} // namespace platen::ctl
