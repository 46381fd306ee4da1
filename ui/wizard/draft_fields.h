// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of the order wizard: which member of the order document each is for, what it is called, what it is entered
// with, on which step it is, and when it is asked for. Pages, model and checks go by this table.
#pragma once

#include "core/domain/order.h"
#include "core/providers/declaration.h"

#include <optional>
#include <variant>
#include <vector>

namespace platen {

struct DraftField
{
    enum class Editor {
        Account,
        Line,
        Area,
        Number,
        Choice,
        Instant,
        Money,
        Country,
        Method,
        Artwork,
        Attributes,
        Form
    };
    enum class Step { Items, Recipient, Shipping };
    using Text =
        std::variant<std::monostate, QString Draft::*, QString Recipient::*, QString Address::*, QString Item::*>;

    QString pointer;     // `*` stands for each item: "/items/*/title"
    const char *english; // the label, with its mnemonic; empty: it depends on the country or on the product
    Editor editor = Editor::Line;
    Step step = Step::Items;
    std::optional<DraftPart> part; // asked for where the provider makes something of it; nullopt: always
    Text text = {};                // the member, if it is a text

    [[nodiscard]] QString label() const; // in the person's language
    [[nodiscard]] bool isOfItem() const;
    // Of the provider (null: not known). What the provider needs is asked for as well.
    [[nodiscard]] bool isAsked(const Declaration *provider) const;
};

const std::vector<DraftField> &draftFields(); // as they are read
// The field of a member or of something within it; "/items/0/price/amount" is the price's. Null: there is none.
const DraftField *draftField(const QString &pointer);

std::optional<std::size_t> itemIndex(const QString &pointer); // "/items/2/sku" → 2
QString itemPointer(std::size_t item, const QString &rest);   // 2, "/sku" → "/items/2/sku"
// The pointer within its item: "/items/2/price/amount" → "/price/amount".
QString withinItem(const QString &pointer);
// Whether `pointer` is the member at `root` or lies within it.
bool isWithin(const QString &pointer, const QString &root);

// The field's text in a draft; null if it is none, or if the draft has no such item.
QString *textIn(Draft &draft, const DraftField &field, std::size_t item);
QString textIn(const Draft &draft, const DraftField &field, std::size_t item);

} // namespace platen
