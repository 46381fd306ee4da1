// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/sizing_row.h"

#include "ui/forms/field_box.h"
#include "ui/forms/form_layout.h"
#include "ui/widgets/product_words.h"

#include <QComboBox>
#include <QSignalBlocker>

#include <algorithm>

namespace platen {

SizingRow::SizingRow(DraftModel &model, FormLayout &form, QObject *parent)
    : QObject(parent)
    , m_model(model)
    , m_form(form)
    , m_combo(new QComboBox)
    , m_box(new FieldBox(m_combo))
{
    m_combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_form.addField(draftField(QStringLiteral("/items/*/sizing"))->label(), m_box);
    connect(m_combo, &QComboBox::currentIndexChanged, this, [this] {
        m_box->setError({});
        m_model.set(pointer(), m_combo->currentData().toString());
    });
}

QString SizingRow::pointer() const
{
    return itemPointer(m_item, QStringLiteral("/sizing"));
}

void SizingRow::adapt()
{
    const QSignalBlocker silent(m_combo);
    m_combo->clear();
    if (const Declaration *provider = m_model.provider()) {
        for (const QString &word : provider->sizings)
            m_combo->addItem(sizingWord(word), word);
    }
    m_combo->setCurrentIndex(std::max(m_combo->findData(m_model.text(pointer())), 0));
    m_form.setRowVisible(m_box, m_combo->count() > 0);
}

} // namespace platen
