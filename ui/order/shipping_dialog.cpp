// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/shipping_dialog.h"

#include "ui/widgets/labels.h"

#include <QComboBox>
#include <QFormLayout>
#include <QVBoxLayout>

namespace platen {

ShippingDialog::ShippingDialog(EngineHost &host, const Order &order, const QString &environment,
                               const Declaration &provider, QWidget *parent)
    : ChangeDialog(host, order, environment, tr("Change shipping"), tr("Change shipping"), parent)
    , m_method(new QComboBox(this))
{
    m_method->setObjectName(QStringLiteral("method"));
    m_method->addItems(provider.shippingMethods);
    m_method->setEditable(provider.shippingMethods.isEmpty());
    m_method->setCurrentText(order.shippingMethod);
    auto *form = new QFormLayout;
    form->addRow(tr("&Shipping method"), m_method);
    body()->addLayout(form);
    body()->addWidget(
        new TintedLabel(tr("Another method can change what %1 charges for this order. The new price is shown with "
                           "the order once the provider has confirmed it.")
                            .arg(provider.name),
                        Token::Muted, this));
    const auto check = [this] {
        const QString method = m_method->currentText().trimmed();
        setReady(!method.isEmpty() && method != this->order().shippingMethod);
    };
    connect(m_method, &QComboBox::currentTextChanged, this, check);
    check();
}

QFuture<Result<Order>> ShippingDialog::carryOut()
{
    return send(ChangeShippingMethod{m_method->currentText().trimmed()});
}

} // namespace platen
