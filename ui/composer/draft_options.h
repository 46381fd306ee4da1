// SPDX-License-Identifier: GPL-3.0-or-later
// The form of the provider's own options, bound to those of the draft or one of its items.
#pragma once

#include "ui/composer/draft_model.h"

namespace platen {

class FieldForm;

class DraftOptions : public QObject
{
    Q_OBJECT
public:
    // `fields`: which of the provider's declarations to use.
    DraftOptions(DraftModel &model, std::vector<Field> Declaration::*fields, const QString &prefix, QObject *parent);

    // For an item; its fields are named by its index.
    void setItem(std::size_t item);
    void load();  // replaces what is in the form
    void adapt(); // to the provider; what was typed stays if it is the same one
    [[nodiscard]] QString pointer() const;
    // Shows them beside their fields; returns those without a field.
    std::vector<Error> showErrors(const std::vector<Error> &errors);
    [[nodiscard]] bool has(const QString &pointer) const;
    bool reveal(const QString &pointer);                         // false if there is no such field
    [[nodiscard]] QString pointerAt(const QWidget *input) const; // empty if it is no field of the form
    [[nodiscard]] FieldForm *form() const { return m_form; }

private:
    void store();
    void noteProblems();

    DraftModel &m_model;
    std::vector<Field> Declaration::*m_fields;
    FieldForm *m_form;
    std::optional<std::size_t> m_item;
    QString m_of; // the provider whose options the form shows
};

} // namespace platen
