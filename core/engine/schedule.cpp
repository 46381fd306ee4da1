// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/schedule.h"

#include "core/domain/instant.h"
#include "core/engine/engine.h"
#include "core/store/order_store.h"

namespace platen {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds betweenRefreshes = 100ms; // also if the disk does not accept an order's result

} // namespace

Schedule::Schedule(EngineContext &context, Syncer &syncer)
    : QObject(&context.engine)
    , m_context(context)
    , m_syncer(syncer)
    , m_alarm(this)
{
    connect(&m_alarm, &Alarm::rings, this, &Schedule::work);
    connect(&context.engine, &Engine::ordersChanged, this, &Schedule::look);
    connect(&context.engine, &Engine::accountsChanged, this, &Schedule::look);
    connect(&context.lease, &LeaseKeeper::recovered, this, &Schedule::look);
}

void Schedule::start(bool polls)
{
    m_runs = true;
    m_polls = polls;
    work();
}

void Schedule::look()
{
    if (!m_runs || m_context.stopping)
        return;
    const QDateTime now = m_context.now();
    const Result<QDateTime> due = store::OrderStore(m_context.database).nextDue(now);
    if (!m_refreshing && due && due->isValid())
        m_alarm.setIn(std::max(std::chrono::milliseconds(now.msecsTo(*due)), betweenRefreshes));
    if (!m_polls || m_polling)
        return;
    for (const store::AccountRecord &account : m_context.accounts.all()) {
        if (const std::optional<std::chrono::milliseconds> time = untilPoll(account))
            m_alarm.setIn(*time);
    }
}

void Schedule::work()
{
    if (!m_runs || m_context.stopping || !m_context.lease.take())
        return;
    if (!m_refreshing)
        refresh();
    if (m_polls && !m_polling)
        poll();
}

QCoro::Task<void> Schedule::refresh()
{
    m_refreshing = true;
    co_await m_syncer.refreshDue();
    m_refreshing = false;
    look();
}

std::optional<std::chrono::milliseconds> Schedule::untilPoll(const store::AccountRecord &account) const
{
    if (m_syncer.isSyncing(account.id))
        return std::nullopt;
    const QDateTime now = m_context.now();
    std::chrono::milliseconds time = 0ms;
    // A time in the future was written with a wrong clock.
    if (account.lastSync.isValid() && account.lastSync <= now)
        time = std::chrono::milliseconds(now.msecsTo(after(account.lastSync, m_context.options.pollInterval)));
    return std::max(time, leftOf(m_restUntil.value(account.id, QDeadlineTimer(0))));
}

QCoro::Task<void> Schedule::poll()
{
    m_polling = true;
    const std::vector<store::AccountRecord> accounts = m_context.accounts.all();
    for (const store::AccountRecord &account : accounts) {
        if (untilPoll(account) != 0ms)
            continue;
        m_restUntil.insert(account.id, QDeadlineTimer(m_context.options.pollInterval));
        (void)co_await m_syncer.sync(account, false, Syncer::Reason::Background);
        if (m_context.stopping)
            break;
    }
    m_polling = false;
    look();
}

} // namespace platen
