// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platenctl/command_line.h"
#include "app/platenctl/commands.h"
#include "app/platenctl/context.h"
#include "app/platenctl/local_time.h"
#include "app/platenctl/table.h"
#include "app/platenctl/webhook_serve.h"
#include "app/platenctl/webhook_text.h"
#include "core/domain/instant.h"

namespace platen::ctl {

namespace {

struct UrlOptions
{
    std::string account;
    bool rotate = false;
};

struct EventsOptions
{
    std::string account;
    std::string order;
    bool rejected = false;
    int limit = 50;
};

struct ReplayOptions
{
    std::string event;
};

QCoro::Task<Result<int>> showUrl(Context *context, UrlOptions options)
{
    PLATEN_CO_TRY(auto *engine, context->engine());
    const QString name = QString::fromStdString(options.account);
    PLATEN_CO_TRY(const AccountInfo info, co_await engine->accounts().find(name));
    PLATEN_CO_TRY(const QString url, co_await engine->webhooks().url(name, options.rotate));
    context->out().document({{"account", info.account.name}, {"url", url}});
    context->out().text(url + QLatin1Char('\n'));
    co_return 0;
}

QCoro::Task<Result<int>> listEvents(Context *context, EventsOptions options)
{
    PLATEN_CO_TRY(auto *engine, context->engine());
    const Result<std::vector<store::InboxEvent>> events =
        engine->inbox().events(QString::fromStdString(options.account), QString::fromStdString(options.order),
                               options.rejected, options.limit);
    PLATEN_CO_CHECK(events);
    QJsonArray list;
    Table table(QStringList{QStringLiteral("RECEIVED"), QStringLiteral("OUTCOME"), QStringLiteral("ACCOUNT"),
                            QStringLiteral("TYPE"), QStringLiteral("ORDER"), QStringLiteral("EVENT"),
                            QStringLiteral("REASON")});
    for (const store::InboxEvent &event : *events) {
        const QString outcome = store::eventOutcomeName(event.outcome);
        list.append(QJsonObject{
            {"event", event.eventId},
            {"account", orNull(event.account)},
            {"type", orNull(event.type)},
            {"order", orNull(event.orderId)},
            {"receivedAt", orNull(formatInstant(event.receivedAt))},
            {"outcome", outcome},
            {"reason", orNull(event.reason.english())},
        });
        table.add({localText(event.receivedAt), outcome, event.account, event.type, event.orderId, event.eventId,
                   event.reason.text()});
    }
    context->out().document({{"events", list}});
    if (table.isEmpty())
        context->out().text(QStringLiteral("No events.\n"));
    else
        context->out().table(table);
    co_return 0;
}

QCoro::Task<Result<int>> replayEvent(Context *context, ReplayOptions options)
{
    PLATEN_CO_TRY(auto *engine, context->engine());
    const QString event = QString::fromStdString(options.event);
    PLATEN_CO_TRY(const EventLine line, co_await engine->inbox().replay(event));
    context->out().document(eventLineObject(line));
    context->out().text(eventLineText(line));
    co_return 0;
}

} // namespace

void addWebhookCommands(CommandLine &line)
{
    CLI::App *noun = line.noun("webhook", "Receive webhooks from providers");

    auto serve = std::make_shared<ServeOptions>();
    CLI::App *verb =
        line.verb(noun, "serve", "Receive webhooks and apply them until SIGTERM or SIGINT", serve, serveWebhooks);
    addText(verb, "--bind", serve->bind, "ADDRESS", "The address to listen on (default: 127.0.0.1)");
    addNumber(verb, "--port", serve->port, "N", 0, 65535,
              "The port (default: the one used before); 0 picks a free one");
    addText(verb, "--public-url", serve->publicUrl, "URL",
            "The address under which providers reach this machine, such as https://hooks.example.org");
    CommandLine::examples(verb, {"platenctl webhook serve",
                                 "platenctl webhook serve --port 8090 --public-url https://hooks.example.org --json"});

    auto url = std::make_shared<UrlOptions>();
    verb = line.verb(noun, "url", "Show the URL to register with an account's provider", url, showUrl);
    verb->add_option("ACCOUNT", url->account, "The account")->required();
    verb->add_flag("--rotate", url->rotate, "Create a new URL; the old one is refused from now on");
    CommandLine::examples(verb, {"platenctl webhook url \"Prodigi sandbox\""});

    auto events = std::make_shared<EventsOptions>();
    verb = line.verb(noun, "events", "List received events and their outcomes, newest first", events, listEvents);
    addText(verb, "--account", events->account, "NAME", "Only of this account");
    addText(verb, "--order", events->order, "ORDER", "Only about this order");
    verb->add_flag("--rejected", events->rejected, "Only what was rejected");
    addNumber(verb, "--limit", events->limit, "N", 1, 100'000, "The maximum number (default: 50)");
    CommandLine::examples(verb, {"platenctl webhook events --rejected"});

    auto replay = std::make_shared<ReplayOptions>();
    verb = line.verb(noun, "replay", "Read an event again and apply it, unless it was applied before", replay,
                     replayEvent);
    verb->add_option("EVENT", replay->event, "The event, as shown by “webhook events”")->required();
    CommandLine::examples(verb, {"platenctl webhook replay evt_1207"});
}

} // namespace platen::ctl
