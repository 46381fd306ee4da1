// SPDX-License-Identifier: GPL-3.0-or-later
// The providers that Platen knows: the one place that names them.
#pragma once

#include "core/providers/connector.h"

#include <vector>

namespace platen {

// What there is, in the order in which it is offered.
const std::vector<const Declaration *> &allProviders();
const Declaration *findProvider(const QString &id); // null: there is none
const Connector *findConnector(const QString &id);  // the same

// The names of the providers that have it, for messages: "Prodigi", "Prodigi and Imprinted".
QString providersThatCan(Capability capability);
QString providersThatCan(ResourceKind kind, ResourceVerb verb);

// Checks an account's settings against the declaration and fills in what is not given: unknown keys, choices that do
// not exist, missing required ones and URLs that are none are errors of code `usage`, all at once. Plain http is
// allowed to this machine alone.
Result<QJsonObject> completeSettings(const Declaration &declaration, const QJsonObject &given);

// "live" or "sandbox", for the badge: the setting `environment` where there is one; else an account whose base_url is
// on this machine is "sandbox".
QString accountEnvironment(const Declaration &declaration, const QJsonObject &settings);

} // namespace platen
