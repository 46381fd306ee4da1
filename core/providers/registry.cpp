// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/registry.h"

#include "core/providers/cimpress_open/connector.h"
#include "core/providers/idealfactory/connector.h"
#include "core/providers/imprinted/connector.h"
#include "core/providers/printintegrator/connector.h"
#include "core/providers/prodigi/connector.h"

#include <array>
#include <functional>

namespace platen {

namespace {

constexpr std::array connectors = {&prodigi::connector, &cimpress_open::connector, &imprinted::connector,
                                   &idealfactory::connector, &printintegrator::connector};

} // namespace

const std::vector<const Declaration *> &allProviders()
{
    static const std::vector<const Declaration *> all = [] {
        std::vector<const Declaration *> declarations;
        declarations.reserve(connectors.size());
        for (const auto &connector : connectors)
            declarations.push_back(&connector().declaration());
        return declarations;
    }();
    return all;
}

const Connector *findConnector(const QString &id)
{
    for (const auto &connector : connectors) {
        if (connector().declaration().id == id)
            return &connector();
    }
    return nullptr;
}

const Declaration *findProvider(const QString &id)
{
    const Connector *connector = findConnector(id);
    return connector ? &connector->declaration() : nullptr;
}

namespace {

Message namesOf(const std::function<bool(const Declaration &)> &can)
{
    QStringList names;
    for (const Declaration *declaration : allProviders()) {
        if (can(*declaration))
            names.append(declaration->name);
    }
    if (names.size() < 2)
        return Message(names.join(QString()));
    const QString last = names.takeLast();
    return Message::of("%1 and %2", names.join(QStringLiteral(", ")), last);
}

} // namespace

Message providersThatCan(const Operation &operation)
{
    return namesOf([&operation](const Declaration &declaration) { return declaration.can(operation); });
}

Message providersThatCan(Capability capability)
{
    return namesOf([capability](const Declaration &declaration) { return declaration.can(capability); });
}

Message providersThatCan(ResourceKind kind, ResourceVerb verb)
{
    return namesOf([kind, verb](const Declaration &declaration) { return declaration.can(kind, verb); });
}

} // namespace platen
