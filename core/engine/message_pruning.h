// SPDX-License-Identifier: GPL-3.0-or-later
// Compresses the bodies of webhook messages after a day, and removes messages that are older than a person wants to
// keep them (settings::messagesKeptDays), in small steps between which everything else has its turn. Messages with
// events that are not settled stay as they are.
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
    // Compresses what has become old enough.
    QCoro::Task<Result<void>> pack();

private:
    QCoro::Task<void> work();

    EngineContext &m_context;
    Alarm m_alarm;
    bool m_isWorking = false;
    qint64 m_packedUntil = 0; // a message's id: all before it were seen
};

} // namespace platen
