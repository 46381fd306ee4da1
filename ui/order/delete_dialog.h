// SPDX-License-Identifier: GPL-3.0-or-later
// Deletes an order at its provider.
#pragma once

#include "core/providers/declaration.h"
#include "ui/order/change_dialog.h"

namespace platen {

class DeleteDialog : public ChangeDialog
{
    Q_OBJECT
public:
    DeleteDialog(EngineHost &host, const Order &order, const QString &environment, const Declaration &provider,
                 QWidget *parent);

protected:
    QFuture<Result<Order>> carryOut() override;
};

} // namespace platen
