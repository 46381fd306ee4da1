// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/draft_line.h"

#include "ui/composer/provider_asks.h"
#include "ui/forms/field_box.h"
#include "ui/forms/form_layout.h"

#include <QLineEdit>
#include <QScopedValueRollback>

namespace platen {

DraftLine::DraftLine(DraftModel &model, const DraftField &field, FormLayout &form, QObject *parent)
    : QObject(parent)
    , m_model(model)
    , m_field(field)
    , m_form(form)
    , m_edit(new QLineEdit)
    , m_box(new FieldBox(m_edit))
{
    m_form.addField(field.label(), m_box);
    connect(m_edit, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_box->setError({});
        if (m_loading)
            return;
        m_model.set(pointer(), text);
        Q_EMIT edited();
    });
    connect(&m_model, &DraftModel::loaded, this, &DraftLine::load);
    connect(&m_model, &DraftModel::changed, this, [this](const QString &changed) {
        if (isWithin(pointer(), changed))
            load();
    });
}

QString DraftLine::pointer() const
{
    return m_field.isOfItem() ? itemPointer(m_item, m_field.pointer.mid(QStringLiteral("/items/*").size()))
                              : m_field.pointer;
}

void DraftLine::load()
{
    const QScopedValueRollback loading(m_loading, true);
    const QString text = m_model.text(pointer());
    if (m_edit->text().trimmed() != text) // it may only differ by white space still being typed
        m_edit->setText(text);
}

void DraftLine::adapt()
{
    m_form.setRowVisible(m_box, m_field.isAsked(m_model.provider()));
    setHint(m_hint);
    load();
}

void DraftLine::setHint(const QString &hint)
{
    m_hint = hint;
    const QString why = neededWhy(m_model.provider(), m_field.pointer);
    m_box->setHint(why.isEmpty() ? hint : why);
}

void DraftLine::setOptional(bool optional)
{
    m_edit->setPlaceholderText(optional ? tr("optional") : QString());
}

} // namespace platen
