// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/registry.h"

#include "core/providers/cimpress_open/provider.h"
#include "core/providers/idealfactory/provider.h"
#include "core/providers/imprinted/provider.h"
#include "core/providers/printintegrator/provider.h"
#include "core/providers/prodigi/provider.h"

#include <array>
#include <functional>

namespace platen {

namespace {

using Factory = std::unique_ptr<Provider> (*)(const AccountSettings &, std::shared_ptr<net::HttpClient>);

struct Row
{
    const Declaration &(*declaration)();
    Factory make;
};

template <typename T>
std::unique_ptr<Provider> make(const AccountSettings &settings, std::shared_ptr<net::HttpClient> http)
{
    return std::make_unique<T>(settings, std::move(http));
}

constexpr std::array rows = {
    Row{&prodigi::declaration, &make<prodigi::Prodigi>},
    Row{&cimpress_open::declaration, &make<cimpress_open::CimpressOpen>},
    Row{&imprinted::declaration, &make<imprinted::Imprinted>},
    Row{&idealfactory::declaration, &make<idealfactory::IdealFactory>},
    Row{&printintegrator::declaration, &make<printintegrator::PrintIntegrator>},
};

} // namespace

const std::vector<const Declaration *> &allProviders()
{
    static const std::vector<const Declaration *> all = [] {
        std::vector<const Declaration *> declarations;
        declarations.reserve(std::size(rows));
        for (const Row &row : rows)
            declarations.push_back(&row.declaration());
        return declarations;
    }();
    return all;
}

const Declaration *findProvider(const QString &id)
{
    for (const Declaration *declaration : allProviders()) {
        if (declaration->id == id)
            return declaration;
    }
    return nullptr;
}

namespace {

QString namesOf(const std::function<bool(const Declaration &)> &can)
{
    QStringList names;
    for (const Declaration *declaration : allProviders()) {
        if (can(*declaration))
            names.append(declaration->name);
    }
    if (names.size() < 2)
        return names.join(QString());
    const QString last = names.takeLast();
    return names.join(QStringLiteral(", ")) + QStringLiteral(" and ") + last;
}

} // namespace

QString providersThatCan(Capability capability)
{
    return namesOf([capability](const Declaration &declaration) { return declaration.can(capability); });
}

QString providersThatCan(ResourceKind kind, ResourceVerb verb)
{
    return namesOf([kind, verb](const Declaration &declaration) { return declaration.can(kind, verb); });
}

std::unique_ptr<Provider> makeProvider(const QString &id, const AccountSettings &settings,
                                       std::shared_ptr<net::HttpClient> http)
{
    for (const Row &row : rows) {
        if (row.declaration().id == id)
            return row.make(settings, std::move(http));
    }
    return nullptr;
}

} // namespace platen
