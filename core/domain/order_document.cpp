// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/order_document.h"

#include "core/domain/draft_checker.h"
#include "core/domain/draft_texts.h"
#include "core/domain/instant.h"
#include "core/domain/json_forms.h"
#include "core/domain/json_members.h"
#include "core/domain/strict_json.h"

#include <QJsonArray>

namespace platen {

namespace {

Artwork readArtwork(JsonMembers members, const QDir &folder)
{
    Artwork artwork;
    artwork.area = members.text("area");
    if (artwork.area.isEmpty())
        artwork.area = QStringLiteral("default");
    artwork.url = members.text("url");
    artwork.file = members.text("file");
    artwork.md5 = members.text("md5");
    if (!artwork.file.isEmpty())
        artwork.file = QDir::cleanPath(folder.absoluteFilePath(artwork.file));
    members.refuseOthers();
    return artwork;
}

Item readItem(JsonMembers members, const QDir &folder)
{
    Item item;
    item.reference = members.text("reference");
    item.sku = members.text("sku");
    item.title = members.text("title");
    item.quantity = members.integer("quantity").value_or(0);
    item.sizing = members.text("sizing");
    item.attributes = members.object("attributes");
    item.price = members.money("price");
    members.eachObject("artwork", [&item, &folder](JsonMembers artwork) {
        item.artwork.push_back(readArtwork(std::move(artwork), folder));
    });
    item.note = members.text("note");
    item.options = members.object("options");
    members.refuseOthers();
    return item;
}

Recipient readRecipientMembers(JsonMembers members)
{
    Recipient recipient;
    recipient.name = members.text("name");
    recipient.company = members.text("company");
    recipient.email = members.text("email");
    recipient.phone = members.text("phone");
    recipient.kind = members.text("kind");
    members.inObject("address", [&recipient](JsonMembers address) {
        recipient.address.line1 = address.text("line1");
        recipient.address.line2 = address.text("line2");
        recipient.address.city = address.text("city");
        recipient.address.region = address.text("region");
        recipient.address.postalCode = address.text("postalCode");
        recipient.address.countryCode = address.text("countryCode").toUpper();
        address.refuseOthers();
    });
    members.refuseOthers();
    return recipient;
}

void putText(QJsonObject &object, const char *name, const QString &text)
{
    if (!text.isEmpty())
        object[QLatin1String(name)] = text;
}

void putObject(QJsonObject &object, const char *name, const QJsonObject &value)
{
    if (!value.isEmpty())
        object[QLatin1String(name)] = value;
}

QJsonObject draftItem(const Item &item)
{
    QJsonObject object;
    putText(object, "reference", item.reference);
    putText(object, "sku", item.sku);
    putText(object, "title", item.title);
    object["quantity"] = item.quantity;
    putText(object, "sizing", item.sizing);
    putObject(object, "attributes", item.attributes);
    if (item.price)
        object["price"] = moneyValue(item.price);
    QJsonArray artworks;
    for (const Artwork &artwork : item.artwork) {
        QJsonObject one;
        putText(one, "area", artwork.area);
        putText(one, "url", artwork.url);
        putText(one, "file", artwork.file);
        putText(one, "md5", artwork.md5);
        artworks.append(one);
    }
    if (!artworks.isEmpty())
        object["artwork"] = artworks;
    putText(object, "note", item.note);
    putObject(object, "options", item.options);
    return object;
}

QJsonObject draftRecipient(const Recipient &recipient)
{
    QJsonObject address;
    putText(address, "line1", recipient.address.line1);
    putText(address, "line2", recipient.address.line2);
    putText(address, "city", recipient.address.city);
    putText(address, "region", recipient.address.region);
    putText(address, "postalCode", recipient.address.postalCode);
    putText(address, "countryCode", recipient.address.countryCode);
    QJsonObject object;
    putText(object, "name", recipient.name);
    putText(object, "company", recipient.company);
    putText(object, "email", recipient.email);
    putText(object, "phone", recipient.phone);
    putText(object, "kind", recipient.kind);
    putObject(object, "address", address);
    return object;
}

// An empty text stands for a missing one.
template <typename Object>
void putOrNull(Object &object, const char *name, const QString &text)
{
    if (text.isEmpty())
        object.put(name, QJsonValue());
    else
        object.put(name, text);
}

template <typename Object>
void putOrNull(Object &object, const char *name, const QDateTime &instant)
{
    putOrNull(object, name, formatInstant(instant));
}

template <typename Object>
void putOrNull(Object &object, const char *name, const std::optional<Money> &money)
{
    if (!money)
        return object.put(name, QJsonValue());
    Object value;
    value.put("amount", money->amount());
    value.put("currency", money->currency);
    object.put(name, value);
}

template <typename Json>
typename Json::Object recipientForm(const Recipient &recipient)
{
    typename Json::Object address;
    putOrNull(address, "line1", recipient.address.line1);
    putOrNull(address, "line2", recipient.address.line2);
    putOrNull(address, "city", recipient.address.city);
    putOrNull(address, "region", recipient.address.region);
    putOrNull(address, "postalCode", recipient.address.postalCode);
    putOrNull(address, "countryCode", recipient.address.countryCode);
    typename Json::Object object;
    putOrNull(object, "name", recipient.name);
    putOrNull(object, "company", recipient.company);
    putOrNull(object, "email", recipient.email);
    putOrNull(object, "phone", recipient.phone);
    putOrNull(object, "kind", recipient.kind);
    object.put("address", address);
    return object;
}

template <typename Json>
typename Json::Object artworkForm(const Artwork &artwork)
{
    typename Json::Object object;
    putOrNull(object, "remoteId", artwork.remoteId);
    putOrNull(object, "area", artwork.area);
    putOrNull(object, "url", artwork.url);
    putOrNull(object, "md5", artwork.md5);
    putOrNull(object, "status", artwork.status);
    if (!artwork.file.isEmpty())
        object.put("file", artwork.file);
    return object;
}

template <typename Json>
typename Json::Object itemForm(const Item &item)
{
    typename Json::Object object;
    putOrNull(object, "remoteId", item.remoteId);
    putOrNull(object, "reference", item.reference);
    putOrNull(object, "sku", item.sku);
    putOrNull(object, "title", item.title);
    object.put("quantity", item.quantity);
    putOrNull(object, "status", item.status);
    object.put("attributes", item.attributes);
    putOrNull(object, "price", item.price);
    typename Json::List artworks;
    for (const Artwork &artwork : item.artwork)
        artworks.add(artworkForm<Json>(artwork));
    artworks.putInto(object, "artwork");
    if (!item.printFile) {
        object.put("printFile", QJsonValue());
    } else {
        typename Json::Object file;
        putOrNull(file, "status", item.printFile->status);
        putOrNull(file, "url", item.printFile->url);
        object.put("printFile", file);
    }
    return object;
}

template <typename Json>
typename Json::Object shipmentForm(const Shipment &shipment)
{
    typename Json::Object object;
    putOrNull(object, "remoteId", shipment.remoteId);
    putOrNull(object, "status", shipment.status);
    putOrNull(object, "carrier", shipment.carrier);
    putOrNull(object, "service", shipment.service);
    putOrNull(object, "trackingNumber", shipment.trackingNumber);
    putOrNull(object, "trackingUrl", shipment.trackingUrl);
    putOrNull(object, "dispatchedAt", shipment.dispatchedAt);
    typename Json::List items;
    for (const ShipmentItem &item : shipment.items) {
        typename Json::Object one;
        putOrNull(one, "reference", item.reference);
        one.put("quantity", item.quantity);
        items.add(one);
    }
    items.putInto(object, "items");
    return object;
}

template <typename Json>
typename Json::Object chargeForm(const Charge &charge)
{
    typename Json::Object object;
    putOrNull(object, "remoteId", charge.remoteId);
    putOrNull(object, "type", charge.type);
    putOrNull(object, "cost", charge.cost);
    putOrNull(object, "invoice", charge.invoice);
    return object;
}

enum class IssueTexts { English, Stored };

template <typename Json>
typename Json::Object issueForm(const Issue &issue, IssueTexts texts)
{
    typename Json::Object object;
    putOrNull(object, "code", issue.code);
    if (texts == IssueTexts::Stored)
        object.put("message", issue.message.stored());
    else
        putOrNull(object, "message", issue.message.english());
    putOrNull(object, "subject", issue.subject);
    putOrNull(object, "actionUrl", issue.actionUrl);
    return object;
}

// Puts a list of these forms.
template <typename Json, typename Value, typename Form>
void putList(typename Json::Object &object, const char *name, const std::vector<Value> &values, Form form)
{
    typename Json::List list;
    for (const Value &value : values)
        list.add(form(value));
    list.putInto(object, name);
}

template <typename Json>
typename Json::Object orderForm(const Order &order, IssueTexts texts)
{
    typename Json::Object object;
    object.put("id", order.id);
    object.put("account", order.account);
    object.put("provider", order.provider);
    putOrNull(object, "remoteId", order.remoteId);
    putOrNull(object, "reference", order.reference);
    object.put("stage", stageName(order.stage));
    putOrNull(object, "providerStatus", order.providerStatus);
    object.put("needsAttention", order.needsAttention);
    putOrNull(object, "createdAt", order.createdAt);
    putOrNull(object, "updatedAt", order.updatedAt);
    putOrNull(object, "total", order.total);
    object.put("recipient", recipientForm<Json>(order.recipient));
    putList<Json>(object, "items", order.items, itemForm<Json>);
    putList<Json>(object, "shipments", order.shipments, shipmentForm<Json>);
    putList<Json>(object, "charges", order.charges, chargeForm<Json>);
    putList<Json>(object, "issues", order.issues,
                  [texts](const Issue &issue) { return issueForm<Json>(issue, texts); });
    object.put("metadata", order.metadata);
    for (const OrderText &text : orderTexts) {
        const QString &value = order.*text.member;
        if (text.isNeverNull)
            object.put(text.name, value);
        else
            putOrNull(object, text.name, value);
    }
    return object;
}

Item readOrderItem(const QJsonObject &object)
{
    Item item;
    item.remoteId = object["remoteId"].toString();
    item.reference = object["reference"].toString();
    item.sku = object["sku"].toString();
    item.title = object["title"].toString();
    item.quantity = object["quantity"].toInt();
    item.status = object["status"].toString();
    item.attributes = object["attributes"].toObject();
    item.price = readMoney(object["price"]);
    const QJsonArray artworks = object["artwork"].toArray();
    for (const QJsonValue &value : artworks) {
        Artwork artwork;
        artwork.remoteId = value["remoteId"].toString();
        artwork.area = value["area"].toString();
        artwork.url = value["url"].toString();
        artwork.file = value["file"].toString();
        artwork.md5 = value["md5"].toString();
        artwork.status = value["status"].toString();
        item.artwork.push_back(artwork);
    }
    if (object["printFile"].isObject())
        item.printFile = PrintFile{object["printFile"]["status"].toString(), object["printFile"]["url"].toString()};
    return item;
}

Shipment readShipment(const QJsonValue &value)
{
    Shipment shipment;
    shipment.remoteId = value["remoteId"].toString();
    shipment.status = value["status"].toString();
    shipment.carrier = value["carrier"].toString();
    shipment.service = value["service"].toString();
    shipment.trackingNumber = value["trackingNumber"].toString();
    shipment.trackingUrl = value["trackingUrl"].toString();
    shipment.dispatchedAt = parseInstant(value["dispatchedAt"].toString());
    const QJsonArray items = value["items"].toArray();
    for (const QJsonValue &item : items)
        shipment.items.push_back({item["reference"].toString(), {}, item["quantity"].toInt()});
    return shipment;
}

Recipient readStoredRecipient(const QJsonObject &object)
{
    Recipient recipient;
    recipient.name = object["name"].toString();
    recipient.company = object["company"].toString();
    recipient.email = object["email"].toString();
    recipient.phone = object["phone"].toString();
    recipient.kind = object["kind"].toString();
    const QJsonObject address = object["address"].toObject();
    recipient.address = {address["line1"].toString(),      address["line2"].toString(),
                         address["city"].toString(),       address["region"].toString(),
                         address["postalCode"].toString(), address["countryCode"].toString()};
    return recipient;
}

} // namespace

namespace {

struct ObjectReading
{
    QJsonObject object;
    std::vector<Error> errors;
};

Result<ObjectReading> scanObject(const QByteArray &json)
{
    return readStrictJson(json).and_then([](JsonReading &&reading) -> Result<ObjectReading> {
        if (!reading.value.isObject())
            return fail(ErrorCode::Validation, Message::of("Expected a JSON object, “{…}”"));
        return ObjectReading{reading.value.toObject(), std::move(reading.errors)};
    });
}

} // namespace

Result<QJsonObject> readObject(const QByteArray &json)
{
    return scanObject(json).and_then([](ObjectReading &&reading) -> Result<QJsonObject> {
        if (!reading.errors.empty())
            return Failure(combine(std::move(reading.errors)));
        return reading.object;
    });
}

namespace {

DraftReading scan(const QJsonObject &document, const QDir &folder, std::vector<Error> errors = {})
{
    DraftReading reading;
    reading.errors = std::move(errors);
    Draft &draft = reading.draft;
    JsonMembers members(document, {}, reading.errors);
    draft.account = members.text("account");
    draft.reference = members.text("reference");
    draft.purchasedAt = members.instant("purchasedAt");
    draft.shippingMethod = members.text("shippingMethod");
    draft.currency = members.text("currency");
    members.inObject("recipient",
                     [&draft](JsonMembers recipient) { draft.recipient = readRecipientMembers(std::move(recipient)); });
    members.eachObject(
        "items", [&draft, &folder](JsonMembers item) { draft.items.push_back(readItem(std::move(item), folder)); });
    draft.note = members.text("note");
    draft.metadata = members.object("metadata");
    draft.options = members.object("options");
    members.refuseOthers();
    trimTexts(draft);
    return reading;
}

} // namespace

Result<DraftReading> scanDraft(const QByteArray &json, const QDir &folder)
{
    return scanObject(json).map(
        [&folder](ObjectReading &&reading) { return scan(reading.object, folder, std::move(reading.errors)); });
}

std::vector<Error> withFurther(std::vector<Error> errors, const std::vector<Error> &more)
{
    const std::size_t before = errors.size();
    for (const Error &error : more) {
        const bool covered = std::any_of(
            errors.begin(), errors.begin() + static_cast<std::ptrdiff_t>(before), [&error](const Error &known) {
                return known.pointer == error.pointer ||
                       (!known.pointer.isEmpty() && error.pointer.startsWith(known.pointer + u'/'));
            });
        if (!covered)
            errors.push_back(error);
    }
    return errors;
}

namespace {

Result<Draft> checked(DraftReading &&reading)
{
    std::vector<Error> errors = withFurther(std::move(reading.errors), checkDraft(reading.draft));
    if (!errors.empty())
        return Failure(combine(std::move(errors)));
    return std::move(reading.draft);
}

} // namespace

Result<Draft> readDraft(const QByteArray &json, const QDir &folder)
{
    return scanDraft(json, folder).and_then([](DraftReading &&reading) { return checked(std::move(reading)); });
}

Result<Draft> readDraft(const QJsonObject &document, const QDir &folder)
{
    return checked(scan(document, folder));
}

Result<Recipient> readRecipient(const QByteArray &json)
{
    return scanObject(json).and_then([](ObjectReading &&reading) -> Result<Recipient> {
        std::vector<Error> errors = std::move(reading.errors);
        Recipient recipient = readRecipientMembers(JsonMembers(reading.object, {}, errors));
        trimTexts(recipient);
        DraftChecker(errors).check(recipient, {});
        if (!errors.empty())
            return Failure(combine(std::move(errors)));
        return recipient;
    });
}

std::vector<Error> checkRecipient(const Recipient &recipient)
{
    std::vector<Error> errors;
    DraftChecker(errors).check(recipient, QStringLiteral("/recipient"));
    return errors;
}

std::vector<Error> checkDraft(const Draft &draft)
{
    std::vector<Error> errors;
    DraftChecker(errors).check(draft);
    return errors;
}

QJsonObject draftDocument(const Draft &draft)
{
    QJsonObject object;
    putText(object, "account", draft.account);
    putText(object, "reference", draft.reference);
    putText(object, "purchasedAt", formatInstant(draft.purchasedAt));
    putText(object, "shippingMethod", draft.shippingMethod);
    putText(object, "currency", draft.currency);
    putObject(object, "recipient", draftRecipient(draft.recipient));
    QJsonArray items;
    for (const Item &item : draft.items)
        items.append(draftItem(item));
    object["items"] = items;
    putText(object, "note", draft.note);
    putObject(object, "metadata", draft.metadata);
    putObject(object, "options", draft.options);
    return object;
}

QJsonValue moneyValue(const std::optional<Money> &money)
{
    if (!money)
        return {};
    return QJsonObject{{"amount", money->amount()}, {"currency", money->currency}};
}

std::optional<Money> readMoney(const QJsonValue &value)
{
    if (!value.isObject())
        return std::nullopt;
    return Money::parse(value["amount"].toString(), value["currency"].toString(), Money::Rounding::HalfUp);
}

QJsonObject recipientDocument(const Recipient &recipient)
{
    return recipientForm<JsonTree>(recipient).done();
}

QJsonObject orderDocument(const Order &order)
{
    return orderForm<JsonTree>(order, IssueTexts::English).done();
}

QByteArray storedOrderText(const Order &order)
{
    return orderForm<JsonText>(order, IssueTexts::Stored).done();
}

Order readOrder(const QJsonObject &document)
{
    Order order;
    order.id = document["id"].toString();
    order.account = document["account"].toString();
    order.provider = document["provider"].toString();
    order.remoteId = document["remoteId"].toString();
    order.reference = document["reference"].toString();
    order.stage = stageFromName(document["stage"].toString()).value_or(Stage::Draft);
    order.providerStatus = document["providerStatus"].toString();
    order.needsAttention = document["needsAttention"].toBool();
    order.createdAt = parseInstant(document["createdAt"].toString());
    order.updatedAt = parseInstant(document["updatedAt"].toString());
    for (const OrderText &text : orderTexts)
        order.*text.member = document[QLatin1String(text.name)].toString();
    order.total = readMoney(document["total"]);
    order.recipient = readStoredRecipient(document["recipient"].toObject());
    const QJsonArray items = document["items"].toArray();
    for (const QJsonValue &item : items)
        order.items.push_back(readOrderItem(item.toObject()));
    const QJsonArray shipments = document["shipments"].toArray();
    for (const QJsonValue &shipment : shipments)
        order.shipments.push_back(readShipment(shipment));
    const QJsonArray charges = document["charges"].toArray();
    for (const QJsonValue &charge : charges)
        order.charges.push_back({charge["remoteId"].toString(), charge["type"].toString(), readMoney(charge["cost"]),
                                 charge["invoice"].toString()});
    const QJsonArray issues = document["issues"].toArray();
    for (const QJsonValue &issue : issues)
        order.issues.push_back({issue["code"].toString(), Message::fromStored(issue["message"]),
                                issue["subject"].toString(), issue["actionUrl"].toString()});
    order.metadata = document["metadata"].toObject();
    return order;
}

} // namespace platen
