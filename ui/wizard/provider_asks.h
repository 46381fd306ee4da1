// SPDX-License-Identifier: GPL-3.0-or-later
// What a provider asks of a draft, by JSON pointer with `*` for each item. A null provider is one that is not known
// yet.
#pragma once

#include "core/providers/declaration.h"

namespace platen {

// Whether it needs the member beyond what every order needs. Of an address: in that country.
bool isNeeded(const Declaration *provider, const QString &pointer, const QString &countryCode = {});
QString neededWhy(const Declaration *provider, const QString &pointer, const QString &countryCode = {});
// Whether it makes something of the member, or needs it.
bool isAsked(const Declaration *provider, DraftPart part, const QString &pointer);
// What it needs that the wizard has no field for, of the members whose pointer begins so: to be said on that step.
QStringList neededOtherwise(const Declaration *provider, const QString &begin);

} // namespace platen
