// SPDX-License-Identifier: GPL-3.0-or-later
// Shows the order that the draft is a copy of, in its current stage. While we don't know whether that order exists, the
// copy cannot be placed.
#pragma once

#include "core/engine/engine_host.h"
#include "core/store/order_query.h"

#include <QWidget>

class QVBoxLayout;

namespace platen {

class OriginalNotice : public QWidget
{
    Q_OBJECT
public:
    explicit OriginalNotice(EngineHost &host, QWidget *parent = nullptr);

    void setOriginal(const QString &orderId); // empty if the draft is not a copy
    [[nodiscard]] bool holdsBack() const { return m_holdsBack; }

Q_SIGNALS:
    void holdsBackChanged();

private:
    void read();
    void describe(const std::optional<store::OrderRow> &original);

    EngineHost &m_host;
    QString m_id;
    bool m_holdsBack = false;
    QVBoxLayout *m_layout;
};

} // namespace platen
