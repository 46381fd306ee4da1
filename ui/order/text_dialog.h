// SPDX-License-Identifier: GPL-3.0-or-later
// Changes a text of an order at its provider.
#pragma once

#include "ui/order/change_actions.h"
#include "ui/order/change_dialog.h"

#include <functional>

class QPlainTextEdit;

namespace platen {

class TextDialog : public ChangeDialog
{
    Q_OBJECT
public:
    struct Words
    {
        QString title; // also the button's
        QString label; // of the text, for screen readers
        QString hint;  // what the text is for, and what the change costs
    };
    TextDialog(const ChangeContext &with, const Words &words, const QString &now,
               std::function<OrderChange(const QString &)> change);

protected:
    QFuture<Result<Order>> carryOut() override;

private:
    [[nodiscard]] QString text() const;
    QPlainTextEdit *m_text;
    std::function<OrderChange(const QString &)> m_change;
};

} // namespace platen
