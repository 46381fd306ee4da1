// SPDX-License-Identifier: GPL-3.0-or-later
// Watched folders in words.
#pragma once

#include "ui/settings/folder_calls.h"

#include <QString>

namespace platen {

QString folderProducts(const Draft &pattern);     // "GLOBAL-FAP-16X24, MUG-11"
QString folderStateWords(const FolderInfo &info); // when it was looked at last, and what is wrong
QString foundFileWords(const FoundFile &file);    // what would become of it

} // namespace platen
