// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/imprinted/provider.h"

#include "core/domain/address_format.h"
#include "core/providers/imprinted/mapping.h"
#include "core/providers/imprinted/operations.h"
#include "core/providers/imprinted/xml.h"

#include <QSet>

namespace platen::imprinted {

namespace {

Error invalid(const QString &pointer, const QString &message)
{
    return fail(ErrorCode::Validation, message, pointer).value();
}

void checkArtwork(const Item &item, const QString &at, Format format, std::vector<Error> &errors)
{
    QSet<QString> areas;
    for (std::size_t i = 0; i < item.artwork.size(); ++i) {
        const Artwork &artwork = item.artwork[i];
        const QString here = at + QStringLiteral("/artwork/%1").arg(i);
        const QString area = areaOf(artwork);
        if (artwork.url.isEmpty() && !artwork.file.isEmpty())
            errors.push_back(
                invalid(here + QStringLiteral("/file"),
                        QStringLiteral("%1 fetches artwork from a web address and takes no files. Publish it "
                                       "first, and give its “url” instead.")
                            .arg(declaration().name)));
        if (areas.contains(area))
            errors.push_back(invalid(here + QStringLiteral("/area"),
                                     QStringLiteral("%1 takes one design for each side; “%2” has one already")
                                         .arg(declaration().name, area)));
        if (format == Format::Xml && !isElementName(area))
            errors.push_back(
                invalid(here + QStringLiteral("/area"),
                        QStringLiteral("“%1” cannot be written as XML, which this account uses: a side has to begin "
                                       "with a letter and may hold letters, digits, “.”, “-” and “_”")
                            .arg(area)));
        areas.insert(area);
    }
}

// What Platen itself has to know of an order must not be changed behind its back.
void checkOptions(const QJsonObject &options, const QString &at, const std::vector<std::pair<QString, QString>> &taken,
                  Format format, std::vector<Error> &errors)
{
    for (const auto &[name, instead] : taken) {
        if (options.contains(name))
            errors.push_back(
                invalid(at + u'/' + name, QStringLiteral("“%1” cannot be an option: %2").arg(name, instead)));
    }
    const QString unwritable = format == Format::Xml ? unwritableMember(options) : QString();
    if (!unwritable.isEmpty())
        errors.push_back(invalid(
            at + unwritable, QStringLiteral("This member's name cannot be written as XML, which this account uses")));
}

QCoro::Task<Result<void>> test(Client client)
{
    const OrderFilter everything;
    const Result<qint64> number = co_await countOrders(client, everything);
    if (!number)
        co_return Failure(number.error());
    co_return Result<void>();
}

QCoro::Task<Result<RemoteOrder>> create(Client client, QByteArray body)
{
    const Result<Answer> answer = co_await client.createOrder(body);
    if (!answer)
        co_return Failure(answer.error());
    co_return readOrderAnswer(*answer, Subject::Submission);
}

} // namespace

Imprinted::Imprinted(const AccountSettings &settings, std::shared_ptr<net::HttpClient> http)
    : Provider(imprinted::declaration(), settings, http)
    , m_client(settings, std::move(http))
{
}

QString Imprinted::brand() const
{
    return settings().values.value(QLatin1String("brand")).toString();
}

std::vector<Error> Imprinted::checkDraft(const Draft &draft) const
{
    std::vector<Error> errors;
    if (!draft.shippingMethod.trimmed().isEmpty() && !shippingMethodOf(draft.shippingMethod))
        errors.push_back(
            invalid(QStringLiteral("/shippingMethod"),
                    QStringLiteral("“%1” is not a shipping method of %2's; there are %3")
                        .arg(draft.shippingMethod, declaration().name, shippingMethods().join(QStringLiteral(", ")))));
    if (std::optional<Error> error = missingPostalCode(draft.recipient.address, declaration().name))
        errors.push_back(std::move(*error));
    const Format format = m_client.format();
    checkOptions(draft.options, QStringLiteral("/options"),
                 {{QStringLiteral("external_id"), QStringLiteral("it is the order's “reference”")},
                  {QStringLiteral("items"), QStringLiteral("each item has “options” of its own")}},
                 format, errors);
    for (std::size_t i = 0; i < draft.items.size(); ++i) {
        const QString at = QStringLiteral("/items/%1").arg(i);
        checkArtwork(draft.items[i], at, format, errors);
        checkOptions(draft.items[i].options, at + QStringLiteral("/options"),
                     {{QStringLiteral("pn"), QStringLiteral("it is the item's “sku”")},
                      {QStringLiteral("quantity"), QStringLiteral("it is the item's “quantity”")}},
                     format, errors);
    }
    return errors;
}

QByteArray Imprinted::submissionBody(const Draft &draft, const QString &, const QString &) const
{
    return orderBody(draft, brand(), m_client.format());
}

QCoro::Task<Result<void>> Imprinted::testConnection()
{
    return test(m_client);
}

QCoro::Task<Result<RemoteOrder>> Imprinted::createOrder(Draft draft, QString, QString)
{
    return create(m_client, orderBody(draft, brand(), m_client.format()));
}

QCoro::Task<Result<std::optional<RemoteOrder>>> Imprinted::findSubmitted(Draft draft, QString, QDateTime since,
                                                                         QStringList others)
{
    return imprinted::findSubmitted(m_client, draft, since, others);
}

QCoro::Task<Result<RemoteOrder>> Imprinted::fetchOrder(QString remoteId)
{
    return imprinted::fetchOrder(m_client, remoteId);
}

QCoro::Task<Result<std::vector<RemoteOrder>>> Imprinted::fetchOrders(QStringList remoteIds)
{
    return imprinted::fetchOrders(m_client, remoteIds);
}

QCoro::Task<Result<OrderPage>> Imprinted::listOrders(OrderFilter filter, QString cursor)
{
    return imprinted::listOrders(m_client, filter, cursor);
}

QCoro::Task<Result<qint64>> Imprinted::countOrders(OrderFilter filter)
{
    return imprinted::countOrders(m_client, filter);
}

QCoro::Task<Result<void>> Imprinted::deleteOrder(QString remoteId)
{
    return imprinted::deleteOrder(m_client, remoteId);
}

} // namespace platen::imprinted
