// Applies what the listener has taken in. An event is a hint: where the provider can be asked, the order is fetched
// before anything is believed; where it cannot, the event moves the order up the ladder and never back.
#pragma once

#include "core/engine/account_book.h"
#include "core/engine/context.h"
#include "core/engine/order_keeper.h"
#include "core/engine/syncer.h"

#include <QCoroTask>
#include <QHash>
#include <QObject>

namespace platen {

class InboxWorker : public QObject
{
    Q_OBJECT
public:
    InboxWorker(EngineContext &context, OrderKeeper &keeper);

    void kick(); // applies what is pending, in the background
    [[nodiscard]] bool isBusy() const { return m_busy; }
    // Reads a kept event again, with the parser of this version, and applies it whatever became of it before.
    QCoro::Task<Result<EventLine>> replay(store::InboxEvent event);

private:
    struct Case
    {
        store::InboxEvent row;
        OrderEvent event;
        std::optional<store::StoredOrder> order; // ours, if it is known
    };
    using Fetched = QHash<QString, RemoteOrder>;

    QCoro::Task<void> drain();
    QCoro::Task<bool> applyAll(qint64 accountId, std::vector<store::InboxEvent> rows, bool again);
    std::optional<Case> open(const Provider &provider, store::InboxEvent row);
    std::optional<store::StoredOrder> orderOf(const Case &one);
    // Settles a case that needs no provider: a repetition, an event that came late, one about no order.
    bool settleEarly(Case &one, bool again);
    void apply(Case &one, const Provider &provider, const Fetched &fetched, const QDateTime &asked);
    Result<void> applyFetched(Case &one, const store::AccountRecord &account, const Declaration &declaration,
                              const RemoteOrder &remote, const QDateTime &asked);
    Result<void> applyTold(Case &one, const store::AccountRecord &account, const Declaration &declaration);
    Result<bool> wasSent(Case &one);
    Result<void> provenByEvent(Case &one);
    Result<void> noteEvent(Case &one, std::optional<Stage> stage);
    void postpone(std::vector<Case> &cases, const Error &error);
    void settle(store::InboxEvent &row, store::EventOutcome outcome, const QString &reason);
    void announce(const Case &one);

    EngineContext &m_context;
    OrderKeeper &m_keeper;
    bool m_busy = false;
    bool m_again = false;
    QHash<qint64, QDateTime> m_heldAccounts; // whose provider could not be asked: not before then
};

} // namespace platen
