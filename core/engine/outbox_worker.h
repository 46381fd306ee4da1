// SPDX-License-Identifier: GPL-3.0-or-later
// Works through the outbox: sends each submission exactly once, and each change until it is in effect.
//
// A submission whose response was lost may have been carried out. It is looked up first; it is then sent again only to
// a provider that accepts an idempotency key, with the same key. If neither is possible, it stays `unknown` until a
// person resolves it; a decision to send it again is stored as `resend` in the entry and counts once. While an entry is
// being processed it is `sending` on disk, so that it is found if the process is killed (OutboxStore::recover).
//
// Several orders of one account may be in flight (outbox_rules.h), but one order's entries are sent in order, and two
// orders that the provider could take for the same one are never in flight together (namesakes.h).
#pragma once

#include "core/async/alarm.h"
#include "core/engine/account_book.h"
#include "core/engine/context.h"
#include "core/engine/order_keeper.h"
#include "core/engine/provider_uploads.h"
#include "core/engine/publishing.h"
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
    OutboxWorker(EngineContext &context, Publishing &publishing);

    // Returns the URL for events about orders of that account; empty: none.
    void setCallbackUrl(std::function<QString(qint64 accountId)> callbackUrl)
    {
        m_callbackUrl = std::move(callbackUrl);
    }

    // Starts sending what is due, in the background.
    void kick();
    // Works through everything that is open, due or not, of these accounts (empty: all), each entry once. `timeout`
    // applies to each request; 0: as set by the process that stored the entry.
    QCoro::Task<void> drain(QSet<qint64> accountIds, std::chrono::milliseconds timeout);
    // Whether anything is being sent.
    [[nodiscard]] bool isBusy() const { return !m_draining.isEmpty(); }
    // Why the outcome of that entry could not be written, if so. Writing is tried again until it succeeds.
    [[nodiscard]] std::optional<Error> writeError(qint64 entryId) const;

Q_SIGNALS:
    void due(); // an entry, or a write that failed, is due: time for a kick

private:
    struct Job
    {
        store::OutboxEntry entry;
        store::OutboxEntry known; // as it was read
        store::StoredOrder order;
        AccountBook::SessionPtr session;
        Draft ready; // what is sent: the draft, with what was prepared for it
        bool wasUnknown = false;
        bool isOurs = false; // `sending` on disk: until its outcome is written nobody else touches it
        bool resend = false; // a person decided to send it again
    };

    // One time through the open entries of an account.
    struct Pass
    {
        Pass(qint64 account, bool all, std::chrono::milliseconds limit, int most)
            : accountId(account)
            , everything(all)
            , timeout(limit)
            , mostInFlight(most)
        {
        }
        qint64 accountId;
        bool everything;
        std::chrono::milliseconds timeout;
        int mostInFlight;
        int inFlight = 0;
        QSet<qint64> tried;
        qint64 after = 0; // all entries up to here were tried, or are not the first of their order
    };
    // An entry that is being processed.
    struct Flight
    {
        store::OutboxEntry entry;
        QString copiedFrom;
    };

    QCoro::Task<void> drainAccount(qint64 accountId, bool everything, std::chrono::milliseconds timeout);
    [[nodiscard]] int mostInFlight(qint64 accountId) const;
    // Starts the next entry if another one may be in flight. False if there is none.
    bool startNext(const std::shared_ptr<Pass> &pass);
    std::optional<Job> next(Pass &pass);
    [[nodiscard]] bool isUp(const store::OutboxEntry &entry, const Pass &pass, const QDateTime &now) const;
    // Whether the provider could take it for an order that is in flight, so that it has to wait for that one.
    [[nodiscard]] bool hasNamesakeInFlight(const store::OutboxEntry &entry, const QString &copiedFrom) const;
    QCoro::Task<void> fly(std::shared_ptr<Pass> pass, Job job);
    QCoro::Task<void> work(Job job, std::chrono::milliseconds timeout);
    QCoro::Task<void> send(Job job);
    QCoro::Task<Result<Draft>> prepare(Job job);
    QCoro::Task<void> submit(Job job);
    // Asks the provider for a submission whose outcome is unknown; true if that settled the entry, or left it for
    // later. `isDecided`: a person has seen that the look-up is not clear, and wants it sent again.
    QCoro::Task<bool> lookUp(Job job, bool isDecided);
    // What was sent and surely not accepted.
    void leaveUnplaced(Job job, Error error, bool wasUnknown);
    QCoro::Task<void> applyChange(Job job);
    void leaveToPerson(Job job);
    QCoro::Task<bool> settleIfItHolds(Job job);
    // Other orders with this reference that are known not to be this submission.
    [[nodiscard]] QStringList otherRemoteIds(const Job &job);

    Result<std::optional<store::StoredOrder>> ownerOf(const Job &job, const QString &remoteId);

    // Whether a person has changed the entry since it was read: recalled, discarded, or marked to be sent again.
    Result<bool> isOvertaken(const Job &job);
    using Body = std::function<Result<void>(Job &)>;
    // A write that is still to be done for an entry: its outcome, or only the mark that it is being sent.
    struct Unwritten
    {
        Error error;
        Job job;
        store::Durability durability = store::Durability::Promised;
        Body body; // empty: it was not sent yet, and is simply started again
    };

    // Each writes entry, order and timeline in one durable transaction, and emits the signals.
    void markSending(Job &job);
    void accept(Job job, const RemoteOrder &remote, const Message &text);
    void leaveUnprepared(Job job, const Error &error);
    void refuse(Job job, const Error &error);
    void refuseRepetition(Job job, const Error &error);
    void leaveWaiting(Job job, const Error &error);
    void leaveUnknown(Job job, const Error &error);
    void leaveToPerson(Job job, const Error &error, const Message &text);
    void write(Job &job, store::Durability durability, const Body &body);
    Result<void> tryToWrite(Job &job, store::Durability durability, const Body &body);
    void writeWhatIsLeft();
    // A submission that could duplicate an unknown order is not started.
    Result<void> checkClear(const Job &job);
    // The same check in the transaction that marks it as being sent: if it fails there, the entry waits.
    Result<void> holdUnlessClear(Job &job);
    // With the outcome of an unknown submission, those that waited for it become due and continue.
    Result<void> release(const Job &job);
    void goOnIfReleased(const Job &job);

    EngineContext &m_context;
    Publishing &m_publishing;
    ProviderUploads m_uploads;
    OrderKeeper m_keeper;
    std::function<QString(qint64)> m_callbackUrl;
    QHash<qint64, Flight> m_flights; // by the entry's id
    bool m_isHeldBack = false;       // an entry waits for one that is in flight
    QSet<qint64> m_draining;         // accounts
    QSet<qint64> m_again;            // accounts that were kicked while they were being drained
    Alarm m_alarm;
    QHash<qint64, Unwritten> m_unwritten; // by the entry's id
    std::optional<QDeadlineTimer> m_nextWriting;
};

} // namespace platen
