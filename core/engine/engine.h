// SPDX-License-Identifier: GPL-3.0-or-later
// The engine: the only writer, and everything that takes a provider's answer. It lives in one thread with an event
// loop; in the console that is the main thread, in the window a thread of its own (engine_host.h).
//
// Only one process holds the lease on a data folder. The engine of another process reads, writes what a person asks for
// (accounts, drafts, outbox entries) in short transactions, and leaves sending, syncing and applying to the holder: the
// calls of its parts work all the same, they wait for the holder's result. If the holder goes away in the meantime, the
// lease is taken over and the work is done here.
#pragma once

#include "core/credentials/credential_store.h"
#include "core/engine/accounts.h"
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

class Engine : public QObject
{
    Q_OBJECT
public:
    explicit Engine(EngineOptions options, std::unique_ptr<CredentialStore> credentials, QObject *parent = nullptr);
    ~Engine() override;

    // Opens the database, takes the lease if it is free, and recovers: what was being sent is `unknown` from here on.
    Result<void> start();
    [[nodiscard]] bool holdsLease() const { return m_lease.isHeld(); }
    // Works on its own from now on: sends what is due, applies events, refreshes orders that are due, serves other
    // processes and, with `poll`, syncs every account on its schedule. The console's one-off commands do without.
    void runInBackground(bool poll);
    // Lets what is being sent finish (at most 5 s), stops the listener and the background work, gives the lease back.
    QCoro::Task<void> stop();
    // Puts a backup in the place of the database; what was there is kept as a backup. Needs the lease. It can be done
    // after start() has failed with `storage`, too.
    QCoro::Task<Result<void>> restore(QString file);

    // After start().
    Accounts &accounts();
    Orders &orders();
    Outbox &outbox();
    Inbox &inbox();
    Sync &sync();
    Catalogue &catalogue();
    Webhooks &webhooks();
    DataFolder &data();
    // Reads of this thread's own. The window reads through EngineHost::read.
    store::OrderReader &reader();

Q_SIGNALS:
    void ordersChanged(const QList<qint64> &oids); // these rows changed or came
    void outboxChanged();
    void accountsChanged();
    void listenerChanged();
    void eventDone(const platen::EventLine &event); // applied, or found to be something else
    void syncProgress(const platen::SyncProgress &progress);
    // What a call of this engine waits for: another process, a provider's rate limit. Empty: it goes on.
    void waiting(const QString &what);
    void storageFailed(const platen::Error &error); // what became of an order could not be written; it is tried again

private:
    Result<void> open();
    Result<void> takeLeaseAlone();

    EngineOptions m_options;
    std::unique_ptr<CredentialStore> m_credentials;
    Lease m_lease;
    std::unique_ptr<EngineParts> m_parts; // none: the database could not be opened
    bool m_runsInBackground = false;
    bool m_polls = false;
};

} // namespace platen
