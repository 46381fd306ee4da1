// SPDX-License-Identifier: GPL-3.0-or-later
// What the environment sets for a test.
#pragma once

#include <QRandomGenerator>

namespace platen::test {

inline int numberFromEnvironment(const char *variable, int otherwise)
{
    bool isNumber = false;
    const int value = qEnvironmentVariableIntValue(variable, &isNumber);
    return isNumber ? value : otherwise;
}

// The seed from the variable, or a new one each time.
inline quint32 seedFromEnvironment(const char *variable)
{
    const auto any = static_cast<int>(QRandomGenerator::global()->bounded(1'000'000));
    return static_cast<quint32>(numberFromEnvironment(variable, any));
}

} // namespace platen::test
