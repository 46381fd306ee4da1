// SPDX-License-Identifier: GPL-3.0-or-later
// Edits the members that only this provider has: its declared fields, and others as JSON. Empty fields are not changed.
#pragma once

#include "core/providers/declaration.h"
#include "ui/order/change_dialog.h"

namespace platen {

class FieldBox;
class FieldForm;
class JsonEdit;

class OptionsDialog : public ChangeDialog
{
    Q_OBJECT
public:
    OptionsDialog(EngineHost &host, const Order &order, const QString &environment, const Declaration &provider,
                  QWidget *parent);

protected:
    QFuture<Result<Order>> carryOut() override;
    void showFieldErrors(const Error &error) override;

private:
    void check();
    [[nodiscard]] QJsonObject options() const;
    FieldForm *m_form;
    JsonEdit *m_json;
    FieldBox *m_jsonBox;
};

} // namespace platen
