// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the engine in one thread and two readers in others, for the window: the window sends requests, gets signals, and
// never waits.
#pragma once

#include "core/engine/engine.h"
#include "core/engine/reader_thread.h"
#include "core/store/migration_watch.h"

#include <QFuture>
#include <QObject>
#include <QPointer>
#include <QPromise>
#include <QThread>

#include <functional>
#include <memory>

namespace platen {

class EngineHost : public QObject
{
    Q_OBJECT
public:
    explicit EngineHost(QObject *parent = nullptr);
    ~EngineHost() override; // stops the threads and waits for them

    // Starts the threads, and the engine in them. The future's result says whether the database could be opened.
    QFuture<Result<void>> start(EngineOptions options, std::function<std::unique_ptr<CredentialStore>()> credentials);
    // After start() failed: replaces the database with a backup, and then starts as start() would have.
    QFuture<Result<void>> restore(const QString &file);
    // Has a result as soon as read() and scan() work. For a database of this build's format that is before the engine
    // has started; if starting it then changes orders, ordersChanged() says so.
    [[nodiscard]] QFuture<bool> readable() const;

    // Runs `call` in the engine's thread: host.ask<Order>([=](Engine &e) { return e.orders().cancel(id); }).then(this,
    // …). The future is cancelled if the host is destroyed first.
    template <typename T>
    QFuture<Result<T>> ask(std::function<QCoro::Task<Result<T>>(Engine &)> call)
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        QFuture<Result<T>> future = promise->future();
        post([call = std::move(call), promise](Engine &engine) { run<T>(&engine, call, promise); });
        return future;
    }

    // Runs `call` in the reader's thread, for what a person waits for: a few rows, an order. `call` is any callable
    // (store::OrderReader &) → R.
    template <typename F>
    auto read(F call) -> QFuture<std::invoke_result_t<F, store::OrderReader &>>
    {
        return runIn(m_reader, std::move(call));
    }

    // The same in another thread, for what reads many rows: nothing in the first one waits for it.
    template <typename F>
    auto scan(F call) -> QFuture<std::invoke_result_t<F, store::OrderReader &>>
    {
        return runIn(m_scanner, std::move(call));
    }

    // As they are stored, read like read(). Engine::accounts() knows more, and waits for the keychain.
    QFuture<Result<std::vector<store::AccountRecord>>> accounts();

Q_SIGNALS:
    // While start() brings an older database up to date.
    void updating(const platen::store::MigrationProgress &progress);
    // The engine's signals, in this object's thread:
    void ordersChanged(const QList<qint64> &oids);
    void outboxChanged();
    void accountsChanged();
    void listenerChanged();
    void attentionChanged();
    void eventDone(const platen::EventLine &event);
    void syncProgress(const platen::SyncProgress &progress);
    void storageFailed(const platen::Error &error);

private:
    template <typename T>
    static QCoro::Task<void> run(Engine *engine, std::function<QCoro::Task<Result<T>>(Engine &)> call,
                                 std::shared_ptr<QPromise<Result<T>>> promise)
    {
        Result<T> result = co_await call(*engine);
        promise->addResult(std::move(result));
        promise->finish();
    }
    template <typename F>
    static auto runIn(ReaderThread &thread, F call) -> QFuture<std::invoke_result_t<F, store::OrderReader &>>
    {
        using R = std::invoke_result_t<F, store::OrderReader &>;
        auto promise = std::make_shared<QPromise<R>>();
        promise->start();
        QFuture<R> future = promise->future();
        thread.post([call = std::move(call), promise](store::OrderReader &reader) {
            promise->addResult(call(reader));
            promise->finish();
        });
        return future;
    }
    // In the engine's thread:
    using StartPromise = QPromise<Result<void>>;
    Engine &makeEngine();
    void openReaders(ReaderThread::Opened opened);
    void finishStart(const Result<void> &started, const std::shared_ptr<StartPromise> &promise);

    void post(std::function<void(Engine &)> call);

    class Private;
    std::unique_ptr<Private> d;
    // Destroyed from the last to the first, after the engine, which opens those that are not open when it has started.
    ReaderThread m_reader;
    ReaderThread m_scanner;
};

} // namespace platen
