// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/providers/operations.h"

#include "core/domain/instant.h"
#include "core/domain/order_document.h"
#include "core/providers/registry.h"
#include "core/sessions/open_session.h"
#include "tests/support/wait.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace platen::test {

namespace {

Draft draftOf(const QJsonObject &arguments)
{
    // checkDraft reports incomplete drafts; that is not tested here.
    const QJsonObject document = arguments["draft"].toObject();
    const Result<Draft> draft = platen::readDraft(document);
    if (draft)
        return *draft;
    Draft partial;
    const Order order = platen::readOrder(document);
    partial.reference = order.reference;
    partial.shippingMethod = order.shippingMethod;
    partial.currency = document["currency"].toString();
    partial.recipient = order.recipient;
    partial.items = order.items;
    partial.metadata = order.metadata;
    return partial;
}

bool isNothing(const QJsonValue &value)
{
    return value.isNull() || (value.isString() && value.toString().isEmpty()) ||
           (value.isArray() && value.toArray().isEmpty()) || (value.isObject() && value.toObject().isEmpty());
}

// Without the empty members of an order document, so that a new member of orders changes no fixture that lacks it.
QJsonObject presentMembers(const QJsonObject &document)
{
    QJsonObject present;
    for (auto member = document.begin(); member != document.end(); ++member) {
        QJsonValue value = member.value();
        const bool isForeign = member.key() == u"metadata" || member.key() == u"attributes";
        if (value.isObject() && !isForeign)
            value = presentMembers(value.toObject());
        if (value.isArray()) {
            QJsonArray list;
            for (const QJsonValue &one : value.toArray())
                list.append(one.isObject() ? QJsonValue(presentMembers(one.toObject())) : one);
            value = list;
        }
        if (!isNothing(value))
            present[member.key()] = value;
    }
    return present;
}

QString id(const QJsonObject &arguments)
{
    return arguments["id"].toString();
}

std::vector<QByteArray> &rawDocuments()
{
    static std::vector<QByteArray> documents;
    return documents;
}

QJsonValue valueOf(const RemoteOrder &remote)
{
    rawDocuments().push_back(remote.raw);
    return remoteOrderDocument(remote);
}

QJsonValue valueOf(const std::optional<RemoteOrder> &remote)
{
    return remote ? valueOf(*remote) : QJsonValue();
}

QJsonValue valueOf(const std::vector<RemoteOrder> &orders)
{
    QJsonArray all;
    for (const RemoteOrder &order : orders)
        all.append(valueOf(order));
    return all;
}

QJsonValue valueOf(const OrderPage &page)
{
    QJsonObject object{{"orders", valueOf(page.orders)}, {"next", page.next}};
    if (page.unreadable > 0)
        object["unreadable"] = page.unreadable;
    return object;
}

QJsonValue valueOf(const std::vector<ActionAvailability> &actions)
{
    QJsonArray all;
    for (const ActionAvailability &action : actions)
        all.append(QJsonObject{
            {"action", action.action}, {"available", action.available}, {"reason", action.reason.english()}});
    return all;
}

QJsonValue valueOf(const std::vector<platen::Quote> &quotes)
{
    QJsonArray all;
    for (const platen::Quote &quote : quotes)
        all.append(quoteObject(quote));
    return all;
}

QJsonArray areasValue(const std::vector<PrintArea> &areas)
{
    QJsonArray all;
    for (const PrintArea &area : areas)
        all.append(QJsonObject{
            {"name", area.name}, {"required", area.required}, {"widthPx", area.widthPx}, {"heightPx", area.heightPx}});
    return all;
}

QJsonValue valueOf(const Product &product)
{
    QJsonArray attributes;
    for (const ProductAttribute &attribute : product.attributes)
        attributes.append(
            QJsonObject{{"name", attribute.name}, {"values", QJsonArray::fromStringList(attribute.values)}});
    QJsonArray variants;
    for (const ProductVariant &variant : product.variants)
        variants.append(QJsonObject{{"attributes", variant.attributes},
                                    {"shipsTo", QJsonArray::fromStringList(variant.shipsTo)},
                                    {"areas", areasValue(variant.areas)}});
    return QJsonObject{{"sku", product.sku},           {"title", product.title},   {"widthMm", product.widthMm},
                       {"heightMm", product.heightMm}, {"attributes", attributes}, {"areas", areasValue(product.areas)},
                       {"variants", variants}};
}

QJsonValue valueOf(const SpineInfo &spine)
{
    return QJsonObject{{"widthMm", spine.widthMm}, {"raw", spine.raw}};
}

QJsonValue valueOf(const std::vector<OrderEvent> &events)
{
    QJsonArray all;
    for (const OrderEvent &event : events) {
        QJsonObject object{{"id", event.id},
                           {"type", event.type},
                           {"at", formatInstant(event.at)},
                           {"remoteId", event.remoteId},
                           {"reference", event.reference},
                           {"stage", event.stage ? QJsonValue(stageName(*event.stage)) : QJsonValue()},
                           {"text", event.text.english()},
                           {"part", event.part},
                           {"standsAlone", event.standsAlone},
                           {"tellsAState", !event.stateDigest.isEmpty()},
                           {"hasRaw", !event.raw.isEmpty()}};
        Order reported;
        reported.shipments = event.newShipments;
        reported.issues = event.newIssues;
        const QJsonObject added = presentMembers(orderDocument(reported));
        object["newShipments"] = added["shipments"];
        object["newIssues"] = added["issues"];
        object["order"] = event.order ? QJsonValue(presentMembers(orderDocument(*event.order))) : QJsonValue();
        all.append(object);
    }
    return all;
}

QJsonValue valueOf(const Draft &draft)
{
    return draftDocument(draft);
}

QJsonValue valueOf(const PrintFileAnswer &answer)
{
    return QJsonObject{
        {"item", answer.item}, {"status", answer.printFile.status}, {"url", answer.printFile.url}, {"raw", answer.raw}};
}

QJsonValue valueOf(const Download &download)
{
    return QJsonObject{{"fileName", download.fileName},
                       {"contentType", QString::fromLatin1(download.contentType)},
                       {"bytes", static_cast<qint64>(download.bytes.size())}};
}

QJsonValue valueOf(const UploadedFile &file)
{
    return file.raw;
}

QJsonValue valueOf(const Resource &resource)
{
    return QJsonObject{
        {"id", resource.id}, {"name", resource.name}, {"raw", resource.raw}, {"hasSecret", !resource.secret.isEmpty()}};
}

QJsonValue valueOf(const ResourcePage &page)
{
    QJsonArray all;
    for (const Resource &resource : page.resources)
        all.append(valueOf(resource));
    return QJsonObject{{"resources", all}, {"next", page.next}, {"raw", page.raw}};
}

QJsonValue valueOf(qint64 number)
{
    return number;
}

template <typename T>
Result<QJsonValue> valueOf(Result<T> result)
{
    if (!result)
        return Failure(std::move(result.error()));
    if constexpr (std::is_void_v<T>)
        return QJsonValue();
    else
        return valueOf(*result);
}

WebhookMessage messageOf(const QJsonObject &arguments)
{
    WebhookMessage message;
    message.method = "POST";
    const QJsonObject headers = arguments["headers"].toObject();
    for (auto header = headers.begin(); header != headers.end(); ++header)
        message.headers.emplace_back(header.key().toLatin1(), header.value().toString().toUtf8());
    const QJsonValue body = arguments["body"];
    if (body.isObject())
        message.body = QJsonDocument(body.toObject()).toJson(QJsonDocument::Compact);
    else if (body.isArray())
        message.body = QJsonDocument(body.toArray()).toJson(QJsonDocument::Compact);
    else
        message.body = body.toString().toUtf8();
    return message;
}

OrderFilter filterOf(const QJsonObject &arguments)
{
    const QJsonObject given = arguments["filter"].toObject();
    OrderFilter filter;
    filter.createdFrom = parseInstant(given["createdFrom"].toString());
    filter.createdTo = parseInstant(given["createdTo"].toString());
    filter.status = given["status"].toString();
    filter.remoteIds = given["remoteIds"].toVariant().toStringList();
    filter.references = given["references"].toVariant().toStringList();
    filter.sinceId = given["sinceId"].toString();
    return filter;
}

// Whether a provider offers it, and the names of those that do.
struct Offer
{
    Offer(Capability capability)
        : isOffered([capability](const Declaration &declaration) { return declaration.can(capability); })
        , able(providersThatCan(capability).english())
    {
    }
    Offer(const platen::Operation &operation)
        : isOffered([operation](const Declaration &declaration) { return declaration.can(operation); })
        , able(providersThatCan(operation).english())
    {
    }
    // By every provider.
    Offer()
        : isOffered([](const Declaration &) { return true; })
    {
    }
    std::function<bool(const Declaration &)> isOffered;
    QString able;
};

// Operations on orders.
struct OrderOperation
{
    QString name;
    Offer offer;
    std::function<Result<QJsonValue>(Session &, const QJsonObject &arguments)> run;
};

void readValue(const QJsonValue &json, QString &value)
{
    value = json.toString();
}

void readValue(const QJsonValue &json, QJsonObject &value)
{
    value = json.toObject();
}

void readValue(const QJsonValue &json, Recipient &value)
{
    value = platen::readRecipient(QJsonDocument(json.toObject()).toJson()).value_or(Recipient{});
}

std::vector<OrderOperation> changeOperations()
{
    std::vector<OrderOperation> all;
    forEachChange([&all](const auto &kind) {
        const QString name = QLatin1String(kind.word);
        all.push_back({name, Offer(platen::Operation(kind)), [name](Session &p, const QJsonObject &a) {
                           return valueOf(await(p.changeOrder(id(a), *changeOf(name, a), a["options"].toObject())));
                       }});
    });
    return all;
}

std::vector<OrderOperation> orderOperations()
{
    using C = Capability;
    using Arguments = const QJsonObject &;
    const auto key = [](Arguments a) { return a["idempotencyKey"].toString(); };
    return {
        {"testConnection", C::TestConnection, [](Session &p, Arguments) { return valueOf(await(p.testConnection())); }},
        {"createOrder", platen::Operation(Create()),
         [key](Session &p, Arguments a) {
             return valueOf(await(p.createOrder(draftOf(a), key(a), a["callbackUrl"].toString())));
         }},
        {"findSubmitted", C::FindSubmitted,
         [key](Session &p, Arguments a) {
             return valueOf(await(p.findSubmitted(draftOf(a), key(a), parseInstant(a["since"].toString()),
                                                  a["others"].toVariant().toStringList())));
         }},
        {"fetchOrder", C::FetchOrder, [](Session &p, Arguments a) { return valueOf(await(p.fetchOrder(id(a)))); }},
        {"fetchOrders", C::FetchOrder,
         [](Session &p, Arguments a) { return valueOf(await(p.fetchOrders(a["ids"].toVariant().toStringList()))); }},
        {"listOrders", C::ListOrders,
         [](Session &p, Arguments a) {
             Result<OrderPage> page = await(p.listOrders(filterOf(a), a["cursor"].toString()));
             if (page && page->broken)
                 page = Failure(*page->broken);
             return valueOf(std::move(page));
         }},
        {"orderActions", C::OrderActions,
         [](Session &p, Arguments a) { return valueOf(await(p.orderActions(id(a)))); }},
        {"cancelOrder", platen::Operation(Cancel()),
         [](Session &p, Arguments a) { return valueOf(await(p.cancelOrder(id(a)))); }},
        {"deleteOrder", platen::Operation(Delete()),
         [](Session &p, Arguments a) { return valueOf(await(p.deleteOrder(id(a)))); }},
        {"quote", C::Quote, [](Session &p, Arguments a) { return valueOf(await(p.quote(draftOf(a)))); }},
        {"product", C::ProductDetails,
         [](Session &p, Arguments a) { return valueOf(await(p.product(a["sku"].toString()))); }},
        {"productSpine", C::ProductSpine,
         [](Session &p, Arguments a) {
             return valueOf(await(p.productSpine(SpineRequest{a["sku"].toString(), a["pages"].toInt(),
                                                              a["countryCode"].toString(), a["state"].toString()})));
         }},
        {"countOrders", C::CountOrders,
         [](Session &p, Arguments a) { return valueOf(await(p.countOrders(filterOf(a)))); }},
        {"prepareDraft", C::PrepareDraft,
         [](Session &p, Arguments a) { return valueOf(await(p.prepareDraft(draftOf(a), {}))); }},
        {"printFile", C::PrintFiles,
         [](Session &p, Arguments a) { return valueOf(await(p.printFile(a["item"].toString()))); }},
        {"downloadPrintFile", C::PrintFiles,
         [](Session &p, Arguments a) { return valueOf(await(p.downloadPrintFile(a["url"].toString(), {}))); }},
        {"renderDesign", C::RenderDesigns,
         [](Session &p, Arguments a) { return valueOf(await(p.renderDesign(id(a), {}))); }},
        {"uploadFile", C::UploadFiles,
         [](Session &p, Arguments a) {
             const QString path = QStringLiteral(PLATEN_PROVIDER_DATA "/") + a["file"].toString();
             return valueOf(await(p.uploadFile(path, {})));
         }},
        {"verifyWebhook", C::Webhooks, [](Session &p, Arguments a) { return valueOf(verify(p, messageOf(a))); }},
        {"parseEvents", C::Webhooks, [](Session &p, Arguments a) { return valueOf(eventsIn(p, messageOf(a))); }},
        {"checkDraft", Offer(),
         [](Session &p, Arguments a) -> Result<QJsonValue> {
             std::vector<Error> errors = problemsOf(p, draftOf(a));
             if (errors.empty())
                 return QJsonValue();
             return Failure(combine(std::move(errors)));
         }},
    };
}

QByteArray document(const QJsonObject &arguments)
{
    return QJsonDocument(arguments["document"].toObject()).toJson(QJsonDocument::Compact);
}

Result<QJsonValue> runOnResource(Session &p, ResourceKind kind, ResourceVerb verb, const QJsonObject &a)
{
    switch (verb) {
    case ResourceVerb::List:
        return valueOf(await(p.listResources(kind, a["cursor"].toString())));
    case ResourceVerb::Show:
        return valueOf(await(p.resource(kind, id(a))));
    case ResourceVerb::Create:
        return valueOf(await(p.createResource(kind, document(a))));
    case ResourceVerb::Update:
        return valueOf(await(p.updateResource(kind, id(a), document(a))));
    case ResourceVerb::Delete:
        return valueOf(await(p.deleteResource(kind, id(a))));
    }
    return QJsonValue();
}

// "createCategory", "listProducts"
QString resourceOperationName(ResourceKind kind, ResourceVerb verb)
{
    QString thing =
        verb == ResourceVerb::List ? resourcePhrase(kind, verb).english().section(u' ', 1) : resourceKindName(kind);
    thing[0] = thing[0].toUpper();
    return resourceVerbName(verb) + thing;
}

std::vector<SessionCall> makeOperations()
{
    std::vector<SessionCall> all;
    std::vector<OrderOperation> onOrders = orderOperations();
    for (OrderOperation &change : changeOperations())
        onOrders.push_back(std::move(change));
    for (OrderOperation &one : onOrders) {
        const bool asks = !QStringList{"checkDraft", "parseEvents", "verifyWebhook"}.contains(one.name);
        all.push_back({one.name, one.offer.isOffered, one.offer.able, asks, std::move(one.run)});
    }
    for (const ResourceKind kind : allResourceKinds()) {
        for (const ResourceVerb verb : allResourceVerbs()) {
            all.push_back({resourceOperationName(kind, verb),
                           [kind, verb](const Declaration &declaration) { return declaration.can(kind, verb); },
                           providersThatCan(kind, verb).english(), true,
                           [kind, verb](Session &p, const QJsonObject &a) { return runOnResource(p, kind, verb, a); }});
        }
    }
    return all;
}

} // namespace

