#include "ui/wizard/draft_keeper.h"

#include "ui/widgets/when_done.h"

#include <utility>

namespace platen {

namespace {

constexpr int pauseBeforeSaving = 600; // ms

} // namespace

DraftKeeper::DraftKeeper(EngineHost &host, QObject *parent)
    : QObject(parent)
    , m_host(host)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseBeforeSaving);
    connect(&m_pause, &QTimer::timeout, this, &DraftKeeper::save);
}

void DraftKeeper::start(const Draft &draft, const QString &orderId)
{
    m_kept = draft;
    m_orderId = orderId;
    m_wanted.reset();
    m_error.reset();
    m_pause.stop();
}

void DraftKeeper::keep(const Draft &draft)
{
    if (draft == m_kept && !m_saving) {
        m_wanted.reset();
        m_error.reset();
        m_pause.stop();
        return;
    }
    m_wanted = draft;
    m_pause.start();
}

void DraftKeeper::keepNothing(const Draft &draft)
{
    if (m_orderId.isEmpty() && !m_saving)
        start(draft, {});
    else
        keep(draft);
}

void DraftKeeper::flush()
{
    m_pause.stop();
    save();
}

void DraftKeeper::settle(std::function<void()> then)
{
    m_waiting.push_back(std::move(then));
    flush();
}

void DraftKeeper::finish(bool discards)
{
    setParent(&m_host); // the window goes; the host outlives it
    if (discards)
        m_wanted.reset();
    settle([this, discards] {
        if (discards && !m_orderId.isEmpty())
            m_host.ask<Order>([id = m_orderId](Engine &engine) { return engine.orders().remove(id); });
        deleteLater();
    });
}

void DraftKeeper::save()
{
    if (m_saving)
        return; // what is wanted is saved once this one is
    if (!m_wanted) {
        for (const std::function<void()> &then : std::exchange(m_waiting, {}))
            then();
        return;
    }
    m_saving = true;
    const Draft draft = *std::exchange(m_wanted, std::nullopt);
    auto call = [draft, id = m_orderId](Engine &engine) { return engine.orders().saveDraft(draft, id); };
    whenDone(m_host.ask<Order>(call), this, [this, draft](const Result<Order> &order) {
        m_saving = false;
        if (order) {
            m_orderId = order->id;
            m_kept = draft;
            m_error.reset();
            Q_EMIT kept();
        } else {
            m_error = order.error();
            Q_EMIT failed(order.error());
        }
        if ((m_wanted && !m_pause.isActive()) || !m_waiting.empty())
            save();
    });
}

} // namespace platen
