// SPDX-License-Identifier: GPL-3.0-or-later
// The form row for how artwork is fitted to the print area.
#pragma once

#include "ui/composer/draft_model.h"

class QComboBox;

namespace platen {

class FieldBox;
class FormLayout;

class SizingRow : public QObject
{
    Q_OBJECT
public:
    SizingRow(DraftModel &model, FormLayout &form, QObject *parent);

    void setItem(std::size_t item) { m_item = item; }
    void adapt(); // to the provider
    [[nodiscard]] QString pointer() const;
    [[nodiscard]] QComboBox *combo() const { return m_combo; }
    [[nodiscard]] FieldBox *box() const { return m_box; }

private:
    DraftModel &m_model;
    FormLayout &m_form;
    QComboBox *m_combo;
    FieldBox *m_box;
    std::size_t m_item = 0;
};

} // namespace platen
