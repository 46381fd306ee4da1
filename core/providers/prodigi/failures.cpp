// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/prodigi/failures.h"

#include "core/providers/json_text.h"
#include "core/providers/pointer_levels.h"
#include "core/providers/prodigi/errors.h"

#include <QJsonArray>

#include <array>

namespace platen::prodigi {

namespace {

enum class Level { Order, Recipient, Address, Items, Item, Assets, Asset, Cost, Free, End };
using Segment = LevelRow<Level>;

constexpr std::array segments = {
    Segment{Level::Order, "merchantreference", "/reference", Level::End, QT_TRANSLATE_NOOP("Message", "the reference")},
    Segment{Level::Order, "shippingmethod", "/shippingMethod", Level::End,
            QT_TRANSLATE_NOOP("Message", "the shipping method")},
    Segment{Level::Order, "currencycode", "/currency", Level::End, QT_TRANSLATE_NOOP("Message", "the currency")},
    Segment{Level::Order, "destinationcountrycode", "/recipient/address/countryCode", Level::End,
            QT_TRANSLATE_NOOP("Message", "the country")},
    Segment{Level::Order, "metadata", "/metadata", Level::Free, QT_TRANSLATE_NOOP("Message", "the metadata")},
    Segment{Level::Order, "recipient", "/recipient", Level::Recipient, QT_TRANSLATE_NOOP("Message", "the recipient")},
    Segment{Level::Order, "items", "/items", Level::Items, QT_TRANSLATE_NOOP("Message", "the items")},
    // An update sends only the recipient.
    Segment{Level::Order, "name", "/recipient/name", Level::End, QT_TRANSLATE_NOOP("Message", "the recipient's name")},
    Segment{Level::Order, "email", "/recipient/email", Level::End,
            QT_TRANSLATE_NOOP("Message", "the recipient's e-mail address")},
    Segment{Level::Order, "phonenumber", "/recipient/phone", Level::End,
            QT_TRANSLATE_NOOP("Message", "the recipient's phone number")},
    Segment{Level::Order, "address", "/recipient/address", Level::Address,
            QT_TRANSLATE_NOOP("Message", "the recipient's address")},
    Segment{Level::Recipient, "name", "/name", Level::End, QT_TRANSLATE_NOOP("Message", "the recipient's name")},
    Segment{Level::Recipient, "email", "/email", Level::End,
            QT_TRANSLATE_NOOP("Message", "the recipient's e-mail address")},
    Segment{Level::Recipient, "phonenumber", "/phone", Level::End,
            QT_TRANSLATE_NOOP("Message", "the recipient's phone number")},
    Segment{Level::Recipient, "mobilephonenumber", "/phone", Level::End,
            QT_TRANSLATE_NOOP("Message", "the recipient's phone number")},
    Segment{Level::Recipient, "address", "/address", Level::Address,
            QT_TRANSLATE_NOOP("Message", "the recipient's address")},
    Segment{Level::Address, "line1", "/line1", Level::End, QT_TRANSLATE_NOOP("Message", "the address's first line")},
    Segment{Level::Address, "line2", "/line2", Level::End, QT_TRANSLATE_NOOP("Message", "the address's second line")},
    Segment{Level::Address, "townorcity", "/city", Level::End, QT_TRANSLATE_NOOP("Message", "the town or city")},
    Segment{Level::Address, "stateorcounty", "/region", Level::End,
            QT_TRANSLATE_NOOP("Message", "the state or county")},
    Segment{Level::Address, "postalorzipcode", "/postalCode", Level::End,
            QT_TRANSLATE_NOOP("Message", "the postal code")},
    Segment{Level::Address, "countrycode", "/countryCode", Level::End, QT_TRANSLATE_NOOP("Message", "the country")},
    Segment{Level::Items, anyIndex, "", Level::Item},
    Segment{Level::Item, "merchantreference", "/reference", Level::End,
            QT_TRANSLATE_NOOP("Message", "the item's reference")},
    Segment{Level::Item, "sku", "/sku", Level::End, QT_TRANSLATE_NOOP("Message", "the SKU")},
    Segment{Level::Item, "copies", "/quantity", Level::End, QT_TRANSLATE_NOOP("Message", "the quantity")},
    Segment{Level::Item, "sizing", "/sizing", Level::End, QT_TRANSLATE_NOOP("Message", "the sizing")},
    Segment{Level::Item, "attributes", "/attributes", Level::Free, QT_TRANSLATE_NOOP("Message", "the attributes")},
    Segment{Level::Item, "recipientcost", "/price", Level::Cost, QT_TRANSLATE_NOOP("Message", "the price")},
    Segment{Level::Item, "assets", "/artwork", Level::Assets, QT_TRANSLATE_NOOP("Message", "the artwork")},
    Segment{Level::Assets, anyIndex, "", Level::Asset},
    Segment{Level::Asset, "printarea", "/area", Level::End, QT_TRANSLATE_NOOP("Message", "the print area")},
    Segment{Level::Asset, "url", "/url", Level::End, QT_TRANSLATE_NOOP("Message", "the artwork's address")},
    Segment{Level::Asset, "md5hash", "/md5", Level::End, QT_TRANSLATE_NOOP("Message", "the artwork's MD5 sum")},
    Segment{Level::Cost, "amount", "/amount", Level::End, QT_TRANSLATE_NOOP("Message", "the price")},
    Segment{Level::Cost, "currency", "/currency", Level::End, QT_TRANSLATE_NOOP("Message", "the price's currency")},
};

PlaceInOrder placeOf(const QString &theirField)
{
    return walkLevels(segments, Level::Order, fieldPath(theirField)).value_or(PlaceInOrder());
}

// "the quantity of item 2"; empty if our document has no such member.
Message wordsOf(const PlaceInOrder &place)
{
    const Message words = *place.words != 0 ? Message::fromKey(place.words) : Message();
    const QStringList steps = place.pointer.split(u'/');
    const bool isOfItem = steps.size() > 3 && steps[1] == u"items";
    const std::optional<int> item = isOfItem ? indexIn(steps[2]) : std::nullopt;
    return item ? Message::of("%1 of item %2", words, *item + 1) : words;
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
        const PlaceInOrder place = placeOf(field);
        const Message words = wordsOf(place);

        Error error = m_whole;
        error.pointer = place.pointer;
        error.provider->field = field;
        if (!code.isEmpty())
            error.provider->code = code;
        Message what = words.isEmpty() ? Message(u'“' + field.left(120) + u'”') : words;
        if (!provided.isEmpty())
            what = Message::joined({what, u'“' + provided + u'”'});
        const QString why = (said.isEmpty() ? code : said).simplified().left(300);
        error.message = why.isEmpty() ? Message::of("Prodigi does not accept %1.", what)
                                      : Message::of("Prodigi does not accept %1: %2", what, why);
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
