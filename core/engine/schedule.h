// SPDX-License-Identifier: GPL-3.0-or-later
// Automatic requests to providers: orders that are due, and each account in its turn.
#pragma once

#include "core/async/alarm.h"
#include "core/engine/context.h"
#include "core/engine/syncer.h"

namespace platen {

class Schedule : public QObject
{
    Q_OBJECT
public:
    Schedule(EngineContext &context, Syncer &syncer);

    // `polls`: also syncs each account on its schedule.
    void start(bool polls);
    // Call when something has changed that may be due earlier.
    void look();

private:
    void work();
    QCoro::Task<void> refresh();
    QCoro::Task<void> poll();
    // The time until the account's next sync; nullopt while one is running.
    [[nodiscard]] std::optional<std::chrono::milliseconds> untilPoll(const store::AccountRecord &account) const;

    EngineContext &m_context;
    Syncer &m_syncer;
    Alarm m_alarm;
    bool m_runs = false;
    bool m_polls = false;
    bool m_refreshing = false;
    bool m_polling = false;
    QHash<qint64, QDeadlineTimer> m_restUntil; // by account; also after a failure
};

} // namespace platen
