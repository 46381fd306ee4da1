// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/draft_model.h"

#include "core/domain/order_document.h"
#include "ui/composer/draft_fitting.h"
#include "ui/composer/draft_problems.h"
#include "ui/composer/draft_proposals.h"
#include "ui/composer/draft_values.h"
#include "ui/forms/typed_instant.h"

#include <algorithm>
#include <utility>

namespace platen {

namespace {

const QString purchasedPointer = QStringLiteral("/purchasedAt");
const QString currencyPointer = QStringLiteral("/currency");

Item newItem()
{
    Item item;
    item.quantity = 1;
    return item;
}

template <typename T>
bool assign(T &to, T value)
{
    return std::exchange(to, value) != value;
}

} // namespace

DraftModel::DraftModel(Products products, QObject *parent)
    : QObject(parent)
    , m_products(std::move(products))
{
    load({}, nullptr);
}

void DraftModel::load(const Draft &draft, const Declaration *provider)
{
    m_provider = provider;
    m_original.clear();
    m_last.clear();
    m_loaded = draft;
    m_entered = draft;
    m_purchased = typedInstant(draft.purchasedAt);
    m_options = {};
    if (m_entered.items.empty())
        m_entered.items.push_back(newItem());
    m_items.clear();
    for (Item &item : m_entered.items) {
        item.quantity = std::clamp(item.quantity, 1, mostOfItem);
        m_items.push_back({item, {}, {}});
    }
    m_errors = {};
    if (provider)
        moveTo(*provider);
    propose();
    m_blank = this->draft();
    Q_EMIT loaded();
}

void DraftModel::setAccount(const QString &name, const Declaration *provider)
{
    const bool wasEntered = isEntered();
    m_entered.account = name;
    m_provider = provider;
    if (provider && provider->id != m_last)
        moveTo(*provider);
    for (std::size_t i = 0; i < m_items.size(); ++i)
        setProblems(itemPointer(i, QStringLiteral("/sku")), {}); // another catalogue
    propose();
    if (!wasEntered)
        m_blank = draft();
    Q_EMIT providerChanged();
    Q_EMIT edited();
}

bool DraftModel::isOriginalProvider() const
{
    return m_original.isEmpty() || !m_provider || m_provider->id == m_original;
}

void DraftModel::moveTo(const Declaration &provider)
{
    const bool isFirst = m_last.isEmpty();
    if (m_original.isEmpty())
        m_original = provider.id;
    m_last = provider.id;
    m_entered.options = m_options.moveTo(provider.id, m_entered.options);
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        Item &item = m_entered.items[i];
        item.options = m_items[i].options.moveTo(provider.id, item.options);
        if (!isFirst)
            moveArtwork(item, provider);
    }
    if (!isFirst)
        fitMethod(m_entered, provider);
}

void DraftModel::propose()
{
    if (isAsked(purchasedPointer) && m_purchased.isEmpty())
        m_purchased = typedInstant(thisMinute());
    proposeRest(m_entered, m_provider);
}

bool DraftModel::isAsked(const QString &pointer) const
{
    const DraftField *field = draftField(pointer);
    return field && field->isAsked(m_provider);
}

QString DraftModel::currency() const
{
    return isAsked(currencyPointer) ? m_entered.currency : QString();
}

const Product *DraftModel::product(std::size_t item) const
{
    return m_products ? m_products(m_entered.account, m_entered.items[item].sku) : nullptr;
}

QDateTime DraftModel::purchasedAt() const
{
    // While the text is unchanged, the loaded instant is kept, including its fractions.
    return m_purchased == typedInstant(m_loaded.purchasedAt) ? m_loaded.purchasedAt : instantFromText(m_purchased);
}

Draft DraftModel::draft() const
{
    const bool keep = isOriginalProvider();
    Draft draft = m_entered;
    fitTexts(draft, m_loaded, m_provider, keep);
    draft.purchasedAt = !m_provider || isAsked(purchasedPointer) ? purchasedAt()
                        : keep                                   ? m_loaded.purchasedAt
                                                                 : QDateTime();
    for (std::size_t i = 0; i < m_items.size(); ++i)
        draft.items[i] = itemFor(i, keep);
    return draft;
}

Item DraftModel::itemFor(std::size_t item, bool keep) const
{
    return fittedItem(m_entered.items[item], m_items[item].loaded, product(item), m_provider, keep);
}

// The product's title arrives some time after its SKU was entered; that is not an edit.
bool DraftModel::isEntered() const
{
    return withoutProductTitles(draft(), m_products) != withoutProductTitles(m_blank, m_products);
}

