// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attention/attention_model.h"

#include "core/engine/engine_host.h"
#include "ui/attention/attention_words.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/when_done.h"

#include <QSet>

#include <algorithm>

namespace platen {

namespace {

constexpr std::size_t pageSize = 50;

QString keyOf(const AttentionItem &item)
{
    return item.item;
}

qint64 keyOf(qint64 oid)
{
    return oid;
}

// Known ones keep their sequence, new ones come last.
template <typename T>
std::vector<T> inPlace(const std::vector<T> &before, const std::vector<T> &now)
{
    QHash<decltype(keyOf(now.front())), const T *> fresh;
    for (const T &one : now)
        fresh.insert(keyOf(one), &one);
    std::vector<T> result;
    result.reserve(now.size());
    for (const T &one : before) {
        if (const T *still = fresh.take(keyOf(one)))
            result.push_back(*still);
    }
    for (const T &one : now) {
        if (fresh.contains(keyOf(one)))
            result.push_back(one);
    }
    return result;
}

} // namespace

AttentionModel::AttentionModel(EngineHost &host, QObject *parent)
    : QAbstractListModel(parent)
    , m_host(host)
{
}

void AttentionModel::setItems(const std::vector<AttentionItem> &others, const std::vector<qint64> &orders, bool sorted)
{
    m_others = sorted ? others : inPlace(m_others, others);
    // New ones of a kind stand with their group.
    std::stable_sort(m_others.begin(), m_others.end(),
                     [](const AttentionItem &a, const AttentionItem &b) { return a.kind < b.kind; });
    m_orders = sorted ? orders : inPlace(m_orders, orders);
    arrange();
}

void AttentionModel::arrange()
{
    std::vector<Row> rows;
    const auto add = [&rows](AttentionKind kind, std::size_t place) {
        if (rows.empty() || rows.back().kind != kind)
            rows.push_back({kind, true, 0});
        rows.push_back({kind, false, place});
    };
    for (std::size_t i = 0; i < m_others.size(); ++i)
        add(m_others[i].kind, i);
    for (std::size_t i = 0; i < m_orders.size(); ++i)
        add(AttentionKind::Order, i);
    Row *heading = nullptr;
    for (Row &row : rows) {
        if (row.isHeading)
            heading = &row;
        else
            ++heading->place;
    }
    if (rows == m_rows) {
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void AttentionModel::forgetOrders(const QList<qint64> &oids)
{
    if (oids.isEmpty()) {
        m_asked.clear(); // what is shown stays until it has been read again
        return;
    }
    for (const qint64 oid : oids)
        m_asked.erase(oid);
}

int AttentionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

Qt::ItemFlags AttentionModel::flags(const QModelIndex &index) const
{
    const bool isHeading = index.isValid() && m_rows[static_cast<std::size_t>(index.row())].isHeading;
    return isHeading ? Qt::NoItemFlags : QAbstractListModel::flags(index) | Qt::ItemNeverHasChildren;
}

const AttentionItem *AttentionModel::item(const QModelIndex &index) const
{
    if (!index.isValid())
        return nullptr;
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    if (row.isHeading)
        return nullptr;
    if (row.kind != AttentionKind::Order)
        return &m_others[row.place];
    ask(row.place);
    const auto found = m_read.constFind(m_orders[row.place]);
    return found == m_read.constEnd() ? nullptr : &*found;
}

qint64 AttentionModel::oid(const QModelIndex &index) const
{
    if (!index.isValid())
        return 0;
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    if (row.isHeading)
        return 0;
    return row.kind == AttentionKind::Order ? m_orders[row.place] : m_others[row.place].oid;
}

QString AttentionModel::key(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    if (row.isHeading)
        return {};
    return row.kind == AttentionKind::Order ? QString::number(m_orders[row.place]) : m_others[row.place].item;
}

QModelIndex AttentionModel::place(const QString &key, int row) const
{
    for (int each = 0; !key.isEmpty() && each < rowCount(); ++each) {
        if (this->key(index(each)) == key)
            return index(each);
    }
    for (int each = std::clamp(row, 0, std::max(rowCount() - 1, 0)); each < rowCount(); ++each) {
        if (!m_rows[static_cast<std::size_t>(each)].isHeading)
            return index(each);
    }
    for (int each = rowCount() - 1; each >= 0; --each) {
        if (!m_rows[static_cast<std::size_t>(each)].isHeading)
            return index(each);
    }
    return {};
}

QVariant AttentionModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == HeadingRole)
        return row.isHeading;
    if (row.isHeading) {
        if (role == CountRole)
            return static_cast<qlonglong>(row.place);
        return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? QVariant(attentionHeading(row.kind))
                                                                         : QVariant();
    }
    const AttentionItem *shown = item(index);
    if (!shown)
        return role == Qt::DisplayRole ? QVariant(tr("Loading…")) : QVariant();
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return attentionSpoken(*shown);
    if (role == Qt::ToolTipRole)
        return plainToolTip(shown->message.text() + QLatin1Char('\n') + shown->cost.text());
    return {};
}

// Reads the page that it is on, unless that was done.
void AttentionModel::ask(std::size_t place) const
{
    if (m_asked.contains(m_orders[place]))
        return;
    const std::size_t first = place / pageSize * pageSize;
    std::vector<qint64> oids;
    for (std::size_t i = first; i < std::min(first + pageSize, m_orders.size()); ++i) {
        if (m_asked.insert(m_orders[i]).second)
            oids.push_back(m_orders[i]);
    }
    auto *self = const_cast<AttentionModel *>(this);
    using Items = Result<std::vector<AttentionItem>>;
    whenDone(m_host.read([oids](store::OrderReader &reader) { return attentionOfOrders(reader, oids); }), self,
             [self, oids](const Items &items) {
                 if (items)
                     self->take(oids, *items);
             });
}

void AttentionModel::take(const std::vector<qint64> &asked, const std::vector<AttentionItem> &found)
{
    for (const AttentionItem &item : found)
        m_read.insert(item.oid, item);
    const QSet<qint64> read(asked.begin(), asked.end());
    int first = -1;
    int last = -1;
    for (int row = 0; row < rowCount(); ++row) {
        if (read.contains(oid(index(row)))) {
            first = first < 0 ? row : first;
            last = row;
        }
    }
    if (first >= 0)
        Q_EMIT dataChanged(index(first), index(last));
}

} // namespace platen
