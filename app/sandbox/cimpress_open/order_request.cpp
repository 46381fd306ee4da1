// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/cimpress_open/order_request.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <QUrl>

#include <cmath>
#include <limits>

namespace platen::sandbox::cimpress_open {
namespace {

enum class Need { Required, Optional };

// Reads the members of one object. An optional member must also be as documented if it is present: null and an empty
// text do not count as absent.
class Members
{
public:
    Members(const QJsonObject &object, QByteArray prefix, Mistakes &mistakes)
        : m_object(object)
        , m_prefix(std::move(prefix))
        , m_mistakes(mistakes)
    {
    }

    void wrong(const char *name, const QByteArray &message) { m_mistakes.push_back({m_prefix + name, message}); }

    QByteArray text(const char *name, Need need)
    {
        const std::optional<QJsonValue> value = take(name, need);
        if (!value)
            return {};
        if (!value->isString())
            wrong(name, "must be a string");
        else if (value->toString().trimmed().isEmpty())
            wrong(name, "must not be empty");
        return value->toString().trimmed().toUtf8();
    }

    // A text that must be present but may be empty.
    void present(const char *name)
    {
        const std::optional<QJsonValue> value = take(name, Need::Required);
        if (value && !value->isString())
            wrong(name, "must be a string");
    }

    QByteArray matching(const char *name, Need need, const char *pattern, const QByteArray &message)
    {
        QByteArray found = text(name, need);
        const QRegularExpression expression(QString::fromLatin1(pattern));
        if (found.isEmpty() || expression.match(QString::fromUtf8(found)).hasMatch())
            return found;
        wrong(name, message);
        return {};
    }

    void instant(const char *name, Need need)
    {
        const QByteArray found = matching(name, need, R"(^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:?\d\d)$)",
                                          "must be an ISO 8601 date-time such as 2025-10-30T10:00:00Z");
        if (!found.isEmpty() && !QDateTime::fromString(QString::fromUtf8(found), Qt::ISODateWithMs).isValid())
            wrong(name, "is not a point in time");
    }

    void amount(const char *name, Need need)
    {
        matching(name, need, R"(^\d+(\.\d+)?$)", "must be a numerical string such as \"19.99\"");
    }

    int count(const char *name)
    {
        const std::optional<QJsonValue> value = take(name, Need::Required);
        const double number = value ? value->toDouble(-1) : 1;
        if (number >= 1 && number <= std::numeric_limits<int>::max() && std::floor(number) == number)
            return static_cast<int>(number);
        wrong(name, "must be an integer of at least 1");
        return 1;
    }

    std::optional<QJsonObject> object(const char *name, Need need)
    {
        const std::optional<QJsonValue> value = take(name, need);
        if (!value)
            return std::nullopt;
        if (value->isObject())
            return value->toObject();
        wrong(name, "must be an object");
        return std::nullopt;
    }

    QJsonArray list(const char *name)
    {
        const std::optional<QJsonValue> value = take(name, Need::Required);
        if (value && !value->isArray())
            wrong(name, "must be an array");
        else if (value && value->toArray().isEmpty())
            wrong(name, "must not be empty");
        return value ? value->toArray() : QJsonArray();
    }

    // Members that were not read are not documented.
    void refuseOthers()
    {
        for (auto member = m_object.constBegin(); member != m_object.constEnd(); ++member) {
            if (!m_known.contains(member.key()))
                m_mistakes.push_back({m_prefix + member.key().toUtf8(), "is not a member of this object"});
        }
    }

private:
    std::optional<QJsonValue> take(const char *name, Need need)
    {
        m_known.insert(QString::fromLatin1(name));
        QJsonValue value = m_object.value(QLatin1String(name));
        if (!value.isUndefined())
            return value;
        if (need == Need::Required)
            wrong(name, "is required");
        return std::nullopt;
    }

