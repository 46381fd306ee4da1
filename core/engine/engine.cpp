#include "core/engine/engine.h"

#include "core/engine/engine_private.h"

namespace platen {

Engine::Engine(EngineOptions options, std::unique_ptr<CredentialStore> credentials, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, std::move(options), std::move(credentials)))
{
    qRegisterMetaType<EventLine>();
    qRegisterMetaType<SyncProgress>();
}

Engine::~Engine()
{
    d->close();
}

Result<void> Engine::start()
{
    if (Result<void> opened = d->open(); !opened)
        return opened;
    d->takeLease();
    return {};
}

bool Engine::holdsLease() const
{
    return d->lease.isHeld();
}

void Engine::runInBackground(bool poll)
{
    d->background = true;
    d->polls = poll;
    d->ticker->start();
    d->tick();
    d->schedule->start(poll);
    if (d->takeLease())
        d->inbox->kick(); // what was acknowledged before this program started
}

QCoro::Task<void> Engine::stop()
{
    if (d->context)
        d->context->stopping = true;
    stopListener();
    // What is being sent gets its answer; what is only waiting stays on the disk.
    const QDeadlineTimer latest(std::chrono::seconds(5));
    while (d->isBusy() && !latest.hasExpired())
        co_await d->context->ended.next(leftOf(latest));
    if (d->ticker)
        d->ticker->stop();
    // What takes longer ends here, and how it ended is written while the lease is still held.
    if (d->book)
        d->book->callOff();
    d->lease.giveBack();
}

store::OrderReader &Engine::reader()
{
    return *d->reader;
}

Result<store::StoredOrder> Engine::find(const QString &order)
{
    return store::OrderStore(*d->database).find(order);
}

QString orderIdOf(const Error &error)
{
    return error.orderId;
}

} // namespace platen
