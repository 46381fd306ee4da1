// SPDX-License-Identifier: GPL-3.0-or-later
// The form row for an item's price.
#pragma once

#include "ui/composer/draft_model.h"

namespace platen {

class FieldBox;
class FormLayout;
class MoneyField;

class PriceRow : public QObject
{
    Q_OBJECT
public:
    PriceRow(DraftModel &model, FormLayout &form, QObject *parent);

    void setItem(std::size_t item) { m_item = item; }
    void load();
    void adapt();                         // to the provider
    void adaptCurrency();                 // to the order's currency, while there is no amount
    void showError(const QString &error); // from a check; empty: only errors in the amount itself
    [[nodiscard]] QString pointer() const;
    [[nodiscard]] MoneyField *field() const { return m_price; }
    [[nodiscard]] FieldBox *box() const { return m_box; }

private:
    void store();
    void describe();

    DraftModel &m_model;
    FormLayout &m_form;
    MoneyField *m_price;
    FieldBox *m_box;
    std::size_t m_item = 0;
    bool m_loading = false;
    bool m_wasLeft = false; // since the last edit: no errors are shown while the person types
};

} // namespace platen
