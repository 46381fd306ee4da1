// SPDX-License-Identifier: GPL-3.0-or-later
// The engine: the only writer, and the receiver of every provider's response. It lives in one thread with an event
// loop: in the console that is the main thread, in the window a thread of its own (engine_host.h).
//
// Only one process holds the lease on a data folder. The engine of another process reads, writes what a person requests
// (accounts, drafts, outbox entries) in short transactions, and leaves sending, syncing and applying events to the
// holder. The calls of its parts still work: they wait for the holder's result. If the holder goes away meanwhile, this
// process takes over the lease and does the work.
#pragma once

#include "core/credentials/credential_store.h"
#include "core/engine/accounts.h"
#include "core/engine/attention.h"
#include "core/engine/catalogue.h"
#include "core/engine/data_folder.h"
#include "core/engine/inbox.h"
#include "core/engine/lease.h"
#include "core/engine/orders.h"
#include "core/engine/outbox.h"
#include "core/engine/sync.h"
#include "core/engine/webhooks.h"
#include "core/store/order_reader.h"

#include <QCoroTask>
#include <QObject>

#include <memory>

namespace platen {

struct EngineParts;
class Hosts;
class ArtworkCheck;
class HotFolders;

class Engine : public QObject
{
    Q_OBJECT
public:
    explicit Engine(EngineOptions options, std::unique_ptr<CredentialStore> credentials, QObject *parent = nullptr);
    ~Engine() override;

    // Opens the database, takes the lease if it is free, and recovers the outbox: what was being sent becomes
    // `unknown`.
    Result<void> start();
    // Starts background work: sends what is due, applies events, refreshes orders that are due, serves other processes
    // and, with `poll`, syncs every account on its schedule. The console's one-off commands do not use it.
    void runInBackground(bool poll);
    // Waits until what is being sent has finished (at most 5 s), stops the listener and the background work, and gives
    // the lease back.
    QCoro::Task<void> stop();
    // Replaces the database with a backup; the old database is kept as a backup. Needs the lease. Also possible after
    // start() has failed with `storage`.
    QCoro::Task<Result<void>> restore(QString file);

    // Only after start() has succeeded.
    Accounts &accounts();
    Orders &orders();
    Outbox &outbox();
    Inbox &inbox();
    Sync &sync();
    Catalogue &catalogue();
    Webhooks &webhooks();
    DataFolder &data();
    Hosts &hosts();
    ArtworkCheck &artworkCheck();
    HotFolders &hotFolders();
    Attention &attention();
    // For this thread. The window reads through EngineHost::read.
    store::OrderReader &reader();

Q_SIGNALS:
    void ordersChanged(const QList<qint64> &oids); // these rows changed or were added; empty: any may have
    void outboxChanged();
    void accountsChanged();
    void listenerChanged();
    void attentionChanged(); // something other than an order: its trouble, or whether it was put aside
    void eventDone(const platen::EventLine &event); // applied, or settled otherwise
    void syncProgress(const platen::SyncProgress &progress);
    // What a call of this engine waits for: another process, or a provider's rate limit. Empty: the call continues.
    void waiting(const QString &what);
    void storageFailed(const platen::Error &error); // an outcome could not be stored; it is tried again

private:
    Result<void> open();
    Result<void> takeLeaseAlone();

    EngineOptions m_options;
    std::unique_ptr<CredentialStore> m_credentials;
    Lease m_lease;
    std::unique_ptr<EngineParts> m_parts; // null if the database could not be opened
    bool m_runsInBackground = false;
    bool m_polls = false;
};

} // namespace platen
