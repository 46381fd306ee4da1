// SPDX-License-Identifier: GPL-3.0-or-later
// What can be ordered, as a provider's catalogue tells it.
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
    int widthPx = 0; // recommended size of the artwork, 0 where it is not known
    int heightPx = 0;
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
    double widthMm = 0; // 0 where it is not known
    double heightMm = 0;
    std::vector<ProductAttribute> attributes;
    std::vector<PrintArea> areas;
    std::vector<ProductVariant> variants;
    QJsonObject raw; // the provider's own answer
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