QJsonValue DraftModel::value(const QString &pointer) const
{
    return pointer == purchasedPointer ? QJsonValue(m_purchased) : valueIn(m_entered, pointer);
}

bool DraftModel::write(const QString &pointer, const QJsonValue &value)
{
    if (pointer == purchasedPointer)
        return assign(m_purchased, value.toString().trimmed());
    if (!setValueIn(m_entered, pointer, value))
        return false;
    if (withinItem(pointer) == u"/sku") {
        m_items[*itemIndex(pointer)].loaded.title.clear(); // it belonged to another product
        setProblems(pointer, {});
    }
    return true;
}

void DraftModel::set(const QString &pointer, const QJsonValue &value)
{
    if (!write(pointer, value))
        return;
    if (withinItem(pointer) == u"/sku")
        Q_EMIT productKnown(*itemIndex(pointer));
    Q_EMIT changed(pointer);
    Q_EMIT edited();
}

void DraftModel::setRecipient(const Recipient &recipient)
{
    if (!assign(m_entered.recipient, recipient))
        return;
    Q_EMIT changed(QStringLiteral("/recipient"));
    Q_EMIT edited();
}

void DraftModel::insertItem(std::size_t at, Item item, ItemState state)
{
    insertAt(m_entered.items, at, std::move(item));
    insertAt(m_items, at, std::move(state));
    renumber(afterInserting(at));
    propose();
    Q_EMIT itemInserted(at);
    Q_EMIT edited();
}

void DraftModel::addItem()
{
    ItemState state;
    state.loaded = newItem();
    if (!m_last.isEmpty())
        state.options.moveTo(m_last, {});
    insertItem(m_items.size(), newItem(), std::move(state));
}

void DraftModel::duplicateItem(std::size_t item)
{
    Item copy = itemFor(item, isOriginalProvider());
    copy.reference.clear(); // the reference belongs to the original item
    ItemState state = m_items[item];
    state.loaded = copy;
    insertItem(item + 1, std::move(copy), std::move(state));
}

void DraftModel::removeItem(std::size_t item)
{
    removeAt(m_entered.items, item);
    removeAt(m_items, item);
    renumber(afterRemoving(item));
    Q_EMIT itemRemoved(item);
    Q_EMIT edited();
}

void DraftModel::moveItem(std::size_t from, std::size_t to)
{
    moveWithin(m_entered.items, from, to);
    moveWithin(m_items, from, to);
    renumber(afterMoving(from, to));
    Q_EMIT itemMoved(from, to);
    Q_EMIT edited();
}

std::vector<WantedArea> DraftModel::areas(std::size_t item) const
{
    if (!isAsked(QStringLiteral("/items/*/artwork")))
        return {};
    return wantedAreas(m_provider, product(item), m_entered.items[item].artwork, m_items[item].addedAreas);
}

void DraftModel::addArea(std::size_t item, const QString &area)
{
    if (!m_items[item].addedAreas.contains(area))
        m_items[item].addedAreas << area;
    Q_EMIT changed(itemPointer(item, QStringLiteral("/artwork")));
}

void DraftModel::productFound(const QString &account, const QString &sku)
{
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        if (account != m_entered.account || sku != m_entered.items[i].sku)
            continue;
        setProblems(itemPointer(i, QStringLiteral("/sku")), {});
        Q_EMIT productKnown(i);
        Q_EMIT edited(); // the item now has a title
    }
}

void DraftModel::setProblems(const QString &root, std::vector<Error> problems)
{
    m_errors.setTyped(root, std::move(problems));
}

void DraftModel::setProblem(const QString &pointer, const QString &message)
{
    const Error problem = fail(ErrorCode::Validation, message, pointer).value();
    setProblems(pointer, message.isEmpty() ? std::vector<Error>() : std::vector{problem});
}

std::vector<Error> DraftModel::problems() const
{
    return DraftProblems(*this, m_errors).all();
}

void DraftModel::setErrors(const std::vector<Error> &byRules)
{
    m_errors.setChecked(problems(), byRules, [this](const QString &pointer) { return stepOf(pointer); });
    Q_EMIT errorsChanged();
}

void DraftModel::renumber(const NewPlace &newPlace)
{
    m_errors.renumber(newPlace);
    Q_EMIT errorsChanged();
}

QString DraftModel::errorAt(const QString &pointer) const
{
    const auto found = std::find_if(errors().begin(), errors().end(),
                                    [&](const Error &error) { return isWithin(error.pointer, pointer); });
    return found == errors().end() ? QString() : found->message.text();
}

} // namespace platen
