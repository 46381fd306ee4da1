// SPDX-License-Identifier: GPL-3.0-or-later
// The form of the provider's own options, bound to those of the draft or of one of its items.
#pragma once

#include "ui/wizard/draft_model.h"

namespace platen {

class FieldForm;

class DraftOptions : public QObject
{
    Q_OBJECT
public:
    // `fields`: which of the provider's declarations.
    DraftOptions(DraftModel &model, std::vector<Field> Declaration::*fields, const QString &prefix, QObject *parent);

    // Of an item; its fields are named by its place.
    void setItem(std::size_t item);
    void load();  // whatever is in the form
    void adapt(); // to the provider: only if it is another one, what was typed stays
    [[nodiscard]] QString pointer() const;
    // Beside their fields; gives back those that no field is for.
    std::vector<Error> showErrors(const std::vector<Error> &errors);
    [[nodiscard]] bool has(const QString &pointer) const;
    bool reveal(const QString &pointer); // false: it has no such field
    [[nodiscard]] FieldForm *form() const { return m_form; }

private:
    void store();
    void noteProblems();

    DraftModel &m_model;
    std::vector<Field> Declaration::*m_fields;
    FieldForm *m_form;
    std::optional<std::size_t> m_item;
    QString m_of; // the provider whose options are in the form
};

} // namespace platen
