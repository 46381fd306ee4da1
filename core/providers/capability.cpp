// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/capability.h"

#include <array>

namespace platen {

namespace {

struct CapabilityRow
{
    Capability capability;
    const char *name;
    const char *phrase; // completes "… cannot"
};

constexpr std::array capabilityRows = {
    CapabilityRow{Capability::CreateOrder, "createOrder", "take new orders"},
    CapabilityRow{Capability::IdempotentCreate, "idempotentCreate", "recognise an order that is sent twice"},
    CapabilityRow{Capability::FindSubmitted, "findSubmitted", "look up an order whose answer was lost"},
    CapabilityRow{Capability::FetchOrder, "fetchOrder", "be asked for an order"},
    CapabilityRow{Capability::ListOrders, "listOrders", "list orders"},
    CapabilityRow{Capability::OrderActions, "orderActions", "tell which changes of an order are open"},
    CapabilityRow{Capability::CancelOrder, "cancelOrder", "cancel orders"},
    CapabilityRow{Capability::DeleteOrder, "deleteOrder", "delete orders"},
    CapabilityRow{Capability::ChangeShippingMethod, "changeShippingMethod", "change an order's shipping method"},
    CapabilityRow{Capability::ChangeRecipient, "changeRecipient", "change an order's recipient"},
    CapabilityRow{Capability::ChangeMetadata, "changeMetadata", "change an order's metadata"},
    CapabilityRow{Capability::ChangeNote, "changeNote", "change an order's note"},
    CapabilityRow{Capability::ChangeOptions, "changeOptions", "change an order's options"},
    CapabilityRow{Capability::Quote, "quote", "quote prices"},
    CapabilityRow{Capability::ProductDetails, "productDetails", "look up a product"},
    CapabilityRow{Capability::ProductSpine, "productSpine", "tell the width of a book's spine"},
    CapabilityRow{Capability::Webhooks, "webhooks", "tell of changes by webhook"},
    CapabilityRow{Capability::ConfirmsEvents, "confirmsEvents", "confirm what a webhook said"},
    CapabilityRow{Capability::CallbackPerOrder, "callbackPerOrder", "be given a callback address with each order"},
    CapabilityRow{Capability::TestConnection, "testConnection", "be asked whether the connection works"},
    CapabilityRow{Capability::CountOrders, "countOrders", "count orders"},
    CapabilityRow{Capability::PrepareDraft, "prepareDraft", "take an order's artwork before the order"},
    CapabilityRow{Capability::PrintFiles, "printFiles", "tell of print files"},
    CapabilityRow{Capability::RenderDesigns, "renderDesigns", "render designs"},
    CapabilityRow{Capability::UploadFiles, "uploadFiles", "take files"},
};

} // namespace

QString capabilityName(Capability capability)
{
    for (const CapabilityRow &row : capabilityRows) {
        if (row.capability == capability)
            return QString::fromLatin1(row.name);
    }
    return {};
}

QString capabilityPhrase(Capability capability)
{
    for (const CapabilityRow &row : capabilityRows) {
        if (row.capability == capability)
            return QString::fromLatin1(row.phrase);
    }
    return {};
}

QStringList capabilityNames(Capabilities capabilities)
{
    QStringList names;
    for (const CapabilityRow &row : capabilityRows) {
        if (capabilities.testFlag(row.capability))
            names.append(QString::fromLatin1(row.name));
    }
    return names;
}

} // namespace platen
