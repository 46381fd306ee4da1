// SPDX-License-Identifier: GPL-3.0-or-later
// Finding a title by a few of its letters.
#pragma once

#include <QString>

#include <optional>

namespace platen {

// How well `typed` fits `title`; higher is better, nullopt: it does not. Each word of `typed`, in any order, has to
// occur in the title: its letters one after the other, not necessarily side by side. Letters at the start of words and
// letters side by side count most. Case and accents do not matter. An empty `typed` fits everything with 0.
std::optional<int> fuzzyScore(const QString &typed, const QString &title);

} // namespace platen
