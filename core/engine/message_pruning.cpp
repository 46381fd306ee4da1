// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/message_pruning.h"

#include "core/async/pause.h"
#include "core/engine/engine.h"
#include "core/store/inbox_store.h"
#include "core/store/setting_store.h"

namespace platen {

namespace {

constexpr std::chrono::milliseconds betweenRuns = std::chrono::hours(1);
constexpr std::chrono::milliseconds betweenSteps{20};
constexpr int stepSize = 50; // messages
constexpr qint64 unpackedSeconds = 24 * 3600;

} // namespace

MessagePruning::MessagePruning(EngineContext &context)
    : QObject(&context.engine)
    , m_context(context)
    , m_alarm(this)
{
    connect(&m_alarm, &Alarm::rings, this, &MessagePruning::start);
}

void MessagePruning::start()
{
    m_alarm.setIn(betweenRuns);
    if (!m_isWorking && !m_context.stopping && m_context.lease.isHeld())
        work();
}

QCoro::Task<void> MessagePruning::work()
{
    m_isWorking = true;
    const Result<int> pruned = co_await prune();
    if (!pruned)
        qWarning("%s", qUtf8Printable(pruned.error().message.english()));
    const Result<void> packed = co_await pack();
    if (!packed)
        qWarning("%s", qUtf8Printable(packed.error().message.english()));
    m_isWorking = false;
}

QCoro::Task<Result<int>> MessagePruning::prune()
{
    PLATEN_CO_TRY(
        const int days,
        store::SettingStore(m_context.database, store::SetBy::Engine).value(store::settings::messagesKeptDays));
    int pruned = 0;
    if (days == 0)
        co_return pruned;
    const QDateTime before = m_context.now().addDays(-days);
    while (!m_context.stopping) {
        PLATEN_CO_TRY(const int step, store::InboxStore(m_context.database).prune(before, stepSize));
        pruned += step;
        if (step == 0)
            break;
        co_await pause(this, betweenSteps);
    }
    co_return pruned;
}

QCoro::Task<Result<void>> MessagePruning::pack()
{
    const QDateTime before = m_context.now().addSecs(-unpackedSeconds);
    while (!m_context.stopping) {
        PLATEN_CO_TRY(const qint64 last, store::InboxStore(m_context.database).pack(m_packedUntil, before, stepSize));
        if (last == m_packedUntil)
            break;
        m_packedUntil = last;
        co_await pause(this, betweenSteps);
    }
    co_return Result<void>();
}

} // namespace platen
