// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/draft_options.h"

#include "ui/forms/field_form.h"

namespace platen {

DraftOptions::DraftOptions(DraftModel &model, std::vector<Field> Declaration::*fields, const QString &prefix,
                           QObject *parent)
    : QObject(parent)
    , m_model(model)
    , m_fields(fields)
    , m_form(new FieldForm(prefix))
{
    connect(m_form, &FieldForm::edited, this, &DraftOptions::store);
}

void DraftOptions::setItem(std::size_t item)
{
    m_item = item;
    m_form->setPrefix(QStringLiteral("item%1.option.").arg(item));
}

QString DraftOptions::pointer() const
{
    const QString options = QStringLiteral("/options");
    return m_item ? itemPointer(*m_item, options) : options;
}

void DraftOptions::load()
{
    const Declaration *provider = m_model.provider();
    m_of = provider ? provider->id : QString();
    m_form->setFields(provider ? provider->*m_fields : std::vector<Field>());
    m_form->load(m_model.value(pointer()).toObject());
    m_form->setVisible(m_form->hasFields());
    noteProblems();
}

void DraftOptions::adapt()
{
    const Declaration *provider = m_model.provider();
    if (m_of.isEmpty() || !provider || provider->id != m_of)
        load();
}

void DraftOptions::store()
{
    noteProblems();
    m_model.set(pointer(), m_form->store(m_model.value(pointer()).toObject()));
}

void DraftOptions::noteProblems()
{
    m_model.setProblems(pointer(), m_form->problems(pointer(), FieldForm::Check::Complete));
}

std::vector<Error> DraftOptions::showErrors(const std::vector<Error> &errors)
{
    std::vector<Error> own;
    std::vector<Error> others;
    for (const Error &error : errors)
        (isWithin(error.pointer, pointer()) ? own : others).push_back(error);
    const std::vector<Error> unplaced = m_form->showErrors(own, pointer());
    others.insert(others.end(), unplaced.begin(), unplaced.end());
    return others;
}

bool DraftOptions::has(const QString &at) const
{
    return isWithin(at, pointer()) && m_form->has(at, pointer());
}

QString DraftOptions::pointerAt(const QWidget *input) const
{
    return m_form->pointerAt(input, pointer());
}

bool DraftOptions::reveal(const QString &at)
{
    if (!has(at))
        return false;
    m_form->reveal(at, pointer());
    return true;
}

} // namespace platen
