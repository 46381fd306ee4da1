// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/capability.h"

#include <QtGlobal>

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
    CapabilityRow{Capability::IdempotentCreate, "idempotentCreate",
                  QT_TRANSLATE_NOOP("Capability", "recognise an order that is sent twice")},
    CapabilityRow{Capability::FindSubmitted, "findSubmitted",
                  QT_TRANSLATE_NOOP("Capability", "look up an order whose response was lost")},
    CapabilityRow{Capability::FetchOrder, "fetchOrder", QT_TRANSLATE_NOOP("Capability", "look up an order")},
    CapabilityRow{Capability::ListOrders, "listOrders", QT_TRANSLATE_NOOP("Capability", "list orders")},
    CapabilityRow{Capability::OrderActions, "orderActions",
                  QT_TRANSLATE_NOOP("Capability", "report which changes of an order are possible")},
    CapabilityRow{Capability::Quote, "quote", QT_TRANSLATE_NOOP("Capability", "quote prices")},
    CapabilityRow{Capability::ProductDetails, "productDetails", QT_TRANSLATE_NOOP("Capability", "look up a product")},
    CapabilityRow{Capability::ProductSpine, "productSpine",
                  QT_TRANSLATE_NOOP("Capability", "report the width of a book's spine")},
    CapabilityRow{Capability::Webhooks, "webhooks", QT_TRANSLATE_NOOP("Capability", "report changes by webhook")},
    CapabilityRow{Capability::ConfirmsEvents, "confirmsEvents",
                  QT_TRANSLATE_NOOP("Capability", "confirm a webhook event")},
    CapabilityRow{Capability::CallbackPerOrder, "callbackPerOrder",
                  QT_TRANSLATE_NOOP("Capability", "take a callback address with each order")},
    CapabilityRow{Capability::TestConnection, "testConnection", QT_TRANSLATE_NOOP("Capability", "test the connection")},
    CapabilityRow{Capability::CountOrders, "countOrders", QT_TRANSLATE_NOOP("Capability", "count orders")},
    CapabilityRow{Capability::PrepareDraft, "prepareDraft",
                  QT_TRANSLATE_NOOP("Capability", "take an order's artwork before the order")},
    CapabilityRow{Capability::PrintFiles, "printFiles", QT_TRANSLATE_NOOP("Capability", "report print files")},
    CapabilityRow{Capability::RenderDesigns, "renderDesigns", QT_TRANSLATE_NOOP("Capability", "render designs")},
    CapabilityRow{Capability::UploadFiles, "uploadFiles", QT_TRANSLATE_NOOP("Capability", "take files")},
};

} // namespace

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
