// SPDX-License-Identifier: GPL-3.0-or-later
// The webhook listener: on or off, where, its public address, each account's URL, and every event that came.
#pragma once

#include "core/engine/engine_host.h"

#include <QWidget>

#include <memory>

namespace platen {

class WebhooksWindow : public QWidget
{
    Q_OBJECT
public:
    explicit WebhooksWindow(EngineHost &host, QWidget *parent = nullptr);
    ~WebhooksWindow() override;

Q_SIGNALS:
    void orderWanted(const QString &orderId); // a person asked for the order that an event is about

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace platen
