// SPDX-License-Identifier: GPL-3.0-or-later
// Reads files, dates and stages as given on the command line.
#pragma once

#include "core/domain/error.h"
#include "core/domain/order_document.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <string>
#include <vector>

namespace platen::ctl {

// The text of a file (core/domain/text_file.h), or of standard input for "-".
Result<QByteArray> readInput(const QString &file);

// A draft from a file or "-", with its errors of form. Relative artwork paths are relative to the file's folder, or to
// the current folder for "-". `account` replaces the document's own account unless it is empty.
Result<DraftReading> scanDraftInput(const std::string &file, const std::string &account);

Result<QJsonObject> readObjectInput(const QString &file);

// An instant as given, or the first moment of a date (UTC). With `endOfDay`, the first moment after that instant or
// date, so that an exclusive bound includes it.
Result<QDateTime> readDate(const std::string &text, const char *option, bool endOfDay);

Result<std::vector<Stage>> readStages(const std::vector<std::string> &words);

// NAME=VALUE pairs of the option --attribute.
Result<QJsonObject> readAttributes(const std::vector<std::string> &pairs);

QStringList toStringList(const std::vector<std::string> &texts);

} // namespace platen::ctl
