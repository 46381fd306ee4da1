// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/imprinted/xml.h"

#include "core/domain/json_members.h"
#include "core/providers/imprinted/xml_bounds.h"
#include "core/providers/json_text.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

#include <map>

namespace platen::imprinted {

namespace {

constexpr int maxDepth = 32;
constexpr int maxElements = 500'000;

// The names of the entries of these lists; nullptr for names that are not lists.
const char *memberOf(const QString &list)
{
    if (list == u"orders")
        return "order";
    return list == u"items" ? "item" : nullptr;
}

// Where the first element begins, after declaration, comments and processing instructions; -1 if anything else precedes
// it: a document type declaration, or no XML at all.
qsizetype beginOfRoot(const QByteArray &xml)
{
    qsizetype at = xml.startsWith("\xEF\xBB\xBF") ? 3 : 0;
    for (;;) {
        while (at < xml.size() && (xml[at] == ' ' || xml[at] == '\t' || xml[at] == '\r' || xml[at] == '\n'))
            ++at;
        const auto skip = [&xml, &at](const char *opening, const char *closing) {
            if (xml.mid(at, qstrlen(opening)) != opening)
                return false;
            const qsizetype end = xml.indexOf(closing, at);
            at = end < 0 ? xml.size() : end + static_cast<qsizetype>(qstrlen(closing));
            return true;
        };
        if (skip("<?", "?>") || skip("<!--", "-->"))
            continue;
        const bool isElement = at + 1 < xml.size() && xml[at] == '<' && xml[at + 1] != '!';
        return isElement ? at : -1;
    }
}

class Reader
{
public:
    explicit Reader(const QByteArray &xml)
        : m_xml(xml)
    {
        m_xml.setNamespaceProcessing(false);
        m_xml.setEntityExpansionLimit(0);
    }

    std::optional<QJsonObject> read()
    {
        if (!m_xml.readNextStartElement())
            return std::nullopt;
        const QString root = m_xml.name().toString();
        const QJsonValue value = element(root, 1);
        while (!m_xml.atEnd())
            m_xml.readNext();
        if (m_xml.hasError())
            return std::nullopt;
        return QJsonObject{{root, value}};
    }

private:
    // Called after the start of an element; ends after its end.
    QJsonValue element(const QString &name, int depth)
    {
        if (depth > maxDepth || ++m_elements > maxElements) {
            m_xml.raiseError(QStringLiteral("too deep or too large"));
            return {};
        }
        std::map<QString, QJsonArray> members; // each as often as it occurs
        QJsonArray list;
        QString text;
        while (!m_xml.atEnd()) {
            switch (m_xml.readNext()) {
            case QXmlStreamReader::StartElement: {
                const QString child = m_xml.name().toString();
                const QJsonValue value = element(child, depth + 1);
                if (memberOf(name))
                    list.append(value);
                else
                    members[child].append(value);
                break;
            }
            case QXmlStreamReader::EndElement:
                if (memberOf(name))
                    return list;
                if (members.empty())
                    return text.trimmed();
                return objectOf(members);
            case QXmlStreamReader::Characters:
                text += m_xml.text();
                break;
            case QXmlStreamReader::DTD:
            case QXmlStreamReader::EntityReference:
                m_xml.raiseError(QStringLiteral("an entity that is not XML's own"));
                break;
            default:
                break;
            }
        }
        return {};
    }

    static QJsonObject objectOf(const std::map<QString, QJsonArray> &members)
    {
        QJsonObject object;
        for (const auto &[name, values] : members)
            object.insert(name, values.size() == 1 ? values.first() : QJsonValue(values));
        return object;
    }

    QXmlStreamReader m_xml;
    int m_elements = 0;
};

// XML 1.0 cannot represent the others.
QString writable(QString text)
{
    for (QChar &c : text) {
        const char16_t code = c.unicode();
        if ((code < 0x20 && code != '\t' && code != '\n' && code != '\r') || code == 0xFFFE || code == 0xFFFF)
            c = u' ';
    }
    return text;
}

void write(QXmlStreamWriter &xml, const QString &name, const QJsonValue &value)
{
    if (value.isArray()) {
        const char *member = memberOf(name);
        if (member)
            xml.writeStartElement(name);
        for (const QJsonValue &one : value.toArray())
            write(xml, member ? QString::fromLatin1(member) : name, one);
        if (member)
            xml.writeEndElement();
        return;
    }
    if (!value.isObject()) {
        const QString text = value.isBool()    ? (value.toBool() ? QStringLiteral("true") : QStringLiteral("false"))
                             : isNumber(value) ? numberDigits(value)
                                               : value.toString();
        xml.writeTextElement(name, writable(text));
        return;
    }
    xml.writeStartElement(name);
    const QJsonObject object = value.toObject();
    for (auto member = object.constBegin(); member != object.constEnd(); ++member)
        write(xml, member.key(), member.value());
    xml.writeEndElement();
}

} // namespace

std::optional<QJsonObject> readXml(const QByteArray &xml)
{
    const qsizetype root = beginOfRoot(xml);
    // A NUL means UTF-16 or UTF-32, in which a search of bytes would find nothing.
    if (root < 0 || xml.contains('\0') || !isWithinBounds(xml))
        return std::nullopt;
    static const QRegularExpression version(QStringLiteral("version\\s*=\\s*[\"']1\\.1[\"']"));
    const qsizetype end = xml.indexOf("?>");
    const qsizetype declared = xml.indexOf("<?xml");
    constexpr qsizetype longestDeclaration = 1024;
    if (declared < 0 || declared > 3 || end < 0 || end > longestDeclaration)
        return Reader(xml.mid(root)).read();
    QString declaration = QString::fromLatin1(xml.mid(declared, end - declared));
    declaration.replace(version, QStringLiteral("version=\"1.0\""));
    return Reader(declaration.toLatin1() + "?>" + xml.mid(root)).read();
}

QByteArray writeXml(const QString &root, const QJsonObject &object)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartDocument();
    write(xml, root, object);
    xml.writeEndDocument();
    return bytes;
}

bool isElementName(const QString &name)
{
    // NameStartChar and NameChar of XML 1.0, for living alphabets; without the colon of namespaces.
    static const QString letters =
        QStringLiteral("A-Za-z_\\x{C0}-\\x{D6}\\x{D8}-\\x{F6}\\x{F8}-\\x{2FF}\\x{370}-\\x{37D}\\x{37F}-\\x{1FFF}"
                       "\\x{3040}-\\x{D7FF}");
    static const QRegularExpression pattern(QStringLiteral("^[%1][%1.0-9-]*$").arg(letters));
    return pattern.match(name).hasMatch() && !name.startsWith(QLatin1String("xml"), Qt::CaseInsensitive);
}

QString unwritableMember(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    for (auto member = object.constBegin(); member != object.constEnd(); ++member) {
        QString at = u'/' + pointerToken(member.key());
        if (!isElementName(member.key()))
            return at;
        const QString inside = unwritableMember(member.value());
        if (!inside.isEmpty())
            return at + inside;
    }
    const QJsonArray list = value.toArray();
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QString inside = unwritableMember(list[i]);
        if (!inside.isEmpty())
            return u'/' + QString::number(i) + inside;
    }
    return {};
}

} // namespace platen::imprinted
