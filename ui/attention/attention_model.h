// SPDX-License-Identifier: GPL-3.0-or-later
// What needs attention, as a list with headings. Orders are read by page when they come into sight, so that thousands
// of them cost nothing. While it is shown, nothing moves: what is new comes last in its group.
#pragma once

#include "core/engine/attention_item.h"

#include <QAbstractListModel>
#include <QHash>

#include <set>

namespace platen {

class EngineHost;

class AttentionModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { HeadingRole = Qt::UserRole, CountRole };

    explicit AttentionModel(EngineHost &host, QObject *parent = nullptr);

    // `sorted`: in their own sequence, otherwise what is known keeps its place.
    void setItems(const std::vector<AttentionItem> &others, const std::vector<qint64> &orders, bool sorted);
    void forgetOrders(const QList<qint64> &oids); // they are read again; empty: all

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    // Null for a heading, and for an order that is not read yet.
    [[nodiscard]] const AttentionItem *item(const QModelIndex &index) const;
    [[nodiscard]] qint64 oid(const QModelIndex &index) const; // 0 if the item is not about one order
    // What is there instead of a row that is gone: the row of that key, else the nearest one to `row` that is an item.
    [[nodiscard]] QString key(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex place(const QString &key, int row) const;
    [[nodiscard]] qsizetype count() const { return static_cast<qsizetype>(m_others.size() + m_orders.size()); }

private:
    struct Row
    {
        AttentionKind kind = AttentionKind::Order;
        bool isHeading = false;
        std::size_t place = 0; // in m_others or m_orders; of a heading: how many it stands above
        bool operator==(const Row &) const = default;
    };
    void arrange();
    void ask(std::size_t place) const;
    void take(const std::vector<qint64> &asked, const std::vector<AttentionItem> &found);

    EngineHost &m_host;
    std::vector<AttentionItem> m_others;
    std::vector<qint64> m_orders;
    std::vector<Row> m_rows;
    QHash<qint64, AttentionItem> m_read; // by oid
    mutable std::set<qint64> m_asked;
};

} // namespace platen
