// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of the list. A query shows its first rows at once; then the oids of all matches, in order, arrive from the
// background. That snapshot is the list, whatever arrives meanwhile. Until it is there, rows after the first ones are
// placeholders without an oid, if their number is known, and follow later if it is not. A row that was not fetched yet
// is a placeholder too.
//
// Changed rows are updated in place. Rows added, removed or moved are only counted and announced
// (`pendingChangesChanged`); reload() shows them.
#pragma once

#include "core/store/order_query.h"
#include "ui/orders/pending_changes.h"
#include "ui/orders/row_pages.h"
#include "ui/orders/snapshot_reading.h"

#include <QAbstractTableModel>
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
    OrderModel(EngineHost &host, const AccountDirectory &accounts, QObject *parent = nullptr);
    ~OrderModel() override;

    // The current list stays until the first rows arrive. The result of a superseded query is dropped.
    void setQuery(const store::OrderQuery &query);
    [[nodiscard]] const store::OrderQuery &query() const { return m_query; }
    // Reads the list again. If `oid` is not among the first rows, the current list stays until all of the new one is
    // known, because nobody waits for its first rows.
    void reload(qint64 oid = 0);

    [[nodiscard]] bool isLoading() const { return m_reading->isRunning(); }
    [[nodiscard]] bool hasRows() const { return m_isShown; }     // of a query, perhaps none
    [[nodiscard]] bool isBegun() const { return m_isBegun; }     // the first rows of query() are shown
    [[nodiscard]] bool hasSnapshot() const { return m_isWhole; } // all oids are known
    [[nodiscard]] bool isCountKnown() const { return m_isCountKnown; }
    [[nodiscard]] qint64 pendingChanges() const { return m_pending->count(); }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

    [[nodiscard]] qint64 oidAt(int row) const; // 0 if there is no such row, or its oid is not known yet
    [[nodiscard]] int rowOf(qint64 oid) const; // -1 if not in the list, or not known yet
    // Null while the row is a placeholder; fetches it.
    [[nodiscard]] const store::OrderRow *orderAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void begun();         // the first rows of a query are shown
    void snapshotTaken(); // all of its oids are known
    void pendingChangesChanged(qint64 changes);
    void failed(const platen::Error &error);

private:
    using Oids = std::vector<qint64>;
    void read();
    void begin(const store::OrderReader::Start &start);
    void complete(const std::shared_ptr<const Oids> &oids, const ListChanges &changes);
    void replace(const std::shared_ptr<const Oids> &oids, int rows);
    void extend(const std::shared_ptr<const Oids> &oids);
    void fail(const Error &error);
    void noteChanged(const QList<qint64> &oids);
    void repaint();

    const AccountDirectory &m_accounts;
    SnapshotReading *m_reading;
    RowPages *m_pages;
    PendingChanges *m_pending;

    store::OrderQuery m_query;
    std::shared_ptr<const Oids> m_oids;
    int m_rowCount = 0; // if the list is not whole, perhaps more than there are oids
    qint64 m_kept = 0;  // has to be among the first rows if they are to be shown at once
    bool m_isShown = false;
    bool m_isWhole = false;
    bool m_isCountKnown = false;
    bool m_isBegun = false; // the first rows of the query being read are shown
    std::optional<Error> m_error;
    QTimer m_repaintTimer;
};

} // namespace platen
