// SPDX-License-Identifier: GPL-3.0-or-later
// Resolves an order whose response was lost.
#pragma once

#include "core/providers/declaration.h"
#include "ui/order/change_dialog.h"

class QLineEdit;
class QRadioButton;

namespace platen {

class ResolveDialog : public ChangeDialog
{
    Q_OBJECT
public:
    // `provider` is null if not known.
    ResolveDialog(EngineHost &host, const Order &order, const QString &environment, const Declaration *provider,
                  QWidget *parent);

protected:
    QFuture<Result<Order>> carryOut() override;

private:
    QRadioButton *addChoice(const QString &text, const QString &meaning, const char *name);
    void check();
    QRadioButton *m_exists;
    QLineEdit *m_remoteId;
    QRadioButton *m_resend;
    QRadioButton *m_discard;
};

} // namespace platen
