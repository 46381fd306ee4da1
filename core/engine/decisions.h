// SPDX-License-Identifier: GPL-3.0-or-later
// A person's decision about an order. What it depends on is read, and its consequences are written, in one durable
// transaction, because another process may be sending or deciding at the same time.
#pragma once

#include "core/engine/context.h"
#include "core/engine/order_keeper.h"
#include "core/engine/order_life.h"

#include <functional>

namespace platen {

struct Decision
{
    store::StoredOrder order;
    qint64 entryId = 0;            // the entry to wait for; 0: the order is the result
    int attempts = 0;              // of the entry, before this decision
    QHash<qint64, int> ahead = {}; // open earlier entries of the order, with their attempts
};

class Decisions
{
public:
    explicit Decisions(EngineContext &context);

    // Returns, and emits the engine's signals, once the decision is on disk.
    Result<Decision> decide(const std::function<Result<Decision>()> &body);
    Result<store::StoredOrder> find(const QString &order); // as a person enters it
    Result<store::StoredOrder> orderOf(qint64 oid);

    // Inside a decision:

    // Writes a step in the life of a new or known order, with an outbox entry if there is one.
    Result<Decision> write(life::Step step, const store::OutboxEntry *entry = nullptr);
    // Stores an order, or a change of one, together with its outbox entry. Returns the entry's id.
    Result<qint64> enqueue(store::StoredOrder &order, const Operation &operation, std::chrono::seconds undo);
    // The order's submission, as long as it is open.
    Result<std::optional<store::OutboxEntry>> openCreate(qint64 oid);

private:
    void prepareCreate(store::StoredOrder &order, store::OutboxEntry &entry);
    // After a person's request, entries ahead of it do not wait for their back-off.
    Result<void> hurryThoseAhead(qint64 oid);

    EngineContext &m_context;
    OrderKeeper m_keeper;
};

} // namespace platen
