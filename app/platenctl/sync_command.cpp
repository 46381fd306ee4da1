// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platenctl/command_line.h"
#include "app/platenctl/commands.h"
#include "app/platenctl/context.h"
#include "app/platenctl/input.h"
#include "app/platenctl/table.h"

namespace platen::ctl {

namespace {

struct SyncOptions
{
    std::vector<std::string> accounts;
    bool full = false;
};

QCoro::Task<Result<int>> syncAccounts(Context *context, SyncOptions options)
{
    PLATEN_CO_TRY(auto *engine, context->engine());
    Output &out = context->out();
    QObject::connect(engine, &Engine::syncProgress, engine, [&out](const SyncProgress &progress) {
        if (!progress.finished)
            out.progress(QStringLiteral("%1: %2 orders…").arg(progress.account, QString::number(progress.seen)));
    });
    const QStringList accounts = toStringList(options.accounts);
    const Result<std::vector<SyncReport>> reports = co_await engine->sync().run(accounts, options.full);
    out.progress({});
    PLATEN_CO_CHECK(reports);

    QJsonArray list;
    Table table({{QStringLiteral("ACCOUNT")},
                 {QStringLiteral("SEEN"), Table::Align::Right},
                 {QStringLiteral("NEW"), Table::Align::Right},
                 {QStringLiteral("CHANGED"), Table::Align::Right}});
    int status = 0;
    for (const SyncReport &report : *reports) {
        list.append(
            QJsonObject{{"account", report.account},
                        {"seen", report.seen},
                        {"new", report.added},
                        {"changed", report.changed},
                        {"error", report.error ? QJsonValue(errorObject(out.advised(*report.error))) : QJsonValue()}});
        table.add({report.account, QString::number(report.seen), QString::number(report.added),
                   QString::number(report.changed)});
        if (report.error && status == 0)
            status = exitStatus(report.error->code);
    }
    out.document({{"accounts", list}});
    if (table.isEmpty())
        out.text(QStringLiteral("No accounts. Add one with “platenctl account add”.\n"));
    else
        out.table(table);
    for (const SyncReport &report : *reports) {
        if (!report.error || out.isJson())
            continue;
        Error named = *report.error;
        named.message = Message::joined({report.account + u':', named.message});
        out.error(named);
    }
    co_return status;
}

} // namespace

void addSyncCommand(CommandLine &line)
{
    auto options = std::make_shared<SyncOptions>();
    CLI::App *verb =
        line.verb(line.root(), "sync", "Fetch new orders, refresh open ones, and send or look up what is in the outbox",
                  options, syncAccounts);
    addRepeated(verb, "--account", options->accounts, "NAME", "Only this account; may be given several times");
    verb->add_flag("--full", options->full, "Fetch every order, not only what is new since the last sync");
    CommandLine::examples(verb, {"platenctl sync", "platenctl sync --account \"Prodigi sandbox\" --full --json"});
}

} // namespace platen::ctl
