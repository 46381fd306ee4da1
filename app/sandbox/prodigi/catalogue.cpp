// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/prodigi/catalogue.h"

#include <QHash>

namespace platen::sandbox::prodigi {
namespace {

const Attribute wrap{"wrap", {"Black", "ImageWrap", "MirrorWrap", "White"}};
const Attribute frameColour{"color",
                            {"black", "brown", "dark grey", "gold", "light grey", "natural", "silver", "white"}};
const Attribute caseFinish{"finish", {"gloss", "matte"}};

QByteArray inches(int value)
{
    return QByteArray::number(value) + ".0000";
}

std::vector<PrintArea> whole(int width, int height)
{
    return {{"default", true, width, height}};
}

Product canvas(int width, int height, int pence)
{
    const QByteArray size = QByteArray::number(width) + 'X' + QByteArray::number(height);
    const QByteArray cm = QByteArray::number(width * 5 / 2) + 'x' + QByteArray::number(height * 5 / 2) + "cm";
    return {.sku = "GLOBAL-CAN-" + size,
            .description = "Standard canvas on quality stretcher bar, " + cm,
            .width = inches(width),
            .height = inches(height),
            .units = "in",
            .attributes = {wrap},
            .areas = whole(width * 150 + 22, height * 150 + 22),
            .pence = pence};
}

Product print(const char *sku, const char *description, int width, int height, int pence,
              std::vector<Attribute> attributes = {})
{
    return {.sku = sku,
            .description = description,
            .width = inches(width),
            .height = inches(height),
            .units = "in",
            .attributes = std::move(attributes),
            .areas = whole(width * 300, height * 300),
            .pence = pence};
}

Product goods(const char *sku, const char *description, const char *width, const char *height, const char *units,
              std::vector<PrintArea> areas, int pence, std::vector<Attribute> attributes = {})
{
    return {.sku = sku,
            .description = description,
            .width = width,
            .height = height,
            .units = units,
            .attributes = std::move(attributes),
            .areas = std::move(areas),
            .maker = Maker::Goods,
            .pence = pence};
}

Product book(const char *sku, const char *description, const char *width, const char *height, int horizontal,
             int vertical, int pence)
{
    Product product = goods(sku, description, width, height, "mm",
                            {{"default", true, horizontal, vertical},
                             {"cover", false, horizontal * 2 + 300, vertical + 120},
                             {"spine", false, 300, vertical}},
                            pence, {{"paper", {"lustre", "matte"}}});
    product.minPages = 20;
    product.maxPages = 300;
    return product;
}

std::vector<Product> make()
{
    std::vector<Product> all{
        canvas(8, 8, 1150),
        canvas(10, 10, 1437),
        canvas(12, 16, 1790),
        canvas(16, 24, 2410),
        canvas(24, 36, 4225),
        print("GLOBAL-CFPM-8X10", "Classic frame with mount, 8x10 inches", 8, 10, 2400, {frameColour}),
        print("GLOBAL-CFPM-16X20", "Classic frame with mount, 16x20 inches", 16, 20, 4350, {frameColour}),
        print("GLOBAL-CFPM-20X28", "Classic frame with mount, 20x28 inches", 20, 28, 6200, {frameColour}),
        print("GLOBAL-CFP-11X14", "Classic frame, 11x14 inches", 11, 14, 3150,
              {frameColour, {"glaze", {"acrylic", "float glass"}}}),
        print("GLOBAL-FAP-10X10", "Enhanced matte art poster, 10x10 inches", 10, 10, 600),
        print("GLOBAL-FAP-16X24", "Enhanced matte art poster, 16x24 inches", 16, 24, 950),
        print("GLOBAL-FAP-24X36", "Enhanced matte art poster, 24x36 inches", 24, 36, 1650),
        print("GLOBAL-HPR-12X18", "Hahnemuehle photo rag print, 12x18 inches", 12, 18, 1425),
        print("GLOBAL-PHO-12X16-PRO-LUS-UK1", "C-type lustre photo print, 12x16 inches", 12, 16, 520),
        print("GLOBAL-PHO-4X6", "C-type gloss photo print, 4x6 inches", 4, 6, 45, {{"finish", {"gloss", "lustre"}}}),
        book("BOOK-A4-L-HARD-M", "Hardcover photo book, A4 landscape", "297.0000", "210.0000", 3579, 2551, 2290),
        book("BOOK-A5-P-SOFT-M", "Softcover photo book, A5 portrait", "148.0000", "210.0000", 1819, 2551, 1260),
        book("BOOK-FE-8_3-SQ-HARD-G", "Hardcover photo book, 21 cm square", "210.0000", "210.0000", 2551, 2551, 1980),
        goods("GLOBAL-MUG-W", "White ceramic mug, 11oz", "8.0000", "9.5000", "cm", whole(2670, 1050), 495),
        goods("GLOBAL-MUG-COL", "Two-tone ceramic mug, 11oz", "8.0000", "9.5000", "cm", whole(2670, 1050), 575,
              {{"color", {"black", "blue", "green", "pink", "red"}}}),
        goods("GLOBAL-TECH-IP11P-FC-CP", "Full-colour clip case, iPhone 11 Pro", "71.0000", "144.0000", "mm",
              whole(1187, 1894), 750),
        goods("GLOBAL-TECH-SGS21-TC-CP", "Tough case, Galaxy S21", "75.0000", "156.0000", "mm", whole(1240, 2010), 990,
              {caseFinish}),
        goods("JIGSAW-PUZZLE-500", "Jigsaw puzzle, 500 pieces in a tin", "53.0000", "39.0000", "cm",
              {{"default", true, 6260, 4606}, {"lid", true, 2835, 2126}}, 1650),
        goods("JIGSAW-PUZZLE-110", "Jigsaw puzzle, 110 pieces in a tin", "25.0000", "20.0000", "cm",
              {{"default", true, 2953, 2362}, {"lid", false, 2126, 1654}}, 1120),
        goods("GLOBAL-CUSH-18X18-SUE", "Faux suede cushion, 45x45cm", "45.0000", "45.0000", "cm",
              {{"default", true, 2835, 2835}, {"back", false, 2835, 2835}}, 1480),
        goods("GLOBAL-TOTE-14X16", "Cotton tote bag", "36.0000", "40.0000", "cm", whole(2126, 2362), 820,
              {{"color", {"black", "natural"}}}),
        print("GLOBAL-ALU-20X20", "Brushed aluminium panel, 20x20 inches (out of stock)", 20, 20, 5600),
    };
    all.back().available = false;
    for (Product &product : all) {
        if (product.sku.endsWith("-UK1"))
            product.shipsEverywhere = false;
    }
    return all;
}

} // namespace

const std::vector<Product> &catalogue()
{
    static const std::vector<Product> products = make();
    return products;
}

const Product *findProduct(const QByteArray &sku)
{
    static const QHash<QByteArray, const Product *> bySku = [] {
        QHash<QByteArray, const Product *> index;
        for (const Product &product : catalogue())
            index.insert(product.sku.toUpper(), &product);
        return index;
    }();
    return bySku.value(sku.toUpper(), nullptr);
}

const std::vector<QByteArray> &destinations(const Product &product)
{
    static const std::vector<QByteArray> everywhere{
        "AD", "AE", "AL", "AT", "AU", "BE", "BG", "BR", "CA", "CH", "CL", "CY", "CZ", "DE", "DK",
        "EE", "EG", "ES", "FI", "FK", "FR", "GB", "GG", "GR", "HK", "HR", "HU", "ID", "IE", "IL",
        "IM", "IN", "IS", "IT", "JE", "JO", "JP", "KR", "KW", "KY", "LA", "LB", "LI", "LT", "LU",
        "LV", "MA", "MC", "MT", "MX", "MY", "NL", "NO", "NZ", "PH", "PL", "PT", "QA", "RO", "RS",
        "SA", "SE", "SG", "SI", "SK", "SM", "TH", "TN", "TR", "TW", "UA", "US", "UY", "VN", "ZA"};
    static const std::vector<QByteArray> fewer{"GB", "GG", "IE", "IM", "JE", "US"};
    return product.shipsEverywhere ? everywhere : fewer;
}

} // namespace platen::sandbox::prodigi
