// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/idealfactory/catalogue.h"

#include "app/sandbox/json_writer.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace platen::sandbox::idealfactory {
namespace {

using Type = Rule::Type;

constexpr std::array categoryRules = {
    Rule{"name", Type::Text, true},   Rule{"parent_id", Type::Text},          Rule{"description", Type::Text},
    Rule{"default_dpi", Type::Count}, Rule{"editor_category_id", Type::Text}, Rule{"default_location_id", Type::Text},
};

constexpr std::array productRules = {
    Rule{"category_id", Type::Integer, true},
    Rule{"name", Type::Text, true},
    Rule{"code", Type::Text},
    Rule{"order_column", Type::Integer, true},
    Rule{"active", Type::Boolean, true},
    Rule{"description", Type::Text},
    Rule{"default_dpi", Type::Count},
    Rule{"team_id", Type::Integer, true},
    Rule{"editor_category_id", Type::Text},
    Rule{"default_location_id", Type::Integer},
};

constexpr std::array variantRules = {
    Rule{"uuid", Type::Text},
    Rule{"name", Type::Text, true},
    Rule{"product_variant_category_id", Type::Integer},
    Rule{"product_id", Type::Integer, true},
    Rule{"price_id", Type::Integer},
    Rule{"editor_product_id", Type::Text},
    Rule{"weight", Type::Unsigned},
    Rule{"length", Type::Integer},
    Rule{"width", Type::Integer},
    Rule{"height", Type::Integer},
    Rule{"description", Type::Text},
    Rule{"country_id", Type::Integer, true},
    Rule{"customs_code", Type::Text},
    Rule{"customs_description", Type::Text},
    Rule{"long_customs_description", Type::Text},
    Rule{"default_dpi", Type::Unsigned},
    Rule{"seo_details", Type::Text},
    Rule{"ecommerce_tags", Type::Text},
    Rule{"default_location_id", Type::Integer},
};

constexpr int uuidLength = 36;
constexpr int usualDpi = 300;

QByteArray written(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

http::Answer notFound(const QByteArray &what)
{
    return message(404, what + " not found");
}

} // namespace

struct Catalogue::Kind
{
    const char *noun;
    const char *name;     // the name in messages
    const char *uid;      // the member that holds its text id
    const char *idInPath; // the name in the confirmation of a deletion
    std::span<const Rule> rules;
};

const Catalogue::Kind *Catalogue::kindOf(const QByteArray &noun)
{
    static const std::array kinds = {
        Kind{"product-categories", "Product category", "uid", "category_id", categoryRules},
        Kind{"products", "Product", "uuid", "product_id", productRules},
        Kind{"product-variants", "Product variant", "uuid", "variant_id", variantRules},
    };
    const auto found =
        std::find_if(kinds.begin(), kinds.end(), [&noun](const Kind &kind) { return noun == kind.noun; });
    return found == kinds.end() ? nullptr : &*found;
}

// A shop that can be ordered from: it has one of each.
Catalogue::Catalogue(std::function<QByteArray()> newUid)
    : m_newUid(std::move(newUid))
{
    create("product-categories", {{"name", "Posters"}, {"description", "Paper of all sizes"}});
    create("products", {{"category_id", 1},
                        {"name", "Art poster"},
                        {"code", "POSTER"},
                        {"order_column", 1},
                        {"active", true},
                        {"team_id", 1}});
    create("product-variants", {{"name", "Art poster, A2"}, {"product_id", 1}, {"country_id", 1}, {"weight", 120}});
}

bool Catalogue::has(const QByteArray &noun)
{
    return kindOf(noun) != nullptr;
}

Catalogue::Shelf::iterator Catalogue::find(const Kind &kind, const QByteArray &id)
{
    Shelf &shelf = m_shelves[kind.noun];
    bool isNumber = false;
    const qint64 number = id.toLongLong(&isNumber);
    if (isNumber)
        return shelf.find(number);
    return std::find_if(shelf.begin(), shelf.end(), [&](const auto &entry) {
        return entry.second.value(QLatin1String(kind.uid)).toString().toUtf8() == id;
    });
}

void Catalogue::checkReferences(const Kind &kind, const QJsonObject &members, Problems &problems)
{
    const auto check = [&](const char *member, const QByteArray &noun) {
        const QJsonValue value = members.value(QLatin1String(member));
        if (value.isUndefined())
            return;
        const Kind &other = *kindOf(noun);
        const QByteArray id = value.isString() ? value.toString().toUtf8() : QByteArray::number(value.toInteger());
        if (find(other, id) == m_shelves[noun].end())
            problems.add(member, "is invalid: there is none of that id.");
    };
    if (kind.noun == QByteArray("product-categories"))
        check("parent_id", "product-categories");
    else if (kind.noun == QByteArray("products"))
        check("category_id", "product-categories");
    else
        check("product_id", "products");
}

http::Answer Catalogue::create(const QByteArray &noun, const QJsonObject &body)
{
    const Kind &kind = *kindOf(noun);
    Problems problems;
    QJsonObject members = readMembers(body, kind.rules, Purpose::Create, {}, problems);
    const QString uuid = members.value(QLatin1String("uuid")).toString();
    if (!uuid.isEmpty() && uuid.size() != uuidLength)
        problems.add("uuid", "must be 36 characters.");
    else if (!uuid.isEmpty() && find(kind, uuid.toUtf8()) != m_shelves[noun].end())
        problems.add("uuid", "has already been taken.");
    checkReferences(kind, members, problems);
    if (!problems.isEmpty())
        return problems.answer();
    if (noun == "product-categories" && !members.contains(QLatin1String("default_dpi")))
        members.insert(QLatin1String("default_dpi"), usualDpi);
    const qint64 id = ++m_lastIds[noun];
    members.insert(QLatin1String("id"), id);
    if (uuid.isEmpty())
        members.insert(QLatin1String(kind.uid), QString::fromLatin1(m_newUid()));
    m_shelves[noun].emplace(id, members);
    return jsonAnswer(200, written(members));
}

http::Answer Catalogue::show(const QByteArray &noun, const QByteArray &id)
{
    const Kind &kind = *kindOf(noun);
    const auto found = find(kind, id);
    return found == m_shelves[noun].end() ? notFound(kind.name) : jsonAnswer(200, written(found->second));
}

http::Answer Catalogue::update(const QByteArray &noun, const QByteArray &id, const QJsonObject &body)
{
    const Kind &kind = *kindOf(noun);
    const auto found = find(kind, id);
    if (found == m_shelves[noun].end())
        return notFound(kind.name);
    Problems problems;
    QJsonObject members = readMembers(body, kind.rules, Purpose::Update, {}, problems);
    checkReferences(kind, members, problems);
    if (!problems.isEmpty())
        return problems.answer();
    members.remove(QLatin1String("uuid")); // set once; an update cannot change it
    for (auto member = members.constBegin(); member != members.constEnd(); ++member)
        found->second.insert(member.key(), member.value());
    return jsonAnswer(200, written(found->second));
}

http::Answer Catalogue::remove(const QByteArray &noun, const QByteArray &id)
{
    const Kind &kind = *kindOf(noun);
    const auto found = find(kind, id);
    if (found == m_shelves[noun].end())
        return notFound(kind.name);
    JsonWriter writer;
    writer.object().key("message").text(QByteArray(kind.name) + " successfully deleted").key(kind.idInPath);
    if (QByteArray::number(found->first) == id)
        writer.number(found->first);
    else
        writer.text(id);
    writer.endObject();
    m_shelves[noun].erase(found);
    return jsonAnswer(200, writer.bytes());
}

} // namespace platen::sandbox::idealfactory
