// SPDX-License-Identifier: GPL-3.0-or-later
// Texts for resources.
#pragma once

#include "core/providers/declaration.h"

#include <QString>

#include <vector>

namespace platen {

QString kindWord(ResourceKind kind);                                              // "Product"
QString kindWords(ResourceKind kind);                                             // "Products"
QString newKindWord(ResourceKind kind);                                           // "New product"
QString resourceTitle(ResourceKind kind, const QString &name, const QString &id); // "Product “Mug”"

// The provider's kinds that the catalogue shows: all except webhooks, which have their own window.
std::vector<ResourceKind> catalogueKinds(const Declaration &declaration);

} // namespace platen
