// SPDX-License-Identifier: GPL-3.0-or-later
// Writes and reads the two forms of a document, JSON and XML, through one interface (document: "Request formats").
#pragma once

#include "app/sandbox/json_writer.h"

#include <QXmlStreamWriter>

#include <memory>
#include <optional>

namespace platen::sandbox::imprinted {

enum class Format { Json, Xml };

QByteArray contentType(Format format);

// Writes members in the given order. In JSON they are members of one object; in XML the first one is the root.
class DocumentWriter
{
public:
    explicit DocumentWriter(Format format);

    void open(const QByteArray &name); // an object
    void close();
    void openList(const QByteArray &name);
    void closeList();
    // An entry of a list. XML names each entry; JSON does so if it is `wrapped`: [{"order": {…}}], not [{…}].
    void openEntry(const QByteArray &name, bool wrapped);
    void closeEntry(bool wrapped);
    void text(const QByteArray &name, const QByteArray &value);
    void number(const QByteArray &name, const QByteArray &literal); // a JSON number, not a text
    [[nodiscard]] QByteArray finish();

private:
    Format m_format;
    JsonWriter m_json;
    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
};

// Reads a submitted order. JSON: the order itself, or {"order": {…}}. XML: <order>, whose <items> become a list; all
// other elements become texts. Null if it cannot be read, or has a document type.
std::optional<QJsonObject> readOrderDocument(Format format, const QByteArray &body);

} // namespace platen::sandbox::imprinted