const std::vector<SessionCall> &operations()
{
    static const std::vector<SessionCall> all = makeOperations();
    return all;
}

const SessionCall *findOperation(const QString &name)
{
    for (const SessionCall &operation : operations()) {
        if (operation.name == name)
            return &operation;
    }
    return nullptr;
}

// The new value is the argument with the name of the change's member.
std::optional<OrderChange> changeOf(const QString &name, const QJsonObject &arguments)
{
    std::optional<OrderChange> found;
    forEachChange([&](auto change) {
        if (name != QLatin1String(change.word))
            return;
        readValue(arguments[QLatin1String(change.member)], change.value);
        found = change;
    });
    return found;
}

QJsonObject sampleArguments()
{
    const QJsonObject recipient{{"name", "Wren Harrow"},
                                {"address", QJsonObject{{"line1", "14 Test Place"},
                                                        {"city", "Somewhere"},
                                                        {"postalCode", "12345"},
                                                        {"countryCode", "US"}}}};
    const QJsonObject item{
        {"sku", "SAMPLE-1"},
        {"quantity", 1},
        {"artwork", QJsonArray{QJsonObject{{"area", "default"}, {"url", "https://example.org/art/a.png"}}}}};
    QJsonObject arguments{
        {"draft", QJsonObject{{"reference", "PO-1"},
                              {"shippingMethod", "Standard"},
                              {"recipient", recipient},
                              {"items", QJsonArray{item}}}},
        {"idempotencyKey", "0f8e3c52-1c57-4a7d-9f0e-6f8e0a1b2c3d"},
        {"callbackUrl", "https://shop.example.org/hooks/a/b"},
        {"since", "2026-11-20T10:00:00Z"},
        {"id", "ord_1"},
        {"ids", QJsonArray{"ord_1", "ord_2"}},
        {"shippingMethod", "Express"},
        {"recipient", recipient},
        {"metadata", QJsonObject{{"a", "b"}}},
        {"item", "line-1"},
        {"url", "https://files.example.org/a.pdf"},
        {"file", "upload.pdf"},
        {"document", QJsonObject{{"name", "A"}}},
        {"note", "A note"},
        {"options", QJsonObject{{"shipping_price", "4.90"},
                                {"shippings", QJsonArray{QJsonObject{{"code", "A"}, {"shipping_price", "4.90"}}}}}},
        {"sku", "SAMPLE-1"},
        {"pages", 50},
        {"countryCode", "US"}};
    forEachChange([&arguments](const auto &change) {
        if (!arguments.contains(QLatin1String(change.member)))
            arguments[QLatin1String(change.member)] = QStringLiteral("A text");
    });
    return arguments;
}

