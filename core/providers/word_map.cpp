// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/word_map.h"

namespace platen {

QString lettersOf(const QString &word)
{
    QString letters;
    for (const QChar c : word) {
        if (c.isLetterOrNumber())
            letters.append(c.toLower());
    }
    return letters;
}

} // namespace platen
