// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/open_drafts.h"

#include "ui/widgets/when_done.h"

#include <QSettings>

#include <utility>

namespace platen {

namespace {

const QString openKey = QStringLiteral("composer/open");
const QString placesGroup = QStringLiteral("composer/places");
constexpr int pauseBeforeRemembering = 500; // ms
constexpr int mostPlaces = 200;

QString placeKey(const QString &orderId)
{
    return placesGroup + u'/' + orderId;
}

using Found = std::vector<std::pair<QString, Draft>>;

QCoro::Task<Result<Found>> findDrafts(Engine &engine, QStringList ids)
{
    Found found;
    for (const QString &id : ids) {
        const Result<store::StoredOrder> stored = engine.orders().find(id);
        if (!stored || stored->order.stage != Stage::Draft)
            continue; // placed or discarded since
        Result<Draft> draft = co_await engine.orders().draftOf(id);
        if (draft)
            found.emplace_back(id, std::move(*draft));
    }
    co_return found;
}

} // namespace

OpenDrafts::OpenDrafts(EngineHost &host, QSettings &settings, std::function<std::vector<Place>()> list, QObject *parent)
    : QObject(parent)
    , m_host(host)
    , m_settings(settings)
    , m_list(std::move(list))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseBeforeRemembering);
    connect(&m_pause, &QTimer::timeout, this, &OpenDrafts::remember);
}

QString OpenDrafts::pointerIn(const QString &orderId) const
{
    return orderId.isEmpty() ? QString() : m_settings.value(placeKey(orderId)).toString();
}

void OpenDrafts::forget(const QString &orderId)
{
    m_settings.remove(placeKey(orderId));
}

void OpenDrafts::rememberSoon()
{
    if (!m_pause.isActive())
        m_pause.start();
}

void OpenDrafts::remember()
{
    if (m_isReopening)
        return;
    m_settings.beginGroup(placesGroup);
    QStringList known = m_settings.childKeys();
    m_settings.endGroup();
    while (known.size() > mostPlaces)
        forget(known.takeFirst());
    QStringList open;
    for (const Place &place : m_list()) {
        if (place.orderId.isEmpty())
            continue;
        open << place.orderId;
        m_settings.setValue(placeKey(place.orderId), place.pointer);
    }
    m_settings.setValue(openKey, open);
    m_settings.sync(); // a program that is killed offers them again
}

void OpenDrafts::reopen(Open open)
{
    const QStringList ids = m_settings.value(openKey).toStringList();
    if (ids.isEmpty())
        return;
    m_isReopening = true;
    auto call = [ids](Engine &engine) { return findDrafts(engine, ids); };
    whenDone(m_host.ask<Found>(call), this, [this, open = std::move(open)](const Result<Found> &found) {
        m_isReopening = false;
        if (!found)
            return;
        for (const auto &[id, draft] : *found)
            open(draft, id);
        rememberSoon();
    });
}

} // namespace platen
