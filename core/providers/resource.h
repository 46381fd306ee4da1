// SPDX-License-Identifier: GPL-3.0-or-later
// What a provider has besides orders: the categories, products and variants of a catalogue, designs, batches, and
// registered webhooks. Each provider declares which of them it has, what can be done with them and which members they
// have.
#pragma once

#include "core/providers/field.h"

#include "core/domain/message.h"
#include <QFlags>
#include <QJsonValue>

#include <QString>

#include <vector>

namespace platen {

// A Webhook's document is {"url", "events"} for every provider; the others' are the provider's own.
enum class ResourceKind { Category, Product, Variant, Design, Batch, Webhook };

enum class ResourceVerb { List = 1 << 0, Show = 1 << 1, Create = 1 << 2, Update = 1 << 3, Delete = 1 << 4 };
Q_DECLARE_FLAGS(ResourceVerbs, ResourceVerb)
Q_DECLARE_OPERATORS_FOR_FLAGS(ResourceVerbs)

const std::vector<ResourceKind> &allResourceKinds();
const std::vector<ResourceVerb> &allResourceVerbs();
QString resourceKindName(ResourceKind kind);                  // "category": in JSON and stored
Message resourceNoun(ResourceKind kind);                      // the same for people
QString resourceVerbName(ResourceVerb verb);                  // "create"
Message resourcePhrase(ResourceKind kind, ResourceVerb verb); // completes "… cannot": "create categories"

struct ResourceDeclaration
{
    ResourceKind kind = ResourceKind::Product;
    ResourceVerbs verbs;
    std::vector<Field> fields; // of what is sent; `required` applies when it is created
    QString idHelp;            // a description of its id: "the product's slug"
};

// A resource as the provider has it.
struct Resource
{
    QString id;
    QString name;   // for people; may be empty
    QJsonValue raw; // the provider's own response, without secrets
    QString secret; // a secret that the provider returned with it (a webhook's signing secret); in memory only
};

struct ResourcePage
{
    std::vector<Resource> resources;
    QString next;   // opaque: pass it back for the next page; empty: this was the last
    QJsonValue raw; // the provider's own response
};

} // namespace platen
