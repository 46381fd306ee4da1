// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/imprinted/document.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QXmlStreamReader>

namespace platen::sandbox::imprinted {
namespace {

// As at the beginning of the document's own example.
constexpr char declaration[] = "<?xml version=\"1.1\" encoding=\"UTF-8\" ?>\n";
constexpr int DeepestElement = 16;

QJsonValue readElement(QXmlStreamReader &xml, int depth)
{
    if (depth > DeepestElement) {
        xml.raiseError(QStringLiteral("too deep"));
        return {};
    }
    const bool isList = xml.name() == u"items";
    QJsonObject members;
    QJsonArray entries;
    QString text;
    while (!xml.atEnd()) {
        const QXmlStreamReader::TokenType token = xml.readNext();
        if (token == QXmlStreamReader::EndElement)
            break;
        if (token == QXmlStreamReader::StartElement) {
            const QString name = xml.name().toString();
            const QJsonValue value = readElement(xml, depth + 1);
            isList ? entries.append(value) : static_cast<void>(members.insert(name, value));
        } else if (token == QXmlStreamReader::Characters) {
            text += xml.text();
        }
    }
    if (isList)
        return entries;
    return members.isEmpty() ? QJsonValue(text.trimmed()) : QJsonValue(members);
}

std::optional<QJsonObject> readXml(const QByteArray &body)
{
    // Qt only reads XML 1.0; nothing that 1.1 adds is needed here.
    static const QRegularExpression version(QStringLiteral("^\\s*<\\?xml\\s+version\\s*=\\s*[\"'](1\\.1)[\"']"));
    QString text = QString::fromUtf8(body);
    const QRegularExpressionMatch declared = version.match(text);
    if (declared.hasMatch())
        text.replace(declared.capturedStart(1), declared.capturedLength(1), QStringLiteral("1.0"));
    QXmlStreamReader xml(text);
    while (!xml.atEnd()) {
        const QXmlStreamReader::TokenType token = xml.readNext();
        if (token == QXmlStreamReader::DTD)
            return std::nullopt;
        if (token != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() != u"order")
            return std::nullopt;
        const QJsonValue order = readElement(xml, 0);
        while (!xml.atEnd())
            xml.readNext();
        return xml.hasError() ? std::nullopt : std::optional(order.toObject());
    }
    return std::nullopt;
}

} // namespace

QByteArray contentType(Format format)
{
    return format == Format::Json ? "application/json" : "application/xml; charset=utf-8";
}

DocumentWriter::DocumentWriter(Format format)
    : m_format(format)
    , m_xml(&m_bytes)
{
    if (m_format == Format::Json)
        m_json.object();
}

void DocumentWriter::open(const QByteArray &name)
{
    if (m_format == Format::Json)
        m_json.key(name).object();
    else
        m_xml.writeStartElement(QString::fromUtf8(name));
}

void DocumentWriter::close()
{
    if (m_format == Format::Json)
        m_json.endObject();
    else
        m_xml.writeEndElement();
}

void DocumentWriter::openList(const QByteArray &name)
{
    if (m_format == Format::Json)
        m_json.key(name).array();
    else
        m_xml.writeStartElement(QString::fromUtf8(name));
}

void DocumentWriter::closeList()
{
    if (m_format == Format::Json)
        m_json.endArray();
    else
        m_xml.writeEndElement();
}

void DocumentWriter::openEntry(const QByteArray &name, bool wrapped)
{
    if (m_format == Format::Xml) {
        m_xml.writeStartElement(QString::fromUtf8(name));
        return;
    }
    m_json.object();
    if (wrapped)
        m_json.key(name).object();
}

void DocumentWriter::closeEntry(bool wrapped)
{
    if (m_format == Format::Xml) {
        m_xml.writeEndElement();
        return;
    }
    m_json.endObject();
    if (wrapped)
        m_json.endObject();
}

void DocumentWriter::text(const QByteArray &name, const QByteArray &value)
{
    if (m_format == Format::Json)
        m_json.key(name).text(value);
    else
        m_xml.writeTextElement(QString::fromUtf8(name), QString::fromUtf8(value));
}

void DocumentWriter::number(const QByteArray &name, const QByteArray &literal)
{
    if (m_format == Format::Json)
        m_json.key(name).raw(literal);
    else
        text(name, literal);
}

QByteArray DocumentWriter::finish()
{
    if (m_format == Format::Xml)
        return declaration + m_bytes;
    m_json.endObject();
    return m_json.bytes();
}

std::optional<QJsonObject> readOrderDocument(Format format, const QByteArray &body)
{
    if (format == Format::Xml)
        return readXml(body);
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!document.isObject())
        return std::nullopt;
    const QJsonValue wrapped = document.object().value(QLatin1String("order"));
    return wrapped.isObject() ? wrapped.toObject() : document.object();
}

} // namespace platen::sandbox::imprinted
