// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/order_model.h"

#include "ui/orders/order_columns.h"
#include "ui/orders/order_texts.h"
#include "ui/session/account_directory.h"

#include <algorithm>
#include <utility>

namespace platen {

OrderModel::OrderModel(EngineHost &host, const AccountDirectory &accounts, QObject *parent)
    : QAbstractTableModel(parent)
    , m_accounts(accounts)
    , m_reading(new SnapshotReading(host, this))
    , m_pages(new RowPages(host, this))
    , m_pending(new PendingChanges(host, this))
    , m_oids(std::make_shared<const Oids>())
{
    m_repaintTimer.setSingleShot(true);
    m_repaintTimer.setInterval(60);
    connect(&m_repaintTimer, &QTimer::timeout, this, &OrderModel::repaint);
    connect(&host, &EngineHost::ordersChanged, this, &OrderModel::noteChanged);
    connect(&accounts, &AccountDirectory::changed, this, &OrderModel::repaint);
    connect(m_reading, &SnapshotReading::begun, this, &OrderModel::begin);
    connect(m_reading, &SnapshotReading::whole, this, &OrderModel::complete);
    connect(m_reading, &SnapshotReading::failed, this, &OrderModel::fail);
    connect(m_pages, &RowPages::fetched, this, &OrderModel::repaint);
    connect(m_pages, &RowPages::failed, this, &OrderModel::fail);
    connect(m_pending, &PendingChanges::countChanged, this, [this](qint64 changes) {
        if (changes > 0 && m_rowCount == 0) // there is nothing under the cursor of an empty list
            reload();
        else
            Q_EMIT pendingChangesChanged(changes);
    });
}

OrderModel::~OrderModel() = default;

void OrderModel::setQuery(const store::OrderQuery &query)
{
    if (m_isWhole && !isLoading() && query == m_query && !m_error)
        return;
    m_query = query;
    m_kept = 0;
    read();
}

void OrderModel::reload(qint64 oid)
{
    m_kept = oid;
    read();
}

void OrderModel::read()
{
    m_isBegun = false;
    m_pending->pause();
    m_pages->expect();
    m_reading->start(m_query);
}

void OrderModel::begin(const store::OrderReader::Start &start)
{
    const auto isKept = [this](const store::OrderRow &row) { return row.oid == m_kept; };
    const bool shows = start.complete || m_kept == 0 || std::any_of(start.rows.begin(), start.rows.end(), isKept);
    m_pages->keep(start.rows);
    if (!shows)
        return;
    Oids oids;
    for (const store::OrderRow &row : start.rows)
        oids.push_back(row.oid);
    const qint64 known = static_cast<qint64>(oids.size());
    m_isBegun = true;
    m_isWhole = start.complete;
    m_isCountKnown = start.complete || start.count.has_value();
    const qint64 rows = start.complete ? known : std::max(known, start.count.value_or(known));
    replace(std::make_shared<const Oids>(std::move(oids)), static_cast<int>(rows));
    Q_EMIT begun(); // first, because with the last change a button disappears, and the focus moves
    if (!m_isWhole) {
        m_pending->forget();
        return;
    }
    m_pending->setList(m_query, m_oids);
    Q_EMIT snapshotTaken();
}

void OrderModel::complete(const std::shared_ptr<const Oids> &oids, const ListChanges &changes)
{
    m_isWhole = true;
    m_isCountKnown = true;
    if (m_isBegun)
        extend(oids);
    else
        replace(oids, static_cast<int>(oids->size()));
    if (!std::exchange(m_isBegun, true))
        Q_EMIT begun();
    m_pending->setList(m_query, m_oids, changes);
    Q_EMIT snapshotTaken();
}

void OrderModel::replace(const std::shared_ptr<const Oids> &oids, int rows)
{
    beginResetModel();
    m_oids = oids;
    m_rowCount = rows;
    m_pages->setList(oids);
    m_error.reset();
    m_isShown = true;
    endResetModel();
}

// The rows shown stay where they are.
void OrderModel::extend(const std::shared_ptr<const Oids> &oids)
{
    const int rows = static_cast<int>(oids->size());
    m_pages->setList(oids);
    if (rows < m_rowCount)
        beginRemoveRows({}, rows, m_rowCount - 1);
    else if (rows > m_rowCount)
        beginInsertRows({}, m_rowCount, rows - 1);
    m_oids = oids;
    const int before = std::exchange(m_rowCount, rows);
    if (rows < before)
        endRemoveRows();
    else if (rows > before)
        endInsertRows();
    repaint();
}

void OrderModel::fail(const Error &error)
{
    m_error = error;
    Q_EMIT failed(error);
}

qint64 OrderModel::oidAt(int row) const
{
    return row >= 0 && row < static_cast<int>(m_oids->size()) ? (*m_oids)[static_cast<std::size_t>(row)] : 0;
}

int OrderModel::rowOf(qint64 oid) const
{
    const auto found = std::find(m_oids->begin(), m_oids->end(), oid);
    return found == m_oids->end() ? -1 : static_cast<int>(found - m_oids->begin());
}

const store::OrderRow *OrderModel::orderAt(int row) const
{
    return m_pages->at(row);
}

void OrderModel::noteChanged(const QList<qint64> &oids)
{
    // Those in sight are repainted, which fetches them.
    if (m_pages->outdate(oids) && !m_repaintTimer.isActive())
        m_repaintTimer.start();
    m_pending->note(oids);
}

void OrderModel::repaint()
{
    if (m_rowCount > 0)
        Q_EMIT dataChanged(index(0, 0), index(m_rowCount - 1, columnCount() - 1));
}

int OrderModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rowCount;
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
    if (role == Qt::ToolTipRole)
        return OrderTexts::toolTip(*row, column, m_accounts);
    if (role == Qt::AccessibleTextRole)
        return OrderTexts::accessible(*row, column, m_accounts);
    return OrderTexts::cell(*row, column);
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
