// SPDX-License-Identifier: GPL-3.0-or-later
// What a file is to be printed on: a print area of a product as the provider describes it, or what a person gave.
#pragma once

#include "core/artwork/placement.h"
#include "core/domain/error.h"
#include "core/domain/product.h"

#include <QJsonObject>

#include <optional>

namespace platen::artwork {

// Given by a person; each wins over what the provider says. The area and the attributes only select.
struct TargetOptions
{
    QString area;           // empty: the product's own, or its first
    QJsonObject attributes; // name → value; those that are missing leave the choice to the first variant
    std::optional<Size> millimetres;
    std::optional<double> bleedMm;
    std::optional<double> dpi;
    std::optional<Sizing> sizing;
};

struct Target
{
    QString area; // empty if not known
    // The trim size, without bleed. Pixels are whole if the provider asks for them, else derived from the resolution.
    std::optional<Size> pixels;
    std::optional<Size> millimetres;
    double bleedMm = 0;
    std::optional<double> dpi;
    Sizing sizing = Sizing::Fill;
    bool given = false;          // at least one member was given by a person
    bool comparesPixels = false; // the resolution is judged by `pixels`, not by `dpi`
    int pages = 1;               // that the area takes

    // The area's proportions: those of its pixels, unless a size that was given contradicts them. nullopt if neither
    // size is known.
    [[nodiscard]] std::optional<Size> shape() const;
    bool operator==(const Target &) const = default;
};

// `product` is null, and `catalogueDpi` nullopt, if the provider does not say. nullopt if nothing is known about the
// target. `usage` if the product has no such area, attribute or value.
[[nodiscard]] Result<std::optional<Target>> makeTarget(const TargetOptions &given, const Product *product,
                                                       std::optional<double> catalogueDpi = {});

} // namespace platen::artwork
