// SPDX-License-Identifier: GPL-3.0-or-later
// The products on sale: plausible, with the SKUs of the document's examples.
#pragma once

#include <QByteArray>

#include <vector>

namespace platen::sandbox::prodigi {

struct Attribute
{
    QByteArray name;
    std::vector<QByteArray> values;
};

struct PrintArea
{
    QByteArray name;
    bool required = true;
    int horizontal = 0; // recommended pixels
    int vertical = 0;
};

enum class Maker { Prints, Goods }; // the lab; an order with both is shipped from two

struct Product
{
    QByteArray sku;
    QByteArray description;
    QByteArray width; // decimal text, in `units`
    QByteArray height;
    QByteArray units;
    std::vector<Attribute> attributes;
    std::vector<PrintArea> areas;
    Maker maker = Maker::Prints;
    int pence = 0;
    bool available = true;
    int minPages = 0; // 0: not a book
    int maxPages = 0;
    bool shipsEverywhere = true;
};

const std::vector<Product> &catalogue();
const Product *findProduct(const QByteArray &sku);                   // ignores case; null if there is none
const std::vector<QByteArray> &destinations(const Product &product); // country codes

} // namespace platen::sandbox::prodigi
