// SPDX-License-Identifier: GPL-3.0-or-later
// Other processes on the same data folder: detects what they write, does what they request if this process holds the
// lease, and passes work to another holder.
#pragma once

#include "core/engine/context.h"
#include "core/engine/patience.h"
#include "core/store/task_store.h"

#include <QCoroTask>
#include <QTimer>

#include <functional>

namespace platen {

class Neighbours : public QObject
{
    Q_OBJECT
public:
    // The functions that do the work requested by others.
    struct Hands
    {
        template <typename T>
        using Hand = std::function<QCoro::Task<Result<typename T::Result>>(T task, std::chrono::milliseconds timeout)>;
        Hand<store::SyncTask> sync;
        Hand<store::RefreshTask> refresh;
        Hand<store::ReplayTask> replay;
    };
    Neighbours(EngineContext &context, Hands hands);

    void watch(); // from now on, several times a second
    void stop() { m_ticker.stop(); }
    void look(); // once, now
    [[nodiscard]] bool isBusy() const { return !m_serving.isEmpty(); }

    // Passes a task to the holder of the lease and waits for its result; nullopt if this process got the lease in the
    // meantime.
    template <typename T>
    QCoro::Task<std::optional<Result<typename T::Result>>> handOver(T task);
    // While another process has the lease, or nobody can have it. Returns an error if waiting has become pointless.
    std::optional<Error> waitForHolder(Patience &patience);
    // Shows the process that requested a sync how far it has got.
    void noteProgress(qint64 seen);

Q_SIGNALS:
    void changed();     // another process has written
    void workIsThere(); // there may be something to send or to apply, and this process holds the lease

private:
    void lookForChanges();
    QCoro::Task<void> serve(store::TaskRecord task);
    template <typename T>
    QCoro::Task<void> serveAs(T task, qint64 id, std::chrono::milliseconds timeout);
    QCoro::Task<Result<std::vector<SyncReport>>> carryOut(store::SyncTask task, std::chrono::milliseconds timeout);
    QCoro::Task<Result<void>> carryOut(store::RefreshTask task, std::chrono::milliseconds timeout);
    QCoro::Task<Result<EventLine>> carryOut(store::ReplayTask task, std::chrono::milliseconds timeout);
    QCoro::Task<Result<void>> carryOut(store::UnknownTask task, std::chrono::milliseconds timeout);

    EngineContext &m_context;
    Hands m_hands;
    QTimer m_ticker;
    QSet<qint64> m_serving;
    qint64 m_seenVersion = -1;
    bool m_hasLeftovers = false; // the outbox of an earlier process has not been checked yet
};

} // namespace platen
