// SPDX-License-Identifier: GPL-3.0-or-later
// “Needs attention”: what a person has to look at, and what a person put aside. Orders are counted and listed by their
// flag; the rest is computed from what is stored about accounts, the outbox, webhooks and watched folders.
//
// Like any decision, putting aside is written by the process that is asked, in one transaction.
#pragma once

#include "core/async/alarm.h"
#include "core/engine/attention_reading.h"
#include "core/engine/decisions.h"

#include <QObject>

namespace platen {

class Attention : public QObject
{
    Q_OBJECT
public:
    explicit Attention(EngineContext &context);

    // Without orders, and without what was put aside; grouped by kind.
    Result<std::vector<AttentionItem>> others();
    // With orders, the last changed first. At most `limit` items; 0: all.
    Result<std::vector<AttentionItem>> all(int limit = 0);

    // `item`: its id, or an order as a person enters it. `notFound` if it needs no attention. `cause`: the one that
    // was shown; `refused` if it is another one by now. Empty: whatever it is.
    Result<void> handle(const QString &item, const QByteArray &cause = {});
    // `until` has to be in the future, else `usage`.
    Result<void> snooze(const QString &item, const QDateTime &until, const QByteArray &cause = {});
    // What was put aside needs attention again. `notFound` if it was not put aside.
    Result<void> bringBack(const QString &item);

    // Orders whose time has come need attention again, if this process holds the lease.
    void wake();

private:
    Result<void> putAside(const QString &item, const QDateTime &until, const QByteArray &cause);
    Result<void> putOrderAside(const QString &order, const QDateTime &until, const QByteArray &cause);
    Result<void> wakeOrders(const std::vector<store::StoredOrder> &orders);

    EngineContext &m_context;
    Decisions m_decisions;
    Alarm m_alarm;
};

} // namespace platen
