// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/attention.h"

#include "core/engine/engine.h"
#include "core/store/attention_store.h"
#include "core/store/order_store.h"
#include "core/store/put_aside.h"
#include "core/store/statement.h"

#include <algorithm>

namespace platen {

using store::AttentionStore;

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds longestWait = 1h;       // the clock may be set
constexpr std::chrono::milliseconds untilTriedAgain = 1min; // if the disk refuses

const QString orderPrefix = orderItem({});

Failure needsNone(const QString &item)
{
    return fail(ErrorCode::NotFound, Message::of("“%1” does not need attention.", item));
}

Failure hasChanged()
{
    return fail(ErrorCode::Refused, Message::of("Something else is wrong with it by now. Look at it again first."));
}

QString findable(const QString &item)
{
    return item.startsWith(orderPrefix) ? item.mid(orderPrefix.size()) : item;
}

} // namespace

Attention::Attention(EngineContext &context)
    : QObject(&context.engine)
    , m_context(context)
    , m_decisions(context)
    , m_alarm(this)
{
    connect(&m_alarm, &Alarm::rings, this, &Attention::wake);
    connect(&context.lease, &LeaseKeeper::held, this, &Attention::wake);
}

Result<std::vector<AttentionItem>> Attention::others()
{
    return otherAttention(m_context.database, m_context.now());
}

Result<std::vector<AttentionItem>> Attention::all(int limit)
{
    PLATEN_TRY(std::vector<AttentionItem> items, others());
    PLATEN_TRY(std::vector<qint64> oids, m_context.reader.matching(attentionQuery()));
    if (limit > 0) {
        const auto most = static_cast<std::size_t>(limit);
        items.resize(std::min(items.size(), most));
        oids.resize(std::min(oids.size(), most - items.size()));
    }
    PLATEN_TRY(std::vector<AttentionItem> orders, attentionOfOrders(m_context.reader, oids));
    std::move(orders.begin(), orders.end(), std::back_inserter(items));
    return items;
}

Result<void> Attention::handle(const QString &item, const QByteArray &cause)
{
    return putAside(item, {}, cause);
}

Result<void> Attention::snooze(const QString &item, const QDateTime &until, const QByteArray &cause)
{
    if (until <= m_context.now())
        return fail(ErrorCode::Usage, Message::of("It can only be put aside until a time in the future."));
    PLATEN_CHECK(putAside(item, until, cause));
    wake(); // sets the alarm
    return {};
}

Result<void> Attention::putAside(const QString &item, const QDateTime &until, const QByteArray &cause)
{
    PLATEN_TRY(const std::vector<AttentionItem> items, others());
    const auto found =
        std::find_if(items.begin(), items.end(), [&item](const AttentionItem &one) { return one.item == item; });
    if (found == items.end())
        return putOrderAside(item, until, cause);
    if (!cause.isEmpty() && cause != found->cause)
        return hasChanged();
    PLATEN_CHECK(AttentionStore(m_context.database).mark({item, found->cause, until}));
    Q_EMIT m_context.engine.attentionChanged();
    return {};
}

Result<void> Attention::putOrderAside(const QString &item, const QDateTime &until, const QByteArray &cause)
{
    return store::done(m_decisions.decide([&]() -> Result<Decision> {
        Result<store::StoredOrder> order = m_decisions.find(findable(item));
        if (!order)
            return order.error().code == ErrorCode::NotFound ? needsNone(item) : Failure(order.error());
        if (!order->order.needsAttention)
            return needsNone(item);
        if (!cause.isEmpty() && cause != store::attentionCause(order->order))
            return hasChanged();
        return m_decisions.write(life::putAside(std::move(*order), until, m_context.now()));
    }));
}

Result<void> Attention::bringBack(const QString &item)
{
    PLATEN_TRY(const bool wasMarked, AttentionStore(m_context.database).unmark(item));
    if (wasMarked) {
        Q_EMIT m_context.engine.attentionChanged();
        return {};
    }
    return store::done(m_decisions.decide([&]() -> Result<Decision> {
        Result<store::StoredOrder> order = m_decisions.find(findable(item));
        if (!order && order.error().code != ErrorCode::NotFound)
            return Failure(order.error());
        if (!order || !store::isPutAside(order->order, order->aside))
            return fail(ErrorCode::NotFound, Message::of("“%1” was not put aside.", item));
        return m_decisions.write(life::broughtBack(std::move(*order), true, m_context.now()));
    }));
}

void Attention::wake()
{
    if (m_context.stopping || !m_context.lease.isHeld())
        return;
    store::OrderStore orders(m_context.database);
    const Result<std::vector<store::StoredOrder>> due = orders.asideUntil(m_context.now());
    const Result<void> woken = !due ? Failure(due.error()) : due->empty() ? Result<void>() : wakeOrders(*due);
    if (!woken) {
        m_alarm.setIn(untilTriedAgain);
        return;
    }
    const Result<QDateTime> next = orders.nextAside();
    if (next && next->isValid()) {
        const auto left = std::chrono::milliseconds(std::max<qint64>(m_context.now().msecsTo(*next), 0));
        m_alarm.setIn(std::min(left + 1ms, longestWait));
    }
}

Result<void> Attention::wakeOrders(const std::vector<store::StoredOrder> &orders)
{
    OrderKeeper keeper(m_context);
    QList<qint64> oids;
    PLATEN_CHECK(store::inTransaction(m_context.database, store::Durability::Promised, [&]() -> Result<void> {
        for (const store::StoredOrder &order : orders) {
            PLATEN_CHECK(keeper.write(life::broughtBack(order, false, m_context.now())));
            oids.append(order.oid);
        }
        return {};
    }));
    Q_EMIT m_context.engine.ordersChanged(oids);
    return {};
}

} // namespace platen
