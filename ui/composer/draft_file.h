// SPDX-License-Identifier: GPL-3.0-or-later
// Draft files: order documents that people open and save.
#pragma once

#include "core/domain/order.h"

#include <optional>

namespace platen {

struct OpenedDraft
{
    Draft draft;
    // The parts of the file that could not be read (unknown members, wrong types). Missing members are not listed: an
    // unfinished draft is a draft too.
    std::optional<Error> leftOut;
};

Result<OpenedDraft> openDraftFile(const QString &path);
Result<void> saveDraftFile(const QString &path, const Draft &draft); // writes the whole file or nothing

} // namespace platen
