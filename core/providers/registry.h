// SPDX-License-Identifier: GPL-3.0-or-later
// The providers that Platen supports: the one place that names them.
#pragma once

#include "core/providers/connector.h"

#include <vector>

namespace platen {

// All of them, in the order in which they are offered.
const std::vector<const Declaration *> &allProviders();
const Declaration *findProvider(const QString &id); // null if there is none
const Connector *findConnector(const QString &id);  // the same

// The names of the providers that support it, for messages: "Prodigi", "Prodigi and Imprinted"; empty if there is none.
Message providersThatCan(const Operation &operation);
Message providersThatCan(Capability capability);
Message providersThatCan(ResourceKind kind, ResourceVerb verb);

// Checks an account's settings against the declaration and fills in defaults. Unknown keys, invalid choices, missing
// required settings and invalid URLs are errors of code `usage`, reported all at once. Plain http is allowed only to
// this machine.
Result<QJsonObject> completeSettings(const Declaration &declaration, const QJsonObject &given);

// "live" or "sandbox", for the badge: the setting `environment` if there is one; otherwise an account whose base_url is
// on this machine is "sandbox".
QString accountEnvironment(const Declaration &declaration, const QJsonObject &settings);

} // namespace platen
