// SPDX-License-Identifier: GPL-3.0-or-later
// Resources in a person's words.
#pragma once

#include "core/providers/declaration.h"

#include <QString>

#include <vector>

namespace platen {

QString kindWord(ResourceKind kind);                                              // "Product"
QString kindWords(ResourceKind kind);                                             // "Products"
QString newKindWord(ResourceKind kind);                                           // "New product"
QString resourceTitle(ResourceKind kind, const QString &name, const QString &id); // "Product “Mug”"

// The kinds that the catalogue shows of that provider: everything but webhooks, which have a window of their own.
std::vector<ResourceKind> catalogueKinds(const Declaration &declaration);

} // namespace platen
