// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/attention_watch.h"

#include "ui/widgets/when_done.h"

namespace platen {

namespace {
constexpr int leastInterval = 300;   // ms; longer if reading takes longer, so that the engine has time to send
constexpr int lookInterval = 60'000; // some trouble only comes with time
} // namespace

AttentionWatch::AttentionWatch(EngineHost &host, QObject *parent)
    : QObject(parent)
    , m_host(host)
    , m_interval(leastInterval)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &AttentionWatch::refresh);
    connect(&host, &EngineHost::ordersChanged, this, [this](const QList<qint64> &oids) {
        Q_EMIT ordersChanged(oids);
        refreshSoon();
    });
    connect(&host, &EngineHost::outboxChanged, this, &AttentionWatch::refreshSoon);
    connect(&host, &EngineHost::accountsChanged, this, &AttentionWatch::refreshSoon);
    connect(&host, &EngineHost::attentionChanged, this, &AttentionWatch::refreshSoon);
    connect(&host, &EngineHost::eventDone, this, [this](const EventLine &event) {
        if (event.outcome == store::EventOutcome::Rejected)
            refreshSoon();
    });
}

void AttentionWatch::refreshSoon()
{
    if (!m_timer.isActive() || m_timer.remainingTime() > m_interval)
        m_timer.start(m_interval);
}

void AttentionWatch::setListsOrders(bool lists)
{
    m_listsOrders = lists;
    if (lists)
        refresh();
}

void AttentionWatch::refresh()
{
    if (m_reading) {
        refreshSoon();
        return;
    }
    m_reading = true;
    m_since.start();
    m_timer.start(lookInterval);
    using Items = std::vector<AttentionItem>;
    const auto others =
        m_host.ask<Items>([](Engine &engine) -> QCoro::Task<Result<Items>> { co_return engine.attention().others(); });
    whenDone(others, this, [this](Result<Items> items) {
        if (!items) {
            m_reading = false;
            Q_EMIT failed(items.error());
            return;
        }
        m_others = std::move(*items);
        if (m_listsOrders)
            readOrders();
        else
            end();
    });
}

void AttentionWatch::end()
{
    m_reading = false;
    m_interval = qMax(leastInterval, static_cast<int>(4 * m_since.elapsed()));
    m_known = true;
    Q_EMIT changed();
}

void AttentionWatch::readOrders()
{
    using Oids = Result<std::vector<qint64>>;
    whenDone(m_host.scan([](store::OrderReader &reader) { return reader.matching(attentionQuery()); }), this,
             [this](Oids oids) {
                 if (!oids) {
                     m_reading = false;
                     Q_EMIT failed(oids.error());
                     return;
                 }
                 m_orders = std::move(*oids);
                 m_hasOrders = true;
                 end();
             });
}

} // namespace platen
