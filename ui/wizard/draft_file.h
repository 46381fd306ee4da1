// SPDX-License-Identifier: GPL-3.0-or-later
// Draft files: order documents that a person opens and saves.
#pragma once

#include "core/domain/order.h"

#include <optional>

namespace platen {

struct OpenedDraft
{
    Draft draft;
    // What of the file could not be taken over (members that are unknown or of the wrong kind). What is merely missing
    // is not here: an unfinished draft is a draft too.
    std::optional<Error> leftOut;
};

Result<OpenedDraft> openDraftFile(const QString &path);
Result<void> saveDraftFile(const QString &path, const Draft &draft); // the whole file or nothing

} // namespace platen
