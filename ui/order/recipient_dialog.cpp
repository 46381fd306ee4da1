// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/recipient_dialog.h"

#include "core/domain/order_document.h"
#include "core/providers/address_needs.h"
#include "ui/forms/address_words.h"
#include "ui/forms/country_combo.h"
#include "ui/forms/field_box.h"
#include "ui/forms/form_layout.h"
#include "ui/widgets/labels.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace platen {

RecipientDialog::RecipientDialog(EngineHost &host, const Order &order, const QString &environment,
                                 const Declaration &provider, QWidget *parent)
    : ChangeDialog(host, order, environment, tr("Change the recipient"), tr("Change recipient"), parent)
    , m_provider(provider)
    , m_country(new CountryCombo)
    , m_missing(new TintedLabel({}, Token::Muted, this))
{
    auto *fields = new QWidget(this);
    m_form = new FormLayout(fields);
    addLine(tr("&Name"), "name", "/recipient/name", &Recipient::name, nullptr);
    addLine(tr("Co&mpany"), "company", "/recipient/company", &Recipient::company, nullptr);
    addLine(tr("&Address"), "line1", "/recipient/address/line1", nullptr, &Address::line1);
    addLine(tr("&Second line"), "line2", "/recipient/address/line2", nullptr, &Address::line2);
    addLine(postalCodeLabel({}), "postalCode", postalCodePointer, nullptr, &Address::postalCode);
    addLine(tr("Town or &city"), "city", "/recipient/address/city", nullptr, &Address::city);
    addLine(regionLabel({}), "region", regionPointer, nullptr, &Address::region);
    m_country->setObjectName(QStringLiteral("country"));
    m_country->setCode(order.recipient.address.countryCode);
    m_form->addField(tr("C&ountry"), new FieldBox(m_country));
    addLine(tr("&Email"), "email", "/recipient/email", &Recipient::email, nullptr);
    addLine(tr("P&hone"), "phone", "/recipient/phone", &Recipient::phone, nullptr);
    m_missing->setObjectName(QStringLiteral("missing"));
    body()->addWidget(fields);
    body()->addWidget(m_missing);
    body()->addWidget(new TintedLabel(
        tr("If the provider accepts this, everything not yet dispatched goes to the new address. Another "
           "country can change the price of shipping."),
        Token::Muted, this));
    connect(m_country, &CountryCombo::edited, this, &RecipientDialog::check);
    for (const Line &line : m_lines)
        connect(line.edit, &QLineEdit::textChanged, this, &RecipientDialog::check);
    check();
}

void RecipientDialog::addLine(const QString &label, const char *name, const QString &pointer,
                              QString Recipient::*member, QString Address::*part)
{
    const Recipient &now = order().recipient;
    auto *edit = new QLineEdit(member ? now.*member : now.address.*part);
    edit->setObjectName(QLatin1String(name));
    auto *box = new FieldBox(edit);
    m_form->addField(label, box);
    m_lines.push_back({pointer, edit, box, member, part});
}

Recipient RecipientDialog::recipient() const
{
    Recipient recipient = order().recipient; // members without a field stay
    for (const Line &line : m_lines)
        (line.member ? recipient.*line.member : recipient.address.*line.part) = line.edit->text().trimmed();
    recipient.address.countryCode = m_country->code();
    return recipient;
}

// Adapts labels and required fields to the country.
void RecipientDialog::check()
{
    const QString country = m_country->code();
    QStringList missing;
    for (const Line &line : m_lines) {
        const bool needed = isRecipientPartNeeded(line.pointer, country, &m_provider);
        line.edit->setPlaceholderText(needed ? QString() : tr("optional"));
        if (line.pointer == postalCodePointer) {
            m_form->setLabel(line.box, postalCodeLabel(country));
            line.box->setHint(postalCodeHint(country, line.edit->text(), &m_provider));
        } else if (line.pointer == regionPointer) {
            m_form->setLabel(line.box, regionLabel(country));
            line.box->setHint(regionHint(country, line.edit->text(), &m_provider));
        }
        if (needed && line.edit->text().trimmed().isEmpty())
            missing << line.edit->accessibleName();
    }
    if (!isCountryCode(country))
        missing << tr("Country");
    m_missing->setText(missing.isEmpty() ? QString() : tr("Still needed: %1.").arg(missing.join(tr(", "))));
    setReady(missing.isEmpty() && recipient() != order().recipient);
}

QFuture<Result<Order>> RecipientDialog::carryOut()
{
    return send(ChangeRecipient{recipient()});
}

} // namespace platen
