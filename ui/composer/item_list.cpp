// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/item_list.h"

#include "ui/composer/item_card.h"
#include "ui/widgets/hairline.h"

#include <QApplication>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace platen {

namespace {

void scrollTo(ItemCard *card)
{
    for (QWidget *parent = card->parentWidget(); parent; parent = parent->parentWidget()) {
        if (auto *scroll = qobject_cast<QScrollArea *>(parent))
            scroll->ensureWidgetVisible(card);
    }
}

} // namespace

ItemList::ItemList(ComposerContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    const DraftModel *model = &m_context.model();
    connect(model, &DraftModel::loaded, this, &ItemList::load);
    connect(model, &DraftModel::itemInserted, this, &ItemList::insert);
    connect(model, &DraftModel::itemRemoved, this, &ItemList::remove);
    connect(model, &DraftModel::itemMoved, this, &ItemList::load);
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
    connect(card, &ItemCard::duplicateWanted, this, [this, card] {
        m_context.model().duplicateItem(placeOf(card));
        ItemCard *copy = m_cards[placeOf(card) + 1];
        QTimer::singleShot(0, copy, [copy] { scrollTo(copy); });
    });
    connect(card, &ItemCard::removeWanted, this, [this, card] { m_context.model().removeItem(placeOf(card)); });
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
    QTimer::singleShot(0, card, [card] {
        scrollTo(card);
        card->focusFirst();
    });
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
        card->setMnemonics(m_hasMnemonics && card == m_current);
}

void ItemList::setMnemonics(bool mnemonics)
{
    m_hasMnemonics = mnemonics;
    giveMnemonics(QApplication::focusWidget());
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

QString ItemList::pointerAt(const QWidget *input) const
{
    for (const ItemCard *card : m_cards) {
        if (card->isAncestorOf(input))
            return card->pointerAt(input);
    }
    return {};
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
