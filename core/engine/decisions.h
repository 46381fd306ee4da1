// SPDX-License-Identifier: GPL-3.0-or-later
// What a person decides of an order: what it rests on is read, and what follows from it is written, in one durable
// transaction, because another process may be sending or deciding at this very moment.
#pragma once

#include "core/engine/context.h"
#include "core/engine/order_keeper.h"
#include "core/engine/order_life.h"

#include <functional>

namespace platen {

struct Decision
{
    store::StoredOrder order;
    qint64 entryId = 0;            // to be waited for; 0: the order is the answer
    int attempts = 0;              // that the entry had before
    QHash<qint64, int> ahead = {}; // earlier entries of the order that are open, and the attempts that they had
};

class Decisions
{
public:
    explicit Decisions(EngineContext &context);

    // Told once it is on the disk.
    Result<Decision> decide(const std::function<Result<Decision>()> &body);
    Result<store::StoredOrder> find(const QString &order); // as a person writes it
    Result<store::StoredOrder> orderOf(qint64 oid);

    // In a decision:

    // What became of an order that is new or known, and an outbox entry with it.
    Result<Decision> write(life::Step step, const store::OutboxEntry *entry = nullptr);
    // Stores an order, or the change of one, together with its outbox entry, whose id it returns.
    Result<qint64> enqueue(store::StoredOrder &order, const Operation &operation, std::chrono::seconds undo);
    // Its submission, as long as that is open.
    Result<std::optional<store::OutboxEntry>> openCreate(qint64 oid);

private:
    void prepareCreate(store::StoredOrder &order, store::OutboxEntry &entry);
    // A person asks for something, so what is ahead of it does not wait for its back-off.
    Result<void> hurryThoseAhead(qint64 oid);

    EngineContext &m_context;
    OrderKeeper m_keeper;
};

} // namespace platen
