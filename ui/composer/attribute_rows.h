// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of an item's form for choosing its product's attributes.
#pragma once

#include "ui/composer/draft_model.h"
#include "ui/composer/part_names.h"

#include <map>

class QComboBox;

namespace platen {

class FieldBox;
class FormLayout;

class AttributeRows : public QObject
{
    Q_OBJECT
public:
    // The rows follow the first ones of `form`.
    AttributeRows(DraftModel &model, FormLayout &form, PartNames &names, QObject *parent);

    void setItem(std::size_t item) { m_item = item; }
    void adapt();                                                // to the product
    [[nodiscard]] FieldBox *boxOf(const QString &pointer) const; // null if there is none
    [[nodiscard]] std::vector<FieldBox *> boxes() const;
    [[nodiscard]] QString pointerAt(const QWidget *input) const; // empty if it is in no row

private:
    struct Row
    {
        QComboBox *combo = nullptr;
        FieldBox *box = nullptr;
        QStringList values;
    };

    [[nodiscard]] bool fits(const std::vector<ProductAttribute> &wanted) const;
    void addRow(const ProductAttribute &attribute, int at);

    DraftModel &m_model;
    FormLayout &m_form;
    PartNames &m_names;
    std::size_t m_item = 0;
    std::map<QString, Row> m_rows; // by attribute
};

} // namespace platen
