// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/printintegrator/webhook.h"

#include "core/domain/instant.h"
#include "core/providers/json_text.h"
#include "core/providers/printintegrator/mapping.h"
#include "core/providers/printintegrator/status.h"

#include <QCryptographicHash>
#include <QJsonArray>

namespace platen::printintegrator {

namespace {

struct Reported
{
    QString type;
    QJsonObject data;
};

QString orderIdOf(const QJsonObject &data, bool isOrder)
{
    QString id = firstText(data, {"orderId"});
    if (!id.isEmpty())
        return id;
    const QJsonValue order = data[QLatin1String("order")];
    const QString inner = order.isObject() ? firstText(order.toObject(), {"id", "orderId"}) : textOf(order);
    return inner.isEmpty() && isOrder ? firstText(data, {"id"}) : inner;
}

QString designIdOf(const QJsonObject &data)
{
    return firstText(data, {"designId", "id"});
}

// The reasons why a file was refused, in one line.
QString reasonOf(const QJsonObject &data)
{
    QStringList reasons;
    for (const char *name : {"reason", "reasons", "errors", "issues", "message"}) {
        const QJsonValue value = data[QLatin1String(name)];
        const QJsonArray list = value.isArray() ? value.toArray() : QJsonArray{value};
        for (const QJsonValue &one : list) {
            const QString text =
                one.isObject() ? firstText(one.toObject(), {"message", "reason", "code"}) : textOf(one);
            if (!text.simplified().isEmpty() && !reasons.contains(text.simplified()))
                reasons.append(text.simplified().left(300));
        }
    }
    return reasons.join(QStringLiteral("; "));
}

void fillOrder(OrderEvent &event, const Reported &message)
{
    const QJsonValue inner = message.data[QLatin1String("order")];
    const QJsonObject document = inner.isObject() ? inner.toObject() : message.data;
    RemoteOrder remote = readOrder(document);
    event.reference = remote.order.reference;
    if (remote.stageKnown)
        event.stage = remote.order.stage;
    const QString word = remote.order.providerStatus;
    const Message what =
        message.type == u"order.created" ? Message::of("a new order") : Message::of("the order changed");
    event.text = word.isEmpty() ? Message::of("PrintIntegrator: %1", what)
                                : Message::of("PrintIntegrator: %1, “%2”", what, word);
    if (!remote.idOnly && !remote.order.remoteId.isEmpty()) {
        event.raw = remote.raw;
        event.order = std::move(remote.order);
    }
}

void fillProduction(OrderEvent &event, const Reported &message)
{
    const QString word = firstText(message.data, {"to", "newStatus", "status", "stage", "toStage", "currentStage"});
    const QString before = firstText(message.data, {"from", "previousStatus", "oldStatus", "previousStage"});
    event.stage = stageOfWord(word);
    event.text = before.isEmpty() ? Message::of("PrintIntegrator: production is at “%1”", word)
                                  : Message::of("PrintIntegrator: production went from “%1” to “%2”", before, word);
}

void fillPreflight(OrderEvent &event, const Reported &message)
{
    const QString file = firstText(message.data, {"fileName", "filename", "name", "fileId"});
    const QString reason = reasonOf(message.data);
    const Message what = file.isEmpty() ? Message::of("a file") : Message(file);
    event.text = reason.isEmpty() ? Message::of("PrintIntegrator: the preflight of %1 failed", what)
                                  : Message::of("PrintIntegrator: the preflight of %1 failed: %2", what, reason);
    if (event.remoteId.isEmpty())
        return;
    Issue issue;
    issue.code = QStringLiteral("preflight_failed");
    issue.message = reason.isEmpty() ? Message::of("A file failed its preflight.") : Message(reason);
    issue.subject = firstText(message.data, {"fileId"});
    event.newIssues.push_back(issue);
}

void fillDesign(OrderEvent &event, const Reported &message)
{
    const QString id = designIdOf(message.data);
    const bool isRendered = message.type == u"design.rendered";
    event.text = isRendered ? Message::of("PrintIntegrator: the print file of design %1 is ready", id)
                            : Message::of("PrintIntegrator: a customer saved design %1", id);
    // A design that has not been ordered belongs to no order; one that is printed belongs to an order, which may be
    // known here.
    if (event.remoteId.isEmpty() && isRendered)
        event.part = id;
}

} // namespace

Result<std::vector<OrderEvent>> readEvents(const WebhookMessage &webhook)
{
    const QByteArray contentType = webhook.header("Content-Type").split(';').value(0).trimmed().toLower();
    if (!contentType.isEmpty() && contentType != "application/json" && !contentType.endsWith("+json"))
        return fail(ErrorCode::Unsupported, Message::of("PrintIntegrator's events are JSON; this is %1",
                                                        QString::fromLatin1(contentType.left(80))));
    const std::optional<QJsonValue> json = readJson(webhook.body);
    const QJsonObject body = json ? json->toObject() : QJsonObject();
    Reported message{firstText(body, {"type"}), body[QLatin1String("data")].toObject()};
    if (message.type.isEmpty())
        return fail(ErrorCode::BadResponse, json ? Message::of("The message is no event: it has no “type”")
                                                 : Message::of("The message cannot be read as JSON"));
    const bool isOrder = message.type.startsWith(QLatin1String("order."));
    OrderEvent event;
    event.id = firstText(body, {"id"});
    event.type = message.type;
    event.at = parseInstant(firstText(body, {"createdAt"}));
    event.remoteId = orderIdOf(message.data, isOrder);
    if (isOrder)
        fillOrder(event, message);
    else if (message.type == u"production.status_changed")
        fillProduction(event, message);
    else if (message.type == u"file.preflight_failed")
        fillPreflight(event, message);
    else if (message.type.startsWith(QLatin1String("design.")))
        fillDesign(event, message);
    else
        event.text = QStringLiteral("PrintIntegrator: ") + message.type;
    if (event.remoteId.isEmpty() && event.reference.isEmpty() && isOrder)
        return fail(ErrorCode::BadResponse,
                    Message::of("The event “%1” does not say which order it is about", event.id.left(80)));
    event.standsAlone = event.remoteId.isEmpty() && event.reference.isEmpty() && event.part.isEmpty();
    if (!event.standsAlone && !message.data.isEmpty()) {
        // For orders the data are the state; for anything else only together with the type.
        const QByteArray type = isOrder ? QByteArray() : message.type.toUtf8();
        event.stateDigest = QCryptographicHash::hash(type + writeJson(message.data), QCryptographicHash::Sha256);
    }
    return std::vector<OrderEvent>{std::move(event)};
}

} // namespace platen::printintegrator
