// SPDX-License-Identifier: GPL-3.0-or-later
// What the parts of the engine share: the database, the accounts, the lease, the clock, and whether the engine is
// stopping.
#pragma once

#include "core/async/news.h"
#include "core/engine/account_book.h"
#include "core/engine/engine_types.h"
#include "core/engine/lease_keeper.h"
#include "core/store/database.h"
#include "core/store/order_reader.h"

#include <memory>

namespace platen {

class Engine;

struct EngineContext
{
    EngineContext(Engine &engine, const EngineOptions &options, Lease &lease, std::unique_ptr<store::Database> database,
                  CredentialStore &credentials);

    [[nodiscard]] QDateTime now() const { return options.clock->now(); }

    Engine &engine; // for its signals, and as the owner of timers
    const EngineOptions &options;
    std::unique_ptr<store::Database> opened;
    store::Database &database;
    store::OrderReader reader; // for this thread
    AccountBook accounts;
    LeaseKeeper lease;
    News news;               // something was written, here or by another process
    News ended;              // something ended that others wait for
    bool background = false; // this process keeps running
    bool stopping = false;
};

// The error for waits that the end of the engine interrupts.
Error endedMeanwhile(const QString &order = {});

} // namespace platen
