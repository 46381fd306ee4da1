// SPDX-License-Identifier: GPL-3.0-or-later
// A form row bound to a text of the draft.
#pragma once

#include "ui/composer/draft_model.h"

class QLineEdit;

namespace platen {

class FieldBox;
class FormLayout;

class DraftLine : public QObject
{
    Q_OBJECT
public:
    // `field`: a row of the table with a line editor.
    DraftLine(DraftModel &model, const DraftField &field, FormLayout &form, QObject *parent);

    void setItem(std::size_t item) { m_item = item; }
    void load();
    // Adapts to the provider: whether the row is shown and why it is needed, else its hint.
    void adapt();
    void setHint(const QString &hint);
    void setOptional(bool optional); // shows “optional” in the empty field

    [[nodiscard]] const DraftField &field() const { return m_field; }
    [[nodiscard]] QString pointer() const;
    [[nodiscard]] QLineEdit *edit() const { return m_edit; }
    [[nodiscard]] FieldBox *box() const { return m_box; }

Q_SIGNALS:
    void edited(); // by a person; the model is already up to date

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
