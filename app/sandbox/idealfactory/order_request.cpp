// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/idealfactory/order_request.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

#include <algorithm>
#include <array>

namespace platen::sandbox::idealfactory {
namespace {

using Type = Rule::Type;

constexpr std::array orderRules = {
    Rule{"store_id", Type::Text, true},
    Rule{"items", Type::Array, true},
    Rule{"ecommerce_order_id", Type::Text, true},
    Rule{"ecommerce_order_number", Type::Text},
    Rule{"total_price", Type::Number},
    Rule{"subtotal_price", Type::Number},
    Rule{"currency_code", Type::Text},
    Rule{"customer", Type::Object},
    Rule{"note", Type::Text},
    Rule{"addresses", Type::Array},
    Rule{"shippings", Type::Array},
    Rule{"create_print_files", Type::Boolean},
};

constexpr std::array updateRules = {
    Rule{"customer", Type::Object},    Rule{"items", Type::Array},           Rule{"ecommerce_order_number", Type::Text},
    Rule{"total_price", Type::Number}, Rule{"subtotal_price", Type::Number}, Rule{"currency_code", Type::Text},
    Rule{"note", Type::Text},          Rule{"addresses", Type::Array},       Rule{"shippings", Type::Array},
};

// The name in the table's first row is missing: it is the e-mail address.
constexpr std::array customerRules = {
    Rule{"email", Type::Text}, Rule{"ecommerce_customer_id", Type::Text},
    Rule{"name", Type::Text},  Rule{"surname", Type::Text},
    Rule{"phone", Type::Text},
};

constexpr std::array itemRules = {
    Rule{"ecommerce_order_item_id", Type::Text, true},
    Rule{"ecommerce_variant_id", Type::Text, true},
    Rule{"quantity", Type::Count, true},
    Rule{"price", Type::Number},
    Rule{"properties", Type::Object},
    Rule{"template_config", Type::Text, true},
    Rule{"thumbnails", Type::Array, true},
    Rule{"design_version_id", Type::Text},
};

constexpr std::array addressRules = {
    Rule{"type_id", Type::Text, true},      Rule{"address_1", Type::Text, true}, Rule{"address_2", Type::Text},
    Rule{"post_code", Type::Text, true},    Rule{"city", Type::Text, true},      Rule{"county", Type::Text},
    Rule{"country_code", Type::Text, true}, Rule{"country_id", Type::Integer},
};

constexpr std::array shippingRules = {
    Rule{"code", Type::Text, true},
    Rule{"shipping_price", Type::Number, true},
};

bool isHex(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

// Whether the text has only characters that encodeURIComponent or urlencode leaves; the latter writes a space as a
// plus.
bool isUrlEncoded(const QByteArray &text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '%') {
            if (i + 2 >= text.size() || !isHex(text[i + 1]) || !isHex(text[i + 2]))
                return false;
            i += 2;
        } else if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                     QByteArray("-_.!~*'()+").contains(c))) {
            return false;
        }
    }
    return true;
}

bool isTemplateConfig(const QString &text)
{
    const QByteArray encoded = text.toUtf8();
    if (!isUrlEncoded(encoded))
        return false;
    return !QJsonDocument::fromJson(QByteArray::fromPercentEncoding(QByteArray(encoded).replace('+', ' '))).isNull();
}

bool isWebUrl(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty() && (url.scheme() == u"https" || url.scheme() == u"http");
}

QByteArray indexed(const char *list, qsizetype index)
{
    return QByteArray(list) + '.' + QByteArray::number(index);
}

Item readItem(const QJsonObject &object, const QByteArray &prefix, Problems &problems)
{
    Item item;
    // An item must be complete even if the order is only updated.
    item.sent = readMembers(object, itemRules, Purpose::Create, prefix, problems);
    const QJsonValue config = item.sent.value(QLatin1String("template_config"));
    if (config.isString() && !config.toString().trimmed().isEmpty() && !isTemplateConfig(config.toString()))
        problems.add(prefix + "template_config", "must be a URL-encoded JSON string.");
    const QJsonArray thumbnails = item.sent.value(QLatin1String("thumbnails")).toArray();
    for (qsizetype i = 0; i < thumbnails.size(); ++i) {
        if (!isWebUrl(thumbnails[i].toString()))
            problems.add(prefix + indexed("thumbnails", i), "must be a valid URL.");
    }
    return item;
}

// Reads each object of a list by its own table.
QJsonArray readList(const QJsonValue &list, const char *name, std::span<const Rule> rules, Problems &problems)
{
    QJsonArray read;
    const QJsonArray given = list.toArray();
    for (qsizetype i = 0; i < given.size(); ++i) {
        if (!given[i].isObject())
            problems.add(indexed(name, i), "must be an object.");
        else
            read.append(readMembers(given[i].toObject(), rules, Purpose::Create, indexed(name, i) + '.', problems));
    }
    return read;
}

std::vector<Item> readItems(const QJsonValue &list, Problems &problems)
{
    std::vector<Item> items;
    const QJsonArray given = list.toArray();
    for (qsizetype i = 0; i < given.size(); ++i) {
        if (!given[i].isObject())
            problems.add(indexed("items", i), "must be an object.");
        else
            items.push_back(readItem(given[i].toObject(), indexed("items", i) + '.', problems));
    }
    return items;
}

void readParts(QJsonObject &members, Purpose purpose, Problems &problems)
{
    if (members.value(QLatin1String("customer")).isObject()) {
        members.insert(QLatin1String("customer"), readMembers(members.value(QLatin1String("customer")).toObject(),
                                                              customerRules, purpose, "customer.", problems));
    }
    if (members.value(QLatin1String("addresses")).isArray()) {
        const QJsonArray addresses =
            readList(members.value(QLatin1String("addresses")), "addresses", addressRules, problems);
        for (qsizetype i = 0; i < addresses.size(); ++i) {
            const QString type = addresses[i].toObject().value(QLatin1String("type_id")).toString();
            if (!type.isEmpty() && type != u"billing" && type != u"shipping")
                problems.add(indexed("addresses", i) + ".type_id", "is invalid: billing or shipping.");
        }
        members.insert(QLatin1String("addresses"), addresses);
    }
    if (members.value(QLatin1String("shippings")).isArray()) {
        members.insert(QLatin1String("shippings"),
                       readList(members.value(QLatin1String("shippings")), "shippings", shippingRules, problems));
    }
}

} // namespace

OrderRequest readNewOrder(const QJsonObject &body, Problems &problems)
{
    OrderRequest request;
    QJsonObject members = readMembers(body, orderRules, Purpose::Create, {}, problems);
    readParts(members, Purpose::Create, problems);
    request.store = members.take(QLatin1String("store_id")).toString().toUtf8();
    request.order.items = readItems(members.take(QLatin1String("items")), problems);
    request.order.sent = members;
    return request;
}

OrderUpdate readUpdate(const QJsonObject &body, Problems &problems)
{
    OrderUpdate update;
    update.members = readMembers(body, updateRules, Purpose::Update, {}, problems);
    readParts(update.members, Purpose::Update, problems);
    update.hasItems = update.members.contains(QLatin1String("items"));
    if (update.hasItems && body.value(QLatin1String("items")).isArray() &&
        body.value(QLatin1String("items")).toArray().isEmpty())
        problems.add("items", "must hold at least one item.");
    update.items = readItems(update.members.take(QLatin1String("items")), problems);
    return update;
}

} // namespace platen::sandbox::idealfactory
