#include "ui/wizard/items_page.h"

#include "ui/forms/columns_layout.h"
#include "ui/forms/field_box.h"
#include "ui/forms/form_layout.h"
#include "ui/forms/tab_order.h"
#include "ui/widgets/environment_badge.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include "ui/wizard/item_card.h"
#include "ui/wizard/order_fields.h"
#include "ui/wizard/page_frame.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QSet>
#include <QVBoxLayout>

#include <algorithm>

namespace platen {

ItemsPage::ItemsPage(WizardContext &context, QWidget *parent)
    : WizardPage(parent)
    , m_context(context)
    , m_account(new QComboBox)
    , m_accountBox(new FieldBox(m_account))
    , m_badge(new EnvironmentBadge)
    , m_addAccount(new QPushButton(tr("Add an account…")))
    , m_reference(new QLineEdit)
    , m_referenceBox(new FieldBox(m_reference))
{
    setObjectName(QStringLiteral("page.items"));
    m_account->setObjectName(QStringLiteral("account"));
    m_account->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_account->setMinimumContentsLength(16);
    m_accountBox->addBeside(m_badge);
    m_accountBox->addBeside(m_addAccount);
    m_addAccount->setObjectName(QStringLiteral("addAccount"));
    m_addAccount->setAutoDefault(false);
    m_addAccount->hide();
    m_reference->setObjectName(QStringLiteral("reference"));
    m_referenceBox->setHint(tr("Your own number for this order."));

    auto *accountSide = new QWidget;
    auto *left = new FormLayout(accountSide);
    left->addField(tr("&Account"), m_accountBox);
    auto *referenceSide = new QWidget;
    auto *right = new FormLayout(referenceSide);
    right->addField(tr("&Reference"), m_referenceBox);
    m_order = new OrderFields(m_context, *left, *right, this);
    auto *top = new ColumnsLayout(nullptr, grid(6));
    top->addWidget(accountSide);
    top->addWidget(referenceSide);

    const PageFrame frame = makePageFrame(this);
    m_scroll = frame.scroll;
    m_needs = new TintedLabel({}, Token::Muted, this);
    m_needs->setObjectName(QStringLiteral("needs"));
    m_needs->setWordWrap(true);
    m_needs->hide();
    m_others = new TintedLabel({}, Token::Danger, this);
    m_others->setObjectName(QStringLiteral("otherProblems"));
    m_others->setWordWrap(true);
    m_others->setFocusPolicy(Qt::StrongFocus);
    m_others->hide();
    frame.layout->addWidget(m_others);
    frame.layout->addWidget(m_needs);
    frame.layout->addLayout(top);
    m_list = new QVBoxLayout;
    m_list->setSpacing(0);
    frame.layout->addLayout(m_list);
    auto *add = new QPushButton(themedIcon(QStringLiteral("add")), tr("Add an i&tem"));
    add->setObjectName(QStringLiteral("addItem"));
    add->setAutoDefault(false);
    frame.layout->addWidget(add, 0, Qt::AlignLeading);
    m_order->addTo(*frame.layout);
    frame.layout->addStretch(1);

    connect(add, &QPushButton::clicked, this, [this] {
        Item item;
        item.quantity = 1;
        ItemCard *card = addCard(item, m_cards.size());
        renumber();
        propose();
        Q_EMIT edited();
        // Once it has its place, so that the view can go to it.
        QTimer::singleShot(0, card, [this, card] {
            m_scroll->ensureWidgetVisible(card);
            card->focusFirst();
        });
    });
    connect(m_addAccount, &QPushButton::clicked, this, &ItemsPage::accountWanted);
    connect(m_account, &QComboBox::currentIndexChanged, this, [this] {
        if (m_loading)
            return;
        m_accountBox->setError({});
        m_context.chooseAccount(m_account->currentData().toString());
        Q_EMIT edited();
    });
    connect(m_reference, &QLineEdit::textChanged, this, [this] {
        m_referenceBox->setError({});
        if (!m_loading)
            Q_EMIT edited();
    });
    connect(m_order, &OrderFields::edited, this, [this] {
        if (!m_loading)
            Q_EMIT edited();
    });
    connect(m_order, &OrderFields::currencyChosen, this, &ItemsPage::propose);
    connect(&m_context, &WizardContext::accountsChanged, this, &ItemsPage::listAccounts);
    connect(&m_context, &WizardContext::accountChosen, this, &ItemsPage::showAccount);
    m_tabs.setSingleShot(true);
    m_tabs.setInterval(0);
    connect(&m_tabs, &QTimer::timeout, this, &ItemsPage::orderTabs);
    connect(&m_context, &WizardContext::accountChosen, &m_tabs, qOverload<>(&QTimer::start));
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { giveMnemonics(now); });
}

// A field that has the focus when it is destroyed loses it, and by then the cards are gone.
ItemsPage::~ItemsPage()
{
    disconnect(qApp, nullptr, this, nullptr);
}

