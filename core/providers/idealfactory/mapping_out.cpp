// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/idealfactory/mapping.h"
#include "core/providers/json_text.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QUrl>

namespace platen::idealfactory {

namespace {

using L1 = QLatin1String;

// Writes a member that is an amount as a number with its original digits.
void makeNumber(QJsonObject &object, const char *name)
{
    const QJsonValue given = object.value(L1(name));
    if (isNumber(given))
        return;
    const QString digits = amountOf(given);
    if (!digits.isEmpty())
        object[L1(name)] = exactNumber(digits);
}

template <typename Change>
void changeEach(QJsonObject &object, const char *name, Change change)
{
    if (!object.value(L1(name)).isArray())
        return;
    QJsonArray list;
    for (const QJsonValue &value : object.value(L1(name)).toArray()) {
        if (value.isObject()) {
            QJsonObject member = value.toObject();
            change(member);
            list.append(member);
        } else {
            list.append(value);
        }
    }
    object[L1(name)] = list;
}

QByteArray written(QJsonObject order)
{
    makeNumber(order, "total_price");
    makeNumber(order, "subtotal_price");
    changeEach(order, "shippings", [](QJsonObject &shipping) { makeNumber(shipping, "shipping_price"); });
    changeEach(order, "items", [](QJsonObject &item) {
        makeNumber(item, "price");
        if (const auto config = templateConfig(item.value(L1("template_config"))))
            item[L1("template_config")] = *config;
    });
    return writeJson(order);
}

QJsonObject customerOf(const Recipient &recipient)
{
    const QString name = recipient.name.simplified();
    QJsonObject customer;
    put(customer, "name", name.section(u' ', 0, 0));
    put(customer, "surname", name.section(u' ', 1));
    put(customer, "email", recipient.email);
    put(customer, "phone", recipient.phone);
    return customer;
}

QJsonObject addressOf(const Address &address)
{
    QJsonObject object{{"type_id", "shipping"}};
    put(object, "address_1", address.line1);
    put(object, "address_2", address.line2);
    put(object, "post_code", address.postalCode);
    put(object, "city", address.city);
    put(object, "county", address.region);
    put(object, "country_code", address.countryCode);
    return object;
}

// The shipping address, with the options' changes to it, and the options' other addresses.
QJsonArray addressesOf(const Address &address, const QJsonArray &given)
{
    QJsonObject shipping = addressOf(address);
    QJsonArray others;
    for (const QJsonValue &one : given) {
        if (one.toObject().value(L1("type_id")).toString() == u"shipping")
            shipping = mergedJson(shipping, one.toObject());
        else
            others.append(one);
    }
    QJsonArray all{shipping};
    for (const QJsonValue &other : others)
        all.append(other);
    return all;
}

QJsonObject itemOf(const Item &item)
{
    QJsonObject object{{"quantity", item.quantity}};
    put(object, "ecommerce_order_item_id", item.reference);
    put(object, "ecommerce_variant_id", item.sku);
    if (item.price)
        object[L1("price")] = item.price->amount();
    if (!item.attributes.isEmpty())
        object[L1("properties")] = item.attributes;
    return mergedJson(object, item.options);
}

QString currencyOf(const Draft &draft)
{
    if (!draft.currency.isEmpty())
        return draft.currency;
    for (const Item &item : draft.items) {
        if (item.price)
            return item.price->currency;
    }
    return {};
}

QJsonArray shippingsOf(const QString &code, const QString &price)
{
    QJsonObject shipping{{"code", code}};
    put(shipping, "shipping_price", price);
    return {shipping};
}

} // namespace

QString amountOf(const QJsonValue &given)
{
    static const QRegularExpression decimal(QStringLiteral("^-?(0|[1-9][0-9]*)(\\.[0-9]+)?$"));
    const QString text = textOf(given).trimmed();
    return decimal.match(text).hasMatch() ? text : QString();
}

std::optional<QString> templateConfig(const QJsonValue &given)
{
    const auto encoded = [](const QByteArray &json) { return QString::fromLatin1(json.toPercentEncoding()); };
    if (given.isObject())
        return encoded(writeJson(given.toObject()));
    if (given.isArray())
        return encoded(writeJson(given.toArray()));
    const QByteArray text = isText(given) ? given.toString().trimmed().toUtf8() : QByteArray();
    if (readJson(text))
        return encoded(text);
    if (!text.isEmpty() && readJson(QByteArray::fromPercentEncoding(text)))
        return QString::fromUtf8(text);
    return std::nullopt;
}

QByteArray orderRequest(const Draft &draft, const QString &storeId)
{
    QJsonArray items;
    for (const Item &item : draft.items)
        items.append(itemOf(item));
    QJsonObject options = draft.options;
    const QString price = amountOf(options.take(QStringLiteral("shipping_price")));
    const QJsonArray addresses = options.take(QStringLiteral("addresses")).toArray();

    QJsonObject order{{"items", items},
                      {"customer", customerOf(draft.recipient)},
                      {"addresses", addressesOf(draft.recipient.address, addresses)}};
    put(order, "currency_code", currencyOf(draft));
    put(order, "note", draft.note);
    if (!draft.shippingMethod.trimmed().isEmpty())
        order[L1("shippings")] = shippingsOf(draft.shippingMethod.trimmed(), price);
    order = mergedJson(order, options);
    // Whatever the options say, these belong to the account and the order.
    put(order, "store_id", storeId);
    put(order, "ecommerce_order_id", draft.reference);
    return written(order);
}

QByteArray recipientRequest(const Recipient &recipient)
{
    return written({{"customer", customerOf(recipient)}, {"addresses", addressesOf(recipient.address, {})}});
}

QByteArray noteRequest(const QString &note)
{
    return written({{"note", note}}); // an empty one removes the note
}

QByteArray shippingRequest(const QString &code, const QString &price)
{
    return written({{"shippings", shippingsOf(code, price)}});
}

QByteArray optionsRequest(QJsonObject options, const QString &code)
{
    const QString price = amountOf(options.take(QStringLiteral("shipping_price")));
    if (!price.isEmpty() && !options.contains(L1("shippings")))
        options[L1("shippings")] = shippingsOf(code, price);
    return written(options);
}

} // namespace platen::idealfactory
