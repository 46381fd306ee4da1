// SPDX-License-Identifier: GPL-3.0-or-later
// Orders: drafts, placing, changing. ORDER is what a person enters: a local id, a remote id, or an unambiguous
// reference.
#pragma once

#include "core/engine/artwork_files.h"
#include "core/engine/decisions.h"
#include "core/engine/host_book.h"
#include "core/engine/neighbours.h"
#include "core/engine/settling.h"
#include "core/engine/sync.h"

#include <vector>

namespace platen {

struct CreateMode
{
    // NoWait returns once the order is stored. It is sent by a process that works in the background, or by the next
    // sync.
    enum class Send { Wait, NoWait, Hold };
    Send send = Send::Wait;
    std::chrono::seconds undo{0};       // not sent before this has passed
    std::vector<Message> accepted = {}; // what a person accepted of its artwork (artwork_check.h), for the timeline
};

class Orders
{
public:
    Orders(EngineContext &context, HostBook &hostBook, Neighbours &neighbours, Settling &settling, Sync &sync);

    Result<store::StoredOrder> find(const QString &order);

    // `create` and `submit` wait for the outcome. After an error other than `validation` or `storage`, the order may be
    // stored all the same; its id is then in orderIdOf(error).
    QCoro::Task<Result<Order>> create(Draft draft, CreateMode mode);
    QCoro::Task<Result<Order>> submit(QString order, CreateMode mode = {});
    // Submits `draft` in place of the draft saved as `keptAs`, in one step: if it fails, that one is unchanged. If
    // `keptAs` is empty or was discarded in the meantime, it does what create does.
    QCoro::Task<Result<Order>> place(Draft draft, QString keptAs, CreateMode mode);
    // The errors of a draft, as checked here and by its account's provider; sends nothing.
    QCoro::Task<Result<void>> validate(Draft draft);
    // Saves an unfinished draft: a new one, or under its existing id. Nothing is checked.
    QCoro::Task<Result<Order>> saveDraft(Draft draft, QString orderId);
    // Takes back an order that has not been sent, or that was refused: it is a draft again. `refused` once sending has
    // begun.
    QCoro::Task<Result<Order>> recall(QString order);
    // The draft of an order: as it was placed here, else derived from the order itself (duplicate, reprint).
    QCoro::Task<Result<Draft>> draftOf(QString order);

    QCoro::Task<Result<Order>> cancel(QString order);
    QCoro::Task<Result<Order>> change(QString order, OrderChange change);
    QCoro::Task<Result<Order>> remove(QString order); // `order delete`; a draft is simply discarded
    QCoro::Task<Result<Order>> refresh(QString order);
    QCoro::Task<Result<std::vector<ActionAvailability>>> actions(QString order);

private:
    QCoro::Task<Result<FileDigests>> digestsFor(Draft draft);
    Result<void> checkFor(const Draft &draft, const store::AccountRecord &account);
    Result<store::StoredOrder> draftOrder(Draft &draft, store::StoredOrder kept);
    Result<Decision> queue(store::StoredOrder order, const CreateMode &mode);
    Result<Decision> keepOrQueue(store::StoredOrder order, const CreateMode &mode);
    QCoro::Task<Result<Order>> placed(Result<Decision> decided, CreateMode mode);

    EngineContext &m_context;
    HostBook &m_hostBook;
    Neighbours &m_neighbours;
    Settling &m_settling;
    Sync &m_sync;
    Decisions m_decisions;
};

// The local id of the order that an error of create or submit is about, if it was stored.
QString orderIdOf(const Error &error);

} // namespace platen
