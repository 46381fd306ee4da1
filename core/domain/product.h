// SPDX-License-Identifier: GPL-3.0-or-later
// Products that can be ordered, as in a provider's catalogue.
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace platen {

struct PrintArea
{
    QString name;
    bool required = false;
    int widthPx = 0; // recommended size of the artwork, 0 if unknown
    int heightPx = 0;
    double widthMm = 0; // the area's own size, 0 if unknown: a spine's depends on the number of pages
    double heightMm = 0;
    bool operator==(const PrintArea &) const = default;
};

struct ProductAttribute
{
    QString name;
    QStringList values; // the choices
    bool operator==(const ProductAttribute &) const = default;
};

struct ProductVariant
{
    QJsonObject attributes;       // name → the chosen value
    QStringList shipsTo;          // countries, ISO 3166-1 alpha-2
    std::vector<PrintArea> areas; // with this variant's sizes
    bool operator==(const ProductVariant &) const = default;
};

struct Product
{
    QString sku;
    QString title;
    double widthMm = 0; // 0 if unknown
    double heightMm = 0;
    std::vector<ProductAttribute> attributes;
    std::vector<PrintArea> areas;
    std::vector<ProductVariant> variants;
    QJsonObject raw; // the provider's own response
    bool operator==(const Product &) const = default;
};

struct SpineRequest
{
    QString sku;
    int pages = 0;
    QString countryCode;
    QString state;
};

struct SpineInfo
{
    double widthMm = 0;
    QJsonObject raw;
};

} // namespace platen
