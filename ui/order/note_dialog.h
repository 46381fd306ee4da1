// SPDX-License-Identifier: GPL-3.0-or-later
// Changes the note to an order's provider.
#pragma once

#include "core/providers/declaration.h"
#include "ui/order/change_dialog.h"

class QPlainTextEdit;

namespace platen {

class NoteDialog : public ChangeDialog
{
    Q_OBJECT
public:
    NoteDialog(EngineHost &host, const Order &order, const QString &environment, const Declaration &provider,
               QWidget *parent);

protected:
    QFuture<Result<Order>> carryOut() override;

private:
    QPlainTextEdit *m_note;
};

} // namespace platen
