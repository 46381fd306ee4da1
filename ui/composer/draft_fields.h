// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of the composer: the member of the order document, label, editor, step, and when a field is shown.
// Pages, model and checks all use this table.
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
    const char *english; // the label with its mnemonic; empty if it depends on the country or the product
    Editor editor = Editor::Line;
    Step step = Step::Items;
    std::optional<DraftPart> part; // shown if the provider uses it; nullopt: always
    Text text = {};                // the member, if it is a text

    [[nodiscard]] QString label() const; // translated
    [[nodiscard]] bool isOfItem() const;
    // Whether `provider` (null if unknown) uses or needs the field.
    [[nodiscard]] bool isAsked(const Declaration *provider) const;
};

const std::vector<DraftField> &draftFields(); // in reading order
// The field of a member or of anything within it; "/items/0/price/amount" gives the price's. Null if there is none.
const DraftField *draftField(const QString &pointer);

std::optional<std::size_t> itemIndex(const QString &pointer); // "/items/2/sku" → 2
QString itemPointer(std::size_t item, const QString &rest);   // 2, "/sku" → "/items/2/sku"
// The pointer within its item: "/items/2/price/amount" → "/price/amount".
QString withinItem(const QString &pointer);
// Whether `pointer` is the member at `root` or lies within it.
bool isWithin(const QString &pointer, const QString &root);

// The step on which an error at `pointer` is fixed.
DraftField::Step fixedOn(const QString &pointer, const Declaration *provider);

// The field's text in a draft; null if the field is not a text or the draft has no such item.
QString *textIn(Draft &draft, const DraftField &field, std::size_t item);
QString textIn(const Draft &draft, const DraftField &field, std::size_t item);

} // namespace platen
