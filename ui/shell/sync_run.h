// SPDX-License-Identifier: GPL-3.0-or-later
// A sync that a person asked for, and its result in words.
#pragma once

#include "core/engine/engine_host.h"

#include <QObject>

namespace platen {

class SyncRun : public QObject
{
    Q_OBJECT
public:
    SyncRun(EngineHost &host, QObject *parent);

    void start(bool full);
    [[nodiscard]] bool isRunning() const { return m_isRunning; }

Q_SIGNALS:
    void runningChanged();
    void ended(const QString &result);

private:
    [[nodiscard]] static QString words(const std::vector<SyncReport> &reports);

    EngineHost &m_host;
    bool m_isRunning = false;
};

} // namespace platen
