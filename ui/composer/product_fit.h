// SPDX-License-Identifier: GPL-3.0-or-later
// What in an item fits a product: attribute values and print areas.
#pragma once

#include "core/domain/order.h"
#include "core/domain/product.h"
#include "core/providers/declaration.h"

#include <QStringList>

#include <vector>

namespace platen {

// The given value of the attribute, in the product's spelling; the only possible one if none was given. Empty if none
// is chosen.
QString chosenValue(const ProductAttribute &attribute, const QJsonObject &given);
// All chosen attributes, without any that the product does not have.
QJsonObject chosenAttributes(const Product &product, const QJsonObject &given);

struct WantedArea
{
    QString area;
    bool required = false;
    bool operator==(const WantedArea &) const = default;
};

// The areas of an unknown product: those that the provider declares, else a single one.
QStringList declaredAreas(const Declaration *provider);
// The artwork rows to show: the product's areas if known (else the provider's first), those of `given`, and those of
// `added`.
std::vector<WantedArea> wantedAreas(const Declaration *provider, const Product *product,
                                    const std::vector<Artwork> &given, const QStringList &added);

} // namespace platen
