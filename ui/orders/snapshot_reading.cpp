// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/snapshot_reading.h"

#include "ui/widgets/when_done.h"

#include <algorithm>
#include <utility>

namespace platen {

namespace {

using Oids = SnapshotReading::Oids;

struct Rest
{
    std::shared_ptr<const Oids> oids;
    ListChanges changes;
};

Result<Rest> readWhole(store::OrderReader &reader, const store::OrderQuery &query, const Oids &first,
                       const store::Cancellation &cancellation)
{
    PLATEN_TRY(Oids whole, reader.matching(query, cancellation));
    if (first.size() <= whole.size() && std::equal(first.begin(), first.end(), whole.begin()))
        return Rest{std::make_shared<const Oids>(std::move(whole)), {}};
    Oids list = continued(first, whole);
    ListChanges changes = changesBetween(list, whole);
    return Rest{std::make_shared<const Oids>(std::move(list)), std::move(changes)};
}

} // namespace

SnapshotReading::SnapshotReading(EngineHost &host, QObject *parent)
    : QObject(parent)
    , m_host(host)
{
}

SnapshotReading::~SnapshotReading()
{
    m_cancellation.cancel();
}

void SnapshotReading::start(const store::OrderQuery &query)
{
    m_cancellation.cancel();
    m_cancellation = {};
    m_query = query;
    m_running = true;
    const auto call = [query, cancellation = m_cancellation](store::OrderReader &reader) {
        return reader.first(query, firstRows, cancellation);
    };
    whenDone(m_host.read(call), this, [this, round = ++m_round](const Result<store::OrderReader::Start> &start) {
        if (round != m_round)
            return;
        if (!start) {
            fail(start.error());
            return;
        }
        m_running = !start->complete;
        Q_EMIT begun(*start);
        if (!m_running || round != m_round)
            return;
        Oids first;
        for (const store::OrderRow &row : start->rows)
            first.push_back(row.oid);
        readRest(first);
    });
}

void SnapshotReading::readRest(const Oids &first)
{
    const auto call = [first, query = m_query, cancellation = m_cancellation](store::OrderReader &reader) {
        return readWhole(reader, query, first, cancellation);
    };
    whenDone(m_host.scan(call), this, [this, round = m_round](const Result<Rest> &rest) {
        if (round != m_round)
            return;
        if (!rest) {
            fail(rest.error());
            return;
        }
        m_running = false;
        Q_EMIT whole(rest->oids, rest->changes);
    });
}

void SnapshotReading::fail(const Error &error)
{
    m_running = false;
    Q_EMIT failed(error);
}

} // namespace platen
