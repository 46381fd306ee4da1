// SPDX-License-Identifier: GPL-3.0-or-later
// The errors of the composer's draft, by JSON pointer: those that editors and look-ups found in what was typed, and all
// that the last check found.
#pragma once

#include "ui/composer/draft_fields.h"
#include "ui/composer/item_order.h"

#include <functional>
#include <map>

namespace platen {

class DraftErrors
{
public:
    // Replaces what was found earlier at `root`.
    void setTyped(const QString &root, std::vector<Error> errors);
    [[nodiscard]] std::vector<Error> typedAt(const QString &root) const;

    using StepOf = std::function<DraftField::Step(const QString &pointer)>;
    // In the order of the steps. For one member, the composer's own errors replace those of the rules.
    void setChecked(std::vector<Error> own, const std::vector<Error> &byRules, const StepOf &stepOf);
    [[nodiscard]] const std::vector<Error> &checked() const { return m_checked; }

    // An item's errors move with it, or are removed with it.
    void renumber(const NewPlace &newPlace);

private:
    std::map<QString, std::vector<Error>> m_typed; // by root
    std::vector<Error> m_checked;
};

} // namespace platen
