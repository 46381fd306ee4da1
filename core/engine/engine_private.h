// SPDX-License-Identifier: GPL-3.0-or-later
// The engine's parts, put together. Engine's methods are spread over engine_*.cpp by what they are about.
#pragma once

#include "core/engine/account_book.h"
#include "core/engine/context.h"
#include "core/engine/engine.h"
#include "core/engine/inbox_worker.h"
#include "core/engine/lease.h"
#include "core/engine/news.h"
#include "core/engine/order_keeper.h"
#include "core/engine/outbox_worker.h"
#include "core/engine/patience.h"
#include "core/engine/syncer.h"
#include "core/store/inbox_store.h"
#include "core/store/order_store.h"
#include "core/store/outbox_store.h"
#include "core/store/task_store.h"
#include "core/webhooks/listener.h"

#include <QDeadlineTimer>
#include <QTimer>

namespace platen {

class Engine::Private
{
public:
    Private(Engine &engine, EngineOptions engineOptions, std::unique_ptr<CredentialStore> store);

    Result<void> open();
    void close(); // all but the lease
    // The first time that the lease is held: recover, and serve other processes from then on. False if another process
    // holds it, or if it cannot be had at all (leaseError).
    bool takeLease();
    bool recover();
    [[nodiscard]] Finding leaseFinding() const; // who holds the lease, and whether that program works
    // Also if the database cannot be used. An error says whether another program has it, or why there is none.
    Result<void> leaseForRestore();

    void tick();        // several times a second while the lease is held
    void lookForNews(); // another process has written
    void lookForSecretsAgain();
    QCoro::Task<void> serve(store::TaskRecord task);
    QCoro::Task<Result<std::vector<SyncReport>>> carryOut(store::SyncTask task, std::chrono::milliseconds timeout);
    QCoro::Task<Result<void>> carryOut(store::RefreshTask task, std::chrono::milliseconds timeout);
    QCoro::Task<Result<EventLine>> carryOut(store::ReplayTask task, std::chrono::milliseconds timeout);
    QCoro::Task<Result<void>> carryOut(store::UnknownTask task, std::chrono::milliseconds timeout);
    template <typename T>
    QCoro::Task<void> serveAs(T task, qint64 id, std::chrono::milliseconds timeout);
    QCoro::Task<void> pollAccounts();
    // Hands a task to the holder of the lease and waits for its result; nullopt: the lease has come to us in the
    // meantime.
    template <typename T>
    QCoro::Task<std::optional<Result<typename T::Result>>> handOver(T task);

    // `timeout`: of each request, as the process wants it that asked for this.
    QCoro::Task<Result<std::vector<SyncReport>>> syncHere(QStringList names, bool full,
                                                          std::chrono::milliseconds timeout);
    QCoro::Task<Result<void>> refreshHere(qint64 oid, std::chrono::milliseconds timeout);
    QCoro::Task<Result<EventLine>> replayHere(QString event, std::chrono::milliseconds timeout);
    void noteProgress(const SyncProgress &progress);

