// SPDX-License-Identifier: GPL-3.0-or-later
// Works off the outbox: sends each submission exactly once and each change until it holds.
//
// A submission whose answer was lost may have been carried out. It is looked up first; only a provider that takes an
// idempotency key is then sent it again, under the same key. Where neither can be had it stays `unknown` for a person
// to resolve, whose word to send it again comes as `resend` of the entry and counts once. While an entry is
// being worked on it is `sending` on the disk, so that a killed process leaves it to be found (OutboxStore::recover).
#pragma once

#include "core/async/alarm.h"
#include "core/engine/account_book.h"
#include "core/engine/context.h"
#include "core/engine/order_keeper.h"
#include "core/store/records.h"

#include <QCoroTask>
#include <QDeadlineTimer>
#include <QHash>
#include <QObject>
#include <QSet>

#include <functional>

namespace platen {

class OutboxWorker : public QObject
{
    Q_OBJECT
public:
    explicit OutboxWorker(EngineContext &context);

    // Where a provider is to send events of an order of that account; empty: nowhere.
    void setCallbackUrl(std::function<QString(qint64 accountId)> callbackUrl)
    {
        m_callbackUrl = std::move(callbackUrl);
    }

    // Starts on what is due, in the background.
    void kick();
    // Works off everything that is open, due or not, of these accounts (empty: all), each entry once. `timeout` bounds
    // each request; 0: as the process that stored the entry wanted it.
    QCoro::Task<void> drain(QSet<qint64> accountIds, std::chrono::milliseconds timeout);
    // Waits until nothing is being sent.
    [[nodiscard]] bool isBusy() const { return !m_draining.isEmpty(); }
    // What became of that entry, if that could not be written, and why. Writing is tried again until it works.
    [[nodiscard]] std::optional<Error> writeError(qint64 entryId) const;

Q_SIGNALS:
    void due(); // an entry, or a write that failed: time for a kick

private:
    struct Job
    {
        store::OutboxEntry entry;
        store::OutboxEntry known; // as it was read
        store::StoredOrder order;
        AccountBook::SessionPtr session;
        Draft ready; // what is sent: the draft, and what was prepared for it
        bool wasUnknown = false;
        bool isOurs = false; // `sending` on the disk: until its outcome is written nobody else touches it
        bool resend = false; // a person has said: send it again
    };

    QCoro::Task<void> drainAccount(qint64 accountId, bool everything, std::chrono::milliseconds timeout);
    std::optional<store::OutboxEntry> next(qint64 accountId, bool everything, const QSet<qint64> &tried);
    QCoro::Task<void> work(store::OutboxEntry entry, std::chrono::milliseconds timeout);
    QCoro::Task<void> send(Job job);
    QCoro::Task<Result<Draft>> prepare(Job job);
    QCoro::Task<void> submit(Job job);
    QCoro::Task<void> applyChange(Job job);
    void leaveToPerson(Job job);
    QCoro::Task<bool> settleIfItHolds(Job job);
    // Of the other orders under this one's reference that are known to be somebody else's submission.
    [[nodiscard]] QStringList otherRemoteIds(const Job &job);

    Result<std::optional<store::StoredOrder>> ownerOf(const Job &job, const QString &remoteId);

    // Whether somebody has decided otherwise since it was read: recalled, discarded, to be sent again.
    Result<bool> isOvertaken(const Job &job);
    using Body = std::function<Result<void>(Job &)>;
    // What is still to be written of an entry: its outcome, or nothing but that it will be sent.
    struct Unwritten
    {
        Error error;
        Job job;
        store::Durability durability = store::Durability::Promised;
        Body body; // empty: it was not sent yet, and is simply begun again
    };

    // Each writes entry, order and timeline in one durable transaction, and tells.
    void markSending(Job &job);
    void accept(Job job, const RemoteOrder &remote, const QString &text);
    void leaveUnprepared(Job job, const Error &error);
    void refuse(Job job, const Error &error);
    void refuseRepetition(Job job, const Error &error);
    void leaveWaiting(Job job, const Error &error);
    void leaveUnknown(Job job, const Error &error);
    void leaveToPerson(Job job, const Error &error, const QString &text);
    void write(Job &job, store::Durability durability, const Body &body);
    Result<void> tryToWrite(Job &job, store::Durability durability, const Body &body);
    void writeWhatIsLeft();
    // A submission that could be an unknown order's double is not begun.
    Result<void> checkClear(const Job &job);
    // The same in the transaction that marks it as being sent: there it waits instead.
    Result<void> holdUnlessClear(Job &job);
    // With the outcome of an unknown submission: those that it held up are due, and go on.
    Result<void> release(const Job &job);
    void goOnIfReleased(const Job &job);

    EngineContext &m_context;
    OrderKeeper m_keeper;
    std::function<QString(qint64)> m_callbackUrl;
    QSet<qint64> m_draining; // accounts
    QSet<qint64> m_again;    // accounts that were kicked while they were being drained
    Alarm m_alarm;
    QHash<qint64, Unwritten> m_unwritten; // by the entry's id
    std::optional<QDeadlineTimer> m_nextWriting;
};

} // namespace platen
