#include "ui/order/change_dialogs.h"

#include "core/domain/order_document.h"
#include "ui/forms/country_combo.h"
#include "ui/widgets/labels.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace platen {

RecipientDialog::RecipientDialog(EngineHost &host, const Order &order, const QString &environment, QWidget *parent)
    : ChangeDialog(host, order, environment, tr("Change the recipient"), tr("Change recipient"), parent)
{
    const Recipient &recipient = order.recipient;
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_name = addLine(form, tr("&Name"), recipient.name, "name");
    m_company = addLine(form, tr("Co&mpany"), recipient.company, "company");
    m_line1 = addLine(form, tr("&Address"), recipient.address.line1, "line1");
    m_line2 = addLine(form, tr("&Second line"), recipient.address.line2, "line2");
    m_postalCode = addLine(form, tr("&Postal code"), recipient.address.postalCode, "postalCode");
    m_city = addLine(form, tr("Town or &city"), recipient.address.city, "city");
    m_region = addLine(form, tr("Coun&ty or state"), recipient.address.region, "region");
    m_country = new CountryCombo(this);
    m_country->setObjectName(QStringLiteral("country"));
    m_country->setCode(recipient.address.countryCode);
    form->addRow(tr("C&ountry"), m_country);
    connect(m_country, &CountryCombo::edited, this, &RecipientDialog::check);
    m_email = addLine(form, tr("&Email"), recipient.email, "email");
    m_phone = addLine(form, tr("P&hone"), recipient.phone, "phone");
    body()->addLayout(form);
    body()->addWidget(new TintedLabel(
        tr("If the provider accepts this, everything not yet dispatched goes to the new address. Another "
           "country can change the price of shipping."),
        Token::Muted, this));
    check();
}

QLineEdit *RecipientDialog::addLine(QFormLayout *form, const QString &label, const QString &value, const char *name)
{
    auto *field = new QLineEdit(value, this);
    field->setObjectName(QLatin1String(name));
    form->addRow(label, field);
    connect(field, &QLineEdit::textChanged, this, &RecipientDialog::check);
    return field;
}

Recipient RecipientDialog::recipient() const
{
    Recipient recipient = order().recipient; // what has no field here stays
    recipient.name = m_name->text().trimmed();
    recipient.company = m_company->text().trimmed();
    recipient.address.line1 = m_line1->text().trimmed();
    recipient.address.line2 = m_line2->text().trimmed();
    recipient.address.postalCode = m_postalCode->text().trimmed();
    recipient.address.city = m_city->text().trimmed();
    recipient.address.region = m_region->text().trimmed();
    recipient.address.countryCode = m_country->code();
    recipient.email = m_email->text().trimmed();
    recipient.phone = m_phone->text().trimmed();
    return recipient;
}

void RecipientDialog::check()
{
    if (!findChild<QLineEdit *>(QStringLiteral("phone")))
        return; // still being built
    const Recipient now = recipient();
    setReady(now != order().recipient && !now.name.isEmpty() && !now.address.line1.isEmpty() &&
             isCountryCode(now.address.countryCode));
}

QFuture<Result<Order>> RecipientDialog::carryOut()
{
    OrderChange change;
    change.recipient = recipient();
    return host().ask<Order>([id = order().id, change](Engine &engine) { return engine.change(id, change); });
}

} // namespace platen
