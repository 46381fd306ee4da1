// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/engine_host.h"

#include "core/store/account_store.h"

#include <QCoroTask>

#include <atomic>

namespace platen {

namespace {

// Lives in a thread and runs what is posted to it, in order.
class Runner : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    std::unique_ptr<Engine> engine;
};

} // namespace

class EngineHost::Private
{
public:
    QThread engineThread;
    Runner *engineRunner = nullptr;
    std::optional<EngineOptions> options; // set before the engine's thread is used
    std::function<std::unique_ptr<CredentialStore>()> credentials;
    QPromise<bool> readable;
    std::atomic<bool> isReadable = false;
    store::Cancellation ending; // stops bringing an older database up to date
};

EngineHost::EngineHost(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
    , m_reader(QStringLiteral("reader"))
    , m_scanner(QStringLiteral("scanner"))
{
    qRegisterMetaType<EventLine>();
    qRegisterMetaType<SyncProgress>();
    qRegisterMetaType<QList<qint64>>();
    qRegisterMetaType<store::MigrationProgress>();
    d->readable.start();
    d->engineThread.setObjectName(QStringLiteral("engine"));
    d->engineRunner = new Runner;
    d->engineRunner->moveToThread(&d->engineThread);
    d->engineThread.start();
}

EngineHost::~EngineHost()
{
    d->ending.cancel();
    // The engine stops in its own thread, after what it is sending; its objects are destroyed there too.
    QMetaObject::invokeMethod(d->engineRunner, [runner = d->engineRunner] {
        const auto finish = [runner] {
            runner->engine.reset();
            runner->deleteLater();
            QThread::currentThread()->quit();
        };
        if (runner->engine)
            runner->engine->stop().then([runner, finish] {
                // From a new turn of the event loop, because the coroutine that has just finished belongs to the
                // engine.
                QMetaObject::invokeMethod(runner, finish, Qt::QueuedConnection);
            });
        else
            finish();
    });
    d->engineThread.wait();
}

QFuture<Result<void>> EngineHost::start(EngineOptions options,
                                        std::function<std::unique_ptr<CredentialStore>()> credentials)
{
    d->options = std::move(options);
    d->credentials = std::move(credentials);
    auto promise = std::make_shared<StartPromise>();
    promise->start();
    openReaders([](const Result<void> &, bool) {}); // without success if the file has to be made or migrated first
    QMetaObject::invokeMethod(d->engineRunner, [this, promise] {
        const store::MigrationWatch watch([this](const store::MigrationProgress &each) { Q_EMIT updating(each); },
                                          d->ending);
        finishStart(makeEngine().start(), promise);
    });
    return promise->future();
}

QFuture<bool> EngineHost::readable() const
{
    return d->readable.future();
}

QFuture<Result<void>> EngineHost::restore(const QString &file)
{
    auto promise = std::make_shared<StartPromise>();
    promise->start();
    QMetaObject::invokeMethod(d->engineRunner, [this, file, promise] {
        m_scanner.close();
        m_reader.close();
        makeEngine().restore(file).then([this, promise](const Result<void> &restored) {
            // From a new turn of the event loop, because the coroutine that has just finished belongs to the engine.
            QMetaObject::invokeMethod(
                d->engineRunner, [this, restored, promise] { finishStart(restored, promise); }, Qt::QueuedConnection);
        });
    });
    return promise->future();
}

Engine &EngineHost::makeEngine()
{
    d->engineRunner->engine = std::make_unique<Engine>(*d->options, d->credentials());
    Engine *engine = d->engineRunner->engine.get();
    connect(engine, &Engine::ordersChanged, this, &EngineHost::ordersChanged);
    connect(engine, &Engine::outboxChanged, this, &EngineHost::outboxChanged);
    connect(engine, &Engine::accountsChanged, this, &EngineHost::accountsChanged);
    connect(engine, &Engine::listenerChanged, this, &EngineHost::listenerChanged);
    connect(engine, &Engine::attentionChanged, this, &EngineHost::attentionChanged);
    connect(engine, &Engine::eventDone, this, &EngineHost::eventDone);
    connect(engine, &Engine::syncProgress, this, &EngineHost::syncProgress);
    connect(engine, &Engine::storageFailed, this, &EngineHost::storageFailed);
    return *engine;
}

void EngineHost::finishStart(const Result<void> &started, const std::shared_ptr<StartPromise> &promise)
{
    if (!started) {
        d->engineRunner->engine.reset();
        promise->addResult(started);
        promise->finish();
        return;
    }
    openReaders([this, promise](const Result<void> &opened, bool isBehind) {
        if (isBehind)
            Q_EMIT ordersChanged({});
        promise->addResult(opened);
        promise->finish();
    });
}

void EngineHost::openReaders(ReaderThread::Opened opened)
{
    const DataDir dir = d->options->dataDir;
    m_reader.open(dir, [](const Result<void> &, bool) {}); // at the same time as the other one
    m_scanner.open(dir, [this, dir, opened = std::move(opened)](const Result<void> &second, bool) {
        m_reader.open(dir, [this, second, opened](const Result<void> &first, bool isBehind) {
            if (first && second && !d->isReadable.exchange(true)) {
                d->readable.addResult(true);
                d->readable.finish();
            }
            opened(first ? second : first, isBehind);
        });
    });
}

QFuture<Result<std::vector<store::AccountRecord>>> EngineHost::accounts()
{
    auto promise = std::make_shared<QPromise<Result<std::vector<store::AccountRecord>>>>();
    promise->start();
    m_reader.postDatabase([promise](store::Database &database) {
        promise->addResult(store::AccountStore(database).all());
        promise->finish();
    });
    return promise->future();
}

void EngineHost::post(std::function<void(Engine &)> call)
{
    QMetaObject::invokeMethod(d->engineRunner, [runner = d->engineRunner, call = std::move(call)] {
        if (runner->engine)
            call(*runner->engine);
    });
}

} // namespace platen

#include "engine_host.moc"
