// SPDX-License-Identifier: GPL-3.0-or-later
// “Needs attention” as the window knows it: for the sidebar's count and the page that shows it.
#pragma once

#include "core/engine/engine_host.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <vector>

namespace platen {

class AttentionWatch : public QObject
{
    Q_OBJECT
public:
    explicit AttentionWatch(EngineHost &host, QObject *parent = nullptr);

    void refresh();
    // Whether orders are read too: only while they are shown, because there may be many.
    void setListsOrders(bool lists);
    // What is not about an order, grouped by kind.
    [[nodiscard]] const std::vector<AttentionItem> &others() const { return m_others; }
    // The orders that need attention, the last changed first.
    [[nodiscard]] const std::vector<qint64> &orders() const { return m_orders; }
    [[nodiscard]] bool isKnown() const { return m_known; }
    [[nodiscard]] bool hasOrders() const { return m_hasOrders; } // they were read

Q_SIGNALS:
    void changed();
    void ordersChanged(const QList<qint64> &oids); // their items may have changed; empty: any
    void failed(const platen::Error &error);

private:
    void refreshSoon();
    void readOrders();
    void end();

    EngineHost &m_host;
    std::vector<AttentionItem> m_others;
    std::vector<qint64> m_orders;
    QTimer m_timer;        // bundles a burst of changes into one read
    QElapsedTimer m_since; // that read has begun
    int m_interval;
    bool m_reading = false;
    bool m_listsOrders = false;
    bool m_known = false;
    bool m_hasOrders = false;
};

} // namespace platen
