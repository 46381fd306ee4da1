// SPDX-License-Identifier: GPL-3.0-or-later
// Inserting, removing and moving one of several items, and where the others are afterwards.
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace platen {

using NewPlace = std::function<std::optional<std::size_t>(std::size_t)>; // nullopt: it is gone

NewPlace afterInserting(std::size_t at);
NewPlace afterRemoving(std::size_t item);
NewPlace afterMoving(std::size_t from, std::size_t to);

template <typename T>
void insertAt(std::vector<T> &list, std::size_t at, T value)
{
    list.insert(list.begin() + static_cast<std::ptrdiff_t>(at), std::move(value));
}

template <typename T>
void removeAt(std::vector<T> &list, std::size_t at)
{
    list.erase(list.begin() + static_cast<std::ptrdiff_t>(at));
}

template <typename T>
void moveWithin(std::vector<T> &list, std::size_t from, std::size_t to)
{
    const auto begin = list.begin() + static_cast<std::ptrdiff_t>(std::min(from, to));
    const auto end = list.begin() + static_cast<std::ptrdiff_t>(std::max(from, to)) + 1;
    std::rotate(begin, from < to ? begin + 1 : end - 1, end);
}

} // namespace platen
