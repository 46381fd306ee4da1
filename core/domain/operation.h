// SPDX-License-Identifier: GPL-3.0-or-later
// What is done to an order at its provider. Each operation is a type with everything that is said about it:
//
//   word       stored, printed by `outbox list --json`, and the action that a provider reports as (un)available
//   capability its name in `provider list`, if that is not its word
//   phrase     completes "… cannot": "cancel orders"
//   act        completes "In the outbox: …"
//   noun       begins "… was refused" in the timeline, if that is not `act`
//   done       the timeline's line once it was carried out; a "%1" in it is the new value
//   isSettledByAbsence   an order that the provider no longer has shows that it was carried out
//   holds()    whether an order shows that it was carried out
//
// A change sets one value of a placed order. Besides, it has:
//
//   member     the value's name in the outbox, in the order document (and in orderTexts, if it is a text), and its
//              option in `order update`
//   help       of that option
//
// A new change is a type here and a place in OrderChange. The compiler then asks for its row in the window
// (ui/order/change_actions.cpp). Its providers declare it (`operations`), send it (Session::sendChange) and read its
// value from the order (mapping_order.cpp); the conformance suite fails until they do all three and have fixtures.
#pragma once

#include "core/domain/order.h"

#include <QJsonObject>
#include <QString>

#include <bitset>
#include <type_traits>
#include <utility>
#include <variant>