    // Outbox
    struct Decision
    {
        store::StoredOrder order;
        qint64 entryId = 0;            // to be waited for; 0: the order is the answer
        int attempts = 0;              // that the entry had before
        QHash<qint64, int> ahead = {}; // earlier entries of the order that are open, and the attempts that they had
    };
    // What a person decides of an order: what it rests on is read, and what follows from it is written, in one durable
    // transaction, because another process may be sending or deciding at this very moment. Told once it is on the disk.
    Result<Decision> decide(const std::function<Result<Decision>()> &body);
    Result<store::StoredOrder> orderOf(qint64 oid);
    Result<store::StoredOrder> draftOrder(Draft &draft, store::StoredOrder kept);
    Result<Decision> place(store::StoredOrder order, const CreateMode &mode);
    QCoro::Task<Result<Order>> placed(Result<Decision> decided, CreateMode mode);
    // In a decision: stores an order, or the change of one, together with its outbox entry.
    Result<qint64> enqueue(store::StoredOrder &order, const Operation &operation, std::chrono::seconds undo);
    // What was stored without waiting: a process that goes on running sends it now; one that came for a single command
    // leaves it to the next that works off the outbox.
    void sendSoon();
    // In a decision: an order that is new or changed, a line of its timeline, and an outbox entry with it.
    Result<void> writeOrder(store::StoredOrder &order, const QString &text, std::optional<Stage> stage,
                            const store::OutboxEntry *entry = nullptr);
    // Waits until the entry has been worked on (again), here or by the holder of the lease; for another process no
    // longer than patienceOf(timeout).
    QCoro::Task<Result<Order>> settled(Decision decision);
    std::optional<Result<Order>> outcomeOf(const Decision &decision, const Patience &patience);
    static bool isWorthWaiting(const store::OutboxEntry &entry, const Patience &patience);
    Result<Order> answerOf(const store::OutboxEntry &entry);
    [[nodiscard]] Error asSeenFromHere(Error error, const QString &account) const;
    [[nodiscard]] std::optional<Error> unwritten(const store::OutboxEntry &entry, const Decision &decision) const;
    [[nodiscard]] Error heldUpBy(const store::OutboxEntry &earlier, const Decision &decision) const;
    void noteThoseAhead(Decision &decision);
    void takeOver(Decision &decision);
    Error gaveUp(const Decision &decision, const Patience &patience);
    std::optional<Error> waitForHolder(Patience &patience);
    void tellLimit(const Decision &decision);
    // In a decision: a person asks for something, so what is ahead of it does not wait for its back-off.
    Result<void> hurryThoseAhead(qint64 oid);
    Result<std::optional<store::OutboxEntry>> openCreate(qint64 oid);
    Result<void> takeRemoteId(store::StoredOrder &order, const QString &remoteId);
    Result<store::OutboxEntry> unresolved(const store::StoredOrder &order, Resolution::Kind kind);
    QCoro::Task<Result<void>> confirmExists(qint64 accountId, QString remoteId);
    Result<void> checkFor(const Draft &draft, const store::AccountRecord &account);

    // The provider of an account once it is known to have what is wanted: no keychain is opened for a refusal.
    QCoro::Task<Result<AccountBook::ProviderPtr>> providerFor(QString account, Capability capability);
    QCoro::Task<Result<AccountBook::ProviderPtr>> providerFor(QString account, ResourceKind kind, ResourceVerb verb);

    // Listener
    QString publicBase();
    QString callbackUrl(qint64 accountId);
    QCoro::Task<void> renewEndpoints();
    void tellSettled(const store::InboxEvent &event);
    // Events are in the inbox: applied here if we hold the lease, and otherwise reported once the holder has.
    void takeArrivals(const QList<qint64> &events);
    void reportArrivals();

    Engine &q;
    EngineOptions options;
    std::unique_ptr<CredentialStore> credentials;
    Lease lease;
    std::unique_ptr<store::Database> database;
    std::unique_ptr<store::OrderReader> reader;
    std::unique_ptr<AccountBook> book;
    std::unique_ptr<EngineContext> context;
    std::unique_ptr<OrderKeeper> keeper;
    // QObjects, children of the engine
    News *news = nullptr;
    OutboxWorker *outbox = nullptr;
    Syncer *syncer = nullptr;
    InboxWorker *inbox = nullptr;
    Listener *listener = nullptr;
    QTimer *ticker = nullptr;

    std::optional<Error> leaseError;
    QDeadlineTimer nextBeat{0};
    qint64 seenVersion = -1;
    bool recovered = false;
    bool leftUnseen = false; // the outbox as an earlier process left it has not been looked at
    bool background = false;
    bool polls = false;
    bool refreshing = false;
    bool polling = false;
    int running = 0; // tasks of other processes under way
    QSet<qint64> serving;
    QDeadlineTimer nextLookForSecrets{0};
    QHash<qint64, QDeadlineTimer> restUntil; // of the schedule, by account that failed
    QSet<qint64> unreported;                 // events that this process has accepted
};

} // namespace platen
