// SPDX-License-Identifier: GPL-3.0-or-later
// The row of an item's form that its price is entered in.
#pragma once

#include "ui/wizard/draft_model.h"

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
    void adaptCurrency();                 // to the order's, as long as there is no amount
    void showError(const QString &error); // of a check; empty: only what is wrong with the amount as it stands
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
    bool m_wasLeft = false; // since it was edited: while somebody types, nothing is said
};

} // namespace platen
