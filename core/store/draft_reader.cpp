// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/draft_reader.h"

#include "core/domain/instant.h"
#include "core/domain/order_document.h"

#include <QJsonArray>

namespace platen::store {

namespace {

const QLatin1String copiedFromMember("platen:copiedFrom"); // not a member of the order document

Recipient readRecipientMember(const QJsonObject &object)
{
    // The recipient has the same form in an order document, whose reader is as tolerant.
    return readOrder(QJsonObject{{QStringLiteral("recipient"), object}}).recipient;
}

Item readItem(const QJsonObject &object)
{
    Item item;
    item.reference = object["reference"].toString();
    item.sku = object["sku"].toString();
    item.title = object["title"].toString();
    item.quantity = object["quantity"].toInt();
    item.sizing = object["sizing"].toString();
    item.attributes = object["attributes"].toObject();
    item.price = readMoney(object["price"]);
    const QJsonArray artworks = object["artwork"].toArray();
    for (const QJsonValue &value : artworks) {
        Artwork artwork;
        artwork.area = value["area"].toString();
        artwork.url = value["url"].toString();
        artwork.file = value["file"].toString();
        artwork.md5 = value["md5"].toString();
        item.artwork.push_back(std::move(artwork));
    }
    item.note = object["note"].toString();
    item.options = object["options"].toObject();
    return item;
}

} // namespace

Draft readStoredDraft(const QJsonObject &document)
{
    Draft draft;
    draft.account = document["account"].toString();
    draft.reference = document["reference"].toString();
    draft.purchasedAt = parseInstant(document["purchasedAt"].toString());
    draft.shippingMethod = document["shippingMethod"].toString();
    draft.currency = document["currency"].toString();
    draft.recipient = readRecipientMember(document["recipient"].toObject());
    const QJsonArray items = document["items"].toArray();
    for (const QJsonValue &item : items)
        draft.items.push_back(readItem(item.toObject()));
    draft.note = document["note"].toString();
    draft.metadata = document["metadata"].toObject();
    draft.options = document["options"].toObject();
    draft.copiedFrom = document[copiedFromMember].toString();
    return draft;
}

QJsonObject storedDraft(const Draft &draft)
{
    QJsonObject document = draftDocument(draft);
    if (!draft.copiedFrom.isEmpty())
        document[copiedFromMember] = draft.copiedFrom;
    return document;
}

} // namespace platen::store
