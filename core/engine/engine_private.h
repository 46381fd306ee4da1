// The engine's parts, put together. Engine's methods are spread over engine_*.cpp by what they are about.
#pragma once

#include "core/engine/account_book.h"
#include "core/engine/context.h"
#include "core/engine/engine.h"
#include "core/engine/inbox_worker.h"
#include "core/engine/lease.h"
#include "core/engine/order_keeper.h"
#include "core/engine/outbox_worker.h"
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
    // The first time that the lease is held: recover, and serve other processes from then on.
    bool takeLease();
    // Also if the database cannot be used. An error says whether another program has it, or why there is none.
    Result<void> leaseForRestore();

    void tick();        // several times a second while the lease is held
    void lookForNews(); // another process has written
    void lookForSecretsAgain();
    QCoro::Task<void> serve(store::TaskRecord task);
    QCoro::Task<QJsonObject> carryOut(store::TaskRecord task);
    QCoro::Task<void> pollAccounts();
    // Hands a task to the holder of the lease and waits for its result; nullopt: the lease has come to us in the
    // meantime.
    QCoro::Task<std::optional<QJsonObject>> handOver(QString kind, QJsonObject arguments);

    QCoro::Task<Result<std::vector<SyncReport>>> syncHere(QStringList names, bool full);
    QCoro::Task<Result<void>> refreshHere(qint64 oid);
    QCoro::Task<Result<EventLine>> replayHere(QString event);

    // Outbox
    struct Decision
    {
        store::StoredOrder order;
        qint64 entryId = 0; // to be waited for; 0: the order is the answer
        int attempts = 0;   // that the entry had before
    };
    // What a person decides of an order: what it rests on is read, and what follows from it is written, in one durable
    // transaction, because another process may be sending or deciding at this very moment. Told once it is on the disk.
    Result<Decision> decide(const std::function<Result<Decision>()> &body);
    Result<store::StoredOrder> orderOf(qint64 oid);
    // In a decision: stores an order, or the change of one, together with its outbox entry.
    Result<qint64> enqueue(store::StoredOrder &order, const QString &operation, const QJsonObject &payload,
                           std::chrono::seconds undo);
    // What was stored without waiting: a process that goes on running sends it now; one that came for a single command
    // leaves it to the next that works off the outbox.
    void sendSoon();
    // In a decision: an order that is new or changed, a line of its timeline, and an outbox entry with it.
    Result<void> writeOrder(store::StoredOrder &order, const QString &text, std::optional<Stage> stage,
                            const store::OutboxEntry *entry = nullptr);
    // Waits until the entry has been worked on (again), here or by the holder of the lease.
    QCoro::Task<Result<Order>> settled(Decision decision);
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
    OutboxWorker *outbox = nullptr;
    Syncer *syncer = nullptr;
    InboxWorker *inbox = nullptr;
    Listener *listener = nullptr;
    QTimer *ticker = nullptr;

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
    QHash<qint64, QDateTime> lastTried; // to sync, by account
    QString listenerUrl;                // the public one while listening
};

} // namespace platen
