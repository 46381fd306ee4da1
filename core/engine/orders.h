// SPDX-License-Identifier: GPL-3.0-or-later
// Orders: drafts, placing, changing. ORDER is what a person writes: a local id, a remote id, or a reference where it is
// unambiguous.
#pragma once

#include "core/engine/decisions.h"
#include "core/engine/neighbours.h"
#include "core/engine/settling.h"
#include "core/engine/sync.h"

#include <vector>

namespace platen {

struct CreateMode
{
    // NoWait: once it is stored. Sent by what works in the background, here or in another process, or by the next sync.
    enum class Send { Wait, NoWait, Hold };
    Send send = Send::Wait;
    std::chrono::seconds undo{0}; // not sent before this has passed
};

class Orders
{
public:
    Orders(EngineContext &context, Neighbours &neighbours, Settling &settling, Sync &sync);

    Result<store::StoredOrder> find(const QString &order);

    // `create` and `submit` wait for the outcome; after an error that is not of code `validation` or `storage` the
    // order is stored all the same, and its id is in orderIdOf(error).
    QCoro::Task<Result<Order>> create(Draft draft, CreateMode mode);
    QCoro::Task<Result<Order>> submit(QString order, CreateMode mode = {});
    // What submit does, with `draft` in the place of the one that was kept as `keptAs`, in one step: if it fails, that
    // one is as it was. Empty, or discarded in the meantime: what create does.
    QCoro::Task<Result<Order>> place(Draft draft, QString keptAs, CreateMode mode);
    // What is wrong with a draft, here and by its account's provider; sends nothing.
    QCoro::Task<Result<void>> validate(Draft draft);
    // Keeps an unfinished draft: a new one, or under the id that it was kept under. Nothing is checked.
    QCoro::Task<Result<Order>> saveDraft(Draft draft, QString orderId);
    // Takes an order back while its undo window is open: it is a draft again. `refused` once it is being sent.
    QCoro::Task<Result<Order>> recall(QString order);
    // The draft of an order: as it was placed here, else made from the order itself (duplicate, reprint).
    QCoro::Task<Result<Draft>> draftOf(QString order);

    QCoro::Task<Result<Order>> cancel(QString order);
    QCoro::Task<Result<Order>> change(QString order, OrderChange change);
    QCoro::Task<Result<Order>> remove(QString order); // `order delete`; a draft is simply discarded
    QCoro::Task<Result<Order>> refresh(QString order);
    QCoro::Task<Result<std::vector<ActionAvailability>>> actions(QString order);

private:
    Result<void> checkFor(const Draft &draft, const store::AccountRecord &account);
    Result<store::StoredOrder> draftOrder(Draft &draft, store::StoredOrder kept);
    Result<Decision> queue(store::StoredOrder order, const CreateMode &mode);
    QCoro::Task<Result<Order>> placed(Result<Decision> decided, CreateMode mode);

    EngineContext &m_context;
    Neighbours &m_neighbours;
    Settling &m_settling;
    Sync &m_sync;
    Decisions m_decisions;
};

// The local id of the order that an error of create or submit is about, if it was stored.
QString orderIdOf(const Error &error);

} // namespace platen
