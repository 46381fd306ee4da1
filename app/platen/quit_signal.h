// SPDX-License-Identifier: GPL-3.0-or-later
// SIGTERM and SIGINT end the program as its menu does: what is being sent is let finish, and what was started is
// stopped. (Windows tells its windows of the end of a session by itself.)
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
