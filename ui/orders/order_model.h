// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of the list. A query returns the oids of all matches in order, once: that snapshot is the list, whatever
// arrives meanwhile. Rows are fetched page by page from the reader's thread when they are looked at, cached by oid, and
// dropped when not looked at for a while. A row not fetched yet is a placeholder.
//
// Changed rows are updated in place. Rows added, removed or moved are only counted and announced
// (`pendingChangesChanged`); reload() shows them.
#pragma once

#include "core/engine/engine_host.h"
#include "core/store/order_query.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QElapsedTimer>
#include <QSet>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace platen {

class AccountDirectory;

class OrderModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    static constexpr int pageSize = 64;
    static constexpr int cachedRows = 4096;

    OrderModel(EngineHost &host, const AccountDirectory &accounts, QObject *parent = nullptr);
    ~OrderModel() override;

    // The current list stays until the result arrives. The result of a superseded query is dropped.
    void setQuery(const store::OrderQuery &query);
    [[nodiscard]] const store::OrderQuery &query() const { return m_query; }
    void reload();

    [[nodiscard]] bool isLoading() const { return m_running || m_wanted; }
    [[nodiscard]] bool hasSnapshot() const { return m_taken; }
    [[nodiscard]] qint64 pendingChanges() const { return m_pendingChanges; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

    [[nodiscard]] qint64 oidAt(int row) const; // 0 if there is no such row
    [[nodiscard]] int rowOf(qint64 oid) const; // -1 if not in the list
    // Null while the row is a placeholder; fetches it.
    [[nodiscard]] const store::OrderRow *orderAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void snapshotTaken();
    void pendingChangesChanged(qint64 changes);
    void loadingChanged();
    void failed(const platen::Error &error);

private:
    using Oids = std::vector<qint64>;
    void runQuery();
    void take(std::shared_ptr<const Oids> oids);
    void want(int page) const;
    void fetchNext();
    void noteChanged(const QList<qint64> &oids);
    void countChanges();
    void lookSoon();
    void setPendingChanges(qint64 changes);
    [[nodiscard]] QString rawText(const store::OrderRow &row, int column) const;
    [[nodiscard]] QString text(const store::OrderRow &row, int column) const;
    [[nodiscard]] QString toolTip(const store::OrderRow &row, int column) const;

    EngineHost &m_host;
    const AccountDirectory &m_accounts;

    store::OrderQuery m_query;
    std::shared_ptr<const Oids> m_oids;
    std::optional<Error> m_error;
    bool m_taken = false;
    bool m_running = false;
    bool m_wanted = false;
    int m_generation = 0; // of the snapshot

    mutable QCache<qint64, store::OrderRow> m_rows; // by oid
    mutable QList<int> m_pages;                     // pages to fetch, the newest last
    QSet<qint64> m_stale;                           // outdated, to be fetched again when looked at
    int m_fetching = -1;
    mutable QTimer m_fetchTimer;
    QTimer m_repaintTimer;

    QSet<qint64> m_changed; // since the snapshot, rows in the list only
    qint64 m_pendingChanges = 0;
    QTimer m_changesTimer;
    bool m_countingChanges = false;
    bool m_lookAgain = false; // something changed meanwhile
};

} // namespace platen
