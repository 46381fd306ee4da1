// SPDX-License-Identifier: GPL-3.0-or-later
// The XML form of the documents, read into and written from the JSON form, so that both go through one mapping.
//
//   <order>…</order>             ↔ {"order": {…}}
//   <items><item>…</item></items> ↔ "items": [{…}]      `orders` alike, of `order`; a list even of one
//   <pn>JH001</pn>               ↔ "pn": "JH001"         texts lose the white space around them
//   any other name, repeated     ↔ a list under that name
#pragma once

#include "core/domain/error.h"

#include <QJsonObject>

#include <optional>

namespace platen::imprinted {

// nullopt if it is not well-formed, has a document type declaration (nothing is ever resolved or expanded), is in an
// encoding that does not contain ASCII as itself, nests deeper than 32 or has more than 500,000 elements. XML 1.1 is
// read as 1.0, because the document's own examples declare 1.1.
std::optional<QJsonObject> readXml(const QByteArray &xml);

// Members are sorted by name. Names must be isElementName; characters that XML cannot contain become spaces.
QByteArray writeXml(const QString &root, const QJsonObject &object);

bool isElementName(const QString &name);
// The path to the first member whose name cannot be an element's ("/designs/left sleeve"), or empty.
QString unwritableMember(const QJsonValue &value);

} // namespace platen::imprinted
