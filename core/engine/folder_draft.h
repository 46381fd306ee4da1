// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a draft of a watched folder's template and of files. Pure.
#pragma once

#include "core/artwork/file_groups.h"
#include "core/domain/order.h"

#include <vector>

namespace platen {

// The template, as file names refer to it. An artwork of it that has neither a file nor a URL is an area to be filled.
artwork::NamedOrder namedOrder(const Draft &draft);

struct FolderDraft
{
    Draft draft;
    // Files whose place is not clear, with the reason; they are not part of the draft.
    std::vector<std::pair<QString, Message>> unclear;
};

// A new draft for a group: the template with its reference and files.
FolderDraft draftOf(const Draft &pattern, const artwork::FileGroup &group);
// A draft that was made of the template before, with further files of its group. Files that it has are skipped.
FolderDraft withFiles(Draft draft, const Draft &pattern, const artwork::FileGroup &group);

} // namespace platen
