// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/draft_keeper.h"

#include "ui/widgets/when_done.h"

#include <utility>

namespace platen {

namespace {

constexpr int pauseBeforeSaving = 600; // ms

using KeptAs = std::shared_ptr<QString>;

QCoro::Task<Result<Order>> saveTask(Engine &engine, Draft draft, KeptAs keptAs)
{
    const QString before = *keptAs;
    Result<Order> saved = co_await engine.orders().saveDraft(draft, before);
    if (saved)
        *keptAs = saved->id;
    co_return saved;
}

QCoro::Task<Result<void>> discardTask(Engine &engine, KeptAs keptAs)
{
    const QString id = *keptAs;
    if (id.isEmpty())
        co_return Result<void>();
    Result<Order> removed = co_await engine.orders().remove(id);
    co_return std::move(removed).map([](Order &&) {});
}

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
    m_keptAs = std::make_shared<QString>(orderId);
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
    m_pause.stop();
    if (discards)
        m_host.ask<void>([keptAs = m_keptAs](Engine &engine) { return discardTask(engine, keptAs); });
    else if (m_wanted)
        m_host.ask<Order>(
            [draft = *m_wanted, keptAs = m_keptAs](Engine &engine) { return saveTask(engine, draft, keptAs); });
    start({}, {});
}

void DraftKeeper::save()
{
    if (m_saving)
        return; // the draft wanted next is saved once this save has finished
    if (!m_wanted) {
        for (const std::function<void()> &then : std::exchange(m_waiting, {}))
            then();
        return;
    }
    m_saving = true;
    const Draft draft = *std::exchange(m_wanted, std::nullopt);
    auto call = [draft, keptAs = m_keptAs](Engine &engine) { return saveTask(engine, draft, keptAs); };
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
