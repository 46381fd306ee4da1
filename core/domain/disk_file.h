// SPDX-License-Identifier: GPL-3.0-or-later
// What a path leads to, and files that survive a power cut: written beside their final name, flushed to the disk, and
// renamed when they are whole. All functions return an empty code if they worked, otherwise what the system reported.
#pragma once

#include "core/domain/message.h"

#include <QByteArray>
#include <QString>

#include <system_error>

namespace platen::disk {

// Why a path does not lead to a regular file, as a sentence: there is nothing, or a folder, device, pipe or socket,
// which may never end. Empty if it does. `name`: what to call it, if not by its path.
Message whyNotRegular(const QString &path, const QString &name = {});

// Returns once the content of the file, or the names in the folder, are on the disk.
std::error_code sync(const QString &file);
std::error_code syncFolder(const QString &folder);

// Copies into a file that must not exist yet, and flushes it. Only the owner can read it.
std::error_code copy(const QString &from, const QString &to);

// Gives a complete file its name, in the same folder or at least on the same disk, and flushes the name.
std::error_code replace(const QString &file, const QString &target);  // what had the name is gone
std::error_code placeNew(const QString &file, const QString &target); // file_exists if something has the name already

// A new file with these bytes, readable only by its owner: complete under its name, or not there.
std::error_code writeNew(const QString &target, const QByteArray &bytes);

bool isDiskFull(const std::error_code &problem);
QString words(const std::error_code &problem); // the system's own

} // namespace platen::disk
