// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/item_order.h"

namespace platen {

NewPlace afterInserting(std::size_t at)
{
    return [at](std::size_t place) { return place < at ? place : place + 1; };
}

NewPlace afterRemoving(std::size_t item)
{
    return [item](std::size_t place) -> std::optional<std::size_t> {
        if (place == item)
            return std::nullopt;
        return place < item ? place : place - 1;
    };
}

NewPlace afterMoving(std::size_t from, std::size_t to)
{
    return [from, to](std::size_t place) {
        if (place == from)
            return to;
        if (place > from && place <= to)
            return place - 1;
        return place < from && place >= to ? place + 1 : place;
    };
}

} // namespace platen
