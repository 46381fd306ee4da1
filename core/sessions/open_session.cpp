// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/open_session.h"

#include "core/providers/cimpress_open/declaration.h"
#include "core/providers/idealfactory/declaration.h"
#include "core/providers/imprinted/declaration.h"
#include "core/providers/printintegrator/declaration.h"
#include "core/providers/prodigi/declaration.h"
#include "core/sessions/cimpress_open/session.h"
#include "core/sessions/idealfactory/session.h"
#include "core/sessions/imprinted/session.h"
#include "core/sessions/printintegrator/session.h"
#include "core/sessions/prodigi/session.h"

#include <array>

namespace platen {

namespace {

struct Row
{
    const Declaration &(*declaration)();
    std::unique_ptr<Session> (*open)(const AccountSettings &, std::shared_ptr<net::HttpClient>);
};

template <typename T>
std::unique_ptr<Session> open(const AccountSettings &account, std::shared_ptr<net::HttpClient> http)
{
    return std::make_unique<T>(account, std::move(http));
}

constexpr std::array rows = {
    Row{&prodigi::declaration, &open<prodigi::ProdigiSession>},
    Row{&cimpress_open::declaration, &open<cimpress_open::CimpressOpenSession>},
    Row{&imprinted::declaration, &open<imprinted::ImprintedSession>},
    Row{&idealfactory::declaration, &open<idealfactory::IdealFactorySession>},
    Row{&printintegrator::declaration, &open<printintegrator::PrintIntegratorSession>},
};

} // namespace

std::unique_ptr<Session> openSession(const QString &provider, const AccountSettings &account,
                                     std::shared_ptr<net::HttpClient> http)
{
    for (const Row &row : rows) {
        if (row.declaration().id == provider)
            return row.open(account, std::move(http));
    }
    return nullptr;
}

} // namespace platen
