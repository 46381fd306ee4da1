// SPDX-License-Identifier: GPL-3.0-or-later
// The webhook listener: its state and address, each account's URL, and all received events.
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

    void showRejected(const QString &account);

Q_SIGNALS:
    void orderWanted(const QString &orderId); // show the order that an event is about

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace platen