std::unique_ptr<Session> openTestSession(const QString &id, const QString &baseUrl, const QString &secret, int retries,
                                         const QJsonObject &more, std::shared_ptr<net::TrafficRecorder> recorder)
{
    const Declaration *declaration = findProvider(id);
    AccountSettings settings;
    settings.name = QStringLiteral("Test");
    QJsonObject given = more;
    for (const Setting &setting : declaration->settings) {
        if (setting.secret || given.contains(setting.key))
            continue;
        if (setting.key == u"base_url")
            given[setting.key] = baseUrl;
        else if (setting.type == Setting::Type::Url)
            given[setting.key] = baseUrl + QUrl(setting.defaultValue).path();
        else if (setting.required && setting.defaultValue.isEmpty() && setting.defaultFollows.isEmpty())
            given[setting.key] = QStringLiteral("test-") + setting.key;
    }
    settings.values = completeSettings(*declaration, given).value();
    net::ClientOptions options;
    options.provider = id;
    options.timeout = std::chrono::seconds(5);
    options.retries = retries;
    options.firstDelay = std::chrono::milliseconds(1);
    options.maxDelay = std::chrono::milliseconds(2);
    for (const Setting &setting : declaration->settings) {
        if (setting.secret) {
            settings.secrets[setting.key] = secret;
            options.secrets.push_back(secret.toUtf8());
        }
    }
    return openSession(id, settings, std::make_shared<net::HttpClient>(options, std::move(recorder)));
}

