// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a file in a watched folder is one that is remembered.
#pragma once

#include "core/engine/folder_scan.h"
#include "core/store/hot_folder_store.h"

namespace platen {

// By its path, size and time: it has not been written since.
inline bool isSame(const SeenFile &file, const store::HotFileRecord &known)
{
    return file.path == known.path && file.bytes == known.bytes && file.modified == known.modified;
}

} // namespace platen
