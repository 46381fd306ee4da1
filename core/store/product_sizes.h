// SPDX-License-Identifier: GPL-3.0-or-later
// What products are printed at where their provider does not say, as a person entered it: remembered by account and
// SKU.
#pragma once

#include "core/store/database.h"
#include "core/store/settings.h"

#include <QString>

#include <optional>

namespace platen::store {

struct ProductSize
{
    std::optional<double> widthMm; // without bleed; width and height are both known or both unknown
    std::optional<double> heightMm;
    std::optional<double> bleedMm;
    std::optional<double> dpi;

    [[nodiscard]] bool isEmpty() const { return *this == ProductSize(); }
    bool operator==(const ProductSize &) const = default;
};

class ProductSizes
{
public:
    explicit ProductSizes(Database &database)
        : m_database(database)
    {
    }

    // `accountUid`: see AccountRecord. Empty if nothing is remembered.
    Result<ProductSize> of(const QString &accountUid, const QString &sku);
    // `usage` if a length is not positive (a bleed may be 0) or is beyond 100 m.
    Result<void> set(const QString &accountUid, const QString &sku, const ProductSize &size);

private:
    Database &m_database;
};

} // namespace platen::store
