// SPDX-License-Identifier: GPL-3.0-or-later
// The two forms of a document, written and read through one interface: JSON and XML (document: "Request formats").
#pragma once

#include "app/sandbox/json_writer.h"

#include <QXmlStreamWriter>

#include <memory>
#include <optional>

namespace platen::sandbox::imprinted {

enum class Format { Json, Xml };

QByteArray contentType(Format format);

// Members in the order in which they are given. In JSON they are members of one object; in XML the first is the root.
class DocumentWriter
{
public:
    explicit DocumentWriter(Format format);

    void open(const QByteArray &name); // an object
    void close();
    void openList(const QByteArray &name);
    void closeList();
    // An entry of a list. XML names each; JSON does so where it is `wrapped`: [{"order": {…}}], not [{…}].
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

// An order that was sent. JSON: the order itself, or {"order": {…}}. XML: <order>, whose <items> become a list and
// whose texts become texts. Null if it cannot be read; a document type is not read at all.
std::optional<QJsonObject> readOrderDocument(Format format, const QByteArray &body);

} // namespace platen::sandbox::imprinted
