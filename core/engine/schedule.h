// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked of providers without anybody's request: orders that are due, and each account in its turn.
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

    // `polls`: each account is synced on its schedule too.
    void start(bool polls);
    // Something has changed that may be due earlier.
    void look();

private:
    void work();
    QCoro::Task<void> refresh();
    QCoro::Task<void> poll();
    // How long until the account is to be synced; nullopt: that is under way.
    [[nodiscard]] std::optional<std::chrono::milliseconds> untilPoll(const store::AccountRecord &account) const;

    EngineContext &m_context;
    Syncer &m_syncer;
    Alarm m_alarm;
    bool m_runs = false;
    bool m_polls = false;
    bool m_refreshing = false;
    bool m_polling = false;
    QHash<qint64, QDeadlineTimer> m_restUntil; // by account: also if it failed
};

} // namespace platen
