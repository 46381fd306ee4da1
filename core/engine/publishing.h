// SPDX-License-Identifier: GPL-3.0-or-later
// Publishes the files of orders in the outbox, before they are sent: an entry that waits for its files is `publishing`.
// Interrupted, by a kill too, it continues where it stopped. A file that is missing or has changed since the order was
// stored is a final refusal; a host that cannot be used delays the order.
#pragma once

#include "core/async/alarm.h"
#include "core/engine/order_keeper.h"
#include "core/engine/publisher.h"
#include "core/store/address_store.h"

#include <QElapsedTimer>
#include <QObject>
#include <QSet>

#include <optional>

namespace platen {

class Publishing : public QObject
{
    Q_OBJECT
public:
    Publishing(EngineContext &context, HostBook &book, Publisher &publisher);

    // Starts publishing what is due, in the background.
    void kick();
    // Works through everything that waits for files, due or not, of these accounts (empty: all), each entry once.
    QCoro::Task<void> drain(QSet<qint64> accountIds);

    // What is sent for a draft: with a URL for each of its files. Publishes those that `order` has no URL for, or one
    // that would soon expire, and stores their URLs in the order.
    QCoro::Task<Result<Draft>> ready(store::StoredOrder order);

Q_SIGNALS:
    void due(); // an entry can be published again, or sent

private:
    struct File
    {
        std::size_t item;
        std::size_t artwork;
        QString path;
        QByteArray md5;
        [[nodiscard]] QString pointer() const;
    };
    static std::vector<File> filesOf(const Draft &draft);
    // A draft with the addresses of its files, and those of them that expire.
    struct Published
    {
        Draft draft;
        std::vector<store::AddressRecord> expiring; // without their order
    };

    QCoro::Task<void> workThrough(QSet<qint64> accountIds, bool everything);
    std::optional<store::OutboxEntry> next(const QSet<qint64> &accountIds, bool everything, const QSet<qint64> &tried);
    QCoro::Task<void> work(store::OutboxEntry entry);
    QCoro::Task<Result<Published>> publishAll(Draft draft, std::shared_ptr<CallOff> callOff, PublishProgress progress);
    void note(qint64 entryId, qint64 done);
    void finish(const store::OutboxEntry &entry, const Published &published);
    Result<void> keepAddresses(qint64 oid, const Published &published);
    Result<void> storeAgain(const store::StoredOrder &order, const Published &published);
    // The draft with the addresses that its order has, without those that have to be renewed.
    Result<Draft> withAddresses(const store::StoredOrder &order);
    void leave(const store::OutboxEntry &entry, const Error &error);
    // Writes a step and the entry, unless a person has decided otherwise meanwhile.
    void write(const store::OutboxEntry &entry,
               const std::function<Result<void>(store::OutboxEntry &, const store::StoredOrder &)> &body);
    void callOffIfTakenBack();

    EngineContext &m_context;
    HostBook &m_book;
    Publisher &m_publisher;
    OrderKeeper m_keeper;
    Alarm m_alarm;
    bool m_isWorking = false;
    bool m_again = false; // it was kicked while it worked
    qint64 m_current = 0; // the entry's id
    std::shared_ptr<CallOff> m_currentCallOff;
    QElapsedTimer m_sinceNote;
};

} // namespace platen
