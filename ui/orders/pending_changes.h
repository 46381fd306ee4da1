// SPDX-License-Identifier: GPL-3.0-or-later
// Counts by how many orders the list that is shown is behind.
#pragma once

#include "core/engine/engine_host.h"
#include "core/store/cancellation.h"
#include "ui/orders/list_changes.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

namespace platen {

class PendingChanges : public QObject
{
    Q_OBJECT
public:
    using Oids = std::vector<qint64>;

    PendingChanges(EngineHost &host, QObject *parent);
    ~PendingChanges() override;

    // From now on, `query` is shown as `oids`, and known to differ from what it finds by `changes`.
    void setList(const store::OrderQuery &query, const std::shared_ptr<const Oids> &oids,
                 const ListChanges &changes = {});
    // Until the next setList(), what changes is only noted.
    void pause();
    void forget(); // another list is shown, whose changes are not known yet
    // These orders were written; if there are none, any may have been.
    void note(const QList<qint64> &oids);
    [[nodiscard]] qint64 count() const { return m_changes.count(); }

Q_SIGNALS:
    void countChanged(qint64 count);

private:
    void lookSoon();
    void look();
    void take(const ListChanges &changes);

    EngineHost &m_host;
    store::OrderQuery m_query;
    std::shared_ptr<const Oids> m_oids;
    ListChanges m_changes;
    OidSet m_written; // since the last look
    bool m_isAnyWritten = false;
    bool m_isPaused = true;
    bool m_isLooking = false;
    int m_round = 0; // of setList() and pause()
    store::Cancellation m_cancellation;
    QTimer m_timer;
};

} // namespace platen
