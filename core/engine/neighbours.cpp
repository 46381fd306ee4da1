// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/neighbours.h"

#include "core/engine/engine.h"

#include <utility>

namespace platen {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds betweenTicks = 150ms;
constexpr std::chrono::milliseconds betweenLooks = 1s; // unless something is written

} // namespace

Neighbours::Neighbours(EngineContext &context, Hands hands)
    : QObject(&context.engine)
    , m_context(context)
    , m_hands(std::move(hands))
{
    m_ticker.setInterval(betweenTicks);
    connect(&m_ticker, &QTimer::timeout, this, &Neighbours::look);
    connect(&context.lease, &LeaseKeeper::held, this, &Neighbours::watch);
    connect(&context.lease, &LeaseKeeper::recovered, this, [this] {
        m_hasLeftovers = true;
        m_seenVersion = -1; // so that tasks meant for the earlier holder are found
    });
    const Result<qint64> version = context.database.dataVersion();
    m_seenVersion = version.value_or(-1);
}

void Neighbours::watch()
{
    m_ticker.start();
}

void Neighbours::look()
{
    if (m_context.stopping)
        return;
    const bool wasHeld = m_context.lease.isHeld();
    lookForChanges();
    if (!m_context.lease.take())
        return;
    if (!wasHeld)
        m_context.news.wake();
    m_context.lease.beat();
    // Work that an earlier process left behind is not announced by anything, so it is checked once.
    if (std::exchange(m_hasLeftovers, false))
        Q_EMIT workIsThere();
}

void Neighbours::lookForChanges()
{
    const Result<qint64> version = m_context.database.dataVersion();
    if (!version || *version == m_seenVersion)
        return;
    m_seenVersion = *version;
    if (Result<void> loaded = m_context.accounts.reload(); !loaded)
        return;
    Q_EMIT changed();
    if (!m_context.lease.take())
        return;
    Q_EMIT workIsThere();
    Result<std::vector<store::TaskRecord>> tasks = store::TaskStore(m_context.database).open();
    if (!tasks)
        return;
    for (const store::TaskRecord &task : *tasks) {
        if (!m_serving.contains(task.id))
            serve(task);
    }
}

QCoro::Task<void> Neighbours::serve(store::TaskRecord task)
{
    const qint64 id = task.id;
    m_serving.insert(id);
    const std::chrono::milliseconds timeout = task.timeout;
    QCoro::Task<void> work = std::visit([&](const auto &one) { return serveAs(one, id, timeout); }, task.task);
    co_await work;
    m_serving.remove(id);
    m_context.ended.wake();
}

template <typename T>
QCoro::Task<void> Neighbours::serveAs(T task, qint64 id, std::chrono::milliseconds timeout)
{
    const Result<typename T::Result> result = co_await carryOut(task, timeout);
    // A task that was called off here is left to the process that takes over.
    if (m_context.stopping && !result)
        co_return;
    (void)store::TaskStore(m_context.database).finish<T>(id, result);
}

QCoro::Task<Result<std::vector<SyncReport>>> Neighbours::carryOut(store::SyncTask task,
                                                                  std::chrono::milliseconds timeout)
{
    return m_hands.sync(std::move(task), timeout);
}

QCoro::Task<Result<void>> Neighbours::carryOut(store::RefreshTask task, std::chrono::milliseconds timeout)
{
    return m_hands.refresh(task, timeout);
}

QCoro::Task<Result<EventLine>> Neighbours::carryOut(store::ReplayTask task, std::chrono::milliseconds timeout)
{
    return m_hands.replay(std::move(task), timeout);
}

QCoro::Task<Result<void>> Neighbours::carryOut(store::UnknownTask, std::chrono::milliseconds)
{
    co_return fail(ErrorCode::Unsupported, Message::of("Unknown task"));
}

void Neighbours::noteProgress(qint64 seen)
{
    for (const qint64 task : std::as_const(m_serving))
        (void)store::TaskStore(m_context.database).noteProgress(task, seen);
}

std::optional<Error> Neighbours::waitForHolder(Patience &patience)
{
    if (m_context.lease.error())
        return m_context.lease.error();
    watch(); // for what others write, and for the lease
    patience.look(m_context.lease.holder());
    Q_EMIT m_context.engine.waiting(patience.notice().text());
    return std::nullopt;
}

template <typename T>
QCoro::Task<std::optional<Result<typename T::Result>>> Neighbours::handOver(T task)
{
    store::TaskStore tasks(m_context.database);
    PLATEN_CO_TRY(const qint64 id, tasks.add(task, m_context.options.timeout));
    Patience patience(patienceOf(m_context.options.timeout));
    std::optional<qint64> seen;
    std::optional<Result<typename T::Result>> outcome;
    for (;;) {
        Result<store::TaskState<T>> state = tasks.state<T>(id);
        if (!state) {
            outcome = Failure(state.error());
            break;
        }
        if (state->result) {
            outcome = std::move(state->result);
            break;
        }
        if (m_context.lease.take())
            break;
        if (std::exchange(seen, state->seen) != state->seen)
            patience = Patience(patienceOf(m_context.options.timeout)); // the sync is making progress
        if (const std::optional<Error> hopeless = waitForHolder(patience)) {
            outcome = Failure(*hopeless);
            break;
        }
        if (patience.isOver()) {
            outcome = fail(ErrorCode::Timeout,
                           Message::of("%1 is in charge of this data folder, and it has not answered within "
                                       "%2 s. %3 Let it go on, or end it, and try again.",
                                       patience.holderName(), patience.limit().count(), patience.likelyReason()));
            break;
        }
        co_await m_context.news.next(betweenLooks);
        if (m_context.news.isOver()) {
            outcome = Failure(endedMeanwhile());
            break;
        }
    }
    (void)tasks.remove(id);
    Q_EMIT m_context.engine.waiting({});
    co_return outcome;
}

template QCoro::Task<std::optional<Result<std::vector<SyncReport>>>> Neighbours::handOver(store::SyncTask);
template QCoro::Task<std::optional<Result<void>>> Neighbours::handOver(store::RefreshTask);
template QCoro::Task<std::optional<Result<EventLine>>> Neighbours::handOver(store::ReplayTask);

} // namespace platen
