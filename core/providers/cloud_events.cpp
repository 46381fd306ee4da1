// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/cloud_events.h"

#include "core/domain/instant.h"
#include "core/providers/json_text.h"

#include <QJsonArray>

namespace platen {

namespace {

Failure unreadable(const Message &why)
{
    return fail(ErrorCode::BadResponse, Message::of("The message is not a CloudEvent: %1", why));
}

Failure otherForm(const Message &why)
{
    return fail(ErrorCode::Unsupported, Message::of("The message is in a form that is not taken: %1", why));
}

// "Application/JSON; charset=utf-8" → "application/json".
QByteArray mediaType(const QByteArray &contentType)
{
    return contentType.split(';').first().trimmed().toLower();
}

bool isJson(const QByteArray &type)
{
    return type == "application/json" || type == "text/json" || type.endsWith("+json");
}

bool isKnownVersion(const QString &version)
{
    return version.isEmpty() || version.startsWith(QLatin1String("1.")) || version == u"0.3";
}

Result<CloudEvent> readStructured(const QJsonObject &object)
{
    CloudEvent event;
    event.id = object[QLatin1String("id")].toString();
    event.type = object[QLatin1String("type")].toString();
    event.source = object[QLatin1String("source")].toString();
    event.subject = object[QLatin1String("subject")].toString();
    event.time = parseInstant(object[QLatin1String("time")].toString());
    if (event.type.isEmpty())
        return unreadable(Message::of("it has no “type”"));
    const QString version = object[QLatin1String("specversion")].toString();
    if (!isKnownVersion(version))
        return otherForm(Message::of("CloudEvents version “%1”", version.left(40)));
    const QByteArray dataType = mediaType(object[QLatin1String("datacontenttype")].toString().toLatin1());
    if (!dataType.isEmpty() && !isJson(dataType))
        return otherForm(Message::of("data of type “%1”", QString::fromLatin1(dataType.left(80))));
    event.data = object.value(QLatin1String("data"));
    if (object.contains(QLatin1String("data_base64"))) {
        const auto decoded = QByteArray::fromBase64Encoding(object[QLatin1String("data_base64")].toString().toLatin1(),
                                                            QByteArray::AbortOnBase64DecodingErrors);
        const std::optional<QJsonValue> data = decoded ? readJson(*decoded) : std::nullopt;
        if (!data)
            return unreadable(Message::of("its “data_base64” is not JSON"));
        event.data = *data;
    }
    return event;
}

Result<CloudEvent> readBinary(const WebhookMessage &message)
{
    CloudEvent event;
    event.id = cloudEventHeader(message.header("ce-id"));
    event.type = cloudEventHeader(message.header("ce-type"));
    event.source = cloudEventHeader(message.header("ce-source"));
    event.subject = cloudEventHeader(message.header("ce-subject"));
    event.time = parseInstant(cloudEventHeader(message.header("ce-time")));
    if (event.type.isEmpty())
        return unreadable(Message::of("it has no “ce-type” header"));
    const QString version = cloudEventHeader(message.header("ce-specversion"));
    if (!isKnownVersion(version))
        return otherForm(Message::of("CloudEvents version “%1”", version.left(40)));
    event.data = QJsonValue(QJsonValue::Undefined);
    if (!message.body.trimmed().isEmpty()) {
        const std::optional<QJsonValue> data = readJson(message.body);
        if (!data)
            return unreadable(Message::of("its body is not JSON"));
        event.data = *data;
    }
    return event;
}

Result<std::vector<CloudEvent>> readBatch(const QJsonArray &batch)
{
    std::vector<CloudEvent> events;
    for (const QJsonValue &member : batch) {
        if (!member.isObject())
            return unreadable(Message::of("a member of the batch is not an object"));
        Result<CloudEvent> event = readStructured(member.toObject());
        if (!event)
            return Failure(std::move(event.error()));
        events.push_back(std::move(*event));
    }
    return events;
}

} // namespace

QString cloudEventHeader(const QByteArray &value)
{
    QByteArray text = value.trimmed();
    if (text.size() >= 2 && text.startsWith('"') && text.endsWith('"')) {
        QByteArray unquoted;
        for (qsizetype i = 1; i + 1 < text.size(); ++i) {
            if (text[i] == '\\' && i + 2 < text.size())
                ++i;
            unquoted.append(text[i]);
        }
        text = unquoted;
    }
    return QString::fromUtf8(QByteArray::fromPercentEncoding(text));
}

Result<std::vector<CloudEvent>> readCloudEvents(const WebhookMessage &message)
{
    const QByteArray type = mediaType(message.header("content-type"));
    const bool binary = !message.header("ce-specversion").isEmpty() || !message.header("ce-type").isEmpty();
    const bool structured = type.startsWith("application/cloudevents");
    if (binary && !structured) {
        if (!type.isEmpty() && !isJson(type))
            return otherForm(Message::of("data of type “%1”", QString::fromLatin1(type.left(80))));
        Result<CloudEvent> event = readBinary(message);
        if (!event)
            return Failure(std::move(event.error()));
        return std::vector<CloudEvent>{std::move(*event)};
    }
    const bool batch = type == "application/cloudevents-batch+json";
    if (!batch && type != "application/cloudevents+json" && type != "application/json") {
        return otherForm(type.isEmpty() ? Message::of("it has no content type")
                                        : Message::of("content type “%1”", QString::fromLatin1(type.left(80))));
    }
    const std::optional<QJsonValue> body = readJson(message.body);
    if (!body)
        return unreadable(Message::of("its body is not JSON"));
    if (batch ? !body->isArray() : !body->isObject())
        return unreadable(batch ? Message::of("a batch must be a list") : Message::of("it must be an object"));
    if (batch)
        return readBatch(body->toArray());
    Result<CloudEvent> event = readStructured(body->toObject());
    if (!event)
        return Failure(std::move(event.error()));
    return std::vector<CloudEvent>{std::move(*event)};
}

} // namespace platen
