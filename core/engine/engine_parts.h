// SPDX-License-Identifier: GPL-3.0-or-later
// The engine over one open database: its parts, and how they are connected. The parts that callers use are listed in
// engine.h.
#pragma once

#include "core/engine/accounts.h"
#include "core/engine/address_watch.h"
#include "core/engine/artwork_check.h"
#include "core/engine/attention.h"
#include "core/engine/catalogue.h"
#include "core/engine/context.h"
#include "core/engine/data_folder.h"
#include "core/engine/host_book.h"
#include "core/engine/hosts.h"
#include "core/engine/hot_folders.h"
#include "core/engine/inbox.h"
#include "core/engine/message_pruning.h"
#include "core/engine/neighbours.h"
#include "core/engine/orders.h"
#include "core/engine/outbox.h"
#include "core/engine/outbox_worker.h"
#include "core/engine/publisher.h"
#include "core/engine/publishing.h"
#include "core/engine/settling.h"
#include "core/engine/sync.h"
#include "core/engine/webhooks.h"

namespace platen {

// Artwork: the hosts that it is published on, its check, and the folders that it comes from.
struct ArtworkParts
{
    ArtworkParts(EngineContext &context, CredentialStore &credentials);

    HostBook hostBook;
    Publisher publisher;
    Publishing publishing;
    AddressWatch addresses;
    Hosts hosts;
    ArtworkCheck check;
    HotFolders hotFolders;
};

// What sends to providers, and what waits for the outcome.
struct SendingParts
{
    SendingParts(EngineContext &context, Publishing &publishing, Neighbours &neighbours);

    OutboxWorker worker;
    Settling settling;
};

struct EngineParts : QObject
{
    EngineParts(Engine &engine, const EngineOptions &options, Lease &lease, std::unique_ptr<store::Database> database,
                CredentialStore &credentials);
    ~EngineParts() override { end(); }

    // Ends everything that waits for a response, while everything it uses still exists.
    void end();
    // Starts the background work.
    void runInBackground(bool polls);
    [[nodiscard]] bool isBusy() const; // with work that should finish before this ends

    EngineContext context;
    ArtworkParts artwork;
    Neighbours neighbours;
    SendingParts sending;
    Inbox inbox;
    Sync sync;
    Webhooks webhooks;
    Accounts accounts;
    Orders orders;
    Outbox outbox;
    Catalogue catalogue;
    DataFolder data;
    MessagePruning pruning;
    Attention attention;

private:
    Neighbours::Hands hands();
    void connectParts();
    void send(); // sends what is due, if this process holds the lease
    void takeChanges();
    void reportWaiting(const QString &account, std::chrono::milliseconds time);
};

} // namespace platen
