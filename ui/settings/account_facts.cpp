// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/account_facts.h"

#include "core/providers/registry.h"
#include "ui/forms/field_box.h"
#include "ui/forms/form_layout.h"
#include "ui/settings/account_words.h"
#include "ui/widgets/error_box.h"
#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace platen {

namespace {

QString whenText(const QDateTime &at)
{
    return at.isValid() ? relativeTime(at) : AccountFacts::tr("never");
}

// A failed account is not shown as checked, however recently its provider responded to something else.
QString checkedText(const store::AccountRecord &account)
{
    if (account.lastError.isEmpty())
        return whenText(account.lastVerified);
    return AccountFacts::tr("failed; last response %1").arg(whenText(account.lastVerified));
}

} // namespace

AccountFacts::AccountFacts(QWidget *parent)
    : QWidget(parent)
    , m_url(new QLineEdit)
    , m_urlBox(new FieldBox(m_url))
    , m_error(new ErrorBox)
{
    auto *facts = new QWidget;
    m_form = new FormLayout(facts);
    m_form->setSpacing(grid(1));
    m_provider = addFact(tr("Provider"), QStringLiteral("accountProvider"));
    m_synced = addFact(tr("Last synced"), QStringLiteral("accountSynced"));
    m_checked = addFact(tr("Last checked"), QStringLiteral("accountChecked"));
    m_heard = addFact(tr("Last webhook"), QStringLiteral("accountHeard"));
    m_url->setReadOnly(true);
    m_url->setObjectName(QStringLiteral("webhookUrl"));
    m_urlBox->setHint(tr("Anyone with this address can send events. Give it to the provider only."));
    auto *copy = new QPushButton(tr("Copy"));
    copy->setObjectName(QStringLiteral("copyWebhookUrl"));
    copy->setAutoDefault(false);
    copy->setAccessibleName(tr("Copy the webhook URL"));
    m_urlBox->addBeside(copy);
    m_form->addField(tr("Webhook URL"), m_urlBox);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(3));
    layout->addWidget(m_error);
    layout->addWidget(facts);
    connect(copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(m_url->text()); });
}

QLabel *AccountFacts::addFact(const QString &what, const QString &name)
{
    QLabel *value = plainLabel({});
    value->setObjectName(name);
    auto *label = new TintedLabel(what);
    label->setWordWrap(false);
    m_form->addPair(label, value);
    return value;
}

void AccountFacts::show(const AccountInfo &info)
{
    const store::AccountRecord &account = info.account;
    const Declaration *declaration = findProvider(account.provider);
    const bool lists = !declaration || declaration->can(Capability::ListOrders);
    m_provider->setText(providerName(account.provider));
    m_synced->setText(whenText(account.lastSync));
    m_synced->setToolTip(exactTime(account.lastSync));
    m_form->setRowVisible(m_synced, lists);
    m_checked->setText(checkedText(account));
    m_checked->setToolTip(exactTime(account.lastVerified));
    // If the provider's orders cannot be fetched, its messages are all that is known.
    m_form->setRowVisible(m_checked, lists || declaration->can(Capability::FetchOrder));
    m_heard->setText(whenText(account.lastHeard));
    m_heard->setToolTip(exactTime(account.lastHeard));
    m_form->setRowVisible(m_heard, !info.webhookUrl.isEmpty());
    if (m_url->text() != info.webhookUrl) {
        m_url->setText(info.webhookUrl);
        m_url->setCursorPosition(0);
    }
    m_form->setRowVisible(m_urlBox, !info.webhookUrl.isEmpty());
    if (account.lastError.isEmpty())
        m_error->clear();
    else
        m_error->setError(errorFromObject(account.lastError),
                          tr("Its orders are shown as last known. The next sync tries again."));
}

} // namespace platen