void ItemsPage::listAccounts()
{
    const QScopedValueRollback loading(m_loading, true);
    m_account->clear();
    for (const AccountInfo &info : m_context.accounts())
        m_account->addItem(info.account.name, info.account.name);
    m_account->setEnabled(m_account->count() > 0);
    m_addAccount->setVisible(m_account->count() == 0);
    m_account->setPlaceholderText(m_account->count() > 0 ? tr("Choose an account") : tr("There is no account yet"));
    showAccount();
}

void ItemsPage::showAccount()
{
    const QScopedValueRollback loading(m_loading, true);
    m_account->setCurrentIndex(m_account->findData(m_context.accountName()));
    const AccountInfo *info = m_context.account();
    m_badge->setEnvironment(info ? info->environment : QString());
    m_accountBox->setHint(info ? m_context.declaration()->name : QString());
    // A draft's account may have been removed in the meantime.
    const bool gone = !info && !m_context.accountName().isEmpty() && !m_context.accounts().empty();
    m_accountBox->setError(
        gone ? tr("There is no account “%1” any more. Choose another one.").arg(m_context.accountName()) : QString());
    showNeeds();
    propose();
}

void ItemsPage::showNeeds()
{
    QStringList needs;
    const QStringList all = m_context.otherNeeds(QStringLiteral("/"));
    const QStringList elsewhere =
        m_context.otherNeeds(QStringLiteral("/recipient")) + m_context.otherNeeds(QStringLiteral("/shippingMethod"));
    for (const QString &need : all) {
        if (!elsewhere.contains(need))
            needs << need;
    }
    m_needs->setText(needs.join(QLatin1Char('\n')));
    m_needs->setVisible(!needs.isEmpty());
}

void ItemsPage::showOthers(const QStringList &messages)
{
    m_others->setText(messages.join(QLatin1Char('\n')));
    m_others->setVisible(!messages.isEmpty());
}

// Where every item has to be told from the others, each starts with a reference of its own.
void ItemsPage::propose()
{
    for (ItemCard *card : m_cards)
        card->proposeCurrency(m_order->currency());
    if (!m_context.needs(QStringLiteral("/items/*/reference")))
        return;
    QSet<QString> taken;
    for (const ItemCard *card : m_cards)
        taken.insert(card->reference());
    int number = 0;
    for (ItemCard *card : m_cards) {
        if (!card->reference().isEmpty())
            continue;
        QString free;
        do {
            free = QStringLiteral("line-%1").arg(++number);
        } while (taken.contains(free));
        taken.insert(free);
        card->proposeReference(free);
    }
}

ItemCard *ItemsPage::addCard(const Item &item, std::size_t at)
{
    auto *card = new ItemCard(m_context);
    card->load(item);
    m_cards.insert(m_cards.begin() + static_cast<std::ptrdiff_t>(at), card);
    auto *framed = new QWidget; // the item under its hairline: they come and go together
    auto *layout = new QVBoxLayout(framed);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(new Hairline);
    layout->addWidget(card);
    m_list->insertWidget(static_cast<int>(at), framed);
    connect(card, &ItemCard::rowsChanged, &m_tabs, qOverload<>(&QTimer::start));
    m_tabs.start();
    connect(card, &ItemCard::edited, this, [this] {
        if (!m_loading)
            Q_EMIT edited();
    });
    connect(card, &ItemCard::duplicateWanted, this, [this, card] {
        Item copy = card->item();
        copy.reference.clear(); // the reference is that one item's
        ItemCard *added = addCard(copy, placeOf(card) + 1);
        renumber();
        propose();
        Q_EMIT edited();
        QTimer::singleShot(0, added, [this, added] { m_scroll->ensureWidgetVisible(added); });
    });
    connect(card, &ItemCard::removeWanted, this, [this, card] {
        removeCard(card);
        renumber();
        Q_EMIT edited();
    });
    return card;
}

void ItemsPage::removeCard(ItemCard *card)
{
    std::erase(m_cards, card);
    QWidget *framed = card->parentWidget();
    m_list->removeWidget(framed);
    framed->hide();
    framed->setParent(nullptr);
    framed->deleteLater(); // its button is what was clicked
}

void ItemsPage::renumber()
{
    const int count = static_cast<int>(m_cards.size());
    for (int i = 0; i < count; ++i)
        m_cards[static_cast<std::size_t>(i)]->setPlace(i, count);
    giveMnemonics(QApplication::focusWidget());
}

void ItemsPage::orderTabs()
{
    QList<QWidget *> order = inputsAsRead(*m_scroll->widget());
    for (const ItemCard *card : m_cards) {
        const auto ofCard = [card](const QWidget *widget) { return card->isAncestorOf(widget); };
        const QList<QWidget *> actions = card->actions();
        order.removeIf([&actions](QWidget *widget) { return actions.contains(widget); });
        const auto last = std::find_if(order.rbegin(), order.rend(), ofCard);
        qsizetype place = order.rend() - last;
        for (QWidget *action : actions)
            order.insert(place++, action);
    }
    chainTabs(order);
}

