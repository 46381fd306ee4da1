// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/prodigi/failures.h"

#include "core/domain/json_members.h"
#include "core/providers/json_text.h"
#include "core/providers/pointer_map.h"
#include "core/providers/prodigi/errors.h"

#include <QJsonArray>

#include <array>

namespace platen::prodigi {

namespace {

// Where a segment of their path leads: our member's name, its words for people, and the table for the next segment.
enum class Level { Order, Recipient, Address, Items, Item, Assets, Asset, Cost, Free, End };

struct Segment
{
    Level at;
    const char *theirs; // lower case
    const char *ours;   // below the level's pointer
    const char *words;
    Level next;
};

constexpr std::array segments = {
    Segment{Level::Order, "merchantreference", "/reference", "the reference", Level::End},
    Segment{Level::Order, "shippingmethod", "/shippingMethod", "the shipping method", Level::End},
    Segment{Level::Order, "currencycode", "/currency", "the currency", Level::End},
    Segment{Level::Order, "destinationcountrycode", "/recipient/address/countryCode", "the country", Level::End},
    Segment{Level::Order, "metadata", "/metadata", "the metadata", Level::Free},
    Segment{Level::Order, "recipient", "/recipient", "the recipient", Level::Recipient},
    Segment{Level::Order, "items", "/items", "the items", Level::Items},
    // An update sends only the recipient.
    Segment{Level::Order, "name", "/recipient/name", "the recipient's name", Level::End},
    Segment{Level::Order, "email", "/recipient/email", "the recipient's e-mail address", Level::End},
    Segment{Level::Order, "phonenumber", "/recipient/phone", "the recipient's phone number", Level::End},
    Segment{Level::Order, "address", "/recipient/address", "the recipient's address", Level::Address},
    Segment{Level::Recipient, "name", "/name", "the recipient's name", Level::End},
    Segment{Level::Recipient, "email", "/email", "the recipient's e-mail address", Level::End},
    Segment{Level::Recipient, "phonenumber", "/phone", "the recipient's phone number", Level::End},
    Segment{Level::Recipient, "mobilephonenumber", "/phone", "the recipient's phone number", Level::End},
    Segment{Level::Recipient, "address", "/address", "the recipient's address", Level::Address},
    Segment{Level::Address, "line1", "/line1", "the address's first line", Level::End},
    Segment{Level::Address, "line2", "/line2", "the address's second line", Level::End},
    Segment{Level::Address, "townorcity", "/city", "the town or city", Level::End},
    Segment{Level::Address, "stateorcounty", "/region", "the state or county", Level::End},
    Segment{Level::Address, "postalorzipcode", "/postalCode", "the postal code", Level::End},
    Segment{Level::Address, "countrycode", "/countryCode", "the country", Level::End},
    Segment{Level::Item, "merchantreference", "/reference", "the item's reference", Level::End},
    Segment{Level::Item, "sku", "/sku", "the SKU", Level::End},
    Segment{Level::Item, "copies", "/quantity", "the quantity", Level::End},
    Segment{Level::Item, "sizing", "/sizing", "the sizing", Level::End},
    Segment{Level::Item, "attributes", "/attributes", "the attributes", Level::Free},
    Segment{Level::Item, "recipientcost", "/price", "the price", Level::Cost},
    Segment{Level::Item, "assets", "/artwork", "the artwork", Level::Assets},
    Segment{Level::Asset, "printarea", "/area", "the print area", Level::End},
    Segment{Level::Asset, "url", "/url", "the artwork's address", Level::End},
    Segment{Level::Asset, "md5hash", "/md5", "the artwork's MD5 sum", Level::End},
    Segment{Level::Cost, "amount", "/amount", "the price", Level::End},
    Segment{Level::Cost, "currency", "/currency", "the price's currency", Level::End},
};

struct Place
{
    QString pointer; // empty: our document has no such member
    QString words;
};

Place placeOf(const QString &theirField)
{
    Place place;
    QString item; // " of item 1"
    Level level = Level::Order;
    for (const QString &name : fieldPath(theirField)) {
        if (level == Level::Free) { // a name that a person chose
            place.pointer += u'/' + pointerToken(name);
            continue;
        }
        if ((level == Level::Items || level == Level::Assets) && indexIn(name)) {
            if (level == Level::Items)
                item = QStringLiteral(" of item %1").arg(*indexIn(name) + 1);
            place.pointer += u'/' + QString::number(*indexIn(name));
            level = level == Level::Items ? Level::Item : Level::Asset;
            continue;
        }
        const auto segment = std::find_if(segments.begin(), segments.end(), [&](const Segment &candidate) {
            return candidate.at == level && name.compare(QLatin1String(candidate.theirs), Qt::CaseInsensitive) == 0;
        });
        if (segment == segments.end())
            return {};
        place.pointer += QLatin1String(segment->ours);
        place.words = QLatin1String(segment->words) + item;
        level = segment->next;
    }
    return place;
}

class FailureReader
{
public:
    explicit FailureReader(const Error &whole)
        : m_whole(whole)
    {
    }

