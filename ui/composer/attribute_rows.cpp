// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/attribute_rows.h"

#include "core/domain/json_members.h"
#include "core/domain/text_display.h"
#include "ui/forms/field_box.h"
#include "ui/forms/form_layout.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/product_words.h"

#include <QComboBox>
#include <QSignalBlocker>

#include <algorithm>

namespace platen {

AttributeRows::AttributeRows(DraftModel &model, FormLayout &form, PartNames &names, QObject *parent)
    : QObject(parent)
    , m_model(model)
    , m_form(form)
    , m_names(names)
{
}

bool AttributeRows::fits(const std::vector<ProductAttribute> &wanted) const
{
    return wanted.size() == m_rows.size() &&
           std::all_of(wanted.begin(), wanted.end(), [this](const ProductAttribute &attribute) {
               const auto row = m_rows.find(attribute.name);
               return row != m_rows.end() && row->second.values == attribute.values;
           });
}

void AttributeRows::adapt()
{
    const Product *product = m_model.product(m_item);
    const std::vector<ProductAttribute> wanted = product ? product->attributes : std::vector<ProductAttribute>();
    if (!fits(wanted)) {
        for (const auto &[attribute, row] : m_rows)
            m_form.removeRow(row.box);
        m_rows.clear();
        int at = 1;
        for (const ProductAttribute &attribute : wanted)
            addRow(attribute, at++);
    }
    for (const ProductAttribute &attribute : wanted) {
        QComboBox *combo = m_rows[attribute.name].combo;
        const QSignalBlocker silent(combo);
        combo->setCurrentIndex(std::max(combo->findText(chosenValue(attribute, m_model.item(m_item).attributes)), 0));
    }
}

void AttributeRows::addRow(const ProductAttribute &attribute, int at)
{
    auto *combo = new QComboBox;
    combo->addItem(tr("Choose…"));
    combo->addItems(attribute.values);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(12);
    auto *box = new FieldBox(combo);
    m_form.addField(escapedMnemonic(displayed(attributeWord(attribute.name))), box, at);
    m_names.add(combo, QStringLiteral("attribute.") + attribute.name);
    m_rows[attribute.name] = {combo, box, attribute.values};
    connect(combo, &QComboBox::currentIndexChanged, this, [this, combo, box, name = attribute.name](int index) {
        box->setError({});
        m_model.set(itemPointer(m_item, QStringLiteral("/attributes/") + pointerToken(name)),
                    index > 0 ? combo->currentText() : QString());
    });
}

FieldBox *AttributeRows::boxOf(const QString &pointer) const
{
    for (const auto &[attribute, row] : m_rows) {
        if (isWithin(pointer, itemPointer(m_item, QStringLiteral("/attributes/") + pointerToken(attribute))))
            return row.box;
    }
    return nullptr;
}

QString AttributeRows::pointerAt(const QWidget *input) const
{
    for (const auto &[attribute, row] : m_rows) {
        if (row.box->isAncestorOf(input))
            return itemPointer(m_item, QStringLiteral("/attributes/") + pointerToken(attribute));
    }
    return {};
}

std::vector<FieldBox *> AttributeRows::boxes() const
{
    std::vector<FieldBox *> all;
    all.reserve(m_rows.size());
    for (const auto &[attribute, row] : m_rows)
        all.push_back(row.box);
    return all;
}

} // namespace platen
