// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/imprinted/order_request.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QUrl>

#include <array>

namespace platen::sandbox::imprinted {
namespace {

// Reads members, and keeps the first error.
class Reader
{
public:
    [[nodiscard]] const QByteArray &problem() const { return m_problem; }
    void complain(const QByteArray &path, const QByteArray &what)
    {
        if (m_problem.isEmpty())
            m_problem = path + ' ' + what;
    }

    // A text, or a number as written.
    QByteArray text(const QJsonObject &object, const char *name, const QByteArray &path, bool required = false)
    {
        const QJsonValue value = object.value(QLatin1String(name));
        QByteArray text = value.toString().trimmed().toUtf8();
        if (value.isDouble())
            text = QByteArray::number(value.toDouble(), 'g', 15);
        if (required && text.isEmpty())
            complain(path + name, "is required");
        else if (!value.isUndefined() && !value.isString() && !value.isDouble())
            complain(path + name, "must be a text");
        return text;
    }

    QJsonObject object(const QJsonObject &parent, const char *name, const QByteArray &path, bool required = false)
    {
        const QJsonValue value = parent.value(QLatin1String(name));
        // An empty XML element is an empty text.
        const bool isNothing = value.isUndefined() || (value.isString() && value.toString().isEmpty());
        if (isNothing ? required : !value.isObject())
            complain(path + name, isNothing ? "is required" : "must be an object");
        return value.toObject();
    }

private:
    QByteArray m_problem;
};

Address readAddress(const QJsonObject &object, Reader &reader)
{
    const QByteArray at = "shipping_address.";
    Address address;
    address.firstName = reader.text(object, "firstName", at, true);
    address.lastName = reader.text(object, "lastName", at);
    address.company = reader.text(object, "company", at);
    address.address1 = reader.text(object, "address1", at, true);
    address.address2 = reader.text(object, "address2", at);
    address.city = reader.text(object, "city", at, true);
    address.county = reader.text(object, "county", at);
    address.postcode = reader.text(object, "postcode", at, true);
    address.country = reader.text(object, "country", at, true);
    if (address.country.size() <= 3)
        reader.complain(at + "country", "must be the name of a country, such as United Kingdom");
    address.phone1 = reader.text(object, "phone1", at);
    address.phone2 = reader.text(object, "phone2", at);
    address.phone3 = reader.text(object, "phone3", at);
    address.vatNumber = reader.text(object, "vatNumber", at);
    return address;
}

Sides readSides(const QJsonObject &item, const char *name, const QByteArray &path, Reader &reader)
{
    static const QRegularExpression word(QStringLiteral("^[A-Za-z][A-Za-z0-9_-]*$"));
    const QJsonObject object = reader.object(item, name, path);
    Sides sides;
    for (auto side = object.constBegin(); side != object.constEnd(); ++side) {
        const QByteArray at = path + name + '.' + side.key().toUtf8();
        if (!word.match(side.key()).hasMatch())
            reader.complain(at, "is not the name of a side");
        const QString text = side.value().toString();
        const QUrl url(text, QUrl::StrictMode);
        if (!url.isValid() || url.host().isEmpty() || !url.scheme().startsWith(u"http"))
            reader.complain(at, "must be the URL of a file");
        sides.emplace_back(side.key().toUtf8(), text.toUtf8());
    }
    return sides;
}

Item readItem(const QJsonValue &value, const QByteArray &path, Reader &reader)
{
    static const QRegularExpression amount(QStringLiteral("^[0-9]+(\\.[0-9]{1,2})?$"));
    if (!value.isObject())
        reader.complain(path.chopped(1), "must be an object");
    const QJsonObject object = value.toObject();
    Item item;
    item.pn = reader.text(object, "pn", path, true);
    if (item.pn.toLower().contains("unknown"))
        reader.complain(path + "pn", "is not a product: " + item.pn);
    const QByteArray quantity = reader.text(object, "quantity", path, true);
    bool isNumber = false;
    item.quantity = quantity.toInt(&isNumber);
    if (!isNumber || item.quantity < 1)
        reader.complain(path + "quantity", "must be a whole number of at least 1");
    item.retailPrice = reader.text(object, "retailPrice", path);
    if (!item.retailPrice.isEmpty() && !amount.match(QString::fromUtf8(item.retailPrice)).hasMatch())
        reader.complain(path + "retailPrice", "must be a price such as 20.00");
    item.description = reader.text(object, "description", path);
    item.brandName = reader.text(object, "brandName", path);
    const QJsonObject label = reader.object(object, "label", path);
    item.labelType = reader.text(label, "type", path + "label.");
    item.labelName = reader.text(label, "name", path + "label.");
    item.designs = readSides(object, "designs", path, reader);
    item.mockups = readSides(object, "mockups", path, reader);
    return item;
}

} // namespace

tl::expected<Order, QByteArray> readOrder(const QJsonObject &document)
{
    Reader reader;
    Order order;
    order.externalId = reader.text(document, "external_id", {});
    // Both names are documented.
    order.brand = reader.text(document, "brandName", {});
    if (order.brand.isEmpty())
        order.brand = reader.text(document, "brand", {});
    order.shippingAddress = readAddress(reader.object(document, "shipping_address", {}, true), reader);
    const QJsonObject shipping = reader.object(document, "shipping", {});
    order.shippingMethod = reader.text(shipping, "shippingMethod", "shipping.");
    if (order.shippingMethod.isEmpty())
        order.shippingMethod = "regular";
    if (!isShippingMethod(order.shippingMethod))
        reader.complain("shipping.shippingMethod", "must be regular, recorded, courier or collection");
    const QJsonArray items = document.value(QLatin1String("items")).toArray();
    if (items.isEmpty())
        reader.complain("items", "is required: at least one item");
    for (qsizetype i = 0; i < items.size(); ++i)
        order.items.push_back(readItem(items.at(i), "items[" + QByteArray::number(i) + "].", reader));
    if (!reader.problem().isEmpty())
        return tl::make_unexpected(reader.problem());
    return order;
}

} // namespace platen::sandbox::imprinted
