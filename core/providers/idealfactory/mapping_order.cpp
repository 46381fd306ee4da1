// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/instant.h"
#include "core/providers/amounts.h"
#include "core/providers/idealfactory/declaration.h"
#include "core/providers/idealfactory/mapping.h"
#include "core/providers/json_text.h"

#include <QJsonArray>

namespace platen::idealfactory {

namespace {

std::optional<PrintFile> printFileIn(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    PrintFile file{textOf(object, "status"), textOf(object, "url")};
    return file.status.isEmpty() ? std::nullopt : std::optional(file);
}

Item readItem(const QJsonObject &object, const QString &currency, AmountReader &amounts)
{
    Item item;
    item.remoteId = firstText(object, {"uid", "id"});
    item.reference = textOf(object, "ecommerce_order_item_id");
    item.sku = textOf(object, "ecommerce_variant_id");
    item.quantity = countOf(object[QLatin1String("quantity")]);
    item.status = textOf(object, "status");
    item.attributes = object[QLatin1String("properties")].toObject();
    item.price = amounts.read(textOf(object, "price"), currency);
    item.printFile = printFileIn(object[QLatin1String("print_file")]);
    return item;
}

Recipient readRecipientOf(const QJsonObject &document)
{
    Recipient recipient;
    const QJsonObject customer = document[QLatin1String("customer")].toObject();
    recipient.name = QStringLiteral("%1 %2").arg(textOf(customer, "name"), textOf(customer, "surname")).simplified();
    recipient.email = textOf(customer, "email");
    recipient.phone = textOf(customer, "phone");
    for (const QJsonValue &value : document[QLatin1String("addresses")].toArray()) {
        const QJsonObject address = value.toObject();
        const QString type = textOf(address, "type_id");
        if (!type.isEmpty() && type.compare(u"shipping", Qt::CaseInsensitive) != 0)
            continue;
        recipient.address.line1 = textOf(address, "address_1");
        recipient.address.line2 = textOf(address, "address_2");
        recipient.address.city = textOf(address, "city");
        recipient.address.region = textOf(address, "county");
        recipient.address.postalCode = textOf(address, "post_code");
        recipient.address.countryCode = textOf(address, "country_code");
        break;
    }
    return recipient;
}

QJsonObject firstShipping(const QJsonObject &document)
{
    return document[QLatin1String("shippings")].toArray().first().toObject();
}

// The provider's own bytes if they contain only the order.
QByteArray rawOf(const Answer &answer)
{
    if (!answer.isWrapped)
        return answer.http.body.trimmed();
    const std::optional<QJsonValue> whole = readJson(answer.http.body);
    return whole ? writeJson((*whole)[QLatin1String("data")].toObject()) : QByteArray();
}

bool is(const QString &word, const char *documented)
{
    return word.compare(QLatin1String(documented), Qt::CaseInsensitive) == 0;
}

} // namespace

RemoteOrder readOrder(const Answer &answer)
{
    const QJsonObject &document = answer.body;
    RemoteOrder remote;
    remote.raw = rawOf(answer);
    Order &order = remote.order;
    const QString currency = textOf(document, "currency_code").toUpper();
    order.provider = declaration().id;
    order.remoteId = firstText(document, {"uid", "order_uid", "id"});
    order.reference = textOf(document, "ecommerce_order_id");
    order.providerStatus = textOf(document, "status");
    order.createdAt = parseInstant(textOf(document, "created_at"));
    order.updatedAt = parseInstant(textOf(document, "updated_at"));
    order.shippingMethod = textOf(firstShipping(document), "code");
    AmountReader amounts;
    order.total = amounts.read(textOf(document, "total_price"), currency);
    order.recipient = readRecipientOf(document);
    for (const QJsonValue &item : document[QLatin1String("items")].toArray())
        order.items.push_back(readItem(item.toObject(), currency, amounts));
    amounts.report(declaration().name, order.issues);
    order.note = textOf(document, "note");
    remote.pricesHaveCurrency = false;
    order.stage = is(order.providerStatus, "deleted") ? Stage::Cancelled : Stage::Submitted;
    return remote;
}

Result<RemoteOrder> readOrderAnswer(const Answer &answer, Effect effect)
{
    RemoteOrder remote = readOrder(answer);
    if (remote.order.remoteId.isEmpty())
        return unexpected(answer, effect, Message::of("the order's uid"));
    return remote;
}

QString shippingPriceOf(const Answer &answer)
{
    return amountOf(firstShipping(answer.body).value(QLatin1String("shipping_price")));
}

Result<PrintFileAnswer> readPrintFile(const Answer &answer, const QString &item)
{
    const std::optional<PrintFile> file = printFileIn(answer.body);
    if (!file)
        return unexpected(answer, Effect::Asks, Message::of("the status of a print file"));
    PrintFileAnswer reported;
    reported.item = textOf(answer.body, "ecommerce_order_item_id");
    if (reported.item.isEmpty())
        reported.item = item;
    reported.printFile = *file;
    reported.raw = answer.body;
    return reported;
}

void applyPrintFiles(RemoteOrder &remote)
{
    Order &order = remote.order;
    bool hasReported = false;
    for (const Item &item : order.items) {
        if (!item.printFile)
            continue;
        const QString &word = item.printFile->status;
        if (is(word, "processingfailed")) {
            Issue issue;
            issue.code = word;
            issue.subject = item.remoteId.isEmpty() ? item.reference : item.remoteId;
            issue.message = Message::of("The print file of the item “%1” could not be made. It is not printed until "
                                        "its design has been put right.",
                                        item.reference);
            order.issues.push_back(issue);
            order.needsAttention = true;
        }
        hasReported = true;
        const bool isBeingPrepared = is(word, "received") || is(word, "processing") || is(word, "ready");
        if (isBeingPrepared && order.stage == Stage::Submitted)
            order.stage = Stage::Preparing;
    }
    // A failed file, or one with an undocumented status, was being prepared before: the order does not go back.
    if (hasReported && order.stage == Stage::Submitted)
        remote.stageKnown = false;
}

} // namespace platen::idealfactory
