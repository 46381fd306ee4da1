// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/artwork_status.h"

#include "core/providers/word_map.h"

namespace platen {

bool saysFetched(const QString &status)
{
    const QString word = lettersOf(status);
    return word == u"complete" || word == u"completed" || word == u"downloaded";
}

} // namespace platen
