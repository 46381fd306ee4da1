// SPDX-License-Identifier: GPL-3.0-or-later
// Waiting for something to be written to the database, here or by another process.
#pragma once

#include <QCoroTask>
#include <QList>
#include <QObject>

#include <chrono>

class QTimer;

namespace platen {

class News : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    // Goes on at the next wake(), or after that time. Never if this object goes away first.
    QCoro::Task<void> next(std::chrono::milliseconds longest);
    // From the event loop, not from here.
    void wake();
    [[nodiscard]] bool isAwaited() const { return !m_sleepers.isEmpty(); }

private:
    QList<QTimer *> m_sleepers;
};

} // namespace platen
