// SPDX-License-Identifier: GPL-3.0-or-later
// A picture in the clipboard has no file, but an order needs one: it is saved in the data folder, named by its content.
#pragma once

#include "core/domain/error.h"

class QImage;

namespace platen {

// Returns the file's path. The folder is created if it is missing.
[[nodiscard]] Result<QString> savePastedPicture(const QImage &picture, const QString &folder);

} // namespace platen
