// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/random_name.h"

#include <QRandomGenerator>

#include <vector>

namespace platen::store {

QString randomName(int characters)
{
    static constexpr char16_t alphabet[] = u"abcdefghijklmnopqrstuvwxyz234567";
    // In one call, because each asks the system.
    std::vector<quint32> numbers(static_cast<std::size_t>(characters));
    QRandomGenerator::system()->fillRange(numbers.data(), characters);
    QString name;
    name.reserve(characters);
    for (const quint32 number : numbers)
        name += QChar(alphabet[number % 32]);
    return name;
}

} // namespace platen::store
