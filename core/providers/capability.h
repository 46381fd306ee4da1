// SPDX-License-Identifier: GPL-3.0-or-later
// What a provider can do besides the operations on orders (core/domain/operation.h). Everything that the window and the
// console offer follows from these, from the operations and from the declared resources (resource.h), never from a
// provider's name.
#pragma once

#include <QFlags>
#include <QString>
#include <QStringList>

#include <optional>

namespace platen {

enum class Capability : quint32 {
    // A submission carries a key under which it can be sent again without making a second order.
    IdempotentCreate = 1u << 0,
    FindSubmitted = 1u << 1, // a lost response can be looked up
    FetchOrder = 1u << 2,
    ListOrders = 1u << 3,
    OrderActions = 1u << 4, // the provider reports which changes are available now
    Quote = 1u << 5,
    ProductDetails = 1u << 6,
    ProductSpine = 1u << 7,
    Webhooks = 1u << 8,          // sends us changes
    ConfirmsEvents = 1u << 9,    // an event is a hint: the order is fetched before it is believed
    CallbackPerOrder = 1u << 10, // a submission can include the URL for its events
    TestConnection = 1u << 11,
    CountOrders = 1u << 12,  // the number of orders in a listing
    PrepareDraft = 1u << 13, // an order refers to files or designs that must be created first
    PrintFiles = 1u << 14,   // one per item, made by the provider
    RenderDesigns = 1u << 15,
    UploadFiles = 1u << 16,
};
Q_DECLARE_FLAGS(Capabilities, Capability)
Q_DECLARE_OPERATORS_FOR_FLAGS(Capabilities)

QStringList capabilityNames(Capabilities capabilities); // "findSubmitted", …: as printed by `provider list --json`
// Completes "This provider cannot …" in a message: "cancel orders".
QString capabilityPhrase(Capability capability);

} // namespace platen
