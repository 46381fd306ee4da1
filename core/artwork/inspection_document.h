// SPDX-License-Identifier: GPL-3.0-or-later
// An inspection as JSON, between platen-inspect and the program that started it. The members are those of the console's
// document ("file", "bytes", "md5", "format", "pages", …; null if not measured), and besides them "page", "detailDpi"
// and "findings", whose messages are keys with arguments (Message::stored), so that the reader's language is open.
#pragma once

#include "core/artwork/inspection.h"

#include <QJsonObject>

namespace platen::artwork {

[[nodiscard]] QJsonObject toJson(const Inspection &inspection);
// Only the contract's members: what the file is, without the page asked for and the findings.
[[nodiscard]] QJsonObject measuredMembers(const Inspection &inspection);
// Reads what toJson() wrote. Members of another type count as absent: the writer may have been taken over by a file.
[[nodiscard]] Inspection inspectionFromJson(const QJsonObject &object);

} // namespace platen::artwork
