// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/items_page.h"

#include "ui/composer/draft_line.h"
#include "ui/composer/item_list.h"
#include "ui/composer/order_fields.h"
#include "ui/composer/provider_asks.h"
#include "ui/forms/columns_layout.h"
#include "ui/forms/field_box.h"
#include "ui/forms/form_layout.h"
#include "ui/widgets/environment_badge.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace platen {

namespace {

const QString accountPointer = QStringLiteral("/account");
const QString referencePointer = QStringLiteral("/reference");

} // namespace

ItemsPage::ItemsPage(ComposerContext &context, QWidget *parent)
    : ComposerSection(parent)
    , m_context(context)
    , m_account(new QComboBox)
    , m_accountBox(new FieldBox(m_account))
    , m_badge(new EnvironmentBadge)
    , m_addAccount(new QPushButton(tr("Add an account…")))
    , m_needs(new TintedLabel({}, Token::Muted, this))
    , m_others(new TintedLabel({}, Token::Danger, this))
{
    setObjectName(QStringLiteral("section.items"));
    build();
    connect(m_addAccount, &QPushButton::clicked, this, &ItemsPage::accountWanted);
    connect(m_account, &QComboBox::currentIndexChanged, this, [this] {
        m_accountBox->setError({});
        m_context.chooseAccount(m_account->currentData().toString());
    });
    connect(&m_context, &ComposerContext::accountsChanged, this, &ItemsPage::listAccounts);
    connect(&m_context.model(), &DraftModel::providerChanged, this, &ItemsPage::showAccount);
    connect(&m_context.model(), &DraftModel::loaded, this, &ItemsPage::showAccount);
}

QLayout *ItemsPage::makeTop()
{
    m_account->setObjectName(QStringLiteral("account"));
    m_account->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_account->setMinimumContentsLength(16);
    m_accountBox->addBeside(m_badge);
    m_accountBox->addBeside(m_addAccount);
    m_addAccount->setObjectName(QStringLiteral("addAccount"));
    m_addAccount->setAutoDefault(false);
    m_addAccount->hide();

    auto *accountSide = new QWidget;
    auto *left = new FormLayout(accountSide);
    left->addField(draftField(accountPointer)->label(), m_accountBox);
    auto *referenceSide = new QWidget;
    auto *right = new FormLayout(referenceSide);
    m_reference = new DraftLine(m_context.model(), *draftField(referencePointer), *right, this);
    m_reference->edit()->setObjectName(QStringLiteral("reference"));
    m_reference->setHint(tr("Your own number for this order."));
    m_order = new OrderFields(m_context.model(), *left, *right, this);
    auto *top = new ColumnsLayout(nullptr, grid(6));
    top->addWidget(accountSide);
    top->addWidget(referenceSide);
    return top;
}

void ItemsPage::build()
{
    m_needs->setObjectName(QStringLiteral("needs"));
    m_needs->setWordWrap(true);
    m_needs->hide();
    m_others->setObjectName(QStringLiteral("otherProblems"));
    m_others->setWordWrap(true);
    m_others->setFocusPolicy(Qt::StrongFocus);
    m_others->hide();
    auto *add = new QPushButton(themedIcon(QStringLiteral("add")), tr("Add an i&tem"));
    add->setObjectName(QStringLiteral("addItem"));
    add->setAutoDefault(false);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(2));
    layout->addWidget(m_others);
    layout->addWidget(m_needs);
    layout->addLayout(makeTop());
    m_items = new ItemList(m_context);
    layout->addWidget(m_items);
    layout->addWidget(add, 0, Qt::AlignLeading);
    m_order->addTo(*layout);
    connect(add, &QPushButton::clicked, m_items, &ItemList::add);
}

void ItemsPage::listAccounts()
{
    const QSignalBlocker silent(m_account);
    m_account->clear();
    for (const AccountInfo &info : m_context.accounts())
        m_account->addItem(info.account.name, info.account.name);
    m_hasNoAccount = m_account->count() == 0;
    m_account->setEnabled(!m_hasNoAccount);
    m_addAccount->setVisible(m_hasNoAccount);
    m_account->setPlaceholderText(m_hasNoAccount ? tr("No accounts yet") : tr("Choose an account"));
    showAccount();
}

void ItemsPage::showAccount()
{
    const QSignalBlocker silent(m_account);
    m_account->setCurrentIndex(m_account->findData(m_context.accountName()));
    const AccountInfo *info = m_context.account();
    const Declaration *provider = m_context.declaration();
    m_badge->setEnvironment(info ? info->environment : QString());
    m_accountBox->setHint(info && provider ? provider->name : QString());
    // The draft's account may have been removed meanwhile.
    const bool isGone = !info && !m_context.accountName().isEmpty() && !m_context.accounts().empty();
    m_accountBox->setError(
        isGone ? tr("The account “%1” no longer exists. Choose another one.").arg(m_context.accountName()) : QString());
    showNeeds();
}

void ItemsPage::showNeeds()
{
    QStringList needs = neededOtherwise(m_context.declaration(), QStringLiteral("/"));
    for (const char *elsewhere : {"/recipient", "/shippingMethod"}) {
        for (const QString &need : neededOtherwise(m_context.declaration(), QLatin1String(elsewhere)))
            needs.removeAll(need);
    }
    m_needs->setText(needs.join(QLatin1Char('\n')));
    m_needs->setVisible(!needs.isEmpty());
}

void ItemsPage::showOthers(const QStringList &messages)
{
    m_hasOthers = !messages.isEmpty();
    m_others->setText(messages.join(QLatin1Char('\n')));
    m_others->setVisible(m_hasOthers);
}

void ItemsPage::showErrors(const std::vector<Error> &errors)
{
    QHash<QString, QString> own;
    QStringList others;
    for (const Error &error : errors) {
        const std::optional<std::size_t> item = itemIndex(error.pointer);
        if (error.pointer == accountPointer || error.pointer == referencePointer)
            own.insert(error.pointer, error.message.text());
        else if (!(item && *item < m_context.model().itemCount()) && !m_order->has(error.pointer))
            others << error.message.text();
    }
    m_order->showErrors(errors);
    showOthers(others);
    m_accountBox->setError(own.value(accountPointer));
    m_reference->box()->setError(own.value(referencePointer));
    m_items->showErrors(errors);
}

QWidget *ItemsPage::accountInput() const
{
    return m_hasNoAccount ? static_cast<QWidget *>(m_addAccount) : m_account;
}

QString ItemsPage::pointerAt(const QWidget *input) const
{
    if (m_accountBox->isAncestorOf(input))
        return accountPointer;
    if (m_reference->box()->isAncestorOf(input))
        return referencePointer;
    const QString ofOrder = m_order->pointerAt(input);
    return ofOrder.isEmpty() ? m_items->pointerAt(input) : ofOrder;
}

QWidget *ItemsPage::firstField() const
{
    return accountInput();
}

void ItemsPage::setMnemonics(bool mnemonics)
{
    ComposerSection::setMnemonics(mnemonics);
    m_items->setMnemonics(mnemonics);
}

void ItemsPage::reveal(const QString &pointer)
{
    if (pointer == accountPointer)
        accountInput()->setFocus(Qt::OtherFocusReason);
    else if (m_order->reveal(pointer) || m_items->reveal(pointer))
        return;
    else if (pointer != referencePointer && m_hasOthers)
        m_others->setFocus(Qt::OtherFocusReason);
    else
        m_reference->edit()->setFocus(Qt::OtherFocusReason);
}

} // namespace platen
