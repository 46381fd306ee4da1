// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/price_row.h"

#include "core/domain/order_document.h"
#include "ui/composer/provider_asks.h"
#include "ui/forms/field_box.h"
#include "ui/forms/form_layout.h"
#include "ui/forms/money_field.h"

#include <QScopedValueRollback>

namespace platen {

namespace {

const QString pattern = QStringLiteral("/items/*/price");

} // namespace

PriceRow::PriceRow(DraftModel &model, FormLayout &form, QObject *parent)
    : QObject(parent)
    , m_model(model)
    , m_form(form)
    , m_price(new MoneyField)
    , m_box(new FieldBox(m_price))
{
    m_form.addField(draftField(pattern)->label(), m_box);
    connect(m_price, &MoneyField::edited, this, &PriceRow::store);
    connect(m_price, &MoneyField::left, this, [this] {
        m_wasLeft = true;
        m_box->setError(m_price->problem());
    });
}

QString PriceRow::pointer() const
{
    return itemPointer(m_item, QStringLiteral("/price"));
}

void PriceRow::load()
{
    const QScopedValueRollback loading(m_loading, true);
    m_price->setMoney(m_model.item(m_item).price);
}

void PriceRow::showError(const QString &error)
{
    m_box->setError(error.isEmpty() && m_wasLeft ? m_price->problem() : error);
}

void PriceRow::store()
{
    m_wasLeft = false;
    m_box->setError({});
    describe();
    if (m_loading)
        return;
    m_model.setProblem(pointer() + QStringLiteral("/amount"), m_price->problem());
    m_model.set(pointer(), moneyValue(m_price->money()));
}

void PriceRow::adapt()
{
    m_form.setRowVisible(m_box, m_model.isAsked(pattern));
    adaptCurrency();
    describe();
}

void PriceRow::adaptCurrency()
{
    if (m_price->text().trimmed().isEmpty() && !m_model.currency().isEmpty())
        m_price->setCurrency(m_model.currency());
}

// What the price means, after the amount as understood.
void PriceRow::describe()
{
    QString meaning = neededWhy(m_model.provider(), pattern);
    if (meaning.isEmpty())
        meaning = isNeeded(m_model.provider(), pattern) ? tr("What the recipient pays for one.")
                                                        : tr("What the recipient pays for one (optional).");
    const QString understood = m_price->understood();
    m_box->setHint(understood.isEmpty() ? meaning : QStringLiteral("%1 · %2").arg(understood, meaning));
}

} // namespace platen
