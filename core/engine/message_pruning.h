// SPDX-License-Identifier: GPL-3.0-or-later
// Removes webhook messages that are older than a person wants to keep them (settings::messagesKeptDays), in small steps
// between which everything else has its turn. Messages with events that are not settled stay.
#pragma once

#include "core/async/alarm.h"
#include "core/engine/context.h"

#include <QCoroTask>
#include <QObject>

namespace platen {

class MessagePruning : public QObject
{
    Q_OBJECT
public:
    explicit MessagePruning(EngineContext &context);

    void start(); // now, and from then on every hour
    // Removes what is too old now. Returns how many messages.
    QCoro::Task<Result<int>> prune();

private:
    QCoro::Task<void> work();

    EngineContext &m_context;
    Alarm m_alarm;
    bool m_isWorking = false;
};

} // namespace platen
