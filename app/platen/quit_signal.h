// SPDX-License-Identifier: GPL-3.0-or-later
// SIGTERM and SIGINT quit the program as its menu does: sending is allowed to finish, and everything else is stopped.
// (On Windows, windows are notified of the end of a session.)
#pragma once

#include <QObject>

#include <memory>

class QSocketNotifier;

namespace platen {

class QuitSignal : public QObject
{
    Q_OBJECT
public:
    QuitSignal(); // one at a time
    ~QuitSignal() override;

Q_SIGNALS:
    void wanted();

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace platen
