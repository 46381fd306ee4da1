// SPDX-License-Identifier: GPL-3.0-or-later
// Reads what a query finds in two steps: the first rows, at once, and then the ids of all, in the background.
#pragma once

#include "core/engine/engine_host.h"
#include "core/store/order_reader.h"
#include "ui/orders/list_changes.h"

#include <QObject>

#include <memory>
#include <vector>

namespace platen {

class SnapshotReading : public QObject
{
    Q_OBJECT
public:
    using Oids = std::vector<qint64>;
    static constexpr int firstRows = 64;

    SnapshotReading(EngineHost &host, QObject *parent);
    ~SnapshotReading() override;

    // Supersedes and cancels what is being read.
    void start(const store::OrderQuery &query);
    [[nodiscard]] bool isRunning() const { return m_running; }

Q_SIGNALS:
    // Then comes whole(), unless `rows` are all.
    void begun(const platen::store::OrderReader::Start &start);
    // Begins with the rows of begun(). If orders have changed since then, `changes` says what the list should be now.
    void whole(const std::shared_ptr<const std::vector<qint64>> &oids, const platen::ListChanges &changes);
    void failed(const platen::Error &error);

private:
    void readRest(const Oids &first);
    void fail(const Error &error);

    EngineHost &m_host;
    store::OrderQuery m_query;
    store::Cancellation m_cancellation; // of what is being read
    int m_round = 0;
    bool m_running = false;
};

} // namespace platen