namespace platen {

struct Create
{
    static constexpr const char *word = "create";
    static constexpr const char *capability = "createOrder";
    static constexpr const char *phrase = QT_TRANSLATE_NOOP("Capability", "take new orders");
    static constexpr const char *act = QT_TRANSLATE_NOOP("Message", "Placing the order");
    [[nodiscard]] bool holds(const Order &) const { return false; } // found by reference or key, not by its state
    bool operator==(const Create &) const = default;
};

struct Cancel
{
    static constexpr const char *word = "cancel";
    static constexpr const char *capability = "cancelOrder";
    static constexpr const char *phrase = QT_TRANSLATE_NOOP("Capability", "cancel orders");
    static constexpr const char *act = QT_TRANSLATE_NOOP("Message", "Cancelling the order");
    static constexpr const char *noun = QT_TRANSLATE_NOOP("Message", "Cancelling");
    static constexpr const char *done = QT_TRANSLATE_NOOP("Message", "The provider accepted the cancellation");
    [[nodiscard]] bool holds(const Order &order) const { return order.stage == Stage::Cancelled; }
    bool operator==(const Cancel &) const = default;
};

struct Delete
{
    static constexpr const char *word = "delete";
    static constexpr const char *capability = "deleteOrder";
    static constexpr const char *phrase = QT_TRANSLATE_NOOP("Capability", "delete orders");
    static constexpr const char *act = QT_TRANSLATE_NOOP("Message", "Deleting the order");
    static constexpr const char *noun = QT_TRANSLATE_NOOP("Message", "Deleting");
    static constexpr const char *done = QT_TRANSLATE_NOOP("Message", "Deleted at the provider");
    static constexpr bool isSettledByAbsence = true;
    [[nodiscard]] bool holds(const Order &order) const { return order.stage == Stage::Cancelled; }
    bool operator==(const Delete &) const = default;
};

struct ChangeShippingMethod
{
    static constexpr const char *word = "changeShippingMethod";
    static constexpr const char *member = "shippingMethod";
    static constexpr const char *help = "The shipping method to use";
    static constexpr const char *phrase = QT_TRANSLATE_NOOP("Capability", "change an order's shipping method");
    static constexpr const char *act = QT_TRANSLATE_NOOP("Message", "Changing the shipping method");
    static constexpr const char *done = QT_TRANSLATE_NOOP("Message", "Shipping method changed to %1");
    [[nodiscard]] bool holds(const Order &order) const;
    QString value;
    bool operator==(const ChangeShippingMethod &) const = default;
};

struct ChangeRecipient
{
    static constexpr const char *word = "changeRecipient";
    static constexpr const char *member = "recipient";
    static constexpr const char *help = "The recipient, in the same form as in a draft";
    static constexpr const char *phrase = QT_TRANSLATE_NOOP("Capability", "change an order's recipient");
    static constexpr const char *act = QT_TRANSLATE_NOOP("Message", "Changing the recipient");
    static constexpr const char *done = QT_TRANSLATE_NOOP("Message", "Recipient changed");
    [[nodiscard]] bool holds(const Order &order) const;
    Recipient value;
    bool operator==(const ChangeRecipient &) const = default;
};

struct ChangeNote
{
    static constexpr const char *word = "changeNote";
    static constexpr const char *member = "note";
    static constexpr const char *help = "The note";
    static constexpr const char *phrase = QT_TRANSLATE_NOOP("Capability", "change an order's note");
    static constexpr const char *act = QT_TRANSLATE_NOOP("Message", "Changing the note");
    static constexpr const char *done = QT_TRANSLATE_NOOP("Message", "Note changed");
    [[nodiscard]] bool holds(const Order &order) const { return order.note == value; }
    QString value;
    bool operator==(const ChangeNote &) const = default;
};

struct ChangeMetadata
{
    static constexpr const char *word = "changeMetadata";
    static constexpr const char *member = "metadata";
    static constexpr const char *help = "The metadata, a JSON object";
    static constexpr const char *phrase = QT_TRANSLATE_NOOP("Capability", "change an order's metadata");
    static constexpr const char *act = QT_TRANSLATE_NOOP("Message", "Changing the metadata");
    static constexpr const char *done = QT_TRANSLATE_NOOP("Message", "Metadata changed");
    [[nodiscard]] bool holds(const Order &order) const;
    QJsonObject value;
    bool operator==(const ChangeMetadata &) const = default;
};

struct ChangeOptions
{
    static constexpr const char *word = "changeOptions";
    static constexpr const char *member = "options";
    static constexpr const char *help = "The provider's own members, a JSON object";
    static constexpr const char *phrase = QT_TRANSLATE_NOOP("Capability", "change an order's options");
    static constexpr const char *act = QT_TRANSLATE_NOOP("Message", "Changing the order");
    static constexpr const char *noun = QT_TRANSLATE_NOOP("Message", "The change");
    static constexpr const char *done = QT_TRANSLATE_NOOP("Message", "Changed");
    [[nodiscard]] bool holds(const Order &) const { return false; } // an order document does not show them
    QJsonObject value;
    bool operator==(const ChangeOptions &) const = default;
};

// Stored by another version of Platen. It is kept unchanged and never sent.
struct UnknownOperation
{
    static constexpr const char *act = QT_TRANSLATE_NOOP("Message", "Changing the order");
    static constexpr const char *noun = QT_TRANSLATE_NOOP("Message", "The change");
    [[nodiscard]] bool holds(const Order &) const { return false; }
    QString word;
    QJsonObject members;
    bool operator==(const UnknownOperation &) const = default;
};

// Changes that a person makes to a placed order, in the order in which window and console show them.
using OrderChange = std::variant<ChangeShippingMethod, ChangeRecipient, ChangeNote, ChangeMetadata, ChangeOptions>;
using Operation = std::variant<Create, Cancel, Delete, ChangeShippingMethod, ChangeRecipient, ChangeNote,
                               ChangeMetadata, ChangeOptions, UnknownOperation>;

template <typename T>
concept SetsValue = requires { T::member; };

template <typename T>
[[nodiscard]] bool isA(const Operation &operation)
{
    return std::holds_alternative<T>(operation);
}

// Calls `visit` with an empty change of each type.
template <typename Visit, std::size_t Index = 0>
void forEachChange(const Visit &visit)
{
    if constexpr (Index < std::variant_size_v<OrderChange>) {
        visit(std::variant_alternative_t<Index, OrderChange>());
        forEachChange<Visit, Index + 1>(visit);
    }
}

[[nodiscard]] Operation operationOf(const OrderChange &change);
[[nodiscard]] QString operationWord(const Operation &operation);
[[nodiscard]] QString operationPhrase(const Operation &operation); // a key of the context "Capability"
[[nodiscard]] Message operationAct(const Operation &operation);
[[nodiscard]] Message operationNoun(const Operation &operation);
[[nodiscard]] Message operationDone(const Operation &operation);
[[nodiscard]] bool isSettledByAbsence(const Operation &operation);
// Whether the provider's order shows that the operation was carried out.
[[nodiscard]] bool holds(const Operation &operation, const Order &order);

// Kinds of operations, whatever their values.
class OperationSet
{
public:
    OperationSet() = default;
    template <typename... Operations>
    [[nodiscard]] static OperationSet of()
    {
        OperationSet set;
        (set.insert(Operation(Operations())), ...);
        return set;
    }

    void insert(const Operation &operation) { m_kinds.set(operation.index()); }
    void remove(const Operation &operation) { m_kinds.reset(operation.index()); }
    [[nodiscard]] bool contains(const Operation &operation) const { return m_kinds.test(operation.index()); }
    [[nodiscard]] QStringList capabilityNames() const;

private:
    std::bitset<std::variant_size_v<Operation>> m_kinds;
};

} // namespace platen
