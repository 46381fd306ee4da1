// SPDX-License-Identifier: GPL-3.0-or-later
// What a provider declares about itself. Forms, console options, documentation and redaction all follow from this
// declaration.
#pragma once

#include "core/domain/artwork_rules.h"
#include "core/domain/operation.h"
#include "core/providers/capability.h"
#include "core/providers/field.h"
#include "core/providers/resource.h"
#include "core/wire/pace_options.h"
#include "core/wire/setting.h"

#include <QHash>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <vector>

namespace platen {

// A member of the order document that this provider requires in addition to those that every draft needs.
struct DraftRequirement
{
    QString pointer; // JSON pointer with `*` for "each": "/items/*/artwork"
    QString help;
};

// The members of the order document that this provider uses, in addition to those that every draft needs: the composer
// has fields for these only.
enum class DraftPart {
    ShippingMethod = 1 << 0,
    ArtworkUrls = 1 << 1,  // artwork given by its URL
    ArtworkFiles = 1 << 2, // artwork given as a local file
    Price = 1 << 3,
    ItemReference = 1 << 4,
    ItemTitle = 1 << 5,
    ItemNote = 1 << 6,
    Note = 1 << 7, // sent to the provider
    Currency = 1 << 8,
    PurchasedAt = 1 << 9,
    Company = 1 << 10,
    RecipientKind = 1 << 11,
    Email = 1 << 12,
    Phone = 1 << 13,
    Region = 1 << 14,
};
Q_DECLARE_FLAGS(DraftParts, DraftPart)
Q_DECLARE_OPERATORS_FOR_FLAGS(DraftParts)

// An entry of its catalogue that says how many dots per inch its prints need, and the entry that it belongs to.
struct CatalogueResolution
{
    ResourceKind kind = ResourceKind::Variant;
    QString dpi;   // the member with the number
    QString owner; // the member with the id of the next entry to look at; empty: it is the last
};

struct Declaration
{
    QString id;                    // "prodigi"
    QString name;                  // "Prodigi"
    std::vector<Setting> settings; // in the order of the form; includes secrets
    OperationSet operations;       // on orders
    Capabilities capabilities;
    DraftParts asks;
    std::vector<DraftRequirement> requirements;
    // Members of `options` that the forms have fields for: of the order, and of each item. If one is required,
    // checkDraftOptions checks it; it needs no DraftRequirement.
    std::vector<Field> orderOptions;
    std::vector<Field> itemOptions;
    QStringList printAreas;      // the choices if no catalogue lists the product's own; empty: only "default"
    QStringList shippingMethods; // the choices; empty: free text
    QStringList sizings;         // the choices for an item's `sizing`; the first is the default; empty: none
    std::vector<ResourceDeclaration> resources; // what it has besides orders
    QStringList webhookEvents;                  // types that can be registered through its API
    net::PaceOptions pace;
    int maxPageSize = 100; // of a listing
    // Every item has a unique reference there: if a draft has none, Platen creates one when the order is placed.
    bool makesItemReferences = false;
    bool fetchesHttpsOnly = false; // artwork: it follows no plain http
    ArtworkRules artwork;          // what it takes
    // Where its catalogue says how fine prints are to be, if its products cannot be looked up by their SKU.
    std::vector<CatalogueResolution> resolution;

    [[nodiscard]] bool can(const Operation &operation) const { return operations.contains(operation); }
    [[nodiscard]] bool can(Capability capability) const { return capabilities.testFlag(capability); }
    [[nodiscard]] bool can(ResourceKind kind, ResourceVerb verb) const;
    [[nodiscard]] bool asksFor(DraftPart part) const { return asks.testFlag(part); }
    // Artwork is fetched from a URL and cannot be uploaded, so a file is published on a host first.
    [[nodiscard]] bool needsPublishedFiles() const
    {
        return asksFor(DraftPart::ArtworkUrls) && !asksFor(DraftPart::ArtworkFiles);
    }
    [[nodiscard]] const Setting *setting(const QString &key) const;
    [[nodiscard]] const ResourceDeclaration *resource(ResourceKind kind) const; // null if there is none
};

// "createOrder", …: its operations and capabilities, as printed by `provider list --json`.
QStringList capabilityNames(const Declaration &declaration);

// The errors of a draft's `options` by the declared fields, each with its pointer ("/items/0/options/thumbnails").
std::vector<Error> checkDraftOptions(const Declaration &declaration, const QJsonObject &orderOptions,
                                     const std::vector<QJsonObject> &itemOptions);

// What is wrong with the provider's own document for a resource: it is a JSON object with what its declaration
// requires. `whole`: to create one.
Result<void> checkResource(const Declaration &declaration, ResourceKind kind, const QByteArray &json, bool whole);

// As printed by `provider list --json`.
QJsonObject declarationObject(const Declaration &declaration);

} // namespace platen
