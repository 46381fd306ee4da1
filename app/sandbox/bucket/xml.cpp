// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/bucket/xml.h"

#include <QXmlStreamReader>
#include <QXmlStreamWriter>

#include <functional>

namespace platen::sandbox::bucket {
namespace {

QByteArray document(const char *root, const std::function<void(QXmlStreamWriter &)> &write)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartDocument();
    xml.writeStartElement(QString::fromLatin1(root));
    if (qstrcmp(root, "Error") != 0)
        xml.writeDefaultNamespace(QStringLiteral("http://s3.amazonaws.com/doc/2006-03-01/"));
    write(xml);
    xml.writeEndDocument();
    return bytes;
}

void element(QXmlStreamWriter &xml, const char *name, const QByteArray &text)
{
    xml.writeTextElement(QString::fromLatin1(name), QString::fromUtf8(text));
}

QByteArray iso(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs).toLatin1();
}

} // namespace

http::Answer xmlAnswer(const QByteArray &document, int status)
{
    http::Answer answer;
    answer.status = status;
    answer.headers = {{"Content-Type", "application/xml"}};
    answer.body = document;
    return answer;
}

QByteArray errorDocument(const Refused &refused, const QDateTime &now)
{
    return document("Error", [&](QXmlStreamWriter &xml) {
        element(xml, "Code", refused.code);
        element(xml, "Message", refused.message);
        if (refused.code == "RequestTimeTooSkewed")
            element(xml, "ServerTime", iso(now));
    });
}

QByteArray begunDocument(const QByteArray &bucket, const QByteArray &key, const QByteArray &upload)
{
    return document("InitiateMultipartUploadResult", [&](QXmlStreamWriter &xml) {
        element(xml, "Bucket", bucket);
        element(xml, "Key", key);
        element(xml, "UploadId", upload);
    });
}

QByteArray completedDocument(const QByteArray &bucket, const QByteArray &key, const QByteArray &tag)
{
    return document("CompleteMultipartUploadResult", [&](QXmlStreamWriter &xml) {
        element(xml, "Bucket", bucket);
        element(xml, "Key", key);
        element(xml, "ETag", '"' + tag + '"');
    });
}

QByteArray partsDocument(const QByteArray &bucket, const QByteArray &key, const QByteArray &upload,
                         const std::vector<Part> &parts)
{
    return document("ListPartsResult", [&](QXmlStreamWriter &xml) {
        element(xml, "Bucket", bucket);
        element(xml, "Key", key);
        element(xml, "UploadId", upload);
        element(xml, "IsTruncated", "false");
        for (const Part &part : parts) {
            xml.writeStartElement(QStringLiteral("Part"));
            element(xml, "PartNumber", QByteArray::number(part.number));
            element(xml, "LastModified", iso(part.modified));
            element(xml, "ETag", '"' + part.tag + '"');
            element(xml, "Size", QByteArray::number(part.bytes));
            xml.writeEndElement();
        }
    });
}

std::optional<std::vector<std::pair<int, QByteArray>>> chosenParts(const QByteArray &document)
{
    std::vector<std::pair<int, QByteArray>> parts;
    QXmlStreamReader xml(document);
    if (!xml.readNextStartElement() || xml.name() != QLatin1String("CompleteMultipartUpload"))
        return std::nullopt;
    while (xml.readNextStartElement()) {
        if (xml.name() != QLatin1String("Part"))
            return std::nullopt;
        auto &[number, tag] = parts.emplace_back();
        while (xml.readNextStartElement()) {
            const QString name = xml.name().toString();
            const QByteArray text = xml.readElementText(QXmlStreamReader::SkipChildElements).toUtf8();
            if (name == QLatin1String("PartNumber"))
                number = text.toInt();
            else if (name == QLatin1String("ETag"))
                tag = QByteArray(text).replace('"', "");
        }
    }
    if (xml.hasError() || parts.empty())
        return std::nullopt;
    return parts;
}

} // namespace platen::sandbox::bucket
