// SPDX-License-Identifier: GPL-3.0-or-later
// Finds titles by a few of their letters.
#pragma once

#include <QString>

#include <optional>

namespace platen {

// How well `typed` matches `title`: higher is better, nullopt if it does not. Each word of `typed`, in any order, must
// occur in the title: its letters in sequence, not necessarily adjacent. Letters at the start of words and adjacent
// letters count most. Case and accents are ignored. An empty `typed` matches everything with 0.
std::optional<int> fuzzyScore(const QString &typed, const QString &title);

} // namespace platen