    // An object of fields, or a list of failures that each name their field.
    void readAll(const QJsonValue &failures)
    {
        if (failures.isArray()) {
            for (const QJsonValue &failure : failures.toArray())
                readNamed(failure.toObject());
            return;
        }
        const QJsonObject fields = failures.toObject();
        for (auto field = fields.constBegin(); field != fields.constEnd(); ++field) {
            if (field.key() != u"traceParent")
                readField(field.key(), field.value());
        }
    }

    std::vector<Error> errors() && { return std::move(m_errors); }

private:
    void readNamed(const QJsonObject &failure)
    {
        for (const char *name : {"field", "property", "propertyName", "name", "path"}) {
            const QString field = failure.value(QLatin1String(name)).toString();
            if (!field.isEmpty()) {
                readField(field, failure);
                return;
            }
        }
    }

    void readField(const QString &field, const QJsonValue &value)
    {
        if (value.isArray()) {
            for (const QJsonValue &one : value.toArray())
                report(field, one);
        } else if (value.isObject() || value.isString()) {
            report(field, value);
        }
    }

    void report(const QString &field, const QJsonValue &value)
    {
        const QJsonObject object = value.toObject();
        QString code = textOf(object.value(QLatin1String("code")));
        if (code.isEmpty())
            code = textOf(object.value(QLatin1String("errorCode")));
        QString said = value.toString();
        for (const char *name : {"description", "message", "errorMessage"}) {
            if (said.isEmpty())
                said = object.value(QLatin1String(name)).toString();
        }
        const QString provided = textOf(object.value(QLatin1String("providedValue"))).simplified().left(80);
        const Place place = placeOf(field);

        Error error = m_whole;
        error.pointer = place.pointer;
        error.provider->field = field;
        if (!code.isEmpty())
            error.provider->code = code;
        error.message =
            QStringLiteral("Prodigi does not accept %1%2%3")
                .arg(place.words.isEmpty() ? u'“' + field.left(120) + u'”' : place.words,
                     provided.isEmpty() ? QString() : QStringLiteral(" “%1”").arg(provided),
                     said.isEmpty() && code.isEmpty()
                         ? QStringLiteral(".")
                         : QStringLiteral(": %1").arg((said.isEmpty() ? code : said).simplified().left(300)));
        m_errors.push_back(std::move(error));
    }

    const Error &m_whole;
    std::vector<Error> m_errors;
};

} // namespace

QString pointerOf(const QString &theirField)
{
    return placeOf(theirField).pointer;
}

std::vector<Error> readFailures(const QJsonObject &body, const Error &whole)
{
    const QJsonObject data = body.value(QLatin1String("data")).toObject();
    for (const QJsonValue &candidate :
         {body.value(QLatin1String("failures")), data.value(QLatin1String("failures")),
          body.value(QLatin1String("errors")), data.value(QLatin1String("errors")), QJsonValue(data)}) {
        FailureReader reader(whole);
        reader.readAll(candidate);
        std::vector<Error> errors = std::move(reader).errors();
        if (!errors.empty())
            return errors;
    }
    return {};
}

std::vector<ShipmentFailure> readShipmentFailures(const QJsonObject &body)
{
    std::vector<ShipmentFailure> failures;
    for (const char *name : {"shipmentUpdateResults", "shippingUpdateResults", "shipmentResult"}) {
        for (const QJsonValue &value : body[QLatin1String(name)].toArray()) {
            const QJsonObject result = value.toObject();
            if (!result[QLatin1String("successful")].toBool(true))
                failures.push_back({textOf(result[QLatin1String("shipmentId")]),
                                    textOf(result[QLatin1String("errorCode")]),
                                    textOf(result[QLatin1String("description")]).simplified().left(300)});
        }
    }
    return failures;
}

} // namespace platen::prodigi