    const QJsonObject m_object;
    const QByteArray m_prefix;
    Mistakes &m_mistakes;
    QSet<QString> m_known;
};

void checkArtwork(const QJsonObject &object, const QByteArray &prefix, Mistakes &mistakes)
{
    Members members(object, prefix, mistakes);
    const QByteArray address = members.text("url", Need::Required);
    const QUrl url = QUrl::fromEncoded(address, QUrl::StrictMode);
    if (!address.isEmpty() && (!url.isValid() || url.host().isEmpty() || url.scheme() != QLatin1String("https")))
        members.wrong("url", "must be an HTTPS URL");
    members.text("type", Need::Required);
    members.refuseOthers();
}

void checkPrice(const QJsonObject &object, const char *amount, const QByteArray &prefix, Mistakes &mistakes)
{
    Members members(object, prefix, mistakes);
    members.amount(amount, Need::Required);
    members.amount("taxAmount", Need::Optional);
    members.amount("discount", Need::Optional);
    members.refuseOthers();
}

Item readItem(const QJsonObject &object, const QByteArray &prefix, Mistakes &mistakes)
{
    Item item;
    Members members(object, prefix, mistakes);
    item.id = members.text("itemId", Need::Required);
    members.text("variantId", Need::Required);
    item.quantity = members.count("quantity");
    if (const auto artwork = members.object("artwork", Need::Optional))
        checkArtwork(*artwork, prefix + "artwork.", mistakes);
    if (const auto price = members.object("price", Need::Optional))
        checkPrice(*price, "totalAmount", prefix + "price.", mistakes);
    if (const auto price = members.object("shippingPrice", Need::Optional))
        checkPrice(*price, "amount", prefix + "shippingPrice.", mistakes);
    members.refuseOthers();
    return item;
}

void checkAddress(const QJsonObject &object, Mistakes &mistakes)
{
    Members members(object, "shippingAddress.", mistakes);
    members.present("stateOrRegion"); // addresses in many countries have none
    for (const char *name : {"method", "name", "postalCode", "city", "addressLine1"})
        members.text(name, Need::Required);
    members.matching("countryCode", Need::Required, "^[A-Z]{2}$", "must be a two-character ISO 3166-1 code");
    for (const char *name : {"addressLine2", "type", "phone"})
        members.text(name, Need::Optional);
    members.matching("email", Need::Optional, "^[^@\\s]+@[^@\\s]+$", "must be an e-mail address");
    members.refuseOthers();
}

} // namespace

Order readOrder(const QJsonObject &payload, Mistakes &mistakes)
{
    Order order;
    order.document = QJsonDocument(payload).toJson(QJsonDocument::Compact);
    Members members(payload, {}, mistakes);
    order.id = members.text("orderId", Need::Required);
    members.instant("purchaseDate", Need::Required);
    members.matching("currencyCode", Need::Required, "^[A-Z]{3}$", "must be an ISO 4217 code such as EUR");
    const QJsonArray items = members.list("items");
    QSet<QByteArray> ids;
    for (qsizetype i = 0; i < items.size(); ++i) {
        const QByteArray at = "items[" + QByteArray::number(i) + ']';
        if (!items[i].isObject()) {
            mistakes.push_back({at, "must be an object"});
            continue;
        }
        Item item = readItem(items[i].toObject(), at + '.', mistakes);
        if (!item.id.isEmpty() && ids.contains(item.id))
            mistakes.push_back({at + ".itemId", "must be unique within the order"});
        ids.insert(item.id);
        order.items.push_back(std::move(item));
    }
    if (const auto address = members.object("shippingAddress", Need::Required))
        checkAddress(*address, mistakes);
    members.text("salesChannelId", Need::Optional);
    members.instant("earliestShippedDate", Need::Optional);
    members.instant("earliestDeliveryDate", Need::Optional);
    members.refuseOthers();
    return order;
}

} // namespace platen::sandbox::cimpress_open
