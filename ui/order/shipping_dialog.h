// SPDX-License-Identifier: GPL-3.0-or-later
// Changes an order's shipping method at its provider.
#pragma once

#include "core/providers/declaration.h"
#include "ui/order/change_dialog.h"

class QComboBox;

namespace platen {

class ShippingDialog : public ChangeDialog
{
    Q_OBJECT
public:
    ShippingDialog(EngineHost &host, const Order &order, const QString &environment, const Declaration &provider,
                   QWidget *parent);

protected:
    QFuture<Result<Order>> carryOut() override;

private:
    QComboBox *m_method;
};

} // namespace platen
