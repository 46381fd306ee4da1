// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/cimpress_open/errors.h"

#include "core/providers/cimpress_open/declaration.h"
#include "core/providers/json_text.h"
#include "core/providers/pointer_map.h"

#include <QJsonArray>

#include <array>

namespace platen::cimpress_open {

namespace {

constexpr std::array orderFields = {
    PointerRow{"orderid", "/reference"},
    PointerRow{"purchasedate", "/purchasedAt"},
    PointerRow{"currencycode", "/currency"},
    PointerRow{"items", "/items"},
    PointerRow{"saleschannelid", "/options/salesChannelId"},
    PointerRow{"earliestshippeddate", "/options/earliestShippedDate"},
    PointerRow{"earliestdeliverydate", "/options/earliestDeliveryDate"},
    PointerRow{"shippingaddress", "/recipient"},
    PointerRow{"shippingaddress.method", "/shippingMethod"},
    PointerRow{"shippingaddress.name", "/recipient/name"},
    PointerRow{"shippingaddress.stateorregion", "/recipient/address/region"},
    PointerRow{"shippingaddress.postalcode", "/recipient/address/postalCode"},
    PointerRow{"shippingaddress.countrycode", "/recipient/address/countryCode"},
    PointerRow{"shippingaddress.city", "/recipient/address/city"},
    PointerRow{"shippingaddress.addressline1", "/recipient/address/line1"},
    PointerRow{"shippingaddress.addressline2", "/recipient/address/line2"},
    PointerRow{"shippingaddress.type", "/recipient/kind"},
    PointerRow{"shippingaddress.phone", "/recipient/phone"},
    PointerRow{"shippingaddress.email", "/recipient/email"},
};

// In an item; their names are without “items[0].”, ours are below the item's pointer.
constexpr std::array itemFields = {
    PointerRow{"", ""},
    PointerRow{"itemid", "/reference"},
    PointerRow{"variantid", "/sku"},
    PointerRow{"quantity", "/quantity"},
    PointerRow{"artwork", "/artwork"},
    PointerRow{"artwork.url", "/artwork/0/url"},
    PointerRow{"artwork.type", "/options/artwork/type"},
    PointerRow{"price", "/price"},
    PointerRow{"price.totalamount", "/price/amount"},
    PointerRow{"price.taxamount", "/options/price/taxAmount"},
    PointerRow{"price.discount", "/options/price/discount"},
    PointerRow{"shippingprice", "/options/shippingPrice"},
    PointerRow{"shippingprice.amount", "/options/shippingPrice/amount"},
    PointerRow{"shippingprice.taxamount", "/options/shippingPrice/taxAmount"},
    PointerRow{"shippingprice.discount", "/options/shippingPrice/discount"},
};

QString firstText(const QJsonObject &object, std::initializer_list<const char *> names)
{
    for (const char *name : names) {
        const QString text = textOf(object.value(QLatin1String(name))).simplified();
        if (!text.isEmpty())
            return text;
    }
    return {};
}

bool isHtml(const net::HttpAnswer &answer)
{
    return net::headerValue(answer.headers, "content-type").toLower().contains("html") ||
           answer.body.trimmed().startsWith('<');
}

// One error for each field that the body names: as a list of objects, or as members with one or several texts.
class FieldErrors
{
public:
    explicit FieldErrors(const Error &whole)
        : m_whole(whole)
    {
    }

    void read(const QJsonValue &value)
    {
        for (const QJsonValue &entry : value.toArray()) {
            const QJsonObject object = entry.toObject();
            const QString field = fieldOf(object);
            if (!field.isEmpty())
                add(field, firstText(object, {"message", "description", "msg", "reason"}),
                    firstText(object, {"code", "errorCode"}));
        }
        const QJsonObject fields = value.toObject();
        for (auto field = fields.constBegin(); field != fields.constEnd(); ++field) {
            if (field.value().isArray()) {
                for (const QJsonValue &said : field.value().toArray())
                    add(field.key(), textOf(said), {});
            } else {
                add(field.key(), textOf(field.value()), {});
            }
        }
    }

    std::vector<Error> errors;

private:
    // "items[0].quantity", or ["items", 0, "quantity"].
    static QString fieldOf(const QJsonObject &object)
    {
        QStringList path;
        for (const char *name : {"path", "loc"}) {
            for (const QJsonValue &part : object.value(QLatin1String(name)).toArray())
                path.append(textOf(part));
        }
        if (!path.isEmpty())
            return path.join(u'.');
        return firstText(object, {"field", "property", "propertyName", "path", "instancePath", "name"});
    }

    void add(const QString &field, const QString &said, const QString &code)
    {
        Error error = m_whole;
        error.pointer = pointerOf(field);
        error.provider->field = field.left(200);
        if (!code.isEmpty())
            error.provider->code = code;
        error.message = said.isEmpty()
                            ? Message::of("Cimpress Open does not accept “%1”.", field.left(120))
                            : Message::of("Cimpress Open does not accept “%1”: %2", field.left(120), said.left(300));
        errors.push_back(std::move(error));
    }

    const Error &m_whole;
};

} // namespace

QString pointerOf(const QString &theirField)
{
    const QStringList path = fieldPath(theirField);
    const std::optional<int> index = indexIn(path.value(1));
    if (path.value(0).compare(u"items", Qt::CaseInsensitive) != 0 || !index)
        return pointerIn(orderFields, path.join(u'.')).value_or(QString());
    const std::optional<QString> member = pointerIn(itemFields, path.mid(2).join(u'.'));
    return member ? QStringLiteral("/items/%1%2").arg(*index).arg(*member) : QString();
}

Result<void> readSubmission(const net::HttpAnswer &answer)
{
    const std::optional<ErrorCode> code = statusVerdict(answer.status);
    if (!code && !isHtml(answer))
        return {};
    if (!code)
        return unreadable(declaration(), answer, Effect::Creates);

    const QJsonObject body = readJson(answer.body).value_or(QJsonValue()).toObject();
    AnswerWords words;
    words.message = firstText(body, {"message", "error_description", "detail", "title", "description", "error"});
    words.code = firstText(body, {"code", "errorCode"});
    words.requestId = firstText(body, {"requestId", "correlationId", "traceId"});
    if (words.message.isEmpty() && net::headerValue(answer.headers, "content-type").startsWith("text/plain"))
        words.message = QString::fromUtf8(answer.body.left(300));
    Failure failure = statusError(declaration(), answer, *code, Effect::Creates, words);
    Error &error = failure.value();
    if (*code == ErrorCode::Unauthorized) {
        error.message = Message::of("Cimpress Open does not accept the access token that Cimpress has just given this "
                                    "account. Check its partner identifier and its audience; the order was not taken.");
        if (!words.message.isEmpty())
            error.message = Message::joined({error.message, Message::of("It says: “%1”", words.message)});
    }
    if (*code != ErrorCode::Validation)
        return failure;
    for (const char *name : {"errors", "details", "violations", "failures", "fields"}) {
        FieldErrors fields(error);
        fields.read(body.value(QLatin1String(name)));
        if (!fields.errors.empty())
            return Failure(combine(std::move(fields.errors)));
    }
    return failure;
}

} // namespace platen::cimpress_open
