// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a list: fetched by page when they are looked at, cached by oid, and dropped when not looked at for a
// while.
#pragma once

#include "core/engine/engine_host.h"
#include "core/store/order_query.h"

#include <QCache>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <memory>
#include <vector>

namespace platen {

class RowPages : public QObject
{
    Q_OBJECT
public:
    using Oids = std::vector<qint64>;
    static constexpr int pageSize = 64;
    static constexpr int cachedRows = 1024;

    RowPages(EngineHost &host, QObject *parent);
    ~RowPages() override;

    void setList(const std::shared_ptr<const Oids> &oids);
    // Rows that are read elsewhere: expected from before they are read, so that none is kept that was outdated
    // meanwhile.
    void expect();
    void keep(const std::vector<store::OrderRow> &rows);

    // nullptr until the row is fetched, which this requests. Without an id, the order no longer exists.
    const store::OrderRow *at(int row);
    // These orders were written; if there are none, any may have been. Returns whether a cached row is outdated.
    bool outdate(const QList<qint64> &oids);

Q_SIGNALS:
    void fetched();
    void failed(const platen::Error &error);

private:
    void want(int page);
    void fetchNext();
    void fetch(const Oids &oids);

    EngineHost &m_host;
    std::shared_ptr<const Oids> m_oids;
    QCache<qint64, store::OrderRow> m_rows; // by oid
    QSet<qint64> m_stale;                   // outdated, to be fetched again when looked at
    QList<int> m_pages;                     // to fetch, the newest last
    int m_fetching = -1;
    bool m_isExpecting = false;
    QTimer m_timer; // bundles what one paint asks for
};

} // namespace platen
