// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/random_name.h"

#include <QRandomGenerator>

namespace platen::store {

QString randomName(int characters)
{
    static constexpr char16_t alphabet[] = u"abcdefghijklmnopqrstuvwxyz234567";
    QString name;
    name.reserve(characters);
    for (int i = 0; i < characters; ++i)
        name += QChar(alphabet[QRandomGenerator::system()->bounded(32)]);
    return name;
}

} // namespace platen::store
