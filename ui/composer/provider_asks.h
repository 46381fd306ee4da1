// SPDX-License-Identifier: GPL-3.0-or-later
// What a provider uses or needs in a draft, by JSON pointer with `*` for each item. The provider is null if not known
// yet.
#pragma once

#include "core/providers/declaration.h"

namespace platen {

// Whether it needs the member in addition to what every order needs. For addresses: in that country.
bool isNeeded(const Declaration *provider, const QString &pointer, const QString &countryCode = {});
QString neededWhy(const Declaration *provider, const QString &pointer, const QString &countryCode = {});
// Whether it uses or needs the member.
bool isAsked(const Declaration *provider, DraftPart part, const QString &pointer);
// What it needs, below that pointer, that the composer has no field for; shown on that step.
QStringList neededOtherwise(const Declaration *provider, const QString &begin);

} // namespace platen
