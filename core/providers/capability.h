// SPDX-License-Identifier: GPL-3.0-or-later
// What a provider can do with orders. Everything that the window and the console offer follows from these and from the
// declared resources (resource.h), never from a provider's name.
#pragma once

#include <QFlags>
#include <QString>
#include <QStringList>

#include <optional>

namespace platen {

enum class Capability : quint32 {
    CreateOrder = 1u << 0,
    IdempotentCreate =
        1u << 1, // a submission carries a key under which it can be sent again without making a second order
    FindSubmitted = 1u << 2, // a lost response can be looked up
    FetchOrder = 1u << 3,
    ListOrders = 1u << 4,
    OrderActions = 1u << 5, // the provider reports which changes are available now
    CancelOrder = 1u << 6,
    DeleteOrder = 1u << 7,
    ChangeShippingMethod = 1u << 8,
    ChangeRecipient = 1u << 9,
    ChangeMetadata = 1u << 10,
    ChangeNote = 1u << 11,
    ChangeOptions = 1u << 12,
    Quote = 1u << 13,
    ProductDetails = 1u << 14,
    ProductSpine = 1u << 15,
    Webhooks = 1u << 16,         // sends us changes
    ConfirmsEvents = 1u << 17,   // an event is a hint: the order is fetched before it is believed
    CallbackPerOrder = 1u << 18, // a submission can include the URL for its events
    TestConnection = 1u << 19,
    CountOrders = 1u << 20,  // the number of orders in a listing
    PrepareDraft = 1u << 21, // an order refers to files or designs that must be created first
    PrintFiles = 1u << 22,   // one per item, made by the provider
    RenderDesigns = 1u << 23,
    UploadFiles = 1u << 24,
};
Q_DECLARE_FLAGS(Capabilities, Capability)
Q_DECLARE_OPERATORS_FOR_FLAGS(Capabilities)

QString capabilityName(Capability capability); // "createOrder", …: as printed by `provider list --json`
QStringList capabilityNames(Capabilities capabilities);
// Completes "This provider cannot …" in a message: "cancel orders".
QString capabilityPhrase(Capability capability);

} // namespace platen
