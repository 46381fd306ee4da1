// SPDX-License-Identifier: GPL-3.0-or-later
// Watches over the addresses of artwork that providers have not fetched yet. An address that would expire before is
// renewed if it stays the same (files shared from this machine); no provider lets an order's artwork be changed once it
// has the order, so that otherwise the order needs attention. So does an order whose shared file has changed.
#pragma once

#include "core/async/alarm.h"
#include "core/engine/order_keeper.h"
#include "core/engine/publisher.h"
#include "core/store/address_store.h"

#include <QObject>

namespace platen {

namespace store {
struct ShareRecord;
} // namespace store

class AddressWatch : public QObject
{
    Q_OBJECT
public:
    AddressWatch(EngineContext &context, HostBook &book, Publisher &publisher);

    // Call when something has changed that may be due earlier. Only the holder of the lease does something about it.
    void look();
    // It was not handed out.
    void noteChanged(const store::ShareRecord &share);

private:
    QCoro::Task<void> workThrough();
    QCoro::Task<void> work(store::AddressRecord address);
    QCoro::Task<void> renew(store::AddressRecord address, store::StoredOrder order, store::HostRecord host);
    // True if the order is fetched first, because its artwork may have been fetched since.
    bool asksFirst(const store::AddressRecord &address, const store::StoredOrder &order);
    void report(const store::AddressRecord &address, const Message &text, life::ArtworkTrouble trouble);
    // Writes a step in the life of the order as it is by then.
    using Body = std::function<Result<std::optional<life::Step>>(const store::StoredOrder &)>;
    void write(qint64 oid, const Body &body);

    EngineContext &m_context;
    HostBook &m_book;
    Publisher &m_publisher;
    OrderKeeper m_keeper;
    Alarm m_alarm;
    bool m_isWorking = false;
    QHash<qint64, QDateTime> m_restUntil; // by order
};

} // namespace platen
