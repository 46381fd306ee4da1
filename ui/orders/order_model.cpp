// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/order_model.h"

#include "core/domain/text_display.h"
#include "core/store/order_reader.h"
#include "ui/orders/list_changes.h"
#include "ui/orders/order_columns.h"
#include "ui/session/account_directory.h"
#include "ui/widgets/environment_badge.h"
#include "ui/widgets/format.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/stage_icon.h"
#include "ui/widgets/when_done.h"

#include <algorithm>
#include <utility>

namespace platen {

namespace {
constexpr int pagesInQueue = 4;      // pages scrolled past are not fetched
constexpr int changesInterval = 400; // ms; longer if counting takes longer
constexpr qsizetype changedAtMost = 100'000;
} // namespace

OrderModel::OrderModel(EngineHost &host, const AccountDirectory &accounts, QObject *parent)
    : QAbstractTableModel(parent)
    , m_host(host)
    , m_accounts(accounts)
    , m_oids(std::make_shared<const Oids>())
    , m_rows(cachedRows)
{
    m_fetchTimer.setSingleShot(true);
    m_fetchTimer.setInterval(0);
    connect(&m_fetchTimer, &QTimer::timeout, this, &OrderModel::fetchNext);
    m_repaintTimer.setSingleShot(true);
    m_repaintTimer.setInterval(60);
    connect(&m_repaintTimer, &QTimer::timeout, this, [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    });
    m_changesTimer.setSingleShot(true);
    m_changesTimer.setInterval(changesInterval);
    connect(&m_changesTimer, &QTimer::timeout, this, &OrderModel::countChanges);
    connect(&host, &EngineHost::ordersChanged, this, &OrderModel::noteChanged);
    connect(&accounts, &AccountDirectory::changed, &m_repaintTimer, qOverload<>(&QTimer::start));
}

OrderModel::~OrderModel() = default;

void OrderModel::setQuery(const store::OrderQuery &query)
{
    if (m_taken && !isLoading() && query == m_query && !m_error)
        return;
    m_query = query;
    reload();
}

void OrderModel::reload()
{
    m_wanted = true;
    if (!m_running)
        runQuery();
    Q_EMIT loadingChanged();
}

void OrderModel::runQuery()
{
    m_wanted = false;
    m_running = true;
    auto future = m_host.read([query = m_query](store::OrderReader &reader) { return reader.matching(query); });
    whenDone(future, this, [this](Result<Oids> oids) {
        m_running = false;
        if (m_wanted) {
            runQuery();
            return;
        }
        if (oids) {
            take(std::make_shared<const Oids>(std::move(*oids)));
        } else {
            m_error = oids.error();
            Q_EMIT failed(*m_error);
        }
        Q_EMIT loadingChanged();
    });
}

void OrderModel::take(std::shared_ptr<const Oids> oids)
{
    beginResetModel();
    m_oids = std::move(oids);
    ++m_generation;
    m_pages.clear();
    m_changed.clear();
    if (m_fetching < 0)
        m_stale.removeIf([this](qint64 oid) { return !m_rows.contains(oid); });
    m_error.reset();
    m_taken = true;
    endResetModel();
    setPendingChanges(0);
    Q_EMIT snapshotTaken();
}

qint64 OrderModel::oidAt(int row) const
{
    return row >= 0 && row < rowCount() ? (*m_oids)[static_cast<std::size_t>(row)] : 0;
}

int OrderModel::rowOf(qint64 oid) const
{
    const auto found = std::find(m_oids->begin(), m_oids->end(), oid);
    return found == m_oids->end() ? -1 : static_cast<int>(found - m_oids->begin());
}

const store::OrderRow *OrderModel::orderAt(int row) const
{
    const qint64 oid = oidAt(row);
    if (oid == 0)
        return nullptr;
    const store::OrderRow *order = m_rows.object(oid);
    if (!order || m_stale.contains(oid))
        want(row / pageSize);
    return order;
}

void OrderModel::want(int page) const
{
    if (page == m_fetching || (!m_pages.isEmpty() && m_pages.last() == page))
        return;
    m_pages.removeOne(page);
    m_pages.append(page);
    if (m_pages.size() > pagesInQueue)
        m_pages.removeFirst();
    if (m_fetching < 0 && !m_fetchTimer.isActive())
        m_fetchTimer.start();
}

void OrderModel::fetchNext()
{
    if (m_fetching >= 0 || m_pages.isEmpty())
        return;
    const int page = m_pages.takeLast();
    const int first = page * pageSize;
    const int last = qMin(first + pageSize, rowCount());
    if (first >= last) {
        fetchNext();
        return;
    }
    m_fetching = page;
    const Oids oids(m_oids->begin() + first, m_oids->begin() + last);
    for (const qint64 oid : oids)
        m_stale.remove(oid); // later changes make it stale again
    auto future = m_host.read([oids](store::OrderReader &reader) { return reader.rows(oids); });
    whenDone(future, this,
             [this, oids, first, last, generation = m_generation](Result<std::vector<store::OrderRow>> rows) {
                 m_fetching = -1;
                 if (rows) {
                     QSet<qint64> gone(oids.begin(), oids.end());
                     for (store::OrderRow &row : *rows) {
                         gone.remove(row.oid);
                         const qint64 oid = row.oid;
                         m_rows.insert(oid, new store::OrderRow(std::move(row)));
                     }
                     for (const qint64 oid : gone) {
                         auto *row = new store::OrderRow;
                         row->oid = oid;
                         m_rows.insert(oid, row);
                     }
                     if (generation == m_generation)
                         Q_EMIT dataChanged(index(first, 0), index(last - 1, columnCount() - 1));
                 } else {
                     m_error = rows.error();
                     Q_EMIT failed(*m_error);
                 }
                 fetchNext();
             });
}

void OrderModel::noteChanged(const QList<qint64> &oids)
{
    for (const qint64 oid : oids) {
        if (!m_rows.contains(oid) && m_fetching < 0)
            continue;
        m_stale.insert(oid); // the row being read may predate this
        if (m_changed.size() < changedAtMost)
            m_changed.insert(oid);
    }
    // Those in sight are repainted, which fetches them.
    if (!m_repaintTimer.isActive())
        m_repaintTimer.start();
    lookSoon();
}

void OrderModel::lookSoon()
{
    if (m_countingChanges)
        m_lookAgain = true; // the count in progress may predate this
    else if (!m_changesTimer.isActive())
        m_changesTimer.start();
}

void OrderModel::countChanges()
{
    if (isLoading()) {
        lookSoon(); // the new snapshot may predate the change
        return;
    }
    m_countingChanges = true;
    struct Found
    {
        Result<Oids> now;
        ListChanges pending;
        qint64 milliseconds = 0;
    };
    auto future = m_host.read([query = m_query, shown = m_oids](store::OrderReader &reader) {
        QElapsedTimer timer;
        timer.start();
        Found found{reader.matching(query), {}, 0};
        if (found.now)
            found.pending = changesBetween(*shown, *found.now);
        found.milliseconds = timer.elapsed();
        return found;
    });
    whenDone(future, this, [this, generation = m_generation](Found found) {
        m_countingChanges = false;
        m_changesTimer.setInterval(static_cast<int>(qMax<qint64>(changesInterval, 4 * found.milliseconds)));
        const bool overtaken = generation != m_generation || isLoading();
        if (std::exchange(m_lookAgain, false) || overtaken)
            lookSoon();
        if (!found.now || overtaken)
            return;
        // There is nothing under the cursor of an empty list.
        if (m_oids->empty() && found.pending.changes > 0)
            take(std::make_shared<const Oids>(std::move(*found.now)));
        else
            setPendingChanges(found.pending.reordered ? qMax<qint64>(1, m_changed.size()) : found.pending.changes);
    });
}

void OrderModel::setPendingChanges(qint64 changes)
{
    if (m_pendingChanges == changes)
        return;
    m_pendingChanges = changes;
    Q_EMIT pendingChangesChanged(changes);
}

int OrderModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_oids->size());
}

int OrderModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : orderColumnCount;
}

QVariant OrderModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto column = static_cast<OrderColumn>(index.column());
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (column == OrderColumn::Total ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole)
        return {};
    const store::OrderRow *row = orderAt(index.row());
    if (!row)
        return role == Qt::ToolTipRole ? QString() : QStringLiteral("…");
    if (row->id.isEmpty())
        return column == OrderColumn::Reference ? tr("No longer here") : QString();
    if (role == Qt::ToolTipRole)
        return plainToolTip(toolTip(*row, index.column()));
    if (role == Qt::AccessibleTextRole && column == OrderColumn::Account)
        return QStringLiteral("%1 %2").arg(isolated(row->account),
                                           environmentWord(m_accounts.environment(row->account)));
    if (role == Qt::AccessibleTextRole && column == OrderColumn::Status && row->needsAttention)
        return tr("%1, needs attention").arg(stageWord(row->stage));
    return text(*row, index.column());
}

QString OrderModel::text(const store::OrderRow &row, int column) const
{
    return displayed(rawText(row, column));
}

QString OrderModel::rawText(const store::OrderRow &row, int column) const
{
    switch (static_cast<OrderColumn>(column)) {
    case OrderColumn::Status:
        return stageWord(row.stage);
    case OrderColumn::Reference:
        return row.reference;
    case OrderColumn::Recipient:
        return row.recipient;
    case OrderColumn::Items:
        return row.items;
    case OrderColumn::Account:
        return row.account;
    case OrderColumn::Created:
        return relativeTime(row.createdAt);
    case OrderColumn::Updated:
        return relativeTime(row.updatedAt);
    case OrderColumn::Total:
        return row.currency.isEmpty() ? QString() : moneyText({row.totalMinor, row.currency});
    case OrderColumn::RemoteId:
        return row.remoteId;
    case OrderColumn::ShippingMethod:
        return row.shippingMethod;
    case OrderColumn::Tracking:
        return row.tracking;
    case OrderColumn::Country:
        return countryText(row.countryCode);
    }
    return {};
}

QString OrderModel::toolTip(const store::OrderRow &row, int column) const
{
    switch (static_cast<OrderColumn>(column)) {
    case OrderColumn::Status: {
        QStringList lines;
        if (row.needsAttention)
            lines << tr("Needs attention");
        if (!row.providerStatus.isEmpty())
            lines << tr("Status at the provider: “%1”").arg(isolated(row.providerStatus));
        return lines.join(QLatin1Char('\n'));
    }
    case OrderColumn::Created:
        return exactTime(row.createdAt);
    case OrderColumn::Updated:
        return exactTime(row.updatedAt);
    case OrderColumn::Account:
        return QStringLiteral("%1 — %2").arg(isolated(row.account),
                                             environmentWord(m_accounts.environment(row.account)));
    default:
        return text(row, column);
    }
}

QVariant OrderModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= orderColumnCount)
        return {};
    const auto column = static_cast<OrderColumn>(section);
    if (role == Qt::DisplayRole)
        return columnTitle(column);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (column == OrderColumn::Total ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

} // namespace platen
