// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a file fits what it is to be printed on. Pure: the file was inspected, the target is known.
#pragma once

#include "core/artwork/inspection.h"
#include "core/artwork/target.h"
#include "core/domain/artwork_rules.h"

#include <optional>
#include <vector>

namespace platen::artwork {

// Who prints it, and what they take. The defaults stand for nobody in particular.
struct PreflightRules
{
    QString provider; // its name for people
    ArtworkRules takes;
};

struct Preflight
{
    std::optional<Target> target;
    // Pixels per inch as printed, the smaller of both axes, not rounded; at the file's own size if the target has none.
    std::optional<double> effectiveDpi;
    std::optional<Crop> crop;      // nullopt without a target or without a size of the file
    bool rotated = false;          // the provider turns the file by 90°
    std::vector<Finding> findings; // errors first

    [[nodiscard]] bool hasError() const;
};

[[nodiscard]] Preflight preflight(const Inspection &inspection, const std::optional<Target> &target,
                                  const PreflightRules &rules);

// The codes of all findings.
[[nodiscard]] const QStringList &findingCodes();

// Adds a finding that comes from elsewhere, in its place.
void add(Preflight &preflight, Finding finding);

} // namespace platen::artwork