// Every item has the same fields: the letters are those of the one that is being worked at, at first the first one.
void ItemsPage::giveMnemonics(QWidget *focus)
{
    const auto within = std::find_if(m_cards.begin(), m_cards.end(),
                                     [focus](const ItemCard *card) { return focus && card->isAncestorOf(focus); });
    if (within != m_cards.end())
        m_current = *within;
    else if (std::find(m_cards.begin(), m_cards.end(), m_current) == m_cards.end())
        m_current = m_cards.empty() ? nullptr : m_cards.front();
    for (ItemCard *card : m_cards)
        card->setMnemonics(card == m_current);
}

std::size_t ItemsPage::placeOf(const ItemCard *card) const
{
    return static_cast<std::size_t>(std::find(m_cards.begin(), m_cards.end(), card) - m_cards.begin());
}

void ItemsPage::load(const Draft &draft)
{
    const QScopedValueRollback loading(m_loading, true);
    m_context.startDraft(draft.account);
    m_order->load(draft);
    m_reference->setText(draft.reference);
    while (!m_cards.empty())
        removeCard(m_cards.back());
    std::vector<Item> items = draft.items;
    if (items.empty())
        items.emplace_back().quantity = 1;
    for (const Item &item : items)
        addCard(item, m_cards.size());
    renumber();
    showAccount();
}

void ItemsPage::store(Draft &draft) const
{
    draft.account = m_context.accountName();
    draft.reference = m_reference->text().trimmed();
    m_order->store(draft);
    draft.items.clear();
    for (const ItemCard *card : m_cards)
        draft.items.push_back(card->item());
}

std::vector<Error> ItemsPage::problems() const
{
    std::vector<Error> found;
    if (!m_context.account())
        found.push_back(
            fail(ErrorCode::Validation, tr("Choose the account that the order goes to"), QStringLiteral("/account"))
                .value());
    for (Error &error : m_order->problems())
        found.push_back(std::move(error));
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        for (Error error : m_cards[i]->problems()) {
            error.pointer.prepend(QStringLiteral("/items/%1").arg(i));
            found.push_back(std::move(error));
        }
    }
    return found;
}

ItemCard *ItemsPage::cardOf(const QString &pointer, QString *rest) const
{
    const std::size_t index = pointer.section(u'/', 2, 2).toULongLong();
    if (index >= m_cards.size())
        return nullptr;
    *rest = pointer.section(u'/', 3);
    rest->prepend(u'/');
    return m_cards[index];
}

void ItemsPage::showErrors(const std::vector<Error> &errors)
{
    QString ofAccount;
    QString ofReference;
    QStringList others;
    std::vector<std::vector<Error>> ofCards(m_cards.size());
    for (const Error &error : errors) {
        QString rest;
        if (error.pointer == u"/account")
            ofAccount = error.message;
        else if (error.pointer == u"/reference")
            ofReference = error.message;
        else if (ItemCard *card = error.pointer.startsWith(u"/items/") ? cardOf(error.pointer, &rest) : nullptr) {
            Error inside = error;
            inside.pointer = rest;
            ofCards[placeOf(card)].push_back(std::move(inside));
        } else if (!m_order->asksFor(error.pointer)) {
            others << error.message;
        }
    }
    m_order->showErrors(errors);
    showOthers(others);
    m_accountBox->setError(ofAccount);
    m_referenceBox->setError(ofReference);
    for (std::size_t i = 0; i < m_cards.size(); ++i)
        m_cards[i]->showErrors(ofCards[i]);
}

// What no other step has a field for is said here, at the top.
bool ItemsPage::asksFor(const QString &pointer) const
{
    const bool shipping = pointer == u"/shippingMethod" &&
                          (m_context.asks(DraftPart::ShippingMethod, pointer) || !m_context.declaration());
    return !shipping && pointer != u"/recipient" && !pointer.startsWith(QStringLiteral("/recipient/"));
}

QWidget *ItemsPage::firstField() const
{
    return m_account->isEnabled() ? static_cast<QWidget *>(m_account) : m_addAccount;
}

void ItemsPage::reveal(const QString &pointer)
{
    QString rest;
    if (pointer == u"/account")
        (m_addAccount->isHidden() ? static_cast<QWidget *>(m_account) : m_addAccount)->setFocus(Qt::OtherFocusReason);
    else if (m_order->asksFor(pointer))
        m_order->reveal(pointer);
    else if (ItemCard *card = pointer.startsWith(u"/items/") ? cardOf(pointer, &rest) : nullptr)
        card->reveal(rest);
    else if (pointer == u"/items" && !m_cards.empty())
        m_cards.front()->focusFirst();
    else if (pointer != u"/reference" && !m_others->isHidden())
        m_others->setFocus(Qt::OtherFocusReason);
    else
        m_reference->setFocus(Qt::OtherFocusReason);
}

} // namespace platen
