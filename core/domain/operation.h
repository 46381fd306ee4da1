// SPDX-License-Identifier: GPL-3.0-or-later
// What is done to an order at its provider. Each operation is a type: its word, its value, the draft member with the
// same value, and whether an order shows that it was carried out. The capability that it needs, and the sentences about
// it, are in its row in core/engine/operation_traits.h.
#pragma once

#include "core/domain/order.h"

#include <QJsonObject>
#include <QString>

#include <type_traits>
#include <variant>

namespace platen {

struct Create
{
    static constexpr const char *word = "create";                   // stored, and printed by `outbox list --json`
    [[nodiscard]] bool holds(const Order &) const { return false; } // found by reference or key, not by its state
    bool operator==(const Create &) const = default;
};

struct Cancel
{
    static constexpr const char *word = "cancel";
    [[nodiscard]] bool holds(const Order &order) const { return order.stage == Stage::Cancelled; }
    bool operator==(const Cancel &) const = default;
};

struct Delete
{
    static constexpr const char *word = "delete";
    [[nodiscard]] bool holds(const Order &order) const { return order.stage == Stage::Cancelled; }
    bool operator==(const Delete &) const = default;
};

// A change sets one value. `member` is its name in the outbox, `inDraft` the draft's member with the same value.

struct ChangeShippingMethod
{
    static constexpr const char *word = "changeShippingMethod";
    static constexpr const char *member = "shippingMethod";
    static constexpr auto inDraft = &Draft::shippingMethod;
    [[nodiscard]] bool holds(const Order &order) const;
    QString value;
    bool operator==(const ChangeShippingMethod &) const = default;
};

struct ChangeRecipient
{
    static constexpr const char *word = "changeRecipient";
    static constexpr const char *member = "recipient";
    static constexpr auto inDraft = &Draft::recipient;
    [[nodiscard]] bool holds(const Order &order) const;
    Recipient value;
    bool operator==(const ChangeRecipient &) const = default;
};

struct ChangeMetadata
{
    static constexpr const char *word = "changeMetadata";
    static constexpr const char *member = "metadata";
    static constexpr auto inDraft = &Draft::metadata;
    [[nodiscard]] bool holds(const Order &order) const;
    QJsonObject value;
    bool operator==(const ChangeMetadata &) const = default;
};

struct ChangeNote
{
    static constexpr const char *word = "changeNote";
    static constexpr const char *member = "note";
    static constexpr auto inDraft = &Draft::note;
    [[nodiscard]] bool holds(const Order &order) const { return order.note == value; }
    QString value;
    bool operator==(const ChangeNote &) const = default;
};

struct ChangeOptions
{
    static constexpr const char *word = "changeOptions";
    static constexpr const char *member = "options";
    static constexpr auto inDraft = &Draft::options;
    [[nodiscard]] bool holds(const Order &) const { return false; } // an order document does not show them
    QJsonObject value;
    bool operator==(const ChangeOptions &) const = default;
};

// Stored by another version of Platen. It is kept unchanged and never sent.
struct UnknownOperation
{
    [[nodiscard]] bool holds(const Order &) const { return false; }
    QString word;
    QJsonObject members;
    bool operator==(const UnknownOperation &) const = default;
};

// Changes that a person makes to a placed order.
using OrderChange = std::variant<ChangeShippingMethod, ChangeRecipient, ChangeMetadata, ChangeNote, ChangeOptions>;
using Operation = std::variant<Create, Cancel, Delete, ChangeShippingMethod, ChangeRecipient, ChangeMetadata,
                               ChangeNote, ChangeOptions, UnknownOperation>;

template <typename T>
concept SetsValue = requires { T::member; };

template <typename T>
[[nodiscard]] bool isA(const Operation &operation)
{
    return std::holds_alternative<T>(operation);
}

[[nodiscard]] Operation operationOf(const OrderChange &change);
[[nodiscard]] QString operationWord(const Operation &operation);
// Whether the provider's order shows that the operation was carried out.
[[nodiscard]] bool holds(const Operation &operation, const Order &order);

} // namespace platen
