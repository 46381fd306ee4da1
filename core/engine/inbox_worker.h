// SPDX-License-Identifier: GPL-3.0-or-later
// Applies the events in the inbox. An event is a hint: if the provider can be queried, the order is fetched before
// anything is believed; otherwise the event moves the order forward, never back.
//
// Only for the process with the lease. Each account is processed separately, so that a slow or silent provider does not
// delay other accounts' events.
#pragma once

#include "core/async/alarm.h"
#include "core/engine/account_book.h"
#include "core/engine/context.h"
#include "core/engine/event_life.h"
#include "core/engine/order_keeper.h"
#include "core/engine/syncer.h"

#include <QCoroTask>
#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QSet>

namespace platen {

class InboxWorker : public QObject
{
    Q_OBJECT
public:
    explicit InboxWorker(EngineContext &context);

    void kick(); // applies pending events, in the background
    void noteArrival() { m_sinceArrival.start(); }
    [[nodiscard]] bool isBusy() const { return !m_draining.isEmpty(); }
    // Reads a stored event again with this version's parser and applies it; if it was applied before, its order is only
    // refreshed. `timeout` applies to each request.
    QCoro::Task<Result<EventLine>> replay(store::InboxEvent event, std::chrono::milliseconds timeout);

Q_SIGNALS:
    void settled(qint64 event); // it is no longer pending, and was reported
    void due();                 // an account's rest is over: time for a kick

private:
    struct Case
    {
        store::InboxEvent row;
        OrderEvent event;
        std::optional<store::StoredOrder> order; // our order, if it is known
        store::EventOutcome outcomeBefore = store::EventOutcome::Pending;
        bool isOurs = true; // false if something else has settled it meanwhile

        // The event, or what it reports, is already part of the order.
        [[nodiscard]] bool wasApplied() const
        {
            return outcomeBefore == store::EventOutcome::Applied || outcomeBefore == store::EventOutcome::Duplicate;
        }
    };
    struct Fetched
    {
        QHash<QString, RemoteOrder> orders; // by their remote ids
        QDateTime clock;                    // the provider's
    };
    // Events of one account that are applied together.
    struct Batch
    {
        qint64 accountId = 0;
        bool again = false; // requested by a person
        AccountBook::WebhookReader reader;
        std::vector<Case> cases;
        QStringList wanted; // remote ids to fetch from the provider
        Fetched fetched;
        QDateTime asked;
        bool anySettled = false;
    };

    QCoro::Task<void> drain(qint64 accountId);
    // Lets everything else have its turn, above all messages that wait to be acknowledged.
    QCoro::Task<void> giveWay();
    // Returns whether any event was settled. After an error the account rests.
    QCoro::Task<Result<bool>> work(qint64 accountId, std::vector<store::InboxEvent> rows, bool again,
                                   std::chrono::milliseconds timeout);
    QCoro::Task<Result<Fetched>> fetch(qint64 accountId, QStringList wanted, std::chrono::milliseconds timeout);
    Result<void> openAll(Batch &batch, std::vector<store::InboxEvent> rows);
    Result<void> applyAll(Batch &batch);
    void report(Batch &batch);
    // Inside a transaction: whether its outcome is unchanged since it was read.
    bool isUntouched(qint64 event, store::EventOutcome outcome);
    void hold(qint64 accountId, std::chrono::milliseconds time);
    [[nodiscard]] bool isHeld(qint64 accountId) const;

    // `events`: all events of its message.
    std::optional<Case> open(const Result<std::vector<OrderEvent>> &events, store::InboxEvent row);
    std::optional<store::StoredOrder> orderOf(const Case &one);
    // Settles a case that needs no provider: a duplicate, a late event, or one about no order.
    bool settleEarly(Case &one, bool again);
    void apply(Case &one, const Batch &batch);
    Result<void> applyFetched(Case &one, const store::AccountRecord &account, const Batch &batch,
                              const RemoteOrder &remote);
    Result<void> applyReported(Case &one, const store::AccountRecord &account, const Declaration &declaration);
    static life::ReceivedEvent receivedEvent(const Case &one);
    // Whether an event can change its order now; if not, the event is settled, or waits.
    Result<bool> isReady(Case &one);
    Result<void> settleProven(const store::StoredOrder &order);
    Result<void> note(Case &one, const life::Step &step);
    void postpone(std::vector<Case> &cases, const Error &error);
    void settle(store::InboxEvent &row, store::EventOutcome outcome, const Message &reason);
    void announce(const Case &one);

    EngineContext &m_context;
    OrderKeeper m_keeper;
    QSet<qint64> m_draining;              // accounts
    QSet<qint64> m_again;                 // accounts that were kicked while they were being drained
    QHash<qint64, QDeadlineTimer> m_held; // accounts that rest
    Alarm m_alarm;
    QElapsedTimer m_sinceArrival;
};

} // namespace platen
