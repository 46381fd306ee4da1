// SPDX-License-Identifier: GPL-3.0-or-later
// What a provider says of itself. Forms, console options, documentation and redaction all come from this one
// declaration.
#pragma once

#include "core/providers/capability.h"
#include "core/providers/field.h"
#include "core/providers/resource.h"
#include "core/wire/pace_options.h"

#include <QHash>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <vector>

namespace platen {

struct Setting
{
    enum class Type { Text, Url, Choice, Json };

    QString key; // "base_url"
    Type type = Type::Text;
    QString label; // for the form
    QString help;
    QString defaultValue; // empty: none
    // Where the default follows from another setting: that setting's key, and the default for each of its values.
    QString defaultFollows;
    QHash<QString, QString> defaultsByValue;
    QStringList choices; // of a Choice
    bool required = false;
    bool secret = false; // kept in the keychain, never shown
    // What is wrong with a value beyond its type, completing "“key” …"; empty: nothing. Null: any will do.
    QString (*problemOf)(const QJsonValue &value) = nullptr;
};

// A member of the order document that this provider needs beyond what every draft needs.
struct DraftRequirement
{
    QString pointer; // JSON pointer with `*` for "each": "/items/*/artwork"
    QString help;
};

// The members of the order document that this provider makes something of, beyond those that every draft needs: the
// wizard asks for these and no others.
enum class DraftPart {
    ShippingMethod = 1 << 0,
    ArtworkUrls = 1 << 1,  // artwork given by its web address
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

struct Declaration
{
    QString id;                    // "prodigi"
    QString name;                  // "Prodigi"
    std::vector<Setting> settings; // in the order of the form; secrets among them
    Capabilities capabilities;
    DraftParts asks;
    std::vector<DraftRequirement> requirements;
    // Members of `options` that a person may be asked for: of the order, and of each item. Where one is required,
    // checkDraftOptions says so; it needs no DraftRequirement.
    std::vector<Field> orderOptions;
    std::vector<Field> itemOptions;
    QStringList printAreas;      // to choose from where no catalogue tells the product's; empty: "default" alone
    QStringList shippingMethods; // what can be chosen; empty: free text
    QStringList sizings;         // what an item's `sizing` can be; the first is the default; empty: none
    std::vector<ResourceDeclaration> resources; // what there is beside orders
    QStringList webhookEvents;                  // types that can be registered for by a call
    net::PaceOptions pace;
    int maxPageSize = 100; // of a listing
    // Every item has a reference of its own there: where a draft has none, Platen makes one when the order is placed.
    bool makesItemReferences = false;

    [[nodiscard]] bool can(Capability capability) const { return capabilities.testFlag(capability); }
    [[nodiscard]] bool can(ResourceKind kind, ResourceVerb verb) const;
    [[nodiscard]] bool asksFor(DraftPart part) const { return asks.testFlag(part); }
    [[nodiscard]] const Setting *setting(const QString &key) const;
    [[nodiscard]] const ResourceDeclaration *resource(ResourceKind kind) const; // null: there is none
};

// What is wrong with a draft's `options` by the declared fields, each with its pointer ("/items/0/options/thumbnails").
std::vector<Error> checkDraftOptions(const Declaration &declaration, const QJsonObject &orderOptions,
                                     const std::vector<QJsonObject> &itemOptions);

// What is wrong with the provider's own document for a resource: it is a JSON object with what its declaration
// requires. `whole`: to create one.
Result<void> checkResource(const Declaration &declaration, ResourceKind kind, const QByteArray &json, bool whole);

// As `provider list --json` prints it.
QJsonObject declarationObject(const Declaration &declaration);

} // namespace platen
