// SPDX-License-Identifier: GPL-3.0-or-later
// A row of a form that is bound to a text of the draft: what is typed goes into the model, and what is there is shown.
#pragma once

#include "ui/wizard/draft_model.h"

class QLineEdit;

namespace platen {

class FieldBox;
class FormLayout;

class DraftLine : public QObject
{
    Q_OBJECT
public:
    // `field`: a row of the table that is entered in a line.
    DraftLine(DraftModel &model, const DraftField &field, FormLayout &form, QObject *parent);

    void setItem(std::size_t item) { m_item = item; }
    void load();
    // To the provider: whether the row is there, and why it is needed. Else the hint that it has, if any.
    void adapt();
    void setHint(const QString &hint);
    void setOptional(bool optional); // says so in the empty field

    [[nodiscard]] const DraftField &field() const { return m_field; }
    [[nodiscard]] QString pointer() const;
    [[nodiscard]] QLineEdit *edit() const { return m_edit; }
    [[nodiscard]] FieldBox *box() const { return m_box; }

Q_SIGNALS:
    void edited(); // by a person; the model has it already

private:
    DraftModel &m_model;
    const DraftField &m_field;
    FormLayout &m_form;
    QLineEdit *m_edit;
    FieldBox *m_box;
    std::size_t m_item = 0;
    bool m_loading = false;
    QString m_hint;
};

} // namespace platen
