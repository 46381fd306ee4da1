// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/pending_changes.h"

#include "core/store/order_reader.h"
#include "ui/widgets/when_done.h"

#include <QElapsedTimer>

#include <utility>

namespace platen {

namespace {

constexpr int interval = 400;           // ms; longer if a look takes longer
constexpr qint64 mostOneByOne = 20'000; // with more, reading the whole list is quicker

struct Look
{
    Result<ListChanges> changes;
    qint64 milliseconds = 0;
};

Result<ListChanges> changesInAll(store::OrderReader &reader, const store::OrderQuery &query,
                                 const std::vector<qint64> &shown, const store::Cancellation &cancellation)
{
    PLATEN_TRY(const std::vector<qint64> now, reader.matching(query, cancellation));
    return changesBetween(shown, now);
}

} // namespace

PendingChanges::PendingChanges(EngineHost &host, QObject *parent)
    : QObject(parent)
    , m_host(host)
    , m_oids(std::make_shared<const Oids>())
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(interval);
    connect(&m_timer, &QTimer::timeout, this, &PendingChanges::look);
}

PendingChanges::~PendingChanges()
{
    m_cancellation.cancel();
}

void PendingChanges::setList(const store::OrderQuery &query, const std::shared_ptr<const Oids> &oids,
                             const ListChanges &changes)
{
    ++m_round;
    m_cancellation.cancel();
    m_query = query;
    m_oids = oids;
    m_isPaused = false;
    take(changes);
    lookSoon();
}

void PendingChanges::pause()
{
    ++m_round;
    m_cancellation.cancel();
    m_isPaused = true;
}

void PendingChanges::forget()
{
    pause();
    take({});
}

void PendingChanges::note(const QList<qint64> &oids)
{
    m_isAnyWritten = m_isAnyWritten || oids.isEmpty();
    for (const qint64 oid : oids)
        m_written.insert(oid);
    lookSoon();
}

void PendingChanges::lookSoon()
{
    const bool isWritten = m_isAnyWritten || !m_written.isEmpty();
    if (isWritten && !m_isPaused && !m_isLooking && !m_timer.isActive())
        m_timer.start();
}

void PendingChanges::look()
{
    if (m_isPaused || m_isLooking)
        return;
    m_isLooking = true;
    m_cancellation = {};
    const OidSet written = std::exchange(m_written, {});
    const bool isAll = std::exchange(m_isAnyWritten, false) || written.size() > mostOneByOne;
    const auto call = [query = m_query, shown = m_oids, before = m_changes, written, isAll,
                       cancellation = m_cancellation](store::OrderReader &reader) {
        QElapsedTimer timer;
        timer.start();
        Look look{isAll ? changesInAll(reader, query, *shown, cancellation)
                        : changesAmong(reader, query, *shown, before, written),
                  0};
        look.milliseconds = timer.elapsed();
        return look;
    };
    whenDone(m_host.scan(call), this, [this, written, isAll, round = m_round](const Look &look) {
        m_isLooking = false;
        m_timer.setInterval(static_cast<int>(qMax<qint64>(interval, 4 * look.milliseconds)));
        const bool isOvertaken = round != m_round;
        if (!isOvertaken && look.changes) {
            take(*look.changes);
        } else { // they are looked at again, in the list that is shown then
            m_isAnyWritten = m_isAnyWritten || isAll;
            for (const qint64 oid : written.values())
                m_written.insert(oid);
        }
        if (isOvertaken || look.changes) // after an error, the next change tries again
            lookSoon();
    });
}

void PendingChanges::take(const ListChanges &changes)
{
    const qint64 before = count();
    m_changes = changes;
    if (count() != before)
        Q_EMIT countChanged(count());
}

} // namespace platen
