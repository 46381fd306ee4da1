// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/webhooks/webhook_calls.h"

namespace platen {

using namespace store::settings;

QCoro::Task<Result<ListenerState>> readListener(Engine &engine)
{
    // Uses the accounts' current endpoints.
    PLATEN_CO_TRY(std::vector<AccountInfo> accounts, co_await engine.accounts().all());
    ListenerState state;
    state.info = engine.webhooks().state();
    state.accounts = std::move(accounts);
    store::SettingStore settings = engine.data().settings();
    state.bind = settings.stored(listenerBind).value_or(std::nullopt).value_or(QString());
    state.port = settings.stored(listenerPort).value_or(std::nullopt);
    state.publicUrl = settings.value(listenerPublicUrl).value_or(QString());
    co_return state;
}

QCoro::Task<Result<ListenerInfo>> startListening(Engine &engine, ListenerOptions options)
{
    if (options.publicUrl.isEmpty()) {
        PLATEN_CO_CHECK(engine.data().settings().set(listenerPublicUrl, QString()));
    }
    Result<ListenerInfo> started = co_await engine.webhooks().start(options);
    if (started)
        (void)engine.data().settings().set(listenerOn,
                                           true); // if this fails, the listener is only off after the next start
    co_return started;
}

QCoro::Task<Result<void>> stopListening(Engine &engine)
{
    engine.webhooks().stop();
    co_return engine.data().settings().set(listenerOn, false);
}

QCoro::Task<Result<void>> resumeListening(Engine &engine, bool whateverItWas)
{
    const bool on = engine.data().settings().value(listenerOn).value_or(false);
    if (!whateverItWas && !on)
        co_return Result<void>();
    const ListenerOptions asBefore;
    PLATEN_CO_CHECK(co_await engine.webhooks().start(asBefore));
    co_return Result<void>();
}

QCoro::Task<Result<EventList>> readEvents(Engine &engine, QString account, bool rejected, int limit,
                                          QHash<QString, QString> known)
{
    PLATEN_CO_TRY(std::vector<store::InboxEvent> events,
                  engine.inbox().events(account, QString(), rejected, limit + 1));
    EventList list;
    list.events = std::move(events);
    list.more = list.events.size() > static_cast<std::size_t>(limit);
    if (list.more)
        list.events.resize(static_cast<std::size_t>(limit));
    list.references = std::move(known);
    for (const store::InboxEvent &event : list.events) {
        if (event.orderId.isEmpty() || list.references.contains(event.orderId))
            continue;
        const Result<store::StoredOrder> order = engine.orders().find(event.orderId);
        list.references.insert(event.orderId,
                               order && !order->order.reference.isEmpty() ? order->order.reference : event.orderId);
    }
    co_return list;
}

} // namespace platen
