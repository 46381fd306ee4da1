// SPDX-License-Identifier: GPL-3.0-or-later
// Changes an order's recipient at its provider.
#pragma once

#include "core/providers/declaration.h"
#include "ui/order/change_dialog.h"

#include <vector>

class QLineEdit;

namespace platen {

class CountryCombo;
class FieldBox;
class FormLayout;
class TintedLabel;

class RecipientDialog : public ChangeDialog
{
    Q_OBJECT
public:
    RecipientDialog(EngineHost &host, const Order &order, const QString &environment, const Declaration &provider,
                    QWidget *parent);
    [[nodiscard]] Recipient recipient() const;

protected:
    QFuture<Result<Order>> carryOut() override;

private:
    struct Line
    {
        QString pointer; // in the order document
        QLineEdit *edit = nullptr;
        FieldBox *box = nullptr;
        QString Recipient::*member = nullptr; // either this …
        QString Address::*part = nullptr;     // … or this
    };
    void addLine(const QString &label, const char *name, const QString &pointer, QString Recipient::*member,
                 QString Address::*part);
    void check();
    const Declaration &m_provider;
    std::vector<Line> m_lines;
    FormLayout *m_form = nullptr;
    CountryCombo *m_country;
    TintedLabel *m_missing;
};

} // namespace platen
