#include "core/providers/cimpress_open/errors.h"

#include "core/providers/cimpress_open/provider.h"
#include "core/providers/json_text.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <array>

namespace platen::cimpress_open {

namespace {

struct FieldRow
{
    const char *theirs; // lower case, without "items[0]."
    const char *ours;   // below the item's pointer, for those of an item
};

constexpr std::array orderFields = {
    FieldRow{"orderid", "/reference"},
    FieldRow{"purchasedate", "/purchasedAt"},
    FieldRow{"currencycode", "/currency"},
    FieldRow{"items", "/items"},
    FieldRow{"saleschannelid", "/options/salesChannelId"},
    FieldRow{"earliestshippeddate", "/options/earliestShippedDate"},
    FieldRow{"earliestdeliverydate", "/options/earliestDeliveryDate"},
    FieldRow{"shippingaddress", "/recipient"},
    FieldRow{"shippingaddress.method", "/shippingMethod"},
    FieldRow{"shippingaddress.name", "/recipient/name"},
    FieldRow{"shippingaddress.stateorregion", "/recipient/address/region"},
    FieldRow{"shippingaddress.postalcode", "/recipient/address/postalCode"},
    FieldRow{"shippingaddress.countrycode", "/recipient/address/countryCode"},
    FieldRow{"shippingaddress.city", "/recipient/address/city"},
    FieldRow{"shippingaddress.addressline1", "/recipient/address/line1"},
    FieldRow{"shippingaddress.addressline2", "/recipient/address/line2"},
    FieldRow{"shippingaddress.type", "/recipient/kind"},
    FieldRow{"shippingaddress.phone", "/recipient/phone"},
    FieldRow{"shippingaddress.email", "/recipient/email"},
};

constexpr std::array itemFields = {
    FieldRow{"", ""},
    FieldRow{"itemid", "/reference"},
    FieldRow{"variantid", "/sku"},
    FieldRow{"quantity", "/quantity"},
    FieldRow{"artwork", "/artwork"},
    FieldRow{"artwork.url", "/artwork/0/url"},
    FieldRow{"artwork.type", "/options/artwork/type"},
    FieldRow{"price", "/price"},
    FieldRow{"price.totalamount", "/price/amount"},
    FieldRow{"price.taxamount", "/options/price/taxAmount"},
    FieldRow{"price.discount", "/options/price/discount"},
    FieldRow{"shippingprice", "/options/shippingPrice"},
    FieldRow{"shippingprice.amount", "/options/shippingPrice/amount"},
    FieldRow{"shippingprice.taxamount", "/options/shippingPrice/taxAmount"},
    FieldRow{"shippingprice.discount", "/options/shippingPrice/discount"},
};

template <std::size_t N>
std::optional<QString> ours(const std::array<FieldRow, N> &rows, const QString &theirs)
{
    for (const FieldRow &row : rows) {
        if (theirs == QLatin1String(row.theirs))
            return QLatin1String(row.ours);
    }
    return std::nullopt;
}

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

// One error for each field that the body names: as a list of objects, or as members with one text or several.
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
        error.message = QStringLiteral("Cimpress Open does not accept “%1”%2")
                            .arg(field.left(120),
                                 said.isEmpty() ? QStringLiteral(".") : QStringLiteral(": %1").arg(said.left(300)));
        errors.push_back(std::move(error));
    }

    const Error &m_whole;
};

} // namespace

QString pointerOf(const QString &theirField)
{
    static const QRegularExpression separators(QStringLiteral(R"([.\[\]/]+)"));
    QStringList path = theirField.toLower().split(separators, Qt::SkipEmptyParts);
    while (!path.isEmpty() && (path.first() == u"$" || path.first() == u"body" || path.first() == u"order"))
        path.removeFirst();
    bool isNumber = false;
    const int index = path.value(1).toInt(&isNumber);
    if (path.value(0) != u"items" || !isNumber || index < 0)
        return ours(orderFields, path.join(u'.')).value_or(QString());
    const std::optional<QString> member = ours(itemFields, path.mid(2).join(u'.'));
    return member ? QStringLiteral("/items/%1%2").arg(index).arg(*member) : QString();
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
        error.message = QStringLiteral("Cimpress Open does not accept the access token that Cimpress has just given "
                                       "this account. Check its partner identifier and its audience; the order was "
                                       "not taken.") +
                        (words.message.isEmpty() ? QString() : QStringLiteral(" It says: “%1”").arg(words.message));
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
