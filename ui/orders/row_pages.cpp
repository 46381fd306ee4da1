// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/row_pages.h"

#include "core/store/order_reader.h"
#include "ui/widgets/when_done.h"

namespace platen {

namespace {
constexpr int pagesInQueue = 4; // pages scrolled past are not fetched
} // namespace

RowPages::RowPages(EngineHost &host, QObject *parent)
    : QObject(parent)
    , m_host(host)
    , m_oids(std::make_shared<const Oids>())
    , m_rows(cachedRows)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &RowPages::fetchNext);
}

RowPages::~RowPages() = default;

void RowPages::setList(const std::shared_ptr<const Oids> &oids)
{
    m_oids = oids;
    m_pages.clear();
    if (m_fetching < 0)
        m_stale.removeIf([this](qint64 oid) { return !m_rows.contains(oid); });
}

void RowPages::expect()
{
    m_isExpecting = true;
}

void RowPages::keep(const std::vector<store::OrderRow> &rows)
{
    m_isExpecting = false;
    for (const store::OrderRow &row : rows)
        m_rows.insert(row.oid, new store::OrderRow(row));
}

const store::OrderRow *RowPages::at(int row)
{
    if (row < 0 || row >= static_cast<int>(m_oids->size()))
        return nullptr;
    const qint64 oid = (*m_oids)[static_cast<std::size_t>(row)];
    const store::OrderRow *order = m_rows.object(oid);
    if (!order || m_stale.contains(oid))
        want(row / pageSize);
    return order;
}

void RowPages::want(int page)
{
    if (page == m_fetching || (!m_pages.isEmpty() && m_pages.last() == page))
        return;
    m_pages.removeOne(page);
    m_pages.append(page);
    if (m_pages.size() > pagesInQueue)
        m_pages.removeFirst();
    if (m_fetching < 0 && !m_timer.isActive())
        m_timer.start();
}

void RowPages::fetchNext()
{
    if (m_fetching >= 0 || m_pages.isEmpty())
        return;
    const int page = m_pages.takeLast();
    const auto first = static_cast<std::size_t>(page) * pageSize;
    const std::size_t last = std::min(first + pageSize, m_oids->size());
    m_fetching = page;
    fetch(Oids(m_oids->begin() + static_cast<std::ptrdiff_t>(first),
               m_oids->begin() + static_cast<std::ptrdiff_t>(last)));
}

void RowPages::fetch(const Oids &oids)
{
    for (const qint64 oid : oids)
        m_stale.remove(oid); // later changes make it stale again
    const auto future = m_host.read([oids](store::OrderReader &reader) { return reader.rows(oids); });
    whenDone(future, this, [this, oids](const Result<std::vector<store::OrderRow>> &rows) {
        m_fetching = -1;
        if (!rows) {
            Q_EMIT failed(rows.error());
            fetchNext();
            return;
        }
        QSet<qint64> gone(oids.begin(), oids.end());
        for (const store::OrderRow &row : *rows) {
            gone.remove(row.oid);
            m_rows.insert(row.oid, new store::OrderRow(row));
        }
        for (const qint64 oid : gone) {
            auto *row = new store::OrderRow;
            row->oid = oid;
            m_rows.insert(oid, row);
        }
        Q_EMIT fetched();
        fetchNext();
    });
}

bool RowPages::outdate(const QList<qint64> &oids)
{
    const qsizetype before = m_stale.size();
    for (const qint64 oid : oids.isEmpty() ? m_rows.keys() : oids) {
        if (m_rows.contains(oid) || m_fetching >= 0 || m_isExpecting) // the row being read may predate this
            m_stale.insert(oid);
    }
    return m_stale.size() > before;
}

} // namespace platen
