// SPDX-License-Identifier: GPL-3.0-or-later
// The list's rows. A query yields the oids of everything that matches, in order, once: that snapshot is the list,
// however much comes in meanwhile. Rows are fetched by page from the reader's thread as they are looked at, kept by
// oid, and dropped when they have not been looked at for long; until one is there it is a placeholder.
//
// What changes is shown in place. Rows that came, went or moved are counted and announced (`newsChanged`), and taken in
// by reload().
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

    // The list stays as it is until the answer is there. A query that is overtaken by a newer one is not shown.
    void setQuery(const store::OrderQuery &query);
    [[nodiscard]] const store::OrderQuery &query() const { return m_query; }
    void reload();

    [[nodiscard]] bool isLoading() const { return m_running || m_wanted; }
    [[nodiscard]] bool hasSnapshot() const { return m_taken; }
    [[nodiscard]] qint64 news() const { return m_news; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

    [[nodiscard]] qint64 oidAt(int row) const; // 0 for a row that there is not
    [[nodiscard]] int rowOf(qint64 oid) const; // -1 if it is not in the list
    // Null while it is a placeholder; asks for it then.
    [[nodiscard]] const store::OrderRow *orderAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void snapshotTaken();
    void newsChanged(qint64 changes);
    void loadingChanged();
    void failed(const platen::Error &error);

private:
    using Oids = std::vector<qint64>;
    void runQuery();
    void take(std::shared_ptr<const Oids> oids);
    void want(int page) const;
    void fetchNext();
    void noteChanged(const QList<qint64> &oids);
    void lookForNews();
    void lookSoon();
    void setNews(qint64 changes);
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
    mutable QList<int> m_pages;                     // wanted, the newest last
    QSet<qint64> m_stale;                           // shown as they were, to be fetched again when looked at
    int m_fetching = -1;
    mutable QTimer m_fetchTimer;
    QTimer m_repaintTimer;

    QSet<qint64> m_changed; // since the snapshot, of those in the list
    qint64 m_news = 0;
    QTimer m_newsTimer;
    bool m_lookingForNews = false;
    bool m_lookAgain = false; // something changed meanwhile
};

} // namespace platen
