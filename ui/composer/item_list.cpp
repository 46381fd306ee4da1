// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/item_list.h"

#include "ui/composer/item_card.h"
#include "ui/forms/tab_order.h"
#include "ui/widgets/hairline.h"

#include <QApplication>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace platen {

ItemList::ItemList(ComposerContext &context, QScrollArea *scroll)
    : m_context(context)
    , m_scroll(scroll)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_tabs.setSingleShot(true);
    m_tabs.setInterval(0);
    connect(&m_tabs, &QTimer::timeout, this, &ItemList::orderTabs);
    const DraftModel *model = &m_context.model();
    connect(model, &DraftModel::loaded, this, &ItemList::load);
    connect(model, &DraftModel::itemInserted, this, &ItemList::insert);
    connect(model, &DraftModel::itemRemoved, this, &ItemList::remove);
    connect(model, &DraftModel::itemMoved, this, &ItemList::load);
    connect(model, &DraftModel::providerChanged, &m_tabs, qOverload<>(&QTimer::start));
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { giveMnemonics(now); });
    load();
}

// A field that has the focus when it is destroyed loses it, and by then the cards are gone.
ItemList::~ItemList()
{
    disconnect(qApp, nullptr, this, nullptr);
}

void ItemList::load()
{
    while (!m_cards.empty())
        remove(m_cards.size() - 1);
    for (std::size_t i = 0; i < m_context.model().itemCount(); ++i)
        insert(i);
}

void ItemList::insert(std::size_t item)
{
    auto *card = new ItemCard(m_context, item);
    m_cards.insert(m_cards.begin() + static_cast<std::ptrdiff_t>(item), card);
    auto *framed = new QWidget; // the item and the hairline above it, added and removed together
    auto *layout = new QVBoxLayout(framed);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(new Hairline);
    layout->addWidget(card);
    m_layout->insertWidget(static_cast<int>(item), framed);
    connect(card, &ItemCard::rowsChanged, &m_tabs, qOverload<>(&QTimer::start));
    connect(card, &ItemCard::duplicateWanted, this, [this, card] {
        m_context.model().duplicateItem(placeOf(card));
        ItemCard *copy = m_cards[placeOf(card) + 1];
        QTimer::singleShot(0, copy, [this, copy] { m_scroll->ensureWidgetVisible(copy); });
    });
    connect(card, &ItemCard::removeWanted, this, [this, card] { m_context.model().removeItem(placeOf(card)); });
    m_tabs.start();
    renumber();
}

void ItemList::remove(std::size_t item)
{
    ItemCard *card = m_cards[item];
    m_cards.erase(m_cards.begin() + static_cast<std::ptrdiff_t>(item));
    m_context.model().disconnect(card);
    QWidget *framed = card->parentWidget();
    m_layout->removeWidget(framed);
    framed->hide();
    framed->setParent(nullptr);
    framed->deleteLater(); // its button may be the sender
    renumber();
}

void ItemList::renumber()
{
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        m_cards[i]->setPlace(i, m_cards.size());
        m_cards[i]->refresh();
    }
    giveMnemonics(QApplication::focusWidget());
}

void ItemList::add()
{
    m_context.model().addItem();
    ItemCard *card = m_cards.back();
    // Only once it is laid out, so that the view can scroll to it.
    QTimer::singleShot(0, card, [this, card] {
        m_scroll->ensureWidgetVisible(card);
        card->focusFirst();
    });
}

void ItemList::orderTabs()
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

// All items have the same fields, so only the item being edited has mnemonics, at first the first one.
void ItemList::giveMnemonics(QWidget *focus)
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

std::size_t ItemList::placeOf(const ItemCard *card) const
{
    return static_cast<std::size_t>(std::find(m_cards.begin(), m_cards.end(), card) - m_cards.begin());
}

void ItemList::showErrors(const std::vector<Error> &errors)
{
    for (ItemCard *card : m_cards)
        card->showErrors(errors);
}

bool ItemList::reveal(const QString &pointer)
{
    const std::optional<std::size_t> item = itemIndex(pointer);
    if (item && *item < m_cards.size())
        m_cards[*item]->reveal(pointer);
    else if (pointer == u"/items" && !m_cards.empty())
        m_cards.front()->focusFirst();
    else
        return false;
    return true;
}

} // namespace platen
