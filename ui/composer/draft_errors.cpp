// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/draft_errors.h"

#include <algorithm>
#include <utility>

namespace platen {

namespace {

bool isPrintFile(const QString &pointer)
{
    const QString member = withinItem(pointer);
    return member.startsWith(u"/artwork/") && member.endsWith(u"/file");
}

// The composer's own words about a member replace those of the rules. Only a print file can have both: what is in it is
// another matter than where it is published.
bool replaces(const Error &own, const Error &byRules)
{
    return own.pointer == byRules.pointer && (own.message == byRules.message || !isPrintFile(own.pointer));
}

} // namespace

void DraftErrors::setTyped(const QString &root, std::vector<Error> errors)
{
    if (errors.empty())
        m_typed.erase(root);
    else
        m_typed[root] = std::move(errors);
}

std::vector<Error> DraftErrors::typedAt(const QString &root) const
{
    const auto found = m_typed.find(root);
    return found == m_typed.end() ? std::vector<Error>() : found->second;
}

void DraftErrors::setChecked(std::vector<Error> own, const std::vector<Error> &byRules, const StepOf &stepOf)
{
    m_checked = std::move(own);
    for (Error error : byRules) {
        error.others.clear();
        const bool isKnown = std::any_of(m_checked.begin(), m_checked.end(),
                                         [&error](const Error &other) { return replaces(other, error); });
        if (!isKnown)
            m_checked.push_back(std::move(error));
    }
    const auto placeOf = [&stepOf](const Error &error) {
        const std::optional<std::size_t> item = itemIndex(error.pointer);
        return std::pair(stepOf(error.pointer), item ? *item + 1 : 0);
    };
    std::stable_sort(m_checked.begin(), m_checked.end(),
                     [&placeOf](const Error &a, const Error &b) { return placeOf(a) < placeOf(b); });
}

void DraftErrors::renumber(const NewPlace &newPlace)
{
    const auto moved = [&newPlace](const QString &pointer) -> std::optional<QString> {
        const std::optional<std::size_t> place = itemIndex(pointer);
        const std::optional<std::size_t> now = place ? newPlace(*place) : std::nullopt;
        if (!place)
            return pointer;
        return now ? std::optional(itemPointer(*now, withinItem(pointer))) : std::nullopt;
    };
    const auto moveAll = [&moved](std::vector<Error> &errors) {
        std::erase_if(errors, [&moved](Error &error) {
            const std::optional<QString> pointer = moved(error.pointer);
            error.pointer = pointer.value_or(QString());
            return !pointer;
        });
    };
    for (auto &[root, problems] : std::exchange(m_typed, {})) {
        if (const std::optional<QString> now = moved(root)) {
            std::vector<Error> here = problems;
            moveAll(here);
            m_typed[*now] = std::move(here);
        }
    }
    moveAll(m_checked);
}

} // namespace platen
