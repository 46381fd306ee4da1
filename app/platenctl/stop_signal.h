// SPDX-License-Identifier: GPL-3.0-or-later
// Turns SIGINT and SIGTERM (on Windows Ctrl+C, Ctrl+Break and closing the console) into a Qt signal in the event loop.
// Only one instance at a time.
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
