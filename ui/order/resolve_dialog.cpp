// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/resolve_dialog.h"

#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

namespace platen {

ResolveDialog::ResolveDialog(EngineHost &host, const Order &order, const QString &environment,
                             const Declaration *provider, QWidget *parent)
    : ChangeDialog(host, order, environment, tr("Resolve this order"), tr("Resolve"), parent)
    , m_remoteId(new QLineEdit(this))
{
    body()->setSpacing(grid(1));
    body()->addWidget(plainLabel(tr("We don't know whether %1 got this order. Look it up there by the reference “%2” "
                                    "and choose here what you found. Until then no second order is placed.")
                                     .arg(provider ? provider->name : order.account, order.reference),
                                 this));
    body()->addSpacing(grid(2));
    m_exists = addChoice(tr("It &exists there, with this ID:"),
                         tr("Nothing is sent. This order is linked to that one and follows it from now on."), "exists");
    // Providers whose orders cannot be fetched refer to them by our reference, so there is no ID to enter.
    if (provider && !provider->can(Capability::FetchOrder) && !provider->can(Capability::ListOrders))
        m_remoteId->setText(order.reference);
    m_remoteId->setObjectName(QStringLiteral("remoteId"));
    m_remoteId->setAccessibleName(tr("The order's ID at the provider"));
    m_remoteId->setPlaceholderText(tr("The provider's ID"));
    auto *id = new QHBoxLayout; // below the text of its choice
    id->setContentsMargins(grid(6), 0, 0, 0);
    id->addWidget(m_remoteId);
    body()->insertLayout(body()->count() - 1, id);
    m_resend =
        addChoice(tr("It does not exist: &send it again"),
                  tr("It is placed again and charged. If the first one exists after all, you pay for both."), "resend");
    m_discard =
        addChoice(tr("It does not exist and is &no longer wanted"),
                  tr("Nothing is sent. If it exists after all, the provider makes it and charges for it."), "discard");
    for (QRadioButton *choice : {m_exists, m_resend, m_discard})
        connect(choice, &QRadioButton::toggled, this, &ResolveDialog::check);
    connect(m_remoteId, &QLineEdit::textChanged, this, &ResolveDialog::check);
    connect(m_remoteId, &QLineEdit::textEdited, m_exists, [this] { m_exists->setChecked(true); });
    check();
}

QRadioButton *ResolveDialog::addChoice(const QString &text, const QString &meaning, const char *name)
{
    auto *choice = new QRadioButton(text, this);
    choice->setObjectName(QLatin1String(name));
    choice->setAccessibleDescription(meaning);
    body()->addWidget(choice);
    auto *explained = new TintedLabel(meaning, Token::Muted, this);
    explained->setContentsMargins(grid(6), 0, 0, grid(2));
    body()->addWidget(explained);
    return choice;
}

void ResolveDialog::check()
{
    setReady((m_exists->isChecked() && !m_remoteId->text().trimmed().isEmpty()) || m_resend->isChecked() ||
             m_discard->isChecked());
    setVerb(m_resend->isChecked()    ? tr("Send it again")
            : m_discard->isChecked() ? tr("Discard it")
            : m_exists->isChecked()  ? tr("It exists")
                                     : tr("Resolve"));
}

QFuture<Result<Order>> ResolveDialog::carryOut()
{
    Resolution resolution;
    resolution.kind = m_resend->isChecked()    ? Resolution::Kind::Resend
                      : m_discard->isChecked() ? Resolution::Kind::Discard
                                               : Resolution::Kind::Exists;
    if (resolution.kind == Resolution::Kind::Exists)
        resolution.remoteId = m_remoteId->text().trimmed();
    return host().ask<Order>(
        [id = order().id, resolution](Engine &engine) { return engine.outbox().resolve(id, resolution); });
}

} // namespace platen
