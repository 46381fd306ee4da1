// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with the wizard's draft, by JSON pointer: what editors and look-ups found where something was typed,
// and all that the last check found.
#pragma once

#include "ui/wizard/draft_fields.h"

#include <functional>
#include <map>

namespace platen {

class DraftErrors
{
public:
    // What was found at `root`, instead of what was found there before.
    void setTyped(const QString &root, std::vector<Error> errors);
    [[nodiscard]] std::vector<Error> typedAt(const QString &root) const;

    using StepOf = std::function<DraftField::Step(const QString &pointer)>;
    // Of one member, what the wizard itself knows comes before what the rules say. In the order of the steps.
    void setChecked(std::vector<Error> own, const std::vector<Error> &byRules, const StepOf &stepOf);
    [[nodiscard]] const std::vector<Error> &checked() const { return m_checked; }

    // What is wrong with an item goes with it to its new place, or away with it.
    void renumber(const std::function<std::optional<std::size_t>(std::size_t)> &newPlace);

private:
    std::map<QString, std::vector<Error>> m_typed; // by root
    std::vector<Error> m_checked;
};

} // namespace platen
