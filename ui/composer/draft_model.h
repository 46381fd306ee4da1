// SPDX-License-Identifier: GPL-3.0-or-later
// The draft being edited in the composer. It holds everything entered, for any provider, by JSON pointer into the
// order document; the draft as the account's provider gets it; and that draft's errors. It has no widgets: pages write
// into it and show what it holds.
#pragma once

#include "core/domain/product.h"
#include "ui/composer/draft_errors.h"
#include "ui/composer/item_order.h"
#include "ui/composer/product_fit.h"
#include "ui/composer/provider_options.h"

#include <QObject>

#include <functional>

namespace platen {

class DraftModel : public QObject
{
    Q_OBJECT
public:
    static constexpr int mostOfItem = 99'999; // pieces
    // Null if the product is not known (yet).
    using Products = std::function<const Product *(const QString &account, const QString &sku)>;
    explicit DraftModel(Products products = {}, QObject *parent = nullptr);

    // Loads a draft with the provider of its account (null if unknown). The first known provider counts as the draft's
    // own.
    void load(const Draft &draft, const Declaration *provider);
    // Changes the account, or updates what is known about it. Members that fit the provider stay; the others are kept
    // out of draft() until a provider that uses them is chosen.
    void setAccount(const QString &name, const Declaration *provider);
    [[nodiscard]] const QString &account() const { return m_entered.account; }
    [[nodiscard]] const Declaration *provider() const { return m_provider; }
    // For any other provider, draft() leaves out members without a field, so that nothing invisible is sent.
    [[nodiscard]] bool isOriginalProvider() const;

    // As the account's provider would get it.
    [[nodiscard]] Draft draft() const;
    // Whether anything was entered beyond what was loaded and what Platen fills in.
    [[nodiscard]] bool isEntered() const;

    // Values as entered, in the order document's form; artwork by print area ("/items/0/artwork/front"), instants as
    // typed.
    [[nodiscard]] QJsonValue value(const QString &pointer) const;
    [[nodiscard]] QString text(const QString &pointer) const { return value(pointer).toString(); }
    void set(const QString &pointer, const QJsonValue &value);
    [[nodiscard]] const Recipient &recipient() const { return m_entered.recipient; }
    void setRecipient(const Recipient &recipient); // replaces all of it
    [[nodiscard]] bool isAsked(const QString &pointer) const;
    // Empty if the provider does not use one.
    [[nodiscard]] QString currency() const;

    // Pointers into the items, and their errors, follow them to their new indexes.
    [[nodiscard]] std::size_t itemCount() const { return m_entered.items.size(); }
    [[nodiscard]] const Item &item(std::size_t item) const { return m_entered.items[item]; }
    [[nodiscard]] const Product *product(std::size_t item) const;
    // The product title in the loaded draft; empty once the product has changed.
    [[nodiscard]] const QString &loadedTitle(std::size_t item) const { return m_items[item].loaded.title; }
    void addItem();
    void duplicateItem(std::size_t item); // inserts the copy after it, without its reference
    void removeItem(std::size_t item);
    void moveItem(std::size_t from, std::size_t to);

    [[nodiscard]] std::vector<WantedArea> areas(std::size_t item) const;
    void addArea(std::size_t item, const QString &area);

    // The product has been looked up; a title from the catalogue is not an edit.
    void productFound(const QString &account, const QString &sku);

    // Sets the errors that an editor or look-up found in what was typed at `root`, replacing earlier ones. They are
    // part of problems() while the member is shown.
    void setProblems(const QString &root, std::vector<Error> problems);
    void setProblem(const QString &pointer, const QString &message); // an empty message removes it
    // Errors that the composer finds itself.
    [[nodiscard]] std::vector<Error> problems() const;
    // problems() and the errors by the document's rules and the provider, in the order of the steps.
    void setErrors(const std::vector<Error> &byRules);
    [[nodiscard]] const std::vector<Error> &errors() const { return m_errors.checked(); }
    [[nodiscard]] QString errorAt(const QString &pointer) const; // the first one within it; empty if none
    [[nodiscard]] DraftField::Step stepOf(const QString &pointer) const { return fixedOn(pointer, m_provider); }

Q_SIGNALS:
    void loaded();                        // another draft was loaded
    void changed(const QString &pointer); // one member, or everything within it
    void itemInserted(std::size_t item);
    void itemRemoved(std::size_t item);
    void itemMoved(std::size_t from, std::size_t to);
    void productKnown(std::size_t item); // for the first time, or another one
    void providerChanged();
    void edited(); // after each of these except the first: draft() may have changed
    void errorsChanged();

private:
    struct ItemState
    {
        Item loaded; // as in the loaded draft; without the title once the product has changed
        ProviderOptions options;
        QStringList addedAreas;
    };

    bool write(const QString &pointer, const QJsonValue &value);
    void moveTo(const Declaration &provider);
    void propose();
    void insertItem(std::size_t at, Item item, ItemState state);
    void renumber(const NewPlace &newPlace);
    [[nodiscard]] Item itemFor(std::size_t item, bool keep) const;
    [[nodiscard]] QDateTime purchasedAt() const;

    Products m_products;
    const Declaration *m_provider = nullptr;
    QString m_original; // id of the draft's own provider; empty if not known yet
    QString m_last;     // the last known one
    Draft m_loaded;
    Draft m_entered;     // everything entered, for any provider
    QString m_purchased; // as typed
    Draft m_blank;       // draft() with nothing entered
    ProviderOptions m_options;
    std::vector<ItemState> m_items;
    DraftErrors m_errors;
};

} // namespace platen
