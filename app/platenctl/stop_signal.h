// SPDX-License-Identifier: GPL-3.0-or-later
// SIGINT and SIGTERM (on Windows Ctrl+C, Ctrl+Break and the closing of the console) as an event of the event loop. Only
// one at a time.
#pragma once

#include <QObject>

#include <memory>

class QSocketNotifier;

namespace platen::ctl {

class StopSignal : public QObject
{
    Q_OBJECT
public:
    StopSignal();
    ~StopSignal() override;

    [[nodiscard]] bool isRequested() const { return m_requested; }

Q_SIGNALS:
    void requested();

private:
    void take();

    bool m_requested = false;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace platen::ctl
