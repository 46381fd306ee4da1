// SPDX-License-Identifier: GPL-3.0-or-later
// Waits for the result of a person's decision: until its outbox entry has been processed, here or by another process.
#pragma once

#include "core/engine/decisions.h"
#include "core/engine/neighbours.h"
#include "core/engine/outbox_worker.h"
#include "core/engine/patience.h"

namespace platen {

class Settling
{
public:
    Settling(EngineContext &context, Neighbours &neighbours, OutboxWorker &worker);

    // Waits until the entry has been processed (again), here or by the holder of the lease; for another process no
    // longer than patienceOf(timeout).
    QCoro::Task<Result<Order>> settled(Decision decision);
    // For an order that was stored without waiting: a process that keeps running sends it now; a one-off command leaves
    // it to the next process that works through the outbox.
    void sendSoon();

private:
    std::optional<Result<Order>> outcomeOf(const Decision &decision, const Patience &patience);
    [[nodiscard]] bool isWorthWaiting(const store::OutboxEntry &entry, const Patience &patience) const;
    Result<Order> answerOf(const store::OutboxEntry &entry);
    [[nodiscard]] std::optional<Error> unwritten(const store::OutboxEntry &entry, const Decision &decision) const;
    [[nodiscard]] Error heldUpBy(const store::OutboxEntry &earlier, const Decision &decision) const;
    void noteThoseAhead(Decision &decision);
    void takeOver(Decision &decision);
    Error gaveUp(const Decision &decision, const Patience &patience);
    void reportLimit(const Decision &decision);

    EngineContext &m_context;
    Neighbours &m_neighbours;
    OutboxWorker &m_worker;
    Decisions m_decisions;
};

} // namespace platen
