// SPDX-License-Identifier: GPL-3.0-or-later
// Files, dates and stages as they are written on the command line.
#pragma once

#include "core/domain/error.h"
#include "core/domain/order_document.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <string>
#include <vector>

namespace platen::ctl {

// The text of a file (core/domain/text_file.h), or of standard input if it is "-".
Result<QByteArray> readInput(const QString &file);

// A draft from a file or "-", and what is wrong with its form. Relative artwork files lie relative to the file, or to
// the current folder. `account` replaces the document's own, unless it is empty.
Result<DraftReading> scanDraftInput(const std::string &file, const std::string &account);

Result<QJsonObject> readObjectInput(const QString &file);

// An instant, or a date: its first moment, or with `endOfDay` the first one after it (in UTC). An instant with
// `endOfDay` is the first moment after that one, so that an exclusive bound takes in what was named.
Result<QDateTime> readDate(const std::string &text, const char *option, bool endOfDay);

Result<std::vector<Stage>> readStages(const std::vector<std::string> &words);

QStringList toStringList(const std::vector<std::string> &texts);

} // namespace platen::ctl
