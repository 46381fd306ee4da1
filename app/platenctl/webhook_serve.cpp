// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platenctl/webhook_serve.h"

#include "app/platenctl/context.h"
#include "app/platenctl/stop_signal.h"
#include "app/platenctl/table.h"
#include "app/platenctl/webhook_text.h"

#include <QCoroSignal>

namespace platen::ctl {

namespace {

// Prints events as they are processed, but holds them back until the line that says that the listener is ready: events
// left from the last run may be applied before that.
class EventPrinter : public QObject
{
public:
    EventPrinter(Engine *engine, Output *out)
        : m_out(out)
    {
        connect(engine, &Engine::eventDone, this, &EventPrinter::take);
    }

    void release()
    {
        m_held = false;
        for (const EventLine &event : m_waiting)
            print(event);
        m_waiting.clear();
    }

private:
    void take(const EventLine &event)
    {
        if (m_held)
            m_waiting.push_back(event);
        else
            print(event);
    }
    void print(const EventLine &event)
    {
        m_out->line(eventLineObject(event));
        m_out->text(eventLineText(event));
    }

    Output *m_out;
    bool m_held = true;
    std::vector<EventLine> m_waiting;
};

void printReady(Output &out, const ListenerInfo &info)
{
    QJsonArray endpoints;
    Table table(QStringList{QStringLiteral("ACCOUNT"), QStringLiteral("URL")});
    for (const auto &[account, url] : info.endpoints) {
        endpoints.append(QJsonObject{{"account", account}, {"url", url}});
        table.add({account, url});
    }
    out.line({{"listening", info.url}, {"endpoints", endpoints}});
    out.text(QStringLiteral("Listening on %1. Ctrl+C stops.\n").arg(info.url));
    if (!table.isEmpty())
        out.table(table);
}

} // namespace

QCoro::Task<Result<int>> serveWebhooks(Context *context, ServeOptions options)
{
    PLATEN_CO_TRY(auto *engine, context->engine());
    StopSignal stop;
    EventPrinter printer(engine, &context->out());
    engine->runInBackground(false);

    ListenerOptions listener;
    listener.bind = QString::fromStdString(options.bind);
    listener.port = options.port;
    listener.publicUrl = QString::fromStdString(options.publicUrl);
    PLATEN_CO_TRY(const ListenerInfo info, co_await engine->webhooks().start(listener));
    printReady(context->out(), info);
    printer.release();
    if (!stop.isRequested())
        co_await qCoro(&stop, &StopSignal::requested);
    // While the signals are still ours, so that what is being sent or applied can finish.
    co_await engine->stop();
    co_return 0;
}

} // namespace platen::ctl
