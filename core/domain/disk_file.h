// SPDX-License-Identifier: GPL-3.0-or-later
// What kind of file a path leads to, and files that survive a power cut: they are written next to their final name,
// flushed to disk, and renamed when complete. Functions that return a code return an empty one on success, otherwise
// the system's error.
#pragma once

#include "core/domain/message.h"

#include <QByteArray>
#include <QString>

#include <system_error>

namespace platen::disk {

// Why a path does not lead to a regular file, as a sentence: it is missing, or a folder, device, pipe or socket, which
// may never end. Empty if it does. `name`: how to call the file, if not by its path.
Message whyNotRegular(const QString &path, const QString &name = {});

// Returns once the content of the file, or the names in the folder, are on disk.
std::error_code sync(const QString &file);
std::error_code syncFolder(const QString &folder);

// Copies into a file that must not exist yet, and flushes it. Only the owner can read it.
std::error_code copy(const QString &from, const QString &to);

// Gives a complete file its final name, in the same folder or at least on the same disk, and flushes the name.
std::error_code replace(const QString &file, const QString &target);  // replaces a file of that name
std::error_code placeNew(const QString &file, const QString &target); // file_exists if the name is taken

// Writes a new file that only its owner can read. It appears under its name when complete, or not at all.
std::error_code writeNew(const QString &target, const QByteArray &bytes);

bool isDiskFull(const std::error_code &problem);
QString words(const std::error_code &problem); // the system's own text

} // namespace platen::disk