std::vector<Error> problemsOf(const Session &session, const Draft &draft)
{
    return session.connector().checkDraft(draft, session.account());
}

QByteArray bodyOf(const Session &session, const Draft &draft, const QString &idempotencyKey, const QString &callbackUrl)
{
    return session.connector().submissionBody(draft, session.account(), idempotencyKey, callbackUrl);
}

Result<void> verify(const Session &session, const WebhookMessage &message)
{
    return session.connector().verifyWebhook(message, session.account());
}

Result<std::vector<OrderEvent>> eventsIn(const Session &session, const WebhookMessage &message)
{
    Result<std::vector<OrderEvent>> events = session.connector().parseEvents(message, session.account());
    // A message is stored under the names of its events, which are read by themselves.
    const Result<std::vector<EventName>> names = session.connector().nameEvents(message, session.account());
    CHECK(names.has_value() == events.has_value());
    if (names && events) {
        REQUIRE(names->size() == events->size());
        for (std::size_t i = 0; i < events->size(); ++i) {
            CHECK((*names)[i].id == (*events)[i].id);
            CHECK((*names)[i].type == (*events)[i].type);
        }
    } else if (!names && !events) {
        CHECK(names.error().code == events.error().code);
        CHECK(names.error().message.english() == events.error().message.english());
    }
    return events;
}

std::vector<QByteArray> takeRawDocuments()
{
    return std::exchange(rawDocuments(), {});
}

QJsonObject errorDocument(const Error &error)
{
    const auto one = [](const Error &single) {
        QJsonObject object = errorObject(single);
        if (single.maybeProcessed)
            object["maybeProcessed"] = true;
        if (single.retryAfter.count() > 0)
            object["retryAfterMs"] = static_cast<qint64>(single.retryAfter.count());
        return object;
    };
    QJsonObject object = one(error);
    QJsonArray others;
    for (const Error &other : error.others)
        others.append(one(other));
    if (!others.isEmpty())
        object["others"] = others;
    return object;
}

QJsonObject remoteOrderDocument(const RemoteOrder &remote)
{
    return {{"order", presentMembers(orderDocument(remote.order))},
            {"idOnly", remote.idOnly},
            {"stageKnown", remote.stageKnown},
            {"issuesKnown", remote.issuesKnown},
            {"idempotencyKey", remote.idempotencyKey}};
}

} // namespace platen::test
