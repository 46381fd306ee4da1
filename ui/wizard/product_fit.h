// SPDX-License-Identifier: GPL-3.0-or-later
// What of an item fits a product: the choices of its attributes, and the print areas that artwork is wanted for.
#pragma once

#include "core/domain/order.h"
#include "core/domain/product.h"
#include "core/providers/declaration.h"

#include <QStringList>

#include <vector>

namespace platen {

// The attribute's value that was given, in the product's spelling; the only one there is if nothing was said. Empty:
// none is chosen.
QString chosenValue(const ProductAttribute &attribute, const QJsonObject &given);
// All that are chosen; nothing that the product does not have.
QJsonObject chosenAttributes(const Product &product, const QJsonObject &given);

struct WantedArea
{
    QString area;
    bool required = false;
    bool operator==(const WantedArea &) const = default;
};

// The areas of a product that is not known: those that the provider declares, else the only one.
QStringList declaredAreas(const Declaration *provider);
// The rows that artwork is given in: the product's areas if it is known (else the provider's first), those of `given`,
// and the `added` ones.
std::vector<WantedArea> wantedAreas(const Declaration *provider, const Product *product,
                                    const std::vector<Artwork> &given, const QStringList &added);

} // namespace platen
