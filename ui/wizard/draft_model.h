// SPDX-License-Identifier: GPL-3.0-or-later
// The draft that the order wizard works at. It has what was entered, by JSON pointer into the order document, for
// whichever provider it was entered; the draft as the chosen account's provider gets it; and what is wrong with that.
// It knows no widgets: pages write what is typed here, and show what is here.
#pragma once

#include "core/domain/product.h"
#include "ui/wizard/draft_errors.h"
#include "ui/wizard/product_fit.h"
#include "ui/wizard/provider_options.h"

#include <QObject>

#include <functional>

namespace platen {

class DraftModel : public QObject
{
    Q_OBJECT
public:
    static constexpr int mostOfItem = 99'999; // pieces
    // Null: the product is not known (yet).
    using Products = std::function<const Product *(const QString &account, const QString &sku)>;
    explicit DraftModel(Products products = {}, QObject *parent = nullptr);

    // Puts a draft in, with the provider of its account (null: not known). Its own provider is the first that is known.
    void load(const Draft &draft, const Declaration *provider);
    // Another account, or what is known of it now. What fits its provider stays; the rest is kept for when one comes
    // back, and is not in draft().
    void setAccount(const QString &name, const Declaration *provider);
    [[nodiscard]] const QString &account() const { return m_entered.account; }
    [[nodiscard]] const Declaration *provider() const { return m_provider; }
    // At another provider than the draft's own, members that are not asked for are left out, so that nothing is sent
    // that nobody sees.
    [[nodiscard]] bool isOriginalProvider() const;

    // As the account's provider would get it.
    [[nodiscard]] Draft draft() const;
    // Something else than what was loaded and what Platen fills in by itself.
    [[nodiscard]] bool isEntered() const;

    // What was entered, in the order document's form; of artwork by its print area ("/items/0/artwork/front"), of an
    // instant as it was typed.
    [[nodiscard]] QJsonValue value(const QString &pointer) const;
    [[nodiscard]] QString text(const QString &pointer) const { return value(pointer).toString(); }
    void set(const QString &pointer, const QJsonValue &value);
    [[nodiscard]] const Recipient &recipient() const { return m_entered.recipient; }
    void setRecipient(const Recipient &recipient); // all of it at once
    [[nodiscard]] bool isAsked(const QString &pointer) const;
    // Empty if the provider does not ask for one.
    [[nodiscard]] QString currency() const;

    // Pointers into the items, and what is wrong there, follow them to their new places.
    [[nodiscard]] std::size_t itemCount() const { return m_entered.items.size(); }
    [[nodiscard]] const Item &item(std::size_t item) const { return m_entered.items[item]; }
    [[nodiscard]] const Product *product(std::size_t item) const;
    // The title that the draft had for the product; empty once it is another one.
    [[nodiscard]] const QString &loadedTitle(std::size_t item) const { return m_items[item].loaded.title; }
    void addItem();
    void duplicateItem(std::size_t item); // to the place behind it, without its reference
    void removeItem(std::size_t item);
    void moveItem(std::size_t from, std::size_t to);

    [[nodiscard]] std::vector<WantedArea> areas(std::size_t item) const;
    void addArea(std::size_t item, const QString &area);

    // The catalogue knows the product now; of its title it is no edit.
    void productFound(const QString &account, const QString &sku);

    // What an editor or a look-up found wrong with what was typed at `root`: instead of what it found before. It is
    // part of problems() as long as the member is asked for.
    void setProblems(const QString &root, std::vector<Error> problems);
    void setProblem(const QString &pointer, const QString &message); // empty: none
    // What the wizard itself knows to be wrong.
    [[nodiscard]] std::vector<Error> problems() const;
    // problems(), and what the document's rules and the provider's say beyond that: in the order of the steps.
    void setErrors(const std::vector<Error> &byRules);
    [[nodiscard]] const std::vector<Error> &errors() const { return m_errors.checked(); }
    [[nodiscard]] QString errorAt(const QString &pointer) const;         // the first within it; empty: none
    [[nodiscard]] DraftField::Step stepOf(const QString &pointer) const; // where it is put right

Q_SIGNALS:
    void loaded();                        // all of it is another draft's
    void changed(const QString &pointer); // of one member, or of all within it
    void itemInserted(std::size_t item);
    void itemRemoved(std::size_t item);
    void itemMoved(std::size_t from, std::size_t to);
    void productKnown(std::size_t item); // or another one
    void providerChanged();
    void edited(); // after any of these but the first: draft() may be another one
    void errorsChanged();

private:
    struct ItemState
    {
        Item loaded; // as the draft had it; without the title once it is another product
        ProviderOptions options;
        QStringList addedAreas;
    };

    bool write(const QString &pointer, const QJsonValue &value);
    bool writeArtwork(std::size_t item, const QString &area, const QJsonObject &artwork);
    bool writeAttribute(std::size_t item, const QString &attribute, const QJsonValue &value);
    QJsonObject *optionsAt(const QString &pointer);
    void moveTo(const Declaration &provider);
    void fitMethod(const Declaration &provider);
    void propose();
    void proposeReferences();
    void insertItem(std::size_t at, Item item, ItemState state);
    void renumber(const std::function<std::optional<std::size_t>(std::size_t)> &newPlace);
    [[nodiscard]] Item itemFor(std::size_t item, bool keep) const;
    [[nodiscard]] QDateTime purchasedAt() const;
    [[nodiscard]] Draft withoutProductTitles(Draft draft) const;

    Products m_products;
    const Declaration *m_provider = nullptr;
    QString m_original; // id of the draft's own provider; empty: not known yet
    QString m_last;     // the last one that was known
    Draft m_loaded;
    Draft m_entered;     // what was ever given, for whichever provider
    QString m_purchased; // as it was typed
    Draft m_blank;       // draft() with nothing entered
    ProviderOptions m_options;
    std::vector<ItemState> m_items;
    DraftErrors m_errors;
};

} // namespace platen
