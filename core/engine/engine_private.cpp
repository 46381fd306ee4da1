#include "core/engine/engine_private.h"

#include "core/domain/instant.h"

#include <utility>

namespace platen {

namespace {

constexpr std::chrono::milliseconds tickInterval{150};
constexpr std::chrono::seconds betweenBeats{5};      // written to the lock file, not to the database
constexpr std::chrono::seconds restBetweenLooks{30}; // into a keychain that did not give a webhook's secret out

} // namespace

Engine::Private::Private(Engine &engine, EngineOptions engineOptions, std::unique_ptr<CredentialStore> store)
    : q(engine)
    , options(std::move(engineOptions))
    , credentials(std::move(store))
    , lease(options.dataDir)
{
}

Result<void> Engine::Private::open()
{
    Result<std::unique_ptr<store::Database>> opened =
        store::Database::open(options.dataDir, store::Database::Access::Write);
    if (!opened)
        return Failure(opened.error());
    database = std::move(*opened);
    reader = std::make_unique<store::OrderReader>(*database);
    book = std::make_unique<AccountBook>(*database, *credentials, options);
    context.reset(new EngineContext{q, options, *database, *book});
    keeper = std::make_unique<OrderKeeper>(*context);
    news = new News(&q);
    QObject::connect(&q, &Engine::outboxChanged, news, &News::wake);
    QObject::connect(&q, &Engine::storageFailed, news, &News::wake);
    book->setWaiting([this](const QString &account, std::chrono::milliseconds time) {
        if (time.count() == 0) {
            Q_EMIT q.waiting({});
            return;
        }
        const QTime until = after(QDateTime::currentDateTime(), time).time();
        Q_EMIT q.waiting(tr("The provider of “%1” takes no more requests for now. Waiting until %2.")
                             .arg(account, until.toString(QStringLiteral("HH:mm:ss"))));
    });
    outbox = new OutboxWorker(*context, *keeper);
    outbox->setCallbackUrl([this](qint64 accountId) { return callbackUrl(accountId); });
    syncer = new Syncer(*context, *keeper);
    inbox = new InboxWorker(*context, *keeper);
    listener = new Listener(*database, &q);
    QObject::connect(outbox, &OutboxWorker::due, &q, [this] { work([this] { outbox->kick(); }); });
    QObject::connect(inbox, &InboxWorker::due, &q, [this] { work([this] { inbox->kick(); }); });
    schedule = new Schedule(*context, *syncer, [this] { return takeLease(); });
    QObject::connect(&q, &Engine::ordersChanged, schedule, &Schedule::look);
    QObject::connect(&q, &Engine::accountsChanged, schedule, &Schedule::look);
    QObject::connect(listener, &Listener::arrived, &q, [this](const QList<qint64> &events) { takeArrivals(events); });
    QObject::connect(inbox, &InboxWorker::settled, news, [this](qint64 event) { unreported.remove(event); });
    QObject::connect(&q, &Engine::syncProgress, news, [this](const SyncProgress &progress) { noteProgress(progress); });
    QObject::connect(listener, &Listener::settled, &q, [this](const store::InboxEvent &event) { tellSettled(event); });
    QObject::connect(listener, &Listener::secretWanted, &q, [this] { lookForSecretsAgain(); });
    ticker = new QTimer(&q);
    ticker->setInterval(tickInterval);
    QObject::connect(ticker, &QTimer::timeout, &q, [this] { tick(); });
    if (Result<void> loaded = book->reload(); !loaded)
        return loaded;
    const Result<qint64> version = database->dataVersion();
    seenVersion = version ? *version : -1;
    if (background)
        schedule->start(polls);
    return {};
}

void Engine::Private::close()
{
    // What waits for an answer ends now, while everything that it uses is still there.
    if (context)
        context->stopping = true;
    if (book)
        book->callOff();
    if (news)
        news->end();
    if (context)
        context->ended.end();
    // In this order: nothing may come in, or be resumed, once the database is gone.
    delete listener;
    delete ticker;
    delete schedule;
    delete inbox;
    delete syncer;
    delete outbox;
    delete news;
    news = nullptr;
    listener = nullptr;
    ticker = nullptr;
    schedule = nullptr;
    inbox = nullptr;
    syncer = nullptr;
    outbox = nullptr;
    keeper.reset();
    context.reset();
    book.reset();
    reader.reset();
    database.reset();
}

Result<void> Engine::Private::leaseForRestore()
{
    const Result<bool> taken = lease.take();
    if (!taken)
        return Failure(taken.error());
    if (!*taken) {
        const std::optional<LeaseHolder> holder = lease.holder();
        return fail(ErrorCode::Refused, Engine::tr("%1 is running on this data folder; close it first")
                                            .arg(holder ? holder->name() : Engine::tr("Another program")));
    }
    if (database)
        takeLease();
    return {};
}

bool Engine::Private::takeLease()
{
    const Result<bool> taken = lease.take();
    leaseError = taken ? std::nullopt : std::optional(taken.error());
    if (!taken || !*taken)
        return false;
    return recovered || recover();
}

bool Engine::Private::recover()
{
    Result<store::Transaction> transaction = store::Transaction::begin(*database, store::Durability::Promised);
    Result<int> found = transaction ? store::OutboxStore(*database).recover() : Failure(transaction.error());
    const Result<void> committed = found ? transaction->commit() : Result<void>(Failure(found.error()));
    // Whoever holds the lease works for the others too, even if it came for one command only.
    ticker->start();
    if (!committed) {
        // Nothing is sent as long as it is not known on the disk what an earlier process may have sent.
        qWarning("%s", qUtf8Printable(committed.error().message));
        leaseError = committed.error();
        return false;
    }
    recovered = true;
    leftUnseen = true;
    seenVersion = -1; // tasks that were meant for the holder before
    schedule->look();
    return true;
}

void Engine::Private::tick()
{
    if (context->stopping)
        return;
    const bool wasHeld = lease.isHeld();
    lookForNews();
    if (!takeLease())
        return;
    if (!wasHeld)
        news->wake();
    if (nextBeat.hasExpired()) {
        nextBeat.setRemainingTime(betweenBeats);
        lease.beat();
        recovered = recovered && lease.isHeld();
    }
    // What an earlier process left behind announces itself by nothing: it is looked for once.
    const bool left = std::exchange(leftUnseen, false);
    if (left)
        outbox->kick();
}

bool Engine::Private::isBusy() const
{
    return context && !context->ended.isOver() && (outbox->isBusy() || inbox->isBusy() || running > 0);
}

void Engine::Private::work(std::function<void()> what)
{
    if (!context->stopping && takeLease())
        what();
}

// A keychain may have been unlocked meanwhile. Not at every message: asking it can put a prompt before a person.
void Engine::Private::lookForSecretsAgain()
{
    if (!nextLookForSecrets.hasExpired())
        return;
    nextLookForSecrets.setRemainingTime(restBetweenLooks);
    renewEndpoints();
}

void Engine::Private::lookForNews()
{
    const Result<qint64> version = database->dataVersion();
    if (!version || *version == seenVersion)
        return;
    seenVersion = *version;
    if (Result<void> loaded = book->reload(); !loaded)
        return;
    if (listener->isListening())
        renewEndpoints();
    Q_EMIT q.accountsChanged();
    Q_EMIT q.outboxChanged();
    Q_EMIT q.ordersChanged({}); // anything may have changed
    reportArrivals();
    if (!takeLease())
        return;
    outbox->kick();
    inbox->kick();
    Result<std::vector<store::TaskRecord>> tasks = store::TaskStore(*database).open();
    if (!tasks)
        return;
    for (const store::TaskRecord &task : *tasks) {
        if (!serving.contains(task.id))
            serve(task);
    }
}

QCoro::Task<void> Engine::Private::serve(store::TaskRecord task)
{
    const qint64 id = task.id;
    serving.insert(id);
    ++running;
    const std::chrono::milliseconds timeout = task.timeout;
    QCoro::Task<void> work = std::visit([&](const auto &one) { return serveAs(one, id, timeout); }, task.task);
    co_await work;
    --running;
    serving.remove(id);
    context->ended.wake();
}

template <typename T>
QCoro::Task<void> Engine::Private::serveAs(T task, qint64 id, std::chrono::milliseconds timeout)
{
    const Result<typename T::Result> result = co_await carryOut(task, timeout);
    // What was called off here is left to the process that takes over.
    if (context->stopping && !result)
        co_return;
    (void)store::TaskStore(*database).finish<T>(id, result);
}

// Shows the process that has asked for a sync that it is under way.
void Engine::Private::noteProgress(const SyncProgress &progress)
{
    for (const qint64 task : std::as_const(serving))
        (void)store::TaskStore(*database).noteProgress(task, progress.seen);
}

QCoro::Task<Result<std::vector<SyncReport>>> Engine::Private::carryOut(store::SyncTask task,
                                                                       std::chrono::milliseconds timeout)
{
    co_return co_await syncHere(task.accounts, task.full, timeout);
}

QCoro::Task<Result<void>> Engine::Private::carryOut(store::RefreshTask task, std::chrono::milliseconds timeout)
{
    co_return co_await refreshHere(task.oid, timeout);
}

QCoro::Task<Result<EventLine>> Engine::Private::carryOut(store::ReplayTask task, std::chrono::milliseconds timeout)
{
    co_return co_await replayHere(task.event, timeout);
}

QCoro::Task<Result<void>> Engine::Private::carryOut(store::UnknownTask, std::chrono::milliseconds)
{
    co_return fail(ErrorCode::Unsupported, QStringLiteral("Unknown task"));
}

} // namespace platen
