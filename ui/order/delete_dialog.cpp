// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/delete_dialog.h"

#include "ui/widgets/labels.h"

#include <QVBoxLayout>

namespace platen {

DeleteDialog::DeleteDialog(EngineHost &host, const Order &order, const QString &environment,
                           const Declaration &provider, QWidget *parent)
    : ChangeDialog(host, order, environment, tr("Delete the order"), tr("Delete the order"), parent)
{
    const bool live = environment != QLatin1String("sandbox");
    body()->addWidget(plainLabel(live ? tr("Platen asks %1 to delete the order, and %1 decides what it still charges "
                                           "for. A deleted order cannot be restored. It stays here as cancelled.")
                                            .arg(provider.name)
                                      : tr("The sandbox order is deleted at %1. Nothing is made and nothing is "
                                           "charged. It stays here as cancelled.")
                                            .arg(provider.name),
                                 this));
    preferClosing();
}

QFuture<Result<Order>> DeleteDialog::carryOut()
{
    return host().ask<Order>([id = order().id](Engine &engine) { return engine.orders().remove(id); });
}

} // namespace platen
