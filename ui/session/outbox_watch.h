// SPDX-License-Identifier: GPL-3.0-or-later
// The outbox as the window knows it: for the status bar's count and the order pane.
#pragma once

#include "core/engine/engine_host.h"

#include <QObject>
#include <QTimer>

#include <vector>

namespace platen {

class OutboxWatch : public QObject
{
    Q_OBJECT
public:
    explicit OutboxWatch(EngineHost &host, QObject *parent = nullptr);

    void refresh();
    // Whether entries() is what the outbox holds; false before the first read and after a failed one.
    [[nodiscard]] bool isKnown() const { return m_known; }
    [[nodiscard]] const std::vector<store::OutboxEntry> &entries() const { return m_entries; }
    [[nodiscard]] std::vector<store::OutboxEntry> ofOrder(const QString &orderId) const;
    [[nodiscard]] int count(store::OutboxState state) const;

Q_SIGNALS:
    void changed();

private:
    EngineHost &m_host;
    std::vector<store::OutboxEntry> m_entries;
    QTimer m_timer; // bundles a burst of changes into one read
    bool m_asking = false;
    bool m_known = false;
};

} // namespace platen
