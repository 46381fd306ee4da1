// SPDX-License-Identifier: GPL-3.0-or-later
// Product categories, products and product variants, which can be created, read, changed and deleted (document:
// /api/v1/product-categories and the following).
#pragma once

#include "app/sandbox/idealfactory/validation.h"

#include <functional>
#include <map>

namespace platen::sandbox::idealfactory {

class Catalogue
{
public:
    explicit Catalogue(std::function<QByteArray()> newUid);

    // "product-categories", "products", "product-variants".
    [[nodiscard]] static bool has(const QByteArray &noun);
    http::Answer create(const QByteArray &noun, const QJsonObject &body);
    // `id`: the integer id, or the uid of a category and the uuid of a product or variant.
    http::Answer show(const QByteArray &noun, const QByteArray &id);
    http::Answer update(const QByteArray &noun, const QByteArray &id, const QJsonObject &body);
    http::Answer remove(const QByteArray &noun, const QByteArray &id);

private:
    struct Kind;
    using Shelf = std::map<qint64, QJsonObject>; // by integer id

    static const Kind *kindOf(const QByteArray &noun);
    Shelf::iterator find(const Kind &kind, const QByteArray &id);
    void checkReferences(const Kind &kind, const QJsonObject &members, Problems &problems);

    std::function<QByteArray()> m_newUid;
    std::map<QByteArray, Shelf> m_shelves;
    std::map<QByteArray, qint64> m_lastIds;
};

} // namespace platen::sandbox::idealfactory
